//! The motions of the open meeting: the one that waits for its vote, and the line that counted one.

use crate::domain::{entry::Entry, id::Id, motion::Motion, records::Records};

impl Records {
    /// The motion that waits for its vote: the last one that is open.
    pub fn open_motion(&self) -> Option<&Motion> {
        self.moved().find(|motion| motion.state.is_open())
    }

    /// The motion that a count is about: the one that waits, else the one of this item that was counted last, because the last
    /// vote counts (docs/rules.md §motions).
    pub fn motion_to_count(&self) -> Option<&Motion> {
        self.open_motion().or_else(|| {
            let last = self.moved().next().filter(|motion| motion.counts.is_some())?;
            let entry = self.entries.get(last.entry)?;
            // Asked last: where no item was taken up, the whole feed is looked through, and a key must not cost that.
            (entry.item == self.current_item()).then_some(last)
        })
    }

    /// The entry that counted a motion.
    pub fn count_of(&self, motion: &Motion) -> Option<&Entry> {
        motion.counted.and_then(|id| self.entries.get(id))
    }

    /// The motion that an entry seconded.
    pub fn seconded_by(&self, entry: Id<Entry>) -> Option<&Motion> {
        self.motions.iter().rev().find(|motion| motion.seconded == Some(entry))
    }

    /// The motion whose result an entry counted.
    pub fn counted_by(&self, entry: Id<Entry>) -> Option<&Motion> {
        self.motions.iter().rev().find(|motion| motion.counted == Some(entry))
    }

    /// The motions that stand, the last one first.
    fn moved(&self) -> impl Iterator<Item = &Motion> {
        self.motions
            .iter()
            .rev()
            .filter(|motion| self.entries.get(motion.entry).is_none_or(|entry| !entry.struck))
    }
}
