//! The rows in memory: the open meeting, and what all meetings share. Questions across meetings are asked of the store.

use super::{
    action::Action,
    agenda::Item,
    answers::{FindingAnswer, GateOverride},
    archive::{ArchiveCode, ArchiveItem},
    attendance::Interval,
    budget::rules::Rules,
    change::Change,
    checklist::CheckItem,
    conveyance::Conveyance,
    decision::Decision,
    deliverable::Deliverable,
    entry::Entry,
    equipment::{Equipment, EquipmentRound, RoundResult, Slide},
    estimate::{BudgetFrame, BudgetLine},
    expense::{Expense, Overrun},
    holiday::Holiday,
    house::House,
    id::Id,
    imprint::Imprint,
    inbound::Inbound,
    incident::Incident,
    interest::Interest,
    invitation::Invitation,
    lesson::Lesson,
    matter::MatterEvent,
    media::Shot,
    meeting::{Meeting, Series, Setting},
    minutes_version::{Confirmation, MinutesVersion, RecordSignature},
    motion::{Ballot, Motion},
    neighbours::Neighbours,
    papers::{CopyMove, Paper, PaperCopy},
    people::{Attendee, Person, Unit},
    record::{Entity, Key, Record},
    recorder::{Mark, Recorder},
    report::Report,
    returns::{Chase, CopyReturn},
    rewording::Rewording,
    seating::{Seat, SeatPlan},
    speech_request::SpeechRequest,
    staffing::{DutyPost, PostShift},
    table::Table,
    touched::LastTouch,
};

macro_rules! make_records {
    ($($entity:ident $table:ident;)*) => {
        /// All rows in memory, with the meeting that is open.
        #[derive(Debug, Clone, Default, PartialEq)]
        pub struct Records {
            open: Option<Id<Meeting>>,
            /// The limits of budgets: no rows, but what rows are measured by.
            pub rules: Rules,
            /// The ways of the office: no rows, but what documents are written by.
            pub house: House,
            /// The last change of what calendars show.
            pub touched: LastTouch,
            /// The facts that the meetings around the open one tell about it: no rows.
            pub neighbours: Neighbours,
            $(pub $table: Table<$entity>),*
        }

        impl Records {
            /// Applies a change and returns its inverse. Only the ledger and the store may call this; others look ahead by [`Records::after`].
            pub fn apply(&mut self, change: Change) -> Change {
                match change {
                    $(Change::Put(Record::$entity(row)) => {
                        let id = row.id();
                        match self.$table.put(*row) {
                            Some(before) => Change::put(before),
                            None => Change::Drop(Key::$entity(id)),
                        }
                    })*
                    $(Change::Drop(Key::$entity(id)) => {
                        self.$table.remove(id).map_or(Change::Batch(Vec::new()), Change::put)
                    })*
                    Change::Batch(parts) => {
                        let mut inverse: Vec<_> = parts.into_iter().map(|part| self.apply(part)).collect();
                        inverse.reverse();
                        Change::Batch(inverse)
                    }
                }
            }

            /// Takes in rows as they were read from disk.
            pub fn absorb(&mut self, rows: impl IntoIterator<Item = Record>) {
                for row in rows {
                    match row { $(Record::$entity(row) => { self.$table.put(*row); })* }
                }
            }

            /// One row of any kind.
            pub fn row(&self, key: Key) -> Option<Record> {
                match key { $(Key::$entity(id) => self.$table.get(id).cloned().map(Record::from)),* }
            }

            /// Drops from memory what belongs to meetings that are not open.
            pub fn forget_others(&mut self) {
                let open = self.open;
                $(self.$table.retain(|row| row.meeting().is_none_or(|id| Some(id) == open));)*
            }

            /// Every row, in the order of the tables.
            pub fn all(&self) -> Vec<Record> {
                let mut all = Vec::new();
                $(all.extend(self.$table.iter().cloned().map(Record::from));)*
                all
            }

            /// Closes the open meeting: its rows leave the memory, shared rows stay.
            pub fn close(&mut self) {
                self.open = None;
                self.neighbours = Neighbours::default();
                $(self.$table.retain(|row| row.meeting().is_none());)*
            }
        }
    };
}
crate::each_entity!(make_records);

impl Records {
    /// The records as they would be after a change, to look ahead: nothing is recorded.
    #[must_use]
    pub fn after(&self, change: &Change) -> Self {
        let mut next = self.clone();
        next.apply(change.clone());
        next
    }

    /// The same, of records that nobody needs as they were: what a change does not touch is not copied.
    #[must_use]
    pub fn turned_by(mut self, change: &Change) -> Self {
        self.apply(change.clone());
        self
    }

    /// Makes a meeting the open one. Its rows must have been absorbed.
    pub fn set_open(&mut self, id: Id<Meeting>) {
        self.open = Some(id);
    }

    /// The open meeting's identifier.
    pub fn open(&self) -> Option<Id<Meeting>> {
        self.open
    }

    /// The open meeting.
    pub fn meeting(&self) -> Option<&Meeting> {
        self.open.and_then(|id| self.meetings.get(id))
    }

    /// A setting kept in the file.
    pub fn setting(&self, key: &str) -> Option<&str> {
        self.settings.iter().find(|s| s.key == key).map(|s| s.value.as_str())
    }
}
