//! The files beside the database: the draft, and the acts that wait. A failed write is tried again with the next draft; the
//! database never depends on these files.

use std::{
    io::ErrorKind,
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use super::queue::Queue;
use crate::{
    domain::{
        change::{Commit, Seq},
        draft::Draft,
        trouble::Trouble,
    },
    shell::{draft::DraftFile, pending::PendingFile},
    store::{OpenMode, OpenOptions, Store, StoreError, backup, side_file},
};

/// A power cut costs at most this much of the line being typed (docs/rules.md §saved).
const SYNC: Duration = Duration::from_secs(1);
/// Drafts larger than this are written less often.
const LARGE: usize = 64 * 1024;
const LARGE_PAUSE: Duration = Duration::from_millis(40);

/// The open files; none in a window that does not write.
#[derive(Debug, Default)]
pub(super) struct Keep {
    draft: Option<DraftFile>,
    pending: Option<PendingFile>,
    /// The last act that was written to the pending file.
    kept: Option<Seq>,
    /// Acts of the pending file wait under other numbers than they have there.
    renumbered: bool,
    sync_at: Option<Instant>,
    /// A large draft that waits for its turn.
    late: Option<(Instant, Draft)>,
    large_at: Option<Instant>,
}

/// How many acts wait beside a database that is only read for this reason. Another window that writes has them; a copy has none.
pub(super) fn waiting_beside(database: &Path, read_only: Option<&Trouble>) -> usize {
    match read_only {
        None | Some(Trouble::Locked | Trouble::Backup) => 0,
        Some(_) => PendingFile::waiting(&side_file(database, "-pending")),
    }
}

/// The acts that wait beside a database.
pub(super) fn acts_beside(database: &Path) -> Vec<Commit> {
    PendingFile::acts(&side_file(database, "-pending"))
}

/// Whether something stands beside a database that belongs to it: its log, acts that wait for it, a draft, a copy that was about to take its
/// place.
fn has_company(database: &Path) -> bool {
    let log = std::fs::metadata(side_file(database, "-wal")).is_ok_and(|log| log.len() > 0);
    let copy = side_file(database, backup::RESTORING).exists();
    log || copy
        || PendingFile::waiting(&side_file(database, "-pending")) > 0
        || DraftFile::is_waiting(&side_file(database, "-draft"))
}

/// Whether a database is only to be made, and nothing beside its place belongs to it.
pub fn is_to_be_made(database: &Path) -> bool {
    let is_free = |error: std::io::Error| error.kind() == ErrorKind::NotFound;
    database.symlink_metadata().is_err_and(is_free) && !has_company(database)
}

/// Whether a database is not there though something that belongs to it is. A new file in its place would be taken for it.
pub fn is_left_behind(database: &Path) -> bool {
    database.symlink_metadata().is_err() && has_company(database)
}

/// Opens a database, unless it is gone or emptied while something beside it says that it was more.
pub(super) fn open(path: &Path, backups: &Path, plan: &OpenOptions<'_>) -> Result<Store, StoreError> {
    if plan.mode == OpenMode::ReadWrite && is_left_behind(path) {
        return Err(Trouble::FileGone.into());
    }
    let is_empty = std::fs::metadata(path).is_ok_and(|found| found.is_file() && found.len() == 0);
    if is_empty && (has_company(path) || !backup::list(backups, path).is_empty()) {
        return Err(StoreError::Damaged("the file is empty".to_owned()));
    }
    Store::open_with(path, plan)
}

impl Keep {
    /// Opens both files; returns the acts that wait.
    pub(super) fn open(&mut self, database: &Path) -> Vec<Commit> {
        if self.draft.is_none() {
            self.draft = DraftFile::open(&side_file(database, "-draft")).ok();
        }
        if self.pending.is_some() {
            return Vec::new();
        }
        let Ok((file, acts)) = PendingFile::open(&side_file(database, "-pending")) else {
            return Vec::new();
        };
        self.pending = Some(file);
        self.kept = acts.last().map(|commit| commit.seq);
        acts
    }

    /// The waiting acts could not be taken in: the file is opened again with the database.
    pub(super) fn close_acts(&mut self) {
        self.pending = None;
        self.kept = None;
    }

    /// Acts of the pending file, which holds all up to `last`, wait under other numbers than they have there.
    pub(super) const fn note_renumbered(&mut self, last: Seq) {
        self.kept = Some(last);
        self.renumbered = true;
    }

    /// Writes renumbered acts anew before any of them is saved: the file agrees with the queue, and no act is taken in twice. After a
    /// failure it is tried again with the next save.
    pub(super) fn rewrite(&mut self, database: &Path, queue: &Queue) {
        let Some(file) = self.pending.as_mut().filter(|_| self.renumbered) else {
            return;
        };
        if file.replace(&side_file(database, "-pending"), queue.acts()).is_ok() {
            self.renumbered = false;
            self.kept = queue.acts().last().map(|commit| commit.seq).or(self.kept);
        }
    }

    /// Takes the room of both files, once the database is known to be sound: nothing beside a damaged one is touched.
    pub(super) fn take_room(&mut self) {
        // A failure leaves it to the first that is written.
        if let Some(file) = &mut self.draft {
            let _ = file.take_room();
        }
        if let Some(file) = &mut self.pending {
            let _ = file.take_room();
        }
    }

    /// Where a part of the files went that could not be read; `None` if all of them was.
    pub(super) fn put_away(&self) -> Option<PathBuf> {
        let of_acts = self.pending.as_ref().and_then(PendingFile::put_away);
        of_acts
            .or_else(|| self.draft.as_ref().and_then(DraftFile::put_away))
            .map(Path::to_owned)
    }

    /// Takes the draft that was found; `None` if it is empty.
    pub(super) fn last_draft(&self) -> Option<Draft> {
        self.draft
            .as_ref()
            .map(|file| file.last().clone())
            .filter(|draft| !draft.is_empty())
    }

    /// Writes a draft, a large one not too often.
    pub(super) fn draft(&mut self, draft: Draft) {
        let now = Instant::now();
        if draft.text.len() > LARGE {
            if let Some(next) = self.large_at.map(|at| at + LARGE_PAUSE).filter(|next| *next > now) {
                self.late = Some((next, draft));
                return;
            }
            self.large_at = Some(now);
        }
        self.late = None;
        if let Some(file) = &mut self.draft {
            // A failure leaves the older draft in place; the next key tries again.
            let _ = file.write(draft);
        }
        self.plan_sync(now);
    }

    /// Whether the line or the waiting acts have no file.
    pub(super) const fn is_missing(&self) -> bool {
        self.draft.is_none() || self.pending.is_none()
    }

    /// How many acts of a failing queue are in no file.
    pub(super) fn unkept(&self, queue: &Queue) -> usize {
        if queue.is_failing() {
            queue
                .acts()
                .filter(|commit| self.kept.is_none_or(|kept| commit.seq > kept))
                .count()
        } else {
            0
        }
    }

    /// Writes the acts of a failing queue to the file, and drops them once the queue is empty.
    pub(super) fn acts(&mut self, queue: &Queue) {
        let Some(file) = &mut self.pending else { return };
        if queue.len() == 0 {
            if self.kept.is_some() && file.clear().is_ok() {
                self.kept = None;
                self.renumbered = false;
            }
        } else if queue.is_failing() && !self.renumbered {
            for commit in queue.acts() {
                if self.kept.is_some_and(|kept| commit.seq <= kept) {
                    continue;
                }
                if file.add(commit).is_err() {
                    break;
                }
                self.kept = Some(commit.seq);
            }
        }
        self.plan_sync(Instant::now());
    }

    fn plan_sync(&mut self, now: Instant) {
        let dirty = self.draft.as_ref().is_some_and(DraftFile::is_dirty)
            || self.pending.as_ref().is_some_and(PendingFile::is_dirty);
        if dirty && self.sync_at.is_none() {
            self.sync_at = Some(now + SYNC);
        }
    }

    pub(super) fn due(&self) -> Option<Instant> {
        [self.sync_at, self.late.as_ref().map(|(at, _)| *at)]
            .into_iter()
            .flatten()
            .min()
    }

    pub(super) fn pulse(&mut self, now: Instant) {
        if self.late.as_ref().is_some_and(|(at, _)| *at <= now)
            && let Some((_, draft)) = self.late.take()
        {
            self.draft(draft);
        }
        if self.sync_at.is_some_and(|at| at <= now) {
            self.sync();
        }
    }

    /// Syncs both files, so that a power cut does not lose them.
    pub(super) fn sync(&mut self) {
        if let Some((_, draft)) = self.late.take()
            && let Some(file) = &mut self.draft
        {
            let _ = file.write(draft);
        }
        self.sync_at = None;
        if let Some(file) = &mut self.draft {
            let _ = file.sync();
        }
        if let Some(file) = &mut self.pending {
            let _ = file.sync();
        }
    }
}
