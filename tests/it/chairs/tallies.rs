//! Votes with more than one motion in hand, and the dissent alone: what the minutes say of them, and what is asked.

use super::boards::{board, each_asked, is_asked};
use super::*;

const MOTION: &str = "$Buy a bench @tran @alvarez";

#[test]
fn the_dissent_alone_is_no_result() {
    each_asked(
        &[MOTION],
        &[
            "one against (okafor)",
            "against: okafor",
            "against (1): okafor",
            "Against: Okafor, Whitcomb",
            "Abstaining: Okafor",
            "two against, 1 abstention",
            "1 against, 2 abstained",
            "2 noes, 1 abstention",
        ],
    );
    // With those who were for it, or nobody, it is one.
    for line in ["$= 0/4/2", "0 for, 6 against", "For: none. Against: Okafor, Whitcomb"] {
        says(&minutes(&board(&[MOTION, line])), &["Lost"]);
    }
    let clerk = board(&[MOTION, "For: Tran, Alvarez, Delgado", "Against: Okafor"]);
    says(&minutes(&clerk), &["Carried by 3 votes to 1"]);
}

#[test]
fn a_seconder_is_not_replaced_by_that_of_what_was_moved_after_it() {
    let clerk = board(&[MOTION, "Whitcomb: I move two benches", "Okafor: seconded"]);
    assert!(is_asked(clerk.last()), "{:?}", clerk.last());
    let clerk = board(&[MOTION, "Whitcomb: I move two benches", "carried 5-1"]);
    assert!(is_asked(clerk.last()), "{:?}", clerk.last());
    never(&minutes(&clerk), &["Carried"]);
    // A motion without one takes it.
    let clerk = board(&["$Buy a bench @tran", "Okafor: seconded", "carried 5-1"]);
    says(&minutes(&clerk), &["seconded Linda Okafor", "Carried by 5 votes to 1"]);
}

#[test]
fn a_vote_in_other_words_is_asked_about_with_what_was_typed() {
    for (line, order) in [
        ("2% lost 3-5", "$= 3/5"),
        ("3% carried 5-3", "$="),
        ("okafor used her casting vote against", "$= lost"),
        ("Ballot: 5 for, 2 against, 1 spoilt", "$="),
        ("not put to the vote", ":outcome"),
        ("didn't go through", "$="),
        ("dead heat", "$="),
        ("so ordered", "$="),
        ("took it back", "$"),
    ] {
        let clerk = board(&[MOTION, line]);
        let found = match &clerk.last().remark {
            Some(Remark::MayMean(order)) => order.trim().to_owned(),
            other => format!("{other:?}"),
        };
        let bare = order.len() > 2 || order == "$";
        let fits = if bare { found.starts_with(order) } else { found == order };
        assert!(fits, "{line}: {found}");
    }
}

#[test]
fn while_one_result_waits_for_its_motion_the_next_one_does() {
    let clerk = board(&[
        MOTION,
        "Delgado moves to buy a shed, Whitcomb seconds",
        "lost 2-4",
        "carried 5-1",
    ]);
    assert!(is_asked(clerk.last()), "{:?}", clerk.last());
    never(&minutes(&clerk), &["Carried", "Lost"]);
}

#[test]
fn what_changes_a_part_of_the_motion_in_hand_amends_it() {
    for line in [
        "Delgado moves deletion of clause 2, Whitcomb seconds",
        "Delgado moves that part 2 be struck, Whitcomb seconds",
        "Delgado moved to add \"by 2030\", seconded Whitcomb",
        "Delgado proposes removing clause 2, Whitcomb seconds",
        "Delgado moved that the words \"in oak\" be inserted, seconded Whitcomb",
        "Delgado moved to replace paragraph 3, seconded Whitcomb",
    ] {
        let text = minutes(&board(&[MOTION, line, "lost 2-4", "carried 5-1"]));
        says(
            &text,
            &["RESOLVED: Buy a bench. Carried by 5 votes to 1", "lost by 2 votes to 4"],
        );
    }
    // Another matter is a motion of its own.
    for line in [
        "Delgado moved to remove the old shed, seconded Whitcomb",
        "Delgado moved to add a member to the list, seconded Whitcomb",
    ] {
        let clerk = board(&[MOTION, line, "carried 5-1"]);
        assert!(is_asked(clerk.last()), "{line}: {:?}", clerk.last());
    }
}

#[test]
fn votes_are_compared_with_those_who_were_there_by_what_is_told_last() {
    for (lang, lines, gone) in [
        (Lang::En, ["$Plant limes @lee @carr", "$= 3/0"], "-dent 10:03"),
        (
            Lang::En,
            ["$Plant limes @lee @carr", "carried 3-0"],
            "dent left at 10:03",
        ),
        (Lang::En, ["=Plant limes, by 3 votes to 0", "lee: fine"], "-dent 10:03"),
        (
            Lang::En,
            ["=Plant limes (3 for, 0 against)", "lee: fine"],
            "-dent 10:03",
        ),
        (Lang::Zh, ["$采购车辆", "3票赞成"], "-张丽 10:03"),
        (
            Lang::Zh,
            ["=同意采购车辆（3票赞成，0票反对）", "李强：好"],
            "张丽10:03离会",
        ),
        (Lang::Zh, ["=同意采购车辆，赞成3票、反对0票", "李强：好"], "-张丽 10:03"),
        (Lang::Zh, ["=同意采购车辆，3票同意", "李强：好"], "-张丽 10:03"),
    ] {
        let here = if lang == Lang::En {
            "+lee, carr, dent"
        } else {
            "+王建国、李强、张丽"
        };
        let begin = ["@10:00", here, ":open 10:00", "#+ Trees", "@10:07"];
        let asks = |more: &[&str]| {
            let clerk = met(lang, &[&begin, lines.as_slice(), more].concat());
            clerk.findings().iter().any(|finding| finding.subject.contains("3/2"))
        };
        assert!(!asks(&["@10:20"]), "{lines:?}");
        assert!(asks(&["@10:20", gone]), "{lines:?} {gone}");
        assert!(
            !asks(&["@10:20", "#+ More", &gone.replace("10:03", "10:12")]),
            "{lines:?}"
        );
    }
}
