//! The room: who is present, whether there is a quorum, who may speak for whom. Derived from attendees and intervals.

use std::collections::HashSet;

use crate::domain::{
    attendance::Interval,
    entry::{Entry, EntryKind},
    id::Id,
    people::{Attendee, Reply},
    records::Records,
    time::Stamp,
};

/// The numbers of the room (docs/rules.md §presence). Once the meeting is over, those present, on leave, represented and absent add
/// up to those expected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct HeadCount {
    /// Everybody with a vote, those on leave and represented included (应到). A substitute counts with the one represented.
    pub expected: u32,
    /// How many of those are there (实到).
    pub present: u32,
    pub on_leave: u32,
    /// How many of those are not there, but somebody in their place.
    pub represented: u32,
    /// How many of those are neither there nor on leave nor represented.
    pub absent: u32,
    /// How many of those may have been there all the same, by what is known.
    pub unrecorded: u32,
    /// How many without a vote are there (列席 and the others).
    pub attending: u32,
    /// Members with a vote, on leave or not.
    pub members: u32,
    /// How many count for the quorum: members who are there, and substitutes with a vote.
    pub members_present: u32,
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
    /// Somebody else comes instead; `None` = nobody is named.
    Represented(Option<Id<Attendee>>),
    /// Invited and not come yet.
    Expected,
}

/// How somebody of the list counts for the whole meeting, or so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Accounted {
    /// Was in the room after the opening, if only for a while.
    Present,
    OnLeave,
    /// Somebody else came in their place.
    Represented,
    Absent,
    /// Attendance was not taken, or something in the meeting says that they may have been there: whether they were stands nowhere.
    Unrecorded,
    /// A log names them; whether they were invited or there is not known.
    Named,
}

impl Records {
    /// The stays of one attendee, in order.
    pub fn stays(&self, attendee: Id<Attendee>) -> impl DoubleEndedIterator<Item = &Interval> {
        self.intervals.of(attendee)
    }

