//! Who is in the room, when, and what the public may read, in the shorthand of clerks: each row was false, or silent, in minutes that a chair would
//! not sign.

use huiwu::{
    domain::{
        entry::{EntryKind, Remark},
        fault::Fault,
        meeting::MeetingState,
        possible_fact::PossibleFact,
        succession::{Succession, Way},
    },
    export::{DocumentKind, Format, Style},
    words::Lang,
};

use super::{COUNCIL, council, minutes, never, says};
use crate::{
    export::{order, rendered},
    support::{Clerk, at},
};

/// A council that has not begun, through lines typed minutes before it.
fn before(lines: &[&str]) -> Clerk {
    let mut clerk = Clerk::new(Lang::En);
    clerk.meeting("committee", "Parish Council", &COUNCIL);
    for line in lines {
        clerk.captured(line, at(8, 57));
    }
    clerk
}

/// The same, opened at nine.
fn opened(lines: &[&str]) -> String {
    let mut clerk = before(lines);
    clerk.captured(":open 9:00", at(9, 0));
    minutes(&clerk)
}

/// The council with its clock at 10:30.
fn late(lines: &[&str]) -> Clerk {
    council(&[&["@10:30"], lines].concat())
}

/// The copy for the public.
fn public(clerk: &Clerk) -> String {
    let order = order(DocumentKind::Minutes, Style::Public, Format::Markdown, Lang::En);
    rendered(clerk.m().ledger.records(), &order)
        .replace("**", "")
        .replace('\\', "")
}

/// The question that the last line asks; empty = none.
fn question(clerk: &Clerk) -> String {
    match &clerk.last().remark {
        Some(Remark::MayMean(order)) => order.clone(),
        _ => String::new(),
    }
}

#[track_caller]
fn asks(before: &[&str], rows: &[(&str, &str)]) {
    for (line, wanted) in rows {
        let clerk = late(&[before, &[*line]].concat());
        assert_eq!(question(&clerk), *wanted, "{line}: {:?}", clerk.last());
    }
}

#[track_caller]
fn tells(rows: &[(&str, &[&str])]) {
    for (line, wanted) in rows {
        let text = minutes(&late(&[*line]));
        for wanted in *wanted {
            assert!(text.contains(wanted), "{line}\n  wanted: {wanted}\n{text}");
        }
    }
}

#[test]
fn a_list_of_all_but_some_names_those_who_are_there() {
    for line in [
        "Present: all except Dent (apols) & Fox",
        "All present apart from Fox, Dent (apols)",
        "Everyone here bar Fox, Dent (apologies)",
        "Present: all members except Fox, Dent (apols)",
        "All here but Dent (apols), Fox",
    ] {
        let text = opened(&[line]);
        says(
            &text,
            &[
                "Present: Cllr Bob Carr, Cllr Fay Kent, Cllr Ann Lee and Cllr Di Ward",
                "Apologies: Cllr Cy Dent",
                "Absent: Cllr Ed Fox",
            ],
        );
        never(&text, &["except", "apart from"]);
    }
    // One who is not known leaves nobody present, and one who is there already is asked about.
    let clerk = before(&["Present: all except Zed"]);
    assert!(clerk.last().may_hide_fact(), "{:?}", clerk.last());
    assert!(!minutes(&clerk).contains("Present: Cllr"));
    let clerk = before(&["+fox", "Present: all except Fox"]);
    assert_eq!(question(&clerk), "-Cllr Ed Fox");
}

