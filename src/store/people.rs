//! The tables of people, of their part in a meeting, and of their stays in the room.

use rusqlite::types::Value;

use super::{
    column::{ColumnValue, Reader},
    error::StoreError,
    table::{Stored, stored},
};
use crate::domain::{
    attendance::Interval,
    people::{Attendee, Person},
};

stored!(Person, "people", shared: id, name, pinyin, aliases as Json, unit, post, phone, email, sex, former, changed);

stored!(
    Attendee, "attendees", by "rank":
    id, meeting, person, rank, category, duty, reply, leave_reason, substitute, seat,
    grouping, remark, reported, credential, verified_by, refused, named_only, before_excuse as Json,
    took_chair as Json, for_items as Json, absent_by
);

impl Stored for Interval {
    const TABLE: &'static str = "intervals";
    const COLUMNS: &'static [&'static str] = &[
        "id",
        "meeting",
        "attendee",
        "from_at",
        "to_at",
        "came",
        "went",
        "came_reason",
        "went_reason",
        "source",
        "confirmed",
        "attending",
        "signed_by",
        "withdrew",
    ];
    const ORDER: &'static str = "from_at";

    fn values(&self) -> Vec<Value> {
        vec![
            self.id.store(),
            self.meeting.store(),
            self.attendee.store(),
            self.from.store(),
            self.to.store(),
            self.came.store(),
            self.went.store(),
            self.came_reason.store(),
            self.went_reason.store(),
            self.source.store(),
            self.confirmed.store(),
            self.attending.store(),
            self.signed_by.store(),
            self.withdrew.store(),
        ]
    }

    fn read(row: &mut Reader<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.take()?,
            meeting: row.take()?,
            attendee: row.take()?,
            from: row.take()?,
            to: row.take()?,
            came: row.take()?,
            went: row.take()?,
            came_reason: row.take()?,
            went_reason: row.take()?,
            source: row.take()?,
            confirmed: row.take()?,
            attending: row.take()?,
            signed_by: row.take()?,
            withdrew: row.take()?,
        })
    }
}
