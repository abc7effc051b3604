//! Several people who come or go, each at a time of their own: `Pat (7.50), Rose (7.55)`, `Pat 7.50; Rose 7.55`.

use crate::line::{
    frame::LineFrame,
    grammar::shape::{listed, moment},
    reading::{Reading, What},
};

/// Reads such a list: behind each name its time, and nothing else. `None` = it is none.
pub(crate) fn read(arrives: bool, text: &str, frame: &LineFrame) -> Option<Reading> {
    let parts: Vec<&str> = text
        .split([',', ';'])
        .flat_map(|part| part.split(" and "))
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect();
    if parts.len() < 2 || !text.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let facts: Option<Vec<Reading>> = parts.iter().map(|part| one(arrives, part, frame)).collect();
    facts.map(|facts| Reading::of(What::Series(facts)))
}

fn one(arrives: bool, part: &str, frame: &LineFrame) -> Option<Reading> {
    let (name, time) = match part.strip_suffix(')').and_then(|inner| inner.split_once(" (")) {
        Some((name, time)) => (name, time),
        None => moment::apart(part, frame.dates),
    };
    let time = ["at ", "from ", "until ", "left ", "arrived "]
        .iter()
        .find_map(|word| time.strip_prefix(word))
        .unwrap_or(time);
    let clock = time.contains(['.', ':']) || time.to_ascii_lowercase().ends_with('m');
    let at = Some(frame.dates.time(time).filter(|_| clock)?);
    let named = listed::resolve_all(name, frame)
        .ok()
        .filter(|named| named.doubt.is_none())?;
    let (who, reason, own) = (named.who, String::new(), Vec::new());
    let what = if arrives {
        What::Arrive { who, at, reason, own }
    } else {
        What::Leave { who, at, reason, own }
    };
    Some(Reading::of(what))
}
