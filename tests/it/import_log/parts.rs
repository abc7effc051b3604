//! Lines before a meeting and after it, and the topics that robots and scribes name.

use super::{robotic, scribed, unscribed};

#[test]
fn what_is_written_outside_of_the_meeting_stands_in_the_record_alone() {
    let log = robotic(&[
        "<dan> is the meeting here?",
        "#startmeeting Barn",
        "<bo> hello",
        "#agreed rent ten tables",
        "#endmeeting",
        "<zoe> too late?",
        "<zoe> #agreed buy a boat",
        "<zoe> #topic Boats",
    ]);
    assert_eq!(log.term("Time"), "Thursday 5 March 2026 10:01–10:04");
    assert_eq!(log.term("Present"), "ada; bo");
    assert!(
        log.topics().is_empty() && log.report.contains("1 decision"),
        "{}",
        log.report
    );
    assert!(
        log.record.contains("is the meeting here?") && log.record.contains("buy a boat"),
        "{}",
        log.record
    );
    for style in ["council", "meetbot"] {
        let minutes = log.export(&["minutes", "--format", "markdown", "--style", style]);
        assert!(
            !minutes.contains("boat") && !minutes.contains("is the meeting here"),
            "{minutes}"
        );
    }
}

#[test]
fn chat_of_a_robots_log_stands_in_the_record_and_not_in_the_minutes() {
    let log = robotic(&[
        "#startmeeting Barn",
        "<bo> we need tables",
        "I ask the school",
        "#info ten tables",
        "#endmeeting",
    ]);
    assert_eq!(log.course()[..2], ["bo: we need tables", "ada: I ask the school"]);
    for style in ["council", "meetbot"] {
        let minutes = log.export(&["minutes", "--format", "markdown", "--style", style]);
        assert!(
            minutes.contains("ten tables") && !minutes.contains("school"),
            "{minutes}"
        );
    }
}

#[test]
fn the_end_that_the_chair_types_ends_the_meeting() {
    let log = robotic(&[
        "#startmeeting Barn",
        "<bo> #endmeeting",
        "#agreed row",
        "#endmeeting",
        "<bo> #agreed sail",
    ]);
    assert!(
        log.report.contains("1 decision") && log.record.contains("row"),
        "{}",
        log.record
    );
}

#[test]
fn a_second_meeting_in_a_log_is_said() {
    let log = robotic(&[
        "#startmeeting Barn",
        "#agreed row",
        "#endmeeting",
        "#startmeeting Yard",
        "#agreed sail",
    ]);
    assert!(log.report.contains("line 4: a second meeting begins"), "{}", log.report);
    assert!(log.report.contains("1 decision"), "{}", log.report);
}

#[test]
fn the_end_of_the_meeting_is_the_last_line_of_a_person() {
    let log = unscribed(&[
        "scribe: ada",
        "bo: one",
        "* dan has joined #quay",
        "<Zakim> Zakim has left #quay",
    ]);
    assert_eq!(log.term("Time"), "Thursday 5 March 2026 10:00–10:01");
}

#[test]
fn zakims_agenda_names_topics_once() {
    let log = scribed(&[
        "<Zakim> agendum 2 -- Roof -- taken up [from ada]",
        "Topic: Roof",
        "bo: leaks",
        "<Zakim> agendum 3. \"Gate\" taken up [from bo]",
        "zakim, next agendum",
    ]);
    assert_eq!(log.topics(), ["Roof", "Gate"]);
}

#[test]
fn topics_may_be_addresses_and_have_topics_below() {
    let log = scribed(&[
        "topic: https://quay.example/1",
        "subtopic: https://quay.example/2",
        "bo: x",
        " Topic: Roof",
    ]);
    assert_eq!(
        log.topics(),
        ["https://quay.example/1", "https://quay.example/2", "Roof"]
    );
    assert!(log.record.contains("1\\.1 "), "{}", log.record);
}

#[test]
fn undo_takes_back_the_last_item_also_a_topic() {
    let log = robotic(&[
        "#startmeeting Barn",
        "#topic Roof",
        "#info dry",
        "#topic Gaet",
        "#undo",
        "#info wet",
        "#endmeeting",
    ]);
    assert_eq!(log.topics(), ["Roof"]);
    let minutes = log.export(&["minutes", "--format", "markdown", "--style", "meetbot"]);
    assert!(minutes.contains("wet") && !minutes.contains("Gaet"), "{minutes}");
}
