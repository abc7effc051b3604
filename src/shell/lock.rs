//! The lock beside the file: one window writes. The system frees it with the process, however that ends.

use std::{
    fs::{self, File, TryLockError},
    path::Path,
};

use crate::store::{side_file, system};

/// The window that may write.
#[derive(Debug)]
pub enum Lock {
    /// This window, for as long as the value lives.
    Ours(File),
    /// Another window of the program.
    Theirs,
    /// Unknown: a read-only disk, or a file system without locks. SQLite's own locks still hold.
    Unknown,
}

impl Lock {
    /// Takes the lock of a database if it is free; does not wait.
    pub fn take(database: &Path) -> Self {
        let real = fs::canonicalize(database).unwrap_or_else(|_| database.to_owned());
        if let Some(folder) = real.parent().filter(|folder| !folder.as_os_str().is_empty()) {
            let _ = system::private_folder().recursive(true).create(folder);
        }
        let file = system::private_file()
            .create(true)
            .truncate(false)
            .write(true)
            .open(side_file(&real, "-lock"));
        let Ok(file) = file else { return Self::Unknown };
        match file.try_lock() {
            Ok(()) => Self::Ours(file),
            Err(TryLockError::WouldBlock) => Self::Theirs,
            Err(TryLockError::Error(_)) => Self::Unknown,
        }
    }
}
