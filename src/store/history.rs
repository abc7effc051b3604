//! Undo and redo over any number of restarts, read from the audit.
//!
//! The acts of a scope form a stack. `Do` pushes and forgets what could be redone; `Undo(n)` takes act `n` off; `Redo(n)`
//! puts it back. So the last row that names an act tells where it is: none or `redo` = can be undone; `undo` = can be
//! redone if no `Do` of its scope came after that row. Acts on the stack are always in the order of their own numbers,
//! since every `Do` clears what was undone before it. Acts of the program itself are left out: they push and clear nothing.

use rusqlite::{Connection, OptionalExtension as _, params};

use super::{audit, error::StoreError, file::Store};
use crate::domain::{
    change::{Change, Commit, Seq, UndoScope},
    question::History,
    time::Stamp,
    touched::LastTouch,
};

/// The last row that names an act; an index answers it at once.
const LAST_TURN: &str = "LEFT JOIN audit t ON t.seq = (SELECT max(seq) FROM audit WHERE target = a.seq)";

/// The acts that a person did (`Act::is_of_person`).
const OF_PERSON: &str = "a.act <> 'file_read'";

/// Whether an act that a person did in the meeting `m` stands: a column.
pub(super) fn has_acts() -> String {
    format!(
        "EXISTS (SELECT 1 FROM audit a {LAST_TURN} WHERE a.meeting = m.id AND a.turn = 'do' AND {OF_PERSON}
            AND (t.seq IS NULL OR t.turn = 'redo'))"
    )
}

impl Store {
    /// Up to `limit` acts of a scope that can be undone, newest first, below `before`; and, unless `before` is given, all
    /// that can be redone. An act that was repeated carries the change and the inverse of its repetition; one that was taken back those of
    /// that, turned round.
    pub fn history(&self, scope: UndoScope, before: Option<Seq>, limit: u32) -> Result<History, StoreError> {
        let mut undo = undo_list(&self.db, scope, before, i64::from(limit) + 1)?;
        let limit = usize::try_from(limit).unwrap_or(usize::MAX);
        let more = undo.len() > limit;
        undo.truncate(limit);
        let redo = if before.is_none() {
            redo_list(&self.db, scope)?
        } else {
            Vec::new()
        };
        let touched = match scope {
            UndoScope::Meeting(id) => last_touch(&self.db, id.raw())?,
            UndoScope::File => LastTouch::default(),
        };
        Ok(History {
            undo,
            redo,
            more,
            touched,
        })
    }
}

/// The last act that changed a meeting, its agenda or its tasks, whatever undo list it went on.
fn last_touch(db: &Connection, meeting: i64) -> Result<LastTouch, StoreError> {
    let mut statement = db.prepare_cached(
        "SELECT seq, at FROM audit WHERE (meeting = ?1 AND (change LIKE '%{\"Item\":%' OR change LIKE '%{\"Action\":%'))
             OR ((meeting = ?1 OR meeting IS NULL) AND change LIKE '%{\"Meeting\":{\"id\":' || ?1 || ',%')
         ORDER BY seq DESC LIMIT 1",
    )?;
    let found: Option<(i64, i64)> = statement
        .query_row([meeting], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    Ok(LastTouch(found.map(|(seq, at)| {
        (Seq(u64::try_from(seq).unwrap_or(0)), Stamp::from_ms(at))
    })))
}

fn undo_list(db: &Connection, scope: UndoScope, before: Option<Seq>, limit: i64) -> Result<Vec<Commit>, StoreError> {
    let sql = format!(
        "{} {LAST_TURN} WHERE a.meeting IS ?1 AND a.turn = 'do' AND {OF_PERSON} AND a.seq < ?2 AND (t.seq IS NULL OR t.turn = 'redo')
         ORDER BY a.seq DESC LIMIT ?3",
        audit::SELECT.replace(" FROM", ", t.inverse, t.change FROM")
    );
    let mut statement = db.prepare_cached(&sql)?;
    let before = before.map_or(i64::MAX, audit::number);
    let mut rows = statement.query(params![audit::scope_id(scope), before, limit])?;
    let mut list = Vec::new();
    while let Some(row) = rows.next()? {
        let mut commit = audit::read(row)?;
        if let Some(again) = row.get::<_, Option<String>>(9)? {
            commit.inverse = serde_json::from_str::<Change>(&again)?;
            commit.change = serde_json::from_str::<Change>(&row.get::<_, String>(10)?)?;
        }
        list.push(commit);
    }
    Ok(list)
}

fn redo_list(db: &Connection, scope: UndoScope) -> Result<Vec<Commit>, StoreError> {
    let scope = audit::scope_id(scope);
    let last_do: Option<i64> = db
        .prepare_cached(&format!(
            "SELECT max(seq) FROM audit a WHERE meeting IS ? AND turn = 'do' AND {OF_PERSON}"
        ))?
        .query_row([scope], |row| row.get(0))?;
    let sql = format!(
        "{} JOIN audit u ON u.target = a.seq
         WHERE u.meeting IS ?1 AND u.target IS NOT NULL AND u.seq > ?2 AND u.turn = 'undo'
           AND NOT EXISTS (SELECT 1 FROM audit l WHERE l.target = u.target AND l.seq > u.seq)
         ORDER BY u.seq DESC",
        audit::SELECT.replace(" FROM", ", u.inverse, u.change FROM")
    );
    let mut statement = db.prepare_cached(&sql)?;
    let mut rows = statement.query(params![scope, last_do.unwrap_or(0)])?;
    let mut list = Vec::new();
    while let Some(row) = rows.next()? {
        let commit = audit::read(row)?;
        list.push(Commit {
            change: serde_json::from_str::<Change>(&row.get::<_, String>(9)?)?,
            inverse: serde_json::from_str::<Change>(&row.get::<_, String>(10)?)?,
            ..commit
        });
    }
    Ok(list)
}