#[test]
fn brackets_in_a_list_of_those_present_say_when_they_came_and_went() {
    let mut clerk = before(&[]);
    clerk.captured(":open 9:00", at(9, 0));
    clerk.captured(
        "Present: Lee, Carr (Zoom), Dent (left 9.10), Ward (arr 9.05), Fox (9.06-9.12)",
        at(9, 14),
    );
    let text = minutes(&clerk);
    says(
        &text,
        &[
            "Cllr Dent left the meeting at 09:10",
            "Cllr Ward arrived at 09:05",
            "Cllr Fox arrived at 09:06",
            "Cllr Fox left the meeting at 09:12",
            "by video",
        ],
    );
    // A time that is still to come is asked about; nobody is there before they came.
    let clerk = before(&["Attending: Lee, Carr, Dent (from 9.15), Ward (until 10.00)"]);
    let asked = clerk.entries().iter().any(huiwu::domain::entry::Entry::may_hide_fact);
    assert!(asked, "{:?}", clerk.entries());
    let dent = clerk.m().ledger.records().attendees.iter().nth(2).map(|row| row.id);
    assert!(dent.is_some_and(|dent| !clerk.m().ledger.records().is_present(dent)));
    // A bracket that cannot be read is a doubt.
    let clerk = before(&["Present: Lee, Carr (late)"]);
    assert!(
        matches!(clerk.last().remark, Some(Remark::UnreadableTime(_))),
        "{:?}",
        clerk.last()
    );
}

#[test]
fn a_number_of_members_is_present_and_the_public_is_written_out() {
    let text = opened(&["Present: 34 members as per signing sheet inc. Lee, Carr; 7 MOPs"]);
    says(
        &text,
        &[
            "Present: 34 members as per signing sheet",
            "7 members of the public",
            "Present: Cllr Bob Carr and Cllr Ann Lee",
        ],
    );
    never(&text, &["inc.", "In attendance: 34", "MOP"]);
}

#[test]
fn a_letter_alone_is_nobodys_name() {
    for line in [
        "K left early",
        "K. arrived late",
        "C left 10:20",
        "H left 10.20",
        "K: agrees",
    ] {
        let clerk = late(&[line]);
        let last = clerk.last();
        assert_eq!(last.kind, EntryKind::Note, "{line}: {last:?}");
        assert_eq!(last.speaker, None, "{line}: {last:?}");
        assert!(last.remark.is_some() || !last.said_by.is_empty(), "{line}: {last:?}");
        never(&minutes(&clerk), &["Hay left", "Hay arrived", "Kent left"]);
    }
}

#[test]
fn a_leaving_and_the_return_stand_in_one_line_in_many_forms() {
    for line in [
        "Cllr Dent stepped out for a call 10.15-10.19",
        "Cllr Dent stepped out (10.15-10.19)",
        "Dent nipped out 10.15 to 10.19",
        "Cllr Dent left the room from 10.15 until 10.19",
        "-dent 10:15 (took phone call) back 10:19",
        "-dent 10:15 (phone), back 10:19",
        "-dent 10.15-10.19",
        "Dent left 10:15 ret'd 10:19",
        "Cllr Dent left the meeting at 10.15 & returned 10.19",
    ] {
        let text = minutes(&late(&[line]));
        says(
            &text,
            &["Cllr Dent left the room at 10:15", "Cllr Dent returned at 10:19"],
        );
    }
    let text = minutes(&late(&["-dent 10:15 (took phone call) back 10:19"]));
    says(&text, &["took phone call"]);
}

