//! The tables of recorders and of the marks in their recordings.

use rusqlite::types::Value;

use super::{
    column::{Column, Reader},
    error::StoreError,
    table::Stored,
};
use crate::domain::recorder::{Mark, Recorder};

impl Stored for Recorder {
    const TABLE: &'static str = "recorders";
    const COLUMNS: &'static [&'static str] = &["id", "meeting", "name", "started", "stopped", "offset_ms"];

    fn values(&self) -> Vec<Value> {
        vec![
            self.id.store(),
            self.meeting.store(),
            self.name.store(),
            self.started.store(),
            self.stopped.store(),
            self.offset_ms.store(),
        ]
    }

    fn read(row: &mut Reader<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.take()?,
            meeting: row.take()?,
            name: row.take()?,
            started: row.take()?,
            stopped: row.take()?,
            offset_ms: row.take()?,
        })
    }
}

impl Stored for Mark {
    const TABLE: &'static str = "marks";
    const COLUMNS: &'static [&'static str] = &["id", "meeting", "recorder", "at", "note"];
    const ORDER: &'static str = "at";

    fn values(&self) -> Vec<Value> {
        vec![
            self.id.store(),
            self.meeting.store(),
            self.recorder.store(),
            self.at.store(),
            self.note.store(),
        ]
    }

    fn read(row: &mut Reader<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.take()?,
            meeting: row.take()?,
            recorder: row.take()?,
            at: row.take()?,
            note: row.take()?,
        })
    }
}
