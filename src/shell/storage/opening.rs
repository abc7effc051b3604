//! Opening the file: as it was asked for, or to be read where it is damaged, of another window, or on a full disk; and opening it again.

use std::time::{Duration, Instant};

use super::{Event, Opened, Storage, keep, queue, soundness::ProofState};
use crate::{
    domain::{draft::Draft, trouble::Trouble},
    shell::lock::Lock,
    store::{OpenMode, OpenOptions, Store, StoreError, schema},
};

/// How soon a file that is only read, because the disk is full, is opened again.
const ROOM_AGAIN: Duration = Duration::from_secs(2);

impl Storage {
    pub(super) fn try_open(&mut self) -> Vec<Event> {
        let plan = OpenOptions {
            mode: self.mode,
            patience: self.setup.patience,
            migrations: schema::MIGRATIONS,
        };
        self.open_at = None;
        if self.proof != ProofState::Damaged {
            let writes = self.mode == OpenMode::ReadWrite;
            self.proof = if writes { ProofState::Due } else { ProofState::Sound };
        }
        let mut found = keep::open(&self.setup.path, &self.setup.backups, &plan);
        if matches!(found, Err(StoreError::OldReadOnly { .. })) && self.bring_up_to_date(&plan) {
            found = Store::open_with(&self.setup.path, &plan);
        }
        let mut damaged = Vec::new();
        if let Err(error) = &found
            && error.is_damage()
            && self.mode == OpenMode::ReadWrite
        {
            // Open it for reading: a part of a damaged file may be readable.
            self.mode = OpenMode::ReadOnly;
            damaged = self.close_damaged();
            let mode = self.mode;
            found = keep::open(&self.setup.path, &self.setup.backups, &OpenOptions { mode, ..plan });
        }
        match found.and_then(|store| self.take_in(store)) {
            Ok(opened) => {
                self.closed_by = None;
                if self.is_alone() && self.mode == OpenMode::ReadWrite {
                    self.open_at = Some(Instant::now() + ROOM_AGAIN);
                }
                let mut events = vec![Event::Opened(Box::new(opened))];
                events.append(&mut damaged);
                events.extend(self.save(true));
                self.ask_at = (!self.asked.is_empty()).then(Instant::now);
                events
            }
            Err(error) => {
                self.store = None;
                let trouble = error.trouble();
                let news = self.closed_by.as_ref() != Some(&trouble);
                self.open_at = queue::patience(&trouble).map(|wait| Instant::now() + wait);
                self.closed_by = Some(trouble.clone());
                let mut events = damaged;
                if news {
                    events.insert(0, Event::OpenFailed(trouble));
                    events.extend(self.notice_damage(&error));
                }
                events
            }
        }
    }

    /// Migrates an older file that is to be read only, if nobody else has it open.
    fn bring_up_to_date(&self, plan: &OpenOptions<'_>) -> bool {
        let lock = match self.lock {
            Lock::Unknown => Lock::take(&self.setup.path),
            Lock::Ours(_) | Lock::Theirs => return false,
        };
        let writing = OpenOptions {
            mode: OpenMode::ReadWrite,
            patience: plan.patience,
            migrations: plan.migrations,
        };
        // Closed as it is: whoever opens it to write looks whether it is sound.
        matches!(lock, Lock::Ours(_)) && Store::open_with(&self.setup.path, &writing).is_ok()
    }

    pub(super) fn open_again(&mut self) -> Vec<Event> {
        if self.store.is_none() {
            return self.try_open();
        }
        if !self.is_alone() {
            return Vec::new();
        }
        // A connection that has the file alone is let go first.
        self.store = None;
        let events = self.try_open();
        // Nothing new, as long as the disk is full.
        if self.is_alone() { Vec::new() } else { events }
    }

    /// Whether the disk was full at the start, so that the file is only read, by one connection.
    pub(super) fn is_alone(&self) -> bool {
        self.store.as_ref().is_some_and(Store::is_alone)
    }

    /// Reads the rows that memory needs, and the files beside the database.
    fn take_in(&mut self, store: Store) -> Result<Opened, StoreError> {
        let shared = store.load_shared()?;
        let mut last_seq = store.last_seq()?;
        let theirs = matches!(self.lock, Lock::Theirs).then_some(Trouble::Locked);
        let copy = (self.setup.mode == OpenMode::ReadOnly).then_some(Trouble::Backup);
        let read_only = theirs.or(copy).or_else(|| store.read_only().cloned());
        if read_only.is_some() {
            self.proof = if self.proof == ProofState::Damaged {
                self.proof
            } else {
                ProofState::Sound
            };
        }
        self.seen = store.data_version().ok();
        let mut draft = None;
        if read_only.is_none() {
            self.indexing.begin();
            let waiting = self.keep.open(&self.setup.path);
            let restored = self.queue.restore(waiting, &store, last_seq);
            let (last, renumbered) = restored.inspect_err(|_| self.keep.close_acts())?;
            if renumbered {
                self.keep.note_renumbered(last);
            }
            last_seq = last;
            draft = self
                .keep
                .last_draft()
                .filter(|draft| draft.change.is_some() || !self.was_entered(&store, draft));
        }
        let shared = self.queue.overlay(shared, None);
        let waiting = keep::waiting_beside(&self.setup.path, read_only.as_ref());
        self.store = Some(store);
        Ok(Opened {
            shared,
            last_seq,
            netless: read_only.is_none() && self.keep.is_missing(),
            read_only,
            draft,
            waiting,
            put_away: self.keep.put_away(),
        })
    }

    /// Returns whether the line of a draft was entered just before the program ended.
    fn was_entered(&self, store: &Store, draft: &Draft) -> bool {
        let (Some(meeting), Some(at)) = (draft.meeting, draft.first_key) else {
            return false;
        };
        self.queue.holds_line(meeting, &draft.text, at) || store.holds_line(meeting, &draft.text, at).unwrap_or(false)
    }
}
