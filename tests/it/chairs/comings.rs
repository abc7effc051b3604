//! Comings, goings, interests, the closed part, attendance and deadlines in the words of clerks: each row was false, or missing, in minutes that
//! a chair would not sign.

use huiwu::{
    domain::entry::{EntryKind, Remark},
    export::{DocumentKind, Format, Style},
    words::Lang,
};

use super::{council, met, minutes, never, says};
use crate::{
    export::{order, rendered},
    support::{Clerk, at},
};

/// The copy for the public.
fn public(clerk: &Clerk) -> String {
    let order = order(DocumentKind::Minutes, Style::Public, Format::Markdown, Lang::En);
    rendered(clerk.m().ledger.records(), &order)
        .replace("**", "")
        .replace('\\', "")
}

/// A council whose clock stands at 10:30 when the lines are typed.
fn at_half_past(lines: &[&str]) -> String {
    minutes(&council(&[&["@10:30"], lines].concat()))
}

#[test]
fn a_return_never_moves_an_arrival() {
    let left = [
        "Dent popped out 10:10",
        "Cy Dent lost connection 10:10",
        "Dent's connection dropped 10:10",
        "Cllr Dent left in protest 10.10",
        "Dent nipped out at 10:10",
        "Cllr Dent excused himself 10:10",
        "Dent dep 10:10",
        "Dent was cut off 10:10",
    ];
    let back = [
        "Dent back 10:20",
        "Cllr Dent came back 10.20",
        "Dent rejoined 10:20",
        "Cllr Dent returned at 10:20",
        "Dent back in 10:20, quorate again",
        "Dent reconnected 10:20",
    ];
    for left in left {
        for back in back.iter().take(2) {
            let text = at_half_past(&[left, back]);
            says(
                &text,
                &["Cllr Dent left the room at 10:10", "Cllr Dent returned at 10:20"],
            );
            never(&text, &["arrived"]);
        }
    }
    for back in back {
        let clerk = council(&["@10:30", back]);
        let last = clerk.last();
        assert!(
            matches!(&last.remark, Some(Remark::NeverOut(name)) if name == "Cllr Cy Dent"),
            "{back}: {:?}",
            last.remark
        );
        assert!(last.may_hide_fact(), "{back}");
        never(&minutes(&clerk), &["arrived", "returned"]);
    }
    // Behind a leaving that nobody answered an arrival corrects none either.
    for lines in [
        ["@10:30", "fox off 10.22", "fox in 10.23"],
        ["@10:30", "fox off 10.22", "+fox 10.23"],
    ] {
        let clerk = council(&lines);
        assert!(
            matches!(&clerk.last().remark, Some(Remark::NeverOut(name)) if name == "Cllr Ed Fox"),
            "{:?}",
            clerk.last()
        );
        never(&minutes(&clerk), &["arrived"]);
    }
    // Only a plain arrival corrects one.
    says(&at_half_past(&["+dent 10:20"]), &["Cllr Dent arrived at 10:20"]);
    let zh = met(
        Lang::Zh,
        &[
            "+王建国、李强、张丽",
            "：开会 10:00",
            "#+ 采购方案",
            "@10:30",
            "李强返会",
        ],
    );
    assert!(
        matches!(zh.last().remark, Some(Remark::NeverOut(_))),
        "{:?}",
        zh.last().remark
    );
}

#[test]
fn a_leaving_and_the_return_are_read_from_one_sentence() {
    for line in [
        "Cllr Dent left the meeting at 10.10am and returned at 10.20am",
        "Dent left 10:10, back 10:20",
        "-dent 10:10, back 10:20",
        "Cllr Dent stepped out at 10:10 and came back at 10:20",
    ] {
        let text = at_half_past(&[line]);
        says(
            &text,
            &["Cllr Dent left the room at 10:10.", "Cllr Dent returned at 10:20."],
        );
    }
}

