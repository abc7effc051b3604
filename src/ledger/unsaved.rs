//! Acts that are not on disk yet, and why: the pending signs and the red line.

use std::{
    collections::{HashMap, VecDeque},
    path::{Path, PathBuf},
};

use crate::domain::{
    change::{Change, Seq},
    entry::Entry,
    id::Id,
    record::Record,
    time::Stamp,
    trouble::Trouble,
};

/// Commits on their way to the disk.
#[derive(Debug, Default)]
pub struct Unsaved {
    waiting: VecDeque<Seq>,
    entries: HashMap<Id<Entry>, Seq>,
    trouble: Option<Trouble>,
    /// Nothing can be written in this window at all, and why.
    read_only: Option<Trouble>,
    /// The file could not be opened, and waiting does not help.
    closed: Option<Trouble>,
    /// The newest good copy of a file that is damaged.
    copy: Option<PathBuf>,
    /// How many of the commits that wait are in memory alone.
    pub unkept: usize,
    /// Nothing can be kept beside the file: a line that is not entered goes with the program.
    pub netless: bool,
    /// When this window last looked at the file.
    pub looked: Stamp,
    /// Why the path does not lead to the open file any more.
    lost: Option<Trouble>,
    /// All of it was copied elsewhere since the last act.
    rescued: bool,
}

impl Unsaved {
    /// Notes a commit that is on its way to the disk.
    pub(super) fn add(&mut self, seq: Seq, change: &Change) {
        self.waiting.push_back(seq);
        self.rescued = false;
        change.each(&mut |part| {
            if let Change::Put(Record::Entry(entry)) = part {
                self.entries.insert(entry.id, seq);
            }
        });
    }

    /// Everything up to `seq` has arrived.
    pub fn saved(&mut self, seq: Seq) {
        while self.waiting.front().is_some_and(|first| *first <= seq) {
            self.waiting.pop_front();
        }
        self.entries.retain(|_, waits_for| *waits_for > seq);
        if self.waiting.is_empty() {
            self.trouble = None;
        }
    }

    pub fn failed(&mut self, trouble: Trouble) {
        self.trouble = Some(trouble);
    }

    pub fn recovered(&mut self) {
        self.trouble = None;
    }

    /// Whether the path still leads to the open file; why not. Returns whether that is news.
    pub fn set_lost(&mut self, lost: Option<Trouble>) -> bool {
        let news = self.lost != lost;
        self.lost = lost;
        news
    }

    /// Why the path does not lead to the open file any more; `None` while it does.
    pub const fn lost(&self) -> Option<&Trouble> {
        self.lost.as_ref()
    }

    /// All that is open here was copied elsewhere.
    pub fn rescue(&mut self) {
        self.rescued = true;
    }

    /// Whether all that is open here was copied elsewhere since the last act.
    pub const fn is_rescued(&self) -> bool {
        self.rescued
    }

    /// Whether something goes with this window: acts that are kept nowhere, or a file that nobody will find. A copy of it saves both.
    pub fn is_at_risk(&self) -> bool {
        !self.rescued && (self.lost.is_some() || self.unkept > 0)
    }

    /// Whether anything may be written in this window; why not.
    pub fn set_read_only(&mut self, why: Option<Trouble>) {
        if !self.is_damaged() {
            self.read_only = why;
        }
    }

    /// The file is damaged; the newest good copy, once it is known.
    pub fn damaged(&mut self, copy: Option<PathBuf>) {
        self.read_only = Some(Trouble::Damaged);
        self.copy = copy.or(self.copy.take());
    }

    /// Whether the file is damaged, so that nothing is written to it any more.
    pub fn is_damaged(&self) -> bool {
        self.read_only == Some(Trouble::Damaged)
    }

    /// The newest good copy of a file that is damaged.
    pub fn copy(&self) -> Option<&Path> {
        self.copy.as_deref()
    }

    /// The file could not be opened; `lasting` = waiting does not help.
    pub fn not_opened(&mut self, trouble: Trouble) {
        let lasting = !matches!(trouble, Trouble::Locked | Trouble::Io(_));
        self.closed = lasting.then(|| trouble.clone());
        self.trouble = Some(trouble);
    }

    /// The file is open.
    pub fn opened(&mut self) {
        self.closed = None;
        if self.waiting.is_empty() {
            self.trouble = None;
        }
    }

    /// Why there is no open file, where waiting does not help.
    pub const fn closed(&self) -> Option<&Trouble> {
        self.closed.as_ref()
    }

    /// Why nothing may be written here.
    pub fn read_only(&self) -> Option<&Trouble> {
        self.read_only.as_ref().or(self.closed.as_ref())
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
