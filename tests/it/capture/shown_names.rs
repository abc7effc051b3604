//! Typed corrections find what the screen shows, and stays follow what was recorded: nobody comes twice, nobody loses a reason.

use huiwu::{
    capture::{
        self, Refusal,
        proceedings::session::{SessionOrder, adjourn, open},
    },
    domain::{
        attendance::StaySource,
        entry::{Entry, EntryKind, Remark},
        id::Id,
        meeting::{Meeting, MeetingState},
        minutes_version::{MinutesVersion, VersionStep},
        people::Reply,
        record::Record,
    },
    line::reading::SubstitutionReach,
};

use super::{Desk, at, strike};

fn speaker(desk: &Desk, entry: &Entry) -> String {
    let entry = desk.records.entries.get(entry.id).unwrap();
    entry.speaker.map_or("", |who| desk.records.name_of(who)).to_owned()
}

fn stays(desk: &Desk, name: &str) -> Vec<(i64, Option<i64>, StaySource, String)> {
    let minute = |stamp: huiwu::domain::time::Stamp| (stamp.ms() - at(0).ms()) / 60_000;
    desk.records
        .stays(desk.who(name))
        .map(|stay| {
            (
                minute(stay.from),
                stay.to.map(minute),
                stay.source,
                stay.came_reason.clone(),
            )
        })
        .collect()
}

#[test]
fn a_correction_of_a_name_changes_the_newest_line_that_shows_it() {
    let mut desk = Desk::new();
    let older = desk.line("Kim Sato: the older line", 10);
    let newer = desk.line("kim: the newer line", 11);
    desk.line("s/Kim Sato/Lee Dunn/", 12);
    assert_eq!(speaker(&desk, &newer), "Lee Dunn");
    assert_eq!(speaker(&desk, &older), "Kim Sato");
}

#[test]
fn a_correction_finds_the_owner_that_the_screen_shows() {
    let mut desk = Desk::new();
    let action = desk.line("!order the stalls @kim", 10);
    desk.line("s/Kim Sato/Lee Dunn/", 11);
    let owners = &desk.records.action_of(action.id).unwrap().owners;
    assert_eq!(*owners, [huiwu::domain::action::Owner::Attendee(desk.who("Lee Dunn"))]);
}

#[test]
fn the_hint_knows_which_line_a_correction_changes() {
    let mut desk = Desk::new();
    desk.line("Kim Sato: the older line", 10);
    let newer = desk.line("kim: the newer line", 11);
    let mut found = |old: &str| {
        desk.with(|scene, _| {
            let line = capture::TypedLine::typed("", at(12));
            let wording = (old, "Lee Dunn");
            capture::correcting::correct::corrected(scene, &line, wording, SubstitutionReach::Last, capture::enter)
        })
    };
    let line = "Lee Dunn: the newer line".to_owned();
    assert_eq!(
        found("Kim Sato"),
        Some(capture::correcting::correct::Corrected::Line(newer.id, line, 1))
    );
    assert_eq!(found("Nobody Here"), None);
}

#[test]
fn a_correction_that_leaves_nothing_strikes_the_line() {
    for raw in [
        "kim: the figures are missing.",
        "=the figures are missing.",
        "ann: ?the figures are missing.",
    ] {
        let mut desk = Desk::new();
        let entry = desk.line(raw, 10);
        desk.line("s/the figures are missing.//", 11);
        let now = desk.records.entries.get(entry.id).unwrap();
        assert!(now.struck && !now.text.is_empty(), "{raw}: {now:?}");
    }
}

#[test]
fn who_spoke_and_signs_in_afterwards_is_confirmed_with_the_reason() {
    let mut desk = Desk::new();
    desk.line("kim: good morning", 5);
    let signed = desk.line("+kim (train late)", 6);
    assert_eq!((signed.kind, signed.remark.clone()), (EntryKind::Arrival, None));
    assert_eq!(
        stays(&desk, "Kim Sato"),
        [(5, None, StaySource::SignedIn, "train late".to_owned())]
    );
    assert_eq!(desk.records.unconfirmed().count(), 0);
}

#[test]
fn a_clock_that_is_set_back_after_an_arrival_makes_nobody_come_twice() {
    let mut desk = Desk::new();
    desk.now = at(30);
    let early = desk.line("+kim 9:32 (traffic)", 30);
    assert_eq!(early.remark, Some(Remark::NotYet("09:32".to_owned())));
    assert!(stays(&desk, "Kim Sato").is_empty(), "nobody has come by a time to come");
    desk.now = at(32);
    desk.line("+kim 9:32 (traffic)", 32);
    desk.now = at(31);
    desk.line("kim: I have a question", 31);
    assert_eq!(
        stays(&desk, "Kim Sato"),
        [(31, None, StaySource::SignedIn, "traffic".to_owned())]
    );
}

