//! The names behind a sentence of apologies.

use crate::line::lexer;

/// The names behind `Apologies from`, `Apologies for absence were rec'd from` and the like.
pub(crate) fn apologies_from(line: &str) -> Option<&str> {
    let rest = ["apologies", "apols", "apologies for absence"]
        .iter()
        .filter_map(|word| lexer::strip_word(line, word))
        .min_by_key(|rest| rest.len())?;
    let (verb, names) = rest.split_at_checked(place_of(rest, " from ")?)?;
    let verb = verb.trim().to_ascii_lowercase();
    let known = [
        "",
        "received",
        "were received",
        "had been received",
        "have been received",
        "rec'd",
        "rec’d",
        "recd",
        "were rec'd",
        "were rec’d",
        "were recd",
        "given",
        "were given",
        "tendered",
        "were tendered",
        "sent",
        "were sent",
        "noted",
        "were noted",
        "accepted",
        "were accepted",
        "were received and accepted",
        "received and accepted",
        "in",
    ];
    let names = names
        .get(" from ".len()..)?
        .trim_start()
        .trim_start_matches([':', '：']);
    known.contains(&verb.as_str()).then_some(names)
}

/// Where a word stands in a text, in any case.
fn place_of(text: &str, word: &str) -> Option<usize> {
    text.to_ascii_lowercase().find(word)
}
