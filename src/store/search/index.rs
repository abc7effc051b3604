//! The index follows the rows: what a change touches is looked up again in the same transaction.

use std::collections::BTreeSet;

use rusqlite::{Connection, OptionalExtension as _, params};

use super::{
    super::error::StoreError,
    places::{LAST, key_of, one, span, table_of},
    rows,
};
use crate::domain::{
    change::Change,
    id::Id,
    meeting::Meeting,
    record::{Key, Record},
    search::SearchDoc,
    time::Stamp,
};

/// Longer words are found as a whole only.
const LONGEST: usize = 40;

/// The rows of the index that a change touches; found before the change is written, so that it knows what was there.
#[derive(Debug, Default)]
pub(in crate::store) struct Touched {
    keys: Vec<Key>,
    /// Meetings whose rows are to be looked up again, all of them.
    whole: BTreeSet<Id<Meeting>>,
}

impl Touched {
    /// Collects what a change touches.
    pub(in crate::store) fn by(db: &Connection, change: &Change) -> Result<Self, StoreError> {
        let mut touched = Self::default();
        let mut parts = Vec::new();
        change.each(&mut |part| parts.push(part.clone()));
        for part in parts {
            match part {
                Change::Put(record) => touched.put(db, &record)?,
                Change::Drop(key) => touched.keys.push(key),
                Change::Batch(_) => {}
            }
        }
        touched.keys.retain(|key| table_of(*key).is_some());
        Ok(touched)
    }

    fn put(&mut self, db: &Connection, record: &Record) -> Result<(), StoreError> {
        self.keys.push(record.key());
        #[expect(clippy::wildcard_enum_match_arm, reason = "other rows change nothing but themselves")]
        match record {
            Record::Action(action) => self.keys.push(action.entry.into()),
            Record::Person(person) => {
                let mut statement = db.prepare_cached("SELECT id FROM attendees WHERE person = ?")?;
                for id in statement.query_map([person.id.raw()], |row| row.get(0))? {
                    self.keys.push(Key::Attendee(Id::from_raw(id?)));
                }
            }
            Record::Unit(unit) => {
                let sql = "SELECT a.id FROM people p JOIN attendees a ON a.person = p.id WHERE p.unit = ?";
                let mut statement = db.prepare_cached(sql)?;
                for id in statement.query_map([unit.id.raw()], |row| row.get(0))? {
                    self.keys.push(Key::Attendee(Id::from_raw(id?)));
                }
            }
            Record::Meeting(meeting) => {
                if let Some(before) = one(db, meeting.id)? {
                    let moves = minute(before.start) != minute(meeting.start);
                    if moves || before.register_only() != meeting.register_only() {
                        self.whole.insert(meeting.id);
                    }
                }
            }
            _ => {}
        }
        Ok(())
    }

    /// Brings the index up to date; the change is written by now.
    pub(in crate::store) fn follow(self, db: &Connection) -> Result<(), StoreError> {
        for meeting in &self.whole {
            follow_meeting(db, *meeting)?;
        }
        let mut done = BTreeSet::new();
        for key in self.keys {
            if done.insert((table_of(key), key.raw())) {
                follow_row(db, key)?;
            }
        }
        Ok(())
    }
}

/// Looks up a whole meeting again: its start has moved, or it may be found now, or must not any more.
fn follow_meeting(db: &Connection, meeting: Id<Meeting>) -> Result<(), StoreError> {
    let known = slot(db, meeting)?;
    if rows::is_secret(db, meeting)? {
        let held = match known {
            Some(slot) => holds_any(db, slot)?,
            None => false,
        };
        // Throw the index away as a whole and make it anew: deleted words would lie in it until it is tidied.
        return if held { forget_all(db) } else { Ok(()) };
    }
    let keys = all_keys(db, meeting)?;
    if let Some(old) = known {
        db.execute("DELETE FROM search_meetings WHERE slot = ?", [old])?;
    }
    keys.into_iter().try_for_each(|key| follow_row(db, key))
}

/// Every row of a meeting that may be looked through.
pub(super) fn all_keys(db: &Connection, meeting: Id<Meeting>) -> Result<Vec<Key>, StoreError> {
    let mut list = small_keys(db, meeting)?;
    let mut statement = db.prepare_cached("SELECT id FROM entries WHERE meeting = ? ORDER BY place, id")?;
    for id in statement.query_map([meeting.raw()], |row| row.get(0))? {
        list.push(Key::Entry(Id::from_raw(id?)));
    }
    Ok(list)
}

/// The same without entries.
pub(super) fn small_keys(db: &Connection, meeting: Id<Meeting>) -> Result<Vec<Key>, StoreError> {
    let mut list = vec![Key::Meeting(meeting)];
    let tables = [
        (2, "items"),
        (3, "papers"),
        (4, "attendees"),
        (6, "actions"),
        (7, "matter_events"),
        (8, "inbounds"),
        (9, "conveyances"),
        (10, "lessons"),
    ];
    for (table, name) in tables {
        let sql = format!("SELECT id FROM {name} WHERE meeting = ? ORDER BY id");
        let mut statement = db.prepare_cached(&sql)?;
        for id in statement.query_map([meeting.raw()], |row| row.get(0))? {
            list.extend(key_of(table, id?));
        }
    }
    Ok(list)
}

