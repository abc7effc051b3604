//! Where the found words stand in a text, by the same rule by which they were found.

use std::ops::Range;

use super::{
    doc::{SearchKind, is_spelled},
    query::SearchQuery,
    tokens::{SearchToken, SearchTokenKind, tokens},
    word_fit::word_fits,
};

/// Returns the byte ranges of a text that a query found, in order and apart. For a person found by spelling, the name is marked.
pub fn marks(text: &str, kind: SearchKind, query: &SearchQuery) -> Vec<Range<usize>> {
    let pieces = tokens(text);
    let mut found: Vec<Range<usize>> = Vec::new();
    for words in &query.words {
        let before = found.len();
        for start in 0..pieces.len() {
            let here = pieces.get(start..start + words.len()).unwrap_or_default();
            if let (Some(first), Some(last)) = (here.first(), here.last())
                && phrase_fits(here, words)
            {
                found.push(first.range.start..last.range.end);
            }
        }
        if let ([word], true) = (&words[..], found.len() == before && kind == SearchKind::Person) {
            let name = text.split(" · ").next().unwrap_or_default();
            if is_spelled(name, "", &word.text) {
                found.push(0..name.len());
            }
        }
    }
    merged(found)
}

/// Whether a text holds pieces one after another, by the same rule.
pub fn holds_phrase(text: &str, words: &[SearchToken]) -> bool {
    tokens(text)
        .windows(words.len().max(1))
        .any(|here| phrase_fits(here, words))
}

fn phrase_fits(here: &[SearchToken], words: &[SearchToken]) -> bool {
    !here.is_empty()
        && here.len() == words.len()
        && here.iter().zip(words).enumerate().all(|(n, (piece, word))| {
            let last = n + 1 == words.len();
            piece.kind == word.kind
                && match word.kind {
                    SearchTokenKind::Han => piece.text == word.text,
                    SearchTokenKind::Break => true,
                    SearchTokenKind::Word => word_fits(&piece.text, &word.text, n == 0, last),
                }
        })
}

fn merged(mut found: Vec<Range<usize>>) -> Vec<Range<usize>> {
    found.sort_by_key(|range| (range.start, range.end));
    let mut apart: Vec<Range<usize>> = Vec::new();
    for range in found {
        match apart.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => apart.push(range),
        }
    }
    apart
}
