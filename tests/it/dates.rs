//! Due dates and times as clerks type them.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "helpers of tests may fail loudly"
)]

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, Weekday};
use huiwu::{
    domain::calendar::Calendar,
    line::dates::{DateFrame, DateReading, DayDoubt, ReadDate, read, read_prefix, read_time},
};
use proptest::prelude::*;

mod chinese;
mod clock;
mod english;
mod feasts;
mod limits;
mod meeting;
mod offices;
mod prefix;
mod two_hundred;
mod whole;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn moment(text: &str) -> NaiveDateTime {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap()
}

fn clock(text: &str) -> NaiveTime {
    NaiveTime::parse_from_str(text, "%H:%M").unwrap()
}

fn weekday(day: Weekday) -> &'static str {
    ["mon", "tue", "wed", "thu", "fri", "sat", "sun"][day.num_days_from_monday() as usize]
}

/// `03-05 15:30 <= @T-2d ?past`: the year only if it is not 2026; `<=` is a limit, `?` a doubt.
fn show_day(read: &ReadDate) -> String {
    let date = read.date.to_string();
    let mut parts = vec![date.strip_prefix("2026-").unwrap_or(&date).to_owned()];
    parts.extend(read.time.map(|time| time.format("%H:%M").to_string()));
    parts.extend(read.inclusive.then(|| "<=".to_owned()));
    parts.extend(read.anchor.map(|anchor| format!("@{anchor}")));
    parts.extend(read.doubts.iter().copied().map(show_doubt));
    parts.join(" ")
}

fn show_doubt(doubt: DayDoubt) -> String {
    let word = match doubt {
        DayDoubt::Past => "?past",
        DayDoubt::NotWorkingDay => "?off",
        DayDoubt::WeekdayContradicts { said, is } => {
            return format!("?{}/{}", weekday(said), weekday(is));
        }
        DayDoubt::NoHolidayTable => "?table",
        DayDoubt::ByInclusive => "?incl",
        DayDoubt::NextYear => "?year",
        DayDoubt::PeriodEnd => "?end",
        DayDoubt::About => "?about",
        DayDoubt::TimeOpen => "?time",
        DayDoubt::EarlyHour => "?early",
    };
    word.to_owned()
}

fn show(reading: &DateReading) -> String {
    match reading {
        DateReading::Date(read) => show_day(read),
        DateReading::Ambiguous { first, second } => {
            format!("{} | {}", show_day(first), show_day(second))
        }
        DateReading::Unclear => "unclear".to_owned(),
        DateReading::Unreadable => "no".to_owned(),
    }
}

/// Wednesday 2026-03-04 09:30, without a meeting.
fn base(calendar: &Calendar) -> DateFrame<'_> {
    DateFrame {
        now: moment("2026-03-04 09:30"),
        english: false,
        day_first: false,
        calendar,
        meeting_start: None,
        meeting_end: None,
        work_ends: clock("17:30"),
    }
}

fn check_in(frame: &DateFrame<'_>, rows: &[(&str, &str)]) {
    let wrong: Vec<String> = rows
        .iter()
        .filter_map(|(phrase, want)| {
            let got = show(&read(phrase, frame));
            (got != *want).then(|| format!("{phrase}: wanted {want}, got {got}"))
        })
        .collect();
    assert!(
        wrong.is_empty(),
        "{} of {}\n{}",
        wrong.len(),
        rows.len(),
        wrong.join("\n")
    );
}

fn check_chinese(rows: &[(&str, &str)]) {
    check_in(&base(&Calendar::default()), rows);
}

fn check_english(rows: &[(&str, &str)]) {
    check_in(
        &DateFrame {
            english: true,
            ..base(&Calendar::default())
        },
        rows,
    );
}

fn check_both(rows: &[(&str, &str)]) {
    check_chinese(rows);
    check_english(rows);
}

