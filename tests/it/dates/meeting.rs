//! Dates that hang on the meeting, and working days.

use chrono::NaiveDate;
use huiwu::domain::calendar::{
    Calendar, DayKind,
    offset::{Anchor, Offset, OffsetUnit},
};
use huiwu::line::dates::DateFrame;

use super::{base, check_in, clock, day, moment};

#[test]
fn links_to_the_meeting_keep_their_offset() {
    let calendar = Calendar::default();
    let none = base(&calendar);
    check_in(
        &none,
        &[
            ("T-2d", "no"),
            ("E+3d", "no"),
            ("会前2天", "no"),
            ("会后3天", "no"),
            ("会后", "unclear"),
        ],
    );
    let held = DateFrame {
        meeting_start: Some(moment("2026-03-20 14:00")),
        meeting_end: Some(moment("2026-03-20 16:10")),
        ..none
    };
    check_in(
        &held,
        &[
            ("T-2d", "03-18 17:30 @T-2d"),
            ("t-2d", "03-18 17:30 @T-2d"),
            ("Ｔ－２ｄ", "03-18 17:30 @T-2d"),
            ("T—2wd", "03-18 17:30 @T-2wd ?table"),
            ("E+3d", "03-23 17:30 @E+3d"),
            ("E+3wd", "03-25 17:30 @E+3wd ?table"),
            ("T-20m", "03-20 13:40 @T-20m"),
            ("E+2h", "03-20 18:10 @E+2h"),
            ("T", "03-20 14:00 @T"),
            ("会前2天", "03-18 17:30 @T-2d"),
            ("会前两小时", "03-20 12:00 @T-2h"),
            ("会前", "03-20 14:00 @T"),
            ("会后3天", "03-23 17:30 @E+3d"),
            ("会后三天内", "03-23 17:30 <= @E+3d"),
            ("会后5个工作日内", "03-27 17:30 <= @E+5wd ?table"),
            ("会后一周内", "03-27 17:30 <= @E+7d"),
            ("会后半个月内", "04-04 17:30 <= @E+15d ?off"),
            ("会后3天12:00前", "03-23 12:00 <= @E+3d"),
            ("2 days before the meeting", "03-18 17:30 @T-2d"),
            (
                "within 3 working days after the meeting",
                "03-25 17:30 <= @E+3wd ?table",
            ),
            ("before the meeting", "03-20 14:00 @T"),
            ("after the meeting", "unclear"),
            ("T-30d", "02-18 17:30 @T-30d ?past"),
            ("会后一个月内", "no"),
            ("T-2", "no"),
            ("T-2x", "no"),
            ("下次会议前", "unclear"),
        ],
    );
}

#[test]
fn offsets_are_written_as_they_are_read() {
    for text in ["T", "E", "T-2d", "E+3wd", "T-20m", "T-2h", "E+0d"] {
        assert_eq!(text.parse::<Offset>().unwrap().to_string(), text);
    }
    for text in [
        "", "X-2d", "T2d", "T-d", "T-2", "T-2x", "T--2d", "T+-2d", "T-2dd", "T-2dw", "T-99999d", " T", "T-2d ",
    ] {
        assert!(text.parse::<Offset>().is_err(), "{text}");
    }
    let two = Offset {
        mark: Anchor::Start,
        amount: -2,
        unit: OffsetUnit::WorkingDays,
    };
    let at = two.resolve(moment("2026-03-09 09:00"), &Calendar::default(), clock("17:30"));
    assert_eq!(at, Some(moment("2026-03-05 17:30")));
}

#[test]
fn working_days_follow_the_holiday_table() {
    let calendar = Calendar::new([
        (day("2026-01-01"), DayKind::Off),
        (day("2026-03-05"), DayKind::Off),
        (day("2026-03-07"), DayKind::Working),
        (day("2027-01-01"), DayKind::Off),
    ]);
    check_in(
        &base(&calendar),
        &[
            ("1个工作日内", "03-06 <="),
            ("3个工作日内", "03-09 <="),
            ("2个工作日内", "03-07 <="),
            ("3月5日", "03-05 ?off"),
            ("3月7日", "03-07"),
            ("本周内", "03-07 <= | 03-08 <= ?off"),
            ("下周前", "03-07 <= | 03-13 <="),
        ],
    );
    assert!(calendar.knows(2026));
    assert!(!calendar.knows(2025));
    assert_eq!(calendar.add_working_days(day("2026-03-09"), -2), day("2026-03-06"));
    assert_eq!(calendar.add_working_days(day("2026-03-05"), 0), day("2026-03-06"));
    assert_eq!(calendar.add_working_days(day("2026-03-06"), 0), day("2026-03-06"));
    let december = Calendar::new([(day("2025-12-31"), DayKind::Off)]);
    assert!(!december.knows(2025), "the day may come from the table of 2026");
    assert_eq!(Calendar::default().add_working_days(NaiveDate::MAX, 3), NaiveDate::MAX);
}
