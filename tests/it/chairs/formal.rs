//! Lines of formal minutes and of chairs who announce: parts of a resolution, wordings that are none, words of the minutes in capitals, what is said behind a
//! name, and plain talk that no reader would take for a fact.

use super::boards::{board, each_asked, each_tells, is_asked, public};
use super::*;
use crate::tasks::Hall;

const MOTION: &str = "$Buy a bench @tran @alvarez";

#[test]
fn the_parts_of_a_resolution_belong_to_it() {
    for (head, parts) in [
        (
            "RESOLVED that:",
            ["i. the limit be reduced", "ii. the clerk report in June"],
        ),
        (
            "RESOLVED:",
            ["(a) that the limit be reduced", "(b) that the clerk report in June"],
        ),
        (
            "It was agreed that:",
            ["- the limit be reduced", "- the clerk report in June"],
        ),
        (
            "The Board agreed:",
            ["1. the limit be reduced", "2. the clerk report in June"],
        ),
        (
            "RESOLVED that",
            ["a) the limit be reduced;", "b) that the clerk report in June."],
        ),
    ] {
        let clerk = board(&[head, parts[0], parts[1]]);
        let text = minutes(&clerk).replace('\n', " ");
        says(
            &text,
            &["RESOLVED that ", "the limit be reduced; ", "the clerk report in June."],
        );
        never(&text, &["that: ", "that that", "(a) that"]);
    }
    // A list behind another line is none of a resolution.
    let text = minutes(&board(&["=Buy a bench", "1. the old one", "2. the new one"]));
    says(&text, &["RESOLVED: Buy a bench."]);
}

#[test]
fn what_no_meeting_moves_is_asked_about() {
    each_asked(
        &[],
        &[
            "Moved by Tran (on behalf of committee), seconded Alvarez, to buy a bench. Carried 5-1",
            "Moved by Tran & Alvarez to buy a bench. Carried 5-1",
            "Moved by Tran and seconded by Alvarez and Whitcomb to buy a bench. Carried 5-1",
            "Moved by Tran with conditions, 2nd Alvarez, to approve plan. 5-1",
            "Moved by Tran on behalf of staff, 2nd Alvarez, to approve plan. 5-1",
            "Moved by Tran, seconded by several (all present), to buy a bench. Carried 5-1",
            "Tran moved and spoke to motion 1 to buy a bench. Alvarez seconded. Carried 5-1",
            "Tran moved motion 1. Alvarez seconded. Carried 5-1",
            "So moved by Tran, seconded by Alvarez. Carried 5-1",
            "Whitcomb proposed by Tran, seconded Alvarez, all in favor",
            "Whitcomb was proposed by Tran and seconded by Alvarez, all in favor",
            "Tran proposed Whitcomb, Alvarez seconded, carried",
            "It was proposed by Tran and seconded by Alvarez that the limit be 12, and this was agreed with one dissenting voice.",
            "First vote 3-3; second vote 4-2 carried",
            "Tran and Alvarez against, carried 4-2",
            "JT RA bench carried 5-1",
            "Agreed: buy a bench. Agreed: paint the fence.",
            "Agreed. Prop Tran sec Alvarez",
        ],
    );
    each_tells(
        &[],
        &[
            (
                "Tran moved, Alvarez formally seconded, to buy a bench. Carried 5-1",
                "RESOLVED (proposed James Tran, seconded Rita Alvarez) to buy a bench. Carried by 5",
            ),
            (
                "Tran, seconded by Alvarez, moved to buy a bench. 5-1",
                "RESOLVED (proposed James Tran, seconded Rita Alvarez) to buy a bench. Carried by 5",
            ),
            (
                "Motion to buy a bench was made by Tran, seconded by Alvarez and passed unanimously.",
                "to buy a bench. Carried unanimously",
            ),
            (
                "Motion to buy a bench (M: Tran, S: Alvarez) 5-1",
                "to buy a bench. Carried by 5",
            ),
            (
                "Moved by Bro. Tran, seconded by Sis. Alvarez, to buy a bench. Carried 5-1",
                "RESOLVED (proposed James Tran, seconded Rita Alvarez) to buy a bench",
            ),
            (
                "Governors agreed the budget revision. Proposed Tran, seconded Alvarez.",
                "RESOLVED (proposed James Tran, seconded Rita Alvarez) to agree the budget revision.",
            ),
            (
                "The board approved the budget, proposed by Tran, seconded by Alvarez.",
                "RESOLVED (proposed James Tran, seconded Rita Alvarez) to approve the budget.",
            ),
            (
                "Buy bench (tran/alvarez) carried 5-1",
                "RESOLVED (proposed James Tran, seconded Rita Alvarez)",
            ),
            (
                "RESOLVED, by 5 votes to 1: That the limit be reduced.",
                "RESOLVED that the limit be reduced (by 5 votes to 1)",
            ),
            (
                "$1.5% dividend @tran @alvarez",
                "Proposed by James Tran, seconded by Rita Alvarez: 1.5% dividend",
            ),
            ("$500 to food bank @tran @alvarez", "$500 to food bank"),
        ],
    );
}

