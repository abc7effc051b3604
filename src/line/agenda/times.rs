//! Times of day before a title, and the length between two of them. Knows no marks.

use chrono::{NaiveTime, Timelike};

use super::super::{
    dates::read_time,
    lexer::{ascii_sign, digit, number},
};
use crate::domain::text::is_han;

/// Minutes of half a day.
const HALF_DAY: i64 = 12 * 60;

/// The minutes between two times at the start (`09:00-09:15`, `9：00—9：15`, `7:00 – 7:15 pm`, 上午9:00至9:30).
pub(super) fn span(text: &str) -> Option<(u32, &str)> {
    let Some((from, rest)) = clock(text) else {
        return loose_span(text);
    };
    let rest = rest.trim_start();
    let rest = ["至", "到", "to "]
        .iter()
        .find_map(|word| rest.strip_prefix(word))
        .or_else(|| {
            let dash = |c: char| matches!(ascii_sign(c), '-' | '~');
            rest.starts_with(dash).then(|| rest.trim_start_matches(dash))
        })?;
    let (to, rest) = clock(rest.trim_start())?;
    // 11:45 – 12:15 pm, 下午2:00—3:30: the half of the day is said once.
    let minutes = (to - from).num_minutes();
    let minutes = if minutes.abs() > HALF_DAY || minutes < 0 {
        minutes.rem_euclid(HALF_DAY)
    } else {
        minutes
    };
    let minutes = u32::try_from(minutes).ok().filter(|&m| m > 0)?;
    parts_from_time(rest).then(|| (minutes, after_time(rest)))
}

/// No length of an item is longer, in minutes.
const LONGEST: u32 = 240;

/// The minutes of `7-7.30pm`, `7.30-8pm`: the half of the day is said behind the second time only, and no blank stands between.
fn loose_span(text: &str) -> Option<(u32, &str)> {
    let (hour, rest) = number(text).filter(|(hour, _)| (1..=12).contains(hour))?;
    let (minute, rest) = match rest.strip_prefix(['.', ':']) {
        Some(pointed) => number(pointed).filter(|(minute, _)| *minute < 60)?,
        None => (0, rest),
    };
    let rest = rest.strip_prefix(['-', '–', '—'])?;
    let (to, behind) = clock(rest).filter(|(_, behind)| says_half(rest, behind) && parts_from_time(behind))?;
    let end = to.hour() * 60 + to.minute();
    let half = 12 * 60;
    let length = (end + half - (hour * 60 + minute) % half) % half;
    (1..=LONGEST).contains(&length).then(|| (length, after_time(behind)))
}

/// A time of day at the start: `14:30`, 上午9:00, `7:05 pm`, `7.30pm`, `7 pm`, 9点半, `19h30`; what follows it.
pub(super) fn clock(text: &str) -> Option<(NaiveTime, &str)> {
    const LONGEST_CHARS: usize = 15;
    const SIGNS: [char; 5] = [':', '：', '点', '时', 'h'];
    let begins = text.starts_with(|c| digit(c).is_some() || is_han(c));
    let says = |c| SIGNS.contains(&c) || matches!(c, 'm' | 'M' | '.');
    if !begins || !text.chars().take(LONGEST_CHARS).any(says) {
        return None;
    }
    let ends = text.char_indices().map(|(at, _)| at).chain([text.len()]);
    let ends: Vec<usize> = ends.skip(1).take(LONGEST_CHARS).filter(|at| *at <= 40).collect();
    // The longest start that is a time: of `7:00 pm Call` that is `7:00 pm`.
    ends.into_iter().rev().find_map(|at| {
        let (head, rest) = text.split_at_checked(at)?;
        let ended = head.ends_with(|c: char| c.is_whitespace())
            || (head.ends_with(|c: char| c.is_ascii_digit()) && rest.starts_with(|c: char| c.is_ascii_digit()));
        let word =
            head.ends_with(|c: char| c.is_ascii_alphabetic()) && rest.starts_with(|c: char| c.is_ascii_alphabetic());
        if ended || word {
            return None;
        }
        let lower = head.to_lowercase();
        let says_time = head.contains(SIGNS)
            || ["am", "pm", "m."].iter().any(|half| lower.ends_with(half))
            || is_pointed(head) && rest.trim_start().starts_with(['-', '–', '—']);
        says_time.then(|| read_time(head)).flatten().map(|time| (time, rest))
    })
}

/// `19.00`, with two figures before the point: before a dash that is a time, and no number of an item.
fn is_pointed(head: &str) -> bool {
    let (hour, minute) = head.split_once('.').unwrap_or_default();
    [hour, minute]
        .iter()
        .all(|part| part.len() == 2 && part.chars().all(|c| c.is_ascii_digit()))
}

/// Whether a text begins with such a time and a dash.
pub(super) fn begins_pointed(text: &str) -> bool {
    let parted = text.split_at_checked(5);
    parted.is_some_and(|(head, rest)| is_pointed(head) && rest.trim_start().starts_with(['-', '–', '—']))
}

/// Whether the time before `rest` says its half of the day: `7.30 p.m.`
pub(super) fn says_half(text: &str, rest: &str) -> bool {
    let head = text.strip_suffix(rest).unwrap_or_default().trim_end().to_lowercase();
    head.ends_with("am") || head.ends_with("pm") || head.ends_with("m.")
}

/// The minutes between two times that are the whole text: `8:30-9:00`.
pub(super) fn whole_span(text: &str) -> Option<u32> {
    let text = format!("{} ", text.trim());
    span(&text)
        .filter(|(_, rest)| rest.is_empty())
        .map(|(minutes, _)| minutes)
}

/// Whether a time ends here and is not the start of a longer word.
pub(super) fn parts_from_time(rest: &str) -> bool {
    rest.starts_with(|c: char| c.is_whitespace() || matches!(ascii_sign(c), '-' | ':' | ',' | '|') || c == '、')
}

/// The text behind a time and the sign after it.
pub(super) fn after_time(rest: &str) -> &str {
    rest.trim_start_matches(|c: char| c.is_whitespace() || matches!(ascii_sign(c), '-' | ':' | ',' | '|') || c == '、')
}
