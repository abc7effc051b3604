//! The signs that make a kind of a text, at the start of a line or behind the name of whoever says it: `=` `!` `?` `$` `*`. Knows no
//! speaker.

use crate::domain::{decision::Verdict, entry::EntryKind};

use super::{
    super::{
        frame::LineFrame,
        lexer::{self, Sign, filled},
        reading::{Reading, What},
    },
    action, motion,
};

/// Reads a text behind one of the signs; `None` = the sign is only text here, or it is another one.
pub(super) fn read(sign: Sign, rest: &str, line: &str, frame: &LineFrame) -> Option<Reading> {
    match sign {
        Sign::Decision => read_decision(rest),
        Sign::Action => read_action(rest, frame),
        Sign::Question => {
            filled(rest.trim_start_matches(['?', '？'])).map(|text| Reading::entry(EntryKind::Question, text))
        }
        Sign::Motion => motion::read(rest, line, frame),
        Sign::Requirement => read_requirement(rest),
        Sign::Speaker | Sign::Item | Sign::Arrive | Sign::Leave | Sign::Incident | Sign::Command | Sign::Literal => {
            None
        }
    }
}

fn read_decision(rest: &str) -> Option<Reading> {
    if matches!(lexer::first(rest), Some('=' | '>')) {
        return None;
    }
    filled(rest).map(|text| {
        Reading::of(What::Decision {
            text: text.to_owned(),
            verdict: Verdict::Adopted,
        })
    })
}

fn read_action(rest: &str, frame: &LineFrame) -> Option<Reading> {
    if lexer::first(rest) == Some('=') {
        return None;
    }
    filled(rest.trim_start_matches(['!', '！'])).map(|text| action::read(text, frame))
}

fn read_requirement(rest: &str) -> Option<Reading> {
    if lexer::first(rest) == Some('*') {
        return None;
    }
    filled(rest).map(|text| Reading::entry(EntryKind::Requirement, text))
}
