//! Several sittings of one meeting (B5): one record, a check-in for each, no false comings and goings in the minutes.

use huiwu::{
    app::message::{Message, RoomMessage},
    export::DocumentKind,
    words::Lang,
};

use crate::support::Clerk;

/// In recess, with two of three people signed in.
fn recess() -> Clerk {
    let mut clerk = Clerk::new(Lang::En);
    clerk.meeting("council", "Harbour", &["Ann Bell", "Bo Reed", "Cy Poole"]);
    clerk.line("+ann").line("+bo").press("<alt-o>").wait(60).line(":recess");
    clerk
}

fn here(clerk: &Clerk) -> Vec<String> {
    let records = clerk.m().ledger.records();
    let here = records.attendees.iter().filter(|row| records.is_present(row.id));
    here.map(|row| records.name_of(row.id).to_owned()).collect()
}

#[test]
fn b5_the_next_sitting_of_a_day_is_signed_in_to_again() {
    let mut clerk = recess();
    clerk.line(":next-sitting");
    assert_eq!(clerk.said(), Some(&Message::Room(RoomMessage::NextSitting(2))));
    assert_eq!(here(&clerk), [""; 0]);
    clerk.press("<f10>");
    assert!(clerk.screen(80, 24).contains("sitting 2"), "{}", clerk.screen(80, 24));
    clerk.press("ann<enter>cy<enter><esc>").line(":resume");
    assert_eq!(here(&clerk), ["Ann Bell", "Cy Poole"]);
}

#[test]
fn b5_overnight_nobody_stays_in_the_room() {
    let mut clerk = recess();
    clerk.wait(24 * 60).press("<f10>");
    assert_eq!(here(&clerk), [""; 0]);
    clerk.press("bo<enter><esc>").line(":resume");
    assert_eq!(here(&clerk), ["Bo Reed"]);
    assert_eq!(clerk.m().ledger.records().sitting(), 2);
}

#[test]
fn b5_a_resumption_on_another_day_ends_the_sitting_by_itself() {
    let mut clerk = recess();
    clerk.wait(24 * 60).line(":resume");
    assert_eq!(here(&clerk), [""; 0]);
    let ended = clerk.m().ledger.records().sitting_ends().count();
    assert_eq!(ended, 1);
}

#[test]
fn a_recess_of_a_quarter_of_an_hour_asks_nobody_to_sign_in_again() {
    let mut clerk = recess();
    clerk.wait(15).line(":resume");
    assert_eq!(here(&clerk), ["Ann Bell", "Bo Reed"]);
    assert_eq!(clerk.m().ledger.records().sitting(), 1);
}

#[test]
fn the_minutes_tell_no_arrival_of_those_who_were_there_before() {
    let mut clerk = recess();
    clerk
        .line(":next-sitting")
        .wait(60)
        .line("+ann")
        .line("+cy")
        .line(":resume")
        .wait(30);
    clerk.line(":adjourn");
    let text = clerk.document(DocumentKind::Minutes);
    assert!(
        !text.contains("Ann Bell arrived") && !text.contains("Ann Bell returned"),
        "{text}"
    );
    assert!(text.contains("Poole"), "{text}");
    let record = clerk.document(DocumentKind::Record);
    assert!(record.contains("Ann Bell"), "{record}");
}

#[test]
fn the_time_of_the_break_that_ended_a_sitting_is_corrected_with_the_stays() {
    let mut clerk = recess();
    clerk.line(":next-sitting").line(":recess 9:50");
    let records = clerk.m().ledger.records();
    let end = records.sitting_ends().next().unwrap();
    assert!(records.ended_by(end.id).all(|stay| stay.to == Some(end.at)));
    assert_eq!(clerk.open_meeting().zone.hm(end.at), "09:50");
}
