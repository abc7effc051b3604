//! Typed text, read: a moment, a number.

use chrono::{Datelike, NaiveDateTime, NaiveTime};

use crate::{
    capture::dates::date_frame,
    domain::{deadline::WORK_ENDS, meeting::Meeting, time::Stamp},
    line::dates::{self, DateReading, DayDoubt},
    words::{Lang, field::FieldName},
};

use super::{super::seen::Seen, value::Problem};

/// The date and time of a field, in words or figures. An hour alone means the day of the meeting that the form is about;
/// a day alone means the hour that such a thing usually has.
///
/// # Errors
/// The text is no moment, or could be several.
pub fn read_moment<T>(
    typed: &str,
    name: FieldName,
    about: Option<&Meeting>,
    seen: &Seen<'_, T>,
) -> Result<Stamp, Problem> {
    let zone = about.map_or_else(|| seen.zone(), |meeting| meeting.zone);
    if let (Some(meeting), Some(time)) = (about, dates::read_time(typed)) {
        return Ok(zone.instant(NaiveDateTime::new(zone.date(meeting.start), time)));
    }
    let calendar = seen.records().calendar();
    // A start is not told by a distance from itself.
    let near = about.filter(|_| name != FieldName::Start);
    let ways = (seen.shared.lang == Lang::En, seen.records().house.date_order);
    let frame = date_frame(near, zone, seen.shared.now, ways, &calendar);
    let typed = typed.replace('T', " ");
    let mut reading = dates::read(&typed, &frame);
    // 1930 behind a day, read as a year long over, is half past seven.
    if let DateReading::Date(read) = &reading
        && read.date.year() < frame.now.year() - 1
        && let Some(typed) = as_hour(&typed, read.date.year())
    {
        reading = dates::read(&typed, &frame);
    }
    match reading {
        // `11 Dec at 3`: which half of the day is meant, only its writer knows.
        DateReading::Date(read) if read.doubts.contains(&DayDoubt::EarlyHour) => Err(Problem::WhichHalfOfDay),
        DateReading::Date(read) => {
            let time = read.time.or_else(|| usual_hour(name, about)).ok_or(Problem::NotADate)?;
            Ok(zone.instant(NaiveDateTime::new(read.date, time)))
        }
        DateReading::Ambiguous { .. } | DateReading::Unclear => Err(Problem::DateUnclear),
        DateReading::Unreadable => Err(Problem::NotADate),
    }
}

/// The text with four figures at its end, which were taken for a year, as a time of day; `None` where they are none.
fn as_hour(typed: &str, year: i32) -> Option<String> {
    let figures = year.to_string();
    let head = typed.trim_end().strip_suffix(figures.as_str())?;
    let (hours, minutes) = figures.split_at_checked(2)?;
    let time = format!("{hours}:{minutes}");
    let parted = head.ends_with([' ', ',', '，']);
    (parted && dates::read_time(&time).is_some()).then(|| format!("{head}{time}"))
}

/// Returns the hour that a day alone means: the end of work where something is due (docs/rules.md §deadlines), the hour it has
/// for a meeting that moves to another day, else 09:00.
fn usual_hour(name: FieldName, about: Option<&Meeting>) -> Option<NaiveTime> {
    match (name, about) {
        (FieldName::DueMoment | FieldName::ReplyDue, _) => Some(WORK_ENDS),
        (FieldName::Start, Some(meeting)) => Some(meeting.zone.local(meeting.start).time()),
        _ => NaiveTime::from_hms_opt(9, 0, 0),
    }
}

/// Units that may stand behind a number.
const UNITS: [&str; 16] = [
    "minutes", "mins", "min", "m", "分钟", "分", "人", "名", "份", "排", "座", "个", "期", "次", "届", "号",
];
/// Hours, where minutes are asked for.
const HOURS: [&str; 6] = ["个小时", "小时", "hours", "hour", "h", "时"];

/// A number; empty = `None`. Full-width digits count, and so does a unit behind them: `15分`, `1小时30分`.
///
/// # Errors
/// The text is no number.
pub fn read_number(typed: &str, name: FieldName) -> Result<Option<u32>, Problem> {
    let typed: String = typed.chars().map(narrow_digit).collect();
    if typed.is_empty() {
        return Ok(None);
    }
    let minutes = matches!(name, FieldName::Minutes | FieldName::Length | FieldName::Interval);
    let read = match HOURS.iter().find_map(|hour| typed.split_once(hour)).filter(|_| minutes) {
        Some((hours, rest)) => bare(hours).and_then(|hours| {
            let rest = if rest.trim().is_empty() { 0 } else { bare(rest)? };
            hours.checked_mul(60)?.checked_add(rest)
        }),
        None => bare(&typed),
    };
    read.map(Some).ok_or(Problem::NotANumber)
}

/// A number without its unit.
fn bare(typed: &str) -> Option<u32> {
    let typed = typed.trim().to_lowercase();
    // 第18次
    let typed = typed.trim_start_matches('第');
    let digits = UNITS.iter().find_map(|unit| typed.strip_suffix(unit)).unwrap_or(typed);
    digits.trim().parse().ok()
}

fn narrow_digit(c: char) -> char {
    match c {
        '０'..='９' => char::from_digit(u32::from(c) - u32::from('０'), 10).unwrap_or(c),
        other => other,
    }
}
