//! Lines that clerks jot down with two facts in them, or with less than a whole one: what the minutes say, what is asked, and talk that looks like it.

use huiwu::domain::{entry::EntryKind, people::Duty};

use super::boards::{board, each_asked, each_tells, is_asked, lines_of};
use super::*;

/// Those in the room but Whitcomb and Delgado.
const HERE: &str = "+okafor, tran, alvarez, petersen, benson, shaw";

#[test]
fn a_clause_about_somebody_else_is_no_reason_of_an_apology() {
    for line in [
        "apols whitcomb (work) and delgado - tran taking the notes",
        "apols whitcomb (work) and delgado - Tran taking notes tonight",
        "Apologies: Whitcomb (work), Delgado; Tran to take minutes",
        "apologies whitcomb (work) and delgado. Tran taking the minutes",
        "apols: whitcomb (work), delgado, tran taking the notes",
        "Apologies: Whitcomb (work), Delgado. Notes taken by Tran",
    ] {
        let clerk = lines_of(&[HERE, line]);
        let records = clerk.m().ledger.records();
        let tran = clerk.person("James Tran");
        assert!(records.attendees.get(tran).unwrap().duty.holds(Duty::Scribe), "{line}");
        let text = minutes(&lines_of(&[HERE, line, "@10:00", ":open 10:00"]));
        says(&text, &["Susan Whitcomb (work)", "Mark Delgado"]);
        never(&text, &["taking", "Delgado (", "to take"]);
    }
    for line in [
        "apols whitcomb - tran has the keys",
        "apols whitcomb - pam shaw has the keys",
        "sorry: whitcomb - tran brought the papers",
    ] {
        let text = minutes(&lines_of(&[HERE, line, "@10:00", ":open 10:00"]));
        says(&text, &["Susan Whitcomb"]);
        never(&text, &["Whitcomb ("]);
    }
}

#[test]
fn words_that_are_no_reason_are_asked_about() {
    for line in [
        "apols whitcomb - quorum still ok",
        "apols whitcomb - we have a quorum",
        "Apologies: Whitcomb (work), Delgado - accepted",
        "apols whitcomb - noted",
        "apols: whitcomb - will be late",
        "apols: whitcomb - coming at 11",
        "apols: whitcomb - minutes to be sent to her",
        "apols: whitcomb - proxy to tran",
    ] {
        assert!(is_asked(lines_of(&[HERE, line]).last()), "{line}");
    }
    for (line, told) in [
        ("apols whitcomb - away till 3rd", "Susan Whitcomb (away till 3rd)"),
        ("apols: whitcomb - broke her leg", "Susan Whitcomb (broke her leg)"),
        (
            "apologies from whitcomb - train cancelled",
            "Susan Whitcomb (train cancelled)",
        ),
        ("apols: whitcomb - ill, delgado - work", "Mark Delgado (work)"),
    ] {
        says(&minutes(&lines_of(&[HERE, line, "@10:00", ":open 10:00"])), &[told]);
    }
}

#[test]
fn a_motion_with_its_result_in_one_sentence_is_all_of_it() {
    const TOLD: &str = "RESOLVED (proposed James Tran, seconded Rita Alvarez) that the budget be approved. Carried";
    const AGREED: &str = "RESOLVED (proposed James Tran, seconded Rita Alvarez) that the budget be approved. Agreed";
    each_tells(
        &[],
        &[
            (
                "Proposed by Tran and seconded by Alvarez that the budget be approved. Carried",
                TOLD,
            ),
            (
                "Proposed by Tran, seconded by Alvarez, that the budget be approved: carried",
                TOLD,
            ),
            (
                "Tran proposed, Alvarez seconded, that the budget be approved - agreed",
                AGREED,
            ),
            (
                "Proposed by Tran and seconded by Alvarez that the budget be approved, carried",
                TOLD,
            ),
            (
                "Moved by Tran, seconded by Alvarez, that the budget be approved: CARRIED.",
                TOLD,
            ),
            (
                "Proposed by Tran, seconded by Alvarez, that the budget be approved: agreed",
                AGREED,
            ),
            (
                "Proposed by Tran and seconded by Alvarez that Fell & Co be reappointed. Carried unanimously",
                "RESOLVED (proposed James Tran, seconded Rita Alvarez) that Fell & Co be reappointed. Carried unanimously",
            ),
            (
                "Proposed by Tran and seconded by Alvarez that the fellowship be paid, carried",
                "that the fellowship be paid. Carried",
            ),
            (
                "Proposed by Tran and seconded by Alvarez that the budget be approved: lost",
                "that the budget be approved. Lost",
            ),
        ],
    );
    each_asked(
        &[],
        &[
            "Tran moved and Alvarez seconded to paint it, which fell",
            "Proposed by Tran and seconded by Alvarez that we buy the boxes carried",
        ],
    );
}

#[test]
fn the_time_behind_who_left_and_who_took_the_chair_is_that_of_both() {
    for line in [
        "lee left, carr took the chair 10.20",
        "lee left and carr took the chair at 10.20",
        "Cllr Lee left the meeting, Cllr Carr in the chair 10.20",
        "lee left 10.20, carr took the chair",
    ] {
        let text = minutes(&council(&["@10:30", line]));
        says(
            &text,
            &[
                "Cllr Lee left the meeting at 10:20",
                "Cllr Ann Lee (in the chair until 10:20)",
                "in the chair from 10:20",
            ],
        );
    }
    // Of two who did other things nobody knows that it was at one time.
    let text = minutes(&council(&["@10:30", "fox left, kent arrived 10.20"]));
    says(&text, &["Cllr Kent arrived at 10:20"]);
    never(&text, &["Cllr Fox left the meeting at 10:20"]);
}

