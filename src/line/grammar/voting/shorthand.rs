//! The short words of clerks in results, spelled out: `c/v` is a casting vote, `w/o` is without, `3 all` is three votes each.

use std::borrow::Cow;

/// Short words, and what they stand for; small letters, with the blank or the sign that ends them.
const WORDS: &[(&str, &str)] = &[
    ("c/v", "casting vote"),
    ("c.v.", "casting vote"),
    ("w/o ", "without "),
    ("w/ ", "with "),
    ("abstng", "abstaining"),
];

/// A line with these words spelled out; as it is where it has none.
pub(crate) fn spelled_out(line: &str) -> Cow<'_, str> {
    let lower = line.to_ascii_lowercase();
    let short = WORDS.iter().any(|(word, _)| lower.contains(word));
    if !short && !lower.contains(" all") && !lower.contains("-all") && !lower.contains("-nil") {
        return Cow::Borrowed(line);
    }
    let mut text = line.replace("-nil", "-0").replace("-Nil", "-0");
    for (word, whole) in WORDS {
        while let Some(at) = at_start(&text, word) {
            text.replace_range(at..at + word.len(), whole);
        }
    }
    Cow::Owned(drawn(&text).unwrap_or(text))
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
    let at = lower.find(" all").or_else(|| lower.find("-all"))?;
    let (before, behind) = (text.get(..at)?, text.get(at + " all".len()..)?);
    let ends = behind.is_empty() || behind.starts_with([',', '.', ';', ')']);
    let start = before.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    let votes = before
        .get(start..)
        .filter(|votes| (1..=2).contains(&votes.len()) && ends)?;
    let head = before.get(..start)?;
    Some(format!("{head}{votes}-{votes}{behind}"))
}
