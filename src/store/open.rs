//! Opening the file: what it is, whether it may be written, and whether the path still leads to it later.

use std::{
    cell::RefCell,
    fs::{self, File},
    io::{self, ErrorKind, Read as _},
    path::Path,
    time::Duration,
};

use rusqlite::{Connection, OpenFlags, config::DbConfig, functions::FunctionFlags};

use super::{
    check,
    error::{StoreError, of_new_file},
    file::{OpenMode, Store},
    migrate::migrate,
    place::{Identity, side_file},
    schema, system,
};
use crate::domain::{
    time::{Stamp, Zone},
    trouble::Trouble,
};

/// How to open.
#[derive(Debug, Clone, Copy)]
pub struct OpenOptions<'p> {
    pub mode: OpenMode,
    /// How long SQLite waits for another program. The storage thread waits itself and gives zero.
    pub patience: Duration,
    /// The migrations, the first one makes version 1. A parameter so that tests can add one to come.
    pub migrations: &'p [&'p str],
}

impl Store {
    /// Opens a file the usual way, waiting two seconds for other programs.
    pub fn open(path: &Path, mode: OpenMode) -> Result<Self, StoreError> {
        let plan = OpenOptions {
            mode,
            patience: Duration::from_secs(2),
            migrations: schema::MIGRATIONS,
        };
        Self::open_with(path, &plan)
    }

    /// Opens a file. A file of something else is refused and stays as it is; a newer one is opened read-only, as is one on a disk that
    /// has no room for what opening writes.
    pub fn open_with(path: &Path, plan: &OpenOptions<'_>) -> Result<Self, StoreError> {
        let fresh = if plan.mode == OpenMode::ReadWrite {
            create(path)?
        } else {
            false
        };
        match Self::open_made(path, plan, fresh) {
            Err(error) if error.trouble() == Trouble::Full && fresh => {
                // Ours alone: made above, and nothing could be put into it.
                for left in ["", "-wal", "-shm", "-journal"] {
                    let _ = fs::remove_file(side_file(path, left));
                }
                Err(error)
            }
            Err(error) if error.trouble() == Trouble::Full => Self::open_full(path, plan),
            opened => opened,
        }
    }

    /// Opens a file on a full disk, to be read.
    fn open_full(path: &Path, plan: &OpenOptions<'_>) -> Result<Self, StoreError> {
        let db = without_room(path)?;
        schema::check_ours(&db, false)?;
        let known = u32::try_from(plan.migrations.len()).unwrap_or(u32::MAX);
        // One of an older version is brought up to date by writing.
        if schema::version(&db)? != known {
            return Err(Trouble::Full.into());
        }
        db.set_prepared_statement_cache_capacity(64);
        Ok(Self {
            db,
            path: path.to_owned(),
            identity: None,
            read_only: Some(Trouble::Full),
            trusted: false,
            words: RefCell::default(),
        })
    }

    fn open_made(path: &Path, plan: &OpenOptions<'_>, fresh: bool) -> Result<Self, StoreError> {
        let may_write = plan.mode == OpenMode::ReadWrite;
        let header = match (fresh, plan.mode) {
            (true, _) => FileHeader::Empty,
            (false, OpenMode::Beside) => FileHeader::Ours,
            (false, OpenMode::ReadWrite | OpenMode::ReadOnly) => read_header(path)?,
        };
        let writable = may_write && !fs::metadata(path)?.permissions().readonly();
        if header == FileHeader::Empty && !fresh && was_emptied(path) {
            return Err(StoreError::Damaged("the file is empty".to_owned()));
        }
        if header == FileHeader::Empty && !writable {
            return Err(StoreError::NotOurs("the file is empty".to_owned()));
        }
        let db = connect(path, writable, plan.patience)?;
        let writable = writable && !db.is_readonly(rusqlite::MAIN_DB)?;
        schema::check_ours(&db, header == FileHeader::Empty)?;
        let mut store = Self {
            db,
            path: path.to_owned(),
            identity: None,
            read_only: if writable { None } else { Some(Trouble::ReadOnly) },
            trusted: false,
            words: RefCell::default(),
        };
        let known = u32::try_from(plan.migrations.len()).unwrap_or(u32::MAX);
        let found = schema::version(&store.db)?;
        if found > known {
            store.read_only = Some(Trouble::Newer);
            store.db.pragma_update(None, "query_only", true)?;
        } else if writable {
            if found < known {
                migrate(&mut store.db, path, plan.migrations)?;
            }
            store.enter_wal(fresh)?;
            store.db.pragma_update(None, "synchronous", "full")?;
            store.identity = Some(Identity::of(path)?);
        } else if found < known {
            return Err(StoreError::OldReadOnly { found, known });
        }
        store.db.set_prepared_statement_cache_capacity(64);
        Ok(store)
    }
}

