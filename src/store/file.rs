//! One open file: its connection, where it lies, whether it may be written. How it is opened and what is asked of it stands in the
//! files beside this one.

use std::{cell::RefCell, path::PathBuf};

use rusqlite::Connection;

use super::{error::StoreError, place::Identity, search::IndexWords};
use crate::domain::trouble::Trouble;

/// Whether the file is to be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OpenMode {
    /// Created if it is not there.
    ReadWrite,
    /// Never created, never changed.
    ReadOnly,
    /// Read-only, in a process that has the file open already. The file is left to SQLite alone: the locks of a process on a
    /// file fall when it closes *any* descriptor of it, and then another program takes our write-ahead file for an old one.
    Beside,
}

/// One open file.
#[derive(Debug)]
pub struct Store {
    pub(super) db: Connection,
    pub(super) path: PathBuf,
    pub(super) identity: Option<Identity>,
    pub(super) read_only: Option<Trouble>,
    /// It was found to be sound, as [`Store::trust`] says.
    pub(super) trusted: bool,
    /// The words that a search looks through.
    pub(super) words: RefCell<IndexWords>,
}

impl Store {
    /// Why nothing can be written: a newer or a read-only file, a full disk, damage; `None` if it can.
    pub const fn read_only(&self) -> Option<&Trouble> {
        self.read_only.as_ref()
    }

    /// Whether nobody else can open the file: on a full disk it is read by one connection.
    pub fn is_alone(&self) -> bool {
        self.read_only == Some(Trouble::Full)
    }

    /// Writes nothing any more, not even what SQLite does by itself when the file is closed: it is damaged, and what is left of
    /// it stays as it is.
    pub fn close_for_writing(&mut self, why: Trouble) {
        let _ = self.db.pragma_update(None, "query_only", true);
        let _ = self
            .db
            .set_db_config(rusqlite::config::DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true);
        self.read_only = Some(why);
        self.trusted = false;
    }

    /// Lets SQLite move what the log holds into the file, when it is closed at the latest. A file that was not found to be sound is closed as
    /// it is: what is left of it stays.
    pub fn trust(&mut self) {
        let closing = rusqlite::config::DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE;
        self.trusted = self.read_only.is_none() && self.db.set_db_config(closing, false).is_ok();
    }

    /// A number that changes when another program writes to the file.
    pub fn data_version(&self) -> Result<i64, StoreError> {
        Ok(self.db.pragma_query_value(None, "data_version", |row| row.get(0))?)
    }

    /// Whether the path still leads to the open file.
    pub(super) fn check_place(&self) -> Result<(), StoreError> {
        match &self.identity {
            Some(identity) => identity.compare(&self.path).map_err(StoreError::from),
            None => Ok(()),
        }
    }

    /// Why the path does not lead to the open file any more; `None` while it does.
    pub fn lost_place(&self) -> Option<Trouble> {
        self.check_place().err().map(|error| error.trouble())
    }

    /// Sets a ceiling for the size of the file. Tests make a full disk with it.
    #[allow(dead_code, reason = "tests make a full disk with it")]
    pub fn limit_pages(&self, pages: u32) -> Result<(), StoreError> {
        Ok(self
            .db
            .pragma_update_and_check(None, "max_page_count", pages, |_| Ok(()))?)
    }

    /// Moves what the write-ahead log holds into the file, as far as nobody reads it. Cheap; a failure does no harm.
    pub fn tidy(&self) {
        if !self.trusted {
            return;
        }
        let _ = self.db.query_row("PRAGMA wal_checkpoint(PASSIVE)", [], |_| Ok(()));
    }
}