#[test]
fn lines_about_who_is_there_never_open_the_meeting_and_are_read_or_asked() {
    for (line, wanted) in [
        ("Apols Dent (work), Fox will be late", "Cy Dent (work)"),
        ("Sorry not here: Dent (hols)", "Cy Dent (hols)"),
        ("Present on zoom - Lee, Carr, Dent; in the room - Ward, Fox", "Cy Dent"),
        ("On the call: Lee, Carr, Dent", "Cy Dent"),
        ("Absent w/o apols: Dent", "Cllr Cy Dent"),
        ("Not present: Dent", "Cllr Cy Dent"),
        ("In att: Hay", "Hay"),
        ("Also in attendance - Mr Poe (auditor)", "Mr Poe"),
        (
            "Apologies Dent (funeral) - consent given",
            "Cy Dent (funeral; consent given)",
        ),
        (
            "Apologies: Dent (funeral) - consent given",
            "Cy Dent (funeral; consent given)",
        ),
    ] {
        let clerk = before(&[line]);
        assert!(
            clerk.m().ledger.records().meeting().is_some_and(|m| m.state.before()),
            "{line} opened"
        );
        let text = opened(&[line]);
        assert!(text.contains(wanted), "{line}\n  wanted: {wanted}\n{text}");
    }
    for (line, wanted) in [
        ("In the chair: Carr (Lee away)", ":chair Carr"),
        (
            "Full council present",
            "+Cllr Ann Lee, Cllr Bob Carr, Cllr Cy Dent, Cllr Di Ward, Cllr Ed Fox, Cllr Fay Kent",
        ),
        ("Ann L, Bob C, Dent: here. Fox no show.", "+"),
        ("Fox running late, start without him", "Late: Fox"),
        ("Lee welcomed everyone. Start 8.55am", ":open 8.55am"),
        ("PCSO Jones sent apols", "Apologies: PCSO Jones"),
    ] {
        let clerk = before(&[line]);
        assert!(
            clerk.m().ledger.records().meeting().is_some_and(|m| m.state.before()),
            "{line} opened"
        );
        assert!(question(&clerk).starts_with(wanted), "{line}: {:?}", clerk.last());
    }
    let clerk = before(&["Minutes: Hay"]);
    assert!(clerk.m().ledger.records().meeting().is_some_and(|m| m.state.before()));
    for line in ["K left early", "Cllr Zed arrived late"] {
        let clerk = before(&[line]);
        assert!(
            clerk.m().ledger.records().meeting().is_some_and(|m| m.state.before()),
            "{line} opened"
        );
    }
}

#[test]
fn whoever_presides_for_a_part_takes_the_chair() {
    let text = minutes(&council(&[
        "Lee vacated the chair, Carr presided for elections",
        "Lee resumed the chair",
    ]));
    says(
        &text,
        &["Cllr Bob Carr took the chair.", "Cllr Ann Lee resumed the chair."],
    );
    for line in [
        "Cllr Carr in the chair for item 4 as AL had declared an int",
        "Carr took the chair for this item",
        "Cllr Carr presided while the Chair was out",
        "Carr in the chair during elections",
    ] {
        says(&minutes(&council(&[line])), &["Cllr Bob Carr took the chair."]);
    }
}

#[test]
fn interests_in_shorthand_are_declared() {
    let told = |line: &str| {
        let clerk = late(&[line]);
        let interest = clerk.entries().iter().any(|entry| entry.kind == EntryKind::Interest);
        assert!(interest, "{line}: {:?}", clerk.last());
        minutes(&clerk)
    };
    for line in [
        "DPI - Dent, item 7b (lives next door)",
        "Decs of int - Cllr Dent DPI item 1 (landlord)",
        "Dec of int: Dent item 1 landlord",
        "Cllr Dent - personal interest, item 1, friend of applicant. Stayed in room but didn't vote.",
        "Cllr Dent declared an int in item 1 as neighbour",
        "Dent declared a DPI in item 1",
    ] {
        says(&told(line), &["Cllr Dent declared"]);
    }
    says(
        &told("DPI - Dent, item 1 (lives next door)"),
        &["disclosable pecuniary interest"],
    );
    let text = told("Cllr Dent declared an int in item 1 as neighbour, left room 10:10 ret'd 10:18");
    says(
        &text,
        &["Cllr Dent left the room at 10:10", "Cllr Dent returned at 10:18"],
    );
    asks(
        &[],
        &[
            (
                "Dent declared that her firm does the payroll - conflict re item 5c. Will leave for that.",
                ":interest Dent",
            ),
            (
                "Dispensation granted to Cllr Carr to speak but not vote",
                "=Dispensation granted to Cllr Carr to speak but not vote",
            ),
        ],
    );
}