impl Store {
    /// The write-ahead mode. To enter it is the first write to a copy that was put in place, so that one is looked at before.
    fn enter_wal(&self, fresh: bool) -> Result<(), StoreError> {
        let mode: String = self.db.pragma_query_value(None, "journal_mode", |row| row.get(0))?;
        if mode != "wal" {
            if !fresh && let Some(fault) = check::faults(&self.db)?.into_iter().next() {
                return Err(StoreError::Damaged(fault));
            }
            self.db
                .pragma_update_and_check(None, "journal_mode", "wal", |_| Ok(()))?;
        }
        Ok(())
    }
}

/// Opens a file of ours of any version, to read it and nothing else.
pub(super) fn to_read(path: &Path) -> Result<Connection, StoreError> {
    let header = read_header(path)?;
    let db = connect(path, false, Duration::from_secs(2))?;
    schema::check_ours(&db, header == FileHeader::Empty)?;
    Ok(db)
}

fn connect(path: &Path, writable: bool, patience: Duration) -> Result<Connection, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_EXRESCODE;
    let mode = if writable {
        OpenFlags::SQLITE_OPEN_READ_WRITE
    } else {
        OpenFlags::SQLITE_OPEN_READ_ONLY
    };
    let db = Connection::open_with_flags(path, flags | mode)?;
    // Do not write the log back on closing, otherwise a file found damaged, or newer, would be changed.
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    db.busy_timeout(patience)?;
    functions(&db)?;
    let probe = |db: &Connection| db.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()));
    match probe(&db) {
        // A write-ahead file on a read-only disk cannot make its side files: read it as it stands.
        Err(rusqlite::Error::SqliteFailure(failure, _))
            if !writable
                && matches!(
                    failure.code,
                    rusqlite::ErrorCode::CannotOpen | rusqlite::ErrorCode::ReadOnly
                ) =>
        {
            // Read so, what stands beside it would be left out without a word.
            let beside = ["-wal", "-journal"].map(|side| side_file(path, side));
            if beside
                .iter()
                .any(|side| fs::metadata(side).is_ok_and(|found| found.len() > 0))
            {
                return Err(Trouble::Unfinished.into());
            }
            let db = Connection::open_with_flags(still(path), flags | mode | OpenFlags::SQLITE_OPEN_URI)?;
            functions(&db)?;
            probe(&db)?;
            Ok(db)
        }
        Err(error) => Err(error.into()),
        Ok(()) => Ok(db),
    }
}

/// Opens a file to be read on a disk that has no room for the files beside it.
fn without_room(path: &Path) -> Result<Connection, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_EXRESCODE;
    let holds = |side| fs::metadata(side_file(path, side)).is_ok_and(|found| found.len() > 0);
    // It would have to be played back first.
    if holds("-journal") {
        return Err(Trouble::Full.into());
    }
    let db = if holds("-wal") {
        // The index of the log is kept in memory by whoever has the file alone.
        let db = Connection::open_with_flags(path, flags | OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        db.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
        db.pragma_update(None, "locking_mode", "exclusive")?;
        db
    } else {
        let read = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI;
        Connection::open_with_flags(still(path), flags | read)?
    };
    functions(&db)?;
    db.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))?;
    db.pragma_update(None, "query_only", true)?;
    Ok(db)
}

