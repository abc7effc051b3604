//! Reads from the rows of the file the text that a search looks through.

use rusqlite::{Connection, OptionalExtension as _, params};

use super::{
    super::{column::ColumnValue as _, error::StoreError, table},
    places::one,
};
use crate::domain::{
    action::{Action, Owner},
    entry::{Entry, EntryKind},
    id::Id,
    meeting::{Meeting, RecordMode, Secrecy, is_register_only},
    people::Attendee,
    record::Key,
    search::{SearchDoc, doc::SearchWho},
    time::Stamp,
};

/// A row that is looked through.
pub(super) struct SoughtRow {
    pub(super) meeting: Id<Meeting>,
    pub(super) doc: SearchDoc,
    pub(super) noted: Option<Stamp>,
}

/// Returns what is looked through of a row; `None` if it is gone, says nothing, or belongs to a register-only meeting.
pub(super) fn sought(db: &Connection, key: Key) -> Result<Option<SoughtRow>, StoreError> {
    let Some(found) = read(db, key)? else { return Ok(None) };
    Ok((!is_secret(db, found.meeting)?).then_some(found))
}

/// The same of any meeting, to be looked through and not to be shown.
#[expect(clippy::wildcard_enum_match_arm, reason = "other rows are not looked through")]
pub(super) fn read(db: &Connection, key: Key) -> Result<Option<SoughtRow>, StoreError> {
    let found = |meeting, doc, noted| Some(SoughtRow { meeting, doc, noted });
    Ok(match key {
        Key::Meeting(id) => one(db, id)?.and_then(|row| found(row.id, SearchDoc::of_meeting(&row), None)),
        Key::Item(id) => one(db, id)?.and_then(|row| found(row.meeting, SearchDoc::of_item(&row), None)),
        Key::Paper(id) => one(db, id)?.and_then(|row| found(row.meeting, SearchDoc::of_paper(&row), None)),
        Key::Attendee(id) => {
            let Some(row) = one(db, id)? else { return Ok(None) };
            let Some(person) = one(db, row.person)? else {
                return Ok(None);
            };
            let unit = match person.unit {
                Some(unit) => one(db, unit)?,
                None => None,
            };
            found(row.meeting, SearchDoc::of_person(&person, unit.as_ref()), None)
        }
        Key::Entry(id) => {
            let Some(row) = one(db, id)? else { return Ok(None) };
            let mut who = Vec::new();
            if let Some(speaker) = row.speaker {
                who.extend(person_of(db, speaker)?);
            }
            if has_owners(row.kind) {
                let of_entry = "WHERE t.meeting = ? AND t.entry = ?";
                for action in table::rows::<Action>(db, of_entry, params![row.meeting.raw(), row.id.raw()])? {
                    who.extend(owners(db, &action)?);
                }
            }
            // The speaker may own it as well.
            let said = who.clone();
            let mut at = 0;
            who.retain(|one| {
                at += 1;
                !said.iter().take(at - 1).any(|before| before == one)
            });
            SearchDoc::of_entry(&row, who).and_then(|doc| found(row.meeting, doc, Some(row.at)))
        }
        Key::Action(id) => {
            let Some(row) = one(db, id)? else { return Ok(None) };
            let who = owners(db, &row)?;
            SearchDoc::of_matter(&row, who).and_then(|doc| found(row.meeting, doc, None))
        }
        Key::MatterEvent(id) => {
            let row = one(db, id)?;
            row.and_then(|row| found(row.meeting, SearchDoc::of_step(&row)?, Some(row.at)))
        }
        Key::Inbound(id) => one(db, id)?.and_then(|row| found(row.meeting, SearchDoc::of_inbound(&row)?, None)),
        Key::Conveyance(id) => one(db, id)?.and_then(|row| found(row.meeting, SearchDoc::of_conveyance(&row)?, None)),
        Key::Lesson(id) => one(db, id)?.and_then(|row| found(row.meeting, SearchDoc::of_lesson(&row)?, None)),
        _ => None,
    })
}

/// Returns the words of a line of the feed, to be looked through and not to be shown.
pub(super) fn text_of(db: &Connection, entry: Id<Entry>) -> Result<Option<String>, StoreError> {
    Ok(db
        .prepare_cached("SELECT text FROM entries WHERE id = ?")?
        .query_row([entry.raw()], |row| row.get(0))
        .optional()?)
}

/// Whether a line of this kind may have become a matter with owners.
const fn has_owners(kind: EntryKind) -> bool {
    matches!(
        kind,
        EntryKind::Action | EntryKind::Decision | EntryKind::Requirement | EntryKind::Motion
    )
}

fn owners(db: &Connection, action: &Action) -> Result<Vec<SearchWho>, StoreError> {
    let mut list = Vec::new();
    for owner in &action.owners {
        match owner {
            Owner::Attendee(id) => list.extend(person_of(db, *id)?),
            Owner::Unit(id) => list.push(SearchWho::Unit(*id)),
            Owner::Named(name) => list.push(SearchWho::Named(name.clone())),
        }
    }
    Ok(list)
}

fn person_of(db: &Connection, attendee: Id<Attendee>) -> Result<Option<SearchWho>, StoreError> {
    let person: Option<i64> = db
        .prepare_cached("SELECT person FROM attendees WHERE id = ?")?
        .query_row([attendee.raw()], |row| row.get(0))
        .optional()?;
    Ok(person.map(|id| SearchWho::Person(Id::from_raw(id))))
}

/// The names of those whom a row is of, in one line.
pub(super) fn names(db: &Connection, who: &[SearchWho]) -> Result<String, StoreError> {
    let mut list = Vec::new();
    for one in who {
        let (sql, id) = match one {
            SearchWho::Person(id) => ("SELECT name FROM people WHERE id = ?", id.raw()),
            SearchWho::Unit(id) => ("SELECT name FROM units WHERE id = ?", id.raw()),
            SearchWho::Named(name) => {
                list.push(name.clone());
                continue;
            }
        };
        let name: Option<String> = db.prepare_cached(sql)?.query_row([id], |row| row.get(0)).optional()?;
        list.extend(name);
    }
    Ok(list.join(" "))
}

/// Whether nothing of a meeting may be found. A meeting without a row is treated as secret.
pub(super) fn is_secret(db: &Connection, meeting: Id<Meeting>) -> Result<bool, StoreError> {
    let found = db
        .prepare_cached("SELECT secrecy, record_mode FROM meetings WHERE id = ?")?
        .query_row([meeting.raw()], |row| {
            let secrecy = Secrecy::read(row.get_ref(0)?);
            let mode = RecordMode::read(row.get_ref(1)?);
            Ok(secrecy.zip(mode))
        })
        .optional()?;
    Ok(found
        .flatten()
        .is_none_or(|(secrecy, mode)| is_register_only(secrecy, mode)))
}
