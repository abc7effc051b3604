//! A declaration of several people's interests in one line, taken apart: `HS (item 4 - shareholder), NQ (item 2); none others`.

use crate::line::{grammar::presence::nobody, lexer::strip_word};

/// The parts of a text between signs that stand in no bracket.
pub(crate) fn outside_brackets(text: &str, sign: char) -> Vec<&str> {
    let mut parts = Vec::new();
    let (mut from, mut depth) = (0, 0_usize);
    for (at, c) in text.char_indices() {
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ if c == sign && depth == 0 => {
                parts.push(text.get(from..at).unwrap_or_default());
                from = at + c.len_utf8();
            }
            _ => {}
        }
    }
    parts.push(text.get(from..).unwrap_or_default());
    parts
}

/// `none others`, `no others`: a part of a declaration that names nobody.
pub(crate) fn says_none(part: &str) -> bool {
    let lower = part.trim().to_lowercase();
    nobody::is_nobody(&lower)
        || ["none ", "nil ", "no other", "nobody "]
            .iter()
            .any(|lead| lower.starts_with(lead))
}

/// A text without the word for an interest with which it begins: `int in 5, neighbour`.
pub(crate) fn without_noun(text: &str) -> &str {
    ["interests", "interest", "ints", "int.", "int"]
        .iter()
        .find_map(|noun| strip_word(text, noun).filter(|rest| !rest.starts_with(char::is_alphanumeric)))
        .unwrap_or(text)
}
