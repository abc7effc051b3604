//! The audit: every act with what takes it back, appended in the transaction of the act itself.

use rusqlite::{Connection, OptionalExtension as _, Row, params};

use super::{
    column::{ColumnValue as _, Reader},
    error::StoreError,
    file::Store,
};
use crate::domain::{
    change::{Act, Change, Commit, Seq, Turn, UndoScope},
    records::Records,
};

const COLUMNS: &[&str] = &[
    "seq", "at", "who", "act", "meeting", "turn", "target", "change", "inverse",
];

/// The columns behind the alias `a`, for [`read`].
pub(super) const SELECT: &str =
    "SELECT a.seq, a.at, a.who, a.act, a.meeting, a.turn, a.target, a.change, a.inverse FROM audit a";

/// A sequence number as SQLite takes it.
pub(super) fn number(seq: Seq) -> i64 {
    i64::try_from(seq.0).unwrap_or(i64::MAX)
}

/// The meeting column of a scope.
pub(super) const fn scope_id(scope: UndoScope) -> Option<i64> {
    match scope {
        UndoScope::File => None,
        UndoScope::Meeting(id) => Some(id.raw()),
    }
}

/// Whether this very act is in the file. Another act under its number is an error: two programs wrote.
pub(super) fn holds(db: &Connection, commit: &Commit) -> Result<bool, StoreError> {
    let found: Option<(i64, String)> = db
        .prepare_cached("SELECT at, change FROM audit WHERE seq = ?")?
        .query_row([number(commit.seq)], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    match found {
        None => Ok(false),
        Some((at, change)) if at == commit.at.ms() && serde_json::from_str::<Change>(&change)? == commit.change => {
            Ok(true)
        }
        Some(_) => Err(StoreError::SeqTaken(commit.seq.0)),
    }
}

/// Appends the row of an act. The caller holds the transaction.
pub(super) fn add(db: &Connection, commit: &Commit) -> Result<(), StoreError> {
    let (turn, target) = match commit.turn {
        Turn::Do => ("do", None),
        Turn::Undo(seq) => ("undo", Some(number(seq))),
        Turn::Redo(seq) => ("redo", Some(number(seq))),
    };
    db.prepare_cached(
        "INSERT INTO audit (seq, at, who, act, meeting, turn, target, change, inverse) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
    )?
    .execute(params![
        number(commit.seq),
        commit.at.ms(),
        commit.by,
        commit.act.store(),
        scope_id(commit.scope),
        turn,
        target,
        serde_json::to_string(&commit.change)?,
        serde_json::to_string(&commit.inverse)?,
    ])?;
    Ok(())
}

/// The highest number in the audit.
pub(super) fn last_seq(db: &Connection) -> Result<Seq, StoreError> {
    let last: Option<i64> = db.query_row("SELECT max(seq) FROM audit", [], |row| row.get(0))?;
    Ok(Seq(last.and_then(|seq| u64::try_from(seq).ok()).unwrap_or(0)))
}

/// One row of the audit as the act it was.
pub(super) fn read(row: &Row<'_>) -> Result<Commit, StoreError> {
    let mut columns = Reader::new(row, "audit", COLUMNS);
    let seq: i64 = columns.take()?;
    let bad = |error: serde_json::Error| StoreError::BadAudit(seq, error.to_string());
    let at = columns.take()?;
    let by = columns.take()?;
    let act: Act = columns.take()?;
    let meeting: Option<i64> = columns.take()?;
    let turn: String = columns.take()?;
    let target: Option<i64> = columns.take()?;
    let target = Seq(target.and_then(|seq| u64::try_from(seq).ok()).unwrap_or(0));
    let (change, inverse): (String, String) = (columns.take()?, columns.take()?);
    Ok(Commit {
        seq: Seq(u64::try_from(seq).unwrap_or(0)),
        at,
        by,
        act,
        scope: meeting.map_or(UndoScope::File, |id| {
            UndoScope::Meeting(crate::domain::id::Id::from_raw(id))
        }),
        turn: match turn.as_str() {
            "undo" => Turn::Undo(target),
            "redo" => Turn::Redo(target),
            _ => Turn::Do,
        },
        change: serde_json::from_str::<Change>(&change).map_err(bad)?,
        inverse: serde_json::from_str::<Change>(&inverse).map_err(bad)?,
    })
}

/// Reads every act of the audit and keeps none: fails at the first that cannot be read.
pub(super) fn read_through(db: &Connection) -> Result<(), StoreError> {
    let mut statement = db.prepare(SELECT)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        read(row)?;
    }
    Ok(())
}

impl Store {
    /// The records as the audit alone would make them: the proof that it tells everything.
    #[allow(dead_code, reason = "tests prove the audit with it")]
    pub fn replay_audit(&self) -> Result<Records, StoreError> {
        let mut records = Records::default();
        let mut statement = self.db.prepare(&format!("{SELECT} ORDER BY a.seq"))?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            records.apply(read(row)?.change);
        }
        Ok(records)
    }
}
