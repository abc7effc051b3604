//! Acts that could not be saved yet, kept in a file beside the database, so that they outlive the program too.

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
    domain::{change::Commit, unread::FileFault},
    store::{side_file, system},
};

const MAGIC: &[u8; 8] = b"HUIWUPD1";
/// Magic and the number of the current round; blocks of other rounds are old.
const HEAD: usize = 16;
/// The largest file that is read, in bytes.
const LARGEST: u64 = 1 << 30;
/// Bytes that the file takes beforehand, so that some acts fit on a full disk.
const ROOM: usize = 64 * 1024;

/// The file of the waiting acts, open for writing.
#[derive(Debug)]
pub struct PendingFile {
    file: File,
    round: u64,
    end: usize,
    dirty: bool,
    /// It begins anew with the next act: what stands in it is none of ours.
    bare: bool,
    put_away: Option<PathBuf>,
}

impl PendingFile {
    /// Opens or makes the file; returns it with the acts that wait in it. Bytes that cannot be read stay in it until something is
    /// written, and are put away.
    pub fn open(path: &Path) -> io::Result<(Self, Vec<Commit>)> {
        let bytes = match source::read(path, LARGEST) {
            Ok(bytes) => bytes,
            Err(FileFault::NotThere) => Vec::new(),
            Err(_) => return Err(io::ErrorKind::InvalidInput.into()),
        };
        let file = system::private_file()
            .read(true)
            .write(true)
            .create(true)
            .truncate(false)
            .open(path)?;
        let found = decode(&bytes);
        let unread = is_unread(found.as_ref(), &bytes);
        let mut pending = Self {
            file,
            round: 1,
            end: HEAD,
            dirty: false,
            bare: found.is_none(),
            put_away: if unread { put_away(path, &bytes) } else { None },
        };
        let Some(found) = found else {
            return Ok((pending, Vec::new()));
        };
        pending.round = found.round;
        pending.end = found.end;
        Ok((pending, found.commits))
    }

    /// Takes the room beforehand where the file is new, or holds nothing of ours.
    pub fn take_room(&mut self) -> io::Result<()> {
        if !self.bare {
            return Ok(());
        }
        let mut head = vec![0; ROOM];
        for (to, from) in head
            .iter_mut()
            .zip(MAGIC.iter().copied().chain(self.round.to_le_bytes()))
        {
            *to = from;
        }
        system::write_at(&self.file, &head, 0)?;
        self.bare = false;
        Ok(())
    }

    /// Where the bytes went that could not be read; `None` if all could.
    pub fn put_away(&self) -> Option<&Path> {
        self.put_away.as_deref()
    }

    /// Whether the file of this name holds bytes that are no acts of ours, or a torn one.
    pub fn is_garbled(path: &Path) -> bool {
        let bytes = source::read(path, LARGEST).unwrap_or_default();
        is_unread(decode(&bytes).as_ref(), &bytes)
    }

    /// How many acts wait in the file of this name; none if there is no such file.
    pub fn waiting(path: &Path) -> usize {
        Self::acts(path).len()
    }

    /// The acts that wait in the file of this name.
    pub fn acts(path: &Path) -> Vec<Commit> {
        let bytes = source::read(path, LARGEST).unwrap_or_default();
        decode(&bytes).map_or_else(Vec::new, |found| found.commits)
    }

    /// Appends one act.
    pub fn add(&mut self, commit: &Commit) -> io::Result<()> {
        self.take_room()?;
        let block = seal(self.round, &serde_json::to_vec(commit)?);
        system::write_at(&self.file, &block, self.end as u64)?;
        self.end += block.len();
        self.dirty = true;
        Ok(())
    }

    /// Puts a file with these acts in the place of the one of this name, of which there is one whole at any moment.
    pub fn replace<'a>(&mut self, path: &Path, mut commits: impl Iterator<Item = &'a Commit>) -> io::Result<()> {
        let part = side_file(path, ".part");
        // A link that somebody put there is removed, not followed.
        let _ = fs::remove_file(&part);
        let file = system::private_file()
            .read(true)
            .write(true)
            .create_new(true)
            .open(&part)?;
        let mut fresh = Self {
            file,
            round: self.round + 1,
            end: HEAD,
            dirty: false,
            bare: true,
            put_away: self.put_away.clone(),
        };
        let written = commits.try_for_each(|commit| fresh.add(commit));
        if let Err(error) = written
            .and_then(|()| fresh.sync())
            .and_then(|()| fs::rename(&part, path))
        {
            let _ = fs::remove_file(&part);
            return Err(error);
        }
        *self = fresh;
        Ok(())
    }

    /// Drops all acts, once they are in the database.
    pub fn clear(&mut self) -> io::Result<()> {
        if self.end > HEAD {
            system::write_at(&self.file, &(self.round + 1).to_le_bytes(), MAGIC.len() as u64)?;
            self.round += 1;
            if self.end > 16 * ROOM {
                self.file.set_len(ROOM as u64)?;
            }
            self.end = HEAD;
            self.dirty = true;
        }
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
}

/// The acts of a file, and where they end.
struct WaitingActs {
    round: u64,
    commits: Vec<Commit>,
    end: usize,
}

/// Whether bytes stand there that cannot be read as what was kept.
fn is_unread(found: Option<&WaitingActs>, bytes: &[u8]) -> bool {
    found.map_or_else(|| bytes.iter().any(|byte| *byte != 0), |found| found.is_torn(bytes))
}

impl WaitingActs {
    /// Whether a block of this round follows that cannot be read.
    fn is_torn(&self, bytes: &[u8]) -> bool {
        let next = bytes.get(self.end..).and_then(|rest| rest.split_first_chunk::<8>());
        next.is_some_and(|(number, _)| u64::from_le_bytes(*number) == self.round)
    }
}

fn decode(bytes: &[u8]) -> Option<WaitingActs> {
    let (round, mut rest) = bytes.strip_prefix(MAGIC)?.split_first_chunk::<8>()?;
    let round = u64::from_le_bytes(*round);
    let mut commits = Vec::new();
    let mut end = HEAD;
    while let Some((number, content)) = unseal(rest) {
        let Some(commit) = serde_json::from_slice(content).ok().filter(|_| number == round) else {
            break;
        };
        commits.push(commit);
        let length = SEAL + content.len();
        end += length;
        rest = rest.get(length..)?;
    }
    Some(WaitingActs { round, commits, end })
}
