//! The people who may vote, and those who are there only by inference: derived from attendees, stays and declared interests.

use crate::domain::{
    agenda::Item,
    attendance::Interval,
    entry::{Entry, EntryKind},
    id::Id,
    interest::Interest,
    meeting::RuleBook,
    people::Attendee,
    records::Records,
    time::Stamp,
};

use super::quorum::Quorum;

impl Records {
    /// The stays that are only inferred (spoke, moved, voted), and that the clerk has not confirmed.
    pub fn unconfirmed(&self) -> impl Iterator<Item = &Interval> {
        self.intervals.iter().filter(|stay| stay.is_unconfirmed())
    }

    /// The interests that stand: those whose line is not struck out.
    pub fn interests_declared(&self) -> impl Iterator<Item = &Interest> {
        self.interests.iter().filter(|interest| {
            let entry = self.entries.get(interest.entry);
            entry.is_none_or(|entry| !entry.struck)
        })
    }

    /// The interest that belongs to an entry.
    pub fn interest_of(&self, entry: Id<Entry>) -> Option<&Interest> {
        self.interests.of(entry).next_back()
    }

    /// Whether somebody takes no part in an item: an interest in it was declared, or they left the room for it.
    pub fn is_recused(&self, attendee: Id<Attendee>, item: Id<Item>) -> bool {
        let declared = |interest: &Interest| interest.attendee == attendee && interest.item == Some(item);
        let withdrew = |stay: &Interval| stay.withdrew == Some(item);
        // A person who comes back takes part again.
        self.interests_declared().any(declared) || self.stays(attendee).next_back().is_some_and(withdrew)
    }

    /// The members who may vote on an item at a moment, in the order of the list: those in the room who are not recused. `None` as
    /// item = on nothing in particular.
    pub fn entitled_at(&self, at: Stamp, item: Option<Id<Item>>) -> Vec<Id<Attendee>> {
        let entitled = |a: &&Attendee| self.may_vote(a, at, item);
        self.attendees.iter().filter(entitled).map(|a| a.id).collect()
    }

    /// How many members might vote on an item when a line was entered, as the lines tell who had come and who was still there.
    pub fn entitled_for(&self, line: &Entry, item: Option<Id<Item>>) -> usize {
        self.entitled_by(line, item).count()
    }

    /// The members who might vote on an item when a line was entered.
    pub fn entitled_by<'a>(&'a self, line: &'a Entry, item: Option<Id<Item>>) -> impl Iterator<Item = &'a Attendee> {
        let recused = move |who| item.is_some_and(|item| self.is_recused(who, item));
        let members = self.attendees.iter().filter(|a| a.is_member());
        members.filter(move |a| self.was_there_for(a.id, line) && !recused(a.id))
    }

    /// Whether somebody is among [`Records::entitled_at`].
    pub fn is_entitled(&self, who: Id<Attendee>, at: Stamp, item: Option<Id<Item>>) -> bool {
        self.attendees.get(who).is_some_and(|a| self.may_vote(a, at, item))
    }

    fn may_vote(&self, attendee: &Attendee, at: Stamp, item: Option<Id<Item>>) -> bool {
        let recused = |item| self.is_recused(attendee.id, item);
        attendee.is_member() && self.was_present_at(attendee.id, at) && !item.is_some_and(recused)
    }

    /// Whether somebody was in the room at a moment. A stay to the end includes the moment of the adjournment.
    pub fn was_present_at(&self, attendee: Id<Attendee>, at: Stamp) -> bool {
        let end = self.adjournment().map(|entry| entry.id);
        let to_the_end = |stay: &Interval| stay.to == Some(at) && stay.from <= at && end.is_some() && stay.went == end;
        self.stays(attendee).any(|stay| stay.covers(at) || to_the_end(stay))
    }

    /// Whether somebody was in the room when a line was entered. At one and the same time the order of the lines tells who had come and
    /// who was still there; so it does where a line was written up after the end that is told behind it.
    pub fn was_there_for(&self, attendee: Id<Attendee>, line: &Entry) -> bool {
        if self.is_written_after_end(line) {
            return self.is_there_by_order(attendee, line);
        }
        self.stays(attendee).any(|stay| self.covers_line(stay, line))
    }

    /// Whether a line stands above the adjournment, and was typed after the time that is told of it.
    pub fn is_written_after_end(&self, line: &Entry) -> bool {
        let end = self.meeting().and_then(|meeting| meeting.adjourned);
        // The feed is walked only where that can be.
        end.is_some_and(|end| line.at > end) && self.adjournment().is_some_and(|end| line.place < end.place)
    }

