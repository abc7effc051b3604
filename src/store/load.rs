//! Rows for the memory: what all meetings share, and everything about one meeting.

use rusqlite::{Connection, params};

use super::{
    error::StoreError,
    file::Store,
    table::{self, Stored},
};
use crate::domain::{
    change::Commit,
    holiday::Holiday,
    id::Id,
    meeting::{Meeting, Series, Setting},
    people::{Person, Unit},
    record::{Key, Record},
    records::Records,
    report::Report,
};

/// Rows with acts applied that are not in the file yet.
pub fn overlay<'c>(rows: Vec<Record>, waiting: impl IntoIterator<Item = &'c Commit>) -> Vec<Record> {
    let mut records = Records::default();
    records.absorb(rows);
    for commit in waiting {
        records.apply(commit.change.clone());
    }
    records.all()
}

impl Store {
    /// Settings, series, units, holidays and follow-up reports. People are asked for by name, or come with the meetings they take part in.
    pub fn load_shared(&self) -> Result<Vec<Record>, StoreError> {
        fn all<T: Stored>(db: &Connection, list: &mut Vec<Record>) -> Result<(), StoreError>
        where
            Record: From<T>,
        {
            list.extend(table::rows::<T>(db, "ORDER BY t.id", [])?.into_iter().map(Record::from));
            Ok(())
        }
        let mut list = Vec::new();
        all::<Setting>(&self.db, &mut list)?;
        all::<Series>(&self.db, &mut list)?;
        all::<Unit>(&self.db, &mut list)?;
        all::<Holiday>(&self.db, &mut list)?;
        all::<Report>(&self.db, &mut list)?;
        Ok(list)
    }

    /// One meeting with all its rows, the people who take part, their units and the owners', and the shared rows.
    /// Empty if there is no such meeting.
    pub fn load_meeting(&self, id: Id<Meeting>) -> Result<Vec<Record>, StoreError> {
        // One snapshot, should another window write in between.
        let snapshot = self.db.unchecked_transaction()?;
        let own = table::of_meeting(&snapshot, id)?;
        if !own.iter().any(|row| matches!(row, Record::Meeting(_))) {
            return Ok(Vec::new());
        }
        let mut list = self.load_shared()?;
        let people = table::rows::<Person>(
            &snapshot,
            "WHERE t.id IN (SELECT person FROM attendees WHERE meeting = ?)",
            params![id.raw()],
        )?;
        list.extend(people.into_iter().map(Record::from));
        list.extend(own);
        Ok(list)
    }

    /// The row of one meeting.
    pub fn load_meeting_row(&self, id: Id<Meeting>) -> Result<Option<Meeting>, StoreError> {
        Ok(table::rows::<Meeting>(&self.db, "WHERE t.id = ?", [id.raw()])?.pop())
    }

    /// Whether a row of any kind is in the file.
    pub fn knows(&self, key: Key) -> Result<bool, StoreError> {
        table::holds(&self.db, key)
    }

    /// Every row of the file; for tests, exports and joining files.
    pub fn load_all(&self) -> Result<Vec<Record>, StoreError> {
        table::all(&self.db)
    }
}
