//! English sentences by which an item is put off, as minutes are written: `It was agreed to defer item 6 to the next meeting`, `The matter was held over pending
//! advice`. Each is the outcome of its item.

use crate::{
    domain::{agenda::ItemOutcome, calendar::names::is_month_or_short, text::is_han},
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
    let (matter, outcome) = agreed(text).or_else(|| passive(text)).or_else(|| short(text, frame))?;
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
    if VAGUE.contains(&bare) && !outcome.contains(' ') && !is_bare(text) {
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

/// Participles as clerks jot them behind the matter or alone, how the outcome is told, and whether it may stand without until when.
#[rustfmt::skip]
const JOTTED: [(&str, &str, bool); 14] = [
    ("deferred", "deferred", true), ("postponed", "postponed", true), ("held over", "held over", true), ("carried over", "carried over", true),
    ("carried forward", "carried forward", true), ("carried fwd", "carried forward", true), ("c/f", "carried forward", true), ("cfwd", "carried forward", true), ("put off", "deferred", false), ("put back", "deferred", false), ("left over", "deferred", false),
    ("left", "deferred", false), ("parked", "deferred", false), ("shelved", "deferred", false),
];

/// Whether a text is such a participle alone, without which nothing of the item in hand is told.
fn is_bare(text: &str) -> bool {
    JOTTED
        .iter()
        .any(|(word, _, alone)| *alone && word.eq_ignore_ascii_case(text))
}

/// `hire charges left till jan mtg`, `deferred to march`, `held over`: the matter, empty where none is named, and the outcome.
fn short<'t>(text: &'t str, frame: &LineFrame) -> Option<(&'t str, String)> {
    let starts = std::iter::once(0).chain(text.match_indices(' ').map(|(at, _)| at + 1).take(6));
    starts.into_iter().find_map(|at| {
        let (matter, behind) = text.split_at_checked(at)?;
        let (tail, told_as, alone) = JOTTED.iter().find_map(|(word, told_as, alone)| {
            let tail = strip_word(behind, word)?;
            (tail.is_empty() || tail.starts_with(' ')).then_some((tail.trim(), *told_as, *alone))
        })?;
        let open = ["until ", "till ", "til ", "pending "]
            .iter()
            .any(|lead| strip_word(tail, lead).is_some());
        let dated = is_later(tail, frame);
        // `left for spring` went.
        let gone = !alone && strip_word(tail, "for ").is_some();
        if gone || !(dated || alone && (tail.is_empty() || open)) {
            return None;
        }
        let matter = matter.trim_matches([' ', '-', '–', ',']);
        // `Vote postponed until the spring`: of what is not told.
        let known = matter.is_empty() || !VAGUE.iter().any(|word| word.eq_ignore_ascii_case(matter));
        known.then(|| (matter, told(told_as, tail)))
    })
}

/// Whether a text leads on to a later meeting, or a day: `till jan mtg`, `to march`, `to next time`. `to the chair` leads to none.
fn is_later(tail: &str, frame: &LineFrame) -> bool {
    const MEETINGS: [&str; 16] = [
        "next time",
        "next meeting",
        "next mtg",
        "next committee",
        "next cttee",
        "next month",
        "next year",
        "next week",
        "next session",
        "next council",
        "agm",
        "new year",
        "spring",
        "summer",
        "autumn",
        "winter",
    ];
    let Some(time) = [
        "until ",
        "till ",
        "til ",
        "to ",
        "for ",
        "over to ",
        "over till ",
        "over until ",
    ]
    .iter()
    .find_map(|lead| strip_word(tail, lead)) else {
        return false;
    };
    let article = strip_word(time, "the ");
    let time = article.unwrap_or(time).trim();
    let bare = [" meeting", " mtg", " committee", " cttee", " agm", " session"]
        .iter()
        .find_map(|end| time.strip_suffix(end))
        .unwrap_or(time);
    let named = |text: &str| MEETINGS.iter().any(|word| word.eq_ignore_ascii_case(text));
    let whole = |text: &str| {
        frame
            .dates
            .due(text)
            .is_some_and(|read| read.len == text.len() && read.len > 0)
    };
    // `left for the march` is no month.
    let month = is_month_or_short(bare) && (article.is_none() || bare.len() < time.len());
    named(time) || named(bare) || month || article.is_none() && (whole(bare) || whole(time))
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
    let until = ["till ", "til "].iter().find_map(|lead| strip_word(tail, lead));
    let tail = until.map_or_else(|| tail.to_owned(), |time| format!("until {time}"));
    let words: Vec<&str> = tail
        .split(' ')
        .map(|word| match word {
            "mtg" => "meeting",
            "cttee" => "committee",
            _ => word,
        })
        .collect();
    format!("{known} {}", words.join(" ")).trim_end().to_owned()
}
