//! The names behind a sentence of apologies.

use crate::line::lexer;

/// The names behind a sentence of apologies, and whether they sent none.
pub(crate) fn told_from(line: &str) -> Option<(&str, bool)> {
    apologies_from(line)
        .map(|names| (names, false))
        .or_else(|| none_from(line).map(|names| (names, true)))
}

/// The names behind `Apologies from`, `Apologies for absence were rec'd from` and the like.
fn apologies_from(line: &str) -> Option<&str> {
    let line = ["an ", "further "]
        .iter()
        .find_map(|lead| lexer::strip_word(line, lead))
        .unwrap_or(line);
    let rest = NOUNS
        .iter()
        .filter_map(|word| lexer::strip_word(line, word))
        .min_by_key(|rest| rest.len())?;
    let (verb, names) = rest.split_at_checked(place_of(rest, " from ")?)?;
    let verb = verb.trim().to_ascii_lowercase();
    let told = ["were ", "was ", "had been ", "have been ", "has been "]
        .iter()
        .find_map(|lead| verb.strip_prefix(lead))
        .unwrap_or(&verb);
    let names = names
        .get(" from ".len()..)?
        .trim_start()
        .trim_start_matches([':', '：']);
    DONE.contains(&told).then_some(names)
}

/// The names behind `No apologies from`: they are absent. `None` = the line is another one, or goes on about what may still come.
fn none_from(line: &str) -> Option<&str> {
    let rest = ["no apologies ", "no apols ", "no apology ", "no apologies for absence "]
        .iter()
        .filter_map(|word| lexer::strip_word(line.trim(), word))
        .min_by_key(|rest| rest.len())?;
    let names = ["received from ", "rec'd from ", "were received from ", "from "]
        .iter()
        .find_map(|word| lexer::strip_word(rest, word))?;
    let names = names.trim().trim_end_matches('.');
    let open = [" yet", " so far", " as yet", " today", " this time", " again"];
    (!open.iter().any(|end| names.ends_with(end)) && !names.is_empty()).then_some(names)
}

/// Words for an apology.
const NOUNS: [&str; 8] = [
    "apologies",
    "apols",
    "apologies for absence",
    "apologies of absence",
    "apology",
    "apology for absence",
    "apol",
    "late apologies",
];

/// Verbs of what was done with it, behind `was` and the like.
const DONE: [&str; 12] = [
    "",
    "received",
    "rec'd",
    "rec’d",
    "recd",
    "given",
    "tendered",
    "sent",
    "noted",
    "accepted",
    "received and accepted",
    "in",
];

/// Where a word stands in a text, in any case.
fn place_of(text: &str, word: &str) -> Option<usize> {
    text.to_ascii_lowercase().find(word)
}
