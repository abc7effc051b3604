//! Finding again over all meetings: what is looked for, what is found, and by which rule (docs/rules.md §search). Knows no file.

pub mod doc;
pub mod marks;
pub mod query;
mod spelled;
mod stem;
pub mod tokens;
mod word_fit;

pub use self::{
    doc::{SearchDoc, SearchKind},
    marks::{holds_phrase, marks},
    query::SearchQuery,
    stem::stem,
    word_fit::holds_word,
};

use super::{
    id::Id,
    meeting::Meeting,
    record::Key,
    time::{Stamp, Zone},
};

/// One place that fits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SearchHit {
    /// Stands for the place in the order of all hits: newest meeting first. Pages go on below it.
    pub at: i64,
    pub meeting: Id<Meeting>,
    pub key: Key,
    pub kind: SearchKind,
    /// The text that was looked through, in which the found words are marked.
    pub text: String,
    /// The speaker, or the owner of the task; empty where nobody is named.
    pub who: String,
    /// When it was written down; `None` for rows of the preparation.
    pub noted: Option<Stamp>,
    pub title: String,
    pub start: Stamp,
    pub zone: Zone,
}

/// A page of hits, newest meeting first.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SearchPage {
    pub hits: Vec<SearchHit>,
    /// Whether there are more below the last one.
    pub more: bool,
    /// Meetings that are not in the index yet: it is being made.
    pub unindexed: u32,
    /// Meetings for which the index named a row that does not fit any more; they are to be indexed again.
    pub stale: Vec<Id<Meeting>>,
}
