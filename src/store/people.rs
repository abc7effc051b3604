//! The tables of people, of their part in a meeting, and of their stays in the room.

use rusqlite::types::Value;

use super::{
    column::{Column, Json, Reader},
    error::StoreError,
    table::Stored,
};
use crate::domain::{
    attendance::Interval,
    people::{Attendee, Person},
};

impl Stored for Person {
    const TABLE: &'static str = "people";
    const COLUMNS: &'static [&'static str] = &["id", "name", "pinyin", "aliases", "unit", "post", "phone"];
    const MEETING: Option<&'static str> = None;

    fn values(&self) -> Vec<Value> {
        vec![
            self.id.store(),
            self.name.store(),
            self.pinyin.store(),
            Json(self.aliases.clone()).store(),
            self.unit.store(),
            self.post.store(),
            self.phone.store(),
        ]
    }

    fn read(row: &mut Reader<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.take()?,
            name: row.take()?,
            pinyin: row.take()?,
            aliases: row.take::<Json<_>>()?.0,
            unit: row.take()?,
            post: row.take()?,
            phone: row.take()?,
        })
    }
}

impl Stored for Attendee {
    const TABLE: &'static str = "attendees";
    const COLUMNS: &'static [&'static str] = &[
        "id",
        "meeting",
        "person",
        "rank",
        "category",
        "duty",
        "reply",
        "leave_reason",
        "substitute",
        "seat",
    ];
    const ORDER: &'static str = "rank";

    fn values(&self) -> Vec<Value> {
        vec![
            self.id.store(),
            self.meeting.store(),
            self.person.store(),
            self.rank.store(),
            self.category.store(),
            self.duty.store(),
            self.reply.store(),
            self.leave_reason.store(),
            self.substitute.store(),
            self.seat.store(),
        ]
    }

    fn read(row: &mut Reader<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.take()?,
            meeting: row.take()?,
            person: row.take()?,
            rank: row.take()?,
            category: row.take()?,
            duty: row.take()?,
            reply: row.take()?,
            leave_reason: row.take()?,
            substitute: row.take()?,
            seat: row.take()?,
        })
    }
}

impl Stored for Interval {
    const TABLE: &'static str = "intervals";
    const COLUMNS: &'static [&'static str] = &["id", "meeting", "attendee", "from_at", "to_at"];
    const ORDER: &'static str = "from_at";

    fn values(&self) -> Vec<Value> {
        vec![
            self.id.store(),
            self.meeting.store(),
            self.attendee.store(),
            self.from.store(),
            self.to.store(),
        ]
    }

    fn read(row: &mut Reader<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.take()?,
            meeting: row.take()?,
            attendee: row.take()?,
            from: row.take()?,
            to: row.take()?,
        })
    }
}
