//! Whether a word of a text is found by a typed one: the one rule of index, marks and scan.

use super::{
    stem::stem,
    tokens::{SearchTokenKind, tokens},
};

/// Whether a typed word finds a text, by the words in it.
pub fn holds_word(text: &str, typed: &str) -> bool {
    tokens(text)
        .iter()
        .any(|piece| piece.kind == SearchTokenKind::Word && word_fits(&piece.text, typed, true, true))
}

/// Whether a word of a text is found by a typed one: it holds it, or has the same stem; in a phrase the first word may begin and the last
/// one go on as they like, as a part of a text does.
pub(super) fn word_fits(word: &str, typed: &str, first: bool, last: bool) -> bool {
    match (first, last) {
        (true, true) => word.contains(typed) || begins_alike(word, typed) && stem(word) == stem(typed),
        (true, false) => word.ends_with(typed),
        (false, true) => word.starts_with(typed),
        (false, false) => word == typed,
    }
}

/// Whether two words begin with the same letter, as words of one stem do.
fn begins_alike(word: &str, typed: &str) -> bool {
    word.bytes().next() == typed.bytes().next()
}
