//! Motions, votes and agreements in the many words of minutes: who moved and seconded, how it went, and the task that stands behind.

use huiwu::domain::entry::EntryKind;

use super::boards::{board, each_asked, each_tells, is_asked};
use super::*;

const MOTION: &str = "$Buy a bus @tran @alvarez";

#[test]
fn the_seconder_is_read_in_whatever_words() {
    let resolved = "RESOLVED (proposed James Tran, seconded Rita Alvarez) to approve the plan. Carried by 5 votes to 0";
    each_tells(
        &[],
        &[
            ("Moved by Tran, second Alvarez, to approve the plan. 5-0", resolved),
            ("Moved by Tran, second: Alvarez, to approve the plan. 5-0", resolved),
            ("Tran moved, second Alvarez, to approve the plan. 5-0", resolved),
            ("Moved by Tran (second Alvarez) to approve the plan. 5-0", resolved),
            ("Tran moved to approve the plan, second Alvarez, 5-0", resolved),
            ("Tran moved to approve the plan. Second: Alvarez. 5-0", resolved),
            ("Moved by Tran, support by Alvarez, to approve the plan. 5-0", resolved),
            (
                "A motion was made by Mr. Tran and seconded by Mrs. Alvarez to approve the plan. Carried 5-0.",
                resolved,
            ),
            (
                "Tran made the motion to approve the plan. Alvarez seconded. Passed 5-0.",
                resolved,
            ),
            (
                "Tran made motion, seconded by Alvarez, to approve the plan, carried 5-0",
                resolved,
            ),
            (
                "mins agreed, tran/alvarez",
                "(proposed James Tran, seconded Rita Alvarez): mins agreed. Carried.",
            ),
            (
                "mins agreed tran/alvarez",
                "(proposed James Tran, seconded Rita Alvarez): mins agreed. Carried.",
            ),
            (
                "M/S/C Tran/Alvarez to approve the plan",
                "RESOLVED (proposed James Tran, seconded Rita Alvarez) to approve the plan. Carried.",
            ),
            (
                "Upon motion duly made (Tran) and seconded (Alvarez), to approve the plan. Carried 5-0",
                resolved,
            ),
            (
                "$Tran/Alvarez - approve bills. 6-0",
                "(proposed James Tran, seconded Rita Alvarez): approve bills. Carried by 6 votes to 0",
            ),
            (
                "Tran/Alvarez approve bills. Passed 6-0",
                "(proposed James Tran, seconded Rita Alvarez): approve bills. Carried by 6 votes to 0",
            ),
            (
                "Dr. J. Tran moved to buy a bus. Mrs. R. Alvarez seconded. Carried 6-0.",
                "seconded Rita Alvarez) to buy a bus. Carried by 6 votes to 0",
            ),
        ],
    );
}

#[test]
fn results_in_short_words_are_read() {
    for line in [
        "carr 6-0",
        "mo'n carr 6-0",
        "M1 carr 6-0",
        "RC 6-0",
        "RC: Ayes 6 Nays 0",
        "roll call 6-0",
        "Motion carr'd 6-0",
    ] {
        let text = minutes(&board(&[MOTION, line]));
        assert!(text.contains("Carried by 6 votes to 0"), "{line}\n{text}");
    }
    each_asked(
        &[MOTION],
        &[
            "Y6 N0 A0",
            "A-6 N-0",
            "3-3 then 4-2 on revote",
            "that the question be now put - carried 6-0",
            "+1: Tran, Shaw. -1: Okafor",
            "+5/-1/0",
            "+1 x5, -1 x1, 0 x1",
            "Tran +1",
        ],
    );
}

#[test]
fn an_amendment_of_long_minutes_is_one() {
    let told = "An amendment (proposed Susan Whitcomb, seconded Doug Petersen)";
    for line in [
        "An amendment, proposed by Whitcomb and seconded by Petersen, to buy two was put to the vote and lost by 2 votes to 4.",
        "It was proposed by Whitcomb and seconded by Petersen that two be bought. The amendment was lost by 2 votes to 4.",
    ] {
        let clerk = board(&[MOTION, line, "carried 6-0"]);
        let motions = clerk
            .m()
            .ledger
            .records()
            .motions
            .iter()
            .filter(|motion| motion.amends.is_some())
            .count();
        assert_eq!(motions, 1, "{line}\n{told}\n{}", minutes(&clerk));
        assert!(
            minutes(&clerk).contains("Carried by 6 votes to 0"),
            "{line}\n{}",
            minutes(&clerk)
        );
    }
}

