//! Opening, recess and adjournment: which lines open a meeting, and times that are typed.

use huiwu::{
    capture::{
        Captured, LineOutcome, Refusal, Said,
        proceedings::session::{SessionOrder, adjourn, correct_row, line_of, open, recess, resume},
    },
    domain::{
        entry::{Entry, EntryKind},
        meeting::{Meeting, MeetingState},
        quorum::QuorumRule,
        record::Record,
        time::Stamp,
    },
};

use super::{Desk, at};

/// A meeting that is not open yet.
fn before() -> Desk {
    let mut desk = Desk::new();
    let meeting = desk.records.meeting().unwrap().clone();
    desk.records.absorb([Record::from(Meeting {
        state: MeetingState::Ready,
        opened: None,
        ..meeting
    })]);
    desk
}

fn opened(desk: &Desk) -> Option<Stamp> {
    desk.records.meeting().unwrap().opened
}

type ActOf = fn(
    &huiwu::domain::records::Records,
    &SessionOrder,
    &mut huiwu::domain::id::Mint,
) -> Result<huiwu::capture::Acted, Refusal>;

/// Orders an act with words after its name.
fn order(desk: &mut Desk, act: ActOf, words: &str, minute: i64) -> Result<(), Refusal> {
    let now = at(minute);
    let records = desk.records.clone();
    let told = SessionOrder::read(&records, words, (now, now))?;
    let change = act(&records, &told, &mut desk.ids.at(now))?.change;
    desk.records = desk.records.after(&change);
    Ok(())
}

fn last(desk: &Desk, kind: EntryKind) -> Entry {
    let mut entries = desk.records.entries.iter().rev();
    entries.find(|entry| entry.kind == kind).unwrap().clone()
}

#[test]
fn a_line_that_says_something_opens_the_meeting() {
    for raw in [
        "good morning",
        "kim: good morning",
        "=we paint",
        "!paint @kim",
        "?who paints",
        "*be on time",
        "$paint the door",
        "#+ Paint",
        "Dora: on no list",
    ] {
        let mut desk = before();
        desk.line(raw, 3);
        assert_eq!(opened(&desk), Some(at(3)), "{raw}");
    }
}

#[test]
fn signing_in_excuses_incidents_and_notes_never_open_it() {
    for raw in [
        "+kim",
        "+nobody known",
        "-kim (ill)",
        "%the lamp broke",
        "Note: the hall was cold",
        "记：会场偏冷",
        "Apologies: Kim Sato",
        "请假：Kim Sato",
        "Regrets: Nobody Known",
        "s/a/b/",
        "#99",
        "present+ lee",
    ] {
        let mut desk = before();
        desk.line(raw, 3);
        assert_eq!(opened(&desk), None, "{raw}");
        assert!(desk.records.meeting().unwrap().state.before(), "{raw}");
    }
}

#[test]
fn who_signed_in_before_the_opening_is_there_since_then() {
    let mut desk = before();
    desk.line("+kim", 2);
    order(&mut desk, open, "", 10).unwrap();
    assert_eq!(opened(&desk), Some(at(10)));
    let kim = desk.who("Kim Sato");
    assert_eq!(desk.records.stays(kim).next().unwrap().from, at(2));
    assert!(desk.records.was_present(kim));
}

#[test]
fn who_left_before_the_opening_was_not_present() {
    let mut desk = before();
    desk.line("+kim", 2);
    desk.line("-kim", 5);
    order(&mut desk, open, "", 10).unwrap();
    assert!(!desk.records.was_present(desk.who("Kim Sato")));
    // Nobody else was signed in, so that nobody knows of the others.
    let count = desk.records.roll_count();
    assert_eq!((count.absent, count.unrecorded), (1, 2));
}

#[test]
fn an_act_takes_its_time_in_every_way_people_write_it() {
    // Nine o'clock is minute 0.
    for (words, minute) in [
        ("9:05", 5),
        ("09.05", 5),
        ("9：05", 5),
        ("9点05", 5),
        ("上午9:05", 5),
        ("at 9:05", 5),
        ("9:05 am", 5),
        ("9.05am", 5),
        ("905 am", 5),
        ("0905", 5),
        ("9h05", 5),
        ("9:05 hrs", 5),
        ("9点", 0),
    ] {
        let mut desk = before();
        order(&mut desk, open, words, 8).unwrap();
        assert_eq!(opened(&desk), Some(at(minute)), "{words}");
    }
}

#[test]
fn an_evening_ends_at_the_hour_of_the_evening() {
    for words in [
        "10:32 pm",
        "10.32pm",
        "22:32",
        "22h32",
        "晚上10:32",
        "晚上10点32分",
        "2232 hrs",
    ] {
        let mut desk = Desk::new();
        let late = 13 * 60 + 33;
        order(&mut desk, adjourn, words, late).unwrap();
        let meeting = desk.records.meeting().unwrap();
        assert_eq!(meeting.adjourned, Some(at(late - 1)), "{words}");
    }
}

