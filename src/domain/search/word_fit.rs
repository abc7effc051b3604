//! Whether a word of a text is found by a typed one: the one rule of index, marks and scan.

use super::stem::stem;

/// Whether a word of a text is found by a typed one: it holds it, or has the same stem; in a phrase the first word may begin and the last
/// one go on as they like, as a part of a text does.
pub(super) fn word_fits(word: &str, typed: &str, first: bool, last: bool) -> bool {
    match (first, last) {
        (true, true) => word.contains(typed) || stem(word) == stem(typed),
        (true, false) => word.ends_with(typed),
        (false, true) => word.starts_with(typed),
        (false, false) => word == typed,
    }
}
