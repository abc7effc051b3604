//! Copies of the file: made by SQLite itself, checked before they get their name, never written over anything.

use std::{
    fs,
    io::ErrorKind,
    num::NonZeroU16,
    path::{Path, PathBuf},
};

use rusqlite::{Connection, OpenFlags};

use super::{
    check,
    copy::{copy, copy_with, fill, make_folder, refuse_taken, single_file, sync_folder},
    error::StoreError,
    file::Store,
    migrate::{BEFORE, step_up},
    open,
    place::side_file,
    schema,
};
use crate::domain::{
    change::Commit,
    time::{Stamp, Zone},
    trouble::Trouble,
};

/// How many copies a backup folder keeps, unless the settings say otherwise: fourteen.
pub const KEPT: NonZeroU16 = NonZeroU16::MIN.saturating_add(13);
/// A day in milliseconds: no copy is older while the program runs.
pub const DAY_MS: i64 = 24 * LOOK_MS;
/// How often it is looked whether a copy is due, in milliseconds.
pub const LOOK_MS: i64 = 60 * 60 * 1000;

/// The end of the name of a whole copy that is about to take the place of a file.
pub const RESTORING: &str = "-restoring";

/// One copy in the backup folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Copy {
    pub path: PathBuf,
    /// When it was made, as its name says.
    pub at: Stamp,
}

impl Store {
    /// Writes a copy of the file as it is now. Refuses if there is a file of that name.
    pub fn backup_to(&self, path: &Path) -> Result<(), StoreError> {
        copy(&self.db, path)
    }

    /// Writes a copy and puts acts into it that could not be saved here.
    pub fn copy_elsewhere(&self, path: &Path, waiting: &[Commit]) -> Result<(), StoreError> {
        copy_with(&self.db, path, waiting)
    }
}

/// The name of a copy of `database` in `folder`, made at `now`.
pub fn name_in(folder: &Path, database: &Path, now: Stamp) -> PathBuf {
    folder.join(format!("{}{}{SUFFIX}", prefix(database), stamp_text(now)))
}

const STAMP_FORM: &str = "%Y%m%dT%H%M%S%3fZ";
const SUFFIX: &str = ".backup.db";

fn stamp_text(now: Stamp) -> String {
    Zone::default().local(now).format(STAMP_FORM).to_string()
}

fn prefix(database: &Path) -> String {
    let stem = database
        .file_stem()
        .map_or_else(|| "huiwu".into(), |stem| stem.to_string_lossy().into_owned());
    format!("{stem}.")
}

/// The copies of `database` in `folder`, newest first. Only plain files under our own names, never what a link names.
pub fn list(folder: &Path, database: &Path) -> Vec<Copy> {
    let prefix = prefix(database);
    let Ok(entries) = fs::read_dir(folder) else {
        return Vec::new();
    };
    let mut copies: Vec<_> = entries
        .filter_map(Result::ok)
        .filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_file()))
        .filter_map(|entry| {
            let name = entry.file_name().into_string().ok()?;
            let text = name.strip_prefix(&prefix)?.strip_suffix(SUFFIX)?;
            let at = chrono::NaiveDateTime::parse_from_str(text, STAMP_FORM).ok()?;
            let at = Zone::default().instant(at);
            (stamp_text(at) == text).then(|| Copy { path: entry.path(), at })
        })
        .collect();
    copies.sort_by_key(|copy| std::cmp::Reverse(copy.at));
    copies
}

/// Whether the newest copy would be older than a day at the next look, or there is none.
pub fn is_due(folder: &Path, database: &Path, now: Stamp) -> bool {
    list(folder, database)
        .first()
        .is_none_or(|newest| now.since(newest.at) >= DAY_MS - LOOK_MS)
}

/// Removes all copies but the newest `keep`.
pub fn prune(folder: &Path, database: &Path, keep: NonZeroU16) {
    for old in list(folder, database).iter().skip(usize::from(keep.get())) {
        let _ = fs::remove_file(&old.path);
    }
}

/// The newest copy that is sound, of whatever version: those of the folder, and those made before a migration.
pub fn newest_good(folder: &Path, database: &Path) -> Option<Copy> {
    let mut copies = list(folder, database);
    copies.extend(before_migrations(database));
    copies.sort_by_key(|copy| std::cmp::Reverse(copy.at));
    copies.into_iter().find(is_sound)
}

/// Whether a copy can be read, and has no faults.
pub fn is_sound(copy: &Copy) -> bool {
    open_copy(&copy.path)
        .and_then(|db| check::faults(&db))
        .is_ok_and(|faults| faults.is_empty())
}