#[test]
fn a_reason_may_stand_beside_the_time() {
    for words in ["9:20 lunch", "lunch 9:20", "9:20 (lunch)", "lunch", "at 9:20, lunch"] {
        let mut desk = Desk::new();
        order(&mut desk, recess, words, 20).unwrap();
        let entry = last(&desk, EntryKind::Recess);
        assert_eq!((entry.text.as_str(), entry.at), ("lunch", at(20)), "{words}");
    }
}

#[test]
fn an_opening_ordered_again_corrects_the_time() {
    let mut desk = before();
    order(&mut desk, open, "", 10).unwrap();
    order(&mut desk, open, "9:04", 12).unwrap();
    assert_eq!(opened(&desk), Some(at(4)));
    assert_eq!(last(&desk, EntryKind::Opened).at, at(4));
    assert_eq!(
        desk.records
            .entries
            .iter()
            .filter(|e| e.kind == EntryKind::Opened)
            .count(),
        1
    );
}

#[test]
fn a_recess_and_a_resumption_ordered_again_correct_the_time() {
    let mut desk = Desk::new();
    order(&mut desk, recess, "", 10).unwrap();
    order(&mut desk, recess, "9:08", 11).unwrap();
    order(&mut desk, resume, "", 20).unwrap();
    order(&mut desk, resume, "9:19", 21).unwrap();
    assert_eq!(last(&desk, EntryKind::Recess).at, at(8));
    assert_eq!(last(&desk, EntryKind::Resumed).at, at(19));
}

#[test]
fn a_break_does_not_end_before_it_began() {
    let mut desk = Desk::new();
    order(&mut desk, recess, "9:20", 21).unwrap();
    let crosses = |told| matches!(told, Err(Refusal::Crosses(_)));
    assert!(crosses(order(&mut desk, resume, "9:15", 25)));
    assert!(desk.records.meeting().unwrap().state == MeetingState::Recess);
    order(&mut desk, resume, "9:22", 25).unwrap();
    assert!(crosses(order(&mut desk, resume, "9:18", 26)));
    assert_eq!(last(&desk, EntryKind::Resumed).at, at(22));
    // The next break is not that of the resumption before it.
    order(&mut desk, recess, "9:26", 27).unwrap();
    order(&mut desk, recess, "9:24", 27).unwrap();
    assert_eq!(last(&desk, EntryKind::Recess).at, at(24));
    order(&mut desk, resume, "9:24", 28).unwrap();
}

#[test]
fn an_adjournment_ordered_again_moves_the_end_of_those_who_stayed() {
    let mut desk = Desk::new();
    desk.line("+kim", 1);
    order(&mut desk, adjourn, "", 40).unwrap();
    order(&mut desk, adjourn, "9:35", 41).unwrap();
    assert_eq!(desk.records.meeting().unwrap().adjourned, Some(at(35)));
    let kim = desk.who("Kim Sato");
    assert_eq!(desk.records.stays(kim).next().unwrap().to, Some(at(35)));
}

#[test]
fn an_act_ordered_again_without_time_or_reason_does_nothing() {
    let mut desk = Desk::new();
    assert_eq!(order(&mut desk, open, "", 5), Err(Refusal::NothingToCorrect));
}

#[test]
fn no_act_happens_before_the_opening_or_in_an_hour_to_come() {
    let mut desk = Desk::new();
    assert!(matches!(
        order(&mut desk, adjourn, "8:30", 40),
        Err(Refusal::Crosses(_))
    ));
    assert!(matches!(
        order(&mut desk, adjourn, "11:30", 40),
        Err(Refusal::NotYet(_))
    ));
    assert!(matches!(
        order(&mut desk, adjourn, "9:75", 40),
        Err(Refusal::NotATime(_))
    ));
    assert!(desk.records.meeting().unwrap().adjourned.is_none());
}

#[test]
fn a_row_of_the_session_is_the_line_that_would_order_it() {
    let mut desk = Desk::new();
    order(&mut desk, adjourn, "9:40 no more business", 41).unwrap();
    let entry = last(&desk, EntryKind::Adjourned);
    let line = desk.with(|scene, _| line_of(scene, &entry));
    assert_eq!(line.as_deref(), Some(":adjourn 09:40 no more business"));
}

#[test]
fn a_row_of_the_session_is_corrected_where_it_stands() {
    let mut desk = Desk::new();
    order(&mut desk, adjourn, "9:40 no more business", 41).unwrap();
    let entry = last(&desk, EntryKind::Adjourned);
    let change = correct_row(&desk.records, &entry, "9:38", at(50)).unwrap().change;
    desk.records = desk.records.after(&change);
    let entry = last(&desk, EntryKind::Adjourned);
    assert_eq!((entry.at, entry.text.as_str()), (at(38), ""));
    assert_eq!(desk.records.meeting().unwrap().adjourned, Some(at(38)));
}