#[test]
fn words_of_formal_minutes_are_nobodys_name() {
    each_tells(
        &[],
        &[
            (
                "RECEIVED: a report from the Library.",
                "RECEIVED: a report from the Library.",
            ),
            (
                "CONFIRMED: the minutes of 14 October",
                "RESOLVED to confirm the minutes of 14 October.",
            ),
            (
                "RECOMMENDED: that the city pay",
                "RESOLVED to recommend that the city pay.",
            ),
            ("REPORTED: that the roof leaks", "REPORTED: that the roof leaks."),
            (
                "CONSIDERED: a paper. AGREED: that the limit be reduced.",
                "RESOLVED that the limit be reduced",
            ),
            (
                "The Board noted that the budget had been cut.",
                "The Board noted that the budget had been cut.",
            ),
            ("The Board ratified the policy.", "RESOLVED to ratify the policy."),
            (
                "The Board recommended the plan to the city.",
                "RESOLVED to recommend the plan to the city.",
            ),
        ],
    );
    each_asked(
        &[],
        &[
            "The Board supported the proposal.",
            "The Board established a working group: Tran, Alvarez.",
            "The Board expressed concern.",
            "The Board declined to support the proposal.",
        ],
    );
}

#[test]
fn what_the_chair_announces_and_what_people_say_of_themselves_is_asked_about() {
    each_asked(
        &[":chair okafor", MOTION],
        &[
            "Chair: motion carried",
            "Linda: carried 5-1",
            "Chair: all in favor? Carried",
        ],
    );
    each_asked(
        &[":chair okafor"],
        &[
            "Chair: meeting closed 10.28",
            "Chair: agreed",
            "Chair: apologies from Nina (ill)",
            "Linda: all agreed to buy a bench",
            "Tran: I declare an interest in item 2",
            "Tran: sorry have to leave now (10.20)",
            "Tran: I will order the bench by 20 Jan",
            "Tran: Alvarez to order the bench by 20 Jan",
            "Tran: agreed to buy a bench 5-1",
        ],
    );
    for line in [
        "Tran: the bench is old",
        "Tran: we should agree on a color",
        "Chair: any questions?",
        "Tran: I think it carried last year",
    ] {
        assert!(!is_asked(board(&[":chair okafor", line]).last()), "{line}");
    }
}

#[test]
fn a_subject_is_nobodys_office() {
    let roster = "name,unit,role,category\nBen Sokolov,,Chair,member\nErin Walsh,,Docs,member\nGreg Tan,,Infra,member\nIan Thomas,,Release Manager,member\n\
        Helen Rose,,,member\nNadia Bell,,,member\n";
    let answer = |line: &str| {
        let hall = Hall::new("en", "committee", roster);
        hall.capture(&["+all", ":open", "#+ Work", line]).concat()
    };
    for (line, person) in [
        ("Infra: new runner approved 4-1", "Greg Tan"),
        ("Docs: deferred to Jan", "Erin Walsh"),
        ("NB: deadline Fri", "Nadia Bell"),
        ("IT: new laptops ordered", "Ian Thomas"),
        ("HR: policy under review", "Helen Rose"),
        ("!HR to advise by 20 Jan", "→ Helen Rose"),
    ] {
        let told = answer(line);
        assert!(
            !told.contains(&format!("note {person}")) && !told.contains(&format!("A1 {person}")),
            "{line}: {told}"
        );
    }
    assert!(answer("Infra: new runner approved 4-1").contains("=new runner approved 4-1"));
    for (line, person) in [
        ("Release Manager: tagged", "Ian Thomas"),
        ("Chair: good evening", "Ben Sokolov"),
    ] {
        let told = answer(line);
        assert!(told.contains(&format!("note {person}")), "{line}: {told}");
    }
}

