//! Hearings, committees of cases, and clerks who write in the first person or in tables: what is asked, and what is no question.

use super::boards::{board, each_asked, each_tells, is_asked, lines_of};
use super::*;

const MOTION: &str = "$Buy a bench @tran @alvarez";

#[test]
fn what_a_panel_finds_and_imposes_is_asked_about() {
    each_asked(
        &[],
        &[
            "charge proved",
            "Charge found proved",
            "Charge not proved",
            "found guilty by majority",
            "proved 2-1",
            "The panel found the charge proved.",
            "The Panel imposed a fine of £150.",
            "Warned as to future conduct",
            "6 points deducted",
            "costs £35 to be paid by club",
            "Smith pleads not guilty",
            "Smith suspended for 6 matches",
            "Club fined £50, suspended",
            "Panel retired to deliberate 10.32",
            "Parties withdrew 10.31",
            "Case adjourned to 8 Dec for Hillside to attend",
            "match awarded to Hillside",
            "match to be replayed",
            "right of appeal explained, 14 days",
            "Charge 1 proved 3-0, charge 2 dismissed 2-1",
            "Favourable opinion.",
            "Provisional opinion",
            "To be dealt with by Chair's action",
            "The Committee did not accept the offer.",
            "Failure to agree recorded.",
            "Item to be kept on the agenda.",
        ],
    );
    // Labels of what was found stand in the minutes, and nobody says them.
    for line in [
        "Sanction: 6 match ban",
        "Penalty: 6 points",
        "Finding: proved",
        "Verdict: not proven",
        "Plea: not guilty",
    ] {
        let clerk = board(&[line, "hello there"]);
        says(&minutes(&clerk), &[line.trim_end_matches('.')]);
        assert_eq!(clerk.last().speaker, None, "{line}");
        assert!(clerk.last().said_by.is_empty(), "{line}");
    }
    // Games, studies and somebody's regret are no acts of this meeting.
    for line in [
        "Tran apologised for the delay.",
        "Tran carried out the review.",
        "The study was abandoned.",
        "quorum is 6 so we're ok",
        "Costs are up by £5",
    ] {
        let clerk = board(&[line]);
        assert!(!is_asked(clerk.last()), "{line}: {:?}", clerk.last());
    }
}

#[test]
fn a_subject_and_what_came_of_it_are_nobodys_speech() {
    for line in [
        "Bench: agreed",
        "Bench: approved",
        "New bench: carried",
        "Bench: lost",
        "Bench: no",
        "Bench: yes",
    ] {
        let clerk = board(&[line, "hello"]);
        assert!(clerk.last().said_by.is_empty(), "{line}");
    }
    each_asked(
        &[],
        &[
            "Bench: agreed",
            "Bench: lost",
            "Bench: no",
            "Bench passed",
            "Bench vetoed",
        ],
    );
    let clerk = board(&[MOTION, "Bench: carried 5-3"]);
    assert_eq!(clerk.last().remark, Some(Remark::MayMean("$= carried 5-3".to_owned())));
}

#[test]
fn tasks_in_the_tenses_and_columns_of_minutes_are_asked_about() {
    each_asked(
        &[],
        &[
            "Mr Tran would meet the applicant before Christmas.",
            "Ms Alvarez should write to the sponsor",
            "Mr Tran must write to the sponsor",
            "Mr Tran was to write to the sponsor by 1 December.",
            "Ms Alvarez asked Mr Tran to write to the sponsor",
            "The protocol would be revised by Mr Tran by 1 December.",
            "Tran's going to fix it",
            "buy bench (Tran)",
            "buy bench ACTION Tran",
            "buy bench. Action Tran.",
            "Action Tran",
            "Tran action: buy a bench",
            "Tran; buy a bench; 10 Dec",
            "Tran - consult members by 8 Jan",
            "quarantine tests -> Tran",
            "Tran owns the tests",
            "Task: Tran - buy a bench",
            "new rents from 1 april, tran to send letters by end feb",
            "CCTV signs (Tran to chase)",
            "Tran: ACTION - buy a bench by 10 Dec",
            "Tran will look into it by 11/30, motion by Alvarez",
            "Tran will check with the city by 11/30, all in favor",
            "10:20 !tran to buy a bench",
            "10:20 tran: hello",
            "4.2 =buy a bench",
        ],
    );
    for line in [
        "Mr Tran would take questions at the end",
        "Ms Alvarez would send out surveys every year in the past",
        "Tran will get married by 6/30",
        "Tran will get paid by 11/30",
        "See the plan (draft)",
    ] {
        let clerk = board(&[line]);
        assert!(!is_asked(clerk.last()), "{line}: {:?}", clerk.last());
        never(&minutes(&clerk), &["Action"]);
    }
    each_tells(
        &[],
        &[
            (
                "The Board approved the budget and asked Tran to report in March.",
                "RESOLVED to approve the budget",
            ),
            ("The Board agreed to the policy.", "RESOLVED to agree to the policy"),
        ],
    );
}

