//! Logs of text conferences, in the shapes that clients write.

use chrono::NaiveDate;
use huiwu::line::log::{LogKind, Writers, read_log};
use proptest::prelude::*;

#[test]
fn a_line_has_a_time_a_nick_and_a_text() {
    for line in [
        "14:59:27 <anna> hello there",
        "14:59 <anna> hello there",
        "[14:59:27] <anna> hello there",
        "[14:59] <@anna> hello there",
        "14:59 < anna> hello there",
        "14:59 <+anna> hello there",
        "2014-04-09 14:59:27 <anna> hello there",
        "2014-04-09T14:59:27Z <anna> hello there",
        "2014-04-09T14:59:27+00:00 <anna> hello there",
        "[2014-04-09 14:59:27] <anna> hello there",
        "2014-04-09 14:59:27\tanna\thello there",
        "09-04-2014 14:59:27 < anna!a@example.org: hello there",
        "<anna> hello there",
    ] {
        let lines = read_log(line);
        assert_eq!(lines.len(), 1, "{line}");
        assert_eq!(lines[0].nick.as_deref(), Some("anna"), "{line}");
        assert_eq!(lines[0].text, "hello there", "{line}");
        assert_eq!(lines[0].kind, LogKind::Said, "{line}");
        let minute = lines[0].at.map(|at| at.time.format("%H:%M").to_string());
        assert_eq!(minute.as_deref(), (!line.starts_with('<')).then_some("14:59"), "{line}");
    }
}

#[test]
fn acts_and_events_are_told_from_words() {
    for (line, kind, nick) in [
        ("12:05:28 * anna pours coffee", LogKind::Acted, Some("anna")),
        (
            "12:05 * anna (a@example.org) has joined #room",
            LogKind::Event,
            Some("anna"),
        ),
        ("12:05 * anna is now known as bo", LogKind::Event, Some("anna")),
        ("12:05 -!- anna [a@example.org] has joined #room", LogKind::Event, None),
        ("[12:05] *** anna has quit", LogKind::Event, None),
        ("12:05:28 --> anna has joined #room", LogKind::Event, None),
        ("14:59:27 <anna> anna has joined #room", LogKind::Event, Some("anna")),
        (
            "14:59:27 <anna> anna has changed the topic to: x",
            LogKind::Event,
            Some("anna"),
        ),
        ("14:59:27 <anna> anna has a question", LogKind::Said, Some("anna")),
        ("--- Day changed Wed Apr 09 2014", LogKind::Event, None),
        ("just a line", LogKind::Loose, None),
        ("10:30 we start", LogKind::Loose, None),
    ] {
        let lines = read_log(line);
        assert_eq!((lines[0].kind, lines[0].nick.as_deref()), (kind, nick), "{line}");
    }
}

#[test]
fn every_line_is_kept_with_its_number_and_indentation() {
    let lines = read_log("12:00 <a> one\r\n\n12:00 <a>     two\n  loose\n");
    let seen: Vec<_> = lines.iter().map(|line| (line.number, line.text.as_str())).collect();
    assert_eq!(seen, [(1, "one"), (3, "    two"), (4, "  loose")]);
}

#[test]
fn a_log_goes_past_midnight() {
    let lines = read_log("23:58 <a> one\n23:57 <a> the clock was set\n00:01 <a> two\n00:02 <a> three");
    let days: Vec<_> = lines.iter().filter_map(|line| line.at).map(|at| at.day).collect();
    assert_eq!(days, [0, 0, 1, 1]);
    let first = NaiveDate::from_ymd_opt(2026, 2, 28).unwrap();
    assert_eq!(lines[2].at.unwrap().on(first).to_string(), "2026-03-01 00:01:00");
}

#[test]
fn dates_in_the_log_win_over_counting() {
    let lines = read_log(
        "--- Log opened Wed Apr 09 23:59:00 2014\n23:59 <a> x\n--- Day changed Thu Apr 10 2014\n00:00 <a> y\n",
    );
    let dates: Vec<_> = lines
        .iter()
        .filter_map(|line| line.at)
        .filter_map(|at| at.date)
        .map(|d| d.to_string())
        .collect();
    assert_eq!(dates, ["2014-04-09", "2014-04-10"]);
    assert_eq!(lines[3].at.unwrap().day, 1);
}

#[test]
fn the_nicks_of_one_writer_are_one_and_robots_are_none() {
    let lines = read_log(
        "10:00 <Zakim> Zakim has joined #x\n10:00 <bo> anna: hello\n10:01 <bo_> ... and more\n10:01 <cy> one\n10:01 <cy> two\n\
         10:01 <cy> three\n10:02 <cy> four\n10:02 <RRSAgent> noted: x\n10:02 <RRSAgent> noted: x\n10:02 <RRSAgent> noted: x",
    );
    let writers = Writers::of(&lines).list(lines.iter());
    let names: Vec<_> = writers.iter().map(|writer| writer.name.as_str()).collect();
    assert_eq!(names, ["bo", "cy"]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_log_is_too_strange_to_read(text in r"([\[0-9:<>*@ a张T\-/!\t.]{0,20}\n){0,6}") {
        let lines = read_log(&text);
        prop_assert_eq!(lines.len(), text.lines().filter(|line| !line.trim().is_empty()).count());
    }
}