#[test]
fn an_interest_and_the_leaving_for_it_are_two_facts() {
    for line in [
        "Cllr Dent declared an interest in this item and left the room at 10:10",
        "Cllr Dent declared an interest in the item, and withdrew at 10:10",
        "Cllr Dent declared a interest in item 4 and left the meeting at 10:10 and took no part",
    ] {
        let text = at_half_past(&[line, "Cllr Dent returned 10:20"]);
        says(
            &text,
            &[
                "Cllr Dent declared an interest in this item.",
                "Cllr Dent left the room at 10:10, having declared an interest, and took no part in this item.",
                "Cllr Dent returned at 10:20.",
            ],
        );
    }
    // Nobody leaves now for an item that is not taken up.
    let clerk = council(&["Cllr Dent declared an interest in item 1 and left the room"]);
    assert!(matches!(&clerk.last().remark, Some(Remark::MayMean(order)) if order == "-Cllr Cy Dent (interest)"));
    let told = [
        (
            "Cllr Dent declared a personal interest and stayed",
            "declared a personal interest and stayed.",
        ),
        (
            "Cllr Dent declared a disclosable pecuniary interest in this item (owner of adjoining land) and withdrew",
            "declared a disclosable pecuniary interest in this item: owner of adjoining land.",
        ),
        (
            "Cllrs Dent and Ward declared interests in this item as allotment holders",
            "Cllr Ward declared an interest in this item as allotment holders.",
        ),
        (
            "No declarations of interest were made",
            "No declarations of interest were made.",
        ),
        ("Dec of int: none", "Dec of int: none."),
    ];
    for (line, wanted) in told {
        says(&at_half_past(&[line]), &[wanted]);
    }
}

#[test]
fn passing_an_exclusion_closes_the_part_and_stands_in_both_copies() {
    let ways: [&[&str]; 6] = [
        &["RESOLVED that the press and public be excluded. Prop Dent sec Ward, carried"],
        &["RESOLVED that the public and press be excluded under the Public Bodies Act 1960 owing to sensitivity"],
        &["It was resolved to exclude the press and public (Public Bodies Act 1960, s1(2)) due to contracts"],
        &["=Exclude the press and public for this item"],
        &["$that the press and public be excluded @dent @ward", "$= 5-0"],
        &["$to move into closed session @dent @ward", "carried unanimously"],
    ];
    for way in ways {
        let clerk = council(&[way, &["=Award to Mow at £3950"]].concat());
        let text = minutes(&clerk);
        says(&text, &["RESOLVED", "Closed part", "Award to Mow"]);
        let public = public(&clerk);
        says(&public, &["RESOLVED", "Closed part"]);
        never(&public, &["Award to Mow"]);
        assert_eq!(text.matches('(').count(), text.matches(')').count(), "{text}");
    }
    let asked = council(&["The public were asked to leave and the meeting went into closed session at 10:20"]);
    assert!(matches!(&asked.last().remark, Some(Remark::MayMean(order)) if order == ":closed"));
    for open in [
        "=Exclude dogs from the playing field",
        "=The public be asked for views on the budget",
        "=That the press release be sent",
        "=Not to exclude the press and public",
    ] {
        let clerk = council(&[open]);
        assert_eq!(clerk.last().kind, EntryKind::Decision, "{open}");
    }
    let lost = council(&["$that the press and public be excluded @dent @ward", "$= 1-4", "=Award"]);
    never(&minutes(&lost), &["Closed part"]);
}

#[test]
fn the_public_comes_back_in_plain_words() {
    for line in [
        "The meeting returned to open session",
        "Moved back into open session",
        "Back in public session",
        "Meeting reopened to the public",
        "Confidential session ended",
        "Open session resumed",
        "The council moved back into public session",
    ] {
        let clerk = council(&[":closed staff", "=Secret", line, "=Thank the public"]);
        let public = public(&clerk);
        says(&public, &["Thank the public"]);
        never(&public, &["Secret"]);
    }
    let clerk = council(&["@10:30", ":closed staff", "Meeting reopened to the public at 10.28"]);
    says(&minutes(&clerk), &["The public was admitted again at 10:28."]);
}

