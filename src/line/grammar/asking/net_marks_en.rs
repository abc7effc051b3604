//! The signs of an English jotting: a time of day, a sum, a day, no verb.

use crate::domain::calendar::names::{is_month_or_short, is_weekday_or_short};

use super::{
    net_words_en::{FINITE, PAST},
    told_words::ToldSentence,
};

/// The signs in a line.
pub(super) struct JotMarks {
    pub(super) clock: bool,
    pub(super) money: bool,
    pub(super) day: bool,
}

impl JotMarks {
    pub(super) fn of(told: &ToldSentence) -> Self {
        let text = told.text;
        let money = text.contains(['£', '$', '€']) || told.has(&["quid", "pounds", "euros", "dollars"]);
        Self {
            clock: text.split([' ', ',', ';', '-', '–', '(', ')']).any(is_clock)
                || told.has(&["half"]) && told.says(&["half past", "about half"]),
            money,
            day: told.words.iter().any(|word| is_day(word))
                || told.has(&["next", "new"]) && told.says(&["next week", "next month", "new year"]),
        }
    }
}

/// `7.25`, `8:10`, `7pm`, `8ish`.
pub(super) fn is_clock(word: &str) -> bool {
    let word = word.trim_end_matches(['.', ':']);
    let number = |part: &str| (1..=2).contains(&part.len()) && part.chars().all(|c| c.is_ascii_digit());
    let lettered = ["am", "pm", "ish"].iter().find_map(|end| word.strip_suffix(end));
    let minutes = word
        .split_once(['.', ':'])
        .is_some_and(|(hour, minute)| number(hour) && minute.len() == 2 && number(minute));
    minutes || lettered.is_some_and(|hour| number(hour) || hour.split_once(['.', ':']).is_some())
}

fn is_day(word: &str) -> bool {
    #[rustfmt::skip]
    const DAYS: [&str; 14] = ["tomorrow", "easter", "xmas", "christmas", "spring", "summer", "autumn", "winter", "tmrw", "weekend", "agm", "asap", "half-term", "term"];
    let ordinal = word.starts_with(|c: char| c.is_ascii_digit())
        && ["st", "nd", "rd", "th"].iter().any(|end| word.ends_with(end));
    ordinal || is_weekday_or_short(word) || is_month_or_short(word) || DAYS.contains(&word)
}

/// Whether a line tells of another year, month or day that is over, or of whoever speaks.
pub(super) fn is_past(told: &ToldSentence) -> bool {
    let year = |word: &String| word.len() == 4 && (word.starts_with("19") || word.starts_with("20"));
    told.has(PAST)
        || told.says(&["used to"])
        || told
            .words
            .iter()
            .any(|word| year(word) && word.chars().all(|c| c.is_ascii_digit()))
}

/// Whether a line is no sentence with a subject and its verb.
pub(super) fn is_jotted(told: &ToldSentence) -> bool {
    let past = |word: &String| {
        word.len() > 4 && word.ends_with("ed") && !["need", "indeed", "agreed"].contains(&word.as_str())
    };
    !told.has(FINITE) && !told.words.iter().any(past) && !told.begins(&["the", "a", "an", "some", "there"])
}

/// A word without the ending of a genitive.
pub(super) fn genitive(word: &str) -> &str {
    ["'s", "’s"]
        .iter()
        .find_map(|end| word.strip_suffix(end))
        .unwrap_or(word)
}
