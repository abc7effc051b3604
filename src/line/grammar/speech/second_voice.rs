//! Another person's words in or behind somebody's: `Cole - the launch slipped`, `… too much. Reddy: cheap at the price`, `Q from Alan - why?`. Nobody
//! knows where the one ends, and no speaker is given the words of another.

use crate::domain::text::is_han;

use super::head::is_proper;
use crate::line::{
    frame::{LineFrame, Named},
    lexer::strip_word,
};

/// Dashes between a name and what its bearer says.
const DASHES: [&str; 3] = [" - ", " – ", " — "];

/// Words before the name of whoever asks or comments.
const LEADS: [&str; 8] = [
    "q from ",
    "q. from ",
    "question from ",
    "query from ",
    "comment from ",
    "reply from ",
    "a from ",
    "answer from ",
];

/// More words than this before a sign are no name.
const NAME_WORDS: usize = 4;

/// Whether a line begins with somebody of the list and a dash, or with a question of theirs.
pub(crate) fn begins(text: &str, frame: &LineFrame) -> bool {
    let led = LEADS.iter().find_map(|lead| strip_word(text, lead));
    let asked = led.is_some_and(|rest| {
        let name = rest.split([' ', '-', ':', ',']).next().unwrap_or_default();
        is_proper(name) || is_somebody(name, frame)
    });
    asked || dashed(text).is_some_and(|name| is_somebody(name, frame))
}

/// Whether somebody of the list begins to speak in the middle of a text.
pub(crate) fn is_in(text: &str, frame: &LineFrame) -> bool {
    let stops = [". ", "? ", "! ", "; ", "。", "？", "！", "；"];
    let places = stops
        .iter()
        .flat_map(|stop| text.match_indices(stop).map(|(at, stop)| at + stop.len()));
    places.filter_map(|at| text.get(at..)).any(|rest| {
        [dashed(rest), coloned(rest)]
            .into_iter()
            .flatten()
            .any(|name| is_somebody(name, frame))
    })
}

fn dashed(text: &str) -> Option<&str> {
    let at = DASHES.iter().filter_map(|dash| text.find(dash)).min()?;
    text.get(..at)
}

fn coloned(text: &str) -> Option<&str> {
    text.split_once(": ")
        .or_else(|| text.split_once('：'))
        .map(|(name, _)| name)
}

fn is_somebody(name: &str, frame: &LineFrame) -> bool {
    let name = name.trim();
    let short = (1..=NAME_WORDS).contains(&name.split_whitespace().count()) && name.chars().count() > 1;
    let written = name.starts_with(char::is_uppercase) || name.chars().count() <= 6 && name.chars().all(is_han);
    short && written && matches!(frame.room.resolve(name, true), Named::One(_))
}
