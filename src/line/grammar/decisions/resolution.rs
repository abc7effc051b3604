//! Decisions in the words in which people write them, without a sign: `RESOLVED that …`, `It was agreed to …`, `The Board noted …`. A sentence that
//! somebody says, asks or expects is none.

use crate::domain::{decision::Verdict, motion::MotionState};

use super::{noted_report, resolution_zh};
use crate::line::{
    grammar::{
        speech::manner::{manner_of, told as manner_told},
        voting::{
            heard::heard,
            score::{self, how},
            verdict_apart::{count_alone, with_result},
        },
    },
    lexer::{self, filled, strip_word},
    reading::{Reading, Voice, What},
};

/// Reads a line as a decision of the meeting, or as what it took note of. `None` = it is prose.
pub(crate) fn read(line: &str) -> Option<Reading> {
    let line = line.trim();
    if line.ends_with(['?', '？', '吗', '呢']) || line.starts_with(['"', '“', '\'', '‘', '「']) {
        return None;
    }
    english(line).or_else(|| resolution_zh::read(line))
}

/// A decision in words without the verdict that ends its sentence (`… be approved. Carried.`): how it was taken stands in brackets.
pub(crate) fn without_verdict(reading: Reading, line: &str) -> Reading {
    let What::Decision {
        text,
        verdict: Verdict::Adopted,
    } = &reading.what
    else {
        return reading;
    };
    if let Some((wording, result)) = score::scored(text) {
        let what = What::Decision {
            text: format!("{wording}{}", how(&result)),
            verdict: Verdict::Adopted,
        };
        return Reading { what, ..reading };
    }
    if lexer::sign(line).is_some() {
        return reading;
    }
    let (wording, Some(result)) = with_result(text) else {
        return reading;
    };
    // 经表决，同意4票，反对2票，通过 says nothing without it.
    if result.state != Some(MotionState::Carried) || wording.starts_with('经') && wording.chars().count() <= 8 {
        return reading;
    }
    let manner = how(&result);
    let what = What::Decision {
        text: format!("{wording}{manner}"),
        verdict: Verdict::Adopted,
    };
    Reading { what, ..reading }
}

fn decision(text: String, verdict: Verdict) -> Reading {
    Reading::of(What::Decision { text, verdict })
}

/// Words for the meeting that decides.
const BODIES: &[&str] = &[
    "council",
    "committee",
    "sub-committee",
    "subcommittee",
    "board",
    "meeting",
    "members",
    "governors",
    "trustees",
    "panel",
    "group",
    "governing body",
    "governing board",
    "parish council",
    "town council",
    "cabinet",
    "assembly",
    "team",
    "directors",
    "executive",
    "councillors",
    "cllrs",
    "all councillors",
    "all members",
    "all trustees",
    "all governors",
    "all present",
    "all those present",
    "those present",
    "members present",
    "councillors present",
    "everyone",
    "everybody",
    "all",
    "residents",
    "senate",
    "working group",
    "forum",
    "club",
];

/// Words between the meeting and its verb.
const ADVERBS: &[&str] = &[
    "unanimously ",
    "then ",
    "also ",
    "further ",
    "duly ",
    "formally ",
    "therefore ",
    "accordingly ",
    "subsequently ",
];

/// The verb of a decision.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Verb {
    /// `resolved`, `agreed`, `decided`.
    Decided,
    Approved,
    Noted,
    /// Something was reported or considered: a word of formal minutes in capitals only.
    Told,
}

/// The verbs, each with what the minutes resolve to do by it.
const VERBS: &[(&str, Verb, &str)] = &[
    ("resolved", Verb::Decided, ""),
    ("agreed", Verb::Decided, ""),
    ("decided", Verb::Decided, ""),
    ("approved", Verb::Approved, "approve"),
    ("adopted", Verb::Approved, "approve"),
    ("confirmed", Verb::Approved, "confirm"),
    ("ratified", Verb::Approved, "ratify"),
    ("endorsed", Verb::Approved, "endorse"),
    ("recommended", Verb::Approved, "recommend"),
    ("noted", Verb::Noted, ""),
    ("took note of", Verb::Noted, ""),
    ("received and noted", Verb::Noted, ""),
    ("received", Verb::Told, "receive"),
    ("reported", Verb::Told, ""),
    ("considered", Verb::Told, ""),
    ("discussed", Verb::Told, ""),
];

/// The one who is said to have decided.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Lead {
    /// The verb begins the line.
    None,
    /// `It was`.
    It,
    Body,
}

/// Whether a wording says what is to be.
fn is_to_be(text: &str) -> bool {
    [" be ", " should ", " not "]
        .iter()
        .any(|word| lexer::find_word(text, word).is_some())
}

