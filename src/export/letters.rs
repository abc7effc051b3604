//! The characters of a document: which may stand in it, and how a word begins a line.

use crate::domain::clean::clean_block;
pub(super) use crate::domain::text::capitalised;

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
