//! The motions of the open meeting: the one that waits for its vote, the line that settled one, and who may vote on it.

use std::collections::HashMap;

use crate::domain::{
    agenda::{Item, ItemOutcome},
    entry::Entry,
    id::Id,
    meeting::RuleBook,
    motion::{Ballot, Counts, Motion, MotionRef, MotionState, Vote},
    people::{Attendee, Duty},
    records::Records,
    time::Stamp,
};

/// How far a vote by name is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RollCall {
    /// Those who may vote at the minute in question, in the order of the list.
    pub entitled: Vec<Id<Attendee>>,
    /// Those of them who have not answered.
    pub missing: Vec<Id<Attendee>>,
    /// Those who answered and may not vote.
    pub not_entitled: Vec<Id<Attendee>>,
    pub counts: Counts,
    /// The votes so far of people on the list.
    pub answers: HashMap<Id<Attendee>, Vote>,
}

/// Motions among which the one that was settled last is looked for: further back lies another evening, and a line must not cost more in a
/// long meeting.
const RECENT: usize = 64;

impl Records {
    /// The motion of the item taken up that waits for its vote: the amendment that is open, else the main motion; the last one of
    /// several (docs/rules.md §motions).
    pub fn open_motion(&self) -> Option<&Motion> {
        self.open_amendment().or_else(|| self.open_main_motion())
    }

    /// The amendment of a motion of the item taken up that waits for its vote; the last one of several.
    pub fn open_amendment(&self) -> Option<&Motion> {
        let open_main = |motion: &&Motion| self.amended_by(motion).is_some_and(|main| main.state.is_open());
        self.first_here(self.unsettled().filter(open_main))
    }

    /// The main motion of the item taken up that waits for its vote, whatever amends it.
    pub fn open_main_motion(&self) -> Option<&Motion> {
        self.first_here(self.unsettled().filter(|motion| self.amended_by(motion).is_none()))
    }

    /// The motion of another item that waits for its vote, where none of the item taken up does; the last one of several.
    pub fn open_elsewhere(&self) -> Option<&Motion> {
        let last = self.unsettled().next()?;
        self.open_motion().is_none().then_some(last)
    }

    /// The motion's own line, by which the room of a vote put down after the close is judged; `None` = the moment tells who was there.
    fn voted_where_moved(&self, motion: &Motion, at: Stamp) -> Option<&Entry> {
        let end = self.meeting()?.adjourned.filter(|end| at > *end)?;
        let moved = self.entries.get(motion.entry)?;
        (moved.at <= end || self.is_written_after_end(moved)).then_some(moved)
    }

    /// The moment whose room a vote is judged by: the close itself where that was told before the motion was typed.
    fn vote_moment(&self, at: Stamp) -> Stamp {
        let end = self.meeting().and_then(|meeting| meeting.adjourned);
        end.map_or(at, |end| at.min(end))
    }

    /// The motion that was counted last under the item taken up, where its votes are equal and no casting vote settled it.
    pub fn tied_motion(&self) -> Option<&Motion> {
        let settled = self.standing().filter(|motion| motion.counts.is_some()).take(RECENT);
        let last = settled.max_by_key(|motion| self.count_of(motion).map(|entry| entry.place))?;
        let tied = last.counts.is_some_and(Counts::is_tie) && last.casting.is_none();
        self.first_here(std::iter::once(last).filter(|_| tied))
    }

    /// The first of some motions that belongs to the item taken up. That item is asked for last: where none was taken up, the whole
    /// feed is looked through, and a key must not cost that.
    fn first_here<'a>(&'a self, motions: impl Iterator<Item = &'a Motion>) -> Option<&'a Motion> {
        let mut motions = motions.peekable();
        motions.peek()?;
        let item = self.current_item();
        motions.find(|motion| self.entries.get(motion.entry).is_none_or(|entry| entry.item == item))
    }

