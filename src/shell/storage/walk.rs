//! How far the index for finding again is, and the way to stop a question.

use std::{
    sync::{Arc, Mutex, PoisonError},
    time::{Duration, Instant},
};

use crate::store::{IndexWalk, Stopper};

/// How long after the opening it begins, so that the first screen does not wait for it.
pub(super) const BEGIN: Duration = Duration::from_millis(300);

/// Between two pieces, so that orders come in between.
pub(super) const PAUSE: Duration = Duration::from_millis(1);

/// The way to stop a question from another thread: there is one while it runs, and nothing else can be hit.
#[derive(Debug, Clone, Default)]
pub struct Halt(Arc<Mutex<Option<Stopper>>>);

impl Halt {
    /// Stops the question that runs, if one does.
    pub fn halt(&self) {
        if let Some(stopper) = self.0.lock().unwrap_or_else(PoisonError::into_inner).as_ref() {
            stopper.stop();
        }
    }

    pub(super) fn set(&self, stopper: Option<Stopper>) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = stopper;
    }
}

/// How far the index is.
#[derive(Debug, Default)]
pub(super) struct Indexing {
    pub(super) at: Option<Instant>,
    pub(super) walk: IndexWalk,
    pub(super) halt: Halt,
}

impl Indexing {
    /// The file was opened for writing.
    pub(super) fn begin(&mut self) {
        self.at = Some(Instant::now() + BEGIN);
        self.walk = IndexWalk::Start;
    }

    /// When the next piece is due.
    pub(super) const fn due(&self) -> Option<Instant> {
        self.at
    }

    pub(super) fn again(&mut self) {
        self.at.get_or_insert_with(|| Instant::now() + PAUSE);
    }
}
