//! Motions about the motion in hand, results with words beside them, and results that were reconsidered, as minutes and record tell them.
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests fail as tests do")]

use huiwu::{export::DocumentKind, words::Lang};

use crate::support::Clerk;

const PEOPLE: [&str; 4] = ["Ann Bell", "Kim Sato", "Lee Dunn", "Bo Reed"];

/// A meeting in session, with everybody there.
fn sitting(lang: Lang) -> Clerk {
    let mut clerk = Clerk::new(lang);
    clerk.meeting("committee", "Trees", &PEOPLE);
    clerk.line("+Ann Bell, Kim Sato, Lee Dunn, Bo Reed").line("#+ Felling");
    clerk
}

fn minutes(lines: &[&str]) -> String {
    let mut clerk = sitting(Lang::En);
    for line in lines {
        clerk.line(line);
    }
    clerk.document(DocumentKind::Minutes)
}

#[track_caller]
fn holds(text: &str, part: &str) {
    assert!(text.contains(part), "{part} not in\n{text}");
}

#[test]
fn a_motion_that_was_put_off_is_not_resolved() {
    let told = minutes(&[
        "$That trees be felled @Kim Sato +Lee Dunn",
        "Bo Reed moved that the item be deferred to January; seconded Ann Bell",
        "carried 3-1",
    ]);
    holds(
        &told,
        "Proposed by Kim Sato, seconded by Lee Dunn, that trees be felled.",
    );
    holds(
        &told,
        "A motion, proposed by Bo Reed and seconded by Ann Bell, that the item be deferred to January was carried by 3 votes to 1.",
    );
    holds(&told, "**Deferred** to January.");
    assert!(!told.contains("RESOLVED"), "{told}");
}

#[test]
fn next_business_leaves_the_motion_without_a_vote() {
    let told = minutes(&[
        "$That the pond be dug @Kim Sato",
        "Proposed Bo Reed, sec. Ann Bell: next business",
        "Carried",
    ]);
    holds(&told, "to move to the next business was carried.");
    holds(&told, "the meeting having moved to the next business");
    assert!(!told.contains("RESOLVED"), "{told}");
}

#[test]
fn what_was_said_beside_a_result_is_told_with_it() {
    for (line, part) in [
        ("Carried with one abstention", "Carried, with 1 abstention."),
        (
            "CARRIED 3-0, Bo Reed abstaining",
            "Carried by 3 votes to 0, Bo Reed abstaining.",
        ),
        ("carried, Bo Reed voting against", "Carried (Bo Reed voting against)."),
        ("No seconder, motion fell", "**Fell** for want of a seconder."),
        (
            "Kim Sato withdrew her motion with the consent of the meeting",
            "**Withdrawn** with the consent of the meeting.",
        ),
        ("Deferred to Feb mtg", "**Deferred** to Feb mtg."),
    ] {
        holds(&minutes(&["$That a bin be bought @Kim Sato", line]), part);
    }
}

#[test]
fn a_result_that_could_not_be_read_is_not_said_to_be_missing() {
    let told = minutes(&["$That a bin be bought @Kim Sato", "carried by acclamation of the hall"]);
    assert!(!told.contains("No vote is recorded"), "{told}");
    holds(&told, "The result of this motion is to be confirmed.");
}

#[test]
fn both_results_of_a_matter_taken_up_again_are_told() {
    let mut clerk = sitting(Lang::En);
    for line in [
        "$That a bin be bought @Kim Sato",
        "carried 3-1",
        "Bo Reed asked that the vote be reconsidered",
        "M1 withdrawn",
    ] {
        clerk.line(line);
    }
    holds(
        &clerk.document(DocumentKind::Minutes),
        "The result was first “carried 3-1”; the matter was then reconsidered.",
    );
    let record = clerk.document(DocumentKind::Record);
    assert_eq!(record.matches("Result of motion 1").count(), 2, "{record}");
    let mut clerk = sitting(Lang::Zh);
    for line in ["$公务用车更新方案", "原则通过", "复议公务用车更新方案", "M1撤回"] {
        clerk.line(line);
    }
    let record = clerk.document(DocumentKind::Record);
    holds(&record, "原则通过");
    holds(&record, "撤回");
}

#[test]
fn the_record_says_what_the_motion_in_hand_came_to() {
    let mut clerk = sitting(Lang::En);
    for line in [
        "$That trees be felled @Kim Sato +Lee Dunn",
        "Bo Reed moved deferral, seconded Ann Bell",
        "carried 3-1",
    ] {
        clerk.line(line);
    }
    let record = clerk.document(DocumentKind::Record);
    holds(&record, "Motion 1: deferred.");
    assert!(!record.contains("not voted on"), "{record}");
}

