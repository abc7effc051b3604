//! The minutes of a council, as its chair would sign them.

use chrono::NaiveDate;
use huiwu::{
    domain::{
        agenda::ItemKind,
        entry::EntryKind,
        house::{Clock, House},
        meeting::{MeetingState, RecordMode, RuleBook},
        minutes_version::VersionStep,
        motion::{MotionState, ResultWord, Vote},
        people::{Category, Duty},
        quorum::QuorumRule,
        records::Records,
    },
    export::{DocumentKind, Format, Style, checks::findings, render},
    words::Lang,
};

use super::{
    golden, minutes, order, parts, rendered,
    session::{Session, owner},
};

const MEMBERS: [(&str, &str, Duty); 9] = [
    ("Cllr Margaret Ashworth-Price", "Town Mayor", Duty::Chair),
    ("Cllr David Chen", "Deputy Mayor", Duty::None),
    ("Cllr Harriet Blythe", "", Duty::None),
    ("Cllr Rajesh Patel", "", Duty::None),
    ("Cllr Tom O'Connell", "", Duty::None),
    ("Cllr Siân Llewellyn-Jones", "", Duty::None),
    ("Cllr Peter Nwosu", "", Duty::None),
    ("Cllr Fiona McAllister", "", Duty::None),
    ("Cllr George Whitcombe", "", Duty::None),
];
const MARGARET: i64 = 1;
const DAVID: i64 = 2;
const HARRIET: i64 = 3;
const RAJESH: i64 = 4;
const TOM: i64 = 5;
const SIAN: i64 = 6;
const PETER: i64 = 7;
const FIONA: i64 = 8;
const GEORGE: i64 = 9;
const ALICE: i64 = 10;
const DOYLE: i64 = 11;

/// The council before it meets.
pub(super) fn called() -> Session {
    let mut s = Session::planned("2026-12-08 19:00", "Full Council", |m| {
        m.body = "Harbour Town Council".into();
        m.venue = "The Guildhall, Fore Street".into();
        m.first_minute = "2026/117".into();
        m.record_mode = RecordMode::Summary;
        m.rules = RuleBook::Robert;
        m.quorum = QuorumRule {
            num: 1,
            den: 3,
            least: 3,
            ..QuorumRule::NONE
        };
    });
    s.records.house = House {
        clock: Clock::Hours12,
        ..House::default()
    };
    for (name, post, duty) in MEMBERS {
        s.person([name, "", post], Category::Member, duty);
    }
    s.person(["Alice Farrow", "", "Town Clerk"], Category::InAttendance, Duty::Scribe);
    s.person(
        ["PC James Doyle", "", "Neighbourhood Officer"],
        Category::InAttendance,
        Duty::None,
    );
    for (title, kind) in [
        ("Apologies for absence", ItemKind::Procedural),
        ("Declarations of interest", ItemKind::Procedural),
        ("Minutes of the last meeting", ItemKind::Decision),
        ("Public participation", ItemKind::Information),
        ("Planning application 2026/0412, 14 Quay Street", ItemKind::Decision),
        ("Grant to the sailing club", ItemKind::Decision),
        ("Budget and precept 2027/28", ItemKind::Decision),
        ("Mooring lease (closed part)", ItemKind::Decision),
        ("Date of the next meeting", ItemKind::Information),
    ] {
        s.item(title, kind, "");
    }
    s
}

/// The council after it has met.
pub(super) fn met() -> Session {
    let mut s = called();
    s.come("18:50", &[MARGARET, DAVID, HARRIET, RAJESH, TOM, SIAN, PETER]);
    s.come("18:55", &[ALICE, DOYLE]);
    s.open("19:00");
    s.take_up("19:00", 1);
    s.excuse("19:01", GEORGE, "unwell");
    let m = s.moves(
        "19:01",
        "that the apologies of Cllr Whitcombe be accepted",
        Some(DAVID),
        Some(HARRIET),
    );
    s.result("19:02", m, MotionState::Carried, None, Some(ResultWord::NoObjection));
    s.take_up("19:02", 2);
    s.declare("19:02", HARRIET, 6, "treasurer of the sailing club");
    s.take_up("19:03", 3);
    let text = "that the minutes of the meeting of 10 November 2026 be approved as a correct record";
    let m = s.moves("19:03", text, Some(RAJESH), Some(DAVID));
    s.result("19:04", m, MotionState::Carried, Some([6, 0, 1]), None);
    s.take_up("19:05", 4);
    s.note(
        "19:05",
        "A resident of Quay Street asked whether the loading bay would be kept.",
    );
    let text = "Write to the county highways team about the loading bay";
    s.tasks("19:07", text, vec![owner(ALICE)], Some((2026, 12, 18)));
    planning(&mut s);
    grant(&mut s);
    s.take_up("19:50", 7);
    s.says(
        "19:50",
        MARGARET,
        "The draft budget raises the precept by 2.9 per cent.",
    );
    let text = "that the budget for 2027/28 be approved and a precept of £412,600 be set";
    let m = s.moves("19:58", text, Some(DAVID), Some(RAJESH));
    s.result("20:05", m, MotionState::Carried, None, Some(ResultWord::Unanimous));
    s.line("20:10", EntryKind::Recess, None, "");
    s.line("20:20", EntryKind::Resumed, None, "");
    lease(&mut s);
    s.take_up("20:40", 9);
    s.note(
        "20:41",
        "The next meeting will be held on Tuesday 12 January 2027 at 7.00 pm",
    );
    s.adjourn("20:49");
    s
}

