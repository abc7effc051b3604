//! The part of the attendance that is known: whether it was taken, and who may have been there though no line says that they came (docs/rules.md
//! §presence).

use std::collections::{HashMap, HashSet};

use crate::domain::{
    action::Owner,
    attendance::{Interval, StaySource},
    door::DOOR_SETTING,
    entry::{Entry, EntryKind, Remark},
    id::Id,
    people::{Attendee, ChairTaken},
    possible_fact::PossibleFact,
    records::Records,
    time::Stamp,
    titles::is_title,
};

use super::room::Accounted;

impl Records {
    /// Whether those who were there at the opening were signed in, rather than seen to be there by what they did: before it, by a list of the door, or
    /// several of them since. One person who comes later says nothing of the others, so that nobody's absence is known.
    pub fn is_attendance_taken(&self) -> bool {
        let signed = || self.intervals.iter().filter(|stay| !stay.source.is_inferred());
        let Some((meeting, opening)) = self.meeting().zip(self.opening()) else {
            return signed().next().is_some();
        };
        let above = |stay: &Interval| match stay.source {
            StaySource::Badge | StaySource::Door | StaySource::Log => true,
            StaySource::SignedIn
            | StaySource::Spoke
            | StaySource::Moved
            | StaySource::Voted
            | StaySource::Declared
            | StaySource::Presided => {
                let came = stay.came.map(|id| self.entries.get(id));
                came.is_none_or(|came| came.is_some_and(|came| came.place < opening.place))
            }
        };
        let at_opening = |stay: &&Interval| meeting.opened.is_some_and(|opened| !stay.from.is_minutes_after(opened));
        signed().any(above) || signed().filter(at_opening).nth(1).is_some()
    }

    /// Whether signing in is no more than that: the meeting was not opened, and this is no desk at the door, which never learns that it was.
    pub fn only_signs_in(&self) -> bool {
        let before = self.meeting().is_some_and(|meeting| meeting.state.before());
        before && self.setting(DOOR_SETTING).is_none()
    }

    /// The line that opened the meeting; `None` = it was not opened.
    pub fn opening(&self) -> Option<&Entry> {
        let mut entries = self.entries.iter();
        entries.find(|entry| entry.kind == EntryKind::Opened && !entry.struck)
    }

    /// Those of whom a line says something that people do who are there: they spoke, moved, seconded or voted, declared an interest, took the chair or a
    /// task, or a line that was kept for a doubt may tell that they came or went. Those whom documents name as the chair are among them.
    pub(super) fn told_of(&self) -> HashSet<Id<Attendee>> {
        let stands = |id| self.entries.get(id).is_some_and(|entry: &Entry| !entry.struck);
        let tasks = self.actions.iter().filter(|action| stands(action.entry));
        let owners = tasks.flat_map(|action| &action.owners).filter_map(|owner| match owner {
            Owner::Attendee(who) => Some(*who),
            Owner::Unit(_) | Owner::Named(_) => None,
        });
        let declared = self.interests_declared().map(|interest| interest.attendee);
        let took = |who: &&Attendee| {
            who.took_chair
                .iter()
                .flat_map(ChairTaken::turns)
                .any(|taken| stands(taken.by.of()))
        };
        let chaired = self.attendees.iter().filter(took).map(|who| who.id);
        let opened = self.opening().map_or(i64::MIN, |opening| opening.place);
        // Somebody who is taken out before the opening, and had not signed in, has not come.
        let unsigned = |entry: &Entry| entry.place < opened && matches!(entry.remark, Some(Remark::NotPresent(_)));
        let doubted = self
            .entries
            .iter()
            .filter(|entry| !entry.struck && entry.remark.is_some());
        let doubted = doubted.filter(|entry| !unsigned(entry));
        let moved = doubted.flat_map(|entry| {
            let named = self.attendees.iter();
            named
                .filter(|who| may_move(entry, self.name_of(who.id)))
                .map(|who| who.id)
        });
        let presided = self.chairs().into_iter().map(|held| held.who);
        let told = owners.chain(declared).chain(chaired).chain(moved).chain(presided);
        told.chain(self.doers()).collect()
    }

