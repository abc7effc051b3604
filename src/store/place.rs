//! Where a file lies: what tells it from another one at its place, and the names of the files beside it.

use std::{
    fs,
    path::{Path, PathBuf},
};

use super::{error, system};
use crate::domain::trouble::Trouble;

/// The mark that tells a file from another one at its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Identity((u64, u64));

impl Identity {
    /// Returns the identity of the file at `path`.
    pub(super) fn of(path: &Path) -> Result<Self, Trouble> {
        let found = fs::metadata(path).map_err(|error| error::of_file(&error))?;
        Ok(Self(system::identity(&found)))
    }

    /// Whether the path leads to the same file.
    pub(super) fn compare(self, path: &Path) -> Result<(), Trouble> {
        if Self::of(path)? == self {
            Ok(())
        } else {
            Err(Trouble::FileReplaced)
        }
    }
}

/// A file that stands beside another one under its name with something added.
pub fn side_file(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    name.into()
}
