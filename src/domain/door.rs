//! Takes the file of the desk at the door into the meeting: who came and went there, who was on no list. Rows keep their identifiers, so
//! that nothing is taken in twice; where both desks say something else, ours stands and the difference is told.

use std::collections::HashMap;

use super::{
    attendance::{Interval, StaySource},
    change::Change,
    entry::{Entry, PLACE_STEP},
    id::Id,
    people::{Attendee, Person, Reply, Unit},
    record::Record,
    records::Records,
    time::Stamp,
};

/// The setting that marks the file of the door; its value is the meeting.
pub const DOOR_SETTING: &str = "door";

/// One thing that the door says. Each names the person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DoorNews {
    Came(String, Stamp),
    Left(String, Stamp),
    /// On no list here; taken in as the door has it.
    Listed(String),
    /// Listed at both desks with the same unit and post: taken as one.
    SamePerson(String),
    /// Listed at both desks with another unit or post: two rows now.
    Namesake(String),
    /// Came in somebody's place: who is represented, by whom.
    StoodIn(String, String),
    /// The papers were seen at the door.
    Verified(String),
    /// Reported at the door.
    Reported(String, Stamp),
    /// On leave or represented here, and came.
    CameAfterAll(String),
    /// Came at two times: here, and at the door. Ours stands.
    TwoArrivals(String, Stamp, Stamp),
    /// Went at two times: here, and at the door. Ours stands.
    TwoLeavings(String, Stamp, Stamp),
    /// The reply at the door is another one; ours stands.
    OtherReply(String),
    /// The paper that was seen at the door is another one; ours stands.
    OtherCredential(String),
}

impl DoorNews {
    /// Whether the two desks differ, so that the clerk has to look.
    pub const fn is_conflict(&self) -> bool {
        match self {
            Self::Namesake(_)
            | Self::CameAfterAll(_)
            | Self::TwoArrivals(..)
            | Self::TwoLeavings(..)
            | Self::OtherReply(_)
            | Self::OtherCredential(_) => true,
            Self::Came(..)
            | Self::Left(..)
            | Self::Listed(_)
            | Self::SamePerson(_)
            | Self::StoodIn(..)
            | Self::Verified(_)
            | Self::Reported(..) => false,
        }
    }
}

/// The rows to put, and what is to be told.
#[derive(Debug, Default)]
pub struct DoorMerge {
    pub change: Vec<Change>,
    pub news: Vec<DoorNews>,
}

/// The rows of the door by kind, with what is known of ours.
struct DoorDesk<'r> {
    ours: &'r Records,
    persons: HashMap<Id<Person>, &'r Person>,
    units: HashMap<Id<Unit>, &'r Unit>,
    entries: HashMap<Id<Entry>, &'r Entry>,
    /// The attendee here that one of the door is.
    here: HashMap<Id<Attendee>, Id<Attendee>>,
    /// The place of the next entry.
    place: i64,
    found: DoorMerge,
}

/// Takes what the door says into our records. Nothing of ours is changed but what the door knows better: who came, who went, papers
/// that were seen.
pub fn merge_door(ours: &Records, door: &[Record]) -> DoorMerge {
    let mut desk = DoorDesk {
        ours,
        persons: HashMap::new(),
        units: HashMap::new(),
        entries: HashMap::new(),
        here: HashMap::new(),
        place: ours.next_place(),
        found: DoorMerge::default(),
    };
    let (mut attendees, mut stays) = (Vec::new(), Vec::new());
    for row in door {
        #[expect(clippy::wildcard_enum_match_arm, reason = "other rows do not come from the door")]
        match row {
            Record::Person(person) => drop(desk.persons.insert(person.id, person)),
            Record::Unit(unit) => drop(desk.units.insert(unit.id, unit)),
            Record::Entry(entry) => drop(desk.entries.insert(entry.id, entry)),
            Record::Attendee(attendee) => attendees.push(&**attendee),
            Record::Interval(stay) => stays.push(&**stay),
            _ => {}
        }
    }
    for attendee in &attendees {
        desk.list(attendee);
    }
    stays.sort_by_key(|stay| (stay.from, stay.id));
    for stay in stays {
        desk.stay(stay);
    }
    for attendee in attendees {
        desk.answer(attendee);
    }
    desk.found
}