#[test]
fn who_takes_part_from_afar_is_told() {
    let lines = [
        ("Cllr Kent joined via Zoom at 10:05", "Cllr Fay Kent (by video)"),
        ("+kent (by video)", "Cllr Fay Kent (by video)"),
        ("+kent by telephone", "Cllr Fay Kent (by telephone)"),
        ("Cllr Ward attended remotely", "Cllr Di Ward (by video)"),
        ("Cllr Ward took part by phone", "Cllr Di Ward (by telephone)"),
        ("Present: Lee, Ward (via Teams)", "Cllr Di Ward (by video)"),
        ("Present via Zoom: Ward", "Cllr Di Ward (by video)"),
        ("Cllr Ward is on Zoom", "Cllr Di Ward (by video)"),
    ];
    for (line, wanted) in lines {
        says(&at_half_past(&[line]), &[wanted]);
    }
    // When somebody came who only attended is not said.
    let clerk = council(&["Cllr Kent attended remotely"]);
    assert!(matches!(&clerk.last().remark, Some(Remark::MayMean(order)) if order.starts_with('+')));
}

#[test]
fn in_attendance_is_no_arrival_and_the_public_is_counted() {
    let text = at_half_past(&["In attendance: PCSO Jones and 12 members of the public"]);
    says(&text, &["In attendance: PCSO Jones", "12 members of the public"]);
    never(&text, &["arrived"]);
    for line in [
        "In attendance: 4 members of the public",
        "12 members of the public in attendance",
        "Public present: 12",
        "2 members of the public left at 10:20",
        "Members of the public: none",
        "Two residents were present",
    ] {
        let clerk = council(&["@10:30", line]);
        assert_eq!(clerk.last().remark, None, "{line}");
        says(&minutes(&clerk), &[line]);
    }
}

#[test]
fn ends_and_pauses_in_short_words_are_acts_of_the_meeting() {
    for line in [
        "Closed 10.29am",
        "Mtg ended 10.29am",
        "Finished 10:29",
        "Deputy Mayor thanked all & closed mtg at 10.29am",
        "Mtg closed 10:29",
    ] {
        says(&at_half_past(&[line]), &["The meeting closed at 10:29"]);
    }
    // The day of the next one is none of its end.
    for line in [
        "Meeting adjourned at 10.29am to Thursday 10 December at 7pm",
        "Mtg adjourned 10:29, to reconvene on Thursday 10 December at 7pm",
        "Meeting closed at 10.29am until Thursday 10 December at 7pm.",
    ] {
        says(
            &at_half_past(&[line]),
            &[
                "The meeting closed at 10:29",
                "Date of next meeting: Thursday 10 December at 7pm",
            ],
        );
    }
    let clerk = council(&["@10:30", "Meeting adjourned at 10.29am to the garden"]);
    never(&minutes(&clerk), &["Date of next meeting"]);
    let text = at_half_past(&["meeting suspended 10.10 for 10 mins", "Meeting resumed 10:20"]);
    says(
        &text,
        &["The meeting adjourned at 10:10 (10 mins) and resumed at 10:20."],
    );
    for line in [
        "Shop closed 10am",
        "Applications closed 10:29",
        "Nominations closed at 10:10",
        "Public session closed at 10.20",
        "Chair closed the public session 10:15",
    ] {
        let clerk = council(&["@10:30", line]);
        assert_eq!(clerk.last().remark, None, "{line}");
        never(&minutes(&clerk), &["The meeting closed"]);
    }
}

