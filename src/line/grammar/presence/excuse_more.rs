//! Reasons of an excuse that tell of somebody else, or of the meeting: `phil cant make it, lisa either`, `sorry: joel - proxy to marta`, `apols: kim - noted`.
//! Each is asked about. A clause about somebody else is a line of its own (`apols kim - jo has the keys`).

use crate::domain::{entry::Remark, id::Id, people::Attendee, possible_fact::PossibleFact, text::is_han};

use super::movement;
use crate::line::{
    frame::{LineFrame, Named},
    grammar::{asking::possible, shape::reread::ReadAs},
    lexer::strip_word,
    reading::{Reading, Voice, What},
};

/// Words of another fact than that somebody stays away.
const OTHER: [&str; 10] = [
    "proxy",
    "proxies",
    "either",
    "chairing",
    "deputising",
    "substitute",
    "instead",
    "quorum",
    "quorate",
    "inquorate",
];

/// Beginnings of clauses that are no reason: what was done with the apology, and that somebody comes after all.
#[rustfmt::skip]
const NO_REASONS: [&str; 23] = [
    "accepted", "noted", "approved", "received", "recorded", "apology accepted", "apologies accepted", "reason accepted", "reasons accepted", "we ", "minutes ", "papers ",
    "late", "will be late", "running late", "coming", "will come", "will join", "joining", "will arrive", "arriving", "expected", "to follow",
];

/// The reading, asked about where a reason without brackets tells more than one.
pub(crate) fn asked(reading: Reading, line: &str, frame: &LineFrame, read: ReadAs<'_>) -> Reading {
    // `stuck in traffic, will join at 7.30`: a part that was taken for a name.
    if let (What::Excuse { .. }, Some(Remark::UnknownName(name))) = (&reading.what, &reading.remark)
        && is_no_reason(name)
    {
        return Reading::remarked(line, Remark::MayMean(PossibleFact::Apologies.order(false).to_owned()));
    }
    if line.contains(is_han) || reading.remark.is_some() || !tells_more(&reading, line, frame) {
        return reading;
    }
    if let Some(apart) = of_somebody_else(&reading, line, frame, read) {
        return apart;
    }
    Reading::remarked(line, Remark::MayMean(PossibleFact::Apologies.order(false).to_owned()))
}

/// The excuse without the clause about somebody else, and that clause as it reads alone. `None` = it names another only in passing, or they act for whoever is
/// excused.
fn of_somebody_else(reading: &Reading, line: &str, frame: &LineFrame, read: ReadAs<'_>) -> Option<Reading> {
    let What::Excuse { people, others, absent } = &reading.what else {
        return None;
    };
    let clause = people
        .iter()
        .map(|(_, reason)| reason.as_str())
        .find(|reason| is_open(reason, line) && begins_with_other(reason, people, frame))?
        .to_owned();
    if has_other_word(&clause) || clause.contains(" for ") {
        return None;
    }
    let bare = people.iter().map(|(who, reason)| {
        let own = if *reason == clause {
            String::new()
        } else {
            reason.clone()
        };
        (*who, own)
    });
    let excused = Reading::of(What::Excuse {
        people: bare.collect(),
        others: others.clone(),
        absent: *absent,
    });
    let told = possible::asked(read(&clause), &clause, frame);
    let told = match (&told.what, &told.voice) {
        // `steve to follow` comes later, and `jo to ring her` has a task.
        (What::Action { .. }, _) => Reading::remarked(&clause, Remark::MayMean(format!("!{clause}"))),
        (What::Entry { .. }, Voice::Unsaid) => told.voiced(Voice::Nobody),
        _ => told,
    };
    Some(Reading::of(What::Series(vec![excused, told])))
}

/// Whether a clause begins with somebody of the list who is not excused, and says something of them.
fn begins_with_other(clause: &str, excused: &[(Id<Attendee>, String)], frame: &LineFrame) -> bool {
    let words: Vec<&str> = clause.split_whitespace().take(4).collect();
    (1..words.len().min(4)).any(|len| {
        let name = words.get(..len).unwrap_or_default().join(" ");
        matches!(movement::one(&name, frame), Named::One(who) if is_told_of(&name, who, excused, frame))
    })
}

/// Whether a word names somebody who is not excused: a short one only as a whole word of the name.
fn is_told_of(name: &str, who: Id<Attendee>, excused: &[(Id<Attendee>, String)], frame: &LineFrame) -> bool {
    let whole = || {
        let called = frame.room.called(who);
        called.is_some_and(|called| frame.room.is_word_of(name, &called))
    };
    excused.iter().all(|(own, _)| *own != who) && (name.len() > 2 || whole())
}

/// Whether a reason stands in no brackets.
fn is_open(reason: &str, line: &str) -> bool {
    !reason.is_empty() && !line.contains(&format!("({reason})"))
}

fn has_other_word(reason: &str) -> bool {
    let mut words = reason.split(|c: char| !c.is_alphanumeric());
    words.any(|word| OTHER.contains(&word.to_lowercase().as_str()))
}

/// Whether a clause begins as one that is no reason.
fn is_no_reason(reason: &str) -> bool {
    NO_REASONS.iter().any(|word| {
        strip_word(reason, word).is_some_and(|rest| word.ends_with(' ') || !rest.starts_with(char::is_alphanumeric))
    })
}

#[expect(clippy::wildcard_enum_match_arm, reason = "other lines excuse nobody")]
fn tells_more(reading: &Reading, line: &str, frame: &LineFrame) -> bool {
    match &reading.what {
        What::Series(facts) => facts.iter().any(|fact| tells_more(fact, line, frame)),
        What::Excuse { people, .. } => {
            let named = |word: &str| match movement::one(word, frame) {
                Named::One(who) => is_told_of(word, who, people, frame),
                Named::Several | Named::Nobody => false,
            };
            let more = |reason: &str| {
                let mut words = reason
                    .split(|c: char| !c.is_alphanumeric())
                    .filter(|word| !word.is_empty());
                has_other_word(reason) || is_no_reason(reason) || words.any(named)
            };
            people.iter().any(|(_, reason)| is_open(reason, line) && more(reason))
        }
        _ => false,
    }
}