#[test]
fn pauses_and_closes_in_one_sentence_are_asked_about_with_their_time() {
    asks(
        &[],
        &[
            (
                "Mtg adj 10 mins 10.10 for disturbance in public gallery",
                ":recess 10.10",
            ),
            ("No longer quorate 10.20, mtg abandoned", ":adjourn 10.20"),
            (
                "Mtg inquorate - Carr, Ward, Dent, Fox all left 10.20 in protest",
                "-Carr, Ward, Dent, Fox 10.20",
            ),
            ("Close 10.20, Barry thanked all for coming", ":adjourn 10.20"),
            ("End 10.20", ":adjourn 10.20"),
        ],
    );
    tells(&[
        (
            "Standing orders suspended 10.05 to let residents speak; reinstated 10.15",
            &["Standing orders suspended 10.05"],
        ),
        ("Dent gave his proxy to Carr", &["Dent gave his proxy to Carr"]),
    ]);
}

#[test]
fn comings_and_goings_behind_other_words_are_read_or_asked() {
    let text = minutes(&late(&["Carr was thanked & left mtg 10.16"]));
    says(&text, &["Cllr Carr left the meeting at 10:16"]);
    asks(
        &[],
        &[
            (
                "Apols tendered late by Cllr Kent who had to leave at 10.15",
                "Apologies:",
            ),
            ("Cllr Kent's apologies for lateness, arrived 10.12", "+Cllr Kent 10.12"),
            (
                "Cllr Kent sent her apols but then turned up at 10.20",
                "+Cllr Kent 10.20",
            ),
            ("PCSO Jones sent apols", "Apologies: PCSO Jones"),
            ("Cllrs Dent & Fox left together at 10.20am", "-Dent, Fox 10.20am"),
            ("Dent and Fox left at the end of this item", "-Dent, Fox"),
            ("All bar Dent left 10.20", "-"),
        ],
    );
    let clerk = late(&["District Cllr Frost attended till 10.20"]);
    assert!(clerk.last().may_hide_fact(), "{:?}", clerk.last());
}

#[test]
fn the_public_goes_and_comes_back_in_many_words() {
    for line in [
        "Went into camera 10.20",
        "Part 2 - confidential",
        "Part B (exempt items)",
        "Press & public asked to leave",
        "Moved in camera",
        "Meeting went into confidential session",
    ] {
        let clerk = late(&[line, "=Pay Hay 1000"]);
        never(&public(&clerk), &["Pay Hay"]);
    }
    for line in [
        "Chair asked press & public to withdraw for the next item",
        "Chair asked the public to leave",
        "Public withdrew at the Chair's request, staffing",
        "Part B - pay: Govs agreed 1 pt rise",
        "Now in camera",
    ] {
        let clerk = late(&[line]);
        let asked = question(&clerk).starts_with(":closed");
        assert!(
            asked || !public(&clerk).contains("rise") && clerk.last().kind == EntryKind::ClosedPart,
            "{line}: {:?}",
            clerk.last()
        );
    }
    for line in [
        "Press & public invited back in",
        "Meeting back in public.",
        "Public readmitted 10.25",
    ] {
        let clerk = late(&[":closed staff", "=Pay Hay 1000", line, "=Thanks to Hay"]);
        let text = public(&clerk);
        never(&text, &["Pay Hay"]);
        says(&text, &["Thanks to Hay"]);
    }
    for line in ["Part 2 of the report was received", "The public footpath is closed"] {
        let clerk = late(&[line]);
        assert!(!question(&clerk).starts_with(":closed"), "{line}: {:?}", clerk.last());
        assert_ne!(clerk.last().kind, EntryKind::ClosedPart, "{line}");
    }
}

