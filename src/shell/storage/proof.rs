//! Checks an opened file before anything is written to it. A damaged one is closed for writing, and the newest good copy named.

use std::path::PathBuf;

use super::{Event, Setup, Storage, StorageOrder, soundness::ProofState};
use crate::{
    domain::{draft::Draft, trouble::Trouble},
    store::{OpenMode, Store, StoreError, backup},
};

/// Bytes up to which a file is read whole before the first act is written, which takes a fraction of a second. A larger file is
/// written to during the check.
const SMALL: u64 = 50 << 20;

/// Work that reads whole files, for the thread beside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Look {
    /// Is the file sound? Answered by `StorageOrder::Proved`.
    AtFile,
    /// Is there a good copy, and where? Answered by `Event::Damaged`.
    AtCopies,
}

/// The result of a look, and its addressee.
pub(super) enum ProofResult {
    Order(StorageOrder),
    Event(Event),
}

impl Look {
    /// Looks at the file or its copies; returns the answer.
    pub(super) fn carry_out(self, setup: &Setup) -> ProofResult {
        match self {
            Self::AtFile => {
                let faults = Store::open(&setup.path, OpenMode::Beside).and_then(|store| store.faults());
                ProofResult::Order(StorageOrder::Proved {
                    damaged: is_damaged(faults),
                })
            }
            Self::AtCopies => ProofResult::Event(Event::Damaged {
                copy: newest_good(setup),
            }),
        }
    }
}

/// Returns whether the findings mean damage. A file that another program holds, or that is gone, is not damaged for that.
fn is_damaged(faults: Result<Vec<String>, StoreError>) -> bool {
    match faults {
        Ok(faults) => !faults.is_empty(),
        Err(error) => error.is_damage(),
    }
}

fn newest_good(setup: &Setup) -> Option<PathBuf> {
    backup::newest_good(&setup.backups, &setup.path).map(|copy| copy.path)
}

impl Storage {
    /// Leaves the reading of whole files to a thread beside, which asks [`Storage::take_look`] for work.
    pub(super) const fn look_beside(&mut self) {
        self.beside = true;
    }

    /// Takes the work for the thread beside; `None` if there is none.
    pub(super) fn take_look(&mut self) -> Option<Look> {
        if self.proof == ProofState::Due {
            self.proof = ProofState::Running { holds: self.is_small() };
            return Some(Look::AtFile);
        }
        std::mem::take(&mut self.wants_copy).then_some(Look::AtCopies)
    }

    fn is_small(&self) -> bool {
        std::fs::metadata(&self.setup.path).is_ok_and(|file| file.len() <= SMALL)
    }

    /// Returns whether acts wait for the end of the check.
    pub(super) const fn holds_back(&self) -> bool {
        matches!(self.proof, ProofState::Due | ProofState::Running { holds: true }) && self.beside
    }

    /// Returns whether acts wait now.
    pub(super) fn holds_acts(&self) -> bool {
        self.holds_back() && self.queue.len() > 0
    }

    /// Checks a small file in place where there is no thread beside; a large one would keep a command waiting.
    pub fn prove(&mut self) -> Vec<Event> {
        if self.proof != ProofState::Due || self.beside {
            return Vec::new();
        }
        let faults = match &self.store {
            Some(store) if self.is_small() => store.faults(),
            _ => Ok(Vec::new()),
        };
        self.proved(is_damaged(faults))
    }

    /// Returns whether a small file that is only read is damaged. A command asks before it shows the half of it; the screen is told while
    /// it shows what there is.
    pub fn is_damaged(&self) -> bool {
        self.is_small() && self.store.as_ref().is_some_and(|store| is_damaged(store.faults()))
    }

    /// Ends the check without its answer, so that leaving the program does not wait for it.
    pub(super) fn prove_last(&mut self) -> Vec<Event> {
        if !self.holds_back() {
            return Vec::new();
        }
        self.beside = false;
        self.proof = ProofState::Due;
        self.prove()
    }

    /// Takes the answer of the check.
    pub(super) fn proved(&mut self, damaged: bool) -> Vec<Event> {
        if damaged {
            return self.close_damaged();
        }
        self.proof = ProofState::Sound;
        if let Some(store) = &mut self.store {
            store.trust();
        }
        self.keep.take_room();
        if let Some(draft) = self.held_draft.take() {
            self.keep.draft(draft);
        }
        Vec::new()
    }

    /// Keeps a draft beside the file. It waits as the acts do until the file is known to be sound: what stands beside a damaged one belongs
    /// to the copy that takes its place.
    pub(super) fn keep_draft(&mut self, draft: Draft) {
        if self.holds_back() {
            self.held_draft = Some(draft);
        } else if self.proof != ProofState::Damaged {
            self.keep.draft(draft);
        }
    }

    /// Takes the error of a statement; damage closes the file for writing.
    pub(super) fn notice_damage(&mut self, error: &StoreError) -> Vec<Event> {
        if error.is_damage() {
            self.close_damaged()
        } else {
            Vec::new()
        }
    }

    /// Closes the damaged file for writing, and reports it once.
    pub(super) fn close_damaged(&mut self) -> Vec<Event> {
        if self.proof == ProofState::Damaged {
            return Vec::new();
        }
        self.proof = ProofState::Damaged;
        if let Some(store) = &mut self.store {
            store.close_for_writing(Trouble::Damaged);
        }
        // Keep the draft and the waiting acts beside the file, for the copy that takes its place.
        let copy = if self.beside { None } else { newest_good(&self.setup) };
        self.wants_copy = self.beside;
        vec![Event::Damaged { copy }]
    }
}
