//! A time of day beside other words: `ger 8:30 pm`, `Ed Moor at 9:10`, `洪少东9:16`, `10:43 the hall was needed`. Knows no people.

use crate::domain::{text::is_han, time::Stamp};

use crate::line::{
    frame::{Dates, LineFrame},
    lexer::{self, filled},
};

/// Words between a name, or a command, and its time.
const BEFORE: &[&str] = &["at", "from", "since", "until", "till", "@", "于", "在", "至"];

/// Parts of the day that a time in Chinese begins with.
const PARTS: &[&str] = &["上午", "下午", "中午", "晚上", "早上", "凌晨", "傍晚"];

/// Takes the time off the end of a text. The text is returned whole where there is none.
///
/// # Errors
/// Returns what looks like a time and is none.
pub(crate) fn at_end<'a>(text: &'a str, dates: &dyn Dates) -> Result<(&'a str, Option<Stamp>), &'a str> {
    let text = text.trim();
    for at in starts(text) {
        let Some((before, last)) = text.split_at_checked(at) else {
            continue;
        };
        if let Some(stamp) = dates.time(last.trim()).filter(|_| !is_surname(before, last)) {
            return Ok((without_word(before), Some(stamp)));
        }
    }
    let last = text.rsplit(is_gap).next().unwrap_or_default();
    if is_timelike(last) && last.len() < text.len() {
        return Err(last);
    }
    Ok((text, None))
}

/// A text and the time at its end, as typed; empty where there is none.
pub(crate) fn apart<'a>(text: &'a str, dates: &dyn Dates) -> (&'a str, &'a str) {
    let text = text.trim();
    let found = starts(text).into_iter().find_map(|at| {
        let (before, last) = text.split_at_checked(at)?;
        dates.time(last.trim()).filter(|_| !is_surname(before, last))?;
        Some((without_word(before), last.trim()))
    });
    found.unwrap_or((text, ""))
}

/// The time that a Chinese text begins with, as typed, and what follows it: 9:18柴广平退场. `None` = it begins with none.
pub(crate) fn leading<'a>(text: &'a str, dates: &dyn Dates) -> Option<(&'a str, &'a str)> {
    let end = text.find(|c: char| is_han(c) && !"点时分半刻".contains(c))?;
    let (time, rest) = text.split_at_checked(end)?;
    dates.time(time.trim()).map(|_| (time.trim(), rest))
}

/// Whether the word for a time is the surname of somebody: `Patricia Noon`, and neither `Patricia at Noon` nor `Patricia noon`.
fn is_surname(before: &str, word: &str) -> bool {
    let capital = |word: &str| word.starts_with(char::is_uppercase) && word.chars().skip(1).any(char::is_lowercase);
    let given = before.strip_suffix(' ').unwrap_or(before);
    let given = given.rsplit(' ').next().unwrap_or_default();
    let named = given
        .chars()
        .all(|c| c.is_alphabetic() || matches!(c, '.' | '\'' | '’' | '-'));
    let joins = BEFORE.iter().any(|word| word.eq_ignore_ascii_case(given));
    capital(word) && word.chars().all(char::is_alphabetic) && capital(given) && named && !joins
}

