//! The wording of a motion as documents print it: without its full stop, and without the name behind a sign that nobody on the list bears.

use crate::domain::text::is_han;

/// A wording without the full stop at its end; the one of an abbreviation (`p.a.`) stays.
pub(super) fn unstopped(text: &str) -> &str {
    let last = text.split_whitespace().next_back().unwrap_or_default();
    let short = last
        .strip_suffix('.')
        .is_some_and(|bare| bare.contains('.') && !bare.contains("://"));
    if short {
        text
    } else {
        text.trim_end_matches(['.', '。'])
    }
}

/// A wording without the sign and the name at its end that nobody on the list bears: the sign is no part of what was moved.
pub(super) fn unsigned(text: &str) -> &str {
    let at = text.char_indices().find(|&(at, c)| {
        let name = text.get(at + c.len_utf8()..).unwrap_or_default().trim();
        let glued = text
            .get(..at)
            .is_some_and(|before| before.ends_with(|c: char| c.is_ascii_alphanumeric()));
        let named = !name.is_empty() && name.split_whitespace().count() <= 8 && !name.contains(['.', '。']);
        matches!(c, '@' | '＠') && !glued && at > 0 && named && begins_name(name)
    });
    at.and_then(|(at, _)| text.get(..at)).map_or(text, str::trim_end)
}

/// Whether what follows the sign is a name and its like up to the end, rather than somebody within the sentence.
fn begins_name(name: &str) -> bool {
    let words: Vec<&str> = name.split_whitespace().collect();
    if name.chars().any(is_han) {
        return words.len() == 1 && name.chars().count() <= 3;
    }
    let capital = |word: &&str| word.starts_with(|c: char| c.is_uppercase() || c == '@');
    let joint = |word: &str| {
        ["seconded", "2nd", "sec", "+"]
            .iter()
            .any(|it| word.eq_ignore_ascii_case(it))
    };
    let seconded = words.iter().any(|word| joint(word));
    seconded || words.iter().skip(1).all(capital)
}
