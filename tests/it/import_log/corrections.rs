//! Corrections that scribes type.

use super::scribed;

#[test]
fn a_correction_changes_the_speaker() {
    let log = scribed(&["bo: early words", "s/bo: early/cy: early/", "s/early/late/"]);
    assert_eq!(log.course()[0], "cy: late words");
}

#[test]
fn a_correction_changes_a_topic_and_makes_one() {
    let log = scribed(&[
        "Topic: Roof",
        "s/Roof/Rood/",
        "bo: x",
        "Topc: Gate",
        "s/Topc/Topic/",
        "bo: y",
    ]);
    assert_eq!(log.topics(), ["Rood", "Gate"]);
}

#[test]
fn a_correction_without_new_words_takes_them_out() {
    let log = scribed(&["bo: wrong words here", "s/wrong words/"]);
    assert_eq!(log.course()[0], "bo: here");
}

#[test]
fn a_correction_reaches_earlier_or_all_lines() {
    let log = scribed(&[
        "bo: old one",
        "cy: old two",
        "s/old/new/g",
        "bo: big three",
        "s/big/small/G",
        "bo: big four",
    ]);
    assert_eq!(
        log.course()[..4],
        ["bo: new one", "cy: new two", "bo: small three", "bo: small four"]
    );
}

#[test]
fn a_correction_has_delimiters_of_its_own_and_slashes_as_text() {
    let log = scribed(&[
        "bo: see a/b there",
        "s/a\\/b/c/",
        "cy: one",
        "s;one;two;",
        "s|two|three|",
        "s/three/four",
    ]);
    assert_eq!(log.course()[..2], ["bo: see c there", "cy: four"]);
}

#[test]
fn a_failed_correction_is_told_and_stands_in_no_document() {
    let log = scribed(&["bo: hi", "s/gone/x/", "s/gone/y/"]);
    assert_eq!(log.course(), ["bo: hi"]);
    assert!(!log.record.contains("s/gone"), "{}", log.record);
    assert!(log.report.contains("line 4"), "{}", log.report);
}

#[test]
fn a_correction_changes_words_about_people_too() {
    let log = scribed(&["present+ dam", "s/dam/dan/", "ACTION: bo to sweep", "s/bo to/cy to/"]);
    assert_eq!(log.term("Present"), "ada; bo; cy; dan");
    assert!(log.record.contains("(owner: cy;"), "{}", log.record);
}

#[test]
fn a_forgotten_line_is_put_in() {
    let log = scribed(&["bo: one", "cy: two", "i/two/Topic: Gate"]);
    assert_eq!(log.topics(), ["Gate"]);
    assert!(
        log.record.find("Gate").unwrap() < log.record.find("two").unwrap(),
        "{}",
        log.record
    );
}

#[test]
fn corrections_are_counted_in_the_answer() {
    let log = scribed(&["bo: one", "s/one/two/", "s/three/four/"]);
    assert!(log.report.contains("1 correction"), "{}", log.report);
}