#[test]
fn a_count_behind_a_decision_is_its_vote() {
    each_tells(
        &[],
        &[
            ("=Fund hoodies. 5-1", "RESOLVED: Fund hoodies (by 5 votes to 1)"),
            (
                "=Ship on 21 Dec (5 for, 1 against)",
                "RESOLVED: Ship on 21 Dec (by 5 votes to 1)",
            ),
            ("=Open 9-5", "RESOLVED: Open 9-5"),
        ],
    );
}

#[test]
fn a_task_behind_a_decision_is_in_the_register() {
    for line in [
        "Agreed to fund hoodies up to £500 (Shaw to get quotes by 20 Jan)",
        "Agreed to fund hoodies - Shaw to get quotes by 20 Jan",
        "Agreed to fund hoodies, Shaw to get quotes by 20 Jan",
        "=Fund hoodies. Shaw to get quotes by 20 Jan",
        "=Fund hoodies (Shaw to get quotes by 20 Jan)",
        "=Fund hoodies, action Shaw by 20 Jan",
    ] {
        let clerk = board(&[line]);
        let records = clerk.m().ledger.records();
        assert_eq!(
            (records.actions.iter().count(), records.decisions.iter().count()),
            (1, 1),
            "{line}\n{}",
            minutes(&clerk)
        );
        assert!(minutes(&clerk).to_lowercase().contains("fund hoodies"), "{line}");
    }
    each_asked(
        &[],
        &[
            "Agreed that Shaw gets quotes by 20 Jan",
            "It was agreed that Shaw would write to departments by 15 January.",
        ],
    );
    for line in [
        "=Appoint Shaw and Benson to the panel",
        "Agreed to ask the county to pay, as Shaw explained",
    ] {
        let clerk = board(&[line]);
        assert_eq!(clerk.m().ledger.records().actions.iter().count(), 0, "{line}");
    }
}

#[test]
fn several_owners_are_read_behind_the_word_for_an_action() {
    for (line, owners) in [
        ("ACTION Shaw & Benson to send letter by Dec 4", 2),
        ("ACTION Shaw/Benson to send letter", 2),
        ("ACTION Shaw and Benson to send letter", 2),
        ("ACTION Shaw check rates by Fri", 1),
        ("ACTION Supt to send letter by Dec 4", 0),
    ] {
        let clerk = board(&[line]);
        let records = clerk.m().ledger.records();
        let action = records.actions.iter().next_back();
        assert_eq!(
            action.map(|action| action.owners.len()),
            Some(owners),
            "{line}: {:?}",
            clerk.last()
        );
    }
    for line in [
        "ACTION plan to be reviewed",
        "Action log: 3 closed, 2 carried forward",
        "Action list: see below",
    ] {
        let clerk = board(&[line]);
        assert_eq!(clerk.m().ledger.records().actions.iter().count(), 0, "{line}");
    }
}

#[test]
fn a_hearing_and_those_who_speak_at_it_stand_in_the_minutes_as_they_are() {
    for line in [
        "Public hearing on budget opened at 10:10. No one spoke. Hearing closed 10:14.",
        "Mary Dunn, 118 Elm, opposed - drainage",
        "Sam Cole (122 Elm) in favor",
        "Letter from K. Bond entered as Exhibit 3",
    ] {
        for before in [&[][..], &["Shaw: staff recommends approval"][..]] {
            let clerk = board(&[before, &[line]].concat());
            let last = clerk.last();
            assert_eq!((last.speaker, last.minuted), (None, Some(true)), "{line}: {last:?}");
        }
    }
    each_asked(
        &["Shaw: staff recommends approval"],
        &["Granted 3-2", "Application withdrawn by applicant"],
    );
    let clerk = board(&["Shaw: staff recommends approval", "and the roof leaks"]);
    assert!(!is_asked(clerk.last()) && clerk.last().speaker.is_some());
}

#[test]
fn lists_of_people_are_taken_apart_at_stops_and_gaps() {
    for (line, wanted) in [
        ("Absent: Kapoor. Quorum present.", "Absent: Nina Kapoor"),
        ("Absent - Kapoor, excused", "Absent: Nina Kapoor"),
        ("Apologies: Kapoor (ill). Mayor Dunn (work)", "Mayor Dunn"),
        ("Guests: Mayor Dunn, Chief Ray", "Chief Ray"),
    ] {
        let clerk = board(&[line]);
        let text = minutes(&clerk);
        assert!(text.contains(wanted), "{line}: {:?}\n{text}", clerk.last());
        assert!(!text.contains("(Chief Ray)"), "{line}\n{text}");
    }
}

