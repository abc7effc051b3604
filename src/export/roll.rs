//! The attendance of the whole meeting, told after the event. Knows no format.

use std::collections::HashMap;

use super::letters::safe;
use crate::domain::{
    attendance::{Interval, StaySource},
    id::Id,
    meeting::Meeting,
    people::{Attendee, Category},
    queries::room::Accounted,
    records::Records,
    time::Stamp,
};

/// The attendance of the meeting, in the order of the roster.
#[derive(Debug)]
pub struct Roll<'a> {
    pub places: Vec<RollEntry<'a>>,
    /// Members with a vote, on leave or not.
    pub members: u32,
    /// The most members that were there at the same time.
    pub most_members: u32,
    /// The same, with those of whom nobody knows whether they came.
    pub most_possible: u32,
    /// How many members must be there; `None` = no quorum is asked for.
    pub quorum: Option<u32>,
}

/// One attendee, and where they were.
#[derive(Debug)]
pub struct RollEntry<'a> {
    pub attendee: &'a Attendee,
    /// Name, unit and post, clean.
    pub name: String,
    pub unit: String,
    pub post: String,
    pub standing: FinalStanding,
    pub stays: Vec<&'a Interval>,
    /// Arrival, where it was late.
    pub late: Option<Stamp>,
    /// Departure, where it was early.
    pub early: Option<Stamp>,
    /// The substitute; empty = nobody.
    pub substitute: String,
    /// For whom they come; empty = for themselves.
    pub instead_of: String,
}

impl RollEntry<'_> {
    /// By what it is known that they were there, where nobody signed them in and nobody has confirmed it.
    pub fn inferred(&self) -> Option<StaySource> {
        let first = self.stays.first()?;
        self.stays
            .iter()
            .all(|stay| stay.is_unconfirmed())
            .then_some(first.source)
    }
}

/// How somebody counts at the end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FinalStanding {
    /// Was in the room, if only for a while.
    Present,
    /// Excused, or somebody else was to come.
    Excused,
    Absent,
    /// Nobody was signed in: whether they came is not recorded.
    Unrecorded,
    /// Not come yet, and the meeting is not opened.
    Expected,
    /// Named in a log, and nothing else is known.
    Named,
}

impl<'a> Roll<'a> {
    /// Calls the roll of a meeting.
    pub fn new(records: &'a Records, meeting: &Meeting) -> Self {
        let mut stays: HashMap<Id<Attendee>, Vec<&Interval>> = HashMap::new();
        let own = records.intervals.iter().filter(|i| i.meeting == meeting.id);
        for interval in own.filter(|i| is_of_the_meeting(i, meeting)) {
            stays.entry(interval.attendee).or_default().push(interval);
        }
        let roster: Vec<&Attendee> = records.attendees.iter().filter(|a| a.meeting == meeting.id).collect();
        let stands_for: HashMap<_, _> = roster.iter().filter_map(|a| a.substitute.map(|s| (s, a.id))).collect();
        let name = |id: Option<Id<Attendee>>| id.map(|id| safe(records.name_of(id))).unwrap_or_default();
        let accounted = records.accounts();
        let mut places = Vec::with_capacity(roster.len());
        for attendee in roster {
            let person = records.person_of(attendee.id);
            let unit = person.and_then(|p| records.unit_of(p));
            let stays = stays.remove(&attendee.id).unwrap_or_default();
            let (late, early) = edges(&stays, meeting, records);
            places.push(RollEntry {
                attendee,
                name: name(Some(attendee.id)),
                unit: unit.map(|u| safe(&u.name)).unwrap_or_default(),
                post: person.map(|p| safe(&p.post)).unwrap_or_default(),
                standing: standing(accounted(attendee), meeting),
                stays,
                late,
                early,
                substitute: name(attendee.substitute),
                instead_of: name(stands_for.get(&attendee.id).copied()),
            });
        }
        let invited = |p: &&RollEntry<'_>| p.attendee.is_member() && p.standing != FinalStanding::Named;
        let members = u32::try_from(places.iter().filter(invited).count()).unwrap_or(u32::MAX);
        let most_members = steps(&places).iter().map(|(_, n)| *n).max().unwrap_or(0);
        let open = |p: &&RollEntry<'_>| p.attendee.is_member() && p.standing == FinalStanding::Unrecorded;
        let open = u32::try_from(places.iter().filter(open).count()).unwrap_or(u32::MAX);
        Self {
            members,
            most_members,
            most_possible: most_members.saturating_add(open),
            quorum: records.quorum_asked(),
            places,
        }
    }