    /// Whether a line above `place` says that somebody left, and none that they came back.
    pub fn has_left(&self, who: Id<Attendee>, place: i64) -> bool {
        let last = self.stays(who).max_by_key(|stay| stay.from);
        let went = last.and_then(|stay| stay.went).and_then(|id| self.entries.get(id));
        went.is_some_and(|line| line.kind == EntryKind::Departure && !line.struck && line.place < place)
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

    /// How many members counted for the quorum at a moment: those who were there, and in a leadership body those who had only withdrawn
    /// for an item.
    pub fn members_at(&self, at: Stamp) -> u32 {
        let counts = |who| self.was_present_at(who, at) || self.is_withdrawn(who, |stay| stay.from <= at);
        let there = |a: &&Attendee| a.is_member() && counts(a.id);
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

    /// Returns where the attendee is now. A stay that ended before the opening does not count.
    pub fn presence(&self, attendee: &Attendee) -> Presence {
        match self.stays(attendee.id).next_back() {
            Some(Interval { from, to: None, .. }) => Presence::Present { since: *from },
            Some(stay @ Interval { from, to: Some(to), .. }) if !self.is_before_opening(stay) => {
                Presence::Left { from: *from, to: *to }
            }
            Some(_) | None => match attendee.reply {
                Reply::Leave => Presence::OnLeave,
                Reply::Substituted => Presence::Represented(attendee.substitute),
                Reply::Open | Reply::Attends => Presence::Expected,
            },
        }
    }

    /// Whether a line that stands says that somebody is absent.
    pub fn is_said_absent(&self, attendee: &Attendee) -> bool {
        let line = attendee.absent_by.and_then(|id| self.entries.get(id.of()));
        line.is_some_and(|line| !line.struck)
    }

    /// Whether a stay was over at the opening. A stay that ends with the meeting never was, however short it was; when somebody left at the
    /// very time of the opening, the order of the lines decides.
    fn is_before_opening(&self, stay: &Interval) -> bool {
        let Some((meeting, to)) = self.meeting().zip(stay.to) else {
            return false;
        };
        let Some(opened) = meeting
            .opened
            .filter(|opened| to <= *opened && meeting.adjourned != Some(to))
        else {
            return false;
        };
        let went = stay.went.and_then(|id| self.entries.get(id));
        let after = |went: &Entry| self.opening().is_some_and(|opening| opening.place < went.place);
        !(to == opened && went.is_some_and(after))
    }

    /// Whether somebody was in the room between the opening and the end, if only for a while; before the opening: whether they are
    /// there.
    pub fn was_present(&self, attendee: Id<Attendee>) -> bool {
        self.stays(attendee).any(|stay| !self.is_before_opening(stay))
    }

    /// Whether somebody is in the room; once the meeting is over, whether they were.
    pub fn is_or_was_present(&self, attendee: Id<Attendee>) -> bool {
        let over = self.meeting().is_some_and(|meeting| meeting.state.after());
        self.is_present(attendee) || over && self.was_present(attendee)
    }

    /// Whether somebody comes in the place of another.
    pub fn is_substitute(&self, attendee: Id<Attendee>) -> bool {
        self.attendees
            .iter()
            .any(|a| a.reply == Reply::Substituted && a.substitute == Some(attendee))
    }

    /// Those who come in the place of others.
    pub fn substitutes(&self) -> HashSet<Id<Attendee>> {
        let represented = self.attendees.iter().filter(|a| a.reply == Reply::Substituted);
        represented.filter_map(|a| a.substitute).collect()
    }

    /// How somebody counts for the whole meeting. A substitute who did not come represents nobody.
    pub fn accounted(&self, attendee: &Attendee) -> Accounted {
        self.accounts()(attendee)
    }

    /// The same of many: what it is known by is looked up once.
    pub fn accounts(&self) -> impl Fn(&Attendee) -> Accounted {
        let (taken, told) = (self.is_attendance_taken(), self.told_of());
        move |attendee| {
            let unknown = || !taken || told.contains(&attendee.id);
            self.accounted_by(attendee, |id| self.was_present(id), unknown)
        }
    }

    /// The same, by who is `here`, and by whether it is `unknown` that somebody who is not was absent.
    pub(super) fn accounted_by(
        &self,
        attendee: &Attendee,
        here: impl Fn(Id<Attendee>) -> bool,
        unknown: impl Fn() -> bool,
    ) -> Accounted {
        if here(attendee.id) {
            return Accounted::Present;
        }
        let begun = self.meeting().is_some_and(|meeting| meeting.opened.is_some());
        match attendee.reply {
            Reply::Leave => Accounted::OnLeave,
            Reply::Substituted if attendee.substitute.is_none_or(|id| !begun || here(id)) => Accounted::Represented,
            Reply::Open if attendee.named_only => Accounted::Named,
            Reply::Open | Reply::Attends | Reply::Substituted
                if begun && !self.is_said_absent(attendee) && unknown() =>
            {
                Accounted::Unrecorded
            }
            Reply::Open | Reply::Attends | Reply::Substituted => Accounted::Absent,
        }
    }

    /// Counts heads now; after the adjournment those who stayed to the end. Walks the intervals once, so that 500 people cost microseconds.
    pub fn head_count(&self) -> HeadCount {
        let inside: HashSet<_> = self.lasting().map(|stay| stay.attendee).collect();
        self.count_by(|id| inside.contains(&id))
    }

    /// Counts everybody who was there, if only for a while: the numbers of the documents.
    pub fn roll_count(&self) -> HeadCount {
        let came: HashSet<_> = self
            .intervals
            .iter()
            .filter(|stay| !self.is_before_opening(stay))
            .map(|stay| stay.attendee)
            .collect();
        self.count_by(|id| came.contains(&id))
    }

    fn count_by(&self, here: impl Fn(Id<Attendee>) -> bool) -> HeadCount {
        let substitutes = self.substitutes();
        let (taken, told) = (self.is_attendance_taken(), self.told_of());
        let mut count = HeadCount::default();
        for attendee in &self.attendees {
            let is_here = here(attendee.id);
            if !attendee.is_member() {
                count.attending += u32::from(is_here);
                continue;
            }
            count.members_present += u32::from(is_here || self.is_withdrawn(attendee.id, |_| true));
            if substitutes.contains(&attendee.id) {
                continue;
            }
            let unknown = || !taken || told.contains(&attendee.id);
            let accounted = self.accounted_by(attendee, &here, unknown);
            count.expected += u32::from(accounted != Accounted::Named);
            match accounted {
                Accounted::Present => count.present += 1,
                Accounted::OnLeave => count.on_leave += 1,
                Accounted::Represented => count.represented += 1,
                Accounted::Absent => count.absent += 1,
                Accounted::Unrecorded => count.unrecorded += 1,
                Accounted::Named => {}
            }
        }
        count.members = count.expected;
        count.quorum = self.quorum_needed(count.members);
        count
    }
}
