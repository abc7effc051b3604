//! Shapes of logs.

use super::import_as;

/// The same short meeting in many shapes: somebody starts it, says hello, agrees on a van, gives an action, ends it.
fn holds(log: &str) {
    let log = import_as("yard-2026-03-05.log", "meetbot", log);
    assert!(log.ok, "{}", log.report);
    assert!(log.report.contains("1 topic, 1 decision, 1 action"), "{}", log.report);
    assert_eq!(log.term("Present"), "ann; ben", "{}", log.record);
    assert!(log.record.contains("**ben**: hello"), "{}", log.record);
    assert!(log.record.contains("(owner: ben;"), "{}", log.record);
    assert!(
        log.term("Time").starts_with("Thursday 5 March 2026 18:00–18:30"),
        "{}",
        log.term("Time")
    );
    assert!(!log.report.contains("no name"), "{}", log.report);
}

/// Each line of the meeting through `line`, from the hour and minute, the nick and the text.
fn shaped(line: impl Fn(&str, &str, &str) -> String) -> String {
    [
        ("00", "ann", "#startmeeting Yard"),
        ("01", "ben", "hello"),
        ("02", "ann", "#topic Vans"),
        ("03", "ann", "#agreed Rent a van"),
        ("04", "ann", "#action ben to ring them"),
        ("30", "ann", "#endmeeting"),
    ]
    .iter()
    .map(|(minute, nick, text)| line(minute, nick, text) + "\n")
    .collect()
}

macro_rules! shapes {
    ($($name:ident: |$m:ident, $n:ident, $t:ident| $format:expr;)*) => {
        $(
            #[test]
            fn $name() {
                holds(&shaped(|$m, $n, $t| $format));
            }
        )*
    };
}

shapes! {
    angles: |m, n, t| format!("18:{m}:01 <{n}> {t}");
    angles_behind_two_spaces: |m, n, t| format!("18:{m}:01  <{n}> {t}");
    ranks_and_spaces_in_angles: |m, n, t| format!("18:{m} <{}{n}> {t}", if n == "ann" { "@" } else { " " });
    moments_of_machines_with_many_spaces: |m, n, t| format!("[2026-03-05T18:{m}:01.240Z]  <{n}>    {t}");
    moments_with_an_offset: |m, n, t| format!("2026-03-05T18:{m}:01+0100 <{n}> {t}");
    weekdays_and_tabs: |m, n, t| format!("[Thu 18:{m}]\t<{n}>\t{t}");
    long_weekdays: |m, n, t| format!("[Thursday 18:{m}] <{n}> {t}");
    round_brackets_and_colons: |m, n, t| format!("(18:{m}:01) {n}: {t}");
    twelve_hours_in_brackets: |m, n, t| format!("(06:{m}:05 PM) {n}: {t}");
    dates_and_twelve_hours_in_brackets: |m, n, t| format!("(03/05/2026 06:{m}:05 PM) {n}: {t}");
    a_bare_time_and_a_colon: |m, n, t| format!("18:{m}:01 {n}: {t}");
    square_brackets_and_a_colon: |m, n, t| format!("[18:{m}] {n}: {t}");
    tabs_between_all: |m, n, t| format!("2026-03-05 18:{m}:01\t{n}\t{t}");
    tabs_and_angles: |m, n, t| format!("Mar 05 18:{m}:01 <{n}>\t{t}");
    brackets_for_day_and_time: |m, n, t| format!("[Thursday, March 5, 2026] [6:{m}:01 PM GMT] <{n}>\t{t}");
    brackets_for_day_and_time_of_europe: |m, n, t| format!("[Thursday 05 March 2026] [18:{m}:01] <{n}> {t}");
    addresses_of_servers: |m, n, t| format!("2026-03-05 18:{m}:01 <@{n}:yard.example> {t}");
    hosts_behind_nicks: |m, n, t| format!("05-03-2026 18:{m}:01 < {n}!{n}@yard.example: {t}");
    nicks_in_square_brackets: |m, n, t| format!("18:{m}:01 [{n}] {t}");
    bars_between: |m, n, t| format!("18:{m}:01 {n} | {t}");
    a_phone_with_brackets: |m, n, t| format!("[3/5/26, 6:{m}:01\u{202f}PM] {n}: {t}");
    a_phone_with_dashes: |m, n, t| format!("05/03/2026, 18:{m} - {n}: {t}");
    a_phone_of_the_other_half_of_europe: |m, n, t| format!("05.03.26, 18:{m} - {n}: {t}");
    a_room_with_video: |m, n, t| format!("18:{m}:01\t From  {n} : {t}");
    a_room_with_video_to_everyone: |m, n, t| format!("18:{m}:01 From {n} to Everyone: {t}");
    a_room_with_video_and_the_text_below: |m, n, t| format!("18:{m}:01 From {n} To Everyone:\n\t{t}");
    names_above_with_the_time: |m, n, t| format!("{n}  6:{m} PM\n{t}");
    names_above_with_the_time_in_brackets: |m, n, t| format!("{n} [6:{m} PM]\n{t}");
    names_above_with_the_day: |m, n, t| format!("{n} 2026-03-05 18:{m}:01\n{t}");
    names_above_with_the_day_in_chinese: |m, n, t| format!("{n} 2026年3月5日 18:{m}\n{t}");
    days_above_with_the_name_behind: |m, n, t| format!("2026-03-05 18:{m}:01 {n}(10001)\n{t}");
    names_before_the_time: |m, n, t| format!("{n} (6:{m}:01 PM): {t}");
}

