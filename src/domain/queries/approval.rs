//! Resolutions on the minutes of the last meeting, here and in the next one. All of it is derived (docs/rules.md §issue).

use crate::domain::{
    entry::{Entry, EntryKind},
    motion::MotionState,
    neighbours::MinutesResolution,
    records::Records,
    succession::approves_minutes,
};

impl Records {
    /// The decision, or the carried motion, under the item about the minutes of the last meeting: what it says is read by the clerk.
    pub fn minutes_resolution(&self) -> Option<&Entry> {
        let about = |entry: &&Entry| {
            let item = entry.item.and_then(|item| self.items.get(item));
            !entry.struck && item.is_some_and(|item| approves_minutes(&item.title))
        };
        let carried = |entry: &Entry| {
            let motion = self.motions.iter().find(|motion| motion.entry == entry.id);
            motion.is_some_and(|motion| motion.state == MotionState::Carried && motion.amends.is_none())
        };
        let mut lines = self.entries.iter().filter(about);
        lines.find(|entry| entry.kind == EntryKind::Decision || entry.kind == EntryKind::Motion && carried(entry))
    }

    /// The resolution of a later meeting on the minutes that stand here, while their approval is not entered.
    pub fn approval_given(&self) -> Option<&MinutesResolution> {
        let waits = self.standing_issue().is_some() && self.approval().is_none();
        self.neighbours.resolved.as_ref().filter(|_| waits)
    }
}
