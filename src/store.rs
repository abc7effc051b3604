//! The SQLite file. The only layer that knows SQL. It knows no screen, no clock, no thread: it is called, and answers or fails.

mod actions;
mod agenda;
mod audit;
pub mod backup;
mod check;
mod column;
mod decisions;
mod entries;
pub mod error;
mod follow_up;
mod history;
mod list;
mod load;
mod meetings;
mod office;
mod open;
mod people;
mod prepare;
mod recorders;
pub mod schema;
mod table;

use std::path::{Path, PathBuf};

use rusqlite::{Connection, TransactionBehavior};

pub use self::{
    check::CheckReport,
    error::StoreError,
    load::overlay,
    open::{OpenMode, Plan, side_file},
};
use crate::domain::{
    change::{Commit, Seq},
    id::Id,
    meeting::Meeting,
    time::Stamp,
    trouble::Trouble,
};

/// One open file.
#[derive(Debug)]
pub struct Store {
    db: Connection,
    path: PathBuf,
    identity: Option<open::Identity>,
    read_only: Option<Trouble>,
}

impl Store {
    /// The version of SQLite that is built in.
    pub fn sqlite_version() -> &'static str {
        rusqlite::version()
    }

    /// The file as it was named.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Why nothing can be written: `Newer` or `ReadOnly`; `None` if it can.
    pub const fn read_only(&self) -> Option<&Trouble> {
        self.read_only.as_ref()
    }

    /// Writes nothing any more, not even what SQLite does by itself when the file is closed: it is damaged, and what is left of
    /// it stays as it is.
    pub fn close_for_writing(&mut self, why: Trouble) {
        let _ = self.db.pragma_update(None, "query_only", true);
        let _ = self
            .db
            .set_db_config(rusqlite::config::DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true);
        self.read_only = Some(why);
    }

    /// A number that changes when another program writes to the file.
    pub fn data_version(&self) -> Result<i64, StoreError> {
        Ok(self.db.pragma_query_value(None, "data_version", |row| row.get(0))?)
    }

    /// Writes one act and its audit row; when this returns they survive a power cut.
    pub fn commit(&mut self, commit: &Commit) -> Result<(), StoreError> {
        self.commit_all([commit])
    }

    /// Writes acts in order, all or none. An act that is in the file already is passed over, so a repeat does no harm.
    ///
    /// The path is compared before and after, so that nothing counts as saved in a file that nobody will find again.
    pub fn commit_all<'c>(&mut self, commits: impl IntoIterator<Item = &'c Commit>) -> Result<(), StoreError> {
        if let Some(why) = &self.read_only {
            return Err(why.clone().into());
        }
        self.check_place()?;
        let transaction = self.db.transaction_with_behavior(TransactionBehavior::Immediate)?;
        for commit in commits {
            if audit::holds(&transaction, commit)? {
                continue;
            }
            table::write(&transaction, &commit.change)?;
            audit::add(&transaction, commit)?;
        }
        transaction.commit()?;
        self.check_place()
    }

    /// Whether the path still leads to the open file.
    fn check_place(&self) -> Result<(), StoreError> {
        match &self.identity {
            Some(identity) => identity.compare(&self.path).map_err(StoreError::from),
            None => Ok(()),
        }
    }

    /// The number of the last act in the file; zero if there is none.
    pub fn last_seq(&self) -> Result<Seq, StoreError> {
        audit::last_seq(&self.db)
    }

    /// Whether this very act is in the file. `SeqTaken` if another one stands under its number.
    pub fn holds(&self, commit: &Commit) -> Result<bool, StoreError> {
        audit::holds(&self.db, commit)
    }

    /// Whether one of the last lines of a meeting is `raw`, begun at `at`: then a draft of it was entered after all.
    pub fn holds_line(&self, meeting: Id<Meeting>, raw: &str, at: Stamp) -> Result<bool, StoreError> {
        Ok(self
            .db
            .prepare_cached(
                "SELECT EXISTS (SELECT 1 FROM (SELECT raw, at FROM entries WHERE meeting = ?1 ORDER BY place DESC LIMIT 50)
                 WHERE raw = ?2 AND at = ?3)",
            )?
            .query_row(rusqlite::params![meeting.raw(), raw, at.ms()], |row| row.get(0))?)
    }

    /// Sets a ceiling for the size of the file. Tests make a full disk with it.
    pub fn limit_pages(&self, pages: u32) -> Result<(), StoreError> {
        Ok(self
            .db
            .pragma_update_and_check(None, "max_page_count", pages, |_| Ok(()))?)
    }

    /// Moves what the write-ahead log holds into the file, as far as nobody reads it. Cheap; a failure does no harm.
    pub fn tidy(&self) {
        if self.read_only.is_some() {
            return;
        }
        let _ = self.db.query_row("PRAGMA wal_checkpoint(PASSIVE)", [], |_| Ok(()));
    }
}