fn planning(s: &mut Session) {
    s.take_up("19:10", 5);
    s.come("19:12", &[FIONA]);
    s.says(
        "19:13",
        PETER,
        "The building would stand two storeys above its neighbours.",
    );
    let m = s.moves(
        "19:20",
        "that the council object on grounds of height",
        Some(PETER),
        Some(TOM),
    );
    s.result("19:24", m, MotionState::Lost, Some([2, 5, 1]), None);
    let text = "that the council make no objection, subject to a condition on delivery hours";
    let main = s.moves("19:26", text, Some(DAVID), Some(FIONA));
    let text = "to add \"and to the retention of the loading bay\"";
    let amendment = s.moves("19:28", text, Some(SIAN), Some(RAJESH));
    s.edit_motion(amendment, |motion| motion.amends = Some(main));
    s.result(
        "19:31",
        amendment,
        MotionState::Carried,
        None,
        Some(ResultWord::Unanimous),
    );
    let text = "that the council make no objection, subject to a condition on delivery hours and to the retention of the loading bay";
    s.wording("19:32", main, text);
    s.result("19:33", main, MotionState::Carried, Some([6, 1, 1]), None);
}

fn grant(s: &mut Session) {
    s.take_up("19:40", 6);
    s.go("19:40", HARRIET, "interest", Some(6));
    let m = s.moves(
        "19:41",
        "that a grant of £1,500 be made towards a safety boat",
        Some(FIONA),
        Some(TOM),
    );
    s.vote("19:46", m, Vote::For, &[MARGARET, DAVID, TOM, SIAN, FIONA]);
    s.vote("19:46", m, Vote::Against, &[PETER]);
    s.vote("19:46", m, Vote::Abstain, &[RAJESH]);
    s.result("19:46", m, MotionState::Carried, Some([5, 1, 1]), None);
    s.come("19:48", &[HARRIET]);
}

fn lease(s: &mut Session) {
    s.take_up("20:20", 8);
    let text = "that the public and press be excluded under Schedule 12A, paragraph 3 (financial or business affairs)";
    let m = s.moves("20:20", text, Some(DAVID), Some(FIONA));
    s.result("20:21", m, MotionState::Carried, None, Some(ResultWord::NoObjection));
    s.go("20:21", DOYLE, "", None);
    s.line("20:22", EntryKind::ClosedPart, None, "Schedule 12A, paragraph 3");
    let m = s.moves(
        "20:35",
        "that the lease be renewed for five years on the terms reported",
        Some(TOM),
        Some(PETER),
    );
    s.result("20:37", m, MotionState::Carried, Some([8, 0, 0]), None);
}

fn council(records: &Records, format: Format) -> String {
    minutes(records, Style::Council, format, Lang::En)
}

