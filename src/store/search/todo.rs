//! The index is made in pieces: each a transaction of its own, short enough that an act does not wait for it.

use rusqlite::{Connection, OptionalExtension as _, TransactionBehavior, params};

use super::{
    super::{error::StoreError, file::Store},
    index::{all_keys, follow_row, forget, slot, small_keys},
    places::{span, table_of},
    rows,
};
use crate::domain::{id::Id, meeting::Meeting, record::Key};

/// Entries of one piece.
const PIECE: i64 = 250;
/// Meetings that are compared in one piece.
const COMPARED: usize = 10;

/// How far the index has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IndexPiece {
    /// There is more to do.
    More,
    /// Every meeting is in it.
    Done,
}

/// A walk through all meetings that compares how much of each is in the index: what was written beside the program shows there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum IndexWalk {
    #[default]
    Start,
    /// Meetings up to this one were compared.
    After(i64),
    Over,
}

impl Store {
    /// Makes one piece of the index that is due. Does nothing in a file that is only read.
    pub fn index_piece(&mut self) -> Result<IndexPiece, StoreError> {
        if self.read_only.is_some() {
            return Ok(IndexPiece::Done);
        }
        let transaction = self.db.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let due: Option<(i64, i64, i64)> = transaction
            .prepare_cached("SELECT meeting, stage, after FROM search_todo ORDER BY meeting DESC LIMIT 1")?
            .query_row([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
            .optional()?;
        let Some((meeting, stage, after)) = due else {
            return Ok(IndexPiece::Done);
        };
        step(&transaction, Id::from_raw(meeting), stage, after)?;
        transaction.commit()?;
        Ok(IndexPiece::More)
    }

    /// Makes all of the index that is due; for commands without a screen.
    pub fn index_all(&mut self) -> Result<(), StoreError> {
        while self.index_piece()? == IndexPiece::More {}
        Ok(())
    }

    /// Returns how many meetings are not in the index yet.
    pub fn unindexed(&self) -> Result<u32, StoreError> {
        let sql = "SELECT count(*) FROM search_todo";
        Ok(self.db.prepare_cached(sql)?.query_row([], |row| row.get(0))?)
    }

    /// Has meetings indexed again.
    pub fn index_again(&mut self, meetings: &[Id<Meeting>]) -> Result<(), StoreError> {
        if self.read_only.is_some() || meetings.is_empty() {
            return Ok(());
        }
        let transaction = self.db.transaction_with_behavior(TransactionBehavior::Immediate)?;
        for meeting in meetings {
            again(&transaction, meeting.raw())?;
        }
        Ok(transaction.commit()?)
    }

    /// Compares some meetings with the index, by how many rows there are of each; those that disagree are indexed again.
    pub fn compare_index(&mut self, walk: IndexWalk) -> Result<IndexWalk, StoreError> {
        let after = match walk {
            IndexWalk::Start => i64::MIN,
            IndexWalk::After(meeting) => meeting,
            IndexWalk::Over => return Ok(IndexWalk::Over),
        };
        let meetings: Vec<i64> = self
            .db
            .prepare_cached("SELECT id FROM meetings WHERE id > ? ORDER BY id LIMIT ?")?
            .query_map(params![after, i64::try_from(COMPARED).unwrap_or(10)], |row| row.get(0))?
            .collect::<Result<_, _>>()?;
        let mut wrong = Vec::new();
        for meeting in meetings.iter().map(|id| Id::from_raw(*id)) {
            if expected(&self.db, meeting)? != indexed(&self.db, meeting)? {
                wrong.push(meeting);
            }
        }
        self.index_again(&wrong)?;
        Ok(match meetings.last() {
            Some(last) if meetings.len() == COMPARED => IndexWalk::After(*last),
            _ => IndexWalk::Over,
        })
    }
}

fn again(db: &Connection, meeting: i64) -> Result<(), StoreError> {
    db.prepare_cached("INSERT OR REPLACE INTO search_todo (meeting, stage, after) VALUES (?, 0, 0)")?
        .execute([meeting])?;
    Ok(())
}

/// One step of a meeting: first what is not an entry, then entries, at last what is there no more.
fn step(db: &Connection, meeting: Id<Meeting>, stage: i64, after: i64) -> Result<(), StoreError> {
    let goes_on = "UPDATE search_todo SET stage = ?, after = ? WHERE meeting = ?";
    match stage {
        0 if rows::is_secret(db, meeting)? => {
            sweep(db, meeting)?;
            finish(db, meeting)
        }
        0 => {
            small_keys(db, meeting)?
                .into_iter()
                .try_for_each(|key| follow_row(db, key))?;
            db.prepare_cached(goes_on)?
                .execute(params![1, i64::MIN, meeting.raw()])?;
            Ok(())
        }
        1 => {
            let ids: Vec<i64> = db
                .prepare_cached("SELECT id FROM entries WHERE meeting = ? AND id > ? ORDER BY id LIMIT ?")?
                .query_map(params![meeting.raw(), after, PIECE], |row| row.get(0))?
                .collect::<Result<_, _>>()?;
            for id in &ids {
                follow_row(db, Key::Entry(Id::from_raw(*id)))?;
            }
            match ids.last() {
                Some(last) => {
                    db.prepare_cached(goes_on)?.execute(params![1, last, meeting.raw()])?;
                    Ok(())
                }
                None => {
                    sweep(db, meeting)?;
                    finish(db, meeting)
                }
            }
        }
        _ => finish(db, meeting),
    }
}

fn finish(db: &Connection, meeting: Id<Meeting>) -> Result<(), StoreError> {
    db.prepare_cached("DELETE FROM search_todo WHERE meeting = ?")?
        .execute([meeting.raw()])?;
    Ok(())
}

/// Takes out what stands in the places of a meeting, but not in its rows.
fn sweep(db: &Connection, meeting: Id<Meeting>) -> Result<(), StoreError> {
    let Some(slot) = slot(db, meeting)? else { return Ok(()) };
    let keys = if rows::is_secret(db, meeting)? {
        Vec::new()
    } else {
        all_keys(db, meeting)?
    };
    let kept: std::collections::HashSet<(i64, i64)> = keys
        .into_iter()
        .filter_map(|key| Some((table_of(key)?, key.raw())))
        .collect();
    let (first, last) = span(slot);
    let there: Vec<(i64, i64, i64)> = db
        .prepare_cached("SELECT docid, kind, row FROM search_docs WHERE docid BETWEEN ? AND ?")?
        .query_map([first, last], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
        .collect::<Result<_, _>>()?;
    for (docid, table, row) in there {
        if !kept.contains(&(table, row)) {
            forget(db, docid)?;
        }
    }
    Ok(())
}

/// How many rows of a meeting the index should hold; one that is due already counts as it is.
fn expected(db: &Connection, meeting: Id<Meeting>) -> Result<i64, StoreError> {
    let due = "SELECT 1 FROM search_todo WHERE meeting = ?";
    if db.prepare_cached(due)?.exists([meeting.raw()])? {
        return indexed(db, meeting);
    }
    if rows::is_secret(db, meeting)? {
        return Ok(0);
    }
    let sql = "SELECT 1 + (SELECT count(*) FROM items WHERE meeting = ?1) + (SELECT count(*) FROM papers WHERE meeting = ?1)
         + (SELECT count(*) FROM attendees a WHERE meeting = ?1 AND EXISTS (SELECT 1 FROM people p WHERE p.id = a.person))
         + (SELECT count(*) FROM entries WHERE meeting = ?1 AND text <> '')
         + (SELECT count(*) FROM actions WHERE meeting = ?1 AND task || leader <> '')
         + (SELECT count(*) FROM matter_events WHERE meeting = ?1 AND text <> '')
         + (SELECT count(*) FROM inbounds WHERE meeting = ?1 AND unit || title || receipt || consent <> '')
         + (SELECT count(*) FROM conveyances WHERE meeting = ?1 AND unit || method || audience || proof <> '')
         + (SELECT count(*) FROM lessons WHERE meeting = ?1 AND text <> '')";
    Ok(db.prepare_cached(sql)?.query_row([meeting.raw()], |row| row.get(0))?)
}

/// How many rows of a meeting the index holds.
fn indexed(db: &Connection, meeting: Id<Meeting>) -> Result<i64, StoreError> {
    let Some(slot) = slot(db, meeting)? else { return Ok(0) };
    let (first, last) = span(slot);
    let sql = "SELECT count(*) FROM search_docs WHERE docid BETWEEN ? AND ?";
    Ok(db.prepare_cached(sql)?.query_row([first, last], |row| row.get(0))?)
}
