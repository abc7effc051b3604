//! The words of the index in memory: each key of a search looks through all of them for letters.

use memchr::{memchr, memmem::Finder, memrchr};
use rusqlite::Connection;

use super::super::error::StoreError;
use crate::domain::search::doc::STEM;

/// The words, each between two line breaks, as they were at the last change that this connection has seen.
#[derive(Debug, Default)]
pub(in crate::store) struct IndexWords {
    text: String,
    /// The changes of other connections and of this one, when the words were read.
    seen: Option<(i64, u64)>,
}

/// Where in a word the letters stand.
#[derive(Clone, Copy)]
pub(super) enum WordPart {
    Anywhere,
    End,
}

impl IndexWords {
    /// Reads the words again if the file has changed.
    pub(super) fn refresh(&mut self, db: &Connection) -> Result<(), StoreError> {
        let others = db
            .prepare_cached("PRAGMA data_version")?
            .query_row([], |row| row.get(0))?;
        let now = Some((others, db.total_changes()));
        if self.seen == now {
            return Ok(());
        }
        self.seen = None;
        let words: Option<String> = db
            .prepare_cached("SELECT group_concat(word, char(10)) FROM search_words WHERE word < ?")?
            .query_row([STEM.to_string()], |row| row.get(0))?;
        self.text = format!("\n{}\n", words.unwrap_or_default());
        self.seen = now;
        Ok(())
    }

    /// Returns the words that hold these letters, so many at the most.
    pub(super) fn holding(&self, letters: &str, part: WordPart, most: usize) -> Vec<String> {
        let sought = match part {
            WordPart::Anywhere => letters.to_owned(),
            WordPart::End => format!("{letters}\n"),
        };
        let finder = Finder::new(&sought);
        let mut words = Vec::new();
        let mut from = 0;
        while words.len() < most
            && let Some(rest) = self.text.get(from..)
            && let Some(at) = finder.find(rest.as_bytes())
        {
            let bytes = self.text.as_bytes();
            let begin = bytes
                .get(..from + at)
                .and_then(|before| memrchr(b'\n', before))
                .map_or(0, |at| at + 1);
            let Some(length) = bytes.get(begin..).and_then(|word| memchr(b'\n', word)) else {
                break;
            };
            words.extend(self.text.get(begin..begin + length).map(str::to_owned));
            from = begin + length;
        }
        words
    }
}