#[test]
fn an_arrival_after_the_end_of_the_meeting_is_corrected_to_the_minute() {
    let mut desk = Desk::new();
    desk.now = at(34);
    desk.line("+kim 9:34", 34);
    // The clock is set back before the end.
    let records = desk.records.clone();
    let told = SessionOrder::now("", (at(33), at(33)));
    let change = adjourn(&records, &told, &mut desk.ids.at(at(33))).unwrap().change;
    desk.records = desk.records.after(&change);
    desk.now = at(40);
    let line = desk.line("+kim 9:32", 40);
    assert_eq!(line.kind, EntryKind::Arrival, "{line:?}");
    assert_eq!(
        stays(&desk, "Kim Sato"),
        [(32, Some(33), StaySource::SignedIn, String::new())]
    );
}

#[test]
fn who_signed_in_before_a_back_dated_opening_was_there_when_it_opened() {
    let mut desk = Desk::new();
    let meeting = desk.records.meeting().unwrap().clone();
    desk.records.absorb([Record::from(Meeting {
        state: MeetingState::Ready,
        opened: None,
        ..meeting
    })]);
    desk.line("+ann", 15);
    desk.line("+kim 9:14", 15);
    let records = desk.records.clone();
    let told = SessionOrder::read(&records, "9:10", (at(16), at(16))).unwrap();
    let change = open(&records, &told, &mut desk.ids.at(at(16))).unwrap().change;
    desk.records = desk.records.after(&change);
    assert_eq!(stays(&desk, "Ann Bell")[0].0, 10);
    assert_eq!(stays(&desk, "Kim Sato")[0].0, 14, "a time that was typed stands");
}

#[test]
fn a_late_arrival_by_the_word_says_so() {
    for (raw, reason) in [
        ("迟到：kim", "迟到"),
        ("late: kim", "late"),
        ("迟到：kim（堵车）", "堵车"),
    ] {
        let mut desk = Desk::new();
        desk.line("kim: good morning", 5);
        let line = desk.line(raw, 6);
        assert_eq!(line.remark, None, "{raw}");
        assert_eq!(stays(&desk, "Kim Sato")[0].3, reason, "{raw}");
    }
}

#[test]
fn apologies_said_again_neither_double_nor_lose_the_reason() {
    let mut desk = Desk::new();
    desk.line("Apologies: Kim Sato (ill)", 5);
    let again = desk.line("Apologies were received from Kim Sato.", 6);
    assert_eq!(again.kind, EntryKind::Aside);
    desk.line("Apologies: Kim Sato, Lee Dunn", 7);
    let kim = desk.records.attendees.get(desk.who("Kim Sato")).unwrap();
    assert_eq!((kim.reply, kim.leave_reason.as_str()), (Reply::Leave, "ill"));
    let lee = desk.records.attendees.get(desk.who("Lee Dunn")).unwrap();
    assert_eq!(lee.reply, Reply::Leave);
}

#[test]
fn a_name_before_the_word_for_leave_is_an_excuse_and_no_speech() {
    for (raw, reason) in [
        ("kim：请假", ""),
        ("kim：请假（出差）", "出差"),
        ("kim: on leave (ill)", "ill"),
    ] {
        let mut desk = Desk::new();
        let line = desk.line(raw, 5);
        assert_eq!(line.kind, EntryKind::Regrets, "{raw}");
        let kim = desk.records.attendees.get(desk.who("Kim Sato")).unwrap();
        assert_eq!((kim.reply, kim.leave_reason.as_str()), (Reply::Leave, reason), "{raw}");
        assert!(desk.records.intervals.is_empty(), "{raw}");
    }
    let mut desk = Desk::new();
    desk.line("+kim", 4);
    assert_eq!(desk.line("kim：请假", 5).kind, EntryKind::Note, "who is here says it");
}

#[test]
fn the_wording_as_amended_is_taken_after_the_vote_too() {
    let mut desk = Desk::new();
    for raw in [
        "$spend 1200 @ann",
        "$>spend 1500 @kim",
        "$= 3/0/0",
        "carried unanimously",
    ] {
        desk.line(raw, 10);
    }
    let wording = desk.line("$1 The council spends 1,500 pounds", 11);
    assert_eq!(wording.kind, EntryKind::Wording);
    let main = desk.records.motions.iter().find(|motion| motion.number == 1).unwrap();
    assert_eq!(main.wording, "The council spends 1,500 pounds");
    assert_eq!(
        desk.line("$1 million for roads", 12).kind,
        EntryKind::Note,
        "it waits no more"
    );
}

#[test]
fn issued_minutes_are_changed_by_no_line() {
    let mut desk = Desk::new();
    let entry = desk.line("=the lease is renewed", 10);
    let meeting = desk.records.open().unwrap();
    desk.records.absorb([Record::from(MinutesVersion {
        id: Id::from_raw(90),
        meeting,
        version: 1,
        step: VersionStep::Issued,
        at: at(20),
        by: String::new(),
        number: String::new(),
        day: None,
        approved_at: String::new(),
        reason: String::new(),
        style: String::new(),
        lang: String::new(),
        text: String::new(),
    })]);
    assert_eq!(
        desk.mended(&entry, "=the lease ends").err(),
        Some(Refusal::MinutesIssued)
    );
    let now = desk.now;
    let struck = desk.with(|scene, ids| strike(scene, &entry, &mut ids.at(now)));
    assert_eq!(struck.err(), Some(Refusal::MinutesIssued));
}