#[test]
fn another_title_or_a_bracket_makes_another_person() {
    each_asked(&[], &["Tran (applicant) left 10:10", "Pen left 10:10"]);
    let people = [
        "Dr Martin King, member",
        "Ann Lee, member",
        "Mrs Alison Reed, member",
        "Matt Foss, member",
    ];
    for (line, gone) in [("Mrs King left 10.10", "King"), ("Mr King left 10.10", "King")] {
        let mut clerk = Clerk::new(Lang::En);
        clerk.meeting("committee", "Council", &people);
        for begin in ["+all", ":open 10:00", "#+ Bus", line] {
            clerk.captured(begin, at(10, 30));
        }
        never(&minutes(&clerk), &[&format!("{gone} left the meeting")]);
    }
    let mut clerk = Clerk::new(Lang::En);
    clerk.meeting("committee", "Council", &people);
    for begin in ["+all", ":open 10:00", "#+ Bus", "Mr Foss and Mrs Foss left 10.10"] {
        clerk.captured(begin, at(10, 30));
    }
    assert!(clerk.last().remark.is_some(), "{:?}", clerk.last());
}

#[test]
fn a_day_is_no_count_of_votes() {
    each_asked(&[MOTION], &["agreed 5.1.27", "agreed 20/5", "carried 20/5"]);
    each_asked(&[], &["Trip carried 20/5 (Tran/Alvarez)"]);
    each_tells(
        &[MOTION],
        &[
            ("carried 5/1", "Carried by 5 votes to 1"),
            ("carried 4-1", "Carried by 4 votes to 1"),
        ],
    );
}

#[test]
fn what_goes_on_with_a_result_or_is_a_fact_of_its_own_is_no_wording() {
    let clerk = board(&[MOTION, "carried 5-1", "... subject to quotes"]);
    assert!(is_asked(clerk.last()), "{:?}", clerk.last());
    let clerk = board(&[MOTION, "carried 5-1", "... Whitcomb against"]);
    assert!(!is_asked(clerk.last()), "{:?}", clerk.last());
    assert_eq!(
        clerk.m().ledger.records().ballots.rows().len(),
        1,
        "the one who was against is named"
    );
    let text = minutes(&board(&["$Buy a bench @tran", "... seconded Alvarez"]));
    says(
        &text,
        &["Proposed by James Tran, seconded by Rita Alvarez: Buy a bench"],
    );
    let text = minutes(&board(&["tran: it is old", "... and Alvarez left 10:10"]));
    says(&text, &["Rita Alvarez left the meeting at 10:10"]);
    let text = minutes(&board(&["=Buy a bench", "... and paint it"]));
    says(&text, &["RESOLVED: Buy a bench and paint it"]);
}

#[test]
fn decisions_to_do_what_another_line_does_ask_for_that_line() {
    each_asked(
        &[],
        &[
            "Agreed to adjourn for 5 mins",
            "Agreed to close the meeting at 10.28",
            "Agreed to defer the bench to Jan",
            "Agreed to postpone decision",
        ],
    );
    each_asked(&[MOTION], &["Agreed to withdraw motion", "Agreed to defer to Jan"]);
    each_tells(
        &[],
        &[
            ("Agreed to close the road", "RESOLVED to close the road"),
            ("Agreed to end the lease", "RESOLVED to end the lease"),
        ],
    );
}

#[test]
fn what_the_clerk_doubts_is_asked_about() {
    each_asked(&[MOTION], &["carried 5-1??", "carried, I think 5-1", "carried ?-?"]);
    each_asked(&[], &["Tran left 10:10?", "Tran left?"]);
}

