//! Dates in a text whose weekday does not fit: 3月5日（星期三） in a year in which it is a Thursday (docs/rules.md §error-book, §dates).

use chrono::{Datelike, NaiveDate};

use crate::domain::calendar::names::{MONTHS, WEEKDAYS};

/// How many characters may stand between a date and its weekday.
const REACH: usize = 4;

/// Shorter words are no abbreviation of a day or a month.
const SHORTEST_NAME: usize = 3;

/// A piece of the text that matters for a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum DatePiece {
    Date(NaiveDate),
    /// A day and month without a year, in the year that is looked at.
    DayOfYear(NaiveDate),
    /// From Monday, 0.
    Weekday(u32),
}

/// A piece, and the characters it takes.
type MeasuredPiece = (DatePiece, usize);

/// The dates of a text that stand beside a weekday they do not have, as they are written. A date without a year is a slip where it has the
/// weekday in no year in which it is within eight months of `near`.
pub fn find(text: &str, near: NaiveDate) -> Vec<String> {
    let chars: Vec<char> = text.chars().collect();
    let pieces = pieces(&chars, near.year());
    let mut slips = Vec::new();
    for pair in pieces.windows(2) {
        let [(from, one, end), (start, other, to)] = pair else {
            continue;
        };
        let ((DatePiece::Weekday(day), date) | (date, DatePiece::Weekday(day))) = (*one, *other) else {
            continue;
        };
        let may_be = match date {
            DatePiece::Date(date) => vec![date],
            DatePiece::DayOfYear(date) => around(date, near),
            DatePiece::Weekday(_) => continue,
        };
        let beside = start.saturating_sub(*end) <= REACH;
        if beside && may_be.iter().all(|date| date.weekday().num_days_from_monday() != day) {
            slips.push(chars.get(*from..*to).unwrap_or_default().iter().collect());
        }
    }
    slips
}

/// The days of a date in its year and the years beside it that are near; the first of them where none is.
fn around(date: NaiveDate, near: NaiveDate) -> Vec<NaiveDate> {
    const NEAR_DAYS: i64 = 240;
    let years = [date.year(), date.year() - 1, date.year() + 1];
    let of_years = years.into_iter().filter_map(|year| date.with_year(year));
    let mut days: Vec<NaiveDate> = of_years
        .filter(|day| (*day - near).num_days().abs() <= NEAR_DAYS)
        .collect();
    if days.is_empty() {
        days.push(date);
    }
    days
}

/// Every date and weekday with the places of its first character and behind its last.
fn pieces(chars: &[char], year: i32) -> Vec<(usize, DatePiece, usize)> {
    let mut pieces = Vec::new();
    let mut at = 0;
    while at < chars.len() {
        let rest = chars.get(at..).unwrap_or_default();
        let inside = at > 0 && chars.get(at - 1).is_some_and(char::is_ascii_alphanumeric);
        let found = if inside { None } else { piece(rest, year) };
        match found {
            Some((piece, length)) => {
                pieces.push((at, piece, at + length));
                at += length;
            }
            None => at += 1,
        }
    }
    pieces
}

fn piece(rest: &[char], year: i32) -> Option<MeasuredPiece> {
    weekday(rest)
        .or_else(|| written_date(rest, year))
        .or_else(|| english_date(rest, year))
}

fn weekday(rest: &[char]) -> Option<MeasuredPiece> {
    let (day, length) = match rest {
        ['星', '期', day, ..] | ['礼', '拜', day, ..] => (*day, 3),
        ['周', day, ..] => (*day, 2),
        _ => return word(rest, &WEEKDAYS).map(|(n, length)| (DatePiece::Weekday(n), length)),
    };
    let n = match day {
        '日' | '天' => 6,
        day => u32::try_from("一二三四五六".chars().position(|c| c == day)?).ok()?,
    };
    Some((DatePiece::Weekday(n), length))
}

