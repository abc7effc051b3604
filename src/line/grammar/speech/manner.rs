//! How something was decided, between the verb and what: `unanimously`, `(5-0)`, `by 4 votes to 2`.

use crate::line::{
    grammar::voting::{counts::in_words, heard::heard, number_words::begins_with_number, verdict_apart::count_alone},
    lexer::strip_word,
};

/// How it was decided, behind the verb.
const MANNERS: &[&str] = &[
    "unanimously",
    "unan.",
    "unan",
    "by all present",
    "by all",
    "by everyone",
    "by everybody",
    "by general consent",
    "by acclamation",
    "nem con",
    "nem. con.",
    "nem. con",
    "nem.con.",
    "by ordinary resolution",
    "by special resolution",
    "by written resolution",
    "by extraordinary resolution",
    "by a majority",
    "by majority",
    "without objection",
    "without dissent",
    "in principle",
    "by consensus",
    "on a show of hands",
    "by a show of hands",
    "by show of hands",
];

/// A text without the words at its end that say how it was decided, and those words.
pub(crate) fn manner_at_end(text: &str) -> Option<(&str, &str)> {
    MANNERS.iter().find_map(|word| {
        let at = text.len().checked_sub(word.len())?;
        let (before, last) = text.split_at_checked(at)?;
        (last.eq_ignore_ascii_case(word) && before.ends_with([' ', ','])).then_some((before, last))
    })
}

/// `unanimously`, `(5-0)`, `nem. con.` before what was decided.
pub(crate) fn manner_of(text: &str) -> Option<(&str, &str)> {
    if let Some(inner) = text.strip_prefix('(') {
        let (inner, after) = inner.split_once(')')?;
        let manner = MANNERS.iter().any(|word| inner.eq_ignore_ascii_case(word));
        let counted = heard(&format!("carried {inner}")).is_some();
        return (manner || counted).then_some((inner.trim(), after));
    }
    let bare = text.trim_start_matches([',', ' ']);
    // `5-1 to set the precept`
    let figures = bare.find([' ', ',']).and_then(|end| bare.split_at_checked(end));
    if let Some((score, after)) = figures.filter(|(score, _)| score.contains('-') && count_alone(score).is_some()) {
        return Some((score, after));
    }
    if let Some(found) = votes_to(bare) {
        return Some(found);
    }
    MANNERS.iter().find_map(|word| {
        let after = strip_word(bare, word)?;
        let ends = !after.starts_with(char::is_alphanumeric);
        ends.then(|| (bare.get(..word.len()).unwrap_or(word), after))
    })
}

/// `by 4 votes to 2` before what was decided.
fn votes_to(text: &str) -> Option<(&str, &str)> {
    let begins = begins_with_number(strip_word(text, "by ")?);
    let leads = [" to ", " that ", ", to ", ", that ", ": "];
    let mut ends: Vec<usize> = leads
        .iter()
        .flat_map(|lead| text.match_indices(lead))
        .map(|(at, _)| at)
        .collect();
    ends.sort_unstable();
    ends.into_iter()
        .filter(|_| begins)
        .filter_map(|at| text.split_at_checked(at))
        .find(|(head, _)| count_alone(head).is_some())
}

/// A manner in the words of minutes, where it was typed in short ones or in figures.
pub(crate) fn told(manner: &str) -> String {
    in_figures(manner).unwrap_or_else(|| spelled_out(manner).to_owned())
}

/// `5-1`, `(5-0)` as minutes tell it.
fn in_figures(manner: &str) -> Option<String> {
    let counts = count_alone(manner)?.counts?;
    Some(format!("by {}", in_words(counts)))
}

/// How it was decided in the words of minutes, where it was typed in short ones.
fn spelled_out(manner: &str) -> &str {
    match manner.to_ascii_lowercase().as_str() {
        "unan" | "unan." | "by all" | "by all present" | "by everyone" | "by everybody" => "unanimously",
        _ => manner,
    }
}
