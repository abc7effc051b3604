//! A sealed block: number, length and checksum before the bytes, so that a torn or old block is known for what it is.

use std::{
    fs,
    io::ErrorKind,
    path::{Path, PathBuf},
};

use sha2::{Digest as _, Sha256};

use crate::store::{side_file, system};

/// Bytes before the content of a block.
pub(super) const SEAL: usize = 8 + 4 + 8;

/// The block for `content` under a number.
pub(super) fn seal(number: u64, content: &[u8]) -> Vec<u8> {
    let mut block = Vec::with_capacity(SEAL + content.len());
    block.extend(number.to_le_bytes());
    block.extend(u32::try_from(content.len()).unwrap_or(u32::MAX).to_le_bytes());
    block.extend(checksum(number, content));
    block.extend(content);
    block
}

/// The number and the content of the block at the start of `bytes`; `None` if it is torn or none was written.
pub(super) fn unseal(bytes: &[u8]) -> Option<(u64, &[u8])> {
    let (number, rest) = bytes.split_first_chunk::<8>()?;
    let (length, rest) = rest.split_first_chunk::<4>()?;
    let (sum, rest) = rest.split_first_chunk::<8>()?;
    let number = u64::from_le_bytes(*number);
    let content = rest.get(..usize::try_from(u32::from_le_bytes(*length)).ok()?)?;
    (*sum == checksum(number, content)).then_some((number, content))
}

/// Writes bytes that could not be read beside the file that held them, under a name made of what they are, so that each is put away
/// once. Returns that name; `None` if there is no room.
pub(super) fn put_away(path: &Path, bytes: &[u8]) -> Option<PathBuf> {
    let digest = Sha256::digest(bytes);
    let name: String = digest.iter().take(4).map(|byte| format!("{byte:02x}")).collect();
    let aside = side_file(path, &format!("-unread-{name}"));
    match system::private_file().write(true).create_new(true).open(&aside) {
        Ok(file) => {
            if system::write_at(&file, bytes, 0)
                .and_then(|()| file.sync_data())
                .is_err()
            {
                let _ = fs::remove_file(&aside);
                return None;
            }
        }
        Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
        Err(_) => return None,
    }
    Some(aside)
}

/// The files beside a database that hold what was put away, in order of their names.
pub(super) fn put_away_beside(database: &Path) -> Vec<PathBuf> {
    let folder = database.parent().filter(|folder| !folder.as_os_str().is_empty());
    let name = database.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let found = fs::read_dir(folder.unwrap_or_else(|| Path::new(".")))
        .into_iter()
        .flatten();
    let mut away: Vec<PathBuf> = found
        .filter_map(Result::ok)
        .filter(|entry| {
            let entry = entry.file_name().to_string_lossy().into_owned();
            let side = entry.strip_prefix(&name).unwrap_or_default();
            side.starts_with("-draft-unread-") || side.starts_with("-pending-unread-")
        })
        .map(|entry| entry.path())
        .collect();
    away.sort();
    away
}

fn checksum(number: u64, content: &[u8]) -> [u8; 8] {
    let digest = Sha256::new()
        .chain_update(number.to_le_bytes())
        .chain_update(content)
        .finalize();
    digest.first_chunk::<8>().copied().unwrap_or_default()
}
