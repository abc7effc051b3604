//! The line being typed, kept in a file beside the database: two slots written in turn, in blocks that exist already, so
//! that neither a crash nor a full disk takes it.

use std::{
    fs::{self, File},
    io,
    path::{Path, PathBuf},
};

use super::{
    sealed::{SEAL, put_away, seal, unseal},
    source,
};
use crate::{
    domain::{draft::Draft, unread::FileFault},
    store::system,
};

const MAGIC: &[u8; 8] = b"HUIWUDR1";
/// Where the first slot begins.
const HEAD: usize = 4096;
/// The largest file that is read, in bytes.
const LARGEST: u64 = 256 << 20;
/// The usual size of a slot; with the head the file has 64 KiB.
const SLOT: usize = 30 * 1024;

/// The file of the draft, open for writing.
#[derive(Debug)]
pub struct DraftFile {
    path: PathBuf,
    file: File,
    slot: usize,
    number: u64,
    last: Draft,
    dirty: bool,
    /// It begins anew with the next draft: what stands in it is none of ours.
    bare: bool,
    put_away: Option<PathBuf>,
}

impl DraftFile {
    /// Opens or makes the file; returns it with the draft that it holds.
    pub fn open(path: &Path) -> io::Result<Self> {
        let bytes = match source::read(path, LARGEST) {
            Ok(bytes) => bytes,
            Err(FileFault::NotThere) => Vec::new(),
            Err(_) => return Err(io::ErrorKind::InvalidInput.into()),
        };
        let mut open = system::private_file();
        open.read(true).write(true).create(true).truncate(false);
        let Some((slot, number, last)) = decode(&bytes) else {
            let file = open.open(path)?;
            let unread = bytes.iter().any(|byte| *byte != 0);
            return Ok(Self {
                path: path.to_owned(),
                file,
                slot: SLOT,
                number: 0,
                last: Draft::default(),
                dirty: false,
                bare: true,
                put_away: if unread { put_away(path, &bytes) } else { None },
            });
        };
        Ok(Self {
            path: path.to_owned(),
            file: open.open(path)?,
            slot,
            number,
            last,
            dirty: false,
            bare: false,
            put_away: None,
        })
    }

    /// Takes the room beforehand where the file is new, or holds nothing of ours.
    pub fn take_room(&mut self) -> io::Result<()> {
        if self.bare {
            lay_out(&self.file, self.slot)?;
            self.bare = false;
        }
        Ok(())
    }

    /// Where the bytes went that could not be read; `None` if all could.
    pub fn put_away(&self) -> Option<&Path> {
        self.put_away.as_deref()
    }

    /// Whether something stands in the file of this name that was being typed.
    pub fn is_waiting(path: &Path) -> bool {
        let bytes = source::read(path, LARGEST).unwrap_or_default();
        decode(&bytes).is_some_and(|(_, _, draft)| !draft.is_empty())
    }

    /// The draft that was written last.
    pub const fn last(&self) -> &Draft {
        &self.last
    }

    /// Writes a draft: one write, not synced, so that the death of the program does not take it.
    pub fn write(&mut self, draft: Draft) -> io::Result<()> {
        if draft == self.last {
            return Ok(());
        }
        self.take_room()?;
        let content = serde_json::to_vec(&draft)?;
        if content.len() + SEAL > self.slot {
            self.grow(content.len() + SEAL)?;
        }
        let number = self.number + 1;
        let at = HEAD + if number.is_multiple_of(2) { 0 } else { self.slot };
        let mut block = seal(number, &content);
        let wipes = self.last.form.is_some() && draft.form.is_none();
        if wipes {
            // Words of a form that is gone may not linger behind shorter ones: the title of a meeting that became secret.
            block.resize(self.slot, 0);
        }
        system::write_at(&self.file, &block, at as u64)?;
        if wipes {
            let other = HEAD + if number.is_multiple_of(2) { self.slot } else { 0 };
            system::write_at(&self.file, &vec![0; self.slot], other as u64)?;
        }
        self.number = number;
        self.last = draft;
        self.dirty = true;
        Ok(())
    }

    /// Returns whether a power cut would lose something.
    pub const fn is_dirty(&self) -> bool {
        self.dirty
    }

    /// Syncs what was written, so that a power cut does not lose it.
    pub fn sync(&mut self) -> io::Result<()> {
        if self.dirty {
            self.file.sync_data()?;
            self.dirty = false;
        }
        Ok(())
    }

    /// Replaces the file by one with larger slots that holds the draft; a failure leaves this one.
    fn grow(&mut self, need: usize) -> io::Result<()> {
        let slot = need.next_power_of_two().max(SLOT);
        let path = crate::store::side_file(&self.path, ".new");
        let _ = fs::remove_file(&path);
        let file = system::private_file()
            .read(true)
            .write(true)
            .create_new(true)
            .open(&path)?;
        let made = lay_out(&file, slot).and_then(|()| {
            let at = HEAD + if self.number.is_multiple_of(2) { 0 } else { slot };
            system::write_at(&file, &seal(self.number, &serde_json::to_vec(&self.last)?), at as u64)?;
            file.sync_data()?;
            fs::rename(&path, &self.path)
        });
        if made.is_err() {
            let _ = fs::remove_file(&path);
        }
        made?;
        self.file = file;
        self.slot = slot;
        Ok(())
    }
}

/// Writes head and empty slots, so that the disk has allotted their blocks before it is full.
fn lay_out(file: &File, slot: usize) -> io::Result<()> {
    let mut bytes = vec![0; HEAD + 2 * slot];
    for (to, from) in bytes
        .iter_mut()
        .zip(MAGIC.iter().copied().chain((slot as u64).to_le_bytes()))
    {
        *to = from;
    }
    system::write_at(file, &bytes, 0)
}

fn decode(bytes: &[u8]) -> Option<(usize, u64, Draft)> {
    let (slot, _) = bytes.strip_prefix(MAGIC)?.split_first_chunk::<8>()?;
    let slot = usize::try_from(u64::from_le_bytes(*slot))
        .ok()
        .filter(|slot| *slot >= SLOT)?;
    let read = |from: usize| {
        let (number, content) = unseal(bytes.get(from..)?)?;
        Some((number, serde_json::from_slice::<Draft>(content).ok()?))
    };
    let newest = [read(HEAD), read(HEAD.checked_add(slot)?)]
        .into_iter()
        .flatten()
        .max_by_key(|(number, _)| *number);
    let (number, draft) = newest.unwrap_or_default();
    Some((slot, number, draft))
}
