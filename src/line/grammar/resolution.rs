//! Decisions in the words in which people write them, without a sign: `RESOLVED that …`, `It was agreed to …`, `The Board noted …`,
//! 会议研究决定，…, 经研究，同意…, 审议通过《…》. A sentence that somebody says, asks or expects is none.

use crate::domain::{
    decision::Verdict,
    motion::{MotionState, ResultWord},
    plenary::{self, PlenaryAct},
};

use super::{
    super::{
        lexer::{self, filled, strip_word},
        reading::{Reading, Voice, What},
    },
    heard::heard,
    meant::ended,
    moved::with_result,
};

/// Reads a line as a decision of the meeting, or as what it took note of. `None` = it is prose.
pub(super) fn read(line: &str) -> Option<Reading> {
    let line = line.trim();
    if line.ends_with(['?', '？', '吗', '呢']) || line.starts_with(['"', '“', '\'', '‘', '「']) {
        return None;
    }
    english(line).or_else(|| chinese(line))
}

/// A decision in words without the verdict that ends its sentence (`… be approved. Carried.`): how it was taken stands in brackets.
pub(super) fn without_verdict(reading: Reading, line: &str) -> Reading {
    let What::Decision {
        text,
        verdict: Verdict::Adopted,
    } = &reading.what
    else {
        return reading;
    };
    if lexer::sign(line).is_some() {
        return reading;
    }
    let (wording, Some(result)) = with_result(text) else {
        return reading;
    };
    if result.state != Some(MotionState::Carried) {
        return reading;
    }
    let manner = if let Some(counts) = result.counts {
        format!(" ({})", counts.typed().replace('/', "-"))
    } else if result.said == Some(ResultWord::Unanimous) {
        " (unanimously)".to_owned()
    } else if result.said == Some(ResultWord::NoObjection) {
        " (nem con)".to_owned()
    } else if result.said == Some(ResultWord::Majority) {
        " (by a majority)".to_owned()
    } else {
        String::new()
    };
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

/// How it was decided, behind the verb.
const MANNERS: &[&str] = &[
    "unanimously",
    "nem con",
    "nem. con.",
    "nem. con",
    "nem.con.",
    "by ordinary resolution",
    "by special resolution",
    "by written resolution",
    "by extraordinary resolution",
    "by a majority",
    "by majority",
    "without objection",
    "without dissent",
    "in principle",
    "by consensus",
    "on a show of hands",
];

/// The verb of a decision.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Verb {
    /// `resolved`, `agreed`, `decided`.
    Decided,
    Approved,
    Noted,
}