#[test]
fn an_item_that_was_referred_is_not_said_to_be_deferred() {
    let told = minutes(&[":outcome referred to Finance Cttee"]);
    holds(&told, "The item was referred to Finance Cttee.");
    assert!(!told.contains("deferred"), "{told}");
    holds(
        &minutes(&[":outcome withdrawn from the agenda"]),
        "The item was withdrawn from the agenda.",
    );
}

#[test]
fn official_minutes_tell_conditions_and_those_who_took_no_part() {
    use huiwu::{
        domain::motion::{Counts, MotionState, ResultWord},
        words::office::{ToldVotes, VotedMatter, settled},
    };
    let told = |text: &str, state, said, counts: Option<[u32; 3]>, towards: &str| {
        settled(&VotedMatter {
            amended: None,
            by: ("", ""),
            told: ToldVotes {
                against: true,
                abstentions: true,
                aloud: false,
            },
            casting: None,
            secret: false,
            state,
            said,
            counts: counts.map(|[yes, no, abstain]| Counts { yes, no, abstain }),
            text,
            towards,
            changes: &[],
        })
        .unwrap()
    };
    let carried = MotionState::Carried;
    for (text, state, said, counts, towards, sentence) in [
        (
            "同意采购方案",
            carried,
            None,
            Some([5, 0, 1]),
            "罗海回避",
            "经表决（赞成5票，反对0票，弃权1票，罗海回避），会议决定，同意采购方案。",
        ),
        (
            "审议通过2026年度预算",
            carried,
            Some(ResultWord::InPrinciple),
            None,
            "文字修改后印发",
            "会议原则同意2026年度预算，文字修改后印发。",
        ),
        (
            "审议通过2026年度预算",
            carried,
            None,
            None,
            "",
            "会议审议通过了2026年度预算。",
        ),
        (
            "任命张帆同志为投资部部长",
            carried,
            None,
            Some([5, 0, 0]),
            "",
            "会议经表决（同意5票，不同意0票，弃权0票），决定任命张帆同志为投资部部长。",
        ),
        (
            "聘任方案",
            MotionState::Withdrawn,
            None,
            None,
            "",
            "“聘任方案”撤回，未付表决。",
        ),
    ] {
        assert_eq!(told(text, state, said, counts, towards), sentence);
    }
}

#[test]
fn what_the_meeting_agrees_to_and_what_comes_next_keep_their_comma() {
    use huiwu::words::office::decided;
    assert_eq!(
        decided("会议原则上同意，报市政府审批", true, "公务用车更新方案"),
        "会议原则上同意公务用车更新方案，报市政府审批。"
    );
    assert_eq!(decided("会议同意，采购3台", true, ""), "会议同意，采购3台。");
    assert_eq!(decided("该方案", false, ""), "会议未同意该方案。");
}

#[test]
fn the_record_says_once_that_the_meeting_decided() {
    let mut clerk = sitting(Lang::Zh);
    clerk.line("=会议决定由人力部12月10日前发文");
    let record = clerk.document(DocumentKind::Record);
    assert!(!record.contains("会议决定：会议决定"), "{record}");
    holds(&record, "会议决定，由人力部12月10日前发文。");
}

#[test]
fn a_resolution_to_do_something_runs_on_from_its_word() {
    let told = minutes(&["$to approve the bills @Kim Sato +Lee Dunn", "carried"]);
    holds(
        &told,
        "**RESOLVED** (proposed Kim Sato, seconded Lee Dunn) to approve the bills.",
    );
}

#[test]
fn a_meeting_without_its_quorum_votes_and_resolves_nothing() {
    let told = minutes(&[
        "-Ann Bell, Kim Sato, Lee Dunn (train)",
        "$That a bin be bought @Bo Reed",
        "carried 1-0",
    ]);
    holds(
        &told,
        "**VOTED WITHOUT A QUORUM** (proposed Bo Reed) that a bin be bought.",
    );
    holds(&told, "There was no quorum");
    assert!(!told.contains("RESOLVED"), "{told}");
}

#[test]
fn what_is_unclear_about_an_amendment_is_not_said_of_the_motion_or_denied() {
    let moved = ["$That a bin be bought @Kim Sato", "$>of steel @Bo Reed"];
    for (lines, wanted, never) in [
        (
            ["lost", "carried by acclamation of the hall"],
            ["was lost. The result of this motion is to be confirmed."].as_slice(),
            "Its result",
        ),
        (
            ["amdt lost 3-1 or so", "Note: noise outside"],
            &[
                "with a result to be confirmed",
                "The result of this motion is to be confirmed.",
            ],
            "was not voted on",
        ),
    ] {
        let told = minutes(&[moved, lines].concat());
        for wanted in wanted {
            holds(&told, wanted);
        }
        assert!(!told.contains(never), "{told}");
    }
}