#[test]
fn every_row_of_the_specification_is_read() {
    check_both(&[
        ("今天", "03-04"),
        ("明天", "03-05"),
        ("后天", "03-06"),
        ("大后天", "03-07 ?off"),
        ("today", "03-04"),
        ("tomorrow", "03-05"),
        ("本周五", "03-06"),
        ("这周五", "03-06"),
        ("this Friday", "03-06"),
        ("周五", "03-06"),
        ("by Friday", "03-06 <="),
        ("下周五", "03-13"),
        ("下周日", "03-15"),
        ("下下周三", "03-18"),
        ("本月10日", "03-10"),
        ("下月10日", "04-10"),
        ("3月5日前", "03-05 <= ?incl"),
        ("三月五号之前", "03-05 <= ?incl"),
        ("by 5 March", "03-05 <="),
        ("月底前", "03-31 <= ?incl"),
        ("月末", "03-31"),
        ("EOM", "03-31"),
        ("季度末", "03-31"),
        ("一季度", "03-31 ?end"),
        ("上半年", "06-30 ?end"),
        ("年底前", "12-31 <= ?incl"),
        ("3个工作日内", "03-09 <= ?table"),
        ("within 3 working days", "03-09 <= ?table"),
        ("一周内", "03-11 <="),
        ("7天内", "03-11 <="),
        ("两周内", "03-18 <="),
        ("半个月内", "03-19 <="),
        ("3月5日下午3点半", "03-05 15:30"),
        ("3月5日15:30", "03-05 15:30"),
        ("3月5日15时30分", "03-05 15:30"),
        ("3月5日上午9:00", "03-05 09:00"),
        ("3月5日中午", "03-05 12:00"),
        ("3月5日下班前", "03-05 17:30 <="),
        ("2026-03-05", "03-05"),
        ("2026/3/5", "03-05"),
        ("2026.3.5", "03-05"),
        ("20260305", "03-05"),
        ("二〇二六年三月五日", "03-05"),
        ("近期", "unclear"),
        ("尽快", "unclear"),
        ("适时", "unclear"),
        ("节前", "unclear"),
        ("长期", "unclear"),
        ("ASAP", "unclear"),
        ("soon", "unclear"),
        ("ongoing", "unclear"),
    ]);
    check_chinese(&[("3/5", "03-05"), ("next Friday", "03-13"), ("3.5前", "03-05 <= ?incl")]);
    check_english(&[
        ("3/5", "03-05 | 05-03 ?off"),
        ("next Friday", "03-13 | 03-06"),
        ("3.5", "no"),
    ]);
}

/// Characters that dates are made of.
const PIECES: &str = "[0-9０-９一二三四五六七八九十百廿〇零两半年月日号周下上本个底末中初天内前后之以工作季度时点分刻时早晚午会TE+\\-/.:：（）() ~、的a-z]{0,24}";

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn no_text_is_too_strange(text in prop_oneof![any::<String>(), PIECES], english: bool, days in -400_000_i64..400_000) {
        let calendar = Calendar::default();
        let now = moment("2026-03-04 09:30") + chrono::TimeDelta::days(days);
        let frame = DateFrame { now, english, meeting_start: Some(now), meeting_end: Some(now), ..base(&calendar) };
        let whole = read(&text, &frame);
        let _ = read_time(&text);
        if let Some((end, _)) = read_prefix(&text, &frame) {
            prop_assert!(text.is_char_boundary(end));
            prop_assert!(end > 0);
        } else if !matches!(whole, DateReading::Unreadable) {
            // Only a full stop at its end lets a whole phrase be read where a start is not.
            prop_assert!(text.trim_end().ends_with(['.', '。', '!', '！', '．']));
        }
    }

    #[test]
    fn the_ends_of_time_are_survived(text in PIECES, late: bool) {
        let calendar = Calendar::default();
        let now = if late { NaiveDateTime::MAX } else { NaiveDateTime::MIN };
        let frame = DateFrame { now, meeting_start: Some(now), meeting_end: Some(now), ..base(&calendar) };
        let _ = read(&text, &frame);
        let _ = read_prefix(&text, &frame);
    }

    #[test]
    fn a_full_date_is_read_back_in_every_form(days in 0_i64..60_000) {
        let date = day("1990-01-01") + chrono::TimeDelta::days(days);
        let calendar = Calendar::default();
        let frame = base(&calendar);
        for form in ["%Y-%m-%d", "%Y/%-m/%-d", "%Y.%-m.%-d", "%Y%m%d", "%Y年%-m月%-d日", "%-d %B %Y", "%b %-d, %Y", "%a %-d %b %Y"] {
            let text = date.format(form).to_string();
            let DateReading::Date(got) = read(&text, &frame) else { panic!("{text}") };
            prop_assert_eq!(got.date, date, "{}", text);
            prop_assert!(!got.doubts.iter().any(|d| matches!(d, DayDoubt::WeekdayContradicts { .. })), "{}", text);
        }
    }
}