#[test]
fn a_start_with_who_chairs_and_who_is_there_opens_at_its_time() {
    for line in [
        "9:58 start - delgado chairing, all here bar whitcomb",
        "9:58 start - delgado chairing, everyone here except whitcomb",
        "9.58 start, delgado in the chair, all present but whitcomb",
        "Started 9.58 - Delgado chairing, all here bar Whitcomb",
    ] {
        let clerk = lines_of(&["@10:05", line]);
        assert_eq!(clerk.open_meeting().opened, Some(at(9, 58)), "{line}");
        let text = minutes(&clerk);
        says(&text, &["Mark Delgado (Vice President, in the chair)", "James Tran"]);
        never(&text, &["arrived at"]);
        let records = clerk.m().ledger.records();
        assert!(!records.is_present(clerk.person("Susan Whitcomb")), "{line}");
    }
    let clerk = lines_of(&["@10:05", "9:58 start - all here"]);
    assert_eq!(clerk.open_meeting().opened, Some(at(9, 58)));
    assert!(clerk.m().ledger.records().is_present(clerk.person("Nina Kapoor")));
    // Far from the plan it is asked, and opens nothing.
    let clerk = lines_of(&["@10:05", "3.05 start - delgado chairing, all here bar whitcomb"]);
    assert_eq!(clerk.open_meeting().opened, None);
    assert!(is_asked(clerk.last()));
}

#[test]
fn a_time_behind_back_alone_is_the_resumption_of_a_break_or_asks_for_it() {
    for line in ["back 10.25", "Back 10:25", "back at 10.25"] {
        let clerk = board(&[":recess 10:15", line]);
        assert_eq!(
            (clerk.last().kind, clerk.last().at),
            (EntryKind::Resumed, at(10, 25)),
            "{line}"
        );
        let clerk = board(&[line]);
        assert!(
            matches!(&clerk.last().remark, Some(Remark::MayMean(order)) if order.starts_with(":resume 10")),
            "{line}: {:?}",
            clerk.last().remark
        );
    }
}

#[test]
fn who_withdrew_and_from_what_is_asked_while_a_motion_waits() {
    const MOTION: &str = "$Buy a bus @tran @alvarez";
    each_asked(
        &[MOTION],
        &["Tran withdrew", "James Tran withdrew.", "Alvarez withdrew"],
    );
    for line in ["Tran withdrew it", "Tran withdrew the motion", "mover withdrew"] {
        let clerk = board(&[MOTION, line]);
        assert_eq!(clerk.last().kind, EntryKind::VoteResult, "{line}");
    }
    assert_eq!(board(&["Tran withdrew"]).last().kind, EntryKind::Departure);
}

#[test]
fn the_number_of_a_paper_is_no_count_and_no_day() {
    for line in ["25/119 approved", "25/119 carried", "25/00119/FUL refused"] {
        let clerk = board(&[line]);
        assert!(
            !matches!(clerk.last().remark, Some(Remark::ResultContradicts(_))),
            "{line}: {:?}",
            clerk.last().remark
        );
    }
}

#[test]
fn a_plain_title_calls_its_item_however_it_is_typed() {
    let begin = ["#+ Chair's report", "#+ Members' allowances", "#+ AOB", "#1"];
    let here = |lines: &[&str]| {
        let clerk = board(&[&begin, lines].concat());
        let item = clerk.last().item;
        let records = clerk.m().ledger.records();
        item.and_then(|item| records.items.get(item))
            .map(|item| item.title.clone())
    };
    let number = |title: &str| {
        let clerk = board(&begin);
        let records = clerk.m().ledger.records();
        let item = records.items.iter().find(|item| item.title == title).unwrap();
        records.item_number(item.id).unwrap()
    };
    let (report, aob) = (number("Chair's report"), number("AOB"));
    for line in [
        format!("{report}. chairs report"),
        format!("{report}. Chairs report"),
        format!("{report}. chair report"),
        "chairs report".to_owned(),
    ] {
        assert_eq!(here(&[&line]).as_deref(), Some("Chair's report"), "{line}");
    }
    assert_eq!(here(&["members allowances"]).as_deref(), Some("Members' allowances"));
    // A numbered note before it is no list that it goes on.
    let note = format!("{report}. reserves - nadia to redraft policy");
    assert_eq!(here(&[&note, &format!("{aob}. aob")]).as_deref(), Some("AOB"));
    // A point of a list is none.
    assert_ne!(here(&["1. apples", "2. pears"]).as_deref(), Some("AOB"));
}

#[test]
fn an_unknown_name_leaves_the_others_of_a_roll() {
    for end in [":adjourn 10:40", "nothing else"] {
        let clerk = board(&["@10:45", end, "Present: okafor, tran, xyz, kapoor"]);
        let records = clerk.m().ledger.records();
        assert!(records.stays(clerk.person("Nina Kapoor")).next().is_some(), "{end}");
        let remark = clerk.last().remark.clone();
        assert_eq!(remark, Some(Remark::UnknownName("xyz".into())), "{end}");
        // The others are on record: the unknown one is told all the same.
        let clerk = board(&["@10:45", end, "Present: okafor, tran, xyz"]);
        let remark = clerk.last().remark.clone();
        assert_eq!(remark, Some(Remark::UnknownName("xyz".into())), "{end}");
    }
}

#[test]
fn an_end_still_to_come_is_kept_as_an_arrival_is() {
    for line in ["closed 10:35", "meeting closed 10.35", "kapoor arr 10:35"] {
        let clerk = board(&[line]);
        assert_eq!(clerk.open_meeting().adjourned, None, "{line}");
        assert_eq!(clerk.last().remark, Some(Remark::NotYet("10:35".into())), "{line}");
    }
}
