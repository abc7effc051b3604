//! From a line to a change, without model, store or screen: what a line makes, and what is written when it is typed over.
#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests fail as tests do")]

mod attendance;
mod beside;
mod disposal;
mod corrections;
mod incidents;
mod meant;
mod minuting;
mod told;
mod motions;
mod quorum;
mod nobody;
mod shown_names;
mod votes;
mod voices;

use huiwu::{
    capture::{
        Captured, LineOutcome, Refusal, Said, Scene, TypedLine,
        correcting::mend::{Mended, mend, shift_time, strike},
        enter,
        room::PreparedList,
    },
    domain::{
        change::{Act, Change},
        entry::{Entry, EntryKind},
        id::{Id, Ids},
        meeting::{Meeting, MeetingState},
        people::{Attendee, Person},
        record::{Key, Record},
        records::Records,
        time::{Stamp, Zone},
    },
};

#[path = "capture/presence.rs"]
mod presence;
mod speaker;
#[path = "capture/facts.rs"]
mod facts;
#[path = "capture/session.rs"]
mod session;

/// Nine o'clock, and minutes after it.
fn at(minutes: i64) -> Stamp {
    Stamp::from_ms(1_780_304_400_000).plus_minutes(minutes)
}

/// A meeting in session with Ann Bell, Kim Sato and Lee Dunn, before any line.
struct Desk {
    records: Records,
    ids: Ids,
    now: Stamp,
}

impl Desk {
    fn new() -> Self {
        let id = Id::from_raw(1);
        let meeting = Meeting {
            state: MeetingState::Live,
            opened: Some(at(0)),
            ..Meeting::draft(id, "Garden", at(0), Zone::from_minutes(0))
        };
        let mut records = Records::default();
        records.absorb([Record::from(meeting)]);
        for (n, name) in (2..).zip(["Ann Bell", "Kim Sato", "Lee Dunn"]) {
            records.absorb([
                Record::from(Person::named(Id::from_raw(n), name)),
                Record::from(Attendee::invited(Id::from_raw(n), id, Id::from_raw(n), n)),
            ]);
        }
        records.set_open(id);
        Self {
            records,
            ids: Ids::new(7),
            now: at(30),
        }
    }

    /// Asks something of the scene as it is now.
    fn with<T>(&mut self, ask: impl FnOnce(&Scene, &mut Ids) -> T) -> T {
        let mut room = PreparedList::default();
        room.refresh(&self.records);
        let agenda = self.records.agenda_lines(self.now);
        let scene = Scene {
            records: &self.records,
            room: &room,
            chosen: &[],
            agenda: &agenda,
            zone: Zone::from_minutes(0),
            english: true,
            sign_of: &|_| None,
            now: self.now,
        };
        ask(&scene, &mut self.ids)
    }

    fn captured(&mut self, raw: &str, minute: i64) -> Captured {
        let now = at(minute.max(30));
        self.now = self.now.max(now);
        self.with(|scene, ids| enter(scene, &TypedLine::typed(raw, at(minute)), &mut ids.at(now)).unwrap())
    }

    /// Enters a line; returns its entry.
    fn line(&mut self, raw: &str, minute: i64) -> Entry {
        let captured = self.captured(raw, minute);
        self.records = self.records.after(&captured.change);
        let LineOutcome::Entry { id, .. } = captured.outcome else {
            panic!("{:?}", captured.outcome)
        };
        self.records.entries.get(id).unwrap().clone()
    }

    fn mended(&mut self, entry: &Entry, raw: &str) -> Result<Mended, Refusal> {
        let now = self.now;
        self.with(|scene, ids| mend(scene, entry, raw, &mut ids.at(now)))
    }

    fn who(&self, name: &str) -> Id<Attendee> {
        let is = |a: &&Attendee| self.records.name_of(a.id) == name;
        self.records.attendees.iter().find(is).unwrap().id
    }
}

/// The rows that a change touches, each once.
fn touched(change: &Change) -> Vec<Key> {
    let mut keys = Vec::new();
    change.each(&mut |part| {
        keys.push(match part {
            Change::Put(row) => row.key(),
            Change::Drop(key) => *key,
            Change::Batch(_) => return,
        });
    });
    keys
}

#[test]
fn an_arrival_makes_a_stay_that_refers_to_it() {
    let mut desk = Desk::new();
    let captured = desk.captured("+kim, lee (bus)", 10);
    assert_eq!(captured.act, Act::Arrive);
    let LineOutcome::Entry { id, remark: None, said } = &captured.outcome else {
        panic!("{:?}", captured.outcome)
    };
    assert_eq!(*said, Some(Said::Arrived("Kim Sato, Lee Dunn".to_owned())));
    let after = desk.records.after(&captured.change);
    let stays: Vec<_> = after
        .begun_by(*id)
        .map(|stay| (stay.from, stay.came_reason.as_str()))
        .collect();
    assert_eq!(stays, [(at(10), "bus"), (at(10), "bus")]);
    assert!(desk.records.intervals.is_empty(), "nothing has happened yet");
}

