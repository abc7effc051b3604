//! The head of minutes in one line: `Chair: Mark. Minutes: Pat`, `Chair - Mark; Secretary - Grace`. Each part is read as a line is.

use crate::domain::{entry::EntryKind, text::is_han};

use super::reread::ReadAs;
use crate::line::{
    frame::LineFrame,
    lexer,
    reading::{Reading, Voice, What},
};

/// Offices and heads that stand before a name.
#[rustfmt::skip]
const HEADS: [&str; 18] = [
    "chair", "chairman", "chairwoman", "chairperson", "in the chair", "minutes", "minute taker", "minutes taken by", "notes", "scribe", "clerk", "secretary",
    "present", "apologies", "absent", "in attendance", "treasurer", "vice chair",
];

/// Reads such a line. `None` = it is none, or a part of it is not understood.
#[expect(clippy::wildcard_enum_match_arm, reason = "other readings tell none of it")]
pub(crate) fn read(line: &str, frame: &LineFrame, read: ReadAs<'_>) -> Option<Reading> {
    let text = line.trim().trim_end_matches('.');
    if text.len() > 240 || text.contains(is_han) || head(text).is_none() {
        return None;
    }
    let mut parts: Vec<&str> = Vec::new();
    let mut from = 0;
    for (at, sign) in text.match_indices(['.', ';', ',']) {
        let next = at + sign.len();
        if text
            .get(next..)
            .is_some_and(|rest| rest.starts_with(' ') && head(rest.trim_start()).is_some())
        {
            parts.push(text.get(from..at)?.trim());
            from = next;
        }
    }
    parts.push(text.get(from..)?.trim());
    if parts.len() < 2 {
        return None;
    }
    let mut facts = Vec::new();
    for part in &parts {
        let (office, name) = head(part)?;
        let holds = frame.room.officer(&office.to_lowercase());
        // `Secretary: Grace Field`, who is that: nothing is told beside.
        if matches!(holds, crate::line::frame::Named::One(who) if frame.room.called(who).is_some_and(|called| called == name))
            && !["chair", "minutes"].contains(&office.to_lowercase().as_str())
        {
            facts.push(Reading::entry(EntryKind::Aside, part).voiced(Voice::Nobody));
            continue;
        }
        let told = read(&format!("{office}: {name}"));
        let plain = told.remark.is_none();
        match told.what {
            What::Role { .. } | What::Arrive { .. } | What::Excuse { .. } | What::TakeIn { .. } if plain => {
                facts.push(told);
            }
            What::Series(more) if plain => facts.extend(more),
            _ => return None,
        }
    }
    // A part that is only kept comes last.
    facts.sort_by_key(|fact| matches!(fact.what, What::Entry { .. }));
    Some(Reading::of(What::Series(facts)))
}

/// The head of a part and what stands behind it.
fn head(part: &str) -> Option<(&str, &str)> {
    let colon = lexer::split_colon(part, 24).map(|colon| (colon.head.trim(), colon.rest.trim()));
    let dashed = || {
        [" - ", " – "]
            .iter()
            .find_map(|dash| part.split_once(dash))
            .map(|(head, rest)| (head.trim(), rest.trim()))
    };
    let known =
        |(head, rest): &(&str, &str)| !rest.is_empty() && HEADS.iter().any(|word| word.eq_ignore_ascii_case(head));
    colon.filter(known).or_else(|| dashed().filter(known))
}
