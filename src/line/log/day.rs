//! The day of a log, where its stamps do not hold it: from a header, from what a robot says, from an address, from the name of the file.

use chrono::{Datelike, Days, NaiveDate};

use crate::line::lexer;

use super::{
    date::{self, StampDate},
    line::LogLine,
    shape::LogKind,
    stamp,
};

/// The day that a log says it is of: a `Date:` line, an address that a robot gives, or what it writes when a meeting starts.
pub fn said_day(lines: &[LogLine]) -> Option<NaiveDate> {
    let said = |line: &&LogLine| line.kind != LogKind::Loose;
    let find =
        |read: &dyn Fn(&str) -> Option<NaiveDate>| lines.iter().filter(said).find_map(|line| read(line.text.trim()));
    find(&dated).or_else(|| find(&started)).or_else(|| find(&logged))
}

/// The day in the name of the file.
pub fn day_of_file(name: &str) -> Option<NaiveDate> {
    date::find_in_name(name)
}

/// The last day up to `today` that the first stamp with a part of a date fits: a month and a day without a year, or a day of the week.
pub fn latest_day(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let stamps = text.lines().filter_map(|line| stamp::split(line.trim()).0);
    stamps.into_iter().find_map(|stamp| match (stamp.date, stamp.weekday) {
        (Some(StampDate::MonthDay(month, day)), _) => (0..8)
            .filter_map(|back| NaiveDate::from_ymd_opt(today.year() - back, month, day))
            .find(|date| *date <= today),
        (_, Some(weekday)) => {
            let back = today.weekday().days_since(weekday);
            today.checked_sub_days(Days::new(u64::from(back)))
        }
        _ => None,
    })
}

/// `Date: 10 Jun 2020`, `日期：2020年6月10日`.
fn dated(text: &str) -> Option<NaiveDate> {
    let colon = lexer::split_colon(text, 12)?;
    let head = colon.head.trim();
    if !["date", "日期", "时间"]
        .iter()
        .any(|word| word.eq_ignore_ascii_case(head))
    {
        return None;
    }
    date::find(colon.rest.trim())
}

/// `Meeting started Wed Jun 10 12:02:26 2020 UTC.`, `Meeting started at 2020-06-10 12:02:26 UTC`.
fn started(text: &str) -> Option<NaiveDate> {
    date::find(lexer::strip_word(text, "meeting started ")?)
}

/// `logging to https://www.example/2021/03/04-quay-irc`.
fn logged(text: &str) -> Option<NaiveDate> {
    let address = lexer::strip_word(text, "logging to ").or_else(|| {
        text.find("http")
            .filter(|_| text.contains("-irc") || text.contains("minutes"))
            .and_then(|at| text.get(at..))
    })?;
    date::find_in_name(address)
}