impl DoorDesk<'_> {
    fn tell(&mut self, news: DoorNews) {
        self.found.news.push(news);
    }

    fn put(&mut self, row: impl Into<Record>) {
        self.found.change.push(Change::put(row));
    }

    /// The name of an attendee of the door.
    fn name(&self, attendee: &Attendee) -> String {
        self.persons
            .get(&attendee.person)
            .map_or_else(String::new, |person| person.name.clone())
    }

    /// Unit and post as text, by which two people of one name are told apart.
    fn office(&self, person: &Person) -> (String, String) {
        let unit = person
            .unit
            .and_then(|id| self.units.get(&id).copied().or_else(|| self.ours.units.get(id)));
        (
            unit.map(|unit| unit.name.clone()).unwrap_or_default(),
            person.post.clone(),
        )
    }

    /// Finds the attendee here, or puts one who is new on the list.
    fn list(&mut self, attendee: &Attendee) {
        if self.ours.attendees.get(attendee.id).is_some() {
            self.here.insert(attendee.id, attendee.id);
            return;
        }
        let Some(person) = self.persons.get(&attendee.person).copied() else {
            return;
        };
        let name = person.name.clone();
        let namesakes: Vec<&Attendee> = self
            .ours
            .attendees
            .iter()
            .filter(|own| self.ours.name_of(own.id) == name)
            .collect();
        let same = namesakes.iter().find(|own| {
            let known = self.ours.people.get(own.person);
            known.is_some_and(|known| self.office(known) == self.office(person))
        });
        if let Some(own) = same {
            self.here.insert(attendee.id, own.id);
            return self.tell(DoorNews::SamePerson(name));
        }
        self.tell(if namesakes.is_empty() {
            DoorNews::Listed(name)
        } else {
            DoorNews::Namesake(name)
        });
        self.here.insert(attendee.id, attendee.id);
        let unit = person.unit.and_then(|id| {
            if self.ours.units.get(id).is_some() {
                return Some(id);
            }
            let unit = self.units.get(&id).copied()?;
            let known = self.ours.units.iter().find(|own| own.name == unit.name);
            if known.is_none() {
                self.put(unit.clone());
            }
            Some(known.map_or(id, |known| known.id))
        });
        if self.ours.people.get(person.id).is_none() {
            self.put(Person { unit, ..person.clone() });
        }
        let last = self.ours.attendees.rows().last().map_or(0, |own| own.rank);
        self.put(Attendee {
            rank: last.saturating_add(attendee.rank.max(1)),
            ..attendee.clone()
        });
    }

    /// The entry of the door behind ours, if it is not here yet; its identifier.
    fn entry(&mut self, id: Option<Id<Entry>>) -> Option<Id<Entry>> {
        let id = id?;
        if self.ours.entries.get(id).is_none()
            && let Some(entry) = self.entries.get(&id).copied()
        {
            let place = self.place;
            self.place = place.saturating_add(PLACE_STEP);
            self.put(Entry { place, ..entry.clone() });
        }
        Some(id)
    }

    /// A stay as the door says it.
    fn stay(&mut self, stay: &Interval) {
        let Some(who) = self.here.get(&stay.attendee).copied() else {
            return;
        };
        let listed = self.ours.attendees.get(who);
        let name = listed.map_or_else(
            || {
                self.found
                    .change
                    .iter()
                    .find_map(|part| named(part, who, &self.persons))
                    .unwrap_or_default()
            },
            |_| self.ours.name_of(who).to_owned(),
        );
        if let Some(own) = self.ours.intervals.get(stay.id) {
            return self.known_stay(own, stay, name);
        }
        let overlaps =
            |own: &&Interval| stay.to.is_none_or(|to| own.from < to) && own.to.is_none_or(|to| stay.from < to);
        if let Some(own) = self.ours.stays(who).find(overlaps) {
            if own.is_unconfirmed() {
                self.put(Interval {
                    from: own.from.min(stay.from),
                    source: StaySource::Door,
                    signed_by: stay.signed_by.clone(),
                    ..own.clone()
                });
                return self.tell(DoorNews::Came(name, stay.from));
            }
            if minute(own.from) != minute(stay.from) {
                self.tell(DoorNews::TwoArrivals(name, own.from, stay.from));
            }
            return;
        }
        if listed.is_some_and(|own| own.reply.is_absence()) {
            self.tell(DoorNews::CameAfterAll(name.clone()));
        }
        let (came, went) = (self.entry(stay.came), self.entry(stay.went));
        let taken = Interval {
            attendee: who,
            came,
            went,
            source: if stay.source == StaySource::Badge {
                StaySource::Badge
            } else {
                StaySource::Door
            },
            ..stay.clone()
        };
        let taken = if taken.to.is_none() {
            self.ours.to_the_end(taken)
        } else {
            taken
        };
        self.put(taken);
        self.tell(DoorNews::Came(name.clone(), stay.from));
        if let Some(to) = stay.to {
            self.tell(DoorNews::Left(name, to));
        }
    }

    /// A stay that is known here: the door may know when it ended.
    fn known_stay(&mut self, own: &Interval, stay: &Interval, name: String) {
        if own.from != stay.from && minute(own.from) != minute(stay.from) {
            self.tell(DoorNews::TwoArrivals(name.clone(), own.from, stay.from));
        }
        let Some(to) = stay.to else { return };
        // A stay that lasts to the end only because nobody noted the leaving ends when the door says.
        let lasts = self.ours.lasting().any(|lasting| lasting.id == own.id);
        if lasts {
            let went = self.entry(stay.went);
            self.put(Interval {
                to: Some(to),
                went,
                ..own.clone()
            });
            self.tell(DoorNews::Left(name, to));
        } else if let Some(ours) = own.to.filter(|ours| minute(*ours) != minute(to)) {
            self.tell(DoorNews::TwoLeavings(name, ours, to));
        }
    }

    /// The papers that were seen, the report on arrival, and who came in somebody's place.
    fn answer(&mut self, attendee: &Attendee) {
        let Some(own) = self.here.get(&attendee.id).and_then(|id| self.ours.attendees.get(*id)) else {
            return;
        };
        let name = self.name(attendee);
        let mut after = own.clone();
        let seen_there = !attendee.credential.is_empty() || !attendee.verified_by.is_empty();
        if own.credential.is_empty() && seen_there {
            after.credential.clone_from(&attendee.credential);
            after.verified_by.clone_from(&attendee.verified_by);
            if after != *own {
                self.tell(DoorNews::Verified(name.clone()));
            }
        } else if !attendee.credential.is_empty() && own.credential != attendee.credential {
            self.tell(DoorNews::OtherCredential(name.clone()));
        }
        if let (None, Some(at)) = (own.reported, attendee.reported) {
            after.reported = Some(at);
            self.tell(DoorNews::Reported(name.clone(), at));
        }
        let stand_in = attendee.substitute.and_then(|id| self.here.get(&id).copied());
        match (own.reply, attendee.reply) {
            (Reply::Open | Reply::Attends, Reply::Substituted) if stand_in.is_some() => {
                after.reply = Reply::Substituted;
                after.substitute = stand_in;
                let by = self.substitute_name(attendee);
                self.tell(DoorNews::StoodIn(name, by));
            }
            (ours, theirs) if ours != theirs && theirs.is_absence() => self.tell(DoorNews::OtherReply(name)),
            _ => {}
        }
        if after != *own {
            self.put(after);
        }
    }

    fn substitute_name(&self, attendee: &Attendee) -> String {
        let here = attendee.substitute.and_then(|id| self.here.get(&id).copied());
        let known = here.filter(|id| self.ours.attendees.get(*id).is_some());
        known.map_or_else(
            || {
                let listed = here.and_then(|who| {
                    self.found
                        .change
                        .iter()
                        .find_map(|part| named(part, who, &self.persons))
                });
                listed.unwrap_or_default()
            },
            |id| self.ours.name_of(id).to_owned(),
        )
    }
}

/// The name of somebody who is put on the list by a part of the change.
fn named(part: &Change, who: Id<Attendee>, persons: &HashMap<Id<Person>, &Person>) -> Option<String> {
    match part {
        Change::Put(Record::Attendee(attendee)) if attendee.id == who => {
            persons.get(&attendee.person).map(|person| person.name.clone())
        }
        Change::Put(_) | Change::Drop(_) | Change::Batch(_) => None,
    }
}

/// The minute of a moment: two desks that press a key at the same time differ by seconds.
const fn minute(at: Stamp) -> i64 {
    at.ms().div_euclid(60_000)
}