#[test]
fn what_goes_on_with_a_decision_or_a_task_is_asked_about() {
    for (before, line) in [
        ("=Buy tents £900", "5-2"),
        ("=Buy tents £900", "up to £1000"),
        ("Tran to book the hall", "by 10 Dec"),
        ("Tran to book the hall", "asap"),
        ("Tran to book the hall", "(urgent)"),
    ] {
        let clerk = board(&[before, line]);
        assert_eq!(
            clerk.last().remark,
            Some(Remark::MayMean(format!("... {line}"))),
            "{line}"
        );
    }
}

#[test]
fn minutes_in_the_first_person_are_asked_about() {
    each_asked(
        &[],
        &[
            "We adopt the accounts.",
            "We appoint Rita Alvarez as Treasurer for three years.",
            "We agree that Tran should book the hall.",
            "We unite with this.",
            "We do not agree to the policy.",
            "We lay this matter down.",
            "decision reversed",
            "treasurer tran again, no other nominations",
            "pete stays as treasurer",
            "Council mandates the President to write",
        ],
    );
    for line in [
        "We agree with Tran on that",
        "We ask for patience",
        "We need more chairs",
    ] {
        let clerk = board(&[line]);
        assert!(!is_asked(clerk.last()), "{line}: {:?}", clerk.last());
    }
}

#[test]
fn figures_behind_a_verdict_may_count_other_things() {
    for line in ["lost 2-3 members", "lost 2-1 to Hillside", "carried 5-1 boxes"] {
        let clerk = board(&[MOTION, line]);
        assert!(is_asked(clerk.last()), "{line}: {:?}", clerk.last());
        never(&minutes(&clerk), &["Lost", "Carried"]);
    }
    each_tells(
        &[MOTION],
        &[
            ("carried 5-1 with Okafor against", "Carried by 5 votes to 1"),
            ("lost 2-4 on a show of hands", "Lost by 2 votes to 4"),
        ],
    );
}

#[test]
fn a_result_turned_round_is_asked_about_and_names_do_not_lose_a_count() {
    let clerk = board(&[MOTION, "lost 2-4", "carried 4-2"]);
    assert!(is_asked(clerk.last()), "{:?}", clerk.last());
    says(&minutes(&clerk), &["Lost by 2 votes to 4"]);
    // The sign corrects, as a count without a verdict does.
    says(
        &minutes(&board(&[MOTION, "lost 2-4", "$= 4/2/0"])),
        &["Carried by 4 votes to 2"],
    );
    says(
        &minutes(&board(&[MOTION, "$= 4/1/0", "Noes: Okafor"])),
        &["Carried by 4 votes to 1"],
    );
    let clerk = board(&[MOTION, "$= 4/1/0", "Noes: Okafor, Whitcomb"]);
    assert!(
        is_asked(clerk.last()) || clerk.last().remark.is_some(),
        "{:?}",
        clerk.last()
    );
    says(&minutes(&clerk), &["Carried by 4 votes to 1"]);
}

#[test]
fn what_was_moved_in_other_words_holds_a_result_back() {
    for line in [
        "Whitcomb: move to amend to £90",
        "Whitcomb: friendly amendment, add by 2030",
        "counter-proposal whitcomb: £90, okafor 2nds",
        "Delgado wants to defer, Whitcomb 2nds",
        "Delgado suggests replacing 2030 with 2028",
        "Tran accepts",
    ] {
        let clerk = board(&[MOTION, line, "carried 5-1"]);
        assert!(is_asked(clerk.last()), "{line}: {:?}", clerk.last());
        never(&minutes(&clerk), &["Carried"]);
    }
}

#[test]
fn parts_of_a_decision_stand_below_whatever_ends_in_a_colon() {
    for (head, parts, wanted) in [
        (
            "Decision: provisional opinion. The Board requested the following changes:",
            ["(a) the payment to be reduced;", "(b) the sheet to be shortened;"],
            "the following changes: (a) the payment to be reduced; (b) the sheet to be shortened",
        ),
        (
            "The Board agreed the following conditions:",
            ["- payment £20", "- sheet four pages"],
            "RESOLVED to agree the following conditions: payment £20; sheet four pages",
        ),
        (
            "=Favourable opinion with conditions:",
            ["1. insurance certificate", "2. revised sheet"],
            "conditions: 1. insurance certificate; 2. revised sheet",
        ),
        (
            "The Board AGREED:",
            ["(i) to reduce the payment; and", "(ii) to shorten the sheet."],
            "(i) to reduce the payment; and (ii) to shorten the sheet",
        ),
    ] {
        let text = minutes(&board(&[head, parts[0], parts[1]]));
        says(&text, &[wanted]);
        never(&text, &["；", "; and;"]);
    }
    for head in ["Agreed:", "Resolved:", "RESOLVED that:"] {
        let clerk = board(&[head, "payment £20"]);
        assert!(is_asked(clerk.last()), "{head}: {:?}", clerk.last());
        never(&minutes(&clerk), &["RESOLVED"]);
        let open = clerk
            .m()
            .ledger
            .records()
            .entries
            .iter()
            .filter(|entry| entry.may_hide_fact());
        assert_eq!(open.count(), 2, "{head}");
    }
    for head in [
        "Resolved that",
        "The Board requested the following changes:",
        "Conditions:",
    ] {
        let clerk = board(&[head, "1. payment £20", "2. sheet shorter"]);
        assert!(is_asked(clerk.last()), "{head}: {:?}", clerk.last());
    }
}

