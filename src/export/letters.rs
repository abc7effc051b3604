//! The characters of a document: which may stand in it, and how a word begins a line.

pub(super) use crate::domain::text::capitalised;
use crate::domain::{calendar::names::is_month_or_short, clean::clean_block};

/// A text without what must not reach a document (docs/rules.md §clean-text); line feeds stay.
pub(super) fn safe(text: &str) -> String {
    clean_block(text).into_owned()
}

/// Whether a character may not stand in a document.
pub(super) fn is_unsafe(c: char) -> bool {
    (c.is_control() && c != '\n') || matches!(c, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// A text as it begins a paragraph. A word with capitals in it (`iPad`, `pH`), an address or an abbreviation stays as it was typed.
pub(super) fn begun(text: &str) -> String {
    let word = text.split([' ', '\n']).next().unwrap_or_default();
    let word = word.trim_end_matches([',', ';', ':', '.', '!', '?']);
    let is_word = !word.is_empty()
        && word
            .chars()
            .all(|c| c.is_ascii_lowercase() || matches!(c, '\'' | '’' | '-'));
    if is_word { capitalised(text) } else { text.to_owned() }
}

/// A text in which months that were typed in small letters have their capital: `deferred to march`. `march` and `may` are months behind a word of time, or before
/// a meeting, only.
pub(super) fn with_months(text: &str) -> String {
    const LEADS: [&str; 15] = [
        "to", "until", "till", "til", "in", "by", "for", "of", "early", "mid", "late", "end", "next", "before", "after",
    ];
    const MEETINGS: [&str; 5] = ["meeting", "mtg", "committee", "agm", "session"];
    let bare = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_owned();
    let words: Vec<&str> = text.split(' ').collect();
    let told = words.iter().enumerate().map(|(at, word)| {
        let month = bare(word);
        let near = |at: Option<usize>| {
            at.and_then(|at| words.get(at))
                .map(|word| bare(word))
                .unwrap_or_default()
        };
        let (before, behind) = (near(at.checked_sub(1)), near(at.checked_add(1)));
        let led = LEADS.contains(&before.as_str())
            || before.starts_with(|c: char| c.is_ascii_digit())
            || MEETINGS.contains(&behind.as_str());
        let verb = ["march", "may"].contains(&month.as_str());
        let small = !month.is_empty() && month.chars().all(|c| c.is_ascii_lowercase());
        if small && is_month_or_short(&month) && (led || !verb) {
            word.replacen(&month, &capitalised(&month), 1)
        } else {
            (*word).to_owned()
        }
    });
    told.collect::<Vec<_>>().join(" ")
}