/// `Everyone agreed that it was cold` is talk.
fn is_of_everyone(line: &str) -> bool {
    ["everyone", "everybody", "all "]
        .iter()
        .any(|word| strip_word(line, word).is_some())
}

/// `RESOLVED, Pat dissenting, that the accounts be approved`: the wording, and who would not have it in brackets.
fn with_dissent(rest: &str) -> Option<String> {
    let (beside, wording) = rest.strip_prefix(", ")?.split_once(", that ")?;
    let short = beside.split_whitespace().count() <= 6;
    short.then(|| format!("that {} ({beside})", wording.trim_end_matches('.')))
}

fn english(line: &str) -> Option<Reading> {
    if noted_report::was_noted(line) {
        return Some(taken_note(line));
    }
    if tells_of_before(line) {
        return None;
    }
    let (lead, mut rest) = lead(line);
    let mut manner = String::new();
    while let Some((adverb, after)) = ADVERBS.iter().find_map(|word| Some((*word, strip_word(rest, word)?))) {
        if adverb.trim() == "unanimously" {
            adverb.trim().clone_into(&mut manner);
        }
        rest = after;
    }
    let capital = rest.starts_with(char::is_uppercase);
    let shouted = is_shouted(rest);
    let (verb, infinitive, after) = VERBS.iter().find_map(|(word, verb, infinitive)| {
        let after = strip_word(rest, word)?;
        (!after.starts_with(char::is_alphanumeric)).then_some((*verb, *infinitive, after))
    })?;
    let mut rest = after.trim_start();
    if let Some((said, after)) = manner_of(rest) {
        manner = manner_told(said);
        if lead != Lead::None && !names_object(after) {
            return None;
        }
        rest = after.trim_start().trim_start_matches([',', ' ']);
    }
    rest = strip_word(rest, "as follows").unwrap_or(rest);
    if let Some(wording) = with_dissent(rest) {
        return (verb == Verb::Decided).then(|| decision(wording, Verdict::Adopted));
    }
    let colon = rest.starts_with(lexer::is_colon) || rest.starts_with(['–', '—']);
    let text =
        filled(rest.trim_start_matches(|c: char| lexer::is_colon(c) || matches!(c, '–' | '—') || c.is_whitespace()))?;
    let that = strip_word(text, "that ").is_some();
    let to = strip_word(text, "to ").is_some();
    let plain = lead == Lead::None;
    // `RESOLVED 4-2` gives the votes of something that was moved.
    if heard(text).is_some() || count_alone(text).is_some() || is_disagreement(text) {
        return None;
    }
    let now = is_to_be(text);
    let opinion = verb == Verb::Decided && is_opinion(text, line);
    if that && (opinion || !now && is_of_everyone(line)) {
        return None;
    }
    let text = text.trim_end_matches('.');
    let told = |text: String| {
        if manner.is_empty() {
            text
        } else {
            format!("{text} ({manner})")
        }
    };
    match verb {
        // `agreed to meet next week` in small letters is what somebody reports.
        Verb::Decided if that || colon || to && (!plain || capital) => {
            Some(decision(told(text.to_owned()), Verdict::Adopted))
        }
        // In capitals it is the word of the minutes, whatever stands behind it.
        Verb::Decided if plain && shouted => Some(decision(told(text.to_owned()), Verdict::Adopted)),
        Verb::Decided if lead == Lead::Body && strip_word(text, "the ").is_some() && now => {
            Some(decision(told(format!("that {text}")), Verdict::Adopted))
        }
        Verb::Decided if lead == Lead::Body && (strip_word(text, "the ").is_some() || is_amount(text)) => {
            Some(decision(told(format!("to agree {text}")), Verdict::Adopted))
        }
        Verb::Approved if lead == Lead::Body || plain && (shouted || colon) => {
            let text = if to || that && infinitive == "approve" {
                text.to_owned()
            } else {
                format!("to {infinitive} {text}")
            };
            Some(decision(told(text), Verdict::Adopted))
        }
        Verb::Noted if lead == Lead::Body || that || colon || plain && shouted || plain && capital => {
            Some(taken_note(line))
        }
        // `CONSIDERED: a paper on limits. AGREED: that the limit be reduced.`
        Verb::Told if plain && shouted || lead == Lead::Body && infinitive == "receive" => Some(with_resolution(line)),
        Verb::Decided | Verb::Approved | Verb::Noted | Verb::Told => None,
    }
}

/// `RESOLVED that:`, `It was agreed:`: the parts of what was decided follow on lines of their own. `None` = it is no such head.
pub(crate) fn read_head(line: &str) -> Option<Reading> {
    let (lead, rest) = lead(line.trim());
    let shouted = is_shouted(rest);
    let after = ["resolved", "agreed", "decided"]
        .iter()
        .find_map(|word| strip_word(rest, word))?;
    is_head(after, lead, shouted).then(|| decision("that".to_owned(), Verdict::Adopted))
}