#[test]
fn headings_and_lines_of_a_part_without_the_public_are_asked_about() {
    for title in [
        "Private business",
        "Closed section",
        "In committee",
        "Exempt information",
        "Commercial in confidence",
        "Staff-in-confidence",
        "Strictly private",
        "Non-public",
        "Not for publication",
        "Without press and public",
        "Press and public excluded",
        "Restricted session",
        "Members only",
        "Trustees only",
        "Directors-only session",
    ] {
        assert!(huiwu::domain::closed_title::says_closed(title), "{title}");
    }
    for title in [
        "Members' report",
        "Private hire policy",
        "Closed roads",
        "Minutes of the last meeting",
        "Reserved parking",
        "Members' evening",
        "Confidential information policy",
    ] {
        assert!(!huiwu::domain::closed_title::says_closed(title), "{title}");
    }
    each_asked(
        &[],
        &[
            "RESERVED BUSINESS",
            "[RESERVED]",
            "The following minute is reserved:",
            "Student members withdrew for the reserved business at 10.20 am.",
            "The Board moved to reserved business.",
        ],
    );
    let text = public(&board(&[
        ":closed",
        "=Award confirmed",
        "End of reserved business.",
        "=Open day",
    ]));
    says(&text, &["Open day"]);
    never(&text, &["Award"]);
}

#[test]
fn the_chair_is_taken_at_the_time_that_is_told() {
    for line in [
        "Delgado took the chair at 10.10",
        "Delgado took the chair 10.10",
        ":chair delgado 10.10",
    ] {
        let text = minutes(&board(&[":chair okafor", line]));
        says(&text, &["10:10"]);
        never(&text, &["until 10:30", "from 10:30"]);
    }
}

#[test]
fn plain_tasks_of_somebody_are_tasks() {
    each_tells(
        &[],
        &[
            (
                "Tran to write to plot 14 by 20 Nov",
                "Action: Tran to write to plot 14 by 20 Nov",
            ),
            (
                "tran to ask the garage about sponsorship",
                "Action: Tran to ask the garage",
            ),
            (
                "Tran and Alvarez to book the hall",
                "Action: Tran and Alvarez to book the hall",
            ),
        ],
    );
    each_asked(&[], &["Tran to own SSO", "Tran will look at it"]);
    each_asked(
        &[],
        &[
            "Tran to paint the lock, Whitcomb to book the hall by 20 Nov",
            "Tran to print posters, Whitcomb teas",
            "Tran to book the hall, and Whitcomb to pay it",
            "Tran to book the hall - done",
            "Tran to book the hall (carried forward)",
        ],
    );
    each_asked(&[MOTION], &["Tran to order it by 20 Nov"]);
}

#[test]
fn plain_talk_asks_nothing() {
    for line in [
        "two bids received, low bid is $48k from Acme",
        "budget is tight because the state cut the grant",
        "Tran left a copy of the report on the table",
        "Hussain has moved house, new address given",
        "we lost about an hour of metrics",
        "no decision from legal yet on the license",
        "Tran moved the cron job to k8s last week",
        "we prayed for the sick",
        "phil sent a msg about lost balls",
        "u9s need new kit, sponsor pulled out",
        "Shaw reported 14 letters sent, 9 resolved",
        "The main variance was in salaries, because of the vacancy in the first quarter.",
        "attendance was low in December because of flu",
        "Whitcomb said she supports the plan but wants numbers first",
        "some people left early because it was cold",
        "rollback took 12 minutes",
    ] {
        let clerk = board(&[line]);
        assert!(!is_asked(clerk.last()), "{line} {:?}", clerk.last().remark);
    }
}

#[test]
fn facts_in_other_words_are_asked_about() {
    each_asked(
        &[],
        &[
            "New chair Tran took over at 10.20",
            "No nominations for secretary - vacant",
            "Tran out of room 10.10 to 10.15",
            "Tran's back",
            "Wrapped up 10.28",
            "Mtg clsd 10.28",
            "No agreement reached",
            "Could not agree",
            "4-2 for option b",
            "option b won 4-2",
            "went with option b",
            "tran wanted it put off til agm - lost 1-4",
            "Tran did not take part in the vote",
            "Case continued to Jan 6",
            "Item 2 was taken before item 1",
        ],
    );
    each_tells(
        &[],
        &[
            (
                "Dates of next meetings: 14 Jan, 4 Mar, 6 May",
                "Dates of next meetings: 14 Jan, 4 Mar, 6 May",
            ),
            (
                "Meeting closed 10.28am. Next meeting 21 Jan 7pm",
                "The meeting closed at 10:28",
            ),
            (
                "Next meeting 21 Jan 7pm. Meeting closed 10.28am",
                "The meeting closed at 10:28",
            ),
        ],
    );
}

