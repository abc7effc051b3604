//! The people who may vote, and those who are there only by inference: derived from attendees, stays and declared interests.

use crate::domain::{
    agenda::Item, attendance::Interval, entry::Entry, id::Id, interest::Interest, people::Attendee, records::Records,
    time::Stamp,
};

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

    /// Whether somebody is among [`Records::entitled_at`].
    pub fn is_entitled(&self, who: Id<Attendee>, at: Stamp, item: Option<Id<Item>>) -> bool {
        self.attendees.get(who).is_some_and(|a| self.may_vote(a, at, item))
    }

    fn may_vote(&self, attendee: &Attendee, at: Stamp, item: Option<Id<Item>>) -> bool {
        let recused = |item| self.is_recused(attendee.id, item);
        attendee.is_member() && self.was_present_at(attendee.id, at) && !item.is_some_and(recused)
    }

    /// Whether somebody was in the room at a moment. Who stayed to the end was there at the moment of the adjournment too.
    pub fn was_present_at(&self, attendee: Id<Attendee>, at: Stamp) -> bool {
        let end = self.adjournment().map(|entry| entry.id);
        let to_the_end = |stay: &Interval| stay.to == Some(at) && stay.from <= at && end.is_some() && stay.went == end;
        self.stays(attendee).any(|stay| stay.covers(at) || to_the_end(stay))
    }
}