#[test]
fn a_vote_told_half_in_numbers_and_half_in_names_is_counted_whole_or_asked() {
    for (line, told) in [
        ("5 for, Whitcomb against", "Carried by 5 votes to 1"),
        (
            "4 for, Whitcomb against, 1 abs",
            "Carried by 4 votes to 1, with 1 abstention",
        ),
        ("carried 5-1, Whitcomb against", "Carried by 5 votes to 1"),
        ("for 4, against Whitcomb, Petersen", "Carried by 4 votes to 2"),
        ("Ayes 4, noes Whitcomb and Petersen", "Carried by 4 votes to 2"),
    ] {
        let text = minutes(&board(&[MOTION, line]));
        assert!(text.contains(told), "{line}\n{text}");
    }
    for line in [
        "carried 5-1, Whitcomb & Petersen against",
        "Resolution 3-2 carried",
        "Resolution (3-2) carried",
        "Ordinance 26-14 adopted",
    ] {
        let clerk = board(&[MOTION, line]);
        let text = minutes(&clerk);
        assert!(is_asked(clerk.last()), "{line}: {:?}", clerk.last());
        assert!(
            !text.contains("Lost by") && !text.contains("Carried by"),
            "{line}\n{text}"
        );
    }
    each_asked(&[MOTION, "Tran withdrew it"], &["carried 5-1"]);
    for line in ["Whitcomb: aye", "Whitcomb: I abstain", "Whitcomb: nay."] {
        assert!(is_asked(board(&[MOTION, line]).last()), "{line}");
        assert!(!is_asked(board(&[line]).last()), "{line}");
    }
}

#[test]
fn each_of_several_interests_is_that_of_its_bearer() {
    for (line, declared) in [
        ("Dec of int: Whitcomb item 1, Tran item 2", 2),
        ("Dec of int: Whitcomb & Tran item 1", 2),
        (
            "Dec of int: Whitcomb (item 1 - shareholder), Tran (item 2 - non-pecuniary)",
            2,
        ),
        ("Dec of int: Whitcomb item 1; none others", 1),
    ] {
        let clerk = board(&[line]);
        assert_eq!(
            clerk.m().ledger.records().interests.iter().count(),
            declared,
            "{line}\n{}",
            minutes(&clerk)
        );
    }
    for line in ["Action: none", "Action: nil", "AP none"] {
        let clerk = board(&[line]);
        assert_eq!(clerk.m().ledger.records().actions.iter().count(), 0, "{line}");
    }
}

#[test]
fn a_name_that_goes_on_is_nobody_of_the_list() {
    for line in [
        "Moved by James Hyde, seconded by Rita Alvarez, to buy a van. Carried 5-1",
        "Prop Rita Clarke, sec James Hyde, accounts received. Carried 5-1",
        ":interest James Hyde 1 shares",
    ] {
        let clerk = board(&[line]);
        let text = minutes(&clerk);
        assert!(clerk.last().remark.is_some(), "{line}: {:?}", clerk.last());
        assert!(
            !text.contains("proposed James Tran") && !text.contains("James Tran declared"),
            "{line}\n{text}"
        );
    }
}

#[test]
fn an_item_is_taken_up_in_words() {
    for line in [
        "Item 1",
        "Item 1:",
        "ITEM 1",
        "Agenda item 1",
        "Moving to item 1",
        "On to item 1",
        "Next: Buses",
        "On to Buses",
        "now onto Buses",
        "Item 4 Buses",
        "Next item, Buses",
    ] {
        let clerk = board(&["#+ Vans", line]);
        assert_eq!(clerk.last().kind, EntryKind::ItemStart, "{line}: {:?}", clerk.last());
    }
    each_asked(&["#+ Vans"], &["BUSES", "buses"]);
    each_asked(&["#+ New vans", "#1"], &["now on to the vans", "Item 1 New vans"]);
    for line in [
        "Item 1 of the letter is wrong",
        "Moving to another hall costs more",
        "Items cost more",
    ] {
        let clerk = board(&["#+ Vans", line]);
        assert_ne!(clerk.last().kind, EntryKind::ItemStart, "{line}");
    }
}

