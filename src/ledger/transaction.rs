//! One act in the making: its changes are seen in memory at once, and become one commit or nothing.

use crate::domain::{
    change::{Change, Commit, Turn},
    record::{Key, Record},
    records::Records,
    register::disk,
};

use super::{
    state::Ledger,
    touched::{Signature, Touched},
};

/// Changes that belong together.
#[derive(Debug)]
pub struct Transaction<'l> {
    ledger: &'l mut Ledger,
    touched: Touched,
    left_out: bool,
}

impl Transaction<'_> {
    /// Whether words were put that a register-only meeting does not keep.
    pub const fn left_out(&self) -> bool {
        self.left_out
    }

    /// The records with what was put so far.
    pub const fn records(&self) -> &Records {
        self.ledger.records()
    }

    /// Applies a change; later changes of the same transaction see it. For a register-only meeting only what the register may hold is put;
    /// [`Transaction::left_out`] says whether that is less.
    pub fn put(&mut self, change: Change) {
        let (change, left_out) = disk::closed(self.ledger.records(), change);
        self.left_out |= left_out;
        self.apply(change);
    }

    /// Applies a change that gives rows what they held before; of a register-only meeting in memory no more than the register.
    pub(super) fn put_back(&mut self, change: Change) {
        self.apply(disk::closed_again(self.ledger.records(), change));
    }

    fn apply(&mut self, change: Change) {
        change.each(&mut |part| {
            let key = match part {
                Change::Put(row) => row.key(),
                Change::Drop(key) => *key,
                Change::Batch(_) => return,
            };
            self.touched.note(key, || self.ledger.row(key));
        });
        if !change.is_empty() {
            self.ledger.apply(change);
        }
    }

    /// Ends the act. Returns the commit to be saved: of each row its last state, and nothing of rows that came out as they were.
    /// `None` if no row differs; then nothing is to be saved and nothing to be taken back.
    pub fn finish(mut self, signed: Signature) -> Option<Commit> {
        let touched = std::mem::take(&mut self.touched);
        self.ledger.finish(touched, signed)
    }
}

impl Ledger {
    /// Begins an act. Dropping the transaction unfinished takes back what was put into it.
    pub fn begin(&mut self) -> Transaction<'_> {
        Transaction {
            ledger: self,
            touched: Touched::default(),
            left_out: false,
        }
    }

    /// From here on acts are done in memory and wait, until [`Ledger::release`] makes one commit of them.
    pub fn hold(&mut self) {
        self.held.get_or_insert_default();
    }

    /// Whether acts are held since [`Ledger::hold`].
    pub const fn is_holding(&self) -> bool {
        self.held.is_some()
    }

    /// The acts since [`Ledger::hold`] as one commit, under the name of the first. `None` if no row differs.
    pub fn release(&mut self) -> Option<Commit> {
        let held = self.held.take()?;
        self.finish(held.touched, held.signed?)
    }

    /// Takes the acts since [`Ledger::hold`] back, as if nothing had been done.
    pub fn abandon(&mut self) {
        if let Some(held) = self.held.take() {
            self.take_back(held.touched);
        }
    }

    fn finish(&mut self, touched: Touched, signed: Signature) -> Option<Commit> {
        if let Some(held) = &mut self.held {
            for (key, before) in touched.before {
                held.touched.note(key, || before);
            }
            held.signed.get_or_insert(signed);
            return None;
        }
        let (mut change, mut inverse) = (Vec::new(), Vec::new());
        for (key, before) in touched.before {
            let now = self.row(key);
            if now != before {
                change.push(word(key, now));
                inverse.push(word(key, before));
            }
        }
        inverse.reverse();
        if change.is_empty() {
            return None;
        }
        let ledger = self;
        ledger.last = ledger.last.next();
        let commit = Commit {
            seq: ledger.last,
            at: signed.at,
            by: signed.by,
            act: signed.act,
            scope: signed.scope,
            turn: signed.turn,
            change: one(change),
            inverse: one(inverse),
        };
        ledger.records.touched.note(&commit);
        ledger.unsaved.add(commit.seq, &commit.change);
        if signed.turn == Turn::Do && signed.act.is_of_person() {
            ledger.last_act = commit.seq;
            ledger.undo.list(signed.scope).push(commit.clone());
            ledger.note_acts(signed.scope);
        }
        Some(commit)
    }
}

impl Drop for Transaction<'_> {
    fn drop(&mut self) {
        self.ledger.take_back(std::mem::take(&mut self.touched));
    }
}

impl Ledger {
    fn take_back(&mut self, touched: Touched) {
        for (key, before) in touched.before.into_iter().rev() {
            self.apply(word(key, before));
        }
    }
}

/// The change that leaves a row in a state.
fn word(key: Key, state: Option<Record>) -> Change {
    state.map_or(Change::Drop(key), Change::Put)
}

/// A batch of one is that one.
fn one(mut parts: Vec<Change>) -> Change {
    match (parts.pop(), parts.is_empty()) {
        (Some(only), true) => only,
        (last, _) => {
            parts.extend(last);
            Change::Batch(parts)
        }
    }
}
