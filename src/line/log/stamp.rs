//! Dates and times before the lines of a log, in brackets or not. Knows nothing of what follows them.

use chrono::{NaiveTime, Weekday};

use super::date::{self, StampDate};

/// A stamp as it stands in the line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct LogStamp {
    pub(super) date: Option<StampDate>,
    pub(super) weekday: Option<Weekday>,
    pub(super) time: Option<NaiveTime>,
    /// It says AM or PM.
    pub(super) twelve: bool,
}

/// Groups of brackets that a stamp may consist of: `[Thu Mar 5 2026] [18:00:01]`.
const GROUPS: usize = 3;

/// The stamp that a line begins with, and what follows it, without the one space that belongs to the stamp. `None` = no time of day
/// stands there; the line comes back whole.
pub(super) fn split(line: &str) -> (Option<LogStamp>, &str) {
    let mut stamp = LogStamp::default();
    let mut left = line;
    for _ in 0..GROUPS {
        let here = if left.len() == line.len() {
            left
        } else {
            left.trim_start_matches([' ', '\t'])
        };
        let Some(after) = group(here, &mut stamp) else { break };
        left = after;
    }
    if stamp.time.is_none() {
        let here = if left.len() == line.len() {
            left
        } else {
            left.trim_start_matches([' ', '\t'])
        };
        let Some(after) = run(here, &mut stamp, false) else {
            return (None, line);
        };
        left = after;
    }
    let bounded = left.is_empty() || left.starts_with([' ', '\t', '<', '*', '-', '|', '\u{a0}']);
    if stamp.time.is_none() || !bounded {
        return (None, line);
    }
    (Some(stamp), left.strip_prefix([' ', '\t', '\u{a0}']).unwrap_or(left))
}

/// The stamp that a text ends with, in brackets or behind a mark, and what stands before it: `ann  6:00 PM`, `Ann Bell [18:00]`.
pub(super) fn split_end(line: &str) -> Option<(&str, LogStamp)> {
    let line = line.trim_end();
    let starts = line
        .char_indices()
        .filter(|&(at, c)| at > 0 && !c.is_whitespace())
        .map(|(at, _)| at);
    for at in starts {
        let (head, tail) = line.split_at_checked(at)?;
        if !head.ends_with([' ', '\t', '\u{a0}', '，', ',', '—', '–', '(', '[', '（']) {
            continue;
        }
        let mut stamp = LogStamp::default();
        let rest = group(tail, &mut stamp).or_else(|| {
            let tail = strip_word(tail, "today at ")
                .or_else(|| strip_word(tail, "yesterday at "))
                .unwrap_or(tail);
            run(tail, &mut stamp, true)
        });
        let closed = rest.is_some_and(|rest| matches!(rest.trim(), "" | ")" | "]" | "）"));
        if closed && stamp.time.is_some() {
            let name = head.trim_end_matches([' ', '\t', '\u{a0}', '，', ',', '—', '–', '(', '[', '（', '|', '·']);
            return Some((name, stamp));
        }
    }
    None
}

fn strip_word<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    crate::line::lexer::strip_word(text, word)
}

/// One group in brackets that holds nothing but parts of a stamp. Returns what follows it.
fn group<'a>(text: &'a str, stamp: &mut LogStamp) -> Option<&'a str> {
    let (close, inner) = match text.chars().next()? {
        '[' => (']', text.get(1..)?),
        '(' => (')', text.get(1..)?),
        _ => return None,
    };
    let (inside, after) = inner.split_once(close)?;
    let mut found = *stamp;
    let left = run(inside.trim(), &mut found, true)?;
    if !left.trim().is_empty() || found == *stamp {
        return None;
    }
    *stamp = found;
    Some(after)
}

/// Parts of a stamp one after another. Words stand only before the time, unless brackets hold them. Returns what follows.
fn run<'a>(text: &'a str, stamp: &mut LogStamp, closed: bool) -> Option<&'a str> {
    let mut left = text;
    let mut read = false;
    loop {
        let here = left
            .trim_start_matches(|c: char| matches!(c, ' ' | ',' | '，' | '\u{a0}' | '\u{202f}') || closed && c == '\t');
        let here = if read && stamp.time.is_none() {
            here.strip_prefix(['T', '_', '\t']).unwrap_or(here)
        } else {
            here
        };
        let Some(after) = part(here, stamp, closed) else { break };
        left = after;
        read = true;
    }
    read.then_some(left)
}

