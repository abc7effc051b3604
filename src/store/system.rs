//! Modes, identity, writing at a place: std knows them of files on some systems only. Beside `shell/unix.rs` the one file that
//! names Unix.

use std::{
    fs::{DirBuilder, File, Metadata, OpenOptions},
    io,
    path::Path,
};

#[cfg(unix)]
use std::os::unix::{
    ffi::OsStrExt as _,
    fs::{DirBuilderExt as _, FileExt as _, MetadataExt as _, OpenOptionsExt as _},
};

/// Makes folders for the owner only, where the system has owners.
pub fn private_folder() -> DirBuilder {
    #[cfg_attr(not(unix), expect(unused_mut, reason = "the mode is set on Unix"))]
    let mut builder = DirBuilder::new();
    #[cfg(unix)]
    builder.mode(0o700);
    builder
}

/// Makes files for the owner only, where the system has owners.
pub fn private_file() -> OpenOptions {
    #[cfg_attr(not(unix), expect(unused_mut, reason = "the mode is set on Unix"))]
    let mut options = OpenOptions::new();
    #[cfg(unix)]
    options.mode(0o600);
    options
}

/// Whether a file or folder is for its owner only; true where the system has no owners, or it is not there.
pub fn is_private(path: &Path) -> bool {
    #[cfg(unix)]
    return std::fs::metadata(path).is_ok_and(|found| found.mode().trailing_zeros() >= 6) || !path.exists();
    #[cfg(not(unix))]
    {
        let _ = path;
        true
    }
}

/// Whether a file or folder belongs to the user of this process; true where the system has no owners.
pub fn is_own(found: &Metadata) -> bool {
    #[cfg(unix)]
    return found.uid() == rustix::process::geteuid().as_raw();
    #[cfg(not(unix))]
    {
        let _ = found;
        true
    }
}

/// Writes all the bytes at a place of a file.
pub fn write_at(file: &File, bytes: &[u8], at: u64) -> io::Result<()> {
    #[cfg(unix)]
    return file.write_all_at(bytes, at);
    #[cfg(not(unix))]
    {
        use std::io::{Seek as _, SeekFrom, Write as _};
        let mut file = file;
        file.seek(SeekFrom::Start(at))?;
        file.write_all(bytes)
    }
}

/// Whether this process may write files only up to a length.
pub(super) fn limits_files() -> bool {
    #[cfg(unix)]
    return rustix::process::getrlimit(rustix::process::Resource::Fsize)
        .current
        .is_some();
    #[cfg(not(unix))]
    false
}

/// Two numbers that tell a file from another one at its place: device and inode; elsewhere the time when it was made.
pub(super) fn identity(found: &Metadata) -> (u64, u64) {
    #[cfg(unix)]
    return (found.dev(), found.ino());
    #[cfg(not(unix))]
    {
        let made = found.created().ok();
        let since = made
            .and_then(|at| at.duration_since(std::time::UNIX_EPOCH).ok())
            .unwrap_or_default();
        (since.as_secs(), since.subsec_nanos().into())
    }
}

/// The bytes of a path as a URI writes them.
pub(super) fn path_bytes(path: &Path) -> Vec<u8> {
    #[cfg(unix)]
    return path.as_os_str().as_bytes().to_vec();
    #[cfg(not(unix))]
    return path.to_string_lossy().replace('\\', "/").into_bytes();
}
