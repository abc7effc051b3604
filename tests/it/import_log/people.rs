//! The people present, by a log.

use super::{robotic, scribed, unscribed};

#[test]
fn whoever_writes_is_present_and_so_is_the_chair() {
    let log = unscribed(&["scribe: ada", "chair: bo", "<cy> hello", "bo: welcome"]);
    assert_eq!(log.term("Present"), "ada; cy; bo");
    assert_eq!(log.term("Absent"), "");
}

#[test]
fn a_chair_who_sent_regrets_is_not_present() {
    let log = unscribed(&["scribe: ada", "regrets: bo", "chair: bo", "cy: welcome"]);
    assert_eq!(
        (log.term("Present"), log.term("Apologies")),
        ("ada".into(), "bo".into())
    );
}

#[test]
fn somebody_on_leave_who_writes_came_after_all() {
    let log = scribed(&["regrets: dan", "<dan> I can make it", "<dan> the pump is in"]);
    assert!(log.term("Present").contains("dan"), "{}", log.record);
}

#[test]
fn whoever_types_their_own_regrets_stays_away() {
    let log = scribed(&["<dan> regrets+", "<dan> sorry, next time"]);
    assert_eq!(log.term("Present"), "ada; bo; cy");
    assert_eq!(log.term("Apologies"), "dan");
}

#[test]
fn whoever_only_names_a_topic_is_present() {
    let log = scribed(&["<eli> Topic: Ropes", "bo: new ones"]);
    assert!(log.term("Present").contains("eli"), "{}", log.record);
}

#[test]
fn a_list_replaces_the_one_before_it() {
    let log = scribed(&["Chairs: bo & cy", "Regrets: dirk", "Regrets: eve"]);
    assert_eq!(log.term("Chair"), "bo, cy");
    assert_eq!(log.term("Apologies"), "eve");
    assert!(!log.record.contains("dirk"), "{}", log.record);
}

#[test]
fn a_list_of_those_present_takes_nobody_out_who_wrote() {
    let log = unscribed(&["scribe: ada", "Present: fay, gus", "<gus> here", "Present: fay, hal"]);
    assert_eq!(log.term("Present"), "ada; gus; fay; hal");
}

#[test]
fn a_list_ends_in_and_or_an_ampersand() {
    let log = unscribed(&["scribe: ada", "Present: bo, cy and Dora Moss", "Chair(s): bo and cy"]);
    assert_eq!(log.term("Present"), "ada; bo; cy; Dora Moss");
    assert_eq!(log.term("Chair"), "bo, cy");
}

#[test]
fn zakims_list_of_attendees_is_read_without_telephones() {
    let log = scribed(&["<Zakim> As of this point the attendees have been ada, bo, [IPcaller], Fay, +1.555.000"]);
    assert_eq!(log.term("Present"), "ada; bo; cy; Fay");
}

#[test]
fn robots_are_nobody() {
    let log = scribed(&[
        "<RRSAgent> I have noted it",
        "<trackbot> Created ACTION-1",
        "<meetbot-quay> hello",
        "<GardenBot> hello",
        "<logger> logging to https://www.example/x",
        "bo: hi",
    ]);
    assert_eq!(log.term("Present"), "ada; bo; cy");
}

#[test]
fn somebody_called_talbot_is_no_robot() {
    let log = scribed(&["<talbot> hello"]);
    assert!(log.term("Present").contains("talbot"), "{}", log.record);
}

#[test]
fn a_nick_that_changes_stays_one_person() {
    let log = scribed(&[
        "<bo> hi",
        "* bo is now known as bo|away",
        "<bo|away> back soon",
        "<bo_> back",
        "* bo_ is now known as Robert",
        "<Robert> me again",
        "<ada_> bo: three",
    ]);
    assert_eq!(log.term("Present"), "ada; bo; cy");
    assert_eq!(
        log.course(),
        ["bo: hi", "bo: back soon", "bo: back", "bo: me again", "bo: three"]
    );
}