/// Brings one row of the index up to date: it comes, changes, moves or goes.
pub(super) fn follow_row(db: &Connection, key: Key) -> Result<(), StoreError> {
    let Some(table) = table_of(key) else { return Ok(()) };
    let known: Option<(i64, i64)> = db
        .prepare_cached("SELECT docid, mark FROM search_docs WHERE kind = ? AND row = ?")?
        .query_row(params![table, key.raw()], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let Some(found) = rows::sought(db, key)? else {
        if let Some((docid, _)) = known {
            forget(db, docid)?;
        }
        if let Key::Meeting(id) = key {
            db.prepare_cached("DELETE FROM search_meetings WHERE meeting = ?")?
                .execute([id.raw()])?;
            db.prepare_cached("DELETE FROM search_todo WHERE meeting = ?")?
                .execute([id.raw()])?;
        }
        return Ok(());
    };
    let slot = match slot(db, found.meeting)? {
        Some(slot) => slot,
        None => take_slot(db, found.meeting)?,
    };
    let (first, last) = span(slot);
    match known {
        Some((docid, mark)) if (first..=last).contains(&docid) => {
            if mark == found.doc.mark() {
                return Ok(());
            }
            forget(db, docid)?;
            write(db, docid, (table, key.raw()), &found.doc)
        }
        Some((docid, _)) => {
            forget(db, docid)?;
            add(db, slot, (table, key.raw()), &found.doc)
        }
        None => add(db, slot, (table, key.raw()), &found.doc),
    }
}

/// Puts a row at the next free place of its meeting. A meeting whose places are used up is not added to.
fn add(db: &Connection, slot: i64, row: (i64, i64), doc: &SearchDoc) -> Result<(), StoreError> {
    let next: i64 = db
        .prepare_cached("SELECT next FROM search_meetings WHERE slot = ?")?
        .query_row([slot], |row| row.get(0))?;
    if next > LAST {
        return Ok(());
    }
    db.prepare_cached("UPDATE search_meetings SET next = next + 1 WHERE slot = ?")?
        .execute([slot])?;
    write(db, span(slot).1 - next, row, doc)
}

fn write(db: &Connection, docid: i64, (table, row): (i64, i64), doc: &SearchDoc) -> Result<(), StoreError> {
    let (line, words) = doc.line();
    db.prepare_cached("INSERT INTO search (rowid, line) VALUES (?, ?)")?
        .execute(params![docid, line])?;
    db.prepare_cached("INSERT INTO search_docs (docid, kind, row, mark) VALUES (?, ?, ?, ?)")?
        .execute(params![docid, table, row, doc.mark()])?;
    let mut add_word = db.prepare_cached("INSERT OR IGNORE INTO search_words (word) VALUES (?)")?;
    for word in words.iter().filter(|word| word.len() <= LONGEST) {
        add_word.execute([word])?;
    }
    Ok(())
}

/// Takes a place out of the index.
pub(super) fn forget(db: &Connection, docid: i64) -> Result<(), StoreError> {
    db.prepare_cached("DELETE FROM search WHERE rowid = ?")?
        .execute([docid])?;
    db.prepare_cached("DELETE FROM search_docs WHERE docid = ?")?
        .execute([docid])?;
    Ok(())
}

/// The slot of a meeting, if it has one.
pub(super) fn slot(db: &Connection, meeting: Id<Meeting>) -> Result<Option<i64>, StoreError> {
    Ok(db
        .prepare_cached("SELECT slot FROM search_meetings WHERE meeting = ?")?
        .query_row([meeting.raw()], |row| row.get(0))
        .optional()?)
}

/// Gives a meeting a slot by its start; meetings that begin in the same minute stand behind one another.
fn take_slot(db: &Connection, meeting: Id<Meeting>) -> Result<i64, StoreError> {
    let start: i64 = db
        .prepare_cached("SELECT start FROM meetings WHERE id = ?")?
        .query_row([meeting.raw()], |row| row.get(0))?;
    let mut slot = first_slot(Stamp::from_ms(start));
    let mut taken = db.prepare_cached("SELECT 1 FROM search_meetings WHERE slot = ?")?;
    while taken.exists([slot])? {
        slot += 1;
    }
    db.prepare_cached("INSERT INTO search_meetings (slot, meeting, next) VALUES (?, ?, 0)")?
        .execute(params![slot, meeting.raw()])?;
    Ok(slot)
}

/// The first slot of the minute at which a meeting starts. Slots end with the year 2225.
pub(super) fn first_slot(start: Stamp) -> i64 {
    minute(start) << 8
}

fn minute(start: Stamp) -> i64 {
    start.ms().div_euclid(60_000).clamp(0, (1 << 27) - 1)
}

fn holds_any(db: &Connection, slot: i64) -> Result<bool, StoreError> {
    let (first, last) = span(slot);
    Ok(db
        .prepare_cached("SELECT 1 FROM search_docs WHERE docid BETWEEN ? AND ?")?
        .exists([first, last])?)
}

/// Throws the index away and has all meetings indexed again.
fn forget_all(db: &Connection) -> Result<(), StoreError> {
    db.execute_batch(
        "INSERT INTO search (search) VALUES ('delete-all');
         DELETE FROM search_docs;
         DELETE FROM search_words;
         DELETE FROM search_meetings;
         INSERT OR REPLACE INTO search_todo (meeting, stage, after) SELECT id, 0, 0 FROM meetings;",
    )?;
    Ok(())
}
