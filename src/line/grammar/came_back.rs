//! The return that a leaving tells with it: `left at 7.10pm and returned at 7.20pm`, `-kitson 19:10, back 19:20`. Knows no people.

use crate::domain::time::Stamp;

use super::super::{
    frame::LineFrame,
    lexer::{is_separator, strip_word},
};

/// Words between the two.
const JOINTS: &[&str] = &[", and ", " and ", " & ", "; ", ", then ", " then ", ", ", " – ", " - "];

/// Words that say that somebody is back.
const BACK: &[&str] = &[
    "returned to the meeting",
    "returned to the room",
    "returned to the chamber",
    "returned",
    "returning",
    "came back in",
    "came back",
    "rejoined the meeting",
    "rejoined the call",
    "rejoined",
    "was back",
    "is back",
    "back in",
    "back",
    "reconnected",
    "re-entered the room",
    "re-entered",
];

/// The sentence up to the return, and the text behind the word that says it.
pub(super) fn split(text: &str) -> Option<(&str, &str)> {
    JOINTS.iter().find_map(|joint| {
        text.match_indices(joint).find_map(|(at, _)| {
            let behind = text.get(at + joint.len()..)?;
            let rest = BACK.iter().find_map(|word| strip_word(behind, word))?;
            let ends = !rest.starts_with(|c: char| c.is_alphanumeric());
            ends.then(|| Some((text.get(..at)?, rest))).flatten()
        })
    })
}

/// The time of a return behind its word; the inner `None` = none is told. `None` = it tells more than that.
pub(super) fn time(behind: &str, frame: &LineFrame) -> Option<Option<Stamp>> {
    let text = behind.trim_matches(|c: char| c.is_whitespace() || is_separator(c) || c == '.');
    if text.is_empty() {
        return Some(None);
    }
    let time = strip_word(text, "at ").unwrap_or(text);
    frame.dates.time(time).map(Some)
}
