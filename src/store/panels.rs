//! The tables of what is kept beside the feed while a meeting runs: the speakers' list, posts, copies that move, the shot list.

use rusqlite::types::Value;

use super::{
    column::{ColumnValue, Reader},
    error::StoreError,
    table::{Stored, stored},
};
use crate::domain::{media::Shot, papers::CopyMove, speech_request::SpeechRequest, staffing::PostShift};

stored!(
    SpeechRequest, "speech_requests", by "place":
    id, meeting, entry, who, name, reason, asked, place, ended, ended_by, given
);
stored!(CopyMove, "copy_moves", by "at": id, meeting, copy, out, at, reason, by);
stored!(
    Shot, "shots", by "place":
    id, meeting, place, kind, subject, required, by, started, stopped, file, hash, without
);

impl Stored for PostShift {
    const TABLE: &'static str = "post_shifts";
    const COLUMNS: &'static [&'static str] = &["id", "meeting", "post", "person", "from_at", "to_at", "note", "by"];
    const ORDER: &'static str = "from_at";

    fn values(&self) -> Vec<Value> {
        vec![
            self.id.store(),
            self.meeting.store(),
            self.post.store(),
            self.person.store(),
            self.from.store(),
            self.to.store(),
            self.note.store(),
            self.by.store(),
        ]
    }

    fn read(row: &mut Reader<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.take()?,
            meeting: row.take()?,
            post: row.take()?,
            person: row.take()?,
            from: row.take()?,
            to: row.take()?,
            note: row.take()?,
            by: row.take()?,
        })
    }
}
