//! Files from outside, read whole: regular files only, since a pipe could wait for ever and a device never end. And the same look at a file
//! before another one takes its place.

use std::{
    fs::File,
    io::{self, ErrorKind, Read},
    path::Path,
};

use crate::domain::unread::FileFault;

/// The name that stands for standard input.
const STDIN: &str = "-";

/// Reads a file of at most `most` bytes; `-` is standard input.
///
/// # Errors
/// Why it cannot be read.
pub fn read_or_stdin(path: &Path, most: u64) -> Result<Vec<u8>, FileFault> {
    if path == Path::new(STDIN) {
        take(io::stdin().lock(), most)
    } else {
        read(path, most)
    }
}

/// Reads a file of at most `most` bytes.
///
/// # Errors
/// Why it cannot be read.
pub fn read(path: &Path, most: u64) -> Result<Vec<u8>, FileFault> {
    let found = std::fs::metadata(path).map_err(|error| fault(&error))?;
    if !found.is_file() {
        return Err(FileFault::NotAFile);
    }
    take(File::open(path).map_err(|error| fault(&error))?, most)
}

/// Reads a text in UTF-8 of at most `most` bytes.
///
/// # Errors
/// Why it cannot be read.
pub fn read_text(path: &Path, most: u64) -> Result<String, FileFault> {
    String::from_utf8(read(path, most)?).map_err(|_| FileFault::NotText)
}

/// Whether a new file may be put at a place: where nothing stands, or an ordinary file that is to be replaced. Devices, pipes, folders and links
/// are not replaced, whoever asks for it.
///
/// # Errors
/// `AlreadyExists` where something stands there and is not to be replaced; `InvalidInput` where it is no ordinary file.
pub fn may_replace(path: &Path, overwrite: bool) -> io::Result<()> {
    match path.symlink_metadata() {
        Err(_) => Ok(()),
        Ok(_) if !overwrite => Err(ErrorKind::AlreadyExists.into()),
        Ok(found) if found.is_file() => Ok(()),
        Ok(_) => Err(ErrorKind::InvalidInput.into()),
    }
}

fn take(from: impl Read, most: u64) -> Result<Vec<u8>, FileFault> {
    let mut bytes = Vec::new();
    from.take(most.saturating_add(1))
        .read_to_end(&mut bytes)
        .map_err(|error| fault(&error))?;
    if bytes.len() as u64 > most {
        return Err(FileFault::TooLarge);
    }
    Ok(bytes)
}

fn fault(error: &io::Error) -> FileFault {
    if error.kind() == ErrorKind::NotFound {
        FileFault::NotThere
    } else {
        FileFault::Io(error.to_string())
    }
}
