//! Lines as clerks of school boards, homeowners' boards, charities and companies type them: what the minutes say, and what is asked.

use huiwu::{
    domain::entry::{Entry, EntryKind},
    export::{Format, Style},
};

use super::*;
use crate::export::{order, rendered};

const BOARD: [&str; 9] = [
    "Linda Okafor, President, member",
    "Mark Delgado, Vice President, member",
    "Susan Whitcomb, member",
    "James Tran, member",
    "Rita Alvarez, member",
    "Doug Petersen, member",
    "Nina Kapoor, member",
    "Carl Benson, in attendance",
    "Pam Shaw, in attendance",
];

/// A board through the lines of its clerk, from 9:50 on.
pub(super) fn lines_of(lines: &[&str]) -> Clerk {
    let mut clerk = Clerk::new(Lang::En);
    clerk.meeting("committee", "Board", &BOARD);
    let mut now = at(9, 50);
    for line in lines {
        if let Some((hour, minute)) = line.strip_prefix('@').and_then(|time| time.split_once(':')) {
            now = at(hour.parse().unwrap_or(0), minute.parse().unwrap_or(0));
        } else {
            clerk.captured(line, now);
        }
    }
    clerk
}

/// The board in session with everybody but Nina Kapoor, and an item taken up.
pub(super) fn board(lines: &[&str]) -> Clerk {
    let begin = [
        "+okafor, delgado, whitcomb, tran, alvarez, petersen, benson, shaw",
        "@10:00",
        ":open 10:00",
        "#+ Buses",
        "@10:30",
    ];
    lines_of(&[&begin, lines].concat())
}

pub(super) fn is_asked(entry: &Entry) -> bool {
    entry.may_hide_fact()
}

/// The copy for the public.
pub(super) fn public(clerk: &Clerk) -> String {
    let order = order(DocumentKind::Minutes, Style::Public, Format::Markdown, Lang::En);
    rendered(clerk.m().ledger.records(), &order)
        .replace("**", "")
        .replace('\\', "")
}

