//! The gate "adjourn": each thing that is left open keeps it shut, and each way of settling it opens it. Values in, values out.
#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests fail as tests do")]

use huiwu::{
    app::message::{Message, RoomMessage},
    domain::{
        agenda::{Item, ItemKind, ItemOutcome},
        attendance::{Interval, StaySource},
        checklist::{CheckItem, CheckState, Phase, Proof},
        decision::{Decision, Verdict},
        entry::{Entry, EntryKind},
        id::Id,
        incident::Incident,
        loose_end::Unfinished,
        meeting::{Meeting, MeetingState, Recording},
        motion::{Majority, Motion, MotionState, VotingForm},
        papers::PaperCopy,
        people::{Attendee, Person},
        record::Record,
        recorder::Recorder,
        records::Records,
        time::{Stamp, Zone},
    },
    words::Lang,
};

const MEETING: Id<Meeting> = Id::from_raw(1);

fn at(minute: i64) -> Stamp {
    Stamp::from_ms(1_780_304_400_000).plus_minutes(minute)
}

/// A meeting in session with these rows.
fn records(rows: impl IntoIterator<Item = Record>) -> Records {
    let mut records = Records::default();
    let meeting = Meeting {
        state: MeetingState::Live,
        opened: Some(at(0)),
        ..Meeting::draft(MEETING, "Garden", at(0), Zone::from_minutes(0))
    };
    records.absorb([Record::from(meeting)]);
    records.absorb(rows);
    records.set_open(MEETING);
    records
}

/// The kinds of what is unfinished, with what they are about.
fn left(records: &Records) -> Vec<(Unfinished, String)> {
    let ends = records.loose_ends().into_iter();
    ends.map(|end| (end.kind, end.label)).collect()
}

fn item(n: i64, kind: ItemKind) -> Item {
    Item {
        kind,
        ..Item::titled(Id::from_raw(n), MEETING, n, format!("Item {n}"))
    }
}

fn entry(n: i64, kind: EntryKind, item: Option<i64>) -> Entry {
    Entry {
        id: Id::from_raw(n),
        meeting: MEETING,
        item: item.map(Id::from_raw),
        kind,
        raw: String::new(),
        text: String::new(),
        speaker: None,
        said_by: String::new(),
        at: at(1),
        entered: at(1),
        place: n,
        about: None,
        remark: None,
        author: String::new(),
        struck: false,
        minuted: None,
    }
}

fn motion(n: i64, entry: i64, state: MotionState) -> Motion {
    Motion {
        id: Id::from_raw(n),
        meeting: MEETING,
        entry: Id::from_raw(entry),
        number: u32::try_from(n).unwrap(),
        state,
        seconder: None,
        counts: None,
        majority: Majority::Simple,
        base: None,
        seconded: None,
        counted: None,
        mover: None,
        amends: None,
        form: VotingForm::Open,
        said: None,
        towards: String::new(),
        wording: String::new(),
        worded: None,
        entitled: None,
        casting: None,
    }
}

#[test]
fn only_items_for_decision_need_an_outcome() {
    let kinds = [
        ItemKind::Procedural,
        ItemKind::Information,
        ItemKind::Report,
        ItemKind::Education,
        ItemKind::Decision,
    ];
    let items = (1..).zip(kinds).map(|(n, kind)| item(n, kind).into());
    assert_eq!(left(&records(items)), [(Unfinished::NoOutcome, "5".to_owned())]);
}

#[test]
fn an_outcome_settles_an_item_and_no_decision_wants_its_reason() {
    let ended = |outcome, reason: &str| {
        let item = Item {
            outcome: Some(outcome),
            outcome_reason: reason.to_owned(),
            ..item(1, ItemKind::Decision)
        };
        left(&records([item.into()])).is_empty()
    };
    assert!(ended(ItemOutcome::Deferred, ""));
    assert!(ended(ItemOutcome::Withdrawn, ""));
    assert!(!ended(ItemOutcome::NoDecision, " "));
    assert!(ended(ItemOutcome::NoDecision, "waits for the auditor"));
}

#[test]
fn a_decision_settles_its_item_unless_its_line_is_struck() {
    let decided = |struck| {
        let entry = Entry {
            struck,
            ..entry(7, EntryKind::Decision, Some(1))
        };
        let decision = Decision {
            id: Id::from_raw(8),
            meeting: MEETING,
            entry: entry.id,
            number: 1,
            verdict: Verdict::Adopted,
        };
        left(&records([
            item(1, ItemKind::Decision).into(),
            entry.into(),
            decision.into(),
        ]))
        .is_empty()
    };
    assert!(decided(false));
    assert!(!decided(true));
}

#[test]
fn the_vote_on_a_main_motion_settles_its_item_and_that_on_an_amendment_does_not() {
    let voted = |state, amends: Option<i64>| {
        let motion = Motion {
            amends: amends.map(Id::from_raw),
            ..motion(2, 7, state)
        };
        left(&records([
            item(1, ItemKind::Decision).into(),
            entry(7, EntryKind::Motion, Some(1)).into(),
            motion.into(),
        ]))
    };
    for state in [
        MotionState::Carried,
        MotionState::Lost,
        MotionState::Postponed,
        MotionState::Referred,
        MotionState::Tabled,
    ] {
        assert_eq!(voted(state, None), [], "{state:?}");
    }
    let no_outcome = (Unfinished::NoOutcome, "1".to_owned());
    assert_eq!(voted(MotionState::Withdrawn, None), std::slice::from_ref(&no_outcome));
    assert_eq!(voted(MotionState::Carried, Some(9)), std::slice::from_ref(&no_outcome));
    assert_eq!(
        voted(MotionState::Seconded, None),
        [no_outcome, (Unfinished::MotionPending, "M2".to_owned())]
    );
}

