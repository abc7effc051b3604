//! The signs that make a kind of a text, at the start of a line or behind the name of whoever says it: `=` `!` `?` `$` `*`. Knows no
//! speaker.

use crate::domain::{decision::Verdict, entry::EntryKind, text::is_han};

use super::{
    super::{
        frame::LineFrame,
        lexer::{self, Sign, filled},
        reading::{Reading, What},
    },
    action,
    attendance::resolve_one,
    credited, motion, resolved,
};

/// Reads a text behind one of the signs; `None` = the sign is only text here, or it is another one.
pub(super) fn read(sign: Sign, rest: &str, line: &str, frame: &LineFrame) -> Option<Reading> {
    match sign {
        Sign::Decision => read_decision(rest, frame),
        Sign::Action => read_action(rest, frame),
        Sign::Question => filled(rest.trim_start_matches(['?', '？']))
            .map(|text| Reading::entry(EntryKind::Question, &put_to(text, frame))),
        Sign::Motion => motion::read(rest, line, frame),
        Sign::Requirement => read_requirement(rest),
        Sign::Speaker | Sign::Item | Sign::Arrive | Sign::Leave | Sign::Incident | Sign::Command | Sign::Literal => {
            None
        }
    }
}

/// A question with whoever is to answer it in brackets: 资金缺口怎么解决 @刘敏.
fn put_to(text: &str, frame: &LineFrame) -> String {
    let parted = text
        .rsplit_once(['@', '＠'])
        .map(|(asked, name)| (asked.trim_end(), name.trim()));
    match parted {
        Some((asked, name)) if !asked.is_empty() && resolve_one(name, frame).is_ok() => {
            if asked.contains(is_han) {
                format!("{}（{name}）", asked.trim_end_matches(['？', '?']))
            } else {
                format!("{} ({name})", asked.trim_end_matches('?'))
            }
        }
        Some(_) | None => text.to_owned(),
    }
}

fn read_decision(rest: &str, frame: &LineFrame) -> Option<Reading> {
    if matches!(lexer::first(rest), Some('=' | '>')) {
        return None;
    }
    let text = filled(rest)?;
    // `=RESOLVED that Mow be paid`: the sign says the verb already.
    let bare = match resolved::of_wording(text) {
        Some((manner, object)) if !manner.is_empty() => format!("{object} ({manner})"),
        Some((_, object)) => object.to_owned(),
        None => text.to_owned(),
    };
    let told = Reading::of(What::Decision {
        text: bare,
        verdict: Verdict::Adopted,
    });
    Some(credited::decision(text, frame).unwrap_or(told))
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