/// The same as one line, wherever lines end.
fn flat(records: &Records) -> String {
    council(records, Format::Text)
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

#[test]
fn the_minutes_of_a_council_read_as_its_chair_signs_them() {
    let records = met().records;
    assert_eq!(findings(&records), vec![]);
    for format in [Format::Markdown, Format::Text, Format::Html] {
        golden(
            &format!("council_{}_en", format.extension()),
            &council(&records, format),
        );
    }
}

#[test]
fn the_record_of_a_council_tells_everything_in_order() {
    let order = order(DocumentKind::Record, Style::Council, Format::Text, Lang::En);
    golden("council_record_en", &rendered(&met().records, &order));
}

#[test]
fn the_public_copy_leaves_the_closed_part_out_in_every_format() {
    let records = met().records;
    for format in [Format::Text, Format::Markdown, Format::Html, Format::Json, Format::Docx] {
        let order = order(DocumentKind::Minutes, Style::Public, format, Lang::En);
        let text = super::readable(&records, &order);
        assert!(!text.contains("five years"), "{format:?}");
        assert!(text.contains("Schedule 12A, paragraph 3"), "{format:?}");
    }
    let text = minutes(&records, Style::Public, Format::Text, Lang::En);
    assert!(
        text.contains("left out of this public copy") && text.contains("Tuesday 12 January 2027"),
        "{text}"
    );
}

#[test]
fn every_page_says_that_it_is_a_draft_until_the_minutes_are_approved() {
    let mut session = met();
    let word = |records: &Records| {
        let order = order(DocumentKind::Minutes, Style::Council, Format::Docx, Lang::En);
        parts(render(records, &order).unwrap())
    };
    let header = |parts: &[(String, String)]| {
        parts
            .iter()
            .find(|(name, _)| name == "word/header1.xml")
            .unwrap()
            .1
            .clone()
    };
    let before = header(&word(&session.records));
    assert!(
        before.contains("DRAFT, subject to approval")
            && before.contains("Harbour Town Council, Full Council, 8 December 2026")
    );
    session.edit_meeting(|m| m.state = MeetingState::Closed);
    assert!(
        header(&word(&session.records)).contains("DRAFT"),
        "a closed meeting approves nothing"
    );
    session.steps(VersionStep::Issued, None);
    assert!(header(&word(&session.records)).contains("DRAFT"), "nor does the issue");
    session.steps(VersionStep::Approved, NaiveDate::from_ymd_opt(2027, 1, 12));
    let after = header(&word(&session.records));
    assert!(!after.contains("DRAFT") && after.contains("Harbour Town Council"));
    let text = flat(&session.records);
    assert!(!text.contains("DRAFT"), "{text}");
    assert!(text.contains("Approved as a correct record on"), "{text}");
    golden("council_approved_txt_en", &council(&session.records, Format::Text));
    session.steps(VersionStep::Reopened, None);
    assert!(flat(&session.records).contains("DRAFT"), "reopened, it is one again");
}

#[test]
fn what_is_added_after_the_close_is_marked_with_its_time() {
    let mut session = met();
    session.decides("21:14", "The flag is flown at half mast");
    let text = flat(&session.records);
    let end = text.find("closed at 8.49 pm").unwrap();
    let added = text.find("The flag is flown").unwrap();
    assert!(
        added > end && text.contains("(added after the close, 9.14 pm)"),
        "{text}"
    );
    assert!(!text.contains("no quorum"), "{text}");
}

#[test]
fn a_meeting_that_has_not_begun_was_not_held() {
    let mut session = called();
    let text = flat(&session.records);
    assert!(
        !text.contains("held on") && text.contains("called for Tuesday 8 December 2026"),
        "{text}"
    );
    assert!(text.contains("The meeting has not begun."), "{text}");
    session.edit_meeting(|m| {
        m.state = MeetingState::Cancelled;
        m.reason = "storm".into();
    });
    let text = flat(&session.records);
    assert!(!text.contains("held on") && text.contains("storm"), "{text}");
}

#[test]
fn the_office_says_how_times_and_dates_are_written() {
    let mut records = met().records;
    records.house = House::default();
    let text = flat(&records);
    assert!(
        text.contains("arrived at 19:12") && text.contains("8 December 2026 at 19:00"),
        "{text}"
    );
    records.house.clock = Clock::Hours12;
    records.house.date_order = huiwu::domain::house::DateOrder::MonthFirst;
    let text = flat(&records);
    assert!(
        text.contains("December 8, 2026 at 7:00 pm") && text.contains("by Friday, December 18, 2026"),
        "{text}"
    );
}

#[test]
fn a_recess_is_one_sentence_unless_somebody_comes_or_goes_in_it() {
    let mut session = called();
    session.come("18:50", &[MARGARET, DAVID, HARRIET, RAJESH]);
    session.open("19:00");
    session.take_up("19:00", 3);
    session.line("19:10", EntryKind::Recess, None, "");
    session.line("19:20", EntryKind::Resumed, None, "");
    session.line("19:30", EntryKind::Recess, None, "");
    session.come("19:35", &[TOM]);
    session.line("19:40", EntryKind::Resumed, None, "");
    let text = flat(&session.records);
    assert!(text.contains("adjourned at 7.10 pm and resumed at 7.20 pm."), "{text}");
    let apart = "adjourned at 7.30 pm. Cllr O'Connell arrived at 7.35 pm. The meeting resumed at 7.40 pm.";
    assert!(text.contains(apart), "{text}");
}

#[test]
fn a_result_without_a_count_is_told_as_it_was_said() {
    let mut session = called();
    session.come("18:50", &[MARGARET, DAVID, HARRIET, RAJESH]);
    session.open("19:00");
    session.take_up("19:00", 3);
    for (state, said, told) in [
        (MotionState::Carried, Some(ResultWord::Agreed), "be taken. Agreed."),
        (
            MotionState::Lost,
            Some(ResultWord::Tied),
            "be taken. Lost, the votes being equal.",
        ),
        (MotionState::Withdrawn, None, "be taken. Withdrawn."),
        (MotionState::Tabled, None, "be taken. Tabled."),
    ] {
        let motion = session.moves("19:05", "that it be taken", Some(DAVID), None);
        session.result("19:06", motion, state, None, said);
        assert!(flat(&session.records).contains(told), "{}", flat(&session.records));
    }
}
