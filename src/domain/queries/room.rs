//! The room: who is present, whether there is a quorum, who may speak for whom. Derived from attendees and intervals.

use crate::domain::{
    attendance::Interval,
    entry::{Entry, EntryKind},
    id::Id,
    people::{Attendee, Reply},
    records::Records,
    time::Stamp,
};

/// The numbers of the header.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct HeadCount {
    /// Everybody invited who is not on leave (应到).
    pub expected: u32,
    /// Of those invited, how many are there (实到).
    pub present: u32,
    /// Members with a vote, on leave or not.
    pub members: u32,
    pub members_present: u32,
    pub on_leave: u32,
    /// How many members must be there; `None` = no quorum is asked for.
    pub quorum: Option<u32>,
}

impl HeadCount {
    /// Whether enough members are there (domain.md §3.1: of those present, not of votes cast).
    pub fn has_quorum(&self) -> bool {
        self.quorum.is_none_or(|needed| self.members_present >= needed)
    }
}

/// Where one attendee is at a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Presence {
    /// In the room since.
    Present {
        since: Stamp,
    },
    /// Was there, has gone.
    Left {
        from: Stamp,
        to: Stamp,
    },
    OnLeave,
    /// Invited and not come yet.
    Expected,
}

impl Records {
    /// The stays of one attendee, in order.
    pub fn stays(&self, attendee: Id<Attendee>) -> impl DoubleEndedIterator<Item = &Interval> {
        self.intervals.iter().filter(move |i| i.attendee == attendee)
    }

    /// The stays that a line of the feed began, or ended: those of the people it names, from or to its moment.
    pub fn stays_of<'a>(&'a self, entry: &'a Entry) -> impl Iterator<Item = &'a Interval> {
        self.intervals.iter().filter(move |stay| {
            let moves = match entry.kind {
                EntryKind::Arrival => stay.from == entry.at,
                EntryKind::Departure => stay.to == Some(entry.at.max(stay.from)),
                _ => false,
            };
            moves && (entry.speaker == Some(stay.attendee) || entry.text.contains(self.name_of(stay.attendee)))
        })
    }

    /// The line that began a stay, or ended it.
    pub fn line_of_stay(&self, stay: &Interval, kind: EntryKind) -> Option<&Entry> {
        self.entries
            .iter()
            .rev()
            .find(|e| e.kind == kind && !e.struck && self.stays_of(e).any(|own| own.id == stay.id))
    }

    /// How many members were there at a moment.
    pub fn members_at(&self, at: Stamp) -> u32 {
        let there = |a: &&Attendee| a.is_member() && self.stays(a.id).any(|stay| stay.covers(at));
        u32::try_from(self.attendees.iter().filter(there).count()).unwrap_or(u32::MAX)
    }

    /// The stay that has not ended.
    pub fn open_stay(&self, attendee: Id<Attendee>) -> Option<&Interval> {
        self.stays(attendee).rev().find(|i| i.to.is_none())
    }

    /// Whether the attendee is in the room now.
    pub fn is_present(&self, attendee: Id<Attendee>) -> bool {
        self.open_stay(attendee).is_some()
    }

    /// Where the attendee is now.
    pub fn presence(&self, attendee: &Attendee) -> Presence {
        match self.stays(attendee.id).next_back() {
            Some(Interval { from, to: None, .. }) => Presence::Present { since: *from },
            Some(Interval { from, to: Some(to), .. }) => Presence::Left { from: *from, to: *to },
            None if attendee.reply == Reply::Leave => Presence::OnLeave,
            None => Presence::Expected,
        }
    }

    /// Counts heads now; after the adjournment those who stayed to the end. Walks the intervals once, so that 500 people cost microseconds.
    pub fn head_count(&self) -> HeadCount {
        let ended = self.meeting().and_then(|meeting| meeting.adjourned);
        let inside: std::collections::HashSet<_> = self
            .intervals
            .iter()
            .filter(|i| i.to.is_none() || i.to == ended)
            .map(|i| i.attendee)
            .collect();
        let mut count = HeadCount::default();
        for attendee in &self.attendees {
            let here = inside.contains(&attendee.id);
            let away = matches!(attendee.reply, Reply::Leave | Reply::Substituted) && !here;
            count.on_leave += u32::from(away);
            count.expected += u32::from(!away);
            count.present += u32::from(here);
            if attendee.is_member() {
                count.members += 1;
                count.members_present += u32::from(here);
            }
        }
        // Of nobody there is no quorum to reach.
        count.quorum = self
            .meeting()
            .and_then(|m| m.quorum.needed(count.members))
            .filter(|needed| *needed > 0);
        count
    }
}