#[test]
fn small_words_and_pieces_of_a_post_are_nobody() {
    for (line, never) in [
        ("So moved by Tran, seconded by Alvarez. Carried 5-1", "proposed Susan"),
        ("We moved to buy a van, Tran seconded. Carried 5-1", "proposed Susan"),
        ("Do moved to buy a van, Tran seconded. Carried 5-1", "proposed Doug"),
        (
            "Preside moved to buy a van, Tran seconded. Carried 5-1",
            "proposed Linda",
        ),
    ] {
        let text = minutes(&board(&[line]));
        assert!(!text.contains(never), "{line}\n{text}");
    }
}

#[test]
fn a_decision_that_is_put_off_defers_its_item() {
    let items = ["#+ Slipway", "#+ Hedge", "#hedge"];
    for (line, told) in [
        ("Decision on the slipway put off", "slipway"),
        ("Decision deferred on the slipway until May", "slipway"),
        (
            "The decision about the slipway was postponed to the next meeting",
            "slipway",
        ),
        ("Decision deferred until May", "hedge"),
        ("Decision postponed", "hedge"),
    ] {
        let clerk = council(&[&items[..], &[line]].concat());
        let last = clerk.last();
        assert_eq!(last.kind, EntryKind::ItemOutcome, "{line}: {last:?}");
        let title = last
            .item
            .and_then(|item| clerk.m().ledger.records().items.get(item))
            .map(|item| item.title.to_lowercase());
        let deferred = clerk
            .m()
            .ledger
            .records()
            .items
            .iter()
            .filter(|item| item.outcome.is_some());
        let titles: Vec<String> = deferred.map(|item| item.title.to_lowercase()).collect();
        assert_eq!(titles, [told], "{line} {title:?}");
    }
    for line in [
        "Decision on the crane put off",
        "The decision on the slipway was put off last year",
        "Decision on the slipway: approved",
        "No decision on the slipway should be put off",
    ] {
        let clerk = council(&[&items[..], &[line]].concat());
        assert_ne!(clerk.last().kind, EntryKind::ItemOutcome, "{line}");
    }
}

#[test]
fn a_correction_puts_a_person_in_the_place_of_another_and_keeps_the_clause() {
    let clerk = office(&["由李强负责整理清单", "更正：由李强负责应为张丽"]);
    says(&record(&clerk), &["由张丽负责整理清单"]);
    let clerk = council(&[
        "Carr to ring the bank by Friday",
        "Correction: Carr to ring should be Dent",
    ]);
    says(&minutes(&clerk), &["Dent to ring the bank"]);
    let clerk = council(&[
        "Carr to ring the bank by Friday",
        "Correction: the bank should be rung by the chair",
    ]);
    says(&minutes(&clerk), &["Carr to ring the bank"]);
    let clerk = office(&["李强负责整理清单", "更正：李强应为张丽"]);
    says(&record(&clerk), &["张丽负责整理清单"]);
}

#[test]
fn the_chair_by_name_and_the_item_in_hand_are_known() {
    let clerk = office(&["：主持 王建国", "王建国宣布散会"]);
    assert!(!clerk.open_meeting().state.in_session());
    let clerk = office(&["：主持 王建国", "李强宣布散会"]);
    assert!(clerk.open_meeting().state.in_session());
    let clerk = office(&["此项通过"]);
    assert_eq!(clerk.last().kind, EntryKind::ItemOutcome, "{:?}", clerk.last());
    let clerk = office(&["$采购冷柜 @李强", "此项通过"]);
    assert_eq!(clerk.last().kind, EntryKind::VoteResult, "{:?}", clerk.last());
    let clerk = office(&["李强因爱人在投标单位申请回避，离开会场"]);
    says(&record(&clerk), &["李强申报", "离席：李强"]);
}

#[test]
fn a_number_behind_the_sign_of_a_motion_that_waits_for_nothing_asks() {
    let rows = [
        ("$1 a new oak by the pond", true),
        ("$1 carried", true),
        ("$1 for the raffle", false),
    ];
    for (line, asks) in rows {
        let clerk = council(&["$That the oak be felled @dent @fox", "carried 3-2", line]);
        assert_eq!(is_asked(clerk.last()), asks, "{line}: {:?}", clerk.last());
    }
    let clerk = council(&["$That the oak be felled @dent @fox", "+1 for that, said Amina"]);
    assert!(!is_asked(clerk.last()), "{:?}", clerk.last());
}
