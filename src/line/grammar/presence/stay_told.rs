//! The brackets behind a name in a list of those present, as far as they say when somebody came or went: `Alan (from 19.15)`, `Priya (until 20.00)`.

use crate::domain::text::is_han;

use super::stay_told_zh;
use crate::line::{
    frame::LineFrame,
    lexer::{digit, strip_word},
};

pub(crate) use stay_told_zh::StayTold;

#[rustfmt::skip]
const FROM: &[&str] = &[
    "arrived at ", "arrived late at ", "arrived late ", "arrived ", "arriving at ", "arriving ", "arr. ", "arr'd ", "arr ", "joined at ", "joined late at ", "joined ",
    "joining at ", "joining ", "from ", "since ", "late, ", "late ", "came at ", "in at ",
];

#[rustfmt::skip]
const UNTIL: &[&str] = &[
    "until ", "till ", "til ", "to ", "up to ", "left at ", "left early at ", "left early ", "left ", "leaving at ", "leaving ", "leaves at ", "leaves ", "dep. ", "dep ",
    "departed at ", "departed ", "out at ",
];

/// Whether a list holds a bracket with a figure in it.
pub(crate) fn may_tell(text: &str) -> bool {
    let mut brackets = text.split(['(', '（']).skip(1);
    brackets.any(|rest| {
        let inner = rest.split([')', '）']).next().unwrap_or_default();
        inner.chars().any(|c| digit(c).is_some()) || is_word(inner) || stay_told_zh::is_word(inner)
    })
}

pub(crate) fn read(beside: &str, frame: &LineFrame) -> StayTold {
    let text = beside.trim();
    let time = |text: &str| frame.dates.time(text.trim());
    if text.contains(is_han) {
        return stay_told_zh::read(text, frame);
    }
    let led = |leads: &[&str]| leads.iter().find_map(|lead| strip_word(text, lead));
    if let Some((from, to)) = led(FROM)
        .unwrap_or(text)
        .split_once(['-', '–'])
        .or_else(|| led(FROM)?.split_once(" to "))
        .or_else(|| led(FROM)?.split_once(" until "))
        && let Some((from, to)) = time(from).zip(time(to))
        && from < to
    {
        return StayTold::Between(from, to);
    }
    if let Some(at) = led(FROM).and_then(time) {
        return StayTold::From(at);
    }
    if let Some(at) = led(UNTIL).and_then(time) {
        return StayTold::Until(at);
    }
    // `(Unit 4)` is no time.
    let clocked = text.split_whitespace().any(|word| {
        let word = word.trim_end_matches([',', ';']);
        word.starts_with(|c: char| c.is_ascii_digit())
            && (word.contains([':', '.']) || word.to_ascii_lowercase().ends_with('m'))
    });
    if clocked || is_word(text) {
        StayTold::Unclear
    } else {
        StayTold::Nothing
    }
}

/// A word for coming late or going early that tells no time.
fn is_word(text: &str) -> bool {
    [
        "late",
        "arrived late",
        "part",
        "part of meeting",
        "left early",
        "left",
        "briefly",
    ]
    .iter()
    .any(|word| word.eq_ignore_ascii_case(text.trim()))
}
