//! The short words of clerks in results, spelled out: `c/v` is a casting vote, `w/o` is without, `3 all` is three votes each.

use std::borrow::Cow;

use crate::line::lexer::strip_word;

/// Short words, and what they stand for; small letters, with the blank or the sign that ends them.
const WORDS: &[(&str, &str)] = &[
    ("c/v", "casting vote"),
    ("c.v.", "casting vote"),
    ("w/o ", "without "),
    ("w/ ", "with "),
    ("w chair", "with chair"),
    ("w the chair", "with the chair"),
    ("w casting", "with casting"),
    ("abstng", "abstaining"),
];

/// A line with these words spelled out; as it is where it has none.
pub(crate) fn spelled_out(line: &str) -> Cow<'_, str> {
    let lower = line.to_ascii_lowercase();
    let short = WORDS.iter().any(|(word, _)| lower.contains(word));
    let drawn_words = [" all", "-all", "-nil", " each", "vote on "];
    if !short && !drawn_words.iter().any(|word| lower.contains(word)) {
        return Cow::Borrowed(line);
    }
    if let Some(told) = voted_on(line) {
        return Cow::Owned(told);
    }
    let mut text = line.replace("-nil", "-0").replace("-Nil", "-0");
    for (word, whole) in WORDS {
        while let Some(at) = at_start(&text, word) {
            text.replace_range(at..at + word.len(), whole);
        }
    }
    Cow::Owned(drawn(&text).unwrap_or(text))
}

/// `Vote on substantive motion: 5-2`: what was voted on, and the two sides.
fn voted_on(line: &str) -> Option<String> {
    let rest = ["vote on ", "the vote on "]
        .iter()
        .find_map(|lead| strip_word(line, lead))?;
    let (subject, score) = rest.split_once(": ").or_else(|| rest.split_once(" - "))?;
    let bare = strip_word(subject, "the ").unwrap_or(subject);
    let known = [
        "motion",
        "substantive",
        "amendment",
        "proposal",
        "resolution",
        "recommendation",
    ]
    .iter()
    .any(|noun| bare.to_ascii_lowercase().ends_with(noun));
    let (yes, no) = score.trim().trim_end_matches('.').split_once(['-', '–', '/'])?;
    let small = |n: &str| (1..=3).contains(&n.len()) && n.chars().all(|c| c.is_ascii_digit());
    (known && bare.split(' ').count() <= 3 && small(yes) && small(no))
        .then(|| format!("{subject}: {yes} for, {no} against"))
}

/// Where a word stands at the start of a word.
fn at_start(text: &str, word: &str) -> Option<usize> {
    let lower = text.to_ascii_lowercase();
    let mut places = lower.match_indices(word).map(|(at, _)| at);
    places.find(|at| {
        !text
            .get(..*at)
            .is_some_and(|before| before.ends_with(char::is_alphanumeric))
    })
}

/// `3 all`, `3-all` as a score; `None` = there is none.
fn drawn(text: &str) -> Option<String> {
    let lower = text.to_ascii_lowercase();
    let (at, len) = [" all", "-all", " each"]
        .iter()
        .find_map(|word| Some((lower.find(word)?, word.len())))?;
    let (before, behind) = (text.get(..at)?, text.get(at + len..)?);
    let ends = behind.is_empty()
        || behind.starts_with([',', '.', ';', ')'])
        || len == " each".len() && behind.starts_with(" and");
    let start = before.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    let votes = before
        .get(start..)
        .filter(|votes| (1..=2).contains(&votes.len()) && ends)?;
    let head = before.get(..start)?;
    let head = head.strip_suffix("at ").unwrap_or(head);
    Some(format!("{head}{votes}-{votes}{behind}"))
}
