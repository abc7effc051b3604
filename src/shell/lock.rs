//! The lock beside the file: one window writes. The system frees it with the process, however that ends.

use std::{
    fs::{self, File, TryLockError},
    path::Path,
    thread,
    time::{Duration, Instant},
};

use crate::store::{side_file, system};

/// The window that may write.
#[derive(Debug)]
pub enum Lock {
    /// This window, for as long as the value lives.
    #[allow(dead_code, reason = "held for as long as the window writes")]
    Ours(HeldLock),
    /// Another window of the program.
    Theirs,
    /// Unknown: a read-only disk, or a file system without locks. SQLite's own locks still hold.
    Unknown,
}

/// The file that is locked. It is let go by name: a program that is being started at this moment still holds the file as well, and with it
/// the lock that nobody gave back.
#[derive(Debug)]
pub struct HeldLock(File);

impl Drop for HeldLock {
    fn drop(&mut self) {
        let _ = self.0.unlock();
    }
}

/// How often a lock that another window holds is tried.
const PAUSE: Duration = Duration::from_millis(20);

impl Lock {
    /// Takes the lock of a database, waiting as long as `patience` for another window.
    #[expect(
        clippy::disallowed_methods,
        reason = "nobody is told when another program lets go of a lock"
    )]
    pub fn wait(database: &Path, patience: Duration) -> Self {
        let end = Instant::now() + patience;
        loop {
            let lock = Self::take(database);
            if !matches!(lock, Self::Theirs) || Instant::now() >= end {
                return lock;
            }
            thread::sleep(PAUSE);
        }
    }

    /// Takes the lock of a database if it is free; does not wait.
    pub fn take(database: &Path) -> Self {
        let real = fs::canonicalize(database).unwrap_or_else(|_| database.to_owned());
        if let Some(folder) = real.parent().filter(|folder| !folder.as_os_str().is_empty()) {
            let _ = system::private_folder().recursive(true).create(folder);
        }
        let name = side_file(&real, "-lock");
        // To open a pipe would wait for its reader.
        if fs::metadata(&name).is_ok_and(|found| !found.is_file()) {
            return Self::Unknown;
        }
        let file = system::private_file()
            .create(true)
            .truncate(false)
            .write(true)
            .open(name);
        let Ok(file) = file else { return Self::Unknown };
        match file.try_lock() {
            Ok(()) => Self::Ours(HeldLock(file)),
            Err(TryLockError::WouldBlock) => Self::Theirs,
            Err(TryLockError::Error(_)) => Self::Unknown,
        }
    }
}