    /// The motion that a result, a seconder or a mover is about: the one that waits, else the one of this item that was settled
    /// last (docs/rules.md §motions).
    pub fn motion_to_count(&self) -> Option<&Motion> {
        self.open_motion().or_else(|| {
            let settled = self.standing().filter(|motion| !motion.state.is_open()).take(RECENT);
            let last = settled.max_by_key(|motion| {
                let said = self.count_of(motion).or_else(|| self.entries.get(motion.entry));
                said.map(|entry| entry.place)
            })?;
            let moved = self.entries.get(last.entry)?.item;
            let told = self.count_of(last).and_then(|entry| entry.item);
            // Asked last: where no item was taken up, the whole feed is looked through, and a key must not cost that.
            let item = self.current_item();
            (moved == item || told.is_some() && told == item).then_some(last)
        })
    }

    /// The motion that a line is about.
    pub fn motion_meant(&self, which: MotionRef) -> Option<&Motion> {
        match which {
            MotionRef::Pending => self.motion_to_count(),
            MotionRef::Numbered(number) => self.standing().find(|motion| motion.number == number),
        }
    }

    /// The main motion of an amendment; `None` for a main motion.
    pub fn amended_by(&self, motion: &Motion) -> Option<&Motion> {
        motion.amends.and_then(|main| self.motions.get(main))
    }

    /// The amendments of a motion that stand, in order.
    pub fn amendments_of(&self, main: Id<Motion>) -> impl DoubleEndedIterator<Item = &Motion> {
        self.motions
            .iter()
            .filter(move |motion| motion.amends == Some(main) && self.stands(motion))
    }

    /// Whether a motion waits for its wording as amended: an amendment was carried since the last one was given.
    pub fn awaits_wording(&self, motion: &Motion) -> bool {
        let given = motion
            .worded
            .and_then(|id| self.entries.get(id))
            .map(|entry| entry.place);
        let carried = |amendment: &Motion| amendment.state == MotionState::Carried;
        let changed = |amendment: &Motion| {
            let at = self.count_of(amendment).map(|entry| entry.place);
            given.is_none_or(|given| at.is_some_and(|at| at > given))
        };
        // One that was carried before anybody gave its wording still waits for it.
        let waits = motion.state.is_open() || motion.state == MotionState::Carried;
        waits
            && self
                .amendments_of(motion.id)
                .any(|it| carried(it) && changed(it) && self.is_amendment(it))
    }

    /// The entry that settled a motion.
    pub fn count_of(&self, motion: &Motion) -> Option<&Entry> {
        motion.counted.and_then(|id| self.entries.get(id))
    }

    /// The motion that an entry seconded.
    pub fn seconded_by(&self, entry: Id<Entry>) -> Option<&Motion> {
        self.motions.iter().rev().find(|motion| motion.seconded == Some(entry))
    }

    /// The motion whose result an entry counted.
    pub fn counted_by(&self, entry: Id<Entry>) -> Option<&Motion> {
        self.motions.iter().rev().find(|motion| motion.counted == Some(entry))
    }

    /// The motion whose wording as amended an entry gave.
    pub fn worded_by(&self, entry: Id<Entry>) -> Option<&Motion> {
        self.motions.iter().rev().find(|motion| motion.worded == Some(entry))
    }

    /// The votes by name on a motion.
    pub fn ballots_of(&self, motion: Id<Motion>) -> impl DoubleEndedIterator<Item = &Ballot> {
        self.ballots.of(motion)
    }

    /// The votes by name on a motion, counted.
    pub fn tally_of(&self, motion: Id<Motion>) -> Counts {
        Counts::of(self.ballots_of(motion).map(|ballot| ballot.vote))
    }

    /// Returns those who may vote on a motion at `at`; `None` where nobody's presence is known.
    pub fn entitled_to(&self, motion: &Motion, at: Stamp) -> Option<Vec<Id<Attendee>>> {
        let item = self.entries.get(motion.entry).and_then(|entry| entry.item);
        (!self.intervals.is_empty()).then(|| match self.voted_where_moved(motion, at) {
            Some(moved) => self.entitled_by(moved, item).map(|who| who.id).collect(),
            None => self.entitled_at(self.vote_moment(at), item),
        })
    }