/// The words after the name of a command about the session: its time, and the reason that stands before or behind it.
///
/// # Errors
/// Returns what looks like a time and is none.
pub fn read_told<'a>(words: &'a str, dates: &dyn Dates) -> Result<(Option<Stamp>, &'a str), &'a str> {
    let words = after_word(words.trim());
    if words.is_empty() {
        return Ok((None, ""));
    }
    if let Some(stamp) = dates.time(words) {
        return Ok((Some(stamp), ""));
    }
    // `(until 8:20)`: a reason in brackets tells no time of the act.
    let whole = words
        .strip_prefix(['(', '（'])
        .and_then(|rest| rest.strip_suffix([')', '）']));
    if whole.is_some_and(|reason| !reason.contains(['(', ')', '（', '）'])) {
        return Ok((None, bare(words)));
    }
    let ends = words
        .char_indices()
        .filter(|&(_, c)| is_gap(c) || matches!(c, '(' | '（'));
    let mut ends: Vec<usize> = ends.map(|(at, _)| at).collect();
    ends.reverse();
    for end in ends {
        let Some((first, reason)) = words.split_at_checked(end) else {
            continue;
        };
        if let Some(stamp) = dates.time(first.trim()) {
            return Ok((Some(stamp), bare(reason)));
        }
    }
    let first = words.split(is_gap).next().unwrap_or_default();
    if is_timelike(first) {
        return Err(first);
    }
    let (reason, at) = at_end(words, dates)?;
    Ok((at, bare(reason)))
}

/// Where a time may begin: behind a gap, with a digit behind a Han character, or with a part of the day.
fn starts(text: &str) -> impl Iterator<Item = usize> + '_ {
    let before = std::iter::once(' ').chain(text.chars());
    let places = text.char_indices().zip(before).skip(1);
    places.filter_map(|((at, c), before)| {
        let rest = text.get(at..).unwrap_or_default();
        let digit = is_han(before) && lexer::digit(c).is_some();
        let part = PARTS.iter().any(|part| rest.starts_with(part));
        // 早退：扎西（家中有事）16:10
        let bracket = matches!(before, ')' | '）') && lexer::digit(c).is_some();
        (is_gap(before) && !is_gap(c) || digit || part || bracket).then_some(at)
    })
}

fn is_gap(c: char) -> bool {
    c.is_whitespace() || lexer::is_separator(c)
}

/// `8:75`, `25:00`: digits with a colon.
fn is_timelike(text: &str) -> bool {
    text.starts_with(|c| lexer::digit(c).is_some()) && text.contains(lexer::is_colon)
}

/// The text without a word such as `at` behind it.
fn without_word(text: &str) -> &str {
    let text = text.trim_end_matches(is_gap);
    let word = |word: &&str| {
        let (head, tail) = text.split_at_checked(text.len().checked_sub(word.len())?)?;
        let apart = !word.is_ascii() || head.ends_with(is_gap);
        (tail.eq_ignore_ascii_case(word) && apart && filled(head).is_some()).then(|| head.trim_end_matches(is_gap))
    };
    BEFORE.iter().find_map(word).unwrap_or(text)
}

/// The text without a word such as `at` before it.
fn after_word(text: &str) -> &str {
    let word = |word: &&str| {
        let rest = lexer::strip_word(text, word)?;
        let apart = !word.is_ascii() || *word == "@" || rest.starts_with(is_gap);
        apart.then(|| rest.trim_start())
    };
    BEFORE.iter().find_map(word).unwrap_or(text)
}

/// A reason without the brackets and separators around it.
pub fn bare(reason: &str) -> &str {
    reason.trim_matches(|c: char| is_gap(c) || matches!(c, '(' | ')' | '（' | '）'))
}

/// The time of day in a sentence, and the sentence without it: at the start, behind 于 or 在, or at the end.
pub(crate) fn han_time(text: &str, frame: &LineFrame) -> (String, String) {
    let places: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    let digit = |text: &str| text.chars().any(|c| lexer::digit(c).is_some());
    let mut best: Option<(usize, usize)> = None;
    for (n, from) in places.iter().enumerate() {
        for to in places.iter().skip(n + 3).take(10) {
            let Some(piece) = text.get(*from..*to) else { continue };
            let spoken = piece.contains(['点', '时']) && piece.starts_with(|c| "一二两三四五六七八九十".contains(c));
            let starts = spoken
                || piece.starts_with(|c: char| lexer::digit(c).is_some())
                || ["上午", "下午", "中午", "晚上", "早上"]
                    .iter()
                    .any(|part| piece.starts_with(part));
            let longer = best.is_none_or(|(a, b)| to - from > b - a);
            if starts && (spoken || digit(piece)) && longer && frame.dates.time(piece).is_some() {
                best = Some((*from, *to));
            }
        }
    }
    match best {
        Some((from, to)) => {
            let before = text.get(..from).unwrap_or_default().trim_end_matches(['于', '在']);
            let behind = text.get(to..).unwrap_or_default();
            (
                format!("{before}{behind}"),
                text.get(from..to).unwrap_or_default().to_owned(),
            )
        }
        None => (text.to_owned(), String::new()),
    }
}
