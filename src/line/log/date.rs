//! Dates as logs and their file names write them.

use chrono::{NaiveDate, Weekday};

use crate::{
    domain::calendar::names::{MONTHS, WEEKDAYS},
    line::lexer::strip_word,
};

/// A date as far as the text tells it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum StampDate {
    Full(NaiveDate),
    /// `5/3/2026`: the log as a whole tells which of the two is the month.
    Slashed(u32, u32, i32),
    /// Month and day without a year.
    MonthDay(u32, u32),
}

/// The one of two numbers that is the month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum MonthPlace {
    #[default]
    DayFirst,
    MonthFirst,
}

impl StampDate {
    /// The date; `None` without a year.
    pub(super) fn on(self, order: MonthPlace) -> Option<NaiveDate> {
        match self {
            Self::Full(date) => Some(date),
            Self::Slashed(a, b, year) => {
                let (day, month) = if order == MonthPlace::DayFirst { (a, b) } else { (b, a) };
                NaiveDate::from_ymd_opt(year, month, day).or_else(|| NaiveDate::from_ymd_opt(year, day, month))
            }
            Self::MonthDay(..) => None,
        }
    }
}

/// A date of its parts.
pub(super) fn full(year: i32, month: u32, day: u32) -> Option<StampDate> {
    NaiveDate::from_ymd_opt(year, month, day).map(StampDate::Full)
}

/// The date that a text begins with, and what follows.
pub(super) fn read(text: &str) -> Option<(StampDate, &str)> {
    let first = text.chars().next()?;
    if first.is_ascii_digit() {
        numbers(text).or_else(|| day_month(text)).or_else(|| chinese(text))
    } else {
        month_day(text)
    }
}

/// A number of at most `most` digits, and what follows.
fn number(text: &str, most: usize) -> Option<(u32, usize, &str)> {
    let len = text.bytes().take_while(u8::is_ascii_digit).count();
    if len == 0 || len > most {
        return None;
    }
    let (digits, rest) = text.split_at_checked(len)?;
    Some((digits.parse().ok()?, len, rest))
}

/// A year of four digits.
pub(super) fn year(text: &str) -> Option<(i32, &str)> {
    let (value, len, rest) = number(text, 4)?;
    let bounded = !rest.starts_with(|c: char| c.is_alphanumeric() || c == ':');
    (len == 4 && (1980..2200).contains(&value) && bounded).then_some((i32::try_from(value).ok()?, rest))
}

/// `2014-04-09`, `2014/4/9`, `09.04.2014`, `5/3/26`.
fn numbers(text: &str) -> Option<(StampDate, &str)> {
    let (a, first, rest) = number(text, 4)?;
    let sign = rest.chars().next().filter(|c| matches!(c, '-' | '/' | '.'))?;
    let (b, _, rest) = number(rest.strip_prefix(sign)?, 2)?;
    let (c, last, rest) = number(rest.strip_prefix(sign)?, 4)?;
    if rest.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let year = |value: u32, len: usize| i32::try_from(if len == 2 { value + 2000 } else { value }).ok();
    let date = match (first, last) {
        (4, 1 | 2) => full(year(a, 4)?, b, c)?,
        (1 | 2, 4 | 2) if sign == '/' => {
            let year = year(c, last)?;
            NaiveDate::from_ymd_opt(year, a, b).or_else(|| NaiveDate::from_ymd_opt(year, b, a))?;
            StampDate::Slashed(a, b, year)
        }
        (1 | 2, 4 | 2) if sign == '.' || last == 4 => full(year(c, last)?, b, a)?,
        _ => return None,
    };
    Some((date, rest))
}

/// `2026年3月5日`, `3月5日`.
fn chinese(text: &str) -> Option<(StampDate, &str)> {
    let (a, _, rest) = number(text, 4)?;
    let (year, month, rest) = if let Some(rest) = rest.trim_start().strip_prefix('年') {
        let (month, _, rest) = number(rest.trim_start(), 2)?;
        (Some(i32::try_from(a).ok()?), month, rest)
    } else {
        (None, a, rest)
    };
    let rest = rest.trim_start().strip_prefix('月')?.trim_start();
    let (day, _, rest) = number(rest, 2)?;
    let rest = rest.trim_start().strip_prefix(['日', '号'])?;
    let date = match year {
        Some(year) => full(year, month, day)?,
        None => StampDate::MonthDay(month, day),
    };
    Some((date, rest))
}

const HAN_DAYS: [(char, Weekday); 8] = [
    ('一', Weekday::Mon),
    ('二', Weekday::Tue),
    ('三', Weekday::Wed),
    ('四', Weekday::Thu),
    ('五', Weekday::Fri),
    ('六', Weekday::Sat),
    ('日', Weekday::Sun),
    ('天', Weekday::Sun),
];

/// The word of letters that a text begins with.
fn word(text: &str) -> Option<(&str, &str)> {
    let end = text.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(text.len());
    text.split_at_checked(end).filter(|(word, _)| word.len() >= 3)
}

