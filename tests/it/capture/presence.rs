//! People who are in the room because of what they did, and those who may vote.

use huiwu::{
    capture::{LineOutcome, Said},
    domain::{
        attendance::{Interval, StaySource},
        people::{Attendee, Reply},
        record::Record,
    },
};

use super::{Desk, at};

fn stays(desk: &Desk, name: &str) -> Vec<Interval> {
    desk.records.stays(desk.who(name)).cloned().collect()
}

#[test]
fn who_speaks_without_signing_in_is_present_from_then_on_because_of_that() {
    let mut desk = Desk::new();
    let note = desk.line("kim: the hall is booked", 5);
    let [stay] = stays(&desk, "Kim Sato").try_into().unwrap();
    assert_eq!(
        (stay.from, stay.source, stay.came),
        (at(5), StaySource::Spoke, Some(note.id))
    );
    assert!(desk.records.is_present(desk.who("Kim Sato")));
    assert_eq!(desk.records.unconfirmed().count(), 1);
}

#[test]
fn the_inference_is_said_once() {
    let mut desk = Desk::new();
    let said = |captured: huiwu::capture::Captured| match captured.outcome {
        LineOutcome::Entry { said, .. } => said,
        _ => None,
    };
    let first = desk.captured("kim: one", 5);
    desk.records = desk.records.after(&first.change);
    assert_eq!(
        said(first),
        Some(Said::Inferred("Kim Sato".to_owned(), StaySource::Spoke))
    );
    let second = desk.captured("kim: two", 6);
    assert_eq!(said(second), None);
}

#[test]
fn who_is_on_leave_and_speaks_is_asked_about_at_once() {
    let mut desk = Desk::new();
    let kim = desk.records.attendees.get(desk.who("Kim Sato")).unwrap().clone();
    desk.records.absorb([Record::from(Attendee {
        reply: Reply::Leave,
        ..kim
    })]);
    let captured = desk.captured("kim: one", 5);
    let LineOutcome::Entry { said, .. } = captured.outcome else {
        panic!()
    };
    assert_eq!(said, Some(Said::HereThough("Kim Sato".to_owned(), Reply::Leave)));
}

#[test]
fn who_signed_in_is_not_inferred() {
    let mut desk = Desk::new();
    desk.line("+kim", 4);
    desk.line("kim: one", 5);
    assert_eq!(stays(&desk, "Kim Sato").len(), 1);
    assert_eq!(desk.records.unconfirmed().count(), 0);
}

#[test]
fn who_left_and_speaks_is_asked_about() {
    let mut desk = Desk::new();
    desk.line("+kim", 4);
    desk.line("-kim", 10);
    desk.line("kim: one", 15);
    let [stay] = stays(&desk, "Kim Sato").try_into().unwrap();
    assert_eq!(stay.to, Some(at(10)));
}

#[test]
fn a_seconder_is_present_because_of_that() {
    let mut desk = Desk::new();
    desk.line("ann: I move it", 4);
    desk.line("$paint the door", 5);
    desk.line("$+kim", 6);
    let [stay] = stays(&desk, "Kim Sato").try_into().unwrap();
    assert_eq!((stay.from, stay.source), (at(6), StaySource::Moved));
}

#[test]
fn another_speaker_typed_over_a_line_takes_the_inference_along() {
    let mut desk = Desk::new();
    let note = desk.line("kim: the hall is booked", 5);
    let mended = match desk.mended(&note, "lee: the hall is booked").unwrap() {
        super::Mended::Line(captured) => captured,
        super::Mended::Order { .. } => panic!(),
    };
    desk.records = desk.records.after(&mended.change);
    assert!(stays(&desk, "Kim Sato").is_empty());
    assert_eq!(stays(&desk, "Lee Dunn").len(), 1);
}

#[test]
fn a_later_line_keeps_somebody_whose_first_line_was_somebody_elses() {
    let mut desk = Desk::new();
    let note = desk.line("kim: one", 5);
    let later = desk.line("kim: two", 8);
    let super::Mended::Line(mended) = desk.mended(&note, "lee: one").unwrap() else {
        panic!()
    };
    desk.records = desk.records.after(&mended.change);
    let [stay] = stays(&desk, "Kim Sato").try_into().unwrap();
    assert_eq!((stay.from, stay.came), (at(8), Some(later.id)));
}

#[test]
fn striking_a_line_takes_its_inference_back_and_restoring_brings_it_again() {
    let mut desk = Desk::new();
    let note = desk.line("kim: one", 5);
    let now = desk.now;
    let change = desk.with(|scene, ids| super::strike(scene, &note, &mut ids.at(now)).unwrap());
    desk.records = desk.records.after(&change);
    assert!(stays(&desk, "Kim Sato").is_empty());
    let note = desk.records.entries.get(note.id).unwrap().clone();
    let change = desk.with(|scene, ids| super::strike(scene, &note, &mut ids.at(now)).unwrap());
    desk.records = desk.records.after(&change);
    assert_eq!(stays(&desk, "Kim Sato").len(), 1);
}

#[test]
fn members_in_the_room_may_vote_at_that_minute() {
    let mut desk = Desk::new();
    desk.line("+ann, kim", 4);
    desk.line("-kim", 10);
    let (ann, kim) = (desk.who("Ann Bell"), desk.who("Kim Sato"));
    assert_eq!(desk.records.entitled_at(at(5), None), vec![ann, kim]);
    assert_eq!(desk.records.entitled_at(at(10), None), vec![ann]);
}

#[test]
fn whoever_writes_in_a_log_is_there_from_the_first_line_on() {
    use huiwu::{
        capture::{Source, TypedLine, enter},
        line::{dialect::DialectMode, log::LinePart},
    };
    let mut desk = Desk::new();
    let kim = desk.who("Kim Sato");
    for minute in [3, 4] {
        let source = Source {
            mode: DialectMode::W3c,
            writer: Some(kim),
            part: LinePart::Remark,
        };
        let line = TypedLine {
            source,
            author: "Kim Sato",
            ..TypedLine::typed("hello there", at(minute))
        };
        let now = at(30);
        let captured = desk.with(|scene, ids| enter(scene, &line, &mut ids.at(now)).unwrap());
        desk.records = desk.records.after(&captured.change);
    }
    let [stay] = stays(&desk, "Kim Sato").try_into().unwrap();
    assert_eq!((stay.from, stay.source), (at(3), StaySource::Log));
}
