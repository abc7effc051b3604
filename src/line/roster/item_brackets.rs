//! Brackets behind an item of an agenda, which is nobody: who reports, and how long. Knows no table.

use crate::domain::{surname::looks_like_person, titles::COURTESIES};

/// Whether words in brackets are those behind an item of an agenda: who reports, and how long (`Play Area (Cllr Dent, 10 min)`).
pub(super) fn tells_of_item<'a>(name: &str, mut words: impl Iterator<Item = &'a str>) -> bool {
    let titled = |word: &str| {
        let parts = word.split_once(' ');
        let courtesy = |title: &str| {
            COURTESIES
                .iter()
                .any(|known| known.eq_ignore_ascii_case(title.trim_end_matches('.')))
        };
        parts.is_some_and(|(title, rest)| courtesy(title) && rest.starts_with(char::is_uppercase))
    };
    let minutes = |word: &str| {
        let unit = word.trim_start_matches(|c: char| c.is_ascii_digit());
        unit.len() < word.len() && matches!(unit.trim(), "min" | "mins" | "minutes" | "分钟" | "分")
    };
    let of_item = |word: &str| titled(word) || minutes(word) || looks_like_person(word) && !looks_like_person(name);
    words.any(|word| of_item(word.trim()))
}
