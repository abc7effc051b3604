//! Nicknames in texts and lists of a log. Knows no attendee.

use crate::{domain::text::is_han, line::lexer};

/// The parts of a list that MeetBot splits at commas and spaces.
pub fn split(list: &str) -> Vec<String> {
    list.split(|c: char| c.is_whitespace() || lexer::is_separator(c))
        .filter(|nick| !nick.is_empty())
        .map(str::to_owned)
        .collect()
}

/// The names of a list as scribes write it: between commas, `&` and `and`.
pub fn split_names(list: &str) -> Vec<String> {
    lexer::parts(list)
        .flat_map(|part| part.split(['&', '＆']))
        .flat_map(|part| part.split(" and "))
        .map(|name| name.trim().trim_start_matches("and ").trim())
        .filter(|name| !name.is_empty() && *name != "and")
        .map(str::to_owned)
        .collect()
}

/// Returns the nicks that stand in a text as words of their own, in any case: indexes into `nicks`, in their order. This is how MeetBot
/// assigns actions. Between Chinese characters there are no bounds of words, so a Chinese nick counts wherever it stands.
pub fn nicks_in(text: &str, nicks: &[&str]) -> Vec<usize> {
    let text = text.to_lowercase();
    let holds = |nick: &&str| !nick.is_empty() && holds_word(&text, &nick.to_lowercase());
    nicks
        .iter()
        .enumerate()
        .filter(|(_, nick)| holds(nick))
        .map(|(at, _)| at)
        .collect()
}

fn holds_word(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, found)| {
        let before = text.get(..at).and_then(|t| t.chars().next_back());
        let after = text.get(at + found.len()..).and_then(|t| t.chars().next());
        bounds(before, found.chars().next()) && bounds(found.chars().next_back(), after)
    })
}

/// Whether a word may begin or end between two characters.
fn bounds(left: Option<char>, right: Option<char>) -> bool {
    let of_word = |c: Option<char>| c.is_some_and(|c| (c.is_alphanumeric() || c == '_') && !is_han(c));
    !(of_word(left) && of_word(right))
}

/// A nick without the underscores that a client adds when it comes back.
pub fn canonical(nick: &str) -> &str {
    let trimmed = nick.trim_end_matches('_');
    if trimmed.is_empty() { nick } else { trimmed }
}

/// Words behind a nick that tell where its bearer is.
const AWAY: &[&str] = &[
    "away", "afk", "brb", "bbl", "gone", "lunch", "dinner", "busy", "out", "off", "phone", "mtg", "meeting", "sleep",
    "zzz", "home", "work", "mobile", "laptop",
];

/// A nick without what stands behind it: `(she/her)`, underscores, `|away`.
pub fn bare(nick: &str) -> &str {
    let mut left = nick.trim();
    loop {
        let shorter = without_brackets(left)
            .or_else(|| without_away(left))
            .unwrap_or_else(|| left.trim_end_matches(['_', '`', '^', ' ']));
        if shorter.is_empty() {
            return left;
        }
        if shorter.len() == left.len() {
            return left;
        }
        left = shorter;
    }
}

/// `Bo_(she/her)`, `Bo (they/them)`, `Bo[m]`: what stands in the brackets is no part of the name.
fn without_brackets(nick: &str) -> Option<&str> {
    if let Some(name) = nick.strip_suffix("[m]") {
        return Some(name);
    }
    let (name, inner) = nick.strip_suffix(')')?.rsplit_once('(')?;
    (inner.contains('/') || AWAY.iter().any(|word| word.eq_ignore_ascii_case(inner))).then_some(name)
}

fn without_away(nick: &str) -> Option<&str> {
    let at = nick.rfind(['|', '_', '-', '['])?;
    let (name, rest) = nick.split_at_checked(at)?;
    let word = rest.get(1..)?.trim_end_matches([']', '_']);
    AWAY.iter()
        .any(|known| known.eq_ignore_ascii_case(word))
        .then_some(name)
}

/// The spelling by which nicks are compared.
pub fn key(nick: &str) -> String {
    bare(nick).to_lowercase()
}
