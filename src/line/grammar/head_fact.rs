//! Facts behind a heading or a name with a colon: `Roof: Derek proposed to accept the quote, Ann seconded, carried 6-0`, `Derek: left at 7.20`. Knows no
//! person.

use crate::domain::possible_fact::PossibleFact as Fact;

use super::{
    super::{
        lexer,
        reading::{Reading, Voice, What},
    },
    fact_line::signed,
    office_word,
};

/// Characters within which a heading ends in its colon.
const HEAD_CHARS: usize = 40;

/// Verbs with which a fact about the one who is named begins.
#[rustfmt::skip]
const VERBS: [&str; 14] = [
    "proposed", "proposes", "moved", "moves", "left", "arrived", "joined", "declared", "declares", "returned", "sent apologies", "seconded", "stepped out",
    "withdrew",
];

/// Headings of notes that are meant as such.
#[rustfmt::skip]
const NOTES: [&str; 16] = [
    "note", "notes", "minute", "minutes", "nb", "n.b.", "aside", "ps", "fyi", "re", "question", "comment", "discussion", "background", "report", "update",
];

/// The line that would tell it without the sign. `None` = no heading stands there.
pub(super) fn told(line: &str, voice: &Voice) -> Option<String> {
    let colon = lexer::split_colon(line, HEAD_CHARS)?;
    let (head, rest) = (colon.head.trim(), colon.rest.trim());
    if !colon.rest.starts_with(' ') || rest.split_whitespace().count() < 2 {
        return None;
    }
    if NOTES.iter().any(|word| head.eq_ignore_ascii_case(word)) {
        return None;
    }
    let begins = VERBS
        .iter()
        .any(|verb| lexer::strip_word(rest, verb).is_some_and(|behind| behind.starts_with([' ', ','])));
    match voice {
        Voice::One(_) => begins.then(|| format!("{head} {rest}")),
        Voice::Unlisted(_) | Voice::Nobody | Voice::Unsaid => Some(rest.to_owned()),
    }
}

/// The line that would say what a subject came to: `Heating: approved 12-1`, `Heating: deferred`. `None` = it says no outcome.
pub(super) fn outcome(line: &str, voice: &Voice) -> Option<String> {
    const DECIDED: [&str; 8] = [
        "approved", "agreed", "adopted", "accepted", "refused", "rejected", "carried", "lost",
    ];
    let unlisted = matches!(voice, Voice::Unlisted(_));
    let colon = lexer::split_colon(line, HEAD_CHARS).filter(|_| unlisted)?;
    let rest = colon.rest.trim();
    let first = rest.split([' ', ',', '.']).next().unwrap_or_default();
    let head = colon.head.trim();
    // `clerk: noted, thank you` is what an officer says.
    if head.contains(' ') || office_word::is_office(head) {
        return None;
    }
    if ["deferred", "postponed", "withdrawn", "noted"].contains(&first) {
        return Some(format!("{} {rest}", Fact::ItemOutcome.order(false)));
    }
    // `Hannah: agreed` is what somebody says.
    let more = rest.contains(' ') && !["with ", "but "].iter().any(|word| rest.contains(word));
    (DECIDED.contains(&first) && more).then(|| signed(Fact::Decision, line))
}

/// The line that would say the fact. `None` = it is none that matters here.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "other lines are no facts behind a heading"
)]
pub(super) fn order(inner: &Reading, told: &str) -> Option<String> {
    match &inner.what {
        What::Motion { mover, result, .. } if mover.is_some() || result.is_some() => Some(signed(Fact::Motion, told)),
        What::Decision { .. } => Some(signed(Fact::Decision, told)),
        What::Leave { .. } => Some(Fact::Departure.order(false).to_owned()),
        What::Arrive { .. } | What::Return { .. } => Some(Fact::Arrival.order(false).to_owned()),
        What::Interest { .. } => Some(Fact::Interest.order(false).to_owned()),
        What::Series(facts) => facts.first().and_then(|fact| order(fact, told)),
        _ => None,
    }
}
