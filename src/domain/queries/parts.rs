//! Parts of the feed that stand apart: what was added after the end, and what happened without the public.

use std::collections::HashSet;

use crate::domain::{
    entry::{Entry, EntryKind},
    id::Id,
    records::Records,
};

impl EntryKind {
    /// Whether a line of this kind says something of the business of its item, so that its title is no secret.
    pub const fn is_of_business(self) -> bool {
        self.is_content()
            || matches!(
                self,
                Self::VoteResult | Self::Second | Self::ItemOutcome | Self::Interest | Self::Wording
            )
    }
}

impl Records {
    /// Whether a line was added after the adjournment that holds: documents mark it as an addition.
    pub fn is_addition(&self, entry: &Entry) -> bool {
        let end = self.adjournment().filter(|end| end.id != entry.id);
        end.is_some_and(|end| entry.place > end.place || entry.entered > end.entered)
    }

    /// Whether the public was excluded at a place of the feed: since the last such line under the item that was taken up then.
    pub fn is_closed_at(&self, place: i64) -> bool {
        let turn = |entry: &&Entry| {
            matches!(
                entry.kind,
                EntryKind::ClosedPart | EntryKind::PublicPart | EntryKind::ItemStart
            )
        };
        let last = self.before(place).find(turn);
        last.is_some_and(|entry| entry.kind == EntryKind::ClosedPart)
    }

    /// The lines that begin a part without the public in which nothing stands: the public was excluded beforehand for the item that follows, and that item
    /// begins its own such part.
    pub fn idle_closed_parts(&self) -> HashSet<Id<Entry>> {
        let mut idle = HashSet::new();
        let (mut begun, mut taken_up) = (None, false);
        let own = |entry: &&Entry| {
            let turns = matches!(entry.kind, EntryKind::ClosedPart | EntryKind::ItemStart);
            // A line that the public copy hides is struck in it, and stands in the part all the same.
            Some(entry.meeting) == self.open() && !(turns && entry.struck)
        };
        for entry in self.entries.iter().filter(own) {
            if entry.kind == EntryKind::ClosedPart {
                idle.extend(begun.filter(|_| taken_up));
                (begun, taken_up) = (Some(entry.id), false);
            } else if entry.kind == EntryKind::ItemStart && !taken_up {
                taken_up = true;
            } else {
                begun = None;
            }
        }
        idle
    }
}