    /// Those of one category who count as told.
    pub fn of(&self, category: Category, standing: FinalStanding) -> impl Iterator<Item = &RollEntry<'a>> {
        self.places
            .iter()
            .filter(move |p| p.attendee.category == category && p.standing == standing)
    }

    /// Those who count as told, of any category.
    pub fn all(&self, standing: FinalStanding) -> impl Iterator<Item = &RollEntry<'a>> {
        self.places.iter().filter(move |p| p.standing == standing)
    }
}

/// Whether somebody was there while the meeting lasted: who left before the opening was not present.
fn is_of_the_meeting(stay: &Interval, meeting: &Meeting) -> bool {
    let Some(opened) = meeting.opened else { return true };
    // A stay that ends with the meeting belongs to it, however short it was.
    stay.to.is_none_or(|to| to > opened || meeting.adjourned == Some(to))
        && meeting
            .adjourned
            .is_none_or(|end| stay.from < end.max(opened.plus_ms(1)) || stay.to == Some(end))
}

fn standing(accounted: Accounted, meeting: &Meeting) -> FinalStanding {
    match accounted {
        Accounted::Present => FinalStanding::Present,
        Accounted::OnLeave | Accounted::Represented => FinalStanding::Excused,
        Accounted::Named => FinalStanding::Named,
        Accounted::Absent if meeting.opened.is_none() => FinalStanding::Expected,
        Accounted::Absent => FinalStanding::Absent,
        Accounted::Unrecorded => FinalStanding::Unrecorded,
    }
}

/// Arrival and departure, where they were late or early; nothing of those whose moment nobody told.
fn edges(stays: &[&Interval], meeting: &Meeting, records: &Records) -> (Option<Stamp>, Option<Stamp>) {
    let house = &records.house;
    let (late_by, early_by) = (i64::from(house.late_minutes), i64::from(house.early_minutes));
    let first = stays.iter().min_by_key(|i| i.from);
    // The moment at which somebody first did something is not that at which they came.
    let told = |i: &&&Interval| !i.source.is_inferred() && records.is_told(i.came, i.from);
    let first = first.filter(told).map(|i| i.from);
    let late = first.filter(|at| meeting.opened.is_some_and(|opened| *at > opened.plus_minutes(late_by)));
    let gone = stays.iter().all(|i| i.to.is_some());
    let last = stays.iter().max_by_key(|i| i.to).filter(|_| gone);
    let last = last.and_then(|i| i.to.filter(|at| records.is_told(i.went, *at)));
    let early = last.filter(|at| meeting.adjourned.is_none_or(|end| *at < end.plus_minutes(-early_by)));
    (late, early)
}

/// Members in the room from each moment on at which somebody came or went.
fn steps(places: &[RollEntry<'_>]) -> Vec<(Stamp, u32)> {
    let mut moves = Vec::new();
    for stay in places.iter().filter(|p| p.attendee.is_member()).flat_map(|p| &p.stays) {
        moves.push((stay.from, 1_i64));
        moves.extend(stay.to.map(|to| (to, -1)));
    }
    moves.sort_unstable();
    let mut inside = 0;
    let mut steps: Vec<(Stamp, u32)> = Vec::with_capacity(moves.len());
    for (at, by) in moves {
        inside += by;
        let now = u32::try_from(inside).unwrap_or(0);
        match steps.last_mut() {
            Some((last, count)) if *last == at => *count = now,
            _ => steps.push((at, now)),
        }
    }
    steps
}