/// Each row in a board of its own: what its minutes say.
#[track_caller]
pub(super) fn each_tells(before: &[&str], rows: &[(&str, &str)]) {
    let wrong: Vec<String> = rows
        .iter()
        .filter_map(|(line, wanted)| {
            let text = minutes(&board(&[before, &[*line]].concat()));
            (!text.contains(wanted)).then(|| format!("{line}\n  wanted: {wanted}\n{text}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Each line in a board of its own is asked about.
#[track_caller]
pub(super) fn each_asked(before: &[&str], lines: &[&str]) {
    let silent: Vec<String> = lines
        .iter()
        .filter_map(|line| {
            let clerk = board(&[before, &[*line]].concat());
            let last = clerk.last();
            (!is_asked(last)).then(|| format!("{line}: {:?} {:?} {:?}", last.kind, last.remark, last.text))
        })
        .collect();
    assert!(silent.is_empty(), "{}", silent.join("\n"));
}

const MOTION: &str = "Moved by Tran, second by Alvarez, to approve the bus contract.";

#[test]
fn a_session_without_the_public_begins_however_it_is_moved() {
    for line in [
        "Moved Okafor, 2nd Whitcomb, to go into exec session at 10:25 am for personnel. Carried unan.",
        "RESOLVED to enter exec session for personnel",
        "Moved Tran 2nd Alvarez to move into closed exec session. Carried.",
        "Moved Tran 2nd Alvarez to adjourn to closed session under 19.85(1)(c). Carried.",
        "Moved Tran 2nd Alvarez to close the meeting to the public. Carried.",
        "Moved Tran 2nd Alvarez to move to Part II (confidential). Carried.",
        "Moved Tran 2nd Alvarez to enter closed session at 10:24am, roll call 6-0",
        "Adjourned to executive session 10:20",
        "Board convened in closed session at 10:20 am",
        "Board retired to closed session at 10:21 AM",
        "Recessed into exec session 10:20",
        "Entered exec session 10:25am",
        "The board went into executive session at 10:20 for personnel",
    ] {
        let clerk = board(&[line, "=Raise the pay"]);
        never(&public(&clerk), &["Raise the pay"]);
    }
    for line in [
        "Moved Tran 2nd Alvarez to approve the salary agreed in executive session. Carried.",
        "RESOLVED to approve the minutes of the executive session held on 3 Nov",
        "RESOLVED to note the report from the executive session",
    ] {
        let clerk = board(&[line, "=Raise the pay"]);
        says(&public(&clerk), &["Raise the pay"]);
    }
}

#[test]
fn a_session_without_the_public_ends_as_it_is_told() {
    for line in [
        "Exec session ended 10:29",
        "Out of exec session at 10:29",
        "Returned to regular session 10:29",
        "Moved Tran 2nd Alvarez to return to open session. Carried.",
        "RESOLVED to come out of executive session",
    ] {
        let clerk = board(&[":closed personnel", "=Fire Reed", line, "=Buy the bus"]);
        let text = public(&clerk);
        says(&text, &["Buy the bus"]);
        never(&text, &["Fire Reed"]);
    }
    each_asked(&[], &["Exec session ended 10:29"]);
}

#[test]
fn a_resolution_closes_the_items_that_it_names() {
    let rest = "RESOLVED that the press and public be excluded for the remainder of the meeting";
    let clerk = board(&[
        rest,
        "#+ Enforcement",
        "=Serve notice",
        "#+ Staff",
        "=Fire Reed",
        ":public",
        "#+ Hall",
        "=Paint it",
    ]);
    let text = public(&clerk);
    never(&text, &["Serve notice", "Fire Reed"]);
    says(&text, &["Paint it"]);
    for line in [
        "Resolved that under s100A(4) LGA 1972 the press & public be excluded for item 17 - para 3. Agreed.",
        "RESOLVED that the public and press be excluded for the following item",
    ] {
        let text = public(&board(&[
            line,
            "#+ Enforcement",
            "=Serve notice",
            "#+ Staff",
            "=Paint it",
        ]));
        never(&text, &["Serve notice"]);
        says(&text, &["Paint it"]);
    }
    let this = "RESOLVED that the press and public be excluded for this item";
    says(&public(&board(&[this, "#+ Staff", "=Paint it"])), &["Paint it"]);
}

#[test]
fn results_in_the_words_of_boards_settle_the_motion() {
    each_tells(
        &[MOTION],
        &[
            ("MC 5-1", "Carried by 5 votes to 1"),
            ("MCU", "Carried unanimously"),
            ("Motion passes, 5 to 1.", "Carried by 5 votes to 1"),
            ("Ayes 5, Nays 1 (Whitcomb). Motion carried.", "Carried by 5 votes to 1"),
            (
                "Voting aye: Okafor, Delgado, Tran, Alvarez, Petersen. Voting no: Whitcomb.",
                "Carried by 5 votes to 1",
            ),
            (
                "Roll call vote: Okafor-yes, Delgado-yes, Whitcomb-no, Tran-yes, Alvarez-yes, Petersen-abstain. Motion passed 4-1-1.",
                "Carried by 4 votes to 1, with 1 abstention",
            ),
            (
                "Yeas: Okafor, Delgado, Tran, Alvarez. Nays: Whitcomb. Abstain: Petersen. Absent: Kapoor. Motion carried.",
                "Carried by 4 votes to 1, with 1 abstention",
            ),
            (
                "Y - Okafor Delgado Tran Alvarez N - Whitcomb A - Petersen",
                "Carried by 4 votes to 1, with 1 abstention",
            ),
            (
                "Roll call: Ayes - Okafor, Delgado, Tran, Alvarez, Petersen; Nays - Whitcomb. Motion carried 5-1.",
                "Carried by 5 votes to 1",
            ),
            ("Board approved unanimously, Shaw recused", "Carried unanimously"),
            ("did not pass", "Lost."),
            (
                "Okafor Y Delgado Y Whitcomb N Tran Y Alvarez Y Petersen Y",
                "Carried by 5 votes to 1",
            ),
            (
                "Roll call: Okafor Y Delgado Y Whitcomb N Tran Y Alvarez Y Petersen Y. passes 5-1",
                "Carried by 5 votes to 1",
            ),
        ],
    );
}

#[test]
fn results_and_movers_in_one_line_are_those_of_its_motion() {
    each_tells(
        &[],
        &[
            (
                "Mtn by Petersen to reduce to 8 buses died for lack of a second",
                "to reduce to 8 buses. Fell for want of a seconder",
            ),
            (
                "Moved by Tran, second by Alvarez, to buy it. Roll call: Okafor aye, Delgado aye, Whitcomb nay, Tran aye, Alvarez aye, Petersen abstain. Motion carried 4-1-1.",
                "to buy it. Carried by 4 votes to 1, with 1 abstention",
            ),
            (
                "Motion by Delgado to hire Evergreen, Tran second, 5-1 Whitcomb opposed",
                "to hire Evergreen. Carried by 5 votes to 1",
            ),
            (
                "Prop: Delgado, Sec: Tran. Accounts adopted nem con",
                "Accounts adopted. Carried without objection",
            ),
            (
                "The accounts were adopted nem con, proposed by Delgado and seconded by Tran",
                "he accounts were adopted. Carried without objection",
            ),
            (
                "The budget was approved by 5 votes to 1, proposed by Delgado, seconded by Tran.",
                "he budget was approved. Carried by 5 votes to 1",
            ),
            (
                "Accept financials. M: Delgado S: Tran. 6-0",
                "proposed Mark Delgado, seconded James Tran): Accept financials. Carried by 6 votes to 0",
            ),
            (
                "Accept financials M-Delgado S-Tran passed 6-0",
                "proposed Mark Delgado, seconded James Tran): Accept financials. Carried by 6 votes to 0",
            ),
            (
                "Accept financials (Delgado, Tran, 6-0)",
                "proposed Mark Delgado, seconded James Tran): Accept financials. Carried by 6 votes to 0",
            ),
            (
                "Moved officer recommendation (Delgado/Tran) - 5/1",
                ": officer recommendation. Carried by 5 votes to 1",
            ),
            (
                "26/0441 deferred for site visit (Delgado/Tran) 6-0",
                "26/0441 deferred for site visit. Carried by 6 votes to 0",
            ),
        ],
    );
    each_asked(
        &[MOTION],
        &["All ayes except Whitcomb", "Whitcomb no, rest yes", "5-1 (Whitcomb)"],
    );
    // Nobody knows which of the two were against.
    let clerk = board(&[MOTION, "lost 4-2"]);
    assert!(clerk.last().remark.is_some());
    never(&minutes(&clerk), &["Lost by"]);
}

#[test]
fn who_seconds_is_not_who_moved() {
    each_tells(
        &[],
        &[
            (
                "Motion to buy bus by Petersen, second by Tran. Passed 6-0.",
                "(proposed Doug Petersen, seconded James Tran) to buy bus. Carried by 6 votes to 0",
            ),
            (
                "Motion to buy bus made by Petersen, second by Tran.",
                "Proposed by Doug Petersen, seconded by James Tran",
            ),
        ],
    );
    each_asked(&[], &["To buy bus by Petersen, second by Tran. Passed 6-0."]);
}

#[test]
fn a_figure_at_the_end_of_a_motion_is_no_vote() {
    each_tells(
        &[],
        &[
            (
                "Moved by Delgado, 2nd by Alvarez to hire teachers (2). Carried unanimously",
                "to hire teachers (2). Carried unanimously",
            ),
            (
                "Moved by Delgado, 2nd by Alvarez to accept bid no. 3. Carried 4-1",
                "to accept bid no. 3. Carried by 4 votes to 1",
            ),
            (
                "Moved by Delgado, 2nd by Alvarez to adopt plan (2026). Carried 4-1",
                "to adopt plan (2026). Carried by 4 votes to 1",
            ),
            (
                "Moved by Delgado, 2nd by Alvarez to approve policy 5141(2). Carried 6-0",
                "policy 5141(2). Carried by 6 votes to 0",
            ),
            ("RESOLVED to hire teachers (2) unanimously", "to hire teachers (2)"),
            (
                "Prop Delgado sec Alvarez that we hire no. 2. Carried 5-1",
                "that we hire no. 2. Carried by 5 votes to 1",
            ),
        ],
    );
    each_asked(
        &[],
        &["Tran/Delgado: 3 bids, 12/15", "Delgado/Whitcomb: review rules, 1/3"],
    );
}

#[test]
fn a_result_behind_other_lines_takes_no_vote_away() {
    let motion = "$Approve the bus contract @tran @alvarez";
    for between in [
        "=Pay the fee",
        "Chair's report",
        "Benson: the fee is 4.2m",
        "Reappoint KPMG",
    ] {
        let clerk = board(&[motion, "carried 3-1", between, "carried 4-0"]);
        assert!(is_asked(clerk.last()) || clerk.last().remark.is_some(), "{between}");
        says(&minutes(&clerk), &["Approve the bus contract. Carried by 3 votes to 1"]);
    }
    for put_off in ["deferred to Jan board", "referred to audit committee"] {
        let text = minutes(&board(&[motion, put_off, "carried 4-0"]));
        never(&text, &["Carried by 4 votes"]);
    }
    let text = minutes(&board(&[motion, "carried 3-1", "carried 4-0"]));
    says(&text, &["Carried by 4 votes to 0"]);
}

#[test]
fn one_line_with_several_matters_is_asked_about() {
    each_asked(
        &[],
        &[
            "Moved by Tran, second by Alvarez, to approve bus contract. Motion carried 5-1. Moved by Delgado, second by Petersen, to buy van. Motion carried 6-0.",
            "Moved by Tran, second by Alvarez, to approve bus contract. Whitcomb moved to amend to 2 yrs, second Petersen, failed 2-4. Main motion carried 5-1.",
            "Moved by Tran, second by Alvarez, to approve bus contract. Shaw to send PO by Dec 4. Carried 6-0",
            "Moved by Tran, second by Alvarez, to approve bus contract. Delgado asked re cost. Carried 5-1",
            "Moved by Tran, second by Alvarez, to approve bus contract. Tabled.",
            "Board agreed to buy bus, Delgado left 10:25",
        ],
    );
    for line in [
        "=Approve bus contract. ACTION: Shaw to send PO by Dec 4",
        "It was resolved to approve bus contract. Shaw to send PO by Dec 4.",
    ] {
        says(
            &minutes(&board(&[line])).to_lowercase(),
            &["approve bus contract.", "shaw to send po"],
        );
    }
}

#[test]
fn the_parts_of_a_list_of_those_present_are_read_apart() {
    let rows: [(&str, &[&str], &[&str]); 7] = [
        (
            "Present: Okafor, Delgado. Apologies: Kapoor (ill), Tran",
            &[
                "Present: Linda Okafor (President) and Mark Delgado",
                "Apologies: James Tran and Nina Kapoor (ill)",
            ],
            &[],
        ),
        (
            "Present: Okafor, Delgado; by Zoom: Tran",
            &["James Tran (by video)"],
            &["Okafor (by video)"],
        ),
        (
            "Present in person: Okafor, Delgado. Via Zoom: Tran. Excused: Kapoor.",
            &["James Tran (by video)", "Apologies: Nina Kapoor"],
            &[],
        ),
        (
            "Members present: Okafor, Delgado. Members absent: Kapoor. Also present: Pam Shaw, 14 citizens",
            &["Pam Shaw", "14 citizens"],
            &[],
        ),
        (
            "Present: Okafor, Delgado; Guests: Jay Cole (attorney), 14 citizens",
            &["Jay Cole", "14 citizens"],
            &[],
        ),
        (
            "Members present were Okafor, Delgado and Tran. Kapoor was excused.",
            &["James Tran", "Apologies: Nina Kapoor"],
            &[],
        ),
        (
            "Roll call: Okafor - P, Delgado - P, Tran - P, Kapoor - A",
            &["Mark Delgado (Vice President) and James Tran"],
            &[],
        ),
    ];
    for (line, wanted, unwanted) in rows {
        let text = minutes(&lines_of(&[line, "@10:00", ":open 10:00", "#+ Buses", "=Buy"]));
        says(&text, wanted);
        never(&text, unwanted);
    }
}

#[test]
fn whoever_is_running_late_is_not_there_yet() {
    for line in ["Kapoor is running late", "Kapoor will be late"] {
        let text = minutes(&board(&[line]));
        never(&text, &["Kapoor arrived"]);
    }
    each_asked(
        &[],
        &[
            "Tran left the meeting briefly",
            "Kapoor on Teams",
            "Kapoor (by phone) 10:24 on",
        ],
    );
    says(
        &minutes(&board(&["Kapoor on Zoom from 10:24"])),
        &["Nina Kapoor", "10:24"],
    );
}

#[test]
fn requests_that_are_disposed_of_by_a_vote_are_decisions() {
    each_tells(
        &[],
        &[
            (
                "Late fee waiver for unit 6 denied 4-0",
                "Late fee waiver for unit 6 denied (by 4 votes to 0)",
            ),
            (
                "Unit 6's late fee waived, 4-0",
                "Unit 6's late fee waived (by 4 votes to 0)",
            ),
            ("Unit 9 fined $100 (4-0)", "Unit 9 fined $100 (by 4 votes to 0)"),
        ],
    );
    each_asked(
        &[],
        &[
            "220 Cedar deck denied (setback)",
            "Pool furniture - carry over to Jan",
            "Item 8a pulled from the agenda at Supt's request.",
            "Tran retired from the board at the close of meeting",
        ],
    );
}

#[test]
fn tasks_in_the_words_of_boards_are_given_or_asked_about() {
    says(
        &minutes(&board(&["Directed Shaw to send the letter"])),
        &["Shaw to send the letter"],
    );
    each_asked(
        &[],
        &[
            "Board directed mgmt to send the letter by 12/5",
            "Board asked Shaw to get roof quote",
            "Board will install 2 stations - Shaw",
            "Pool: heater quote by Shaw, due 12/15",
            "Supt to bring back facilities plan in Jan.",
            "**Shaw to circulate covenant calcs 9 Dec**",
            "Mgmt to revert on FX exposure at next meeting",
            "COSHH: Tran will redo degreaser assessment, target wk 50",
            "NM: pallet fell from racking L4 - Tran to brief all shifts by end of wk",
            "Contractor induction: Tran asap",
            "Tran + Shaw spill kits, 1 per bay",
            "Tran said he'd look into it",
            "Tran promised a quote by Fri",
        ],
    );
    let clerk = board(&["Actions: Shaw - candles; Tran - ladder; Delgado - pay roofer"]);
    says(&minutes(&clerk), &["Ladder", "pay roofer"]);
    never(&minutes(&clerk), &["candles; Tran"]);
}

#[test]
fn a_fact_behind_a_heading_or_a_name_is_asked_about() {
    each_asked(
        &[],
        &[
            "Roof: moved Tran, sec Alvarez to accept quote, carried 6-0",
            "Bells: Tran left at 10.20 for this item",
            "Bells: Tran declared interest",
            "Tran: proposed we pay share in full, sec Alvarez, carried",
            "Tran: left at 10.20",
        ],
    );
}

#[test]
fn an_interest_is_put_to_the_item_that_its_sentence_names() {
    for line in [
        "Tran declared his interest under s177 CA 2006 in item 2",
        "Tran declared interest in Delta - shareholder - and didn't count in quorum on item 2",
        "Interests: Tran - Delta (item 2); Alvarez - none",
        "Whitcomb - DPI - item 2 - neighbour",
        "Whitcomb: pecuniary interest item 2",
    ] {
        let clerk = board(&[line]);
        let records = clerk.m().ledger.records();
        let row = records.interests.iter().next();
        assert!(row.is_some_and(|row| row.item.is_some()), "{line}: {row:?}");
    }
    each_asked(
        &[],
        &[
            "Tran noted he is director of Delta, will not vote",
            "Tran to recuse from item 2",
        ],
    );
}

#[test]
fn whatever_is_not_to_be_minuted_is_in_no_minutes() {
    for line in [
        "Benson asked that this not be minuted: Reed drank",
        "Tran asked that it not be minuted that Reed drank",
        "Do not include in minutes - Reed drank",
    ] {
        never(&minutes(&board(&[line])), &["Reed drank"]);
    }
}

#[test]
fn offices_behind_names_are_no_persons() {
    let text = minutes(&board(&[
        "In attendance: Ms M Hart, Head of HR; Mr J Poe, Legal Counsel",
    ]));
    never(&text, &["and Legal Counsel", "Head of HR,", "Head of HR and"]);
}

#[test]
fn the_close_and_the_next_date_are_told_in_a_chairs_words() {
    for line in [
        "Chair closed mtg 10.25am w thanks",
        "Okafor thanked everyone for coming and closed at 10.25am",
        "Chair declared AGM closed 10.25",
    ] {
        let clerk = board(&[line]);
        assert!(!is_asked(clerk.last()), "{line}");
    }
    each_asked(
        &[],
        &[
            "Motion to adjourn Tran/Delgado 10:29 4-0",
            "Being no further business Okafor adjourned at 10:29",
        ],
    );
    for line in [
        "Next AGM Mon 29 Nov 2027",
        "Date of next AGM 29 Nov 2027",
        "Next PCC 11 Jan 7pm vestry",
    ] {
        let clerk = board(&[line]);
        assert_eq!(
            (clerk.last().kind, clerk.last().minuted),
            (EntryKind::Note, Some(true)),
            "{line}"
        );
    }
}

#[test]
fn who_comes_after_an_item_was_taken_up_was_not_there_at_the_opening() {
    let clerk = lines_of(&[
        "@10:00",
        ":open 10:00",
        "Present: okafor, delgado",
        "#+ Buses",
        "@10:09",
        "+tran",
    ]);
    let text = minutes(&clerk);
    says(&text, &["James Tran arrived at 10:09"]);
    // The list itself may be typed line by line, below the first item.
    let clerk = lines_of(&[
        "@10:00",
        ":open 10:00",
        "#+ Buses",
        "+okafor, delgado",
        "@10:04",
        "+tran",
    ]);
    assert!(!minutes(&clerk).contains("arrived"), "{}", minutes(&clerk));
}

#[test]
fn a_motion_that_lapsed_was_not_voted_down() {
    for line in ["$= lapsed", "lapsed", "Motion lapsed"] {
        let text = minutes(&board(&["$Buy a bus @tran @alvarez", line]));
        assert!(!text.contains("Lost"), "{line}: {text}");
    }
}