#[test]
fn events_are_nobodys_words() {
    for event in [
        "18:10 -!- cy [c@yard.example] has joined #yard",
        "18:10:00 * cy (c@yard.example) has joined #yard",
        "18:10:00 --> cy has joined #yard",
        "18:10:00 *** cy has quit",
        "--- Day changed Thu Mar 05 2026",
        "Session Ident: #yard",
        "18:10 <cy> cy has joined #yard",
    ] {
        holds(&(shaped(|m, n, t| format!("18:{m}:01 <{n}> {t}")).replace("18:30", &format!("{event}\n18:30"))));
    }
    for event in ["(18:10:00) cy entered the room.", "(18:10:00) cy left the room (quit)."] {
        holds(&(shaped(|m, n, t| format!("(18:{m}:01) {n}: {t}")).replace("(18:30", &format!("{event}\n(18:30"))));
    }
}

#[test]
fn a_line_of_no_known_shape_is_reported_and_the_rest_is_taken() {
    let text =
        shaped(|m, n, t| format!("18:{m}:01 <{n}> {t}")).replace("18:02", "somebody coughs\n18:05 the door\n18:02");
    let log = import_as("yard-2026-03-05.log", "meetbot", &text);
    assert!(
        log.report.contains("line 3: no time and no name: somebody coughs"),
        "{}",
        log.report
    );
    assert!(
        log.report.contains("line 4: a time and no name: 18:05 the door"),
        "{}",
        log.report
    );
    assert!(log.report.contains("1 topic, 1 decision, 1 action"), "{}", log.report);
}

#[test]
fn a_text_that_is_no_log_is_refused_with_its_lines_and_the_shapes_that_are_read() {
    let log = import_as(
        "agenda.log",
        "w3c",
        "Agenda\n1. Opening\n2. Budget: 40k\n09:00 Opening\n09:30 Budget\n10:00 End\n",
    );
    assert!(!log.ok);
    for part in [
        "line 1",
        "no time and no name: Agenda",
        "line 4: a time and no name",
        "<ann>",
        "(tab)",
        "and 1 more",
    ] {
        assert!(log.report.contains(part), "{part}: {}", log.report);
    }
}

#[test]
fn a_nick_may_hold_a_slash_and_brackets() {
    let log = import_as(
        "yard-2026-03-05.log",
        "w3c",
        "[18:00] <ann> scribe: ann\n[18:01] <Tom_(he/him)> I second that\n[18:02] <a/b> and I\n",
    );
    assert_eq!(log.term("Present"), "ann; Tom_(he/him); a/b");
    assert_eq!(log.course(), ["Tom_(he/him): I second that", "a/b: and I"]);
}

#[test]
fn the_dialect_is_told_by_the_lines() {
    let folder = tempfile::tempdir().unwrap();
    for (name, text, topics) in [
        (
            "a-2026-03-05.log",
            "18:00 <ann> scribe: ann\n18:01 <ann> Topic: Vans\n18:02 <ann> ben: ok\n",
            1,
        ),
        (
            "b-2026-03-06.log",
            "18:00 <ann> #startmeeting\n18:01 <ann> Topic: Vans\n18:02 <ann> #endmeeting\n",
            0,
        ),
    ] {
        std::fs::write(folder.path().join(name), text).unwrap();
        let output = crate::program::huiwu(folder.path(), "en", &["import", "log", name]);
        let said = String::from_utf8(output.stdout).unwrap();
        assert!(said.contains(&format!("{topics} topic")), "{name}: {said}");
    }
}