    /// The vote by name on a motion as it would stand at `at`.
    pub fn roll_call(&self, motion: &Motion, at: Stamp) -> RollCall {
        let mut entitled = self.entitled_to(motion, at).unwrap_or_default();
        // In a leadership body the head votes last.
        if self
            .meeting()
            .is_some_and(|meeting| meeting.rules == RuleBook::CnCollective)
        {
            entitled.sort_by_key(|who| self.attendees.get(*who).is_some_and(|row| row.duty.holds(Duty::Chair)));
        }
        let answers: HashMap<Id<Attendee>, Vote> = self
            .ballots_of(motion.id)
            .filter_map(|ballot| Some((ballot.attendee?, ballot.vote)))
            .collect();
        let missing = entitled.iter().copied().filter(|who| !answers.contains_key(who));
        RollCall {
            missing: missing.collect(),
            not_entitled: self.voted_without_right(motion),
            counts: self.tally_of(motion.id),
            entitled,
            answers,
        }
    }

    /// Those who voted by name on a motion and might not at that minute: recused, not in the room, or no members. Nobody where nobody's
    /// presence is known.
    pub fn voted_without_right(&self, motion: &Motion) -> Vec<Id<Attendee>> {
        if self.intervals.is_empty() {
            return Vec::new();
        }
        let item = self.entries.get(motion.entry).and_then(|entry| entry.item);
        let may = |who, at| match self.voted_where_moved(motion, at) {
            Some(moved) => self.entitled_by(moved, item).any(|a| a.id == who),
            None => self.is_entitled(who, self.vote_moment(at), item),
        };
        let voters = self
            .ballots_of(motion.id)
            .filter_map(|ballot| Some((ballot.attendee?, ballot.at)));
        voters.filter(|(who, at)| !may(*who, *at)).map(|(who, _)| who).collect()
    }

    /// How the votes under an item ended it (docs/rules.md §outcome): by the last main motion that was settled. `None` = by none.
    pub fn outcome_by_vote(&self, item: Id<Item>) -> Option<ItemOutcome> {
        let under = |motion: &Motion| {
            let entry = self.entries.get(motion.entry);
            motion.amends.is_none() && entry.is_some_and(|entry| entry.item == Some(item))
        };
        self.standing()
            .filter(|motion| under(motion))
            .find_map(|motion| match motion.state {
                MotionState::Carried | MotionState::Lost => Some(ItemOutcome::Decided),
                MotionState::Referred => Some(ItemOutcome::Referred),
                MotionState::Tabled | MotionState::Postponed => Some(ItemOutcome::Deferred),
                MotionState::Moved | MotionState::Seconded | MotionState::Withdrawn => None,
            })
    }

    /// The numbers of the motions that stand.
    pub fn motion_numbers(&self) -> Vec<u32> {
        self.standing().map(|motion| motion.number).collect()
    }

    /// The numbers of the motions that wait for their wording as amended.
    pub fn unworded_numbers(&self) -> Vec<u32> {
        let amended = self.standing().filter(|motion| self.awaits_wording(motion));
        amended.map(|motion| motion.number).collect()
    }

    fn stands(&self, motion: &Motion) -> bool {
        self.entries.get(motion.entry).is_none_or(|entry| !entry.struck)
    }

    /// The motions that stand and are not settled, the last one first. Their state is asked before their line, which has to be found.
    fn unsettled(&self) -> impl Iterator<Item = &Motion> {
        let open = self.motions.iter().rev().filter(|motion| motion.state.is_open());
        open.filter(|motion| self.stands(motion))
    }

    /// The motions that stand, the last one first.
    fn standing(&self) -> impl Iterator<Item = &Motion> {
        self.motions.iter().rev().filter(|motion| self.stands(motion))
    }
}
