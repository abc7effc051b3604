//! Dates and times before the lines of a log. Knows nothing of what follows them.

use chrono::{NaiveDate, NaiveTime, Timelike};

/// When a line was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct LogTime {
    /// Days since the first line.
    pub day: u32,
    /// The date, where the log says it.
    pub date: Option<NaiveDate>,
    pub time: NaiveTime,
}

/// A stamp as it stands in the line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stamp {
    date: Option<NaiveDate>,
    time: NaiveTime,
}

/// Counts the days of a log.
#[derive(Debug, Default)]
pub(super) struct Clock {
    day: u32,
    first: Option<NaiveDate>,
    date: Option<NaiveDate>,
    last: Option<NaiveTime>,
}

/// A clock that is set back does not make a day; one that falls back further has passed midnight.
const HALF_A_DAY: u32 = 12 * 3600;

impl Clock {
    /// A line said that this day begins.
    pub(super) fn set_date(&mut self, date: NaiveDate) {
        self.date = Some(date);
        let first = *self.first.get_or_insert(date);
        self.day = u32::try_from((date - first).num_days()).unwrap_or(self.day);
        self.last = None;
    }

    pub(super) fn tick(&mut self, stamp: Stamp) -> LogTime {
        if let Some(date) = stamp.date {
            self.set_date(date);
        } else if let Some(last) = self.last {
            let (last, now) = (last.num_seconds_from_midnight(), stamp.time.num_seconds_from_midnight());
            if last > now && last - now >= HALF_A_DAY {
                self.day += 1;
                self.date = self.date.and_then(|date| date.succ_opt());
            }
        }
        self.last = Some(stamp.time);
        LogTime {
            day: self.day,
            date: self.date,
            time: stamp.time,
        }
    }
}

/// The stamp before a line, in brackets or not, and what follows it.
pub(super) fn split(line: &str) -> (Option<Stamp>, &str) {
    let (inner, bracketed) = line
        .strip_prefix(['[', '('])
        .map_or((line, false), |inner| (inner, true));
    let Some((stamp, rest)) = date_and_time(inner) else {
        return (None, line);
    };
    let rest = if bracketed {
        let Some(rest) = rest.trim_start().strip_prefix([']', ')']) else {
            return (None, line);
        };
        rest
    } else {
        rest
    };
    // One space belongs to the stamp; more belong to the text that a line goes on with.
    let bounded = rest.is_empty() || rest.starts_with([' ', '\t', '<', '*']);
    if !bounded {
        return (None, line);
    }
    (Some(stamp), rest.strip_prefix([' ', '\t']).unwrap_or(rest))
}

fn date_and_time(text: &str) -> Option<(Stamp, &str)> {
    if let Some((date, rest)) = date(text) {
        let rest = rest
            .strip_prefix(['T', ' ', '_', '\t'])
            .or_else(|| rest.strip_prefix(", "))?;
        let (time, rest) = time(rest.trim_start())?;
        return Some((Stamp { date: Some(date), time }, zone(rest)));
    }
    let (time, rest) = time(text)?;
    Some((Stamp { date: None, time }, zone(rest)))
}

/// `2014-04-09`, `2014/04/09`, or `09-04-2014` as Bip writes it.
fn date(text: &str) -> Option<(NaiveDate, &str)> {
    let (head, rest) = text.split_at_checked(10)?;
    ["%Y-%m-%d", "%Y/%m/%d", "%d-%m-%Y"]
        .iter()
        .find_map(|format| NaiveDate::parse_from_str(head, format).ok())
        .map(|date| (date, rest))
}

/// `14:59`, `14:59:27`, `14:59:27.123`.
fn time(text: &str) -> Option<(NaiveTime, &str)> {
    let end = text
        .find(|c: char| !c.is_ascii_digit() && c != ':' && c != '.')
        .unwrap_or(text.len());
    let (digits, rest) = text.split_at_checked(end)?;
    let mut numbers = digits.splitn(3, ':');
    let hour = two_digits(numbers.next()?)?;
    let minute = two_digits(numbers.next().filter(|m| m.len() == 2)?)?;
    let second = match numbers.next() {
        Some(second) => two_digits(second.split('.').next().filter(|s| s.len() == 2)?)?,
        None => 0,
    };
    NaiveTime::from_hms_opt(hour, minute, second).map(|time| (time, rest))
}

fn two_digits(text: &str) -> Option<u32> {
    (matches!(text.len(), 1 | 2) && text.bytes().all(|b| b.is_ascii_digit()))
        .then(|| text.parse().ok())
        .flatten()
}

/// What follows `Z`, `+00:00`, ` AM`.
fn zone(rest: &str) -> &str {
    if let Some(rest) = rest.strip_prefix('Z') {
        return rest;
    }
    let offset = rest
        .strip_prefix(['+', '-'])
        .map(|o| o.trim_start_matches(|c: char| c.is_ascii_digit() || c == ':'));
    offset.filter(|after| rest.len() - after.len() >= 5).unwrap_or(rest)
}

/// The date in irssi's `--- Day changed Wed Apr 09 2014` and `--- Log opened Wed Apr 09 14:59:27 2014`.
pub(super) fn day_change(line: &str) -> Option<NaiveDate> {
    let said = line.strip_prefix("--- ")?;
    let said = ["Day changed ", "Log opened ", "Log closed "]
        .iter()
        .find_map(|p| said.strip_prefix(p))?;
    let words: Vec<&str> = said.split_whitespace().collect();
    let ([_, month, day, year] | [_, month, day, _, year]) = *words.as_slice() else {
        return None;
    };
    NaiveDate::parse_from_str(&format!("{day} {month} {year}"), "%d %b %Y").ok()
}
