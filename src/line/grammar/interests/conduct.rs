//! The conduct of somebody who declares an interest, behind the declaration: `and left the room at 19:10`, `and withdrew`, `and stayed`.

use crate::domain::time::Stamp;

use super::interest;
use crate::line::{
    frame::LineFrame,
    grammar::{presence::came_back, shape::moment},
    lexer::{is_separator, strip_word},
};

/// The conduct that is told with an interest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct ToldLeaving {
    /// When they left; `None` = when the line is typed.
    pub(crate) at: Option<Stamp>,
    /// When they came back, where it is told.
    pub(crate) back: Option<Option<Stamp>>,
}

/// Words between the declaration and the conduct.
const JOINTS: &[&str] = &[", and ", " and ", " & ", "; ", ", then ", ", ", " then ", " - ", " – "];

/// Words that say that somebody left for it.
const LEAVES: &[&str] = &[
    "left the room",
    "left the meeting",
    "left room",
    "left meeting",
    "left mtg",
    "left the mtg",
    "left the chamber",
    "left the hall",
    "left the table",
    "left the call",
    "leaves the room",
    "leaves the meeting",
    "leaving the room",
    "leaving the meeting",
    "left",
    "withdrew from the meeting",
    "withdrew from the room",
    "withdrew from the chamber",
    "withdrew",
    "withdrawing",
    "withdraws",
    "retired from the room",
    "retired",
    "stepped out of the room",
    "stepped out",
    "went out of the room",
    "went out",
    "goes out",
    "stepped outside",
    "vacated the room",
    "vacated the chair and left",
];

/// Words behind a leaving that say nothing beside it.
const FILLERS: &[&str] = &[
    "for this item",
    "for the item",
    "for that item",
    "for the duration of the item",
    "for the discussion",
    "for the discussion and vote",
    "for the vote",
    "for vote",
    "for the debate",
    "for this",
    "for it",
    "during the vote",
    "during the debate",
    "before the vote",
    "until the vote was taken",
    "while it was dealt with",
    "during the discussion",
    "during discussion",
    "during this item",
    "during the item",
    "during discussion and voting",
    "while it was discussed",
    "while the matter was discussed",
    "while this item was discussed",
    "while the item was discussed",
    "before the discussion",
    "before discussion",
    "and took no part",
    "and took no part in the discussion",
    "and took no part in the discussion or vote",
    "and did not vote",
    "took no part",
    "taking no part",
    "and took no part in the vote",
    "and took no part in this item",
];

/// A declaration without the leaving told at its end, and that leaving.
pub(crate) fn split<'a>(told: &'a str, frame: &LineFrame) -> (&'a str, Option<ToldLeaving>) {
    let places = std::iter::once((0, 0)).chain(
        JOINTS
            .iter()
            .flat_map(|joint| told.match_indices(joint).map(|(at, _)| (at, joint.len()))),
    );
    let mut places: Vec<(usize, usize)> = places.collect();
    places.sort_unstable_by_key(|(at, len)| (*at, std::cmp::Reverse(*len)));
    let found = places.into_iter().find_map(|(at, len)| {
        let behind = told.get(at + len..)?.trim_start();
        let behind = ["and ", "& ", "so "]
            .iter()
            .find_map(|joint| strip_word(behind, joint))
            .unwrap_or(behind);
        let behind = strip_word(behind, "then ").unwrap_or(behind);
        let rest = LEAVES
            .iter()
            .filter_map(|word| strip_word(behind, word))
            .min_by_key(|rest| rest.len())?;
        let left = leaving(rest, frame)?;
        Some((told.get(..at)?, left))
    });
    match found {
        Some((before, left)) => (interest::bare(before), Some(left)),
        None => (told, None),
    }
}

/// Reads the text behind the word for leaving: a time, words that say nothing beside, a return. `None` = it tells more.
fn leaving(rest: &str, frame: &LineFrame) -> Option<ToldLeaving> {
    if rest.starts_with(char::is_alphanumeric) {
        return None;
    }
    let (rest, back) = match came_back::split(rest) {
        Some((first, behind)) => (first, Some(came_back::time(behind, frame)?)),
        None => (rest, None),
    };
    let (mut text, at) = moment::at_end(&format!("x {}", rest.trim()), frame.dates)
        .ok()
        .map(|(text, at)| (text.trim_start_matches('x').trim().to_owned(), at))?;
    let mut found = at;
    if found.is_none() {
        // `at 19:10 for this item`
        let word = text.strip_prefix("at ").unwrap_or(&text).to_owned();
        let end = word.find(' ').unwrap_or(word.len());
        if let Some(time) = word.get(..end).and_then(|time| frame.dates.time(time)) {
            found = Some(time);
            word.get(end..).unwrap_or_default().trim().clone_into(&mut text);
        }
    }
    let told = text
        .trim_matches(|c: char| c.is_whitespace() || is_separator(c) || c == '.')
        .to_lowercase();
    (told.is_empty() || FILLERS.contains(&told.as_str())).then_some(ToldLeaving { at: found, back })
}
