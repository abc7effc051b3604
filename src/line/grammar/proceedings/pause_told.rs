//! Breaks of the session in one sentence: with both ends (`Meeting adjourned at 18.20 for a comfort break, reconvened 18.28`, `The meeting stood adjourned from
//! 18.21 to 18.26`), or with the reason (`Meeting suspended at 6.20 pm while the building was checked`).

use super::session_words::ToldAct::{self, Paused, Resumed};
use crate::line::{
    frame::LineFrame,
    grammar::asking::fact_line::clocks_in,
    lexer::{self, find_word, strip_word},
    reading::{Reading, What},
};

/// Those who break off, and those who do it for them.
#[rustfmt::skip]
const SUBJECTS: [&str; 22] = [
    "the meeting ", "this meeting ", "meeting ", "the committee ", "committee ", "the council ", "council ", "the board ", "board ", "the panel ",
    "the governors ", "governors ", "the trustees ", "trustees ", "members ", "the chairman ", "the chair ", "chair ", "the mayor ", "the session ",
    "the proceedings ", "we ",
];

/// Words between them and the verb.
const BETWEEN: [&str; 6] = ["then ", "was then ", "was ", "were ", "stood ", "stands "];

/// Verbs of a break; `true` = it may also be the end of the meeting.
#[rustfmt::skip]
const STOPS: [(&str, bool); 24] = [
    ("adjourned", true), ("adj'd", true), ("adjd", true), ("adj", true), ("suspended", false), ("paused", false), ("recessed", false), ("in recess", false),
    ("broke", false), ("took a short break", false), ("took a comfort break", false), ("took a break", false), ("had a short break", false),
    ("had a break", false), ("stopped", false),
    ("tea break", true), ("coffee break", true), ("comfort break", true), ("lunch break", true), ("break", true), ("recess", true), ("tea", true), ("coffee", true),
    ("lunch", true),
];

/// Words by which it goes on.
const BACK: [&str; 9] = [
    "reconvened",
    "reconvening",
    "resumed",
    "resuming",
    "restarted",
    "recommenced",
    "continued",
    "started again",
    "back",
];

/// Words with which the reason of a break begins.
const REASONS: [&str; 12] = [
    "for ",
    "to ",
    "while ",
    "whilst ",
    "as ",
    "because ",
    "due to ",
    "owing to ",
    "so that ",
    "when ",
    "following ",
    "after ",
];

/// Words of the reason of a break: behind `adjourned` others tell of the end (`for lack of a quorum`).
#[rustfmt::skip]
const BREAKS: [&str; 20] = [
    "break", "recess", "refreshment", "refreshments", "coffee", "tea", "lunch", "dinner", "supper", "comfort", "minutes", "mins", "moment", "while", "whilst",
    "alarm", "disturbance", "visit", "advice", "order",
];

/// Reads such a sentence. `None` = it is none.
pub(super) fn read(text: &str, frame: &LineFrame) -> Option<Reading> {
    let whole = joined_clocks(text);
    let (early, text) = led(&whole, frame);
    let behind = SUBJECTS.iter().find_map(|who| strip_word(text, who)).unwrap_or(text);
    let behind = BETWEEN
        .iter()
        .find_map(|word| strip_word(behind, word))
        .unwrap_or(behind);
    let (rest, may_end) = STOPS.iter().find_map(|(stop, may_end)| {
        let rest = strip_word(behind, stop)?;
        (!rest.starts_with(char::is_alphanumeric)).then_some((rest, *may_end))
    })?;
    let rest = [
        "the meeting",
        "meeting",
        "proceedings",
        "the proceedings",
        "the session",
        "business",
    ]
    .iter()
    .find_map(|object| strip_word(rest.trim_start(), object))
    .unwrap_or(rest);
    if rest.starts_with(char::is_alphanumeric) || find_word(rest, "standing orders").is_some() {
        return None;
    }
    let mut clocks = clocks_in(rest, frame);
    let (first, second) = match early {
        Some(time) => (time, clocks.next()),
        None => (clocks.next()?, clocks.next()),
    };
    if clocks.next().is_some() {
        return None;
    }
    let (before, after) = if early.is_some() {
        ("", rest)
    } else {
        rest.split_once(first)?
    };
    match second {
        Some(second) => both_ends(first, (before, after), second),
        None => {
            let before = before.trim();
            let before = before.strip_suffix("at").unwrap_or(before);
            let reason = reason(&format!("{before} {after}"))?;
            let lower = reason.to_lowercase();
            let breaks = BREAKS.iter().any(|word| find_word(&lower, word).is_some());
            (breaks || !may_end).then(|| order(Paused, first, &reason))
        }
    }
}

