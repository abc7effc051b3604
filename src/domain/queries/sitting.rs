//! The sittings of a meeting: a break with which everybody left ends one (docs/rules.md §sittings).

use crate::domain::{
    attendance::Interval,
    entry::{Entry, EntryKind},
    inquorate,
    records::Records,
    time::Stamp,
};

impl Records {
    /// The line that says that too few came and the meeting was not held (流会), where nothing was settled. `None` = it was held.
    pub fn fell_through(&self) -> Option<&Entry> {
        let settles = |entry: &Entry| {
            matches!(
                entry.kind,
                EntryKind::Decision
                    | EntryKind::Motion
                    | EntryKind::ItemOutcome
                    | EntryKind::Requirement
                    | EntryKind::Action
            )
        };
        if self.entries.iter().any(|entry| !entry.struck && settles(entry)) {
            return None;
        }
        let says = |entry: &&Entry| {
            let own = entry.kind == EntryKind::Note && entry.speaker.is_none() && entry.said_by.is_empty();
            own && !entry.struck && inquorate::tells(&entry.raw)
        };
        // The line that also says when it is held instead tells more than the word alone.
        self.entries.iter().filter(says).max_by_key(|entry| entry.text.len())
    }

    /// The recesses that ended a sitting, in order.
    pub fn sitting_ends(&self) -> impl Iterator<Item = &Entry> {
        let breaks = self.entries.iter();
        breaks.filter(|entry| {
            entry.kind == EntryKind::Recess && !entry.struck && self.ended_by(entry.id).next().is_some()
        })
    }

    /// Whether anybody signed in for the sitting of a moment; else nothing is known of who was in the room.
    pub fn is_room_known(&self, at: Stamp) -> bool {
        let since = self.sitting_ends().filter(|end| end.at <= at).last();
        self.intervals.iter().any(|stay| {
            let again = since.is_none_or(|end| stay.to.is_none_or(|to| to > end.at));
            stay.meeting == self.open().unwrap_or(stay.meeting) && again && !stay.is_unconfirmed()
        })
    }

    /// The number of the sitting that goes on, or is about to: 1 for a meeting that has no others.
    pub fn sitting(&self) -> usize {
        self.sitting_ends().count() + 1
    }

    /// Whether a stay only goes on, in the next sitting, with one that the end of a sitting ended: they were there when it began.
    pub fn continues_sitting(&self, stay: &Interval) -> bool {
        self.sitting_ends().any(|end| {
            let mut after = self.entries.iter().filter(|entry| entry.place > end.place);
            let begun = after.find(|entry| entry.kind == EntryKind::Resumed && !entry.struck);
            let in_time = begun.is_none_or(|begun| stay.from <= begun.at);
            in_time && stay.from >= end.at && self.ended_by(end.id).any(|before| before.attendee == stay.attendee)
        })
    }
}
