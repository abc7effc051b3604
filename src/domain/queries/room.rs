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
    /// How many of those invited are there (实到).
    pub present: u32,
    /// Members with a vote, on leave or not.
    pub members: u32,
    pub members_present: u32,
    pub on_leave: u32,
    /// How many members must be there; `None` = no quorum is asked for.
    pub quorum: Option<u32>,
}

impl HeadCount {
    /// Whether enough members are there (docs/rules.md §quorum: of those present, not of votes cast).
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

    /// The stays that an entry began.
    pub fn begun_by(&self, entry: Id<Entry>) -> impl Iterator<Item = &Interval> {
        self.intervals.iter().filter(move |stay| stay.came == Some(entry))
    }

    /// The stays that an entry ended.
    pub fn ended_by(&self, entry: Id<Entry>) -> impl Iterator<Item = &Interval> {
        self.intervals.iter().filter(move |stay| stay.went == Some(entry))
    }

    /// The stays that an arrival began, or that a leaving ended; of other entries those that were inferred from them.
    pub fn stays_of(&self, entry: &Entry) -> impl Iterator<Item = &Interval> {
        let (id, kind) = (Some(entry.id), entry.kind);
        self.intervals.iter().filter(move |stay| {
            let began = kind == EntryKind::Arrival || stay.source.is_inferred();
            (began && stay.came == id) || (kind == EntryKind::Departure && stay.went == id)
        })
    }

    /// The adjournment that holds; `None` while the meeting is not over.
    pub fn adjournment(&self) -> Option<&Entry> {
        self.meeting()?.adjourned?;
        let mut entries = self.entries.iter().rev();
        entries.find(|e| e.kind == EntryKind::Adjourned && !e.struck)
    }

    /// A stay as if its bearer had not left: to the end of the meeting, or not ended.
    pub fn to_the_end(&self, stay: Interval) -> Interval {
        match self.adjournment() {
            Some(end) => stay.ended(end.at, Some(end.id)),
            None => stay.lasting(),
        }
    }

    /// Those stays that have not ended, or only with the meeting.
    pub fn lasting(&self) -> impl Iterator<Item = &Interval> {
        let over = self.adjournment().map(|entry| entry.id);
        let end = self.meeting().and_then(|meeting| meeting.adjourned);
        self.intervals.iter().filter(move |stay| match stay.to {
            None => true,
            Some(_) if stay.went.is_some() => stay.went == over,
            Some(to) => end.is_some_and(|end| to >= end),
        })
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
        let inside: std::collections::HashSet<_> = self.lasting().map(|stay| stay.attendee).collect();
        let mut count = HeadCount::default();
        for attendee in &self.attendees {
            let here = inside.contains(&attendee.id);
            let away = attendee.reply.is_absence() && !here;
            count.on_leave += u32::from(away);
            count.expected += u32::from(!away);
            count.present += u32::from(here);
            if attendee.is_member() {
                count.members += 1;
                count.members_present += u32::from(here);
            }
        }
        // Without a list of people there is no quorum: `None`, not "reached".
        count.quorum = self
            .meeting()
            .and_then(|m| m.quorum.needed(count.members))
            .filter(|needed| *needed > 0);
        count
    }
}
