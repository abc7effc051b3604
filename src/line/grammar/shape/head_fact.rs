//! Facts behind a heading or a name with a colon: `Roof: Derek proposed to accept the quote, Ann seconded, carried 6-0`, `Derek: left at 7.20`. Knows no
//! person.

use crate::domain::possible_fact::PossibleFact as Fact;

use crate::line::{
    frame::LineFrame,
    grammar::{asking::fact_line::signed, speech::office_word, voting::result},
    lexer,
    reading::{Reading, Voice, What},
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
pub(crate) fn told(line: &str, voice: &Voice) -> Option<String> {
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
    // `Dev: ACTION - buy a bench`
    let task = ["action - ", "action: ", "action "]
        .iter()
        .find_map(|label| lexer::strip_word(rest, label));
    if let (Voice::One(_), Some(task)) = (voice, task) {
        let own = lexer::strip_word(task, "on me to ").unwrap_or(task);
        let other = lexer::strip_word(task, "for ").and_then(|rest| rest.split_once([',', ':']));
        return Some(match other {
            Some((name, task)) => format!("{name} to {}", task.trim()),
            None => format!("{head} to {own}"),
        });
    }
    match voice {
        Voice::One(_) => begins.then(|| format!("{head} {rest}")),
        Voice::Unlisted(_) | Voice::Nobody | Voice::Unsaid => Some(rest.to_owned()),
    }
}

/// The line that would say what a subject came to: `Heating: approved 12-1`, `Heating: deferred`. `None` = it says no outcome.
pub(crate) fn outcome(line: &str, voice: &Voice, frame: &LineFrame) -> Option<String> {
    const DECIDED: [&str; 13] = [
        "approved",
        "agreed",
        "adopted",
        "accepted",
        "refused",
        "rejected",
        "carried",
        "lost",
        "passed",
        "granted",
        "upheld",
        "dismissed",
        "vetoed",
    ];
    const DENIED: [&str; 6] = ["lost", "rejected", "refused", "vetoed", "no", "dismissed"];
    let colon = lexer::split_colon(line, HEAD_CHARS).filter(|_| !matches!(voice, Voice::One(_)))?;
    let rest = colon.rest.trim();
    let first = rest.split([' ', ',', '.']).next().unwrap_or_default();
    let head = colon.head.trim();
    if lists_elected(head, rest) {
        return Some(format!("{} {}", Fact::Minuted.order(false), line.trim()));
    }
    if !matches!(voice, Voice::Unlisted(_)) {
        return None;
    }
    // `Bench: carried 5-3` while a motion waits is its result, if it is about the bench.
    let result = result::announced(rest).is_some_and(|result| result.state.is_some());
    if frame.votable && result && !office_word::is_office(head) {
        return Some(format!("{} {}", Fact::Result.order(false), rest.trim_end_matches('.')));
    }
    // `Bench: agreed`, `Bench: no`: a subject and what came of it.
    let bare = rest.trim_end_matches(['.', '!']).to_lowercase();
    let alone =
        (DECIDED.contains(&bare.as_str()) || ["yes", "no"].contains(&bare.as_str())) && !office_word::is_office(head);
    if alone && head.split_whitespace().count() <= 3 {
        return Some(if DENIED.contains(&bare.as_str()) {
            format!("{} {}", Fact::Minuted.order(false), line.trim())
        } else {
            signed(Fact::Decision, line.trim())
        });
    }
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

/// `New committee: Ruby, Hugh`, `Scrutineers: Nadine and Hugh`: a body, and names.
fn lists_elected(head: &str, rest: &str) -> bool {
    const BODIES: [&str; 10] = [
        "committee",
        "new committee",
        "officers",
        "new officers",
        "scrutineers",
        "tellers",
        "witnesses",
        "trustees elected",
        "committee members",
        "working group",
    ];
    let named = rest.split_whitespace().count() <= 16
        && !rest.contains(|c: char| c.is_ascii_digit())
        && rest.contains([',', '&', ' ']);
    named && BODIES.iter().any(|body| body.eq_ignore_ascii_case(head))
}

/// The line that would say the fact. `None` = it is none that matters here.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "other lines are no facts behind a heading"
)]
pub(crate) fn order(inner: &Reading, told: &str) -> Option<String> {
    match &inner.what {
        What::Motion { mover, result, .. } if mover.is_some() || result.is_some() => Some(signed(Fact::Motion, told)),
        What::Decision { .. } => Some(signed(Fact::Decision, told)),
        What::Action { .. } => Some(signed(Fact::Action, told)),
        What::Leave { .. } => Some(Fact::Departure.order(false).to_owned()),
        What::Arrive { .. } | What::Return { .. } => Some(Fact::Arrival.order(false).to_owned()),
        What::Interest { .. } => Some(Fact::Interest.order(false).to_owned()),
        What::Series(facts) => facts.first().and_then(|fact| order(fact, told)),
        _ => None,
    }
}