const VERBS: &[(&str, Verb)] = &[
    ("resolved", Verb::Decided),
    ("agreed", Verb::Decided),
    ("decided", Verb::Decided),
    ("approved", Verb::Approved),
    ("adopted", Verb::Approved),
    ("noted", Verb::Noted),
    ("received and noted", Verb::Noted),
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

fn english(line: &str) -> Option<Reading> {
    if was_noted(line) {
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
    let shouted = rest.split_whitespace().next().is_some_and(|word| {
        let letters: Vec<char> = word.chars().filter(|c| c.is_alphabetic()).collect();
        letters.len() > 2 && letters.iter().all(|c| c.is_uppercase())
    });
    let (verb, after) = VERBS.iter().find_map(|(word, verb)| {
        let after = strip_word(rest, word)?;
        (!after.starts_with(char::is_alphanumeric)).then_some((*verb, after))
    })?;
    let mut rest = after.trim_start();
    if let Some((said, after)) = manner_of(rest) {
        said.clone_into(&mut manner);
        rest = after.trim_start().trim_start_matches([',', ' ']);
    }
    let colon = rest.starts_with(lexer::is_colon) || rest.starts_with(['–', '—']);
    let text =
        filled(rest.trim_start_matches(|c: char| lexer::is_colon(c) || matches!(c, '–' | '—') || c.is_whitespace()))?;
    let that = strip_word(text, "that ").is_some();
    let to = strip_word(text, "to ").is_some();
    let plain = lead == Lead::None;
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
        Verb::Decided if lead == Lead::Body && strip_word(text, "the ").is_some() => {
            Some(decision(told(format!("to agree {text}")), Verdict::Adopted))
        }
        Verb::Approved if lead == Lead::Body || plain && (shouted || colon) => {
            let text = if that || to {
                text.to_owned()
            } else {
                format!("to approve {text}")
            };
            Some(decision(told(text), Verdict::Adopted))
        }
        Verb::Noted if lead == Lead::Body || that || colon || plain && shouted || plain && capital => {
            Some(taken_note(line))
        }
        Verb::Decided | Verb::Approved | Verb::Noted => None,
    }
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

/// `unanimously`, `(5-0)`, `nem. con.` before what was decided.
fn manner_of(text: &str) -> Option<(&str, &str)> {
    if let Some(inner) = text.strip_prefix('(') {
        let (inner, after) = inner.split_once(')')?;
        let manner = MANNERS.iter().any(|word| inner.eq_ignore_ascii_case(word));
        let counted = heard(&format!("carried {inner}")).is_some();
        return (manner || counted).then_some((inner.trim(), after));
    }
    let bare = text.trim_start_matches([',', ' ']);
    MANNERS.iter().find_map(|word| {
        let after = strip_word(bare, word)?;
        let ends = !after.starts_with(char::is_alphanumeric);
        ends.then(|| (bare.get(..word.len()).unwrap_or(word), after))
    })
}

/// Whether a line tells of another meeting than this one: `The Council approved the plan in 2019`.
fn tells_of_before(line: &str) -> bool {
    let lower = format!(" {} ", line.to_ascii_lowercase());
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

/// `The report was noted`, `Report received and noted.`
fn was_noted(line: &str) -> bool {
    let text = ended(line).to_ascii_lowercase();
    let own = ["i ", "we ", "he ", "she ", "they ", "you "];
    let short = text.split_whitespace().count() <= 14;
    let noted = [
        " was noted",
        " were noted",
        " received and noted",
        " be noted",
        " noted and received",
        " was received",
        " were received",
    ];
    let not = ["not ", "n't ", "never "].iter().any(|word| text.contains(word));
    short && !not && noted.iter().any(|end| text.ends_with(end)) && !own.iter().any(|word| text.starts_with(word))
}

/// A sentence that the meeting took note of something: nobody's, and in the minutes.
fn taken_note(line: &str) -> Reading {
    Reading {
        minuted: Some(true),
        ..Reading::note(line).voiced(Voice::Nobody)
    }
}

/// Heads of sentences that tell by what a meeting came to its decision.
const STUDIED: &[&str] = &[
    "经会议研究",
    "经会议审议",
    "经会议讨论",
    "经会议表决",
    "经集体研究",
    "经集体讨论",
    "经认真研究",
    "经充分讨论",
    "经研究讨论",
    "经讨论研究",
    "经与会同志讨论",
    "经与会人员讨论",
    "经班子研究",
    "经研究",
    "经审议",
    "经讨论",
    "经表决",
    "经投票表决",
    "经投票",
];

/// Verbs with which only a meeting decides, without 会议 before them.
const PASSED: &[&str] = &[
    "审议并原则通过",
    "审议并通过",
    "审议通过",
    "表决通过",
    "一致通过",
    "原则通过",
    "讨论通过",
    "研究通过",
    "一致同意",
];

fn chinese(line: &str) -> Option<Reading> {
    let text = ended(line);
    let starts = ["如果", "如", "若", "假如", "假设", "要是", "拟", "请", "建议"];
    if starts.iter().any(|word| text.starts_with(word)) {
        return None;
    }
    if let Some((act, phrase, rest)) = plenary::sentence(text) {
        return match act {
            PlenaryAct::Tells => None,
            PlenaryAct::Refuses => Some(decision(rest.to_owned(), Verdict::Rejected)),
            PlenaryAct::Decides if matches!(phrase, "会议决定" | "会议议定") => {
                Some(decision(rest.to_owned(), Verdict::Adopted))
            }
            PlenaryAct::Decides => Some(decision(text.to_owned(), Verdict::Adopted)),
        };
    }
    let studied = STUDIED.iter().find_map(|head| text.strip_prefix(head));
    if let Some(rest) = studied {
        let rest = rest.trim_start_matches(['，', ',', '：', ':', ' ']);
        let verbs = [
            "决定",
            "议定",
            "同意",
            "原则同意",
            "一致同意",
            "通过",
            "一致通过",
            "原则通过",
            "审议通过",
            "批准",
            "会议决定",
            "会议同意",
            "会议一致同意",
            "会议原则同意",
            "会议议定",
            "会议批准",
            "会议通过",
            "会议一致通过",
        ];
        let object = verbs
            .iter()
            .filter_map(|verb| rest.strip_prefix(verb))
            .min_by_key(|rest| rest.len())?;
        let object = object.trim_start_matches(['，', ',', '：', ':', ' ', '了']);
        let goes_on = object.starts_with(['的', '后', '时']) || object.is_empty();
        return (!goes_on).then(|| decision(text.to_owned(), Verdict::Adopted));
    }
    let object = PASSED.iter().find_map(|verb| text.strip_prefix(verb))?;
    let object = object.trim_start_matches(['了', '：', ':', '，', ',', ' ']);
    let goes_on = object.starts_with(['的', '后', '时', '率', '吗']) || object.chars().count() < 2;
    (!goes_on).then(|| decision(text.to_owned(), Verdict::Adopted))
}
