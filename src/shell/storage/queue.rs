//! Acts on their way to the disk: in order, several in one transaction, tried again by themselves when the file is held, the
//! disk full or the file gone.

use std::{
    collections::{HashMap, VecDeque},
    time::{Duration, Instant},
};

use super::Event;
use crate::{
    domain::{
        change::{Change, Commit, Seq, Turn, UndoScope},
        id::Id,
        meeting::Meeting,
        question::History,
        record::Record,
        time::Stamp,
        trouble::Trouble,
    },
    store::{Store, StoreError},
};

/// The most acts of one transaction.
const GROUP: usize = 256;
/// The longest round; drafts and questions wait behind it.
const ROUND: Duration = Duration::from_millis(20);

/// How long to wait before trying again; `None` where waiting does not help.
pub(super) const fn patience(trouble: &Trouble) -> Option<Duration> {
    match trouble {
        Trouble::Locked => Some(Duration::from_millis(20)),
        Trouble::Full
        | Trouble::ReadOnly
        | Trouble::FileGone
        | Trouble::FileReplaced
        | Trouble::NoPlace
        | Trouble::NoFile
        | Trouble::Forbidden
        | Trouble::Io(_) => Some(Duration::from_millis(500)),
        Trouble::Damaged
        | Trouble::Newer
        | Trouble::Older
        | Trouble::Unfinished
        | Trouble::NotOurs
        | Trouble::Backup
        | Trouble::AlreadyThere
        | Trouble::NoMeeting => None,
    }
}

/// The acts that are not on disk.
#[derive(Debug, Default)]
pub(super) struct Queue {
    acts: VecDeque<Commit>,
    failing: Option<Trouble>,
    /// The next failure is reported even if it is the same trouble: the clerk asked to try again.
    curious: bool,
    again_at: Option<Instant>,
    /// One act a transaction, after a group failed: the good ones before a bad one must get through.
    singly: bool,
    /// All acts of a group or none: half a command must not be left.
    whole: bool,
}

impl Queue {
    /// An empty one; `whole` = of a group all acts are saved, or none.
    pub(super) fn of_acts(whole: bool) -> Self {
        Self {
            whole,
            ..Self::default()
        }
    }

    pub(super) fn push(&mut self, commit: Commit) {
        self.acts.push_back(commit);
    }

    pub(super) fn len(&self) -> usize {
        self.acts.len()
    }

    pub(super) fn acts(&self) -> impl Iterator<Item = &Commit> {
        self.acts.iter()
    }

    /// Returns whether the last attempt failed.
    pub(super) const fn is_failing(&self) -> bool {
        self.failing.is_some()
    }

    /// Returns whether the last attempt failed because of this trouble.
    pub(super) fn is_failing_by(&self, trouble: &Trouble) -> bool {
        self.failing.as_ref() == Some(trouble)
    }

    /// Has the next failure reported even if it is the same trouble.
    pub(super) fn speak_again(&mut self) {
        self.curious = true;
    }

    /// Returns when to try next; `None` if nothing waits or waiting does not help.
    pub(super) fn due(&self) -> Option<Instant> {
        if self.acts.is_empty() { None } else { self.again_at }
    }

    /// Puts acts of the last run before all others. Skips those that are in the file. From the first on whose number went to another act all
    /// get new ones, so that their numbers stay in their order. Returns the last number in use, and whether any is a new one.
    pub(super) fn restore(
        &mut self,
        waiting: Vec<Commit>,
        store: &Store,
        last: Seq,
    ) -> Result<(Seq, bool), StoreError> {
        let mut top = waiting.iter().map(|commit| commit.seq).fold(last, Seq::max);
        let mut moved = HashMap::new();
        let mut restored = VecDeque::new();
        for mut commit in waiting {
            let free = match store.holds(&commit) {
                Ok(true) => continue,
                Ok(false) => moved.is_empty(),
                Err(StoreError::SeqTaken(_)) => false,
                Err(error) => return Err(error),
            };
            if !free {
                top = top.next();
                moved.insert(commit.seq, top);
                commit.seq = top;
            }
            commit.turn = match commit.turn {
                Turn::Do => Turn::Do,
                Turn::Undo(seq) => Turn::Undo(moved.get(&seq).copied().unwrap_or(seq)),
                Turn::Redo(seq) => Turn::Redo(moved.get(&seq).copied().unwrap_or(seq)),
            };
            restored.push_back(commit);
        }
        restored.append(&mut self.acts);
        self.acts = restored;
        let last = self.acts.iter().map(|commit| commit.seq).fold(top, Seq::max);
        Ok((last, !moved.is_empty()))
    }