#[test]
fn the_chair_for_an_item_ends_with_it_and_an_empty_chair_is_found() {
    use huiwu::{domain::fault::Fault, export::checks::findings};
    let empty = |clerk: &Clerk| {
        let found = findings(clerk.m().ledger.records());
        found
            .into_iter()
            .filter(|found| found.fault == Fault::ChairEmpty)
            .count()
    };
    let begin = [":chair okafor", "@10:31"];
    let after = |lines: &[&str]| board(&[&begin, lines].concat());
    let clerk = after(&[
        "Delgado took the chair for this item",
        "=Buy",
        "@10:40",
        "#+ Roads",
        "@10:41",
        "=Sell",
    ]);
    says(
        &minutes(&clerk),
        &["Mark Delgado (Vice President, in the chair from 10:31 to 10:40)"],
    );
    assert_eq!(empty(&clerk), 1);
    let clerk = after(&[
        "Delgado took the chair for this item",
        "=Buy",
        "@10:40",
        "#+ Roads",
        ":chair okafor",
        "=Sell",
    ]);
    assert_eq!(empty(&clerk), 0);
    let clerk = after(&["@10:36", "Okafor left at 10.35", "=Buy"]);
    assert_eq!(empty(&clerk), 1);
    let clerk = after(&["@10:36", "Okafor left at 10.35 and Delgado took the chair.", "=Buy"]);
    assert_eq!(empty(&clerk), 0);
    says(&minutes(&clerk), &["in the chair from 10:35"]);
    let clerk = after(&["Delgado took the chair for items 2 and 3"]);
    assert!(is_asked(clerk.last()), "{:?}", clerk.last());
}

#[test]
fn a_reason_that_tells_of_somebody_else_is_asked_about() {
    for line in [
        "tran cant make it, alvarez either",
        "tran cant make it, proxy to okafor",
    ] {
        let clerk = lines_of(&[line]);
        assert!(is_asked(clerk.last()), "{line}: {:?}", clerk.last());
    }
    says(
        &minutes(&lines_of(&["tran cant make it, working"])),
        &["James Tran (working)"],
    );
}

#[test]
fn what_somebody_wants_noted_stands_with_what_else_it_tells_asked() {
    let clerk = board(&["Tran wished it to be recorded, Alvarez to reply by Friday"]);
    assert!(is_asked(clerk.last()), "{:?}", clerk.last());
    for line in [
        "Nobody wants it noted",
        "Tran wanted it noted but withdrew that",
        "Tran wants it noted",
    ] {
        never(&minutes(&board(&[line])), &["noted"]);
    }
    says(
        &minutes(&board(&["Tran wants it noted he's against, too dear"])),
        &["too dear"],
    );
}

#[test]
fn under_the_declarations_a_sentence_about_something_else_declares_nothing() {
    let begin = ["#+ Declarations of interest"];
    for line in [
        "Mr Tran would meet the applicant before Christmas.",
        "Mr Tran took no part in the vote.",
        "(a) the payment to be reduced to £20;",
        "Mr Tran should write to the sponsor",
    ] {
        never(
            &minutes(&board(&[&begin[..], &[line]].concat())),
            &["interest:", "an interest"],
        );
    }
    says(
        &minutes(&board(&["#+ Declarations of interest", "Tran - director of the firm"])),
        &["interest"],
    );
}

#[test]
fn headings_in_other_words_ask_for_their_item() {
    for (line, number) in [
        ("5a Auditor", "5"),
        ("Item 5(a)", "5"),
        ("5.1 Accounts", "5"),
        ("Item five", "5"),
        ("Now rents", "6"),
        ("Turned to rents", "6"),
        ("Rents discussed", "6"),
        ("Rents & charges", "6"),
        ("2 rents", "6"),
        ("9. Rents", "6"),
    ] {
        let clerk = board(&["#+ Accounts and auditor", "#+ Rents", "#1", line]);
        assert_eq!(
            clerk.last().remark,
            Some(Remark::MayMean(format!("#{number}"))),
            "{line}"
        );
    }
    for line in ["A.O.B.", "AOCB", "Any other competent business"] {
        each_asked(&["#1"], &[line]);
    }
    for line in [
        "Rents are too high",
        "3 quotes so far",
        "back to the old ways",
        "2 tenants",
        "12 rents paid",
    ] {
        let clerk = board(&["#+ Accounts and auditor", "#+ Rents", "#1", line]);
        assert!(!is_asked(clerk.last()), "{line}: {:?}", clerk.last());
    }
}
