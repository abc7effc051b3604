//! The index for finding again, made beside the work: a piece whenever nothing else waits; and its questions, which give way.

use std::time::{Duration, Instant};

use super::{
    Event, Storage,
    walk::{BEGIN, Halt, PAUSE},
};
use crate::{
    domain::{
        question::{Answer, Question},
        search::SearchQuery,
        trouble::Trouble,
    },
    store::{IndexPiece, IndexWalk, StoreError},
};

/// After a piece that met a held file, or a full disk.
const LATER: Duration = Duration::from_secs(1);

impl Storage {
    /// Has questions stopped by this.
    pub(super) fn halt_by(&mut self, halt: Halt) {
        self.indexing.halt = halt;
    }

    /// Makes one piece of the index, if one is due.
    pub(super) fn index(&mut self) -> Vec<Event> {
        let now = Instant::now();
        if self.indexing.at.is_none_or(|at| at > now) {
            return Vec::new();
        }
        self.indexing.at = None;
        if self.holds_back() {
            self.indexing.at = Some(now + BEGIN);
            return Vec::new();
        }
        match self.index_step() {
            Ok(true) => self.indexing.at = Some(Instant::now() + PAUSE),
            Ok(false) => {}
            Err(error) => {
                let trouble = error.trouble();
                if matches!(trouble, Trouble::Locked | Trouble::Full) {
                    self.indexing.at = Some(Instant::now() + LATER);
                }
                return self.notice_damage(&error);
            }
        }
        Vec::new()
    }

    /// One step; says whether there is another.
    fn index_step(&mut self) -> Result<bool, StoreError> {
        let Some(store) = self.store.as_mut().filter(|store| store.read_only().is_none()) else {
            return Ok(false);
        };
        if store.index_piece()? == IndexPiece::More {
            return Ok(true);
        }
        if self.indexing.walk == IndexWalk::Over {
            return Ok(false);
        }
        self.indexing.walk = store.compare_index(self.indexing.walk)?;
        Ok(self.indexing.walk != IndexWalk::Over || store.unindexed()? > 0)
    }

    /// Whether an act has left meetings to be indexed again.
    pub(super) fn index_after(&mut self) {
        if self
            .store
            .as_ref()
            .is_some_and(|store| store.unindexed().unwrap_or(0) > 0)
        {
            self.indexing.again();
        }
    }

    /// Has meetings indexed again; answers how many are to be.
    pub(super) fn index_again(&mut self, question: &Question) -> Result<Answer, StoreError> {
        let mut unindexed = 0;
        if let (Question::IndexAgain { meetings }, Some(store)) = (question, &mut self.store) {
            store.index_again(meetings)?;
            unindexed = store.unindexed()?;
        }
        self.indexing.again();
        Ok(Answer::Indexing { unindexed })
    }

    /// Finds what is looked for; `None` if it was stopped, and is to be asked once more.
    pub(super) fn search(&mut self, question: &Question) -> Result<Option<Answer>, StoreError> {
        let Question::Search {
            text,
            today,
            zone,
            below,
            limit,
        } = question
        else {
            return Ok(None);
        };
        let writable = self.store.as_ref().is_some_and(|store| store.read_only().is_none());
        if !self.beside
            && writable
            && let Some(store) = &mut self.store
        {
            // Without a thread nothing is made in between.
            store.index_all()?;
        }
        let Some(store) = &mut self.store else { return Ok(None) };
        self.indexing.halt.set(Some(store.stopper()));
        let found = store.search(&SearchQuery::parse(text, *today), *zone, *below, *limit);
        self.indexing.halt.set(None);
        let Some(page) = found? else { return Ok(None) };
        if !page.stale.is_empty() && writable {
            store.index_again(&page.stale)?;
            self.indexing.again();
        }
        Ok(Some(Answer::Found {
            text: text.clone(),
            below: *below,
            page,
        }))
    }
}
