//! Words between `Action` and its colon that are nobody's name: a number (`Action 3:`), what kind it is (`Action required:`), its matter (`Action on heating:`);
//! and those of a task that was given before (`Action carried over:`).

use super::action;
use crate::domain::{entry::Remark, possible_fact::PossibleFact};
use crate::line::{
    frame::{LineFrame, Named},
    grammar::shape::listed,
    lexer::strip_word,
    reading::{Reading, What},
};

/// Words of kinds.
#[rustfmt::skip]
const KINDS: [&str; 14] = [
    "required", "agreed", "arising", "plan", "needed", "point", "item", "points", "items", "to be taken", "decided", "following", "next", "new",
];

/// Words of tasks that were given before, or of what was done.
#[rustfmt::skip]
const BEFORE: [&str; 24] = [
    "carried over", "carried forward", "c/f", "cf", "c/fwd", "c/o", "from last time", "from last meeting", "from the last meeting", "from previous meeting", "taken",
    "done", "completed", "complete", "outstanding", "closed", "ongoing", "brought forward", "b/f", "from before", "from last month", "still open", "update", "log",
];

/// States of a task, which are none of their own.
const STATES: [&str; 12] = [
    "done",
    "ongoing",
    "on-going",
    "carried forward",
    "c/f",
    "carried over",
    "completed",
    "complete",
    "closed",
    "in progress",
    "in hand",
    "outstanding",
];

/// Whether a text is only the state of a task.
pub(crate) fn is_state(text: &str) -> bool {
    let bare = text.trim().trim_end_matches(['.', '!']);
    STATES.iter().any(|state| state.eq_ignore_ascii_case(bare))
}

/// The question whether a line tells of an earlier task.
pub(crate) fn earlier(line: &str) -> Reading {
    Reading::remarked(line, Remark::MayMean(PossibleFact::Minuted.order(false).to_owned()))
}

/// The reading where such a word stands before the colon. `None` = somebody stands there.
pub(crate) fn read(names: &str, text: &str, line: &str, frame: &LineFrame) -> Option<Reading> {
    let bare = names.trim().trim_matches(['(', ')', '[', ']']).trim();
    let is = |words: &[&str]| words.iter().any(|word| word.eq_ignore_ascii_case(bare));
    if is(&BEFORE) {
        return Some(earlier(line));
    }
    let counted = ["no. ", "no ", "item ", "point ", "number ", "nr ", "#", ""]
        .iter()
        .any(|lead| {
            strip_word(bare, lead).is_some_and(|figures| {
                figures.starts_with(|c: char| c.is_ascii_digit())
                    && figures
                        .chars()
                        .all(|c| c.is_ascii_digit() || matches!(c, '.' | '/' | '-'))
            })
        });
    if counted || is(&KINDS) {
        return Some(action::read(text, frame));
    }
    let matter = ["on ", "re ", "for ", "about ", "regarding "]
        .iter()
        .find_map(|lead| strip_word(bare, lead))?;
    let nobody = listed::resolve_all(matter, frame).is_err()
        && frame.room.unit(matter).is_none()
        && frame.room.officer(&matter.to_lowercase()) == Named::Nobody;
    let small = matter.starts_with(char::is_lowercase);
    if !nobody || !small {
        return None;
    }
    let mut told = action::read(text, frame);
    if let What::Action { text, .. } = &mut told.what {
        *text = format!("{} ({matter})", text.trim_end_matches('.'));
    }
    Some(told)
}