/// `2026年3月5日`, `3月5日`, `2026-03-05`.
fn written_date(rest: &[char], year: i32) -> Option<MeasuredPiece> {
    let (first, mut at) = number(rest)?;
    match rest.get(at)? {
        '年' => {
            let (date, length) = month_and_day(rest.get(at + 1..)?, i32::try_from(first).ok()?)?;
            Some((DatePiece::Date(date), at + 1 + length))
        }
        '月' => {
            let (date, length) = month_and_day(rest, year)?;
            Some((DatePiece::DayOfYear(date), length))
        }
        separator @ ('-' | '/' | '.') if at == 4 => {
            let (month, length) = number(rest.get(at + 1..)?)?;
            at += 1 + length;
            if rest.get(at) != Some(separator) {
                return None;
            }
            let (day, length) = number(rest.get(at + 1..)?)?;
            let date = NaiveDate::from_ymd_opt(i32::try_from(first).ok()?, month, day)?;
            Some((DatePiece::Date(date), at + 1 + length))
        }
        _ => None,
    }
}

fn month_and_day(rest: &[char], year: i32) -> Option<(NaiveDate, usize)> {
    let (month, at) = number(rest)?;
    if rest.get(at) != Some(&'月') {
        return None;
    }
    let (day, length) = number(rest.get(at + 1..)?)?;
    let end = at + 1 + length;
    let end = end + usize::from(matches!(rest.get(end), Some('日' | '号')));
    Some((NaiveDate::from_ymd_opt(year, month, day)?, end))
}

/// `1 December 2026`, `December 1`.
fn english_date(rest: &[char], year: i32) -> Option<MeasuredPiece> {
    let (day, month, mut at) = if let Some((day, length)) = number(rest) {
        let gap = spaces(rest.get(length..)?);
        let (month, name) = word(rest.get(length + gap..)?, &MONTHS)?;
        (day, month, length + gap + name)
    } else {
        let (month, name) = word(rest, &MONTHS)?;
        let gap = spaces(rest.get(name..)?);
        let (day, length) = number(rest.get(name + gap..)?)?;
        (day, month, name + gap + length)
    };
    let gap = rest
        .get(at..)
        .map_or(0, |r| r.iter().take_while(|c| matches!(c, ' ' | ',')).count());
    let written = rest.get(at + gap..).and_then(number).filter(|(_, length)| *length == 4);
    let Some((found, length)) = written else {
        return Some((DatePiece::DayOfYear(NaiveDate::from_ymd_opt(year, month + 1, day)?), at));
    };
    at += gap + length;
    let date = NaiveDate::from_ymd_opt(i32::try_from(found).ok()?, month + 1, day)?;
    Some((DatePiece::Date(date), at))
}

fn spaces(rest: &[char]) -> usize {
    rest.iter().take_while(|c| **c == ' ').count()
}

/// One to four digits of either width, and how many characters they take.
fn number(rest: &[char]) -> Option<(u32, usize)> {
    let digits: Vec<u32> = rest
        .iter()
        .map_while(|c| match c {
            '０'..='９' => Some(u32::from(*c) - u32::from('０')),
            c => c.to_digit(10),
        })
        .collect();
    let length = digits.len();
    (1..=4)
        .contains(&length)
        .then(|| (digits.iter().fold(0, |sum, digit| sum * 10 + digit), length))
}

/// The place in `names` of the word at the front, whole or cut to three letters and more, and its length.
fn word(rest: &[char], names: &[&str]) -> Option<(u32, usize)> {
    let word: String = rest
        .iter()
        .take_while(|c| c.is_ascii_alphabetic())
        .map(char::to_ascii_lowercase)
        .collect();
    if word.len() < SHORTEST_NAME {
        return None;
    }
    let at = names.iter().position(|name| name.starts_with(&word))?;
    Some((u32::try_from(at).ok()?, word.len()))
}