/// Functions of ours for questions: `local_day(start, zone)`, the day at an instant in milliseconds by the clock of a zone, as text.
fn functions(db: &Connection) -> Result<(), StoreError> {
    let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC | FunctionFlags::SQLITE_DIRECTONLY;
    db.create_scalar_function("local_day", 2, flags, |context| {
        let start = Stamp::from_ms(context.get(0)?);
        let zone = context
            .get_raw(1)
            .as_str()
            .ok()
            .and_then(|name| name.parse::<Zone>().ok());
        Ok(zone.map(|zone| zone.ymd(start)))
    })?;
    Ok(())
}

/// The URI of a file that nobody will change.
fn still(path: &Path) -> String {
    use std::fmt::Write as _;
    let mut uri = String::from("file:");
    for byte in system::path_bytes(path) {
        if byte.is_ascii_alphanumeric() || b"/-_.~".contains(&byte) {
            uri.push(char::from(byte));
        } else {
            let _ = write!(uri, "%{byte:02X}");
        }
    }
    uri + "?immutable=1"
}

/// Makes the folder and the file, for the owner only. Tells whether the file is new.
fn create(path: &Path) -> Result<bool, StoreError> {
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        let made = system::private_folder().recursive(true).create(folder);
        made.map_err(|error| of_new_file(&error))?;
    }
    match system::private_file().write(true).create_new(true).open(path) {
        Ok(_) => Ok(true),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(false),
        // A read-only folder may hold the file already.
        Err(_) if path.exists() => Ok(false),
        Err(error) => Err(of_new_file(&error).into()),
    }
}

/// Whether an empty file was not always so: a log stands beside it, without which a file that is just made is.
fn was_emptied(path: &Path) -> bool {
    fs::metadata(side_file(path, "-wal")).is_ok_and(|log| log.len() > 0)
}

/// Whether a file of something else stands there: nothing is put beside it. Only before it is opened: to look closes a descriptor of it.
pub fn is_of_another(path: &Path) -> bool {
    path.exists() && matches!(read_header(path), Err(StoreError::NotOurs(_)))
}

#[derive(Debug, PartialEq, Eq)]
enum FileHeader {
    Empty,
    Ours,
}

/// Why a file cannot be read.
fn unread(error: io::Error) -> StoreError {
    if error.kind() == ErrorKind::PermissionDenied {
        Trouble::Forbidden.into()
    } else {
        error.into()
    }
}

/// Looks at the first bytes before SQLite does, so that a file of something else is not touched in any way.
fn read_header(path: &Path) -> Result<FileHeader, StoreError> {
    if !fs::metadata(path).map_err(unread)?.is_file() {
        return Err(StoreError::NotOurs("no ordinary file".to_owned()));
    }
    let mut head = Vec::with_capacity(100);
    File::open(path).map_err(unread)?.take(100).read_to_end(&mut head)?;
    // A crash while the file was made leaves a journal that SQLite has to play back first.
    if head.is_empty() || side_file(path, "-journal").exists() {
        return Ok(if head.is_empty() {
            FileHeader::Empty
        } else {
            FileHeader::Ours
        });
    }
    if !head.starts_with(b"SQLite format 3\0") {
        return Err(StoreError::NotOurs("not a SQLite file".to_owned()));
    }
    let id = head
        .get(68..72)
        .and_then(|bytes| bytes.try_into().ok())
        .map(i32::from_be_bytes);
    if id == Some(schema::APPLICATION_ID) {
        Ok(FileHeader::Ours)
    } else {
        Err(StoreError::NotOurs("a SQLite file of another program".to_owned()))
    }
}
