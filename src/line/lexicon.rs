//! Words that a text may begin with, kept by their first letter: a line is read again at every key, and most words differ in it.

use super::lexer::strip_word;

/// A list of words, each with what it means.
pub struct Lexicon<T: 'static> {
    /// By the first byte of a word, in small letters.
    by_first: [Vec<(&'static str, T)>; 256],
}

impl<T: Copy> Lexicon<T> {
    pub fn new(rows: impl IntoIterator<Item = (&'static str, T)>) -> Self {
        let mut by_first = [const { Vec::new() }; 256];
        for (word, meaning) in rows {
            if let Some(row) = word.bytes().next().and_then(|first| by_first.get_mut(place(first))) {
                row.push((word, meaning));
            }
        }
        Self { by_first }
    }

    /// The words that a text begins with, in the order of the list, each with its meaning and what follows it. The case of ASCII letters
    /// does not count.
    pub fn beginning<'l, 't>(
        &'l self,
        text: &'t str,
    ) -> impl Iterator<Item = (&'static str, T, &'t str)> + use<'l, 't, T> {
        let first = text.bytes().next();
        let rows = first.and_then(|first| self.by_first.get(place(first)));
        rows.into_iter()
            .flatten()
            .filter_map(move |&(word, meaning)| Some((word, meaning, strip_word(text, word)?)))
    }
}

fn place(first: u8) -> usize {
    usize::from(first.to_ascii_lowercase())
}