fn part<'a>(text: &'a str, stamp: &mut LogStamp, closed: bool) -> Option<&'a str> {
    let early = stamp.time.is_none() || closed;
    if stamp.date.is_none()
        && early
        && let Some((date, after)) = date::read(text)
    {
        stamp.date = Some(date);
        return Some(after);
    }
    if stamp.time.is_none()
        && let Some((time, twelve, after)) = time(text)
    {
        stamp.time = Some(time);
        stamp.twelve = twelve;
        return Some(zone(after, closed));
    }
    if let (Some(StampDate::MonthDay(month, day)), Some(_)) = (stamp.date, stamp.time)
        && let Some((year, after)) = date::year(text)
    {
        stamp.date = date::full(year, month, day).or(stamp.date);
        return Some(after);
    }
    if stamp.weekday.is_none() && early {
        let (weekday, after) = date::weekday(text)?;
        stamp.weekday = Some(weekday);
        return Some(after);
    }
    None
}

/// `14:59`, `14:59:27.123`, `2:31:05 PM`, `下午2:31`, and whether it says which half of the day.
fn time(text: &str) -> Option<(NaiveTime, bool, &str)> {
    let halves = [("上午", false), ("凌晨", false), ("下午", true), ("晚上", true)];
    let before = halves
        .iter()
        .find_map(|(word, late)| text.strip_prefix(word).map(|rest| (*late, rest.trim_start())));
    let text = before.map_or(text, |(_, rest)| rest);
    let end = text
        .find(|c: char| !c.is_ascii_digit() && c != ':' && c != '.')
        .unwrap_or(text.len());
    let (digits, rest) = text.split_at_checked(end)?;
    let mut numbers = digits.trim_end_matches(':').splitn(3, ':');
    let hour = two_digits(numbers.next()?)?;
    let minute = numbers.next()?;
    let (minute, fraction) = minute.split_once('.').unwrap_or((minute, "0"));
    let minute = two_digits(minute).filter(|_| minute.len() == 2 && !fraction.is_empty())?;
    let second = match numbers.next() {
        Some(second) => two_digits(second.split('.').next().filter(|s| s.len() == 2)?)?,
        None => 0,
    };
    let half = before.map(|(late, _)| (late, rest)).or_else(|| meridiem(rest));
    let (hour, rest) = match half {
        Some((true, rest)) if hour < 12 => (hour + 12, rest),
        Some((false, rest)) if hour == 12 => (0, rest),
        Some((_, rest)) => (hour, rest),
        None => (hour, rest),
    };
    let glued = half.is_none() && rest.starts_with(|c: char| c.is_alphanumeric() && c != 'Z' && c != 'z');
    let time = NaiveTime::from_hms_opt(hour, minute, second).filter(|_| !glued)?;
    Some((time, half.is_some(), rest))
}

/// `AM`, ` p.m.`: whether it is the later half of the day, and what follows.
fn meridiem(text: &str) -> Option<(bool, &str)> {
    let here = text.trim_start_matches([' ', '\u{a0}', '\u{202f}']);
    [("am", false), ("pm", true), ("a.m.", false), ("p.m.", true)]
        .iter()
        .find_map(|(word, late)| {
            let after = strip_word(here, word)?;
            (!after.starts_with(char::is_alphanumeric)).then_some((*late, after))
        })
}

fn two_digits(text: &str) -> Option<u32> {
    (matches!(text.len(), 1 | 2) && text.bytes().all(|b| b.is_ascii_digit()))
        .then(|| text.parse().ok())
        .flatten()
}

/// Returns the text behind `Z`, `+00:00`, ` UTC`.
fn zone(rest: &str, closed: bool) -> &str {
    if let Some(after) = rest.strip_prefix(['Z', 'z']) {
        return after;
    }
    let offset = rest
        .trim_start_matches(' ')
        .strip_prefix(['+', '-'])
        .map(|o| o.trim_start_matches(|c: char| c.is_ascii_digit() || c == ':'));
    if let Some(after) = offset.filter(|after| rest.trim_start_matches(' ').len() - after.len() >= 5) {
        return after;
    }
    let named = rest.strip_prefix(' ').unwrap_or(rest);
    let end = named.find(|c: char| !c.is_ascii_uppercase()).unwrap_or(named.len());
    let (name, after) = named.split_at_checked(end).unwrap_or((named, ""));
    let known = matches!(name, "UTC" | "GMT") || closed && matches!(name.len(), 3..=5);
    if known && !after.starts_with(char::is_alphanumeric) {
        after
    } else {
        rest
    }
}
