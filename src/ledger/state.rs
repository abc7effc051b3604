//! The records in memory with their undo lists, and the file they are saved in, as it is known here.

use std::collections::HashMap;

use crate::domain::{
    budget::rules::Rules,
    change::{Act, Change, Seq, Turn, UndoScope},
    house::House,
    id::Id,
    meeting::Meeting,
    neighbours::Neighbours,
    question::History,
    record::{Key, Record},
    records::Records,
    time::Stamp,
};

use super::{
    touched::{HeldActs, Signature},
    undo_list::{UndoList, UndoLists},
    unsaved::Unsaved,
};

/// The records in memory, their undo lists, and what of them is not on disk yet.
#[derive(Debug, Default)]
pub struct Ledger {
    pub(super) records: Records,
    pub(super) undo: UndoLists,
    pub(super) unsaved: Unsaved,
    /// The name of the person who works here, for the audit.
    clerk: String,
    /// The number of the last commit of the file.
    pub(super) last: Seq,
    /// The number of the last commit that was an act of the clerk.
    pub(super) last_act: Seq,
    /// Rises with every change of the records.
    revision: u64,
    pub(super) held: Option<HeldActs>,
    /// The meetings that were open since the start, and whether an act that was done in them stands.
    worked: HashMap<Id<Meeting>, bool>,
}

impl Ledger {
    /// The rows in memory.
    pub const fn records(&self) -> &Records {
        &self.records
    }

    /// A number that rises with every change of the records, so that values derived from them can be kept.
    pub const fn revision(&self) -> u64 {
        self.revision
    }

    /// Commits on their way to the disk, and the state of the file.
    pub const fn unsaved(&self) -> &Unsaved {
        &self.unsaved
    }

    /// The same, to note what the store has told.
    pub const fn unsaved_mut(&mut self) -> &mut Unsaved {
        &mut self.unsaved
    }

    /// The undo list of a scope.
    pub const fn undo_list(&self, scope: UndoScope) -> &UndoList {
        self.undo.get(scope)
    }

    /// Returns the name of the person who works here, for the audit; empty if nobody was named.
    pub fn clerk(&self) -> &str {
        &self.clerk
    }

    /// Names the person who works here.
    pub fn set_clerk(&mut self, clerk: String) {
        self.clerk = clerk;
    }

    /// The number of the last act of the clerk; taking back and repeating are none.
    pub const fn last_act(&self) -> Seq {
        self.last_act
    }

    /// Numbers the commits from `last` on, unless they are beyond it already.
    pub fn set_last_seq(&mut self, last: Seq) {
        self.last = self.last.max(last);
    }

    /// The undo list on which acts of the open meeting go; that of the file where none is open.
    pub fn scope(&self) -> UndoScope {
        self.records.open().map_or(UndoScope::File, UndoScope::Meeting)
    }

    /// Takes in rows as the store has read them.
    pub fn absorb(&mut self, rows: impl IntoIterator<Item = Record>) {
        self.records.absorb(rows);
        self.revision += 1;
    }

    /// Makes a meeting the open one: its rows replace those of the meeting that was open.
    pub fn open_meeting(&mut self, meeting: Id<Meeting>, rows: Vec<Record>, history: History) {
        self.records.close();
        self.records.absorb(rows);
        self.records.set_open(meeting);
        self.records.touched = history.touched;
        self.undo.open(history);
        self.note_acts(UndoScope::Meeting(meeting));
        self.revision += 1;
    }

    /// Sets what the meetings around the open one say about it.
    pub fn set_neighbours(&mut self, neighbours: Neighbours) {
        if self.records.neighbours != neighbours {
            self.records.neighbours = neighbours;
            self.revision += 1;
        }
    }

    /// Makes a meeting the open one whose rows are in memory already, such as one that was just made.
    pub fn open_new(&mut self, meeting: Id<Meeting>) {
        self.records.neighbours = Neighbours::default();
        self.records.set_open(meeting);
        self.undo.open(History::default());
        self.note_acts(UndoScope::Meeting(meeting));
        self.revision += 1;
    }

    /// Closes the open meeting: its rows leave the memory, shared rows stay.
    pub fn close_meeting(&mut self) {
        self.records.close();
        self.revision += 1;
    }

    /// Sets the limits by which budgets are measured.
    pub fn set_rules(&mut self, rules: Rules) {
        self.records.rules = rules;
        self.revision += 1;
    }

    /// Sets the customs of the office, as its settings say.
    pub fn set_house(&mut self, house: House) {
        self.records.house = house;
        self.revision += 1;
    }

    /// Drops rows of meetings that are not open from memory; they are on disk.
    pub fn forget_others(&mut self) {
        self.records.forget_others();
    }

    /// Takes an undo list as the store tells it: the newest acts if `newest`, else older ones than those known.
    pub fn take_history(&mut self, scope: UndoScope, newest: bool, history: History) {
        let list = self.undo.list(scope);
        if newest {
            list.set_below(history);
        } else {
            list.extend(history);
        }
        self.note_acts(scope);
    }

    /// Whether an act that was done in a meeting stands; `None` = it was not open since the start, and the store knows it.
    pub fn has_acts(&self, meeting: Id<Meeting>) -> Option<bool> {
        self.worked.get(&meeting).copied()
    }

    /// Notes whether an act of an undo list stands, after the list has changed.
    pub(super) fn note_acts(&mut self, scope: UndoScope) {
        if let UndoScope::Meeting(meeting) = scope {
            self.worked.insert(meeting, self.undo.get(scope).can_undo());
        }
    }

    pub(super) fn row(&self, key: Key) -> Option<Record> {
        self.records.row(key)
    }

    pub(super) fn apply(&mut self, change: Change) {
        self.records.apply(change);
        self.revision += 1;
    }

    /// How an act of the clerk is signed here and now.
    pub fn sign(&self, scope: UndoScope, act: Act, at: Stamp) -> Signature {
        Signature {
            at,
            by: self.clerk.clone(),
            act,
            scope,
            turn: Turn::Do,
        }
    }
}
