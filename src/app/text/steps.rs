//! Groups the edits of a field into undo steps. The text area below keeps the single edits; this counts them, without a clock, so that the
//! same keys always make the same steps.

use std::collections::VecDeque;

use super::step::Class;

/// Single edits that a field remembers: more than a thousand steps of typing.
pub(super) const EDITS_KEPT: usize = 16_384;
/// Characters that are typed into one step at most; a Chinese clause has no other end.
pub(super) const RUN_LIMIT: usize = 24;

/// A place for the caret: line and character in it.
pub(super) type CaretPlace = (usize, usize);

/// The direction in which keys change text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum EditDirection {
    Typed,
    Erased,
}

/// A run of keys that may still grow.
#[derive(Debug, Clone, Copy)]
struct KeyRun {
    way: EditDirection,
    class: Class,
    size: usize,
}

/// The edits that one undo takes back.
#[derive(Debug, Clone, Copy)]
pub(super) struct UndoStep {
    pub(super) edits: usize,
    pub(super) before: CaretPlace,
    pub(super) after: CaretPlace,
}

/// The steps that can be undone and redone.
#[derive(Debug, Clone, Default)]
pub(super) struct Steps {
    done: VecDeque<UndoStep>,
    undone: Vec<UndoStep>,
    run: Option<KeyRun>,
    /// How many edits the text area keeps, and how many of them are done: it drops its oldest when full.
    kept: usize,
    index: usize,
}

impl Steps {
    /// Records an edit that is a step of its own.
    pub(super) fn push(&mut self, before: CaretPlace, after: CaretPlace) {
        self.push_edits(1, before, after);
    }

    /// Records so many edits that are one step together.
    pub(super) fn push_edits(&mut self, edits: usize, before: CaretPlace, after: CaretPlace) {
        self.run = None;
        for _ in 0..edits {
            self.count();
        }
        if edits > 0 {
            self.done.push_back(UndoStep { edits, before, after });
        }
    }

    /// Records the edit of one key, which joins the keys before it while they go the same way in the same class.
    pub(super) fn push_key(
        &mut self,
        way: EditDirection,
        class: Class,
        (before, after): (CaretPlace, CaretPlace),
        limit: usize,
    ) {
        self.count();
        let grows = self
            .run
            .filter(|run| run.way == way && run.size < limit && (class == run.class || class == Class::Space));
        match (grows, self.done.back_mut()) {
            (Some(run), Some(step)) if step.after == before => {
                step.edits += 1;
                step.after = after;
                self.run = Some(KeyRun {
                    way,
                    class,
                    size: run.size + 1,
                });
            }
            _ => {
                self.done.push_back(UndoStep {
                    edits: 1,
                    before,
                    after,
                });
                self.run = Some(KeyRun { way, class, size: 1 });
            }
        }
    }

    /// Ends the run: the next key begins a new step.
    pub(super) const fn end_run(&mut self) {
        self.run = None;
    }

    pub(super) fn undo(&mut self) -> Option<UndoStep> {
        self.run = None;
        let step = self.done.pop_back()?;
        self.index = self.index.saturating_sub(step.edits);
        self.undone.push(step);
        Some(step)
    }

    pub(super) fn redo(&mut self) -> Option<UndoStep> {
        self.run = None;
        let step = self.undone.pop()?;
        self.index += step.edits;
        self.done.push_back(step);
        Some(step)
    }

    pub(super) fn can_undo(&self) -> bool {
        !self.done.is_empty()
    }

    pub(super) const fn can_redo(&self) -> bool {
        !self.undone.is_empty()
    }

    /// Follows what the text area does with one more edit.
    fn count(&mut self) {
        self.undone.clear();
        if self.kept == EDITS_KEPT {
            self.kept -= 1;
            if self.index > 0 {
                self.index -= 1;
                self.forget_oldest();
            }
        }
        self.index += 1;
        self.kept = self.index;
    }

    /// The oldest step can no longer be taken back whole once one of its edits is gone.
    fn forget_oldest(&mut self) {
        let Some(oldest) = self.done.front_mut() else {
            return;
        };
        oldest.edits -= 1;
        if oldest.edits == 0 {
            self.done.pop_front();
        }
    }
}