#[test]
fn deadlines_that_name_no_day_get_none() {
    let told = [
        ("!Dent, Ward to meet ~in the new year", "to meet in the new year."),
        ("!get 3 quotes @dent ~mid Jan", "by mid Jan."),
        (
            "!Dent to visit the branch ~Feb half term",
            "to visit the branch by Feb half term.",
        ),
        ("!Dent to open the account ~ongoing", "to open the account (ongoing)."),
        ("!Ward to draft it ~next meeting", "by the next meeting."),
        ("!Ward to thank them ~ 1st week of Dec", "by 1st week of Dec."),
        ("!bob to chase the bank", "Bob to chase the bank."),
        ("Action point: Dent to write", "Action: Dent to write."),
        ("AP Dent - update the register", "Dent to update the register."),
        (
            "AP: Dent to update the register",
            "Action: Dent to update the register.",
        ),
    ];
    for (line, wanted) in told {
        says(&at_half_past(&[line]), &[wanted]);
    }
    for line in [
        "Actions: none",
        "AP: none",
        "Action points: nil",
        "Actions: see the log",
        "Actions from the last meeting",
    ] {
        let clerk = council(&[line]);
        assert_ne!(clerk.last().kind, EntryKind::Action, "{line}");
    }
}

#[test]
fn the_chair_that_comes_back_resumes() {
    let text = at_half_past(&["Cllr Carr took the chair", "Ann Lee resumed the chair"]);
    says(&text, &["Bob Carr took the chair.", "Ann Lee resumed the chair."]);
    let text = at_half_past(&["Cllr Carr took the chair", "AL back in chair"]);
    says(&text, &["Ann Lee resumed the chair."]);
    // A time that is still to come is no fact, and no part of a minute is told.
    let clerk = council(&[
        "@10:10",
        "Cllr Carr took the chair",
        "@10:20",
        "AL back in the chair at 10.24",
    ]);
    assert!(
        matches!(clerk.last().remark, Some(Remark::NotYet(_))),
        "{:?}",
        clerk.last()
    );
    says(
        &minutes(&clerk),
        &["(in the chair until 10:10)", "(in the chair from 10:10)"],
    );
    for (lines, wanted) in [
        (
            &[
                "@10:10",
                "Cllr Carr took the chair",
                "AL back in chair",
                "@10:12",
                "Carr took the chair",
                "@10:20",
                "AL back in the chair at 10.15",
            ][..],
            &[
                "Ann Lee (in the chair until 10:12 and from 10:15)",
                "Bob Carr (in the chair from 10:12 to 10:15)",
            ][..],
        ),
        (
            &["@10:00", "Cllr Carr took the chair", "AL back in chair"],
            &["Ann Lee (in the chair),"],
        ),
        (
            &[
                "@10:30",
                "Cllr Carr took the chair",
                "@10:40",
                "Dent took the chair at 10.20",
                "@10:50",
                "AL back in the chair",
            ],
            &[
                "Ann Lee (in the chair until 10:20 and from 10:50)",
                "Bob Carr (in the chair from 10:30 to 10:50)",
                "Cy Dent (in the chair from 10:20 to 10:30)",
            ],
        ),
    ] {
        says(&minutes(&council(lines)), wanted);
    }
}

#[test]
fn lists_say_what_the_chair_signs() {
    let clerk = council(&["Apologies: Sid Marks (ill)", "ann: the trees are old"]);
    let text = minutes(&clerk);
    says(&text, &["Sid Marks (ill)", "No decision was recorded under this item."]);
    never(&text, &["not on the list"]);
    assert!(clerk.document(DocumentKind::Record).contains("not on the list"));
}

#[test]
fn a_weekday_that_the_date_has_not_is_asked_about() {
    for line in [
        "=Meet on Thursday 16 December 2026",
        "$to meet on Thursday 16 December 2026 @dent @ward",
        "RESOLVED that the next meeting be on Thursday 16 December 2026",
    ] {
        let clerk = council(&[line]);
        assert!(
            matches!(clerk.last().remark, Some(Remark::DoubtfulDate(_))),
            "{line}: {:?}",
            clerk.last().remark
        );
    }
    let clerk = council(&["=Meet on Wednesday 16 December 2026"]);
    assert_eq!(clerk.last().remark, None);
}

#[test]
fn a_resumption_without_a_recess_says_so() {
    let mut clerk = council(&[]);
    let said = clerk.captured(":resume 10:20", at(10, 30));
    assert!(said.contains("No recess is on record"), "{said}");
}
