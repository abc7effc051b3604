//! Parts of the feed that stand apart: what was added after the end, and what happened without the public.

use crate::domain::{
    entry::{Entry, EntryKind},
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
}
