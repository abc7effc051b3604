//! English sentences by which an item is put off, as minutes are written: `It was agreed to defer item 6 to the next meeting`, `The matter was held over pending
//! advice`. Each is the outcome of its item.

use crate::{
    domain::{agenda::ItemOutcome, text::is_han},
    line::{
        frame::LineFrame,
        lexer::{find_word, strip_word},
        reading::{Reading, Voice, What},
    },
};

use super::item;

/// Longer sentences are prose, in bytes.
const LONGEST: usize = 200;

/// Words with which a meeting agrees.
#[rustfmt::skip]
const AGREED: [&str; 18] = [
    "it was agreed ", "it was resolved ", "it was decided ", "it was unanimously agreed ", "it was unanimously resolved ", "agreed ", "resolved ", "members agreed ",
    "members resolved ", "council agreed ", "the council agreed ", "council resolved ", "the council resolved ", "the committee agreed ", "committee agreed ", "the board agreed ", "trustees agreed ", "the trustees agreed ",
];

/// Verbs by which something is put off, and as they stand behind it.
const PUT_OFF: [(&str, &str); 7] = [
    ("defer", "deferred"),
    ("postpone", "postponed"),
    ("hold over", "held over"),
    ("carry forward", "carried forward"),
    ("carry over", "carried over"),
    ("put off", "put off"),
    ("put back", "put back"),
];

/// Words that lead on to when, or why.
#[rustfmt::skip]
const LEADS: [&str; 15] = [
    "until ", "till ", "to ", "pending ", "for further ", "for more ", "for want of ", "for lack of ", "for a ", "as ", "because ", "since ", "so that ", "while ", "for consideration ",
];

/// Words of what is hoped for, denied, or was before.
#[rustfmt::skip]
const OTHER: [&str; 14] = [
    " if ", " should ", " would ", " could ", " not ", " never ", " last ", " unless ", " had ", " might ", " hoped ", " asked ", " why ", " whether ",
];

/// Words for the item in hand.
#[rustfmt::skip]
const IN_HAND: [&str; 14] = [
    "", "it", "this", "this item", "this matter", "item", "matter", "decision", "decision on this", "this decision", "consideration", "discussion", "vote", "application",
];

/// Those of them that say least.
const VAGUE: [&str; 6] = ["", "decision", "consideration", "discussion", "vote", "application"];

/// Reads such a sentence. `None` = it is another one, or a motion waits.
pub(crate) fn read(line: &str, frame: &LineFrame) -> Option<Reading> {
    let text = line.trim().trim_end_matches('.');
    let spaced = format!(" {text} ");
    if frame.open_motion
        || text.len() > LONGEST
        || text.contains(is_han)
        || text.contains(['?', '"', '“', ':'])
        || text.contains(". ")
        || OTHER.iter().any(|word| find_word(&spaced, word).is_some())
    {
        return None;
    }
    let (matter, outcome) = agreed(text).or_else(|| passive(text))?;
    let bare = [
        "consideration of ",
        "discussion of ",
        "discussion on ",
        "a decision on ",
        "the decision on ",
        "decision on ",
    ]
    .iter()
    .find_map(|word| strip_word(matter, word))
    .unwrap_or(matter);
    let bare = strip_word(bare, "the ").unwrap_or(bare).trim();
    // `Agreed to postpone decision`: until when, or of what, is not told.
    if VAGUE.contains(&bare) && !outcome.contains(' ') {
        return None;
    }
    let item = if IN_HAND.iter().any(|word| word.eq_ignore_ascii_case(bare)) {
        None
    } else if let Some(number) = ["agenda item ", "item "].iter().find_map(|word| strip_word(bare, word)) {
        Some(item::numbered(number.trim(), frame)?)
    } else {
        // `agreed to defer the works` decides of them, and no item is put off.
        Some(frame.room.titled(bare).filter(|_| bare.len() > 3)?)
    };
    Some(
        Reading::of(What::ItemOutcome {
            item,
            outcome: ItemOutcome::Deferred,
            text: outcome,
        })
        .voiced(Voice::Nobody),
    )
}

/// `It was agreed to defer item 6 to March`, `Members resolved that the matter be deferred`: what is put off, and the outcome.
fn agreed(text: &str) -> Option<(&str, String)> {
    let rest = AGREED.iter().find_map(|lead| strip_word(text, lead))?;
    let rest = strip_word(rest, "unanimously ").unwrap_or(rest);
    if let Some(clause) = strip_word(rest, "that ") {
        let (matter, behind) = clause.split_once(" be ")?;
        let (outcome, tail) = done(behind)?;
        return Some((matter, told(outcome, tail)));
    }
    let rest = strip_word(rest, "to ")?;
    let (verb, participle) = PUT_OFF.iter().find(|(verb, _)| {
        let first = verb.split(' ').next().unwrap_or_default();
        strip_word(rest, first).is_some_and(|behind| behind.starts_with(' ') || behind.is_empty())
    })?;
    let (first, particle) = verb.split_once(' ').unwrap_or((verb, ""));
    let behind = strip_word(rest, first)?.trim_start();
    // `hold this over until January`
    let (matter, tail) = if particle.is_empty() {
        parted(behind)
    } else if let Some(behind) = strip_word(behind, particle) {
        parted(behind.trim_start())
    } else {
        let at = find_word(behind, &format!(" {particle}"))?;
        (behind.get(..at)?, behind.get(at + particle.len() + 1..)?.trim_start())
    };
    leads_on(tail).then(|| (matter.trim(), told(participle, tail)))
}

/// `The matter was held over pending advice`: what was put off, and the outcome.
fn passive(text: &str) -> Option<(&str, String)> {
    let places = text.match_indices(' ').map(|(at, _)| at);
    places.take(9).find_map(|at| {
        let behind = text.get(at..)?.trim_start();
        let bare = ["was therefore ", "was then ", "was ", "were ", "has been "]
            .iter()
            .find_map(|word| strip_word(behind, word))?;
        let (outcome, tail) = done(bare)?;
        Some((text.get(..at)?, told(outcome, tail)))
    })
}

/// The participle with which a text begins, and when or why behind it.
fn done(text: &str) -> Option<(&'static str, &str)> {
    PUT_OFF.iter().find_map(|(_, participle)| {
        let tail = strip_word(text, participle)?;
        let whole = tail.is_empty() || tail.starts_with(' ');
        (whole && leads_on(tail.trim_start())).then_some((*participle, tail.trim_start()))
    })
}

/// Whether a text leads on to when, or why; nothing does.
fn leads_on(tail: &str) -> bool {
    tail.is_empty() || LEADS.iter().any(|lead| strip_word(tail, lead).is_some())
}

/// The matter that is put off, and when or why.
fn parted(text: &str) -> (&str, &str) {
    if LEADS.iter().any(|lead| strip_word(text, lead).is_some()) {
        return ("", text);
    }
    let at = LEADS
        .iter()
        .filter_map(|lead| find_word(text, &format!(" {lead}")))
        .min();
    at.and_then(|at| Some((text.get(..at)?, text.get(at + 1..)?)))
        .unwrap_or((text, ""))
}

/// The outcome in the words that its line knows.
fn told(participle: &str, tail: &str) -> String {
    let known = if participle.starts_with("put ") {
        "deferred"
    } else {
        participle
    };
    format!("{known} {tail}").trim_end().to_owned()
}