#[test]
fn a_line_typed_over_an_arrival_keeps_the_stay_of_those_it_still_names() {
    let mut desk = Desk::new();
    let entry = desk.line("+kim, lee", 10);
    let kim = desk.records.stays(desk.who("Kim Sato")).next().unwrap().clone();
    let Ok(Mended::Line(captured)) = desk.mended(&entry, "+kim, ann 9:05") else {
        panic!()
    };
    let after = desk.records.after(&captured.change);
    let now = after.intervals.get(kim.id).unwrap();
    assert_eq!((now.from, now.came), (at(5), Some(entry.id)));
    assert!(!after.is_present(desk.who("Lee Dunn")) && after.is_present(desk.who("Ann Bell")));
    assert_eq!(after.entries.len(), 1);
}

#[test]
fn a_line_typed_over_an_entry_writes_only_rows_that_differ() {
    let mut desk = Desk::new();
    let entry = desk.line("=buy lamps", 10);
    let Ok(Mended::Line(captured)) = desk.mended(&entry, "=buy lanterns") else {
        panic!()
    };
    assert_eq!(
        touched(&captured.change),
        [Key::from(entry.id)],
        "the decision stays as it is"
    );
    let Ok(Mended::Line(captured)) = desk.mended(&entry, "=buy lamps") else {
        panic!()
    };
    assert!(captured.change.is_empty());
}

#[test]
fn what_a_line_of_another_kind_made_goes_with_it() {
    let mut desk = Desk::new();
    let entry = desk.line("$buy lamps", 10);
    let vote = desk.line("$= 3/0/0", 11);
    assert_eq!(desk.records.counted_by(vote.id).map(|motion| motion.number), Some(1));
    let Ok(Mended::Line(captured)) = desk.mended(&vote, "a remark") else {
        panic!()
    };
    let after = desk.records.after(&captured.change);
    assert_eq!(
        after
            .motions
            .rows()
            .first()
            .map(|motion| (motion.counts, motion.counted)),
        Some((None, None))
    );
    for line in [
        "=buy lamps",
        "buy lamps",
        "!ann to buy lamps",
        "For: ann, kim. Against: lee",
        "赞成：ann；反对：kim",
        ":adjourn",
    ] {
        let held = desk.mended(&entry, line);
        assert!(matches!(held, Err(Refusal::MotionHeld)), "{line}: {held:?}");
    }
    desk.records = after;
    let Ok(Mended::Line(captured)) = desk.mended(&entry, "=buy lamps") else {
        panic!()
    };
    let after = desk.records.after(&captured.change);
    assert!(after.motions.is_empty() && after.decision_of(entry.id).is_some());
}

#[test]
fn a_fact_does_not_become_a_doubt_and_an_order_is_handed_back() {
    let mut desk = Desk::new();
    let entry = desk.line("+kim", 10);
    assert!(matches!(desk.mended(&entry, "-kim"), Err(Refusal::NotChanged(_))));
    // A correction takes the place of no other line.
    assert!(matches!(
        desk.mended(&entry, "s/nothing/else/"),
        Err(Refusal::LineOfItsOwn)
    ));
    assert!(matches!(desk.mended(&entry, "改：无→有"), Err(Refusal::LineOfItsOwn)));
    assert!(matches!(desk.mended(&entry, "ann:"), Err(Refusal::LineOfItsOwn)));
    let order = desk.mended(&entry, ":recess lunch");
    assert!(
        matches!(&order, Ok(Mended::Order { name, rest }) if name == "recess" && rest == "lunch"),
        "{order:?}"
    );
}

#[test]
fn a_struck_leaving_is_taken_back_and_done_again() {
    let mut desk = Desk::new();
    let came = desk.line("+kim", 10);
    let went = desk.line("-kim (ill)", 20);
    let now = desk.now;
    let change = desk.with(|scene, ids| strike(scene, &went, &mut ids.at(now))).unwrap();
    let struck = desk.records.after(&change);
    let stay = struck.begun_by(came.id).next().unwrap().clone();
    assert_eq!((stay.to, stay.went, stay.went_reason.as_str()), (None, None, ""));
    desk.records = struck;
    let went = desk.records.entries.get(went.id).unwrap().clone();
    let change = desk.with(|scene, ids| strike(scene, &went, &mut ids.at(now))).unwrap();
    let again = desk.records.after(&change);
    let stay = again.begun_by(came.id).next().unwrap();
    assert_eq!(
        (stay.to, stay.went, stay.went_reason.as_str()),
        (Some(at(20)), Some(went.id), "ill")
    );
    assert_eq!(again.entries.get(went.id).map(|e| e.kind), Some(EntryKind::Departure));
}

#[test]
fn the_moved_time_of_an_arrival_moves_its_stays_alone() {
    let mut desk = Desk::new();
    let first = desk.line("+kim", 10);
    desk.line("+lee", 10);
    let change = shift_time(&desk.records, &first, -60_000);
    let after = desk.records.after(&change);
    let from: Vec<_> = ["Kim Sato", "Lee Dunn"]
        .map(|name| after.open_stay(desk.who(name)).unwrap().from)
        .into();
    assert_eq!(from, [at(9), at(10)]);
}
