//! The table of captured lines.

use rusqlite::types::Value;

use super::{
    column::{ColumnValue, Json, Reader},
    error::StoreError,
    table::Stored,
};
use crate::domain::entry::Entry;

impl Stored for Entry {
    const TABLE: &'static str = "entries";
    const COLUMNS: &'static [&'static str] = &[
        "id", "meeting", "item", "kind", "raw", "text", "speaker", "at", "entered", "place", "about", "remark",
        "author", "struck", "said_by", "minuted",
    ];
    const ORDER: &'static str = "place";

    fn values(&self) -> Vec<Value> {
        vec![
            self.id.store(),
            self.meeting.store(),
            self.item.store(),
            self.kind.store(),
            self.raw.store(),
            self.text.store(),
            self.speaker.store(),
            self.at.store(),
            self.entered.store(),
            self.place.store(),
            self.about.store(),
            self.remark.clone().map(Json).store(),
            self.author.store(),
            self.struck.store(),
            self.said_by.store(),
            self.minuted.store(),
        ]
    }

    fn read(row: &mut Reader<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.take()?,
            meeting: row.take()?,
            item: row.take()?,
            kind: row.take()?,
            raw: row.take()?,
            text: row.take()?,
            speaker: row.take()?,
            at: row.take()?,
            entered: row.take()?,
            place: row.take()?,
            about: row.take()?,
            remark: row.take::<Option<Json<_>>>()?.map(|json| json.0),
            author: row.take()?,
            struck: row.take()?,
            said_by: row.take()?,
            minuted: row.take()?,
        })
    }
}