#[test]
fn an_item_that_is_closed_by_its_title_is_asked_about_and_keeps_its_words() {
    for title in [
        "Staffing (confidential)",
        "Part 2: Staffing (exempt)",
        "Staffing - confidential",
        "Confidential items",
        "Exempt business: staffing",
    ] {
        let start = format!("#+ {title}");
        let clerk = council(&[&start, "=Hours go up to 18"]);
        let asked = clerk.findings().iter().any(|one| one.fault == Fault::ClosedByTitle);
        assert!(asked, "{title}");
        says(&minutes(&clerk), &[title]);
        let clerk = council(&[&start, ":closed", "=Hours go up to 18"]);
        assert!(
            clerk.findings().iter().all(|one| one.fault != Fault::ClosedByTitle),
            "{title}"
        );
        never(&public(&clerk), &["Staffing", "Hours"]);
    }
    for title in [
        "Confidentiality policy",
        "Tax-exempt status",
        "Road closed at Mill Lane",
        "Part 2 of the plan",
    ] {
        let clerk = council(&[&format!("#+ {title}"), "=Agreed"]);
        assert!(
            clerk.findings().iter().all(|one| one.fault != Fault::ClosedByTitle),
            "{title}"
        );
    }
}

#[test]
fn what_is_typed_with_the_minute_of_the_clock_is_behind_the_lines_of_that_minute() {
    let mut clerk = council(&["$Buy a bench @dent @fox"]);
    let now = at(10, 40).plus_ms(3_000);
    clerk.captured("carried 5-0", now);
    clerk.captured("Meeting closed 10.40", now.plus_ms(1_000));
    assert!(
        clerk
            .m()
            .ledger
            .records()
            .meeting()
            .is_some_and(|m| m.state == MeetingState::Wrapping)
    );
    let faults: Vec<Fault> = clerk.findings().iter().map(|one| one.fault).collect();
    let wrong = [
        Fault::QuorumMissing,
        Fault::NotEntitled,
        Fault::TooManyVotes,
        Fault::QuorumUnclear,
    ];
    assert!(faults.iter().all(|fault| !wrong.contains(fault)), "{faults:?}");
    let mut clerk = council(&["$Buy a bench @dent @fox"]);
    clerk.captured("carried 5-0", now);
    clerk.captured("Fox left 10.40", now.plus_ms(1_000));
    let faults: Vec<Fault> = clerk.findings().iter().map(|one| one.fault).collect();
    assert!(faults.iter().all(|fault| !wrong.contains(fault)), "{faults:?}");
}

#[test]
fn no_question_is_a_fact_that_is_no_line() {
    // The lines that are proposed say the fact that they ask about.
    for line in [
        "Mtg adj 10 mins 10.10 for disturbance in public gallery",
        "Cllrs Dent & Fox left together at 10.20am",
        "Part B - pay",
    ] {
        let clerk = late(&[line]);
        let order = question(&clerk);
        assert!(PossibleFact::of_order(&order).is_some(), "{line}: {order}");
    }
}

#[test]
fn the_next_agenda_says_nothing_of_what_was_closed() {
    let clerk = council(&[
        "#+ Caretaker",
        ":closed staff matter",
        "!Hay to pay the bonus by 10 December",
        ":outcome deferred to January - groundsman",
        ":public",
        "#+ Trees",
        "!Dent to call the surgeon",
    ]);
    let text = next_agenda(&clerk);
    never(&text, &["Caretaker", "bonus", "groundsman"]);
    says(
        &text,
        &[
            "A1 Matter dealt with without the public",
            "Matter dealt with without the public, item",
            "(deferred on 4 March 2026)",
            "A2 Dent to call the surgeon",
        ],
    );
}

/// The titles of the next meeting.
fn next_agenda(clerk: &Clerk) -> String {
    let records = clerk.m().ledger.records();
    let from = clerk.forerunner();
    let plan = Succession::of(Way::Next, from, &[], false);
    let titles: Vec<String> = plan
        .iter()
        .flat_map(|plan| plan.taken().map(|what| format!("{what:?}")).collect::<Vec<_>>())
        .collect();
    let _ = records;
    titles.join("\n")
}
