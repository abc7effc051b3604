//! Scribes who write for others, and whose the lines are then.

use super::{scribed, unscribed};

#[test]
fn a_scribes_line_without_a_name_is_nobodys() {
    let log = scribed(&["bo: one", "The lamps were tried."]);
    assert_eq!(log.course(), ["bo: one", "The lamps were tried."]);
}

#[test]
fn a_continuation_belongs_to_its_own_writer() {
    let log = scribed(&[
        "bo: we could row",
        "<cy> RESOLVED: We rent boats",
        "... or sail",
        "<cy> fine",
        "<cy> ... by me",
    ]);
    let course = log.course();
    assert_eq!(course[0], "bo: we could row or sail");
    assert!(course[1].ends_with("We rent boats."), "{course:?}");
    assert_eq!(course[2], "cy: fine by me");
}

#[test]
fn a_continuation_with_nothing_of_its_writer_before_it_changes_no_resolution() {
    let log = scribed(&["<cy> RESOLVED: We rent boats", "... and some other words"]);
    assert!(log.course()[0].ends_with("We rent boats."), "{}", log.record);
}

#[test]
fn a_continuation_below_a_topic_is_said_by_whoever_spoke_before_it() {
    let log = scribed(&[
        "bo: one",
        "Topic: Roof",
        "... and the walls",
        "... and the floor",
        "cy: two",
    ]);
    assert_eq!(log.course(), ["bo: one", "bo: and the walls and the floor", "cy: two"]);
    assert!(!log.report.contains("not understood"), "{}", log.report);
}

#[test]
fn a_continuation_below_a_topic_goes_on_with_no_resolution() {
    let log = scribed(&["RESOLVED: We rent boats", "Topic: Roof", "... and the walls"]);
    assert_eq!(log.course(), ["Decided (D1): We rent boats.", "and the walls"]);
}

#[test]
fn a_scribe_declared_late_wrote_the_lines_before_too() {
    let log = unscribed(&["bo: one", "The hall is cold.", "scribe: ada", "bo: two"]);
    let bo = "bo (not on the list)";
    assert_eq!(
        log.course(),
        [format!("{bo}: one"), "The hall is cold.".into(), format!("{bo}: two")]
    );
}

#[test]
fn a_scribe_who_stops_has_taken_the_minutes() {
    let log = scribed(&["bo: one", "scribe-"]);
    assert_eq!(log.term("Minute taker"), "ada");
}

#[test]
fn two_scribes_in_turn_have_both_taken_the_minutes() {
    let log = scribed(&["bo: one", "scribe: cy", "<cy> bo: two", "I rest"]);
    assert_eq!(log.term("Minute taker"), "ada, cy");
    assert_eq!(log.course(), ["bo: one", "bo: two", "ada: I rest"]);
}

#[test]
fn a_scribe_who_wrote_nothing_is_replaced() {
    let log = unscribed(&["scribe: dan", "scribe: ada", "bo: one"]);
    assert_eq!(log.term("Minute taker"), "ada");
}

#[test]
fn a_scribe_with_a_real_name_is_one_person() {
    let log = unscribed(&["scribe: ada=Ada Lund", "bo: hi", "Ada Lund: me"]);
    assert_eq!(log.term("Minute taker"), "ada");
    assert_eq!(log.course(), ["bo (not on the list): hi", "ada: me"]);
}

#[test]
fn several_scribes_write_at_once() {
    let log = unscribed(&["scribe+ ada, cy", "bo: one", "<cy> bo: two", "<dan> bo: three"]);
    let bo = "bo (not on the list)";
    assert_eq!(
        log.course(),
        [format!("{bo}: one"), format!("{bo}: two"), "dan: bo: three".into()]
    );
}

#[test]
fn everybody_may_be_a_scribe() {
    let log = unscribed(&["scribe: *", "<bo> ada: hi", "bo: ho"]);
    assert_eq!(log.course(), ["ada: hi", "bo: ho"]);
}

#[test]
fn a_scribe_is_guessed_and_said_to_be() {
    let log = unscribed(&["one line", "<bo> ada: a", "<bo> ... b", "<bo> c"]);
    assert!(log.report.contains("taken to be bo"), "{}", log.report);
    assert_eq!(log.term("Minute taker"), "bo");
    assert_eq!(log.course(), ["ada: one line", "ada: a b", "c"]);
}

#[test]
fn who_wrote_most_statements_is_guessed_before_who_wrote_most_lines() {
    let log = unscribed(&[
        "<bo> ada: hello",
        "<bo_> ... and more",
        "<cy> one",
        "<cy> two",
        "<cy> three",
    ]);
    assert_eq!(log.term("Minute taker"), "bo");
}

#[test]
fn a_remark_of_others_is_theirs() {
    let log = scribed(&["bo: one", "<cy> I can bring two", "<cy> https://quay.example/x"]);
    let course = log.course();
    assert_eq!(course[1], "cy: I can bring two");
    assert!(course[2].contains("cy"), "{course:?}");
}

#[test]
fn verbatim_text_means_itself() {
    let log = scribed(&[
        "```",
        "Topic: Not one",
        "```",
        "[[",
        "cy: nor this",
        "]]",
        "\\Topic: nor that",
        "Topic: One",
    ]);
    assert_eq!(log.topics(), ["One"]);
    assert_eq!(log.course(), ["Topic: Not one", "cy: nor this", "Topic: nor that"]);
}

#[test]
fn a_mark_of_verbatim_text_without_its_end_is_text() {
    let log = scribed(&["```", "Topic: One", "bo: hi"]);
    assert_eq!(log.topics(), ["One"]);
}
