//! One table on disk: SQL made from the column list of its entity, and the way from a record to its table.

use std::fmt::Write as _;

use rusqlite::{Connection, Params, params_from_iter, types::Value};

use super::{column::Reader, error::StoreError};
use crate::{
    domain::{
        action::Action,
        agenda::Item,
        answers::{FindingAnswer, GateOverride},
        archive::{ArchiveCode, ArchiveItem},
        attendance::Interval,
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
    },
    each_entity,
};

/// An entity with its table.
pub(super) trait Stored: Entity {
    const TABLE: &'static str;
    /// The columns in the order of `values` and `read`; the first is `id`.
    const COLUMNS: &'static [&'static str];
    /// The column that says to which meeting a row belongs.
    const MEETING: Option<&'static str> = Some("meeting");
    /// The column of `Entity::order`, by which an index finds the rows of a meeting in order.
    const ORDER: &'static str = "id";

    /// The fields as they are stored.
    fn values(&self) -> Vec<Value>;
    /// The row as it is read.
    fn read(row: &mut Reader<'_>) -> Result<Self, StoreError>;
}

/// An entity whose columns are its fields, by name and in order; `as Json` for a field with parts of its own.
macro_rules! stored {
    ($entity:ty, $table:literal, by $order:literal: $($field:ident $(as $json:ident)?),* $(,)?) => {
        stored!(@impl $entity, $table, $order, Some("meeting"), $($field $(as $json)?),*);
    };
    ($entity:ty, $table:literal, shared: $($field:ident $(as $json:ident)?),* $(,)?) => {
        stored!(@impl $entity, $table, "id", None, $($field $(as $json)?),*);
    };
    (@impl $entity:ty, $table:literal, $order:literal, $meeting:expr, $($field:ident $(as $json:ident)?),*) => {
        impl $crate::store::table::Stored for $entity {
            const TABLE: &'static str = $table;
            const COLUMNS: &'static [&'static str] = &[$(stringify!($field)),*];
            const MEETING: Option<&'static str> = $meeting;
            const ORDER: &'static str = $order;

            fn values(&self) -> Vec<rusqlite::types::Value> {
                use $crate::store::column::ColumnValue;
                vec![$(stored!(@store self.$field $(as $json)?)),*]
            }

            fn read(
                row: &mut $crate::store::column::Reader<'_>,
            ) -> Result<Self, $crate::store::error::StoreError> {
                Ok(Self { $($field: stored!(@read row $(as $json)?)),* })
            }
        }
    };
    (@store $this:ident.$field:ident) => { $this.$field.store() };
    (@store $this:ident.$field:ident as Json) => { $crate::store::column::Json($this.$field.clone()).store() };
    (@read $row:ident) => { $row.take()? };
    (@read $row:ident as Json) => { $row.take::<$crate::store::column::Json<_>>()?.0 };
}
pub(super) use stored;

/// The columns of a table for a SELECT, each behind the alias of the table.
pub(super) fn columns<T: Stored>(alias: &str) -> String {
    let mut list = String::new();
    for (n, column) in T::COLUMNS.iter().enumerate() {
        let comma = if n == 0 { "" } else { ", " };
        let _ = write!(list, "{comma}{alias}.{column}");
    }
    list
}

fn upsert<T: Stored>() -> String {
    let marks = vec!["?"; T::COLUMNS.len()].join(", ");
    let sets: Vec<_> = T::COLUMNS
        .iter()
        .skip(1)
        .map(|c| format!("{c} = excluded.{c}"))
        .collect();
    format!(
        "INSERT INTO {} ({}) VALUES ({marks}) ON CONFLICT (id) DO UPDATE SET {}",
        T::TABLE,
        T::COLUMNS.join(", "),
        sets.join(", ")
    )
}

fn put_row<T: Stored>(db: &Connection, row: &T) -> Result<(), StoreError> {
    db.prepare_cached(&upsert::<T>())?
        .execute(params_from_iter(row.values()))?;
    Ok(())
}

fn drop_row<T: Stored>(db: &Connection, id: Id<T>) -> Result<(), StoreError> {
    db.prepare_cached(&format!("DELETE FROM {} WHERE id = ?", T::TABLE))?
        .execute([id.raw()])?;
    Ok(())
}

fn holds_row<T: Stored>(db: &Connection, id: Id<T>) -> Result<bool, StoreError> {
    let sql = format!("SELECT 1 FROM {} WHERE id = ?", T::TABLE);
    Ok(db.prepare_cached(&sql)?.exists([id.raw()])?)
}

/// The rows that a condition names. `rest` follows `FROM table t` and is never made of what a person typed.
pub(super) fn rows<T: Stored>(db: &Connection, rest: &str, params: impl Params) -> Result<Vec<T>, StoreError> {
    let mut list = Vec::new();
    each_row(db, rest, params, |row| list.push(row))?;
    Ok(list)
}

