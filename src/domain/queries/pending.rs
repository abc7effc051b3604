//! The motion that waited for its vote at a place of the feed: a line that is put in there, or typed over an entry, is about that one and about
//! none that was moved behind it.

use crate::domain::{motion::Motion, records::Records};

/// The motions of the item that was taken up at a place.
#[derive(Debug, Clone, Copy, Default)]
pub struct PendingAt<'a> {
    /// The amendment, or the motion about the one in hand, that waited.
    pub amendment: Option<&'a Motion>,
    /// The main motion that waited.
    pub main: Option<&'a Motion>,
    /// The one that was settled last before.
    pub settled: Option<&'a Motion>,
}

impl<'a> PendingAt<'a> {
    /// The motion that waited for its vote; an amendment comes first.
    pub fn open(&self) -> Option<&'a Motion> {
        self.amendment.or(self.main)
    }

    /// The motion that a result was about.
    pub fn meant(&self) -> Option<&'a Motion> {
        self.open().or(self.settled)
    }
}

impl Records {
    /// The motions that a line at a place of the feed finds.
    pub fn pending_at(&self, place: i64) -> PendingAt<'_> {
        let item = self.item_at(place);
        let moved_here = |motion: &&Motion| {
            let line = self.entries.get(motion.entry);
            line.is_some_and(|line| !line.struck && line.place < place && line.item == item)
        };
        let settled_at = |motion: &Motion| {
            let count = self.count_of(motion).filter(|line| !line.struck);
            let own = self.entries.get(motion.entry).filter(|_| !motion.state.is_open());
            count.or(own).map(|line| line.place)
        };
        let waited = |motion: &Motion| settled_at(motion).is_none_or(|at| at >= place);
        let all: Vec<&Motion> = self.motions.iter().rev().filter(moved_here).collect();
        let waiting = |motion: &&&Motion| waited(motion);
        let of_waiting = |motion: &&&Motion| self.amended_by(motion).is_some_and(waited);
        let main = |motion: &&&Motion| self.amended_by(motion).is_none();
        PendingAt {
            amendment: all.iter().filter(waiting).find(of_waiting).copied(),
            main: all.iter().filter(waiting).find(main).copied(),
            settled: all
                .iter()
                .filter(|motion| !waited(motion))
                .max_by_key(|motion| settled_at(motion))
                .copied(),
        }
    }
}
