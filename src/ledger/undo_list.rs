//! The acts that can be taken back or repeated: the newest in memory, older ones fetched from the audit.

use std::collections::VecDeque;

use crate::domain::{
    change::{Commit, Seq, UndoScope},
    question::History,
};

/// How many acts stay in memory; older ones are on disk anyway.
const KEPT: usize = 200;

/// One undo list.
#[derive(Debug, Default)]
pub struct UndoList {
    pub(super) done: VecDeque<Commit>,
    pub(super) undone: Vec<Commit>,
    /// Whether there are older acts on disk.
    pub(super) more: bool,
    /// The oldest act that was ever in memory: acts on disk lie below it.
    pub(super) floor: Option<Seq>,
}

impl UndoList {
    /// Adds a new act: acts that were taken back before can no longer be repeated.
    pub(super) fn push(&mut self, commit: Commit) {
        self.undone.clear();
        self.keep(commit);
    }

    pub(super) fn keep(&mut self, commit: Commit) {
        self.floor.get_or_insert(commit.seq);
        self.done.push_back(commit);
        if self.done.len() > KEPT {
            self.done.pop_front();
            self.floor = self.done.front().map(|c| c.seq);
            self.more = true;
        }
    }

    /// Replaces the list by what the store tells of it.
    pub(super) fn set(&mut self, history: History) {
        self.done = history.undo.into_iter().rev().collect();
        self.undone = history.redo.into_iter().rev().collect();
        self.more = history.more;
        self.floor = self.done.front().map(|c| c.seq);
    }

    /// The same, where acts may have been done since the store was asked: they stay the newest.
    pub(super) fn set_below(&mut self, history: History) {
        let told = history.undo.first().map(|commit| commit.seq);
        let mut since = std::mem::take(&mut self.done);
        since.retain(|commit| told.is_none_or(|told| commit.seq > told));
        self.set(history);
        for commit in since {
            self.push(commit);
        }
    }

    /// Adds older acts.
    pub(super) fn extend(&mut self, history: History) {
        for commit in history.undo {
            self.floor = Some(commit.seq);
            self.done.push_front(commit);
        }
        self.more = history.more;
    }

    /// Whether there is anything to take back, in memory or on disk.
    pub fn can_undo(&self) -> bool {
        !self.done.is_empty() || self.more
    }

    /// Whether there is anything to repeat.
    pub fn can_redo(&self) -> bool {
        !self.undone.is_empty()
    }

    /// The act that undo would take back; `None` if it is not in memory.
    pub fn next_undo(&self) -> Option<&Commit> {
        self.done.back()
    }

    /// The act that redo would repeat.
    pub fn next_redo(&self) -> Option<&Commit> {
        self.undone.last()
    }
}

/// The undo lists: one for the file, one for the open meeting.
#[derive(Debug, Default)]
pub(super) struct UndoLists {
    file: UndoList,
    meeting: UndoList,
}

impl UndoLists {
    pub(super) const fn list(&mut self, scope: UndoScope) -> &mut UndoList {
        match scope {
            UndoScope::File => &mut self.file,
            UndoScope::Meeting(_) => &mut self.meeting,
        }
    }

    pub(super) const fn get(&self, scope: UndoScope) -> &UndoList {
        match scope {
            UndoScope::File => &self.file,
            UndoScope::Meeting(_) => &self.meeting,
        }
    }

    pub(super) fn open(&mut self, history: History) {
        self.meeting.set(history);
    }
}