#[test]
fn pronouns_behind_a_nick_are_no_part_of_who_it_is() {
    let log = scribed(&["<Eli_(they/them)> hello", "Eli: we row", "<eli> yes"]);
    assert_eq!(
        log.course(),
        [
            "Eli_(they/them): hello",
            "Eli_(they/them): we row",
            "Eli_(they/them): yes"
        ]
    );
}

#[test]
fn one_person_holds_two_offices() {
    let log = scribed(&["chair: ada", "bo: hi"]);
    assert_eq!(
        (log.term("Chair"), log.term("Minute taker")),
        ("ada".into(), "ada".into())
    );
}

#[test]
fn whoever_starts_the_robot_without_a_title_is_in_the_chair() {
    let log = robotic(&["#startmeeting", "<bo> hi", "#endmeeting"]);
    assert_eq!(log.term("Chair"), "ada");
    assert!(
        log.record.contains("quay-2026-03-05") || log.record.contains("quay"),
        "{}",
        log.record
    );
}

#[test]
fn a_silent_person_may_be_given_an_action_and_a_name() {
    let log = robotic(&[
        "#startmeeting",
        "#action dora paints",
        "#nick dora",
        "#here Ada Lund",
        "#action Ada Lund sweeps",
        "#action nobody rests",
        "#endmeeting",
    ]);
    assert!(log.record.contains("dora paints. (owner: dora"), "{}", log.record);
    assert!(log.record.contains("Ada Lund sweeps. (owner: ada"), "{}", log.record);
    assert_eq!(log.term("Present"), "ada");
}

#[test]
fn only_the_first_name_of_an_action_owns_it() {
    let log = scribed(&["ACTION: @bo to ask @cy for the key"]);
    assert!(
        log.record.contains("to ask cy for the key. (owner: bo;"),
        "{}",
        log.record
    );
}

#[test]
fn a_speaker_on_no_list_keeps_the_words_until_they_write() {
    let log = scribed(&["bo: one", "Dora: two", "... three", "dirk: four", "<dirk> hello"]);
    assert_eq!(
        log.course(),
        [
            "bo: one",
            "Dora (not on the list): two three",
            "dirk: four",
            "dirk: hello"
        ]
    );
}

#[test]
fn the_beginning_of_a_nick_is_nobody() {
    let log = scribed(&["<daniela> hello", "dan: I object"]);
    assert_eq!(log.course(), ["daniela: hello", "dan (not on the list): I object"]);
}

#[test]
fn who_is_only_named_is_neither_present_nor_absent() {
    let log = robotic(&[
        "#startmeeting Barn",
        "#chair bo zoe",
        "#nick dora",
        "<bo> hello",
        "#action dora paints",
        "#endmeeting",
    ]);
    assert_eq!(log.term("Present"), "ada; bo");
    assert_eq!(log.term("Absent"), "");
    assert_eq!(log.term("Named, not known to have been there"), "zoe; dora");
    assert!(
        log.record
            .contains("Voting members 2, present 2, apologies 0, absent 0"),
        "{}",
        log.record
    );
    assert!(log.record.contains("owner: dora"), "{}", log.record);
}

#[test]
fn who_was_named_and_writes_later_is_present() {
    let log = robotic(&["#startmeeting Barn", "#nick dora", "<dora> here I am", "#endmeeting"]);
    assert_eq!(
        (log.term("Present"), log.term("Absent")),
        ("ada; dora".into(), String::new())
    );
}

#[test]
fn whom_the_robot_obeys_besides_is_known_and_not_in_the_chair() {
    let log = robotic(&["#startmeeting Barn", "#chair bo cy", "<bo> hello", "#endmeeting"]);
    let minutes = log.export(&["minutes", "--format", "markdown", "--style", "council"]);
    assert_eq!(minutes.matches("in the chair").count(), 1, "{minutes}");
    assert!(minutes.contains("ada (in the chair)"), "{minutes}");
}
