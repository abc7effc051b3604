//! Tasks that only the shape of their line gives away: `Arjun -> upload data`, `[Mei] redo fig 2`, `upload data @arjun wed`, `3 quotes needed - Derek by 5 Jan`. Knows people
//! only through [`Room`](crate::line::frame::Room).

use crate::domain::text::is_han;

use super::{
    super::frame::{LineFrame, Named},
    assignees::known,
    head::is_proper,
    named_owners::names_of,
};

/// Arrows between a name and its task.
const ARROWS: [&str; 5] = [" → ", " -> ", " => ", " --> ", " >> "];

/// Longer lines are prose.
const MOST_WORDS: usize = 24;

/// Whether a line has such a shape. Each is asked about, for its words may be anything.
pub(super) fn is_one(text: &str, frame: &LineFrame) -> bool {
    let words = text.split_whitespace().count();
    let begins = text.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '[' | '@'));
    if !begins || text.contains(is_han) || text.ends_with(['?', '!']) || !(3..=MOST_WORDS).contains(&words) {
        return false;
    }
    arrowed(text, frame) || led(text, frame) || signed_off(text, frame) || dated(text, frame)
}

/// `Arjun -> upload data`.
fn arrowed(text: &str, frame: &LineFrame) -> bool {
    let parted = ARROWS.iter().find_map(|sign| text.split_once(sign));
    parted.is_some_and(|(names, task)| !task.trim().is_empty() && are_people(names, frame))
}

/// `[Arjun] upload data`, `Ruth (action): candles`, `Arjun 2 send the sequences`.
fn led(text: &str, frame: &LineFrame) -> bool {
    let boxed = text.strip_prefix('[').and_then(|inner| inner.split_once("] "));
    if let Some((names, _)) = boxed {
        return are_people(names, frame);
    }
    let labelled = [" (action): ", " (action) ", " [action] ", " [action]: "]
        .iter()
        .find_map(|label| text.split_once(label));
    if let Some((names, _)) = labelled {
        return are_people(names, frame);
    }
    let short = text.split_once(" 2 ");
    short.is_some_and(|(names, task)| {
        let verb = task.split(' ').next().unwrap_or_default();
        let singular = verb.ends_with('s') || verb.len() < 3;
        !singular
            && task.contains(' ')
            && task.starts_with(|c: char| c.is_ascii_lowercase())
            && are_people(names, frame)
    })
}

/// `upload data to OSF @arjun wed`, `Upload data (Arjun, Wed)`: those who are to do it behind it, and a day.
fn signed_off(text: &str, frame: &LineFrame) -> bool {
    if let Some((task, behind)) = text.rsplit_once(" @") {
        let (name, day) = behind.split_once(' ').unwrap_or((behind, ""));
        let dated = !day.is_empty() && is_day(day, frame);
        return dated && !task.is_empty() && !task.starts_with(['@', '$', '=', '+', '-']) && is_person(name, frame);
    }
    let inner = text.strip_suffix(')').and_then(|inner| inner.rsplit_once(" ("));
    inner.is_some_and(|(task, inner)| {
        let (names, day) = inner.rsplit_once([',', ';']).unwrap_or((inner, ""));
        task.contains(' ') && is_day(day.trim(), frame) && are_people(names, frame)
    })
}

/// `3 quotes needed - Derek by 5 Jan`, `DL 2 quotes by 5/1`, `@derek 3 quotes by 5/1`: a name, and at the end the day by which.
fn dated(text: &str, frame: &LineFrame) -> bool {
    let at = [" by ", " ~", " before ", " due "]
        .iter()
        .filter_map(|word| text.rfind(word).map(|at| (at, *word)))
        .max_by_key(|(at, _)| *at);
    let Some((at, word)) = at else { return false };
    let (Some(task), Some(day)) = (text.get(..at), text.get(at + word.len()..)) else {
        return false;
    };
    if !is_day(day.trim_end_matches('.'), frame) {
        return false;
    }
    let dashed = [" - ", " – ", " — "].iter().find_map(|dash| task.rsplit_once(dash));
    if dashed.is_some_and(|(before, names)| before.contains(' ') && are_people(names, frame)) {
        return true;
    }
    let marked = task.strip_prefix('@');
    let (name, rest) = marked.unwrap_or(task).split_once(' ').unwrap_or_default();
    let initials = name.len() <= 3 && name.chars().all(|c| c.is_ascii_uppercase());
    // `Ann left by 5 pm` tells of no task: only figures and things do behind bare initials.
    let counted = rest.starts_with(|c: char| c.is_ascii_digit());
    !rest.is_empty() && is_person(name, frame) && (marked.is_some() || initials && counted)
}

fn is_day(text: &str, frame: &LineFrame) -> bool {
    let text = text.trim();
    // `4-0` is a count.
    let dated = text.contains(|c: char| c.is_alphabetic() || c == '/');
    dated && frame.dates.due(text).is_some_and(|read| read.len == text.len())
}

/// Whether each of some names is that of somebody on the list.
fn are_people(names: &str, frame: &LineFrame) -> bool {
    let names = names.trim();
    let mut each = names_of(names).peekable();
    each.peek().is_some()
        && names.split_whitespace().count() <= 6
        && each.all(|name| is_proper(name.split(' ').next().unwrap_or(name)) && known(name, frame).is_some())
}

fn is_person(name: &str, frame: &LineFrame) -> bool {
    !name.is_empty() && matches!(frame.room.resolve(name, true), Named::One(_))
}
