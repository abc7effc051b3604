//! The kinds of interests of the codes of English councils, which say neither that an interest is pecuniary nor that it is not: `other registrable interest`,
//! `non-registrable interest`. They stand with the reason, as typed.

use crate::line::lexer::strip_word;

/// The kinds, longer words first.
const KINDS: [&str; 9] = [
    "other registrable interest",
    "other registerable interest",
    "non-registrable interest",
    "non-registerable interest",
    "non registrable interest",
    "registrable interest",
    "other registrable",
    "non-registrable",
    "non registrable",
];

/// Such a kind at the beginning of a text, as typed, and the text behind it.
pub(super) fn kind(text: &str) -> Option<(&str, &str)> {
    let text = ["a ", "an "]
        .iter()
        .find_map(|word| strip_word(text, word))
        .unwrap_or(text);
    KINDS.iter().find_map(|kind| {
        let rest = strip_word(text, kind).filter(|rest| !rest.starts_with(char::is_alphanumeric))?;
        Some((text.get(..text.len() - rest.len())?, rest))
    })
}

/// The reason with the kind before it.
pub(super) fn reason(kind: &str, reason: &str) -> String {
    if reason.is_empty() {
        kind.to_owned()
    } else {
        format!("{kind}, {reason}")
    }
}
