//! Votes by name in logs.

use super::{robotic, scribed};

#[test]
fn opinions_between_a_proposal_and_its_resolution_are_votes() {
    let log = scribed(&[
        "PROPOSED: open the gate",
        "<bo> +1",
        "<cy> -1 too early",
        "+1",
        "RESOLVED: open the gate",
    ]);
    let course = log.course();
    let decided = course.last().unwrap();
    assert!(
        decided.contains("open the gate. For: ada, bo; against: cy (too early)."),
        "{course:?}"
    );
    let minutes = log.export(&["minutes", "--format", "markdown", "--style", "council"]);
    assert!(minutes.contains("cy (too early)"), "{minutes}");
    assert_eq!(minutes.matches("pen the gate").count(), 1, "{minutes}");
    let json = log.export(&["minutes", "--format", "json"]);
    assert!(json.contains("\"remark\": \"too early\""), "{json}");
}

#[test]
fn the_last_vote_of_a_person_counts() {
    let log = scribed(&[
        "PROPOSED: row",
        "<bo> +1",
        "<cy> 0",
        "<bo> -1 no",
        "bo: +1 after all",
        "RESOLVED: row",
    ]);
    assert!(
        log.record.contains("For: bo (after all); abstained: cy."),
        "{}",
        log.record
    );
}

#[test]
fn each_resolution_has_the_votes_of_its_own_proposal() {
    let log = scribed(&[
        "PROPOSED: row",
        "<bo> +1",
        "PROPOSED: sail",
        "<cy> +1",
        "RESOLVED: row",
        "RESOLVED: sail",
    ]);
    let course = log.course();
    assert!(course.iter().any(|line| line.ends_with("row. For: bo.")), "{course:?}");
    assert!(course.iter().any(|line| line.ends_with("sail. For: cy.")), "{course:?}");
}

#[test]
fn a_resolution_in_other_words_is_told_as_it_was_resolved() {
    let log = scribed(&["PROPOSED: row", "<bo> +1", "RESOLVED: row at noon"]);
    assert!(log.record.contains("row at noon. For: bo."), "{}", log.record);
}

#[test]
fn nobody_votes_on_what_was_not_proposed() {
    let log = scribed(&["bo: rowing is fine", "<cy> +1", "RESOLVED: row"]);
    assert_eq!(log.course()[1..], ["cy: +1", "Decided (D1): row."]);
}

#[test]
fn votes_that_two_open_proposals_share_are_given_to_neither() {
    for resolved in [["row", "sail"], ["sail", "row"]] {
        let log = scribed(&[
            "PROPOSED: row",
            "PROPOSED: sail",
            "<bo> +1",
            &format!("RESOLVED: {}", resolved[0]),
            &format!("RESOLVED: {}", resolved[1]),
        ]);
        assert!(log.report.contains("the votes before it may be for"), "{}", log.report);
        let row = log.course().into_iter().find(|line| line.ends_with(": row.")).unwrap();
        assert!(!row.contains("For"), "{row}");
    }
}

#[test]
fn a_proposal_that_is_worded_anew_takes_the_votes() {
    let log = scribed(&[
        "PROPOSED: row",
        "PROPOSED: row at noon",
        "<bo> +1",
        "RESOLVED: row at noon",
    ]);
    assert!(log.record.contains("row at noon. For: bo."), "{}", log.record);
    assert!(!log.report.contains("may be for"), "{}", log.report);
}

#[test]
fn a_later_resolution_takes_no_votes_of_the_one_before_it() {
    let log = scribed(&[
        "PROPOSED: row",
        "<cy> -1",
        "PROPOSED: sail",
        "<bo> +1",
        "RESOLVED: sail",
        "RESOLVED: row",
    ]);
    assert!(log.record.contains("sail. For: bo."), "{}", log.record);
    assert!(log.record.contains("Against: cy"), "{}", log.record);
    assert!(!log.report.contains("may be for"), "{}", log.report);
}

#[test]
fn a_proposal_of_another_topic_is_not_meant() {
    let log = scribed(&["Topic: A", "PROPOSED: row", "<cy> +1", "Topic: B", "RESOLVED: sail"]);
    assert!(
        log.course().iter().any(|line| line == "Decided (D1): sail."),
        "{}",
        log.record
    );
}

#[test]
fn a_robot_counts_votes_by_name() {
    let log = robotic(&[
        "#startmeeting Barn",
        "#motion paint",
        "<bo> #vote +1",
        "<cy> #vote -1",
        "#vote +1",
        "<cy> #vote +1",
        "<cy> #vote -1 dear",
        "#close",
        "#endmeeting",
    ]);
    assert!(log.record.contains("for 2, against 1"), "{}", log.record);
    assert!(
        log.record.contains("carried; for: ada, bo; against: cy (dear)"),
        "{}",
        log.record
    );
}

#[test]
fn a_vote_of_a_robot_with_yes_and_no_is_a_motion() {
    let log = robotic(&[
        "#startmeeting Barn",
        "#startvote Paint it? Yes, No, Abstain",
        "<bo> #vote No",
        "<cy> #vote yes",
        "#vote no",
        "#endvote",
        "#endmeeting",
    ]);
    assert!(log.record.contains("lost; for: cy; against: ada, bo"), "{}", log.record);
}

#[test]
fn a_vote_between_options_is_told_by_name() {
    let log = robotic(&[
        "#startmeeting Barn",
        "#startvote Which colour? red, blue",
        "<bo> #vote red",
        "<cy> #vote blue",
        "<bo> #vote blue",
        "#vote red",
        "#endvote",
        "#endmeeting",
    ]);
    assert!(
        log.record.contains("Which colour? red: 1 (ada); blue: 2 (cy, bo)"),
        "{}",
        log.record
    );
}

#[test]
fn opinions_on_a_proposal_of_a_robots_log_are_votes() {
    let log = robotic(&[
        "#startmeeting Barn",
        "#topic Roof",
        "#proposed #agreed paint the roof",
        "<bo> +1",
        "<cy> ada: +1",
        "#agreed paint the roof",
        "#endmeeting",
    ]);
    assert!(log.record.contains("paint the roof. For: bo, cy."), "{}", log.record);
    let minutes = log.export(&["minutes", "--format", "markdown", "--style", "meetbot"]);
    assert_eq!(minutes.matches("paint the roof").count(), 1, "{minutes}");
}
