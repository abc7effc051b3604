//! The gate at the end of the meeting by keys: it delays nothing, lists what is left open, goes there, and is passed with a reason.

use huiwu::{
    app::message::{Message, RoomMessage},
    domain::{
        agenda::ItemKind,
        answers::Gate,
        attendance::{Interval, StaySource},
        id::Id,
        loose_end::Unfinished,
        meeting::MeetingState,
        papers::PaperCopy,
    },
    words::Lang,
};

use super::council;
use crate::support::Clerk;

fn kinds(clerk: &Clerk) -> Vec<Unfinished> {
    let mut kinds: Vec<_> = clerk
        .m()
        .ledger
        .records()
        .loose_ends()
        .iter()
        .map(|end| end.kind)
        .collect();
    kinds.dedup();
    kinds
}

/// A council in session of which every item is for information only.
fn quiet() -> Clerk {
    let mut clerk = council();
    let items: Vec<_> = clerk.m().ledger.records().items.iter().cloned().collect();
    clerk.put(items.into_iter().map(|mut item| {
        item.kind = ItemKind::Information;
        item.into()
    }));
    clerk.press("<alt-o>");
    clerk
}

#[test]
fn the_end_is_recorded_at_its_time_and_what_is_left_is_said_in_one_line() {
    let mut clerk = council();
    clerk.line("#1").line("%停电").line("：散会");
    assert_eq!(clerk.open_meeting().state, MeetingState::Wrapping);
    let Some(Message::Room(RoomMessage::LeftOpen(ends))) = clerk.said() else {
        panic!("{:?}", clerk.said())
    };
    assert!(ends.iter().any(|end| end.kind == Unfinished::IncidentOpen));
    let t = Lang::Zh.strings();
    assert!(clerk.said().unwrap().text(t).contains("突发未结：%1"));
    assert!(!clerk.said().unwrap().text(t).contains('\n'));
}

#[test]
fn an_end_that_leaves_nothing_open_says_nothing() {
    let mut clerk = quiet();
    clerk.press("<alt-x>");
    assert_eq!(clerk.open_meeting().state, MeetingState::Wrapping);
    assert!(!matches!(clerk.said(), Some(Message::Room(RoomMessage::LeftOpen(_)))));
}

#[test]
fn the_opening_is_not_delayed_by_what_ready_lacks_and_lists_it() {
    let mut clerk = council();
    clerk.press("<alt-o>");
    assert_eq!(clerk.open_meeting().state, MeetingState::Live);
    assert!(matches!(clerk.said(), Some(Message::Room(RoomMessage::OpenedLacking(missing))) if !missing.is_empty()));
}

#[test]
fn enter_goes_where_each_thing_is_settled() {
    let mut clerk = quiet();
    clerk.line("$付维修费").press("<alt-g><enter>");
    assert_eq!(
        clerk.m().live.field.text().trim_end(),
        "$付维修费",
        "the motion is open in the line"
    );
    clerk.press("<esc>").line("$= 3/0/0");
    assert_eq!(kinds(&clerk), []);
    clerk
        .line("%停电")
        .press("<alt-g><enter><f8><enter><tab><tab><tab><tab>换了保险<ctrl-s><esc>");
    assert_eq!(kinds(&clerk), []);
    clerk.line(":recorder").press("<alt-g>");
    assert_eq!(kinds(&clerk), [Unfinished::RecorderRuns]);
    clerk.press("<enter>");
    assert_eq!(kinds(&clerk), []);
}

#[test]
fn an_item_without_outcome_opens_its_form() {
    let mut clerk = council();
    let items: Vec<_> = clerk.m().ledger.records().items.iter().skip(1).cloned().collect();
    clerk.put(items.into_iter().map(|mut item| {
        item.kind = ItemKind::Report;
        item.into()
    }));
    let first = clerk.m().ledger.records().items.rows()[0].clone();
    clerk.put([huiwu::domain::agenda::Item {
        kind: ItemKind::Decision,
        ..first
    }
    .into()]);
    clerk.press("<alt-o>");
    assert_eq!(kinds(&clerk), [Unfinished::NoOutcome]);
    clerk.press("<alt-g><enter><right><right><ctrl-s>");
    assert_eq!(kinds(&clerk), []);
}

#[test]
fn presence_that_was_inferred_is_confirmed_on_its_row() {
    let mut clerk = quiet();
    let who = clerk.person("张三");
    let stay = Interval {
        source: StaySource::Spoke,
        ..Interval::begun(Id::from_raw(77), clerk.open_meeting().id, who, clerk.now)
    };
    clerk.put([stay.into()]).press("<alt-g>");
    assert!(clerk.screen(80, 24).contains("张三"));
    clerk.press("<enter>");
    assert_eq!(kinds(&clerk), []);
    assert!(clerk.m().ledger.records().stays(who).all(|stay| stay.confirmed));
}

#[test]
fn a_written_reason_passes_the_gate() {
    let mut clerk = council();
    clerk.line("#1").press("<alt-g><f7><enter>");
    assert!(!clerk.fields().is_empty(), "a reason is wanted");
    clerk.press("散会仓促，会后补<enter>");
    let reason = clerk.m().ledger.records().override_of(Gate::Adjourn);
    assert_eq!(reason, Some("散会仓促，会后补"));
    clerk.press("<esc><alt-x>");
    assert!(!matches!(clerk.said(), Some(Message::Room(RoomMessage::LeftOpen(_)))));
}

#[test]
fn c12_copies_are_counted_and_a_count_that_differs_settles_nothing() {
    let mut clerk = quiet();
    let meeting = clerk.open_meeting().id;
    let copies: Vec<_> = (1..=3)
        .map(|number| {
            PaperCopy {
                id: Id::from_raw(900 + i64::from(number)),
                meeting,
                paper: Id::from_raw(900),
                number,
                holder: None,
                issued: Some(clerk.now),
            }
            .into()
        })
        .collect();
    clerk.put(copies);
    assert_eq!(kinds(&clerk), [Unfinished::CopiesUncounted]);
    clerk.press("<alt-g><enter>2<ctrl-s>");
    assert_eq!(
        clerk.said(),
        Some(&Message::Room(RoomMessage::CopiesDiffer { counted: 2, issued: 3 }))
    );
    assert_eq!(kinds(&clerk), [Unfinished::CopiesUncounted]);
    clerk.press("<enter>2<tab>1<ctrl-s>");
    assert!(!clerk.fields().is_empty(), "where it is has to be said");
    clerk.press("王五带去签字<ctrl-s>");
    assert_eq!(clerk.said(), Some(&Message::Room(RoomMessage::CopiesFit(3))));
    assert_eq!(kinds(&clerk), []);
}

#[test]
fn an_open_gate_says_so() {
    let mut clerk = quiet();
    clerk.press("<alt-g>");
    assert!(clerk.screen(80, 24).contains("核验通过"));
}
