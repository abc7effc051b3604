//! Errors of the store, with enough to name the place.

use std::path::PathBuf;

use rusqlite::{ErrorCode, ffi};
use thiserror::Error;

use super::system;
use crate::domain::trouble::Trouble;

/// An error of the store. [`StoreError::trouble`] is what the screen hears of it.
#[derive(Debug, Error)]
pub enum StoreError {
    #[error("{0:?}")]
    Trouble(Trouble),
    /// A column holds what its field cannot take.
    #[error("table {table}, row {row}, column {column}: cannot read {found}")]
    BadColumn {
        table: &'static str,
        row: i64,
        column: &'static str,
        found: String,
    },
    /// A file of that name stands there already, and is not written over.
    #[error("{0} is there already")]
    AlreadyThere(PathBuf),
    /// The meeting has no row: it was deleted elsewhere, or the file is damaged.
    #[error("the meeting is not in the file")]
    MeetingGone,
    #[error("no meeting fits \"{0}\"")]
    NoSuchMeeting(String),
    #[error("several meetings fit \"{0}\": {1:?}")]
    SeveralMeetings(String, Vec<String>),
    /// Two programs wrote: another act stands under this number.
    #[error("act {0} is taken by another one")]
    SeqTaken(u64),
    #[error("audit row {0} cannot be read: {1}")]
    BadAudit(i64, String),
    #[error("the file is damaged: {0}")]
    Damaged(String),
    #[error("not a database of this program: {0}")]
    NotOurs(String),
    #[error("the file has schema {found} and is read-only; version {known} is needed to read it")]
    OldReadOnly { found: u32, known: u32 },
    #[error("{0}")]
    Sqlite(rusqlite::Error),
    #[error("{0}")]
    File(#[from] std::io::Error),
    #[error("{0}")]
    Json(#[from] serde_json::Error),
}

impl From<Trouble> for StoreError {
    fn from(trouble: Trouble) -> Self {
        Self::Trouble(trouble)
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        Self::Sqlite(error)
    }
}

impl StoreError {
    /// Whether the file is damaged: SQLite found it so, or a value in it cannot be read.
    pub fn is_damage(&self) -> bool {
        self.trouble() == Trouble::Damaged
    }

    /// The kind of trouble, as the screen and the retrying thread see it.
    pub fn trouble(&self) -> Trouble {
        match self {
            Self::Trouble(trouble) => trouble.clone(),
            Self::BadColumn { .. } | Self::BadAudit(..) | Self::Damaged(_) | Self::Json(_) => Trouble::Damaged,
            Self::NotOurs(_) => Trouble::NotOurs,
            Self::MeetingGone => Trouble::NoMeeting,
            Self::OldReadOnly { .. } => Trouble::Older,
            Self::Sqlite(error) => of_sqlite(error),
            Self::File(error) => of_file(error),
            Self::AlreadyThere(_) => Trouble::AlreadyThere,
            Self::SeqTaken(_) | Self::NoSuchMeeting(_) | Self::SeveralMeetings(..) => Trouble::Io(self.to_string()),
        }
    }
}

fn of_sqlite(error: &rusqlite::Error) -> Trouble {
    if is_unreadable(error) {
        return Trouble::Damaged;
    }
    let rusqlite::Error::SqliteFailure(failure, _) = error else {
        return Trouble::Io(error.to_string());
    };
    // The shared-memory file of the WAL cannot grow either when the disk is full, and says so in its own words.
    let limited = failure.extended_code == ffi::SQLITE_IOERR_WRITE && system::limits_files();
    if limited || failure.extended_code == ffi::SQLITE_IOERR_SHMSIZE {
        return Trouble::Full;
    }
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "the codes are SQLite's, and there are many"
    )]
    match failure.code {
        ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => Trouble::Locked,
        ErrorCode::DiskFull => Trouble::Full,
        ErrorCode::ReadOnly if failure.extended_code == ffi::SQLITE_READONLY_DBMOVED => Trouble::FileGone,
        ErrorCode::ReadOnly => Trouble::ReadOnly,
        ErrorCode::NotADatabase => Trouble::NotOurs,
        ErrorCode::DatabaseCorrupt => Trouble::Damaged,
        _ => Trouble::Io(error.to_string()),
    }
}

/// Whether a value is not of the kind that its column holds, or a table or column is not there. All statements are ours, and a file of
/// another version is refused before: then the file is not as it was written.
fn is_unreadable(error: &rusqlite::Error) -> bool {
    use rusqlite::Error as E;
    if let E::SqliteFailure(failure, Some(said)) = error {
        return failure.code == ErrorCode::Unknown && said.starts_with("no such table");
    }
    matches!(
        error,
        E::InvalidColumnType(..)
            | E::FromSqlConversionFailure(..)
            | E::IntegralValueOutOfRange(..)
            | E::Utf8Error(..)
            | E::SqlInputError { .. }
    )
}

/// The trouble behind an error of the file system.
pub fn of_file(error: &std::io::Error) -> Trouble {
    use std::io::ErrorKind;
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "the kinds are not ours, and there are many"
    )]
    match error.kind() {
        // The last one is a limit for files that the system was given (`ulimit -f`).
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => Trouble::Full,
        ErrorKind::ReadOnlyFilesystem | ErrorKind::PermissionDenied => Trouble::ReadOnly,
        ErrorKind::NotFound => Trouble::FileGone,
        _ => Trouble::Io(error.to_string()),
    }
}

/// The trouble behind a file or folder that cannot be made.
pub fn of_new_file(error: &std::io::Error) -> Trouble {
    use std::io::ErrorKind;
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "the kinds are not ours, and there are many"
    )]
    match error.kind() {
        ErrorKind::NotFound | ErrorKind::PermissionDenied | ErrorKind::NotADirectory => Trouble::NoPlace,
        ErrorKind::InvalidInput | ErrorKind::IsADirectory => Trouble::NoFile,
        _ => of_file(error),
    }
}