    /// Writes acts for one round.
    pub(super) fn save(&mut self, store: &mut Store) -> Vec<Event> {
        let mut events = Vec::new();
        let start = Instant::now();
        while let Some(first) = self.acts.front().map(|commit| commit.seq) {
            if start.elapsed() > ROUND {
                self.again_at = Some(Instant::now());
                return events;
            }
            let group = self.acts.len().min(if self.singly { 1 } else { GROUP });
            match store.commit_all(self.acts.iter().take(group)) {
                Ok(()) => {
                    let saved = self.acts.drain(..group).next_back();
                    events.extend(saved.map(|commit| Event::Saved(commit.seq)));
                }
                Err(error) => {
                    let trouble = error.trouble();
                    self.again_at = patience(&trouble).map(|wait| Instant::now() + wait);
                    let may_be_one_act = !self.whole && !matches!(trouble, Trouble::Locked);
                    if group > 1 && may_be_one_act {
                        self.singly = true;
                        continue;
                    }
                    if std::mem::take(&mut self.curious) || self.failing.as_ref() != Some(&trouble) {
                        let trouble = trouble.clone();
                        events.push(Event::SaveFailed { first, trouble });
                    }
                    self.failing = Some(trouble);
                    return events;
                }
            }
        }
        self.again_at = None;
        self.singly = false;
        self.curious = false;
        if self.failing.take().is_some() {
            events.push(Event::Recovered);
        }
        events
    }

    /// Returns rows as they will be once everything is saved: those of `meeting` and the shared ones, or all shared ones.
    pub(super) fn overlay(&self, rows: Vec<Record>, meeting: Option<Id<Meeting>>) -> Vec<Record> {
        if self.acts.is_empty() {
            return rows;
        }
        let mut rows = crate::store::overlay(rows, &self.acts);
        rows.retain(|row| row.meeting().is_none_or(|id| Some(id) == meeting));
        if meeting.is_none() {
            rows.retain(|row| !matches!(row, Record::Person(_)));
        }
        rows
    }

    /// Returns the newest page of an undo list as it will be once everything is saved.
    pub(super) fn overlay_history(&self, history: &mut History, scope: UndoScope) {
        for commit in self.acts.iter().filter(|commit| commit.scope == scope) {
            history.touched.note(commit);
            match commit.turn {
                Turn::Do => {
                    history.redo.clear();
                    history.undo.insert(0, commit.clone());
                }
                Turn::Undo(seq) => shift(
                    &mut history.undo,
                    &mut history.redo,
                    seq,
                    (&commit.inverse, &commit.change),
                ),
                Turn::Redo(seq) => shift(
                    &mut history.redo,
                    &mut history.undo,
                    seq,
                    (&commit.change, &commit.inverse),
                ),
            }
        }
    }

    /// Returns whether a waiting act holds this very line.
    pub(super) fn holds_line(&self, meeting: Id<Meeting>, raw: &str, at: Stamp) -> bool {
        let mut found = false;
        for commit in &self.acts {
            commit.change.each(&mut |part| {
                if let Change::Put(Record::Entry(entry)) = part {
                    found |= entry.meeting == meeting && entry.raw == raw && entry.at == at;
                }
            });
        }
        found
    }
}

/// Moves an act from the top of one list to the top of the other, with what its turn changed and what takes that back.
fn shift(from: &mut Vec<Commit>, to: &mut Vec<Commit>, seq: Seq, (change, inverse): (&Change, &Change)) {
    if let Some(at) = from.iter().position(|commit| commit.seq == seq) {
        let commit = Commit {
            change: change.clone(),
            inverse: inverse.clone(),
            ..from.remove(at)
        };
        to.insert(0, commit);
    }
}
