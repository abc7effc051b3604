//! Places in the index: which row each stands for, and where the rows of a meeting lie.

use rusqlite::Connection;

use super::super::{
    error::StoreError,
    table::{self, Stored},
};
use crate::domain::{id::Id, record::Key};

/// Bits of the place inside a meeting.
pub(super) const ROOM: u32 = 20;
/// The last place of a meeting, which is given first: so the order of all places downwards is newest meeting, then oldest row.
pub(super) const LAST: i64 = (1 << ROOM) - 1;

/// The number of a table in the index; `None` for rows that are not looked through.
#[expect(clippy::wildcard_enum_match_arm, reason = "other rows are not looked through")]
pub(super) const fn table_of(key: Key) -> Option<i64> {
    match key {
        Key::Meeting(_) => Some(1),
        Key::Item(_) => Some(2),
        Key::Paper(_) => Some(3),
        Key::Attendee(_) => Some(4),
        Key::Entry(_) => Some(5),
        Key::Action(_) => Some(6),
        Key::MatterEvent(_) => Some(7),
        Key::Inbound(_) => Some(8),
        Key::Conveyance(_) => Some(9),
        Key::Lesson(_) => Some(10),
        _ => None,
    }
}

/// The key of a row of the index.
pub(super) const fn key_of(table: i64, row: i64) -> Option<Key> {
    Some(match table {
        1 => Key::Meeting(Id::from_raw(row)),
        2 => Key::Item(Id::from_raw(row)),
        3 => Key::Paper(Id::from_raw(row)),
        4 => Key::Attendee(Id::from_raw(row)),
        5 => Key::Entry(Id::from_raw(row)),
        6 => Key::Action(Id::from_raw(row)),
        7 => Key::MatterEvent(Id::from_raw(row)),
        8 => Key::Inbound(Id::from_raw(row)),
        9 => Key::Conveyance(Id::from_raw(row)),
        10 => Key::Lesson(Id::from_raw(row)),
        _ => return None,
    })
}

/// The places of a slot, first and last.
pub(super) const fn span(slot: i64) -> (i64, i64) {
    (slot << ROOM, (slot << ROOM) | LAST)
}

/// One row of a table.
pub(super) fn one<T: Stored>(db: &Connection, id: Id<T>) -> Result<Option<T>, StoreError> {
    Ok(table::rows::<T>(db, "WHERE t.id = ?", [id.raw()])?.pop())
}
