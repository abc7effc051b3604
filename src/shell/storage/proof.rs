//! Whether the file is sound, looked at after it was opened and before anything is written to it, and what follows if it is not:
//! it is closed for writing, and the newest good copy is named.

use std::path::PathBuf;

use super::{Event, Order, Setup, Storage};
use crate::{
    domain::trouble::Trouble,
    store::{OpenMode, Store, StoreError, backup},
};

/// Files up to this size are read whole before the first act is written: a fraction of a second. Larger ones are written to
/// meanwhile, until the damage is known.
const SMALL: u64 = 50 << 20;

/// What is known about the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Proof {
    /// Sound, or not to be written anyway.
    #[default]
    Sound,
    /// To be looked at.
    Due,
    /// Being looked at beside; nothing is written before the answer where the file is small.
    Running {
        holds: bool,
    },
    Damaged,
}

/// Work that reads whole files, for the thread beside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Look {
    /// Is the file sound? Answered by `Order::Proved`.
    AtFile,
    /// Which copy is good? Answered by `Event::Damaged`.
    AtCopies,
}

/// What came of a look, and for whom.
pub(super) enum Found {
    Order(Order),
    Event(Event),
}

impl Look {
    /// Looks. The answer goes to the storage or to whoever listens to it.
    pub(super) fn carry_out(self, setup: &Setup) -> Found {
        match self {
            Self::AtFile => {
                let faults = Store::open(&setup.path, OpenMode::Beside).and_then(|store| store.faults());
                Found::Order(Order::Proved {
                    damaged: is_damaged(faults),
                })
            }
            Self::AtCopies => Found::Event(Event::Damaged {
                copy: newest_good(setup),
            }),
        }
    }
}

/// A file that cannot be looked at, because another program holds it or it is gone, is not damaged for that.
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
    /// From now on whole files are read by a thread beside, which asks [`Storage::take_look`] what there is to do.
    pub(super) const fn look_beside(&mut self) {
        self.beside = true;
    }

    /// What the thread beside has to look at.
    pub(super) fn take_look(&mut self) -> Option<Look> {
        if self.proof == Proof::Due {
            self.proof = Proof::Running { holds: self.is_small() };
            return Some(Look::AtFile);
        }
        std::mem::take(&mut self.wants_copy).then_some(Look::AtCopies)
    }

    fn is_small(&self) -> bool {
        std::fs::metadata(&self.setup.path).is_ok_and(|file| file.len() <= SMALL)
    }

    /// Whether acts wait until it is known that the file is sound.
    pub(super) const fn holds_back(&self) -> bool {
        matches!(self.proof, Proof::Due | Proof::Running { holds: true }) && self.beside
    }

    /// Without a thread beside a small file is looked at here and now; a large one would keep a command waiting too long.
    pub fn prove(&mut self) -> Vec<Event> {
        if self.proof != Proof::Due || self.beside {
            return Vec::new();
        }
        let faults = match &self.store {
            Some(store) if self.is_small() => store.faults(),
            _ => Ok(Vec::new()),
        };
        self.proved(is_damaged(faults))
    }

    /// At the end nobody waits for the thread beside.
    pub(super) fn prove_last(&mut self) -> Vec<Event> {
        if !self.holds_back() {
            return Vec::new();
        }
        self.beside = false;
        self.proof = Proof::Due;
        if self.queue.len() == 0 {
            Vec::new()
        } else {
            self.prove()
        }
    }

    /// The answer of the look at the file.
    pub(super) fn proved(&mut self, damaged: bool) -> Vec<Event> {
        if damaged {
            return self.close_damaged();
        }
        self.proof = Proof::Sound;
        Vec::new()
    }

    /// An error of a statement; damage closes the file for writing.
    pub(super) fn notice_damage(&mut self, error: &StoreError) -> Vec<Event> {
        if error.is_damage() {
            self.close_damaged()
        } else {
            Vec::new()
        }
    }

    /// The file is damaged: nothing is written to it any more, and that is said once.
    pub(super) fn close_damaged(&mut self) -> Vec<Event> {
        if self.proof == Proof::Damaged {
            return Vec::new();
        }
        self.proof = Proof::Damaged;
        if let Some(store) = &mut self.store {
            store.close_for_writing(Trouble::Damaged);
        }
        // The line that was typed and the acts that wait are kept beside the file, for the copy that takes its place.
        let copy = if self.beside { None } else { newest_good(&self.setup) };
        self.wants_copy = self.beside;
        vec![Event::Damaged { copy }]
    }
}
