//! The table of actions.

use rusqlite::types::Value;

use super::{
    column::{ColumnValue, Json, Reader},
    error::StoreError,
    table::Stored,
};
use crate::domain::action::{Action, Due};

impl Stored for Action {
    const TABLE: &'static str = "actions";
    const COLUMNS: &'static [&'static str] = &[
        "id",
        "meeting",
        "entry",
        "number",
        "owners",
        "due_phrase",
        "due_date",
        "due_time",
        "state",
        "closed",
        "origin",
        "parent",
        "task",
        "leader",
        "filed",
        "settled",
    ];
    const ORDER: &'static str = "number";

    fn values(&self) -> Vec<Value> {
        vec![
            self.id.store(),
            self.meeting.store(),
            self.entry.store(),
            self.number.store(),
            Json(self.owners.clone()).store(),
            self.due.phrase.store(),
            self.due.date.store(),
            self.due.time.store(),
            self.state.store(),
            self.closed.store(),
            self.origin.store(),
            self.parent.store(),
            self.task.store(),
            self.leader.store(),
            self.filed.store(),
            Json(self.settled.clone()).store(),
        ]
    }

    fn read(row: &mut Reader<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.take()?,
            meeting: row.take()?,
            entry: row.take()?,
            number: row.take()?,
            owners: row.take::<Json<_>>()?.0,
            due: Due {
                phrase: row.take()?,
                date: row.take()?,
                time: row.take()?,
            },
            state: row.take()?,
            closed: row.take()?,
            origin: row.take()?,
            parent: row.take()?,
            task: row.take()?,
            leader: row.take()?,
            filed: row.take()?,
            settled: row.take::<Json<_>>()?.0,
        })
    }
}