/// A break that began and ended at two times.
fn both_ends(first: &str, (before, after): (&str, &str), second: &str) -> Option<Reading> {
    let (between, tail) = after.split_once(second)?;
    let dashed = between.trim_matches([' ', '-', '–', '—']).is_empty() && between.contains(['-', '–', '—']);
    let between = between.trim_matches([' ', ',', ';', '.', '-', '–', '—', '(']);
    let before = before.trim_matches([' ', ',', '(', ':']);
    // `adjourned at 18.10 until 18.20`: nobody says that it went on then.
    if (dashed || ["until", "till", "til", "to"].contains(&between)) && tail.trim_matches([' ', '.', ')']).is_empty() {
        let why = before.trim_end_matches("at").trim();
        let until = format!("until {second}");
        if why.is_empty() {
            return Some(order(Paused, first, &until));
        }
        // `break for tea 8.10 till 8.20`; `from 8.10 to 8.20` is over.
        if let Some(why) = reason(why) {
            return Some(order(Paused, first, &format!("{why}, {until}")));
        }
    }
    let ranged = ["from", "between"].iter().any(|lead| before.eq_ignore_ascii_case(lead));
    let spans = ranged && ["to", "until", "till", "and", ""].contains(&between);
    let back = BACK
        .iter()
        .filter_map(|word| Some((find_word(between, word)?, *word)))
        .min_by_key(|(at, _)| *at);
    let why = match back {
        _ if spans => tail,
        // `to be resumed at 18.40` is still to come.
        Some((at, word)) => {
            let behind = between.get(at + word.len()..)?.trim();
            let before_back = between.get(..at)?.trim_end();
            let own = [
                "",
                "and",
                "and was",
                "was",
                "the meeting",
                "and the meeting",
                "meeting",
                "and then",
                "it",
                "we",
            ];
            let (head, clause) = match before_back.rsplit_once([',', ';', '.']) {
                Some((head, clause)) => (head.trim(), clause.trim()),
                None => (before_back, ""),
            };
            let said = if own.contains(&clause) && !clause.is_empty() || before_back.ends_with([',', ';', '.']) {
                Some(head)
            } else {
                own.iter()
                    .rev()
                    .find_map(|word| before_back.strip_suffix(word).filter(|head| ends(head)))
            };
            let planned = [" to", " will", " would", " be"]
                .iter()
                .any(|word| format!(" {before_back}").ends_with(word));
            if planned || !["", "at", "@"].contains(&behind) || !tail.trim_matches([' ', ',', '.', ')']).is_empty() {
                return None;
            }
            said?
        }
        None => return None,
    };
    let reason = match why.trim_matches([' ', ',', '.', ')', '(']) {
        "" | "and" => String::new(),
        why => reason(&format!(
            "{} {why}",
            if ranged { "" } else { before.trim_end_matches("at") }
        ))?,
    };
    let facts = vec![order(Paused, first, &reason), order(Resumed, second, "")];
    Some(Reading::of(What::Series(facts)))
}

/// Whether a text ends at the end of a word.
fn ends(text: &str) -> bool {
    text.is_empty() || text.ends_with([' ', ',', ';', '.'])
}

/// The reason of a break, without the word that leads to a noun. `None` = the words are no reason.
fn reason(text: &str) -> Option<String> {
    let text = &*text.split_whitespace().collect::<Vec<_>>().join(" ");
    let text = text.trim_matches([' ', ',', ';', '.', '-', '–', '(', ')']);
    let text = text.strip_suffix(" and").unwrap_or(text).trim_end_matches([' ', ',']);
    let given = REASONS.iter().any(|lead| strip_word(text, lead).is_some());
    let bare = strip_word(text, "for ").unwrap_or(text);
    let bare = ["a ", "an "]
        .iter()
        .find_map(|article| strip_word(bare, article))
        .unwrap_or(bare);
    (given && text.len() <= 120 && find_word(text, "until").is_none()).then(|| bare.to_owned())
}

fn order(act: ToldAct, time: &str, reason: &str) -> Reading {
    let rest = if reason.is_empty() {
        time.to_owned()
    } else {
        format!("{time} ({reason})")
    };
    Reading::of(What::Command {
        name: act.order(false).to_owned(),
        rest,
    })
}

/// The time before the sentence, and the sentence: `At 18.20 the meeting adjourned for a break`.
fn led<'t>(text: &'t str, frame: &LineFrame) -> (Option<&'t str>, &'t str) {
    let body = strip_word(text, "at ").unwrap_or(text);
    let Some((time, rest)) = body.split_once(' ') else {
        return (None, text);
    };
    let bare = time.trim_end_matches([',', ':']);
    let clock = clocks_in(bare, frame).next() == Some(bare);
    if clock {
        (Some(bare), rest.trim_start_matches(['-', '–', ' ']))
    } else {
        (None, text)
    }
}

/// A text whose times are one word each: `6.20 pm` is `6.20pm`.
fn joined_clocks(text: &str) -> String {
    let mut whole = String::with_capacity(text.len());
    // `8.10-8.20` are two.
    let figure = |c: Option<char>| c.is_some_and(|c| lexer::digit(c).is_some());
    let mut spaced = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        let before = text.get(..at).and_then(|head| head.chars().next_back());
        let behind = text.get(at + c.len_utf8()..).and_then(|rest| rest.chars().next());
        if matches!(c, '-' | '–') && figure(before) && figure(behind) {
            spaced.push_str(" - ");
        } else {
            spaced.push(c);
        }
    }
    for word in spaced.split(' ') {
        let half = ["pm", "am", "p.m.", "a.m.", "p.m", "a.m"]
            .iter()
            .any(|half| word.trim_end_matches([',', ';', ')']).eq_ignore_ascii_case(half));
        if !(whole.is_empty() || half && whole.ends_with(|c| lexer::digit(c).is_some())) {
            whole.push(' ');
        }
        if half && whole.ends_with(|c| lexer::digit(c).is_some()) {
            let tail = word.trim_start_matches(|c: char| c.is_alphabetic() || c == '.');
            whole.push_str(if word.to_ascii_lowercase().starts_with('p') {
                "pm"
            } else {
                "am"
            });
            whole.push_str(tail);
        } else {
            whole.push_str(word);
        }
    }
    whole
}
