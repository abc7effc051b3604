//! Nicknames in texts and lists of a log. Knows no attendee.

use crate::{domain::text::is_han, line::lexer};

/// The parts of a list that MeetBot splits at commas and spaces.
pub fn split(list: &str) -> Vec<String> {
    list.split(|c: char| c.is_whitespace() || lexer::is_separator(c))
        .filter(|nick| !nick.is_empty())
        .map(str::to_owned)
        .collect()
}

/// Which of the nicks stand in a text as words of their own, in any case: indexes into `nicks`, in their order. This is how MeetBot
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

/// Whether two nicks are one person's: case and trailing underscores do not count.
pub fn same(a: &str, b: &str) -> bool {
    let (a, b) = (canonical(a), canonical(b));
    a == b || a.to_lowercase() == b.to_lowercase()
}
