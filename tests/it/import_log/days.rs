//! The day of a log.

use super::import_as;

const SCRIBED: &str = "10:00:00 <ada> scribe: ada\n10:01:00 <ada> bo: hi\n";

fn time(name: &str, before: &str) -> (String, String) {
    let log = import_as(name, "w3c", &format!("{before}{SCRIBED}"));
    (log.term("Time"), log.report)
}

#[test]
fn the_address_of_the_log_tells_its_day() {
    let (time, report) = time(
        "quay.log",
        "09:59:00 <RRSAgent> logging to https://www.example/2021/03/04-quay-irc\n",
    );
    assert!(time.starts_with("Thursday 4 March 2021 10:00"), "{time}");
    assert!(!report.contains("does not say its day"), "{report}");
}

#[test]
fn a_header_tells_the_day() {
    for header in [
        "Date: 2021-03-04",
        "Date: 4 March 2021",
        "Date: March 4, 2021",
        "日期：2021年3月4日",
    ] {
        let (time, _) = time("quay.log", &format!("09:59:00 <ada> {header}\n"));
        assert!(time.starts_with("Thursday 4 March 2021"), "{header}: {time}");
    }
}

#[test]
fn a_robot_that_begins_tells_the_day() {
    for said in [
        "Meeting started Thu Mar  4 09:59:00 2021 UTC.",
        "Meeting started at 2021-03-04 09:59:00 UTC",
    ] {
        let (time, _) = time("quay.log", &format!("09:59:00 <zodbot> {said}\n"));
        assert!(time.starts_with("Thursday 4 March 2021"), "{said}: {time}");
    }
}

#[test]
fn the_name_of_the_file_tells_the_day() {
    for name in [
        "quay-2021-03-04.log",
        "quay.20210304.txt",
        "#quay_2021_03_04.log",
        "04.03.2021 quay.log",
    ] {
        let (time, _) = time(name, "");
        assert!(time.starts_with("Thursday 4 March 2021"), "{name}: {time}");
    }
}

#[test]
fn a_day_that_nothing_tells_is_said_to_be_taken() {
    let (_, report) = time("quay.log", "");
    assert!(
        report.contains("does not say its day") && report.contains("--date"),
        "{report}"
    );
}

#[test]
fn a_log_goes_past_midnight_by_its_clock_and_by_its_weekdays() {
    for log in [
        "--- Log opened Thu Mar 04 23:50:00 2021\n23:50 <ada> scribe: ada\n00:10 <ada> bo: late\n",
        "23:50:00 <ada> Date: 2021-03-04\n23:51:00 <ada> scribe: ada\n00:10:00 <ada> bo: late\n",
        "[Thu 23:50]\t<ada>\tDate: 2021-03-04\n[Thu 23:50]\t<ada>\tscribe: ada\n[Fri 00:10]\t<ada>\tbo: late\n",
        "[2021-03-04 23:50] <ada> scribe: ada\n[2021-03-05 00:10] <ada> bo: late\n",
    ] {
        let time = import_as("quay.log", "w3c", log).term("Time");
        assert_eq!(time, "Thursday 4 March 2021 23:50–00:10 on 5 March 2021", "{log}");
    }
}
