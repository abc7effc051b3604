//! The rows that an act touched, and how it is signed.

use std::collections::HashSet;

use crate::domain::{
    change::{Act, Turn, UndoScope},
    record::{Key, Record},
    time::Stamp,
};

/// The author of an act, the act itself, its time (UTC), and the undo list on which it goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signature {
    pub at: Stamp,
    pub by: String,
    pub act: Act,
    pub scope: UndoScope,
    pub turn: Turn,
}

/// The rows that were touched, each as it was before, in the order in which they were touched.
#[derive(Debug, Default)]
pub(super) struct Touched {
    pub(super) before: Vec<(Key, Option<Record>)>,
    known: HashSet<Key>,
}

impl Touched {
    /// Notes a row as it was before it was first touched. A row that was noted already stays as it was noted.
    pub(super) fn note(&mut self, key: Key, before: impl FnOnce() -> Option<Record>) {
        if self.known.insert(key) {
            self.before.push((key, before()));
        }
    }
}

/// Acts that are to become one: the rows they touched, and how the first of them was signed.
#[derive(Debug, Default)]
pub(super) struct HeldActs {
    pub(super) touched: Touched,
    pub(super) signed: Option<Signature>,
}
