//! Lines of clerks who do not know the program: how a meeting began and ended, who is away, what was agreed and who does what, in the words of a chat and of
//! minutes; and talk that is no such fact.

use huiwu::domain::entry::EntryKind;

use super::boards::{board, each_asked, each_tells, is_asked, lines_of, public};
use super::*;

const HERE: &str = "+okafor, delgado, whitcomb, tran, alvarez, petersen, benson, shaw";
const MOTION: &str = "$Buy a bus @tran @alvarez";

/// Each line alone, of which none is a decision, a task, a coming or going, an act of the session, or a question about one.
#[track_caller]
fn each_is_talk(before: &[&str], lines: &[&str]) {
    let wrong: Vec<String> = lines
        .iter()
        .filter(|line| {
            let clerk = board(&[before, &[**line]].concat());
            let last = clerk.last();
            last.kind != EntryKind::Note || is_asked(last) || last.minuted == Some(true)
        })
        .map(|line| (*line).to_owned())
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_beginning_told_in_a_sentence_with_its_time_opens_the_meeting() {
    for line in [
        "Meeting called to order at 10:02 am by Linda Okafor",
        "The President opened the meeting at 10.02 and welcomed everyone.",
        "Linda Okafor, President, called the meeting to order at 10:02 am.",
        "Called to order 10:02am by Okafor",
        "Meeting began 10:02, Okafor in the chair",
        "Call to order: 10:02 am",
        "Meeting opened at 10.02 with 5 present.",
        "The meeting opened at 10.02 with a quorum present",
        "started 10.02",
        "Started 10:02",
        "we started at 10.02",
        "Opened at 10.02",
        "Time started: 10.02",
        "Start: 10.02",
        "10.02 start",
    ] {
        let clerk = lines_of(&["@10:05", line]);
        assert_eq!(clerk.open_meeting().opened, Some(at(10, 2)), "{line}");
    }
    for line in [
        "Meeting called to order at 10:02 am by Okafor",
        "The meeting was called to order at 10:02 a.m. by President Okafor.",
        "Meeting began 10:02, Linda Okafor in the chair",
    ] {
        let text = minutes(&lines_of(&["@10:05", line, "Present: Delgado, Tran"]));
        says(&text, &["Linda Okafor (President, in the chair)"]);
        never(&text, &["arrived at", "took the chair"]);
    }
    // The one who called it to order is in the chair, whoever else is the chair on the list.
    let text = minutes(&lines_of(&[
        "@10:05",
        "Called to order at 10:02 by Delgado",
        "Present: Tran",
    ]));
    says(&text, &["Mark Delgado (Vice President, in the chair)"]);
}

#[test]
fn the_beginning_of_something_else_opens_nothing_at_its_time() {
    for line in [
        "The shop opened at 10.02",
        "The meeting of the trustees starts at 10.02",
        "pool opened 10:02",
        "The road opened again at 10.02",
        "Tran started 10.02 runs",
        "Opening times to stay as they are",
        "The last meeting started 10.02",
        "We start the fete at 10.02 next year",
    ] {
        let clerk = lines_of(&["@10:05", line]);
        assert_ne!(clerk.open_meeting().opened, Some(at(10, 2)), "{line}");
    }
    // A time far from the plan and from now is asked about.
    for line in [
        "started 3.05",
        "Meeting called to order at 3:05 pm by Okafor",
        "14:30开会",
    ] {
        let clerk = lines_of(&["@10:05", line]);
        assert_eq!(clerk.open_meeting().opened, None, "{line}");
        assert!(is_asked(clerk.last()), "{line}");
    }
    // Once the meeting is on its way the word alone may be about something else.
    let clerk = board(&["started 10.02"]);
    assert_eq!(clerk.open_meeting().opened, Some(at(10, 0)));
    assert!(is_asked(clerk.last()));
}

#[test]
fn an_end_told_with_what_was_moved_for_it_is_both() {
    for line in [
        "Motion to adjourn by Tran, seconded by Alvarez, meeting adjourned 10:20 am",
        "Tran moved to adjourn, Alvarez seconded. Adjourned 10:20 am.",
        "Motion to adjourn made by Tran, second by Alvarez. All in favor. Meeting adjourned at 10:20 AM.",
        "Tran moved to adjourn, Alvarez seconded, motion carried. Meeting adjourned at 10:20 a.m.",
        "Meeting adjourned at 10:20 am on a motion by Tran, seconded by Alvarez",
        "On motion by Tran, seconded by Alvarez, the meeting was adjourned at 10:20 am",
    ] {
        let clerk = board(&[line]);
        assert_eq!(clerk.open_meeting().adjourned, Some(at(10, 20)), "{line}");
        says(
            &minutes(&clerk),
            &["RESOLVED (proposed James Tran, seconded Rita Alvarez) to adjourn. Carried"],
        );
    }
    for line in [
        "Meeting ended 10:20",
        "The meeting was declared closed at 10.20 am",
        "Adjourned 10:20am",
        "No AOB. Meeting closed at 10:20am.",
        "With no other business the meeting closed at 10:20",
        "There being no further business, the Chair closed the meeting at 10.20 and thanked all for coming",
        "Finish time 10.20",
        "Closed: 10.20",
    ] {
        assert_eq!(board(&[line]).open_meeting().adjourned, Some(at(10, 20)), "{line}");
    }
    for line in [
        "The pool closed at 10:20",
        "Road closed 10:20",
        "Tran moved to adjourn",
        "The hearing adjourned to 8 December",
        "Shop to close 10.20",
    ] {
        assert_eq!(board(&[line]).open_meeting().adjourned, None, "{line}");
    }
}

#[test]
fn words_without_their_apostrophe_are_read_as_with_it() {
    for (line, told) in [
        ("kapoor cant make it, working", "Apologies: Nina Kapoor (working)"),
        (
            "Apologies were received from Nina Kapoor, who was unwell",
            "Apologies: Nina Kapoor (unwell)",
        ),
        (
            "Apologies received from Kapoor as she was at work",
            "Apologies: Nina Kapoor (at work)",
        ),
        (
            "Apologies: Kapoor, who is on holiday",
            "Apologies: Nina Kapoor (on holiday)",
        ),
        ("Kapoor can’t make it, kids ill", "Apologies: Nina Kapoor (kids ill)"),
        ("kapoor couldnt make it", "Apologies: Nina Kapoor"),
        ("kapoor wont be here", "Apologies: Nina Kapoor"),
        ("kapoor isnt coming", "Apologies: Nina Kapoor"),
        (
            "Apologies: Kapoor, who has a cold",
            "Apologies: Nina Kapoor (has a cold)",
        ),
        (
            "Apologies: Kapoor, who was thanked for the flowers",
            "Apologies: Nina Kapoor\n",
        ),
        ("Apologies: Kapoor, who is the treasurer", "Apologies: Nina Kapoor\n"),
        (
            "Kapoor sends apologies, he is at a funeral",
            "Apologies: Nina Kapoor (at a funeral)",
        ),
        ("trans gone 10.20", "James Tran left the meeting at 10:20"),
        ("trans left", "James Tran left the meeting at 10:30"),
        ("Tran lft 10.20", "James Tran left the meeting at 10:20"),
    ] {
        says(&minutes(&board(&[line])), &[told]);
    }
    for line in ["Don’t minute this: Tran owes £40", "dont minute this: Tran owes £40"] {
        never(&public(&board(&[line])), &["£40"]);
    }
    each_is_talk(
        &[],
        &[
            "kapoor isnt happy",
            "kapoor couldnt get the balls",
            "the trans siberian was late once",
            "it doesnt matter much",
            "Tran said he wont mind",
            "we dont know yet",
            "that wasnt me",
        ],
    );
}

#[test]
fn what_was_agreed_is_a_decision_in_small_letters_too() {
    for (line, told) in [
        (
            "agreed subs go up to £25 a month from sept",
            "RESOLVED: subs go up to £25 a month from sept",
        ),
        ("agreed to buy new balls", "RESOLVED to buy new balls"),
        ("agreed not to enter the cup", "not to enter the cup"),
        ("it was agreed subs go up to £25", "RESOLVED: subs go up to £25"),
        ("we agreed to buy paint", "RESOLVED to buy paint"),
        ("we agreed subs stay at £20", "RESOLVED: subs stay at £20"),
        ("agreed kit to be blue", "RESOLVED: kit to be blue"),
        ("decided to move the date", "RESOLVED to move the date"),
        ("last mins ok'd", "mins ok'd"),
        (
            "RESOLVED, Tran dissenting, that the accounts be approved",
            "RESOLVED that the accounts be approved (Tran dissenting)",
        ),
    ] {
        let clerk = board(&[line]);
        assert_eq!(clerk.last().kind, EntryKind::Decision, "{line}");
        says(&minutes(&clerk), &[told]);
    }
    for line in [
        "agreed with tran that it is too dear",
        "agreed kit is bad",
        "agreed, its cold",
        "agreed to disagree",
        "agreed nothing yet",
        "agreed that nobody likes the kit",
        "Members agreed that communication was poor.",
        "It was agreed that this was disappointing.",
        "agreed w tran",
        "tran agreed subs are too high",
    ] {
        let clerk = board(&[line]);
        assert_ne!(clerk.last().kind, EntryKind::Decision, "{line}");
    }
    each_asked(
        &[],
        &[
            "Open day set for Sunday 13 June",
            "date fixed sat 5 june",
            "Tournament fixed for 5 June",
            "minutes ok",
        ],
    );
    each_is_talk(
        &[],
        &[
            "alarm set for 7",
            "the table is set for tea",
            "he fixed the gate on 5 occasions",
        ],
    );
}

#[test]
fn tasks_in_the_words_of_a_chat_are_given_or_asked_about() {
    each_tells(
        &[],
        &[
            (
                "tran chasing the 2 deposits by end of month",
                "Action: Tran to chase the 2 deposits",
            ),
            ("tran asking the garage by 20 dec", "Action: Tran to ask the garage"),
            (
                "Tran will follow up w/ city re sidewalk by 20 Dec",
                "Action: Tran will follow up",
            ),
            ("AGREED: Tran to buy paint by 20 Dec", "Action: Tran to buy paint"),
            ("Action 3: Tran to buy brushes", "Action: Tran to buy brushes."),
            ("Action required: Tran to buy brushes", "Action: Tran to buy brushes."),
            ("Action on heating: Tran to order", "Action: Tran to order (heating)."),
            ("Action by Tran: buy paint", "Action: James Tran to buy paint."),
        ],
    );
    each_asked(
        &[],
        &[
            "tran is booking the hall",
            "delgado sorting parking w the school, tran & shaw pitches, alvarez entries",
            "Tran and Alvarez will run the lighting contest",
            "Alvarez to do posters, Shaw teas",
            "alvarez to do posters, shaw teas",
            "Alvarez to do posters and Shaw teas",
            "Tran to oil lock and Shaw and Delgado to fit tank",
            "Action carried over: Tran to buy brushes",
            "Action taken: paint bought",
            "Action: done",
        ],
    );
    each_is_talk(
        &[],
        &[
            "tran chasing his own tail",
            "alvarez getting old",
            "tran doing well in hospital",
            "shaw making progress",
            "delgado calling from spain",
        ],
    );
    // Those whom a task is about have none of it.
    let clerk = board(&["Tran to speak to Shaw and Delgado about the tank"]);
    assert_eq!(clerk.last().kind, EntryKind::Action);
}

#[test]
fn what_somebody_wants_in_the_minutes_stands_there() {
    for line in [
        "tran wants it noted he's against, too dear",
        "Tran wants it minuted that he is against",
        "Tran asked that the minutes reflect his opposition",
        "Tran would like it recorded that the fee is too high",
        "Mr Tran wished it to be recorded that he objected",
    ] {
        assert_eq!(board(&[line]).last().minuted, Some(true), "{line}");
    }
    for line in [
        "Tran said he's against",
        "Tran does not want it noted",
        "Tran noted the colour",
        "the minutes show nothing",
    ] {
        assert_ne!(board(&[line]).last().minuted, Some(true), "{line}");
    }
}

#[test]
fn a_sentence_of_nobody_begins_with_a_capital_and_words_of_their_own_spelling_stay() {
    let clerk = council(&[
        "next meeting Tues 14 April 7.30pm in the library",
        "iPads are lent to members [minutes]",
        "ann@lee.org takes replies [minutes]",
    ]);
    let text = minutes(&clerk);
    says(&text, &["\nNext meeting Tues 14 April"]);
    says(&text, &["\niPads", "\nann@lee.org"]);
    says(&record(&clerk), &["next meeting Tues"]);
}

/// The number of an item by its title.
fn number_of(clerk: &Clerk, title: &str) -> String {
    let items = clerk.m().ledger.records().numbered_items();
    let item = items.into_iter().find(|(item, ..)| item.title == title);
    item.map(|(_, number, _)| number).unwrap_or_default()
}

#[test]
fn a_number_with_its_heading_and_a_fact_is_both() {
    let agenda = ["#+ Treasurer's report", "#+ Date of next AGM", "#+ Close", "#1"];
    let before = board(&agenda);
    let numbered = |line: &str| {
        line.replace("TR", &number_of(&before, "Treasurer's report"))
            .replace("NM", &number_of(&before, "Date of next AGM"))
            .replace("CL", &number_of(&before, "Close"))
    };
    for (line, title, told) in [
        (
            "TR. Treasurer's report: £400 in bank",
            "Treasurer's report",
            "RESOLVED: Rent a hall",
        ),
        ("TR. Treasurer: £400", "Treasurer's report", "RESOLVED: Rent a hall"),
        ("TR Treasurer £400", "Treasurer's report", "RESOLVED: Rent a hall"),
        (
            "TR. Treasurer's report accepted, Tran/Alvarez",
            "Treasurer's report",
            "RESOLVED (proposed James Tran, seconded Rita Alvarez): Treasurer's report accepted",
        ),
        ("#NM 8 December", "Date of next AGM", "8 December"),
        ("NM. Date of next AGM: 8 December", "Date of next AGM", "8 December"),
    ] {
        let text = minutes(&board(&[&agenda[..], &[&numbered(line), "=Rent a hall"]].concat()));
        let (_, below) = text.split_once(title).unwrap_or_default();
        says(below, &[told, "RESOLVED: Rent a hall"]);
        never(&text, &[&numbered(": TR. "), &numbered(": NM. ")]);
    }
    let clerk = board(&[&agenda[..], &[&numbered("CL. Close 10.20")]].concat());
    assert_eq!(clerk.open_meeting().adjourned, Some(at(10, 20)));
    each_is_talk(
        &agenda,
        &[
            "3 chairs are broken",
            "4 of us were there",
            "2 for tea",
            "5 people came",
        ],
    );
}

#[test]
fn lists_go_on_below_their_head() {
    let text = minutes(&lines_of(&[
        "Present:",
        "Linda Okafor (President)",
        "Mark Delgado",
        "James Tran",
        "Apologies:",
        "Nina Kapoor",
        "@10:00",
        ":open",
    ]));
    says(&text, &["Linda Okafor", "Apologies: Nina Kapoor"]);
    never(&text, &["Absent: Linda", "Absent: Mark", "Absent: James"]);
    for lines in [
        &["Present: Okafor, Delgado,", "Tran, Alvarez"][..],
        &["Okafor, Delgado, Tran, Alvarez"],
        &["Board: Okafor, Delgado, Tran, Alvarez"],
        &["Present (4): Okafor, Delgado, Tran, Alvarez"],
        &["Roll call: Okafor, Delgado, Tran, Alvarez. Absent: Kapoor."],
    ] {
        let clerk = lines_of(lines);
        assert!(clerk.open_meeting().state.before(), "{lines:?}");
        assert_eq!(clerk.m().ledger.records().intervals.iter().count(), 4, "{lines:?}");
    }
    let text = minutes(&board(&[
        "Actions:",
        "- Tran: mend the gate",
        "Shaw - fix the lamp",
        "2. Alvarez to write to the city",
    ]));
    for told in [
        "James Tran to mend the gate",
        "fix the lamp",
        "Alvarez to write to the city",
    ] {
        says(&text, &[told]);
    }
    let clerk = board(&["Decisions:", "- no merges on Friday", "- no meetings on Wednesday"]);
    says(&minutes(&clerk), &["no merges on Friday", "no meetings on Wednesday"]);
    // A name alone is one of a list only below its head.
    let clerk = board(&["Tran: hello", "Delgado"]);
    assert_eq!(clerk.last().kind, EntryKind::Note);
}

#[test]
fn who_seconds_the_next_motion_takes_nobodys_place() {
    for line in ["Seconded by Delgado", "Moved by Delgado", "Seconded Delgado"] {
        for before in [&[MOTION][..], &[MOTION, "carried 4-1"]] {
            let clerk = board(&[before, &[line]].concat());
            assert!(is_asked(clerk.last()), "{line} {before:?}");
            let motion = clerk.m().ledger.records().motions.iter().next().cloned();
            let text = minutes(&clerk);
            never(
                &text,
                &["seconded Mark Delgado", "proposed Mark Delgado", "by Mark Delgado"],
            );
            assert!(motion.is_some_and(|motion| motion.seconder.is_some()), "{line}");
        }
    }
    each_asked(
        &[MOTION],
        &["one against (Shaw)", "against: Delgado", "two against, 1 abstention"],
    );
    // A motion that has nobody yet takes them.
    says(
        &minutes(&board(&["$Buy a bus @tran", "Seconded by Delgado", "carried 4-1"])),
        &["seconded Mark Delgado"],
    );
}

#[test]
fn the_last_sentence_of_a_paragraph_is_its_fact() {
    let resolved = "RESOLVED (proposed James Tran, seconded Rita Alvarez): paint. Carried by 4 votes to 1";
    each_tells(
        &[],
        &[
            (
                "Three quotes were opened. Tran proposed paint, Alvarez seconded. Carried 4-1",
                resolved,
            ),
            (
                "After discussion, Tran proposed and Alvarez seconded that we accept the offer, and this was carried by 4 votes to 1.",
                "that we accept the offer. Carried by 4 votes to 1",
            ),
            (
                "Following discussion it was agreed to buy paint",
                "RESOLVED to buy paint",
            ),
            (
                "Delgado talked of quotes. Tran left at 10.20.",
                "James Tran left the meeting at 10:20",
            ),
        ],
    );
    each_asked(
        &[],
        &["Delgado reported on quotes. Proposed Tran, seconded Alvarez. Carried."],
    );
}

#[test]
fn a_time_before_a_name_is_when_they_went() {
    for (line, told) in [
        ("10.20 tran left", "James Tran left the meeting at 10:20"),
        ("10.20 tran out", "James Tran left the meeting at 10:20"),
        ("10.20 kapoor arrived", "Nina Kapoor arrived at 10:20"),
        ("Tran excused 10.20", "James Tran left the meeting at 10:20"),
    ] {
        says(&minutes(&board(&[line])), &[told]);
    }
}

#[test]
fn an_office_does_not_say_the_name_of_whoever_has_it() {
    each_asked(&[], &["President: Delgado", "Vice President: Tran"]);
    let text = minutes(&lines_of(&[HERE, "Chair: Okafor. Minutes: Shaw", "@10:00", ":open"]));
    says(&text, &["in the chair"]);
    let clerk = lines_of(&[HERE, "Chair - Okafor", "@10:00", ":open"]);
    says(&minutes(&clerk), &["Linda Okafor (President, in the chair)"]);
}

#[test]
fn labels_in_the_plural_or_with_a_number_are_those_labels() {
    each_tells(
        &[],
        &[
            ("Decisions: buy a boiler; paint the hall", "paint the hall"),
            ("Decisions: 1. buy a boiler 2. paint the hall", "RESOLVED: buy a boiler"),
            ("Decision 3: buy paint", "RESOLVED: buy paint (decision 3)"),
            ("Resolution 26-11: buy a boiler", "buy a boiler (resolution 26-11)"),
            ("Decision taken: buy a boiler", "RESOLVED: buy a boiler"),
            (
                "Left early: Tran (10.20), Alvarez (10.25)",
                "James Tran left the meeting at 10:20",
            ),
            (
                "Left: Tran 10.20; Alvarez 10.25",
                "Rita Alvarez left the meeting at 10:25",
            ),
            ("A quorum was present.", "A quorum was present."),
        ],
    );
    assert_eq!(board(&["Question 3: who pays?"]).last().kind, EntryKind::Question);
    let clerk = board(&["!Tran to do posters, Alvarez teas"]);
    assert_eq!(clerk.m().ledger.records().actions.iter().count(), 2);
    // Words between two stars are required of nobody.
    for line in ["*applause*", "*tran"] {
        assert!(is_asked(board(&[line]).last()), "{line}");
    }
    each_asked(&[], &["Ms Shaw would circulate the dates before Christmas."]);
    // 8 December 2026 is a Tuesday.
    assert!(board(&["Next meeting Monday 8 December 2026"]).last().remark.is_some());
}

#[test]
fn a_fact_behind_the_opening_is_not_lost() {
    for line in [
        "The President opened the meeting at 9.50 and welcomed everyone. Apologies from Kapoor.",
        "The President opened the meeting at 9.50 and welcomed Mrs Patel, who was elected a trustee.",
        "Meeting called to order at 9:50 by Linda Okafor, Whitcomb also present",
    ] {
        let clerk = lines_of(&[HERE, "@9:50", line]);
        assert!(clerk.m().ledger.records().entries.iter().any(is_asked), "{line}");
    }
}

#[test]
fn what_is_told_in_confidence_stays_out_whoever_wants_it_noted() {
    let clerk = board(&["Tran wants it noted in confidence that Petersen is ill"]);
    never(&minutes(&clerk), &["is ill"]);
}

#[test]
fn what_somebody_is_at_in_their_own_life_is_no_task() {
    let clerk = board(&["tran getting married by end of june"]);
    assert!(clerk.m().ledger.records().actions.rows().is_empty());
}