/// Takes the rows that a condition names one by one, as [`rows`] collects them.
fn each_row<T: Stored>(
    db: &Connection,
    rest: &str,
    params: impl Params,
    mut take: impl FnMut(T),
) -> Result<(), StoreError> {
    let sql = format!("SELECT {} FROM {} t {rest}", columns::<T>("t"), T::TABLE);
    let mut statement = db.prepare_cached(&sql)?;
    let mut found = statement.query(params)?;
    while let Some(row) = found.next()? {
        take(T::read(&mut Reader::new(row, T::TABLE, T::COLUMNS))?);
    }
    Ok(())
}

/// The rows of one meeting, in order; none for what all meetings share.
pub(super) fn rows_of<T: Stored>(db: &Connection, meeting: Id<Meeting>) -> Result<Vec<T>, StoreError> {
    match T::MEETING {
        Some(column) => rows(
            db,
            &format!("WHERE t.{column} = ? ORDER BY t.{}, t.id", T::ORDER),
            [meeting.raw()],
        ),
        None => Ok(Vec::new()),
    }
}

/// A question whether a table has rows, or rows of the meeting `?1`. Where all rows are meant it names every column, so that a missing one
/// is an error here too.
fn has_rows<T: Stored>(of_meeting: bool) -> String {
    match T::MEETING {
        _ if !of_meeting => format!("EXISTS (SELECT {} FROM {} t)", columns::<T>("t"), T::TABLE),
        Some(column) => format!("EXISTS (SELECT 1 FROM {} WHERE {column} = ?1)", T::TABLE),
        None => "0".to_owned(),
    }
}

macro_rules! make_tables {
    ($($entity:ident $table:ident;)*) => {
        /// Whether each table has rows, or rows of one meeting, in the order of the tables. Most are empty, and to prepare one question
        /// takes less than to prepare one for each of them.
        fn filled(db: &Connection, meeting: Option<Id<Meeting>>) -> Result<impl Iterator<Item = bool>, StoreError> {
            let each = [$(has_rows::<$entity>(meeting.is_some())),*];
            let mut question = db.prepare_cached(&format!("SELECT {}", each.join(", ")))?;
            let found = question.query_row(params_from_iter(meeting.map(Id::raw)), |row| {
                (0..each.len()).map(|n| row.get(n)).collect::<Result<Vec<bool>, _>>()
            })?;
            Ok(found.into_iter())
        }

        /// Puts one row of any kind.
        fn put(db: &Connection, record: &Record) -> Result<(), StoreError> {
            match record { $(Record::$entity(row) => put_row::<$entity>(db, row)),* }
        }

        /// Drops one row of any kind.
        fn drop(db: &Connection, key: Key) -> Result<(), StoreError> {
            match key { $(Key::$entity(id) => drop_row::<$entity>(db, id)),* }
        }

        /// Whether a row is in the file.
        pub(super) fn holds(db: &Connection, key: Key) -> Result<bool, StoreError> {
            match key { $(Key::$entity(id) => holds_row::<$entity>(db, id)),* }
        }

        /// Every row of the file, in the order of the tables.
        pub(super) fn all(db: &Connection) -> Result<Vec<Record>, StoreError> {
            let mut list = Vec::new();
            $(list.extend(rows::<$entity>(db, "ORDER BY t.id", [])?.into_iter().map(Record::from));)*
            Ok(list)
        }

        /// Reads every row of the file and keeps none: fails at the first that cannot be read.
        pub(super) fn read_through(db: &Connection) -> Result<(), StoreError> {
            let mut filled = filled(db, None)?;
            $(if filled.next() == Some(true) {
                each_row::<$entity>(db, "", [], std::mem::drop)?;
            })*
            Ok(())
        }

        /// Every row that belongs to one meeting.
        pub(super) fn of_meeting(db: &Connection, meeting: Id<Meeting>) -> Result<Vec<Record>, StoreError> {
            let mut list = Vec::new();
            let mut filled = filled(db, Some(meeting))?;
            $(if filled.next() == Some(true) {
                list.extend(rows_of::<$entity>(db, meeting)?.into_iter().map(Record::from));
            })*
            Ok(list)
        }

        /// The tables whose rows belong to meetings.
        pub(super) fn meeting_tables() -> Vec<&'static str> {
            let mut list = Vec::new();
            $(if <$entity as Stored>::MEETING == Some("meeting") {
                list.push(<$entity as Stored>::TABLE);
            })*
            list
        }
    };
}
each_entity!(make_tables);

/// Writes a change, row by row. The caller holds the transaction.
pub(super) fn write(db: &Connection, change: &Change) -> Result<(), StoreError> {
    match change {
        Change::Put(record) => put(db, record),
        Change::Drop(key) => drop(db, *key),
        Change::Batch(parts) => parts.iter().try_for_each(|part| write(db, part)),
    }
}