#[test]
fn a_bracket_belongs_to_the_name_before_it() {
    let mut clerk = Clerk::new(Lang::En);
    clerk.meeting(
        "committee",
        "Governors",
        &[
            "Ann Lee, Chair, member",
            "Kofi Mensah, member",
            "Laura Petty, member",
            "Dan Griggs, member",
        ],
    );
    clerk.captured(
        "Present: Ann Lee, Kofi Mensah, Laura Petty and Dan Griggs (from 10.15am)",
        at(9, 58),
    );
    clerk.captured(":open 10:00", at(10, 0));
    clerk.captured("=Buy it", at(10, 20));
    let text = minutes(&clerk);
    says(&text, &["Kofi Mensah and Laura Petty"]);
    never(&text, &["Laura Petty and Dan Griggs arrived", "Laura Petty arrived"]);
}

#[test]
fn the_mark_of_a_point_says_nothing() {
    each_tells(
        &[],
        &[
            ("(a) Agreed to buy paint", "RESOLVED to buy paint."),
            ("3.1 RESOLVED to buy paint", "RESOLVED to buy paint."),
            ("- Agreed to buy paint", "RESOLVED to buy paint."),
            ("- Tran left 10.10", "James Tran left the meeting at 10:10"),
            (
                "- Tran proposed, Alvarez seconded, to buy paint. Carried 5-1",
                "RESOLVED (proposed James Tran, seconded Rita Alvarez) to buy paint.",
            ),
            ("- next meeting 8 Dec", "Next meeting 8 Dec"),
            (
                "The board approved new hours 5-1",
                "RESOLVED to approve new hours (by 5 votes to 1).",
            ),
            ("=Fund hoodies. 5-1", "RESOLVED: Fund hoodies (by 5 votes to 1)."),
        ],
    );
}

#[test]
fn a_line_under_a_heading_needs_not_repeat_its_word() {
    let told = |item: &str, line: &str| {
        let mut clerk = Clerk::new(Lang::En);
        clerk.meeting(
            "committee",
            "Hall",
            &[
                "Ann Lee, Chair, member",
                "Frank Page, member",
                "May Young, member",
                "Pat Church, member",
            ],
        );
        for begin in [
            "+lee, church",
            ":open 10:00",
            "#+ Treasurer's report",
            &format!("#+ {item}"),
            line,
        ] {
            clerk.captured(begin, at(10, 10));
        }
        minutes(&clerk)
    };
    for (line, excused) in [
        ("Frank, May", "Frank Page and May Young"),
        ("Frank (holiday)", "Frank Page (holiday)"),
        ("Received from Frank and May", "Frank Page and May Young"),
    ] {
        says(
            &told("Apologies for absence", line),
            &[&format!("Apologies: {excused}")],
        );
    }
    for line in ["8 Dec", "Tuesday 8 December, 7.30", "TBC"] {
        says(&told("Date of next meeting", line), &[line]);
    }
    never(&told("Apologies for absence", "the list was long"), &["Apologies: the"]);
}

#[test]
fn more_than_one_interest_in_a_line_is_asked_about() {
    each_asked(
        &["#+ Roads", "#+ Trees"],
        &[
            "Tran declared a pecuniary interest in item 4 and Alvarez a personal interest in item 5",
            "Tran declared interests in items 4 and 5",
        ],
    );
}

#[test]
fn a_line_that_is_kept_from_others_is_in_no_public_copy() {
    for line in [
        "Bill owes 40 - NFM",
        "Bill owes 40. Do not minute.",
        "Bill owes 40. Don't minute this",
        "Bill owes 40 - not for publication",
        "Bill owes 40 (between ourselves)",
        "Discussed roof. Not for the minutes: Bill owes 40",
        "[Legally privileged] The Board discussed the Mercer claim: Bill owes 40",
    ] {
        let clerk = board(&[line, "=Open day"]);
        let text = public(&clerk);
        never(&text, &["owes 40"]);
        says(&text, &["Open day"]);
    }
}

#[test]
fn a_count_behind_another_fact_is_of_no_resolution() {
    each_asked(
        &[],
        &[
            "Tran left 10.10; carried 5-1",
            "Meeting resumed; carried 5-1",
            "report noted; accounts approved 5-1",
            "Tran reported on quotes. Proposed Alvarez, seconded Whitcomb. Carried.",
            "Heating: approved 5-1",
            "Heating: deferred",
        ],
    );
}