/// The copies that were made beside `database` before it was brought to a newer version.
fn before_migrations(database: &Path) -> Vec<Copy> {
    let (Some(folder), Some(name)) = (database.parent(), database.file_name()) else {
        return Vec::new();
    };
    let folder = if folder.as_os_str().is_empty() {
        Path::new(".")
    } else {
        folder
    };
    let prefix = format!("{}{BEFORE}", name.to_string_lossy());
    let entries = fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok);
    entries
        .filter(|entry| entry.file_name().to_string_lossy().starts_with(&prefix))
        .filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_file()))
        .filter_map(|entry| {
            let made = entry.metadata().and_then(|found| found.modified()).ok()?;
            let since = made.duration_since(std::time::UNIX_EPOCH).ok()?;
            let at = Stamp::from_ms(i64::try_from(since.as_millis()).ok()?);
            Some(Copy { path: entry.path(), at })
        })
        .collect()
}

/// Opens a copy of this version or an older one, to read it.
fn open_copy(path: &Path) -> Result<Connection, StoreError> {
    let db = open::to_read(path)?;
    let (found, known) = (schema::version(&db)?, schema::known());
    if found > known {
        return Err(Trouble::Newer.into());
    }
    Ok(db)
}

/// Puts a copy in the place of `to`, whose file is kept beside it under a name with the time; returns that name. A copy of an older
/// version is brought up to this one. The acts that waited for `to`, and the draft, stay for the file that takes its place.
/// The caller holds the lock of `to`, and nobody has it open.
pub fn restore(from: &Path, to: &Path, now: Stamp) -> Result<Option<PathBuf>, StoreError> {
    let mut restoring = Restoring::begin(from, to, now)?;
    loop {
        match restoring.step() {
            Ok(true) => {}
            Ok(false) => return Ok(restoring.had.then_some(restoring.kept)),
            Err(error) => {
                restoring.give_up();
                return Err(error);
            }
        }
    }
}

/// The files beside a database that belong to what is in it: its logs.
const LOGS: [&str; 2] = ["-wal", "-journal"];

/// A copy on its way into the place of a file. If it ends between two steps, the file stands with its log, or the copy does, or the place
/// is empty beside [`RESTORING`], so that nothing is taken for it; and the file that is kept has its log.
#[derive(Debug)]
pub struct Restoring {
    to: PathBuf,
    /// The copy, whole and of this version.
    ready: PathBuf,
    kept: PathBuf,
    had: bool,
    done: u8,
}

impl Restoring {
    /// Makes a copy ready beside the place that it will take.
    pub fn begin(from: &Path, to: &Path, now: Stamp) -> Result<Self, StoreError> {
        let source = open_copy(from)?;
        make_folder(to)?;
        let (part, ready) = (side_file(to, ".part"), side_file(to, RESTORING));
        let kept = side_file(to, &format!("-replaced-{}", stamp_text(now)));
        refuse_taken(&kept)?;
        fill(&source, &part, &[])
            .and_then(|()| bring_up(&part))
            .and_then(|()| Ok(fs::rename(&part, &ready)?))
            .inspect_err(|_| {
                let _ = fs::remove_file(&part);
            })?;
        Ok(Self {
            had: to.symlink_metadata().is_ok(),
            to: to.to_owned(),
            ready,
            kept,
            done: 0,
        })
    }

    /// Takes the next step; false where none is left.
    pub fn step(&mut self) -> Result<bool, StoreError> {
        match self.done {
            // Without its log the last notes would be missing from what is kept.
            0 => LOGS
                .iter()
                .try_for_each(|log| keep_too(&side_file(&self.to, log), &side_file(&self.kept, log)))?,
            1 if self.had => fs::rename(&self.to, &self.kept)?,
            1 => {}
            // Left beside the copy, it would be played into that one, also where the file itself is gone.
            2 => LOGS
                .iter()
                .chain(&["-shm"])
                .try_for_each(|side| remove(&side_file(&self.to, side)))?,
            3 => fs::rename(&self.ready, &self.to)?,
            _ => return Ok(false),
        }
        sync_folder(&self.to);
        self.done += 1;
        Ok(true)
    }

    /// Clears away what was made, where the file still stands in its place.
    fn give_up(&self) {
        if self.done < 2 && self.to.symlink_metadata().is_ok() {
            let _ = fs::remove_file(&self.ready);
            for log in LOGS {
                let _ = fs::remove_file(side_file(&self.kept, log));
            }
        }
    }
}

/// Brings a copy to the version of this program.
fn bring_up(part: &Path) -> Result<(), StoreError> {
    let mut db = Connection::open_with_flags(part, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    step_up(&mut db, schema::MIGRATIONS)?;
    single_file(&db)
}

/// Gives a file, if it is there, a second name; where the system has no such names, a copy.
fn keep_too(from: &Path, to: &Path) -> Result<(), StoreError> {
    match fs::hard_link(from, to) {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        Err(_) => {
            fs::copy(from, to)?;
            Ok(fs::File::open(to)?.sync_all()?)
        }
        Ok(()) => Ok(()),
    }
}

/// Removes a file, if it is there.
fn remove(path: &Path) -> Result<(), StoreError> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}
