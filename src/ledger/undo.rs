//! Undo and redo without a depth limit.

use std::collections::HashSet;

use crate::domain::{
    change::{Act, Change, Commit, Seq, Turn, UndoScope},
    record::{Key, Record},
    records::Records,
    time::Stamp,
};

use super::{rebase, state::Ledger, touched::Signature};

/// An act that was taken back or repeated.
#[derive(Debug, Clone, PartialEq)]
pub struct TurnedBack {
    pub act: Act,
    /// To be saved; `None` if the records were so already.
    pub commit: Option<Commit>,
}

/// Why an act is neither taken back nor repeated. The records and the list are as before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unturned {
    /// The list holds nothing, in memory or on disk.
    Empty,
    /// Older acts must be asked of the store first: those below `before`.
    OnDisk { before: Option<Seq> },
    /// A row of the act was changed since by an act of another undo list.
    ChangedSince(Act),
    /// The records may not become what they would be.
    Refused,
}

/// The direction in which an act is turned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum TurnWay {
    Undo,
    Redo,
}

impl Ledger {
    /// Takes back the last act of a scope. `listed` gives meetings that are not open, and their rows, as the lists on the screen show them;
    /// `may` is asked about the records as they would be.
    ///
    /// # Errors
    /// See [`Unturned`].
    pub fn undo(
        &mut self,
        scope: UndoScope,
        at: Stamp,
        listed: impl Fn(Key) -> Option<Record>,
        may: impl Fn(&Records) -> bool,
    ) -> Result<TurnedBack, Unturned> {
        let list = self.undo.list(scope);
        let Some(commit) = list.done.pop_back() else {
            return Err(if std::mem::take(&mut list.more) {
                Unturned::OnDisk { before: list.floor }
            } else {
                Unturned::Empty
            });
        };
        match self.turn(&commit, TurnWay::Undo, at, (listed, may)) {
            Ok(saved) => {
                let act = commit.act;
                // Repeating it brings back all that this took, also what other acts had done to the rows.
                let undone = match &saved {
                    Some(undo) => Commit {
                        change: undo.inverse.clone(),
                        inverse: undo.change.clone(),
                        ..commit
                    },
                    None => commit,
                };
                self.undo.list(scope).undone.push(undone);
                self.note_acts(scope);
                Ok(TurnedBack { act, commit: saved })
            }
            Err(why) => {
                self.undo.list(scope).done.push_back(commit);
                Err(why)
            }
        }
    }

    /// Repeats the act of a scope that was taken back last.
    ///
    /// # Errors
    /// See [`Unturned`].
    pub fn redo(
        &mut self,
        scope: UndoScope,
        at: Stamp,
        listed: impl Fn(Key) -> Option<Record>,
        may: impl Fn(&Records) -> bool,
    ) -> Result<TurnedBack, Unturned> {
        let commit = self.undo.list(scope).undone.pop().ok_or(Unturned::Empty)?;
        match self.turn(&commit, TurnWay::Redo, at, (listed, may)) {
            Ok(saved) => {
                let act = commit.act;
                // Undo of the repeated act refers to the act itself, with the inverse of now.
                let again = match &saved {
                    Some(again) => Commit {
                        change: again.change.clone(),
                        inverse: again.inverse.clone(),
                        ..commit
                    },
                    None => commit,
                };
                self.undo.list(scope).keep(again);
                self.note_acts(scope);
                Ok(TurnedBack { act, commit: saved })
            }
            Err(why) => {
                self.undo.list(scope).undone.push(commit);
                Err(why)
            }
        }
    }

    fn turn(
        &mut self,
        commit: &Commit,
        way: TurnWay,
        at: Stamp,
        (listed, may): (impl Fn(Key) -> Option<Record>, impl Fn(&Records) -> bool),
    ) -> Result<Option<Commit>, Unturned> {
        let (from, to, turn) = match way {
            TurnWay::Undo => (&commit.change, &commit.inverse, Turn::Undo(commit.seq)),
            TurnWay::Redo => (&commit.inverse, &commit.change, Turn::Redo(commit.seq)),
        };
        self.bring_in(from, &listed);
        self.bring_in_meetings(to, &listed);
        let change = self.rebased(from, to).ok_or(Unturned::ChangedSince(commit.act));
        let turned = change.and_then(|change| {
            let signed = Signature {
                turn,
                ..self.sign(commit.scope, commit.act, at)
            };
            let mut transaction = self.begin();
            transaction.put_back(change);
            if may(transaction.records()) {
                Ok(transaction.finish(signed))
            } else {
                Err(Unturned::Refused)
            }
        });
        self.forget_others();
        turned
    }

    /// Brings rows of a meeting that is not open into memory for the turn, as the lists know them now, else as the act left them.
    // Without them the inverse of the turn would drop them.
    fn bring_in(&mut self, left: &Change, listed: &impl Fn(Key) -> Option<Record>) {
        let mut missing = Vec::new();
        left.each(&mut |part| {
            let Change::Put(row) = part else { return };
            let elsewhere = row.meeting().is_some_and(|id| self.records.open() != Some(id));
            if elsewhere && self.row(row.key()).is_none() {
                missing.push(listed(row.key()).unwrap_or_else(|| row.clone()));
            }
        });
        self.absorb(missing);
    }

    /// Brings the meetings of rows into memory as far as the lists know them: they say what of the rows may be kept. A meeting that the
    /// turn itself puts is not there yet, whatever a list still shows.
    fn bring_in_meetings(&mut self, to: &Change, listed: &impl Fn(Key) -> Option<Record>) {
        let (mut of_rows, mut made) = (HashSet::new(), HashSet::new());
        to.each(&mut |part| match part {
            Change::Put(Record::Meeting(meeting)) => drop(made.insert(meeting.id)),
            Change::Put(row) => of_rows.extend(row.meeting()),
            Change::Drop(_) | Change::Batch(_) => {}
        });
        let unknown = of_rows
            .difference(&made)
            .filter(|id| self.records.meetings.get(**id).is_none());
        let known: Vec<Record> = unknown.filter_map(|id| listed(Key::Meeting(*id))).collect();
        self.absorb(known);
    }

    /// The change `to`, with what later acts of another undo list did to the same rows since `from` kept: undo of a new title
    /// must not close a meeting that was opened in between. `None` if a row was changed since and cannot be told apart by fields.
    fn rebased(&self, from: &Change, to: &Change) -> Option<Change> {
        match to {
            Change::Put(row) => match (put_of(from, row.key()), self.row(row.key())) {
                (Some(left), Some(now)) if left != now => rebase::merged(&left, &now, row).map(Change::Put),
                _ => Some(to.clone()),
            },
            Change::Drop(_) => Some(to.clone()),
            Change::Batch(parts) => parts.iter().map(|part| self.rebased(from, part)).collect(),
        }
    }
}

/// The row that a change leaves under a key.
fn put_of(change: &Change, key: Key) -> Option<Record> {
    let mut found = None;
    change.each(&mut |part| {
        if let Change::Put(row) = part
            && row.key() == key
        {
            found = Some(row.clone());
        }
    });
    found
}