#[test]
fn sub_items_are_settled_with_their_item_and_an_item_with_all_of_them() {
    let sub = |n, outcome| Item {
        parent: Some(Id::from_raw(1)),
        outcome,
        ..item(n, ItemKind::Decision)
    };
    let whole = |outcome| Item {
        outcome,
        ..item(1, ItemKind::Decision)
    };
    let named = |rows: Vec<Item>| {
        let rows = rows.into_iter().map(Record::from);
        left(&records(rows))
            .into_iter()
            .map(|(_, label)| label)
            .collect::<Vec<_>>()
    };
    let done = Some(ItemOutcome::Decided);
    assert_eq!(named(vec![whole(done), sub(2, None)]), [""; 0]);
    assert_eq!(named(vec![whole(None), sub(2, done), sub(3, done)]), [""; 0]);
    assert_eq!(named(vec![whole(None), sub(2, done), sub(3, None)]), ["1", "1.2"]);
}

#[test]
fn an_incident_is_left_until_it_is_over_and_somebody_says_what_was_done() {
    let incident = |fixed: Option<i64>, handling: &str| {
        let row = Incident {
            id: Id::from_raw(9),
            meeting: MEETING,
            entry: Id::from_raw(7),
            equipment: None,
            reported: at(1),
            arrived: None,
            fixed: fixed.map(at),
            handled_by: String::new(),
            handling: handling.to_owned(),
            outcome: String::new(),
            told: String::new(),
        };
        left(&records([entry(7, EntryKind::Incident, None).into(), row.into()]))
    };
    assert_eq!(incident(None, "fuse"), [(Unfinished::IncidentOpen, "%1".to_owned())]);
    assert_eq!(incident(Some(3), ""), [(Unfinished::NoHandling, "%1".to_owned())]);
    assert_eq!(incident(Some(3), "new fuse"), []);
}

#[test]
fn presence_that_was_inferred_is_left_until_it_is_confirmed() {
    let stay = |confirmed| {
        let ann = Person::named(Id::from_raw(2), "Ann Bell");
        let attendee = Attendee::invited(Id::from_raw(3), MEETING, ann.id, 1);
        let stay = Interval {
            source: StaySource::Spoke,
            confirmed,
            ..Interval::begun(Id::from_raw(4), MEETING, attendee.id, at(1))
        };
        left(&records([ann.into(), attendee.into(), stay.into()]))
    };
    assert_eq!(stay(false), [(Unfinished::AttendanceInferred, "Ann Bell".to_owned())]);
    assert_eq!(stay(true), []);
}

#[test]
fn copies_that_are_out_want_a_count_of_this_session() {
    let counted = |closed: Option<i64>| {
        let copy = PaperCopy {
            id: Id::from_raw(5),
            meeting: MEETING,
            paper: Id::from_raw(6),
            number: 1,
            holder: None,
            issued: Some(at(0)),
        };
        let check = CheckItem {
            phase: Phase::In,
            proof: Proof::CountMatch,
            state: CheckState::Done,
            closed: closed.map(at),
            ..CheckItem::own(Id::from_raw(7), MEETING, 1, "count")
        };
        let check = closed.map(|_| Record::from(check));
        left(&records(std::iter::once(copy.into()).chain(check)))
    };
    let uncounted = [(Unfinished::CopiesUncounted, "1".to_owned())];
    assert_eq!(counted(None), uncounted);
    assert_eq!(counted(Some(-60)), uncounted);
    assert_eq!(counted(Some(40)), []);
}

#[test]
fn a_closed_part_wants_its_ground_and_a_recorder_its_end() {
    let part = |ground: &str| {
        let entry = Entry {
            text: ground.to_owned(),
            ..entry(7, EntryKind::ClosedPart, None)
        };
        left(&records([entry.into()]))
    };
    assert_eq!(part(""), [(Unfinished::NoGround, String::new())]);
    assert_eq!(part("financial affairs"), []);
    let recorder = |stopped: Option<i64>| {
        let row = Recorder {
            id: Id::from_raw(8),
            meeting: MEETING,
            name: "REC 1".to_owned(),
            started: Some(at(0)),
            stopped: stopped.map(at),
            offset_ms: 0,
            file: String::new(),
            hash: String::new(),
        };
        left(&records([row.into()]))
    };
    assert_eq!(recorder(None), [(Unfinished::RecorderRuns, "REC 1".to_owned())]);
    assert_eq!(recorder(Some(60)), []);
}

#[test]
fn a_meeting_that_must_be_recorded_wants_a_recorder_that_ran() {
    let mut records = records([]);
    let meeting = Meeting {
        recording: Recording::Required,
        ..records.meeting().unwrap().clone()
    };
    records.absorb([meeting.into()]);
    assert_eq!(left(&records), [(Unfinished::NotRecorded, String::new())]);
}

#[test]
fn one_line_says_each_kind_once() {
    let items = (1..=7).map(|n| item(n, ItemKind::Decision).into());
    let moved = [
        entry(20, EntryKind::Motion, None).into(),
        motion(2, 20, MotionState::Moved).into(),
    ];
    let said = Message::Room(RoomMessage::LeftOpen(records(items.chain(moved)).loose_ends()));
    assert_eq!(
        said.text(Lang::En.strings()),
        "Adjourned. Left open: no outcome: 1, 2, 3, 4, 5 +2; motion without result: M2. Alt-G lists it."
    );
    assert_eq!(
        said.text(Lang::Zh.strings()),
        "已散会。尚未了结：未填写审议结果：1、2、3、4、5 +2；尚未表决：M2。Alt-G 查看。"
    );
}
