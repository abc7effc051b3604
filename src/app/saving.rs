//! What is not on disk yet, and why: the pending signs and the red line.

use std::collections::{HashMap, VecDeque};

use crate::domain::{
    change::{Change, Seq},
    entry::Entry,
    id::Id,
    record::Record,
    trouble::Trouble,
};

/// Commits on their way to the disk.
#[derive(Debug, Default)]
pub struct Saving {
    waiting: VecDeque<Seq>,
    entries: HashMap<Id<Entry>, Seq>,
    trouble: Option<Trouble>,
    /// Nothing can be written in this window at all, and why.
    read_only: Option<Trouble>,
}

impl Saving {
    /// A commit sets out.
    pub(super) fn add(&mut self, seq: Seq, change: &Change) {
        self.waiting.push_back(seq);
        change.each(&mut |part| {
            if let Change::Put(Record::Entry(entry)) = part {
                self.entries.insert(entry.id, seq);
            }
        });
    }

    /// Everything up to `seq` has arrived.
    pub(super) fn saved(&mut self, seq: Seq) {
        while self.waiting.front().is_some_and(|first| *first <= seq) {
            self.waiting.pop_front();
        }
        self.entries.retain(|_, waits_for| *waits_for > seq);
        if self.waiting.is_empty() {
            self.trouble = None;
        }
    }

    pub(super) fn failed(&mut self, trouble: Trouble) {
        self.trouble = Some(trouble);
    }

    pub(super) fn recovered(&mut self) {
        self.trouble = None;
    }

    /// Nothing may be written in this window.
    pub fn set_read_only(&mut self, why: Trouble) {
        self.read_only = Some(why);
    }

    /// Why nothing may be written here.
    pub const fn read_only(&self) -> Option<&Trouble> {
        self.read_only.as_ref()
    }

    /// Whether this entry is not on disk yet.
    pub fn is_pending(&self, entry: Id<Entry>) -> bool {
        self.entries.contains_key(&entry)
    }

    /// How many commits wait.
    pub fn waiting(&self) -> usize {
        self.waiting.len()
    }

    /// Why they wait, once an attempt has failed.
    pub const fn trouble(&self) -> Option<&Trouble> {
        self.trouble.as_ref()
    }
}