#[test]
fn a_line_after_the_adjournment_is_an_addition() {
    let mut desk = Desk::new();
    let before = desk.line("in time", 10);
    order(&mut desk, adjourn, "", 40).unwrap();
    desk.now = at(45);
    let after = desk.line("too late", 45);
    assert!(!desk.records.is_addition(&before));
    assert!(desk.records.is_addition(&after));
    assert!(!desk.records.is_addition(&last(&desk, EntryKind::Adjourned)));
}

#[test]
fn a_quorum_is_read_as_people_write_it() {
    use huiwu::domain::quorum::QuorumRule;
    let rule = |num, den, least| {
        Some(QuorumRule {
            num,
            den,
            least,
            ..QuorumRule::NONE
        })
    };
    for (typed, expected) in [
        ("1/3", rule(1, 3, 0)),
        ("1/3, at least 3", rule(1, 3, 3)),
        ("half", rule(1, 2, 0)),
        ("２／３", rule(2, 3, 0)),
        ("三分之一，至少3人", rule(1, 3, 3)),
        ("3", rule(0, 1, 3)),
        ("at least five members", rule(0, 1, 5)),
        ("one third, but not fewer than three", rule(1, 3, 3)),
        ("one-third of the members, minimum 3", rule(1, 3, 3)),
        ("半数以上", rule(1, 2, 0)),
        ("应到成员的三分之二", rule(2, 3, 0)),
        ("不少于五人", rule(0, 1, 5)),
        ("40%", rule(40, 100, 0)),
        ("none", Some(QuorumRule::NONE)),
        ("3/2", None),
        ("many", None),
        ("half, at least", None),
        ("1/3 of 12, at least 3", None),
        ("one third, at least several", None),
    ] {
        assert_eq!(QuorumRule::read(typed), expected, "{typed}");
    }
    let over = |typed| QuorumRule::read(typed).map(|rule| (rule.over, rule.needed(8), rule.typed()));
    for typed in [
        "more than half",
        "a majority of the members",
        "> 1/2",
        "过半数",
        "超过二分之一",
    ] {
        assert_eq!(over(typed), Some((true, Some(5), "> 1/2".to_owned())), "{typed}");
    }
    assert_eq!(over("half"), Some((false, Some(4), "1/2".to_owned())));
    let third = QuorumRule {
        num: 1,
        den: 3,
        least: 3,
        ..QuorumRule::NONE
    };
    assert_eq!(QuorumRule::read(&third.typed()), Some(third));
}

#[test]
fn the_line_that_loses_the_quorum_says_so_and_the_one_that_brings_it_back() {
    let mut desk = Desk::new();
    let meeting = Meeting {
        quorum: QuorumRule {
            num: 0,
            den: 1,
            least: 2,
            ..QuorumRule::NONE
        },
        ..desk.records.meeting().unwrap().clone()
    };
    desk.records.absorb([Record::from(meeting)]);
    let turned = |captured: Captured| match captured.outcome {
        LineOutcome::Entry {
            said: Some(Said::QuorumTurned(quorum)),
            ..
        } => Some((quorum.present, quorum.is_reached())),
        _ => None,
    };
    let mut said = |line: &str| {
        let captured = desk.captured(line, 30);
        desk.records = desk.records.after(&captured.change);
        turned(captured)
    };
    assert_eq!(said("+ann"), None);
    assert_eq!(said("+kim"), Some((2, true)));
    assert_eq!(said("+lee"), None);
    assert_eq!(said("-ann"), None);
    assert_eq!(said("-kim"), Some((1, false)));
    assert_eq!(said("+ann"), Some((2, true)));
}

#[test]
fn a_quorum_is_lost_and_regained_at_a_minute() {
    let mut desk = Desk::new();
    let meeting = desk.records.meeting().unwrap().clone();
    desk.records.absorb([Record::from(Meeting {
        quorum: QuorumRule {
            num: 1,
            den: 2,
            least: 0,
            ..QuorumRule::NONE
        },
        ..meeting
    })]);
    desk.line("+ann, kim 8:55", 1);
    desk.line("-kim 9:10", 11);
    desk.line("+lee 9:20", 21);
    let changes: Vec<_> = desk
        .records
        .quorum_changes()
        .iter()
        .map(|quorum| (quorum.at, quorum.present, quorum.is_reached()))
        .collect();
    assert_eq!(changes, [(at(0), 2, true), (at(10), 1, false), (at(20), 2, true)]);
    assert_eq!(desk.records.quorum_at(at(15)).map(|quorum| quorum.needed), Some(2));
}