    /// Those who spoke, moved, seconded or voted by lines of the session that stand.
    fn doers(&self) -> HashSet<Id<Attendee>> {
        let Some(opening) = self.opening().map(|opening| opening.place) else {
            return HashSet::new();
        };
        let end = self.adjournment().map_or(i64::MAX, |end| end.place);
        let met =
            |entry: &&Entry| !entry.struck && entry.place > opening && (entry.place < end || entry.author.is_empty());
        let lines: HashMap<Id<Entry>, &Entry> =
            self.entries.iter().filter(met).map(|entry| (entry.id, entry)).collect();
        let moves = |entry: &Entry| matches!(entry.kind, EntryKind::Second | EntryKind::Correction);
        let shows = |entry: &&&Entry| entry.kind.is_content() || entry.kind == EntryKind::Interest || moves(entry);
        let spoke = lines.values().filter(shows).filter_map(|entry| entry.speaker);
        let motions = self.motions.iter().filter(|motion| lines.contains_key(&motion.entry));
        let moved = motions.flat_map(|motion| motion.mover.into_iter().chain(motion.seconder));
        let ballots = self.ballots.iter();
        let cast = ballots.filter(|ballot| ballot.entry.is_some_and(|entry| lines.contains_key(&entry)));
        spoke
            .chain(moved)
            .chain(cast.filter_map(|ballot| ballot.attendee))
            .collect()
    }

    /// Those who are not on record as there, and of whom a line says something that people do who are: whether they came is to be asked.
    pub fn unrecorded_doers(&self) -> Vec<Id<Attendee>> {
        let (told, accounted) = (self.told_of(), self.accounts());
        let open = |who: &&Attendee| told.contains(&who.id) && accounted(who) == Accounted::Unrecorded;
        self.attendees.iter().filter(open).map(|who| who.id).collect()
    }

    /// The members of whom nobody knows when they came: no line says so, or only what they did.
    pub(super) fn unseen(&self) -> HashSet<Id<Attendee>> {
        let (told, taken) = (self.told_of(), self.is_attendance_taken());
        let open = |who: &&Attendee| match self.stays(who.id).next() {
            Some(first) => first.is_unconfirmed(),
            None => self.accounted_by(who, |_| false, || !taken || told.contains(&who.id)) == Accounted::Unrecorded,
        };
        let members = self.attendees.iter().filter(|who| who.is_member());
        members.filter(open).map(|who| who.id).collect()
    }

    /// How many of those may have been in the room at a moment already.
    pub(super) fn unseen_at(&self, at: Stamp) -> u32 {
        let unseen = self.unseen();
        let before = |who: &&Id<Attendee>| self.stays(**who).next().is_none_or(|first| first.from > at);
        u32::try_from(unseen.iter().filter(before).count()).unwrap_or(u32::MAX)
    }
}

/// Whether a line that was kept for a doubt may tell that somebody of this name came, went, or was there to take part.
#[expect(clippy::wildcard_enum_match_arm, reason = "other doubts are about no movement")]
fn may_move(entry: &Entry, name: &str) -> bool {
    let Some(doubt) = entry.remark.as_ref().filter(|_| !name.is_empty()) else {
        return false;
    };
    let moves = |order: &str| {
        matches!(
            PossibleFact::of_order(order),
            Some(
                PossibleFact::Arrival
                    | PossibleFact::Departure
                    | PossibleFact::Late
                    | PossibleFact::Chair
                    | PossibleFact::Interest
            )
        )
    };
    match doubt {
        Remark::MayMean(order) => moves(order) && names(order, name),
        Remark::NotPresent(who) | Remark::OutOfOrder(who) | Remark::NeverOut(who) | Remark::UnreadableTime(who) => {
            names(who, name)
        }
        Remark::NotYet(_) | Remark::MeetingOver => names(&entry.raw, name),
        _ => false,
    }
}

/// Whether words as they were typed hold a name, or one word of it that is no title.
fn names(typed: &str, name: &str) -> bool {
    let words = |text: &str| -> Vec<String> {
        let words = text.split(|c: char| !c.is_alphanumeric());
        let words = words.filter(|word| word.len() > 1 && !is_title(word));
        words.map(str::to_lowercase).collect()
    };
    let own = words(typed);
    typed.contains(name) || words(name).iter().any(|word| own.contains(word))
}