fn is_head(rest: &str, lead: Lead, shouted: bool) -> bool {
    let rest = strip_word(rest.trim_start_matches([',', ' ']), "as follows").unwrap_or(rest);
    let colon = rest.trim_end().ends_with(lexer::is_colon);
    let bare = rest.trim_matches(|c: char| c.is_whitespace() || lexer::is_colon(c) || c == ',');
    let that = bare.eq_ignore_ascii_case("that");
    (bare.is_empty() && colon || that) && (lead != Lead::None || shouted || colon)
}

/// Whether something to be decided stands behind the manner: `Board approved unanimously, EB recused` says nothing of what was approved.
fn names_object(after: &str) -> bool {
    let object = after.trim_start().strip_prefix(',').map(str::trim_start);
    object.is_none_or(|text| ["to ", "that "].iter().any(|word| strip_word(text, word).is_some()))
}

/// `Agreed that the room was cold`: how a thing is, as people see it, decides nothing; what is to be does.
fn is_opinion(text: &str, line: &str) -> bool {
    if find_word_of(line, &["agreed"]).is_none() || is_shouted(line) {
        return false;
    }
    let ahead = [
        "be", "should", "would", "will", "must", "shall", "to", "may", "can", "accept", "approve", "need", "needs",
        "as", "correct", "accurate", "true",
    ];
    find_word_of(
        text,
        &[
            "is", "was", "are", "were", "had", "has", "likes", "liked", "looks", "looked", "felt", "seemed",
        ],
    )
    .is_some()
        && find_word_of(text, &ahead).is_none()
}

/// The first of some words in a text.
fn find_word_of<'w>(text: &str, words: &[&'w str]) -> Option<&'w str> {
    text.split(|c: char| !(c.is_alphanumeric() || c == '\''))
        .find_map(|word| words.iter().find(|known| known.eq_ignore_ascii_case(word)).copied())
}

/// `Agreed to differ`: that people do not agree is no decision.
fn is_disagreement(text: &str) -> bool {
    ["to differ", "to disagree"]
        .iter()
        .any(|words| strip_word(text, words).is_some())
}

/// Whether the first word of a text stands in capitals.
fn is_shouted(text: &str) -> bool {
    text.split_whitespace().next().is_some_and(|word| {
        let letters: Vec<char> = word.chars().filter(|c| c.is_alphabetic()).collect();
        letters.len() > 2 && letters.iter().all(|c| c.is_uppercase())
    })
}

/// `£200 for a wreath`: a sum, and for what.
fn is_amount(text: &str) -> bool {
    text.starts_with(['£', '$', '€', '¥', '￥'])
}

/// Returns the one who decides, and the text behind.
fn lead(line: &str) -> (Lead, &str) {
    if let Some(rest) = strip_word(line, "it was ") {
        return (Lead::It, rest);
    }
    let bare = strip_word(line, "the ").unwrap_or(line);
    let body = BODIES.iter().find_map(|body| {
        let rest = strip_word(bare, body)?.strip_prefix(' ')?;
        Some(rest)
    });
    body.map_or((Lead::None, line), |rest| (Lead::Body, rest))
}

/// Whether a line tells of another meeting than this one: `The Council approved the plan in 2019`.
fn tells_of_before(line: &str) -> bool {
    let lower = format!(" {} ", line.to_ascii_lowercase());
    // The thing that was noted may well be of before.
    let lower = lower
        .split_once(" noted that ")
        .map_or(lower.as_str(), |(before, _)| before);
    let words = [
        " last year",
        " last month",
        " last week",
        " last meeting",
        " last time",
        " ago ",
        " ago.",
        " previously",
        " already ",
        " earlier ",
        " back in ",
        " had ",
        " in 19",
        " in 20",
    ];
    let agreed_now = [" by ", " before ", " from "].iter().any(|word| lower.contains(word));
    words.iter().any(|word| lower.contains(word)) && !agreed_now
}

/// A matter that was considered, and the resolution in capitals behind it.
fn with_resolution(line: &str) -> Reading {
    let both = [". AGREED", ". RESOLVED", ". NOTED", ". APPROVED"]
        .iter()
        .find_map(|verb| {
            let at = line.find(verb)?;
            Some((line.get(..=at)?, english(line.get(at + 2..)?)?))
        });
    match both {
        Some((told, resolved)) => Reading::of(What::Series(vec![taken_note(told), resolved])),
        None => taken_note(line),
    }
}

/// A sentence that the meeting took note of something: nobody's, and in the minutes.
fn taken_note(line: &str) -> Reading {
    Reading {
        minuted: Some(true),
        ..Reading::note(line).voiced(Voice::Nobody)
    }
}
