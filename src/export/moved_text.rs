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
    name_at(text).and_then(|at| text.get(..at)).map_or(text, str::trim_end)
}

/// The names behind that sign, as they were typed: of the mover, and of the seconder; empty where there is none.
pub(super) fn signed(text: &str) -> (&str, &str) {
    let names = name_at(text).and_then(|at| text.get(at..)).unwrap_or_default();
    let names = names.trim_start_matches(['@', '＠']).trim_end_matches(['.', '。']);
    let (mover, seconder) = names.split_once(['+', '＋', '@', '＠']).unwrap_or((names, ""));
    let plain = |name: &str| name.split_whitespace().count() <= 4 && !name.contains(['@', '＠', ',', '，', '、']);
    let named = |name: &'_ str| plain(name) && !lower_words(name);
    let (mover, seconder) = (mover.trim(), seconder.trim().trim_start_matches(['@', '＠']));
    (
        if named(mover) { mover } else { "" },
        if named(seconder) { seconder } else { "" },
    )
}

/// Whether words of a sentence stand in a text that would be a name: `bob seconded cy`.
fn lower_words(name: &str) -> bool {
    ["seconded", "2nd", "sec", "and", "by"]
        .iter()
        .any(|word| name.split_whitespace().any(|own| own.eq_ignore_ascii_case(word)))
}

/// Where the sign and the names at the end of a wording begin.
fn name_at(text: &str) -> Option<usize> {
    let at = text.match_indices(['@', '＠']).find(|&(at, sign)| {
        let name = text.get(at + sign.len()..).unwrap_or_default().trim();
        let glued = text
            .get(..at)
            .is_some_and(|before| before.ends_with(|c: char| c.is_ascii_alphanumeric()));
        let named = !name.is_empty() && name.split_whitespace().count() <= 8 && !name.contains(['.', '。']);
        !glued && at > 0 && named && begins_name(name)
    });
    at.map(|(at, _)| at)
}

/// Whether what follows the sign is a name and its like up to the end, rather than somebody within the sentence.
fn begins_name(name: &str) -> bool {
    let words: Vec<&str> = name.split_whitespace().collect();
    if name.chars().any(is_han) {
        return words.len() == 1 && name.chars().count() <= 3;
    }
    let capital = |word: &&str| {
        word.trim_start_matches('+')
            .starts_with(|c: char| c.is_uppercase() || c == '@')
    };
    let joint = |word: &str| {
        ["seconded", "2nd", "sec", "+"]
            .iter()
            .any(|it| word.eq_ignore_ascii_case(it))
    };
    let seconded = words.iter().any(|word| joint(word));
    seconded || words.iter().skip(1).all(capital)
}
