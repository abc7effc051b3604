//! Text behind `~`, or behind ` - due ` at the end, that is no date: how much of it is a phrase of time, and whether it is an amount. Knows no dates.

use crate::domain::{calendar::names::begins_as_month, text::is_han};

use crate::line::lexer::{self, ascii_sign, is_separator, strip_word};

/// Words that begin a phrase of time, though nobody knows which day it is.
const BEGINNINGS: &[&str] = &[
    "after",
    "around",
    "as",
    "before",
    "beginning",
    "between",
    "by",
    "during",
    "early",
    "end",
    "first",
    "half",
    "in",
    "last",
    "late",
    "mid",
    "next",
    "on",
    "once",
    "quarter",
    "some",
    "start",
    "the",
    "this",
    "until",
    "when",
    "within",
];

/// Words of a phrase that is kept whole without such a beginning, and with one.
const SHORT_PHRASE: usize = 4;
const LONG_PHRASE: usize = 8;

/// Whether a text begins as a phrase of time does that is more than a word: `1st week of Dec`, `early next year`.
pub(crate) fn begins(text: &str) -> bool {
    const LEADS: [&str; 7] = [
        "early ",
        "mid ",
        "late ",
        "end of ",
        "start of ",
        "beginning of ",
        "middle of ",
    ];
    let lower = text.to_lowercase();
    let word = lower.split_whitespace().next().unwrap_or_default();
    let ordinal = ["st", "nd", "rd", "th"].iter().any(|end| {
        word.strip_suffix(end)
            .is_some_and(|figure| !figure.is_empty() && figure.chars().all(|c| c.is_ascii_digit()))
    });
    let nth = ["first ", "second ", "third ", "last "]
        .iter()
        .any(|lead| lower.starts_with(lead));
    let week = lower.contains(" week") || lower.contains(" half");
    LEADS.iter().any(|lead| lower.starts_with(lead)) || (ordinal || nth) && week
}

/// How much of a text after `~` was meant as a date though it is none: all up to the next sign or mark where that is a phrase, else a
/// word.
pub(crate) fn end(text: &str) -> usize {
    let closes = |c: char| {
        is_separator(c)
            || matches!(c, '(' | ')' | '（' | '）' | '[' | ']')
            || matches!(ascii_sign(c), '@' | '~')
            || c == '\n'
    };
    // `10, 11 and 12 December`: a comma between figures parts nothing.
    let counts = |at: usize, c: char| {
        let before = text
            .get(..at)
            .is_some_and(|head| head.chars().all(|c| !c.is_alphabetic()));
        let behind = text.get(at + c.len_utf8()..).unwrap_or_default().trim_start();
        is_separator(c) && before && behind.starts_with(|c| lexer::digit(c).is_some())
    };
    let clause = text.char_indices().find(|&(at, c)| closes(c) && !counts(at, c));
    let clause = clause.map_or(text.len(), |(at, _)| at);
    let clause = text.get(..clause).map_or(0, |clause| clause.trim_end().len());
    let phrase = text.get(..clause).unwrap_or_default();
    let mut words = phrase.split_whitespace();
    let count = words.clone().count();
    let first = words.next().unwrap_or_default();
    let begins = BEGINNINGS.iter().any(|word| first.eq_ignore_ascii_case(word))
        || first.starts_with(|c| lexer::digit(c).is_some());
    if !phrase.chars().any(is_han) && (count <= SHORT_PHRASE || begins && count <= LONG_PHRASE) {
        return clause;
    }
    // `Dec 10日`
    if begins_as_month(&first.to_lowercase()) && phrase.chars().count() <= 16 {
        return clause;
    }
    let ends = |c: char| c.is_whitespace() || closes(c);
    text.find(ends).unwrap_or(text.len())
}

/// Whether `~` means "about" here: an amount follows, in figures with a sign or a word that is no unit of time (`~40 euros`, `~£40`,
/// `～四十元`).
pub(crate) fn is_amount(text: &str) -> bool {
    let Some(first) = text.chars().next() else { return false };
    if "€£¥￥$＄".contains(first) {
        return true;
    }
    let is_figure = |c: char| lexer::digit(c).is_some() || "零〇一二三四五六七八九十百千万两".contains(c);
    // 两会前 counts no meetings.
    if !is_figure(first) || text.starts_with("两会") {
        return false;
    }
    let after = text.trim_start_matches(|c| is_figure(c) || matches!(c, '.' | ',' | '．' | '，'));
    let next = after.trim_start_matches(' ');
    let word: String = next.chars().take_while(|c| c.is_alphabetic()).collect();
    match next.chars().next() {
        None | Some('%' | '％' | '€' | '£' | '$') => true,
        Some(c) if is_han(c) => {
            !"年月日号天周星礼季小点时分个半第".contains(c)
                || ["个人", "个百分"].iter().any(|unit| next.starts_with(unit))
        }
        Some(_) => {
            let word = word.to_ascii_lowercase();
            !word.is_empty() && !begins_as_month(&word) && !TIMES.iter().any(|unit| word.starts_with(unit))
        }
    }
}

/// Beginnings of words of time behind a number; ordinals and ranges among them.
const TIMES: &[&str] = &[
    "st", "nd", "rd", "th", "to", "and", "or", "h", "am", "pm", "o", "min", "day", "week", "wk", "fortn", "month",
    "quarter", "year", "working", "business", "calendar", "mon", "tue", "wed", "thu", "fri", "sat", "sun", "noon",
    "mid", "of", "half",
];

/// Splits at the last ` - due `.
pub(crate) fn split_trailing(text: &str) -> Option<(&str, &str)> {
    let dashes = text.char_indices().rev().filter(|&(_, c)| ascii_sign(c) == '-');
    for (at, dash) in dashes {
        let (before, rest) = text.split_at_checked(at)?;
        let after = rest.get(dash.len_utf8()..)?.trim_start();
        let phrase = strip_word(after, "due").filter(|phrase| phrase.starts_with(char::is_whitespace));
        if let Some(phrase) = phrase.map(str::trim).filter(|phrase| !phrase.is_empty())
            && before.ends_with(char::is_whitespace)
        {
            return Some((before.trim_end(), phrase));
        }
    }
    None
}
