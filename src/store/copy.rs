//! One file copied into another: made aside, checked, and only then given its name.

use std::{
    fs::{self, File},
    io::ErrorKind,
    path::Path,
};

use rusqlite::{Connection, OpenFlags, backup::Backup};

use super::{
    check,
    error::{StoreError, of_new_file},
    file::{OpenMode, Store},
    place::side_file,
    system,
};
use crate::domain::change::Commit;

/// Copies, checks, and only then gives the copy its name.
pub(super) fn copy(db: &Connection, path: &Path) -> Result<(), StoreError> {
    copy_with(db, path, &[])
}

pub(super) fn copy_with(db: &Connection, path: &Path, waiting: &[Commit]) -> Result<(), StoreError> {
    refuse_taken(path)?;
    make_folder(path)?;
    let part = side_file(path, ".part");
    let made = fill(db, &part, waiting).and_then(|()| {
        refuse_taken(path)?;
        fs::rename(&part, path)?;
        sync_folder(path);
        Ok(())
    });
    if made.is_err() {
        // Ours alone: `fill` made it new under this name.
        let _ = fs::remove_file(&part);
    }
    made
}

/// Fills a new file at `part` with what `db` holds, and puts acts into it. Checks it before it returns.
pub(super) fn fill(db: &Connection, part: &Path, waiting: &[Commit]) -> Result<(), StoreError> {
    // Remove the remains of an interrupted copy; a link is removed, not followed.
    match fs::remove_file(part) {
        Err(error) if error.kind() != ErrorKind::NotFound => return Err(error.into()),
        _ => {}
    }
    let new = system::private_file().write(true).create_new(true).open(part);
    new.map_err(|error| of_new_file(&error))?;
    let mut target = Connection::open_with_flags(part, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    // All pages in one step: one snapshot, which writers neither wait for nor restart.
    Backup::new(db, &mut target)?.step(-1)?;
    single_file(&target)?;
    let faults = check::faults(&target)?;
    drop(target);
    if let Some(fault) = faults.into_iter().next() {
        return Err(StoreError::Damaged(fault));
    }
    if !waiting.is_empty() {
        let mut store = Store::open(part, OpenMode::ReadWrite)?;
        store.commit_all(waiting)?;
        single_file(&store.db)?;
    }
    File::open(part)?.sync_all()?;
    Ok(())
}

/// Leaves the write-ahead mode, so that the copy is one file.
pub(super) fn single_file(db: &Connection) -> Result<(), StoreError> {
    Ok(db.pragma_update_and_check(None, "journal_mode", "delete", |_| Ok(()))?)
}

pub(super) fn refuse_taken(path: &Path) -> Result<(), StoreError> {
    if path.symlink_metadata().is_ok() {
        return Err(StoreError::AlreadyThere(path.to_owned()));
    }
    Ok(())
}

pub(super) fn make_folder(path: &Path) -> Result<(), StoreError> {
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        let made = system::private_folder().recursive(true).create(folder);
        made.map_err(|error| of_new_file(&error))?;
    }
    Ok(())
}

/// Makes a rename last; not every file system can, and then nothing is lost by it.
pub(super) fn sync_folder(path: &Path) {
    if let Some(folder) = path.parent()
        && let Ok(folder) = File::open(folder)
    {
        let _ = folder.sync_all();
    }
}