/// The number of a month by its name or its first letters.
fn month(text: &str) -> Option<(u32, &str)> {
    let (word, rest) = word(text)?;
    let is = |name: &str| {
        (word.len() == 3 || word.len() == name.len() || word.len() == 4) && strip_word(name, word).is_some()
    };
    let at = MONTHS.iter().position(|name| is(name))?;
    Some((u32::try_from(at).ok()? + 1, rest.strip_prefix('.').unwrap_or(rest)))
}

/// `Thu`, `Thursday`, 星期四, 周四.
pub(super) fn weekday(text: &str) -> Option<(Weekday, &str)> {
    if let Some(rest) = text.strip_prefix("星期").or_else(|| text.strip_prefix('周')) {
        let day = rest.chars().next()?;
        let (_, weekday) = HAN_DAYS.iter().find(|(name, _)| *name == day)?;
        return Some((*weekday, rest.strip_prefix(day)?));
    }
    let (word, rest) = word(text)?;
    let is =
        |name: &str| matches!(word.len(), 3 | 4) && strip_word(name, word).is_some() || name.eq_ignore_ascii_case(word);
    let at = WEEKDAYS.iter().position(|name| is(name))?;
    let weekday = Weekday::try_from(u8::try_from(at).ok()?).ok()?;
    Some((weekday, rest.strip_prefix('.').unwrap_or(rest)))
}

/// `th` and its like behind a number.
fn ordinal(text: &str) -> &str {
    ["st", "nd", "rd", "th"]
        .iter()
        .find_map(|end| {
            text.strip_prefix(end)
                .filter(|rest| !rest.starts_with(char::is_alphanumeric))
        })
        .unwrap_or(text)
}

fn gap(text: &str) -> &str {
    text.trim_start_matches([' ', ',', '-', '.'])
}

/// `Mar 5 2026`, `March 5th, 2026`, `Mar 05`.
fn month_day(text: &str) -> Option<(StampDate, &str)> {
    let (month, rest) = month(text)?;
    let (day, _, rest) = number(gap(rest), 2)?;
    with_year(month, day, ordinal(rest))
}

/// `5 Mar 2026`, `05-Mar-26`.
fn day_month(text: &str) -> Option<(StampDate, &str)> {
    let (day, _, rest) = number(text, 2)?;
    let (month, rest) = month(gap(ordinal(rest)))?;
    with_year(month, day, rest)
}

fn with_year(month: u32, day: u32, rest: &str) -> Option<(StampDate, &str)> {
    if let Some((year, rest)) = year(gap(rest)) {
        return Some((full(year, month, day)?, rest));
    }
    let known = NaiveDate::from_ymd_opt(2024, month, day).is_some() && !rest.starts_with(char::is_alphanumeric);
    known.then_some((StampDate::MonthDay(month, day), rest))
}

/// The first whole date anywhere in a text, also with the time of day before the year (`Wed Apr 09 14:59:27 2014`).
pub(super) fn find(text: &str) -> Option<NaiveDate> {
    let mut start = true;
    for (at, c) in text.char_indices() {
        if start
            && c.is_alphanumeric()
            && let Some(date) = text.get(at..).and_then(begins)
        {
            return Some(date);
        }
        start = !c.is_alphanumeric();
    }
    None
}

fn begins(text: &str) -> Option<NaiveDate> {
    let (date, rest) = read(text)?;
    if let StampDate::MonthDay(month, day) = date {
        let rest = rest.trim_start();
        let time = rest.find(' ').and_then(|at| rest.split_at_checked(at));
        let (_, behind) = time.filter(|(time, _)| time.contains(':'))?;
        let behind = behind.trim_start();
        let zone = behind
            .split(' ')
            .next()
            .filter(|word| word.chars().all(|c| c.is_ascii_uppercase()));
        let behind = zone.and_then(|zone| behind.strip_prefix(zone)).unwrap_or(behind);
        let (year, _) = year(behind.trim_start())?;
        return NaiveDate::from_ymd_opt(year, month, day);
    }
    date.on(MonthPlace::default())
}

/// The date in the name of a file or in an address: `2026-03-05`, `20260305`, `2026/03/05-garden-irc`, `05-03-2026`.
pub(super) fn find_in_name(name: &str) -> Option<NaiveDate> {
    let digits = |at: usize| {
        name.get(at..)
            .map(|rest| rest.bytes().take_while(u8::is_ascii_digit).count())
    };
    let mut before = ' ';
    for (at, c) in name.char_indices() {
        if c.is_ascii_digit() && !before.is_ascii_digit() {
            let rest = name.get(at..)?;
            let whole = match digits(at)? {
                8 => rest.get(..8).and_then(|d| NaiveDate::parse_from_str(d, "%Y%m%d").ok()),
                4 => underscored(rest),
                1 | 2 => read(rest).and_then(|(date, _)| date.on(MonthPlace::default())),
                _ => None,
            };
            if let Some(date) = whole.filter(|date| (1990..2100).contains(&chrono::Datelike::year(date))) {
                return Some(date);
            }
        }
        before = c;
    }
    None
}

/// `2026-03-05`, also with `_` between.
fn underscored(text: &str) -> Option<NaiveDate> {
    let head: String = text.chars().take(10).map(|c| if c == '_' { '-' } else { c }).collect();
    read(&head).and_then(|(date, _)| date.on(MonthPlace::default()))
}
