//! The quorum minute by minute: derived from the stays of those with a vote.

use std::collections::HashMap;

use crate::domain::{
    id::Id,
    meeting::RuleBook,
    people::{Attendee, Category, Reply},
    quorum::{QuorumBase, QuorumRule},
    records::Records,
    time::Stamp,
};

use super::room::Accounted;

/// The quorum at a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quorum {
    pub at: Stamp,
    /// How many with a vote were there.
    pub present: u32,
    /// How many must be there.
    pub needed: u32,
    /// How many with a vote may have been there, those included of whom nobody knows when they came.
    pub possible: u32,
}

impl Quorum {
    /// Whether enough were there.
    pub const fn is_reached(&self) -> bool {
        self.present >= self.needed
    }

    /// Whether enough cannot have been there.
    pub const fn is_missed(&self) -> bool {
        self.possible < self.needed
    }

    /// Whether there was one; `None` = nobody knows.
    const fn known(&self) -> Option<bool> {
        if self.is_reached() {
            Some(true)
        } else if self.is_missed() {
            Some(false)
        } else {
            None
        }
    }

    /// Whether there is one since another moment, or none any more, as far as is known.
    pub const fn is_turned(&self, since: &Self) -> bool {
        match self.known() {
            Some(true) => !since.is_reached(),
            Some(false) => since.is_reached(),
            None => false,
        }
    }
}

impl Records {
    /// How many must be there where so many members are invited; `None` where no quorum is asked for. Without a list of people there is
    /// none: `None`, not "reached".
    pub(super) fn quorum_needed(&self, members: u32) -> Option<u32> {
        let rule = self.meeting()?.quorum;
        let needed = rule.needed(self.quorum_base(rule, members));
        needed.filter(|needed| *needed > 0 && members > 0 && !self.capacities_are_unread())
    }

    /// Whether a list of several makes one of them alone a member: then the capacities of the others were not understood, and a quorum
    /// of one would be said of a body that nobody counted.
    fn capacities_are_unread(&self) -> bool {
        let mut members = self.attendees.iter().filter(|attendee| attendee.is_member());
        let alone = members.next().is_some() && members.next().is_none();
        let attending = |attendee: &&Attendee| attendee.category == Category::InAttendance;
        alone && self.attendees.iter().filter(attending).count() > 1
    }

    /// How many the quorum is a share of; 0 without a meeting.
    pub fn quorum_of(&self) -> u32 {
        let rule = self.meeting().map(|meeting| meeting.quorum);
        rule.map_or(0, |rule| self.quorum_base(rule, self.members_invited()))
    }

    fn quorum_base(&self, rule: QuorumRule, members: u32) -> u32 {
        match rule.base {
            QuorumBase::Members => members,
            QuorumBase::Expected => members.saturating_sub(self.members_excused()),
            QuorumBase::Seats => rule.seats,
        }
    }

    /// The members who are on leave and were not there all the same.
    fn members_excused(&self) -> u32 {
        let substitutes = self.substitutes();
        let away = |a: &&Attendee| {
            let excused = a.is_member() && a.reply == Reply::Leave && !substitutes.contains(&a.id);
            excused && !self.was_present(a.id)
        };
        u32::try_from(self.attendees.iter().filter(away).count()).unwrap_or(u32::MAX)
    }

    /// The quorum that the present list asks for; `None` where none is asked for.
    pub fn quorum_asked(&self) -> Option<u32> {
        self.quorum_needed(self.members_invited())
    }

    /// The members who are invited: those with a vote, without the substitutes of others.
    fn members_invited(&self) -> u32 {
        let substitutes = self.substitutes();
        let invited = self
            .attendees
            .iter()
            .filter(|a| a.is_member() && !substitutes.contains(&a.id));
        let count = invited
            .filter(|a| !a.named_only || self.accounted(a) != Accounted::Named)
            .count();
        u32::try_from(count).unwrap_or(u32::MAX)
    }

    /// The quorum at a moment; `None` where none is asked for.
    pub fn quorum_at(&self, at: Stamp) -> Option<Quorum> {
        let needed = self.quorum_needed(self.members_invited())?;
        Some(self.quorum_with(self.members_at(at), needed, at))
    }

    /// The quorum where so many are there, with those who may have been.
    pub(super) fn quorum_with(&self, present: u32, needed: u32, at: Stamp) -> Quorum {
        // Nobody need be asked for where enough are there.
        let unseen = if present < needed { self.unseen_at(at) } else { 0 };
        Quorum {
            at,
            present,
            needed,
            possible: present + unseen,
        }
    }

    /// The quorum at the opening, and after it each moment at which it was lost or regained, up to the end. Empty where none is asked
    /// for, or before the opening.
    pub fn quorum_changes(&self) -> Vec<Quorum> {
        let meeting = self.meeting();
        let Some(opened) = meeting.and_then(|meeting| meeting.opened) else {
            return Vec::new();
        };
        let end = meeting.and_then(|meeting| meeting.adjourned);
        let Some(first) = self.quorum_at(opened) else {
            return Vec::new();
        };
        let mut moves = self.moves();
        moves.sort_unstable_by_key(|(at, ..)| *at);
        let mut changes = vec![first];
        let mut last = first;
        let mut unseen = self.unseen();
        let mut stays: HashMap<Id<Attendee>, i32> = HashMap::new();
        let mut present = 0_u32;
        for moment in moves.chunk_by(|one, other| one.0 == other.0) {
            for (_, who, step) in moment {
                let open = stays.entry(*who).or_default();
                let was_here = *open > 0;
                *open += step;
                match (was_here, *open > 0) {
                    (false, true) => {
                        unseen.remove(who);
                        present += 1;
                    }
                    (true, false) => present = present.saturating_sub(1),
                    (true, true) | (false, false) => {}
                }
            }
            let Some((at, ..)) = moment.first() else { continue };
            let quorum = Quorum {
                at: *at,
                present,
                needed: first.needed,
                possible: present.saturating_add(u32::try_from(unseen.len()).unwrap_or(u32::MAX)),
            };
            let within = *at > opened && end.is_none_or(|end| *at < end);
            if within && quorum.is_turned(&last) {
                // That there is one is told where there was none.
                changes.extend(last.known().map(|_| quorum));
            }
            if within && quorum.known().is_some() {
                last = quorum;
            }
        }
        changes
    }

    /// The comings and goings of members: when, who, and how many stays more or fewer they have from then on.
    fn moves(&self) -> Vec<(Stamp, Id<Attendee>, i32)> {
        let members = self.attendees.iter().filter(|attendee| attendee.is_member());
        let together = self
            .meeting()
            .is_some_and(|meeting| meeting.rules == RuleBook::CnCollective);
        let mut moves = Vec::new();
        for attendee in members {
            let mut stays = self.stays(attendee.id).peekable();
            while let Some(stay) = stays.next() {
                // A member who withdrew for an item attends a leadership body all the same, up to the return.
                let end = match stay.to {
                    Some(_) if together && stay.withdrew.is_some() => stays.peek().map(|next| next.from),
                    to => to,
                };
                // A stay that ends before it began covers no moment.
                if end.is_none_or(|to| to > stay.from) {
                    moves.push((stay.from, stay.attendee, 1));
                    moves.extend(end.map(|to| (to, stay.attendee, -1)));
                }
            }
        }
        moves
    }
}