    fn covers_line(&self, stay: &Interval, line: &Entry) -> bool {
        let place = |id: Option<Id<Entry>>| id.and_then(|id| self.entries.get(id)).map(|entry| entry.place);
        let began =
            stay.from < line.at || stay.from == line.at && place(stay.came).is_none_or(|place| place <= line.place);
        let goes_on = stay
            .to
            .is_none_or(|to| to > line.at || to == line.at && place(stay.went).is_some_and(|place| place > line.place));
        began && goes_on
    }

    /// Whether somebody was in the room when a line was entered as the lines stand, whatever times they bear: who had left and had not
    /// come back in a line above was not.
    fn is_there_by_order(&self, attendee: Id<Attendee>, line: &Entry) -> bool {
        let above = |id: Option<Id<Entry>>| {
            let entry = id.and_then(|id| self.entries.get(id));
            entry.map(|entry| entry.place <= line.place)
        };
        let opened = self.meeting().and_then(|meeting| meeting.opened);
        self.stays(attendee).any(|stay| {
            // A line that puts right when somebody came stands below what they were there for.
            let first = opened.is_some_and(|opened| !stay.from.is_minutes_after(opened));
            let came = first || above(stay.came).unwrap_or(stay.from <= line.at);
            let went = above(stay.went).unwrap_or(stay.to.is_some_and(|to| to <= line.at));
            came && !went
        })
    }

    /// Whether a line stands below one by which somebody left, and above the one by which they came back.
    fn is_between_moves(&self, attendee: Id<Attendee>, line: &Entry) -> bool {
        let moves = self.stays(attendee).flat_map(|stay| [stay.came, stay.went]).flatten();
        let above = moves
            .filter_map(|id| self.entries.get(id))
            .filter(|entry| entry.place < line.place);
        above
            .max_by_key(|entry| entry.place)
            .is_some_and(|last| last.kind == EntryKind::Departure)
    }

    /// Whether somebody who is not in the room only withdrew for an item, in a meeting where whoever attends it counts for the quorum:
    /// leadership bodies do not lose theirs by a recusal (docs/rules.md §quorum). `before` picks the stays that had begun.
    pub(super) fn is_withdrawn(&self, attendee: Id<Attendee>, before: impl Fn(&Interval) -> bool) -> bool {
        let together = self
            .meeting()
            .is_some_and(|meeting| meeting.rules == RuleBook::CnCollective);
        together
            && self
                .stays(attendee)
                .rfind(|stay| before(stay))
                .is_some_and(|stay| stay.withdrew.is_some())
    }

    /// How many members counted for the quorum when a line was entered.
    fn members_for(&self, line: &Entry) -> u32 {
        self.members_who(|who| self.was_there_for(who, line) || self.is_withdrawn(who, |stay| stay.from <= line.at))
    }

    fn members_who(&self, there: impl Fn(Id<Attendee>) -> bool) -> u32 {
        let members = self.attendees.iter().filter(|a| a.is_member() && there(a.id));
        u32::try_from(members.count()).unwrap_or(u32::MAX)
    }

    /// The quorum when a line was entered; `None` where none is asked for.
    pub fn quorum_for(&self, line: &Entry) -> Option<Quorum> {
        let needed = self.quorum_asked()?;
        Some(self.quorum_with(self.members_for(line), needed, line.at))
    }

    /// Whether the times say that there was a quorum when a line was entered, and the order of the lines that there was none: it stands
    /// between a leaving and a return.
    pub fn quorum_is_unclear(&self, line: &Entry) -> bool {
        let by_order = || {
            self.members_who(|who| {
                let there = self.was_there_for(who, line) && !self.is_between_moves(who, line);
                there || self.is_withdrawn(who, |stay| stay.from <= line.at)
            })
        };
        self.quorum_for(line)
            .is_some_and(|quorum| quorum.is_reached() && by_order() < quorum.needed)
    }

    /// Returns the members present who take no part in an item: they attend the meeting, and are counted apart.
    pub fn recused_from(&self, item: Id<Item>, line: &Entry) -> Vec<Id<Attendee>> {
        let attends = |a: &&Attendee| {
            a.is_member()
                && self.is_recused(a.id, item)
                && (self.was_there_for(a.id, line) || self.is_withdrawn(a.id, |stay| stay.from <= line.at))
        };
        self.attendees.iter().filter(attends).map(|a| a.id).collect()
    }
}
