//! The deadline within an English sentence: behind `by` and the like, or a day at its end. Knows dates only through
//! [`Dates`](crate::line::frame::Dates).

use crate::domain::action::Due;

use super::{time_words_en, told_due::DuePhrase};
use crate::line::{frame::LineFrame, grammar::DueRead};

/// Words before a day by which something is due.
const BEFORE: [&str; 11] = [
    "by",
    "b4",
    "before",
    "within",
    "until",
    "till",
    "no later than",
    "not later than",
    "on or before",
    "due by",
    "due",
];

/// Phrases behind `by` and the like. Plain at the end of the sentence or of its clause, and before everything.
pub(crate) fn behind_word(text: &str, frame: &LineFrame) -> Vec<DuePhrase> {
    let mut found: Vec<DuePhrase> = Vec::new();
    let mut taken = 0;
    let starts = std::iter::once(0).chain(text.match_indices([' ', '(', ',']).map(|(at, _)| at + 1));
    for at in starts {
        let Some(rest) = text.get(at..).filter(|_| at >= taken) else {
            continue;
        };
        let Some(word) = BEFORE.iter().find(|word| begins(rest, word)) else {
            continue;
        };
        let behind = rest.get(word.len()..).unwrap_or_default();
        let after = behind.trim_start();
        let lead = rest.len() - after.len();
        let read = frame.dates.due(after).map(|read| (lead, read));
        let whole = || frame.dates.due(rest).map(|read| (0, read));
        let dated = |(_, read): &(usize, DueRead)| read.len > 0 && read.due.date.is_some();
        let Some((lead, read)) = whole().filter(&dated).or(read.filter(&dated)) else {
            continue;
        };
        let end = at + lead + read.len;
        let (from, read, end) = begun_before(text, (at, taken), end, frame).unwrap_or((at, read, end));
        let left = text.get(end..).unwrap_or_default();
        let closes = left.trim().is_empty() || left.starts_with([',', ';', '.', ')', ':']);
        let phrase = text.get(from..end).unwrap_or_default().trim();
        let phrase = phrase.strip_prefix("due ").unwrap_or(phrase);
        let head = text.get(..from).unwrap_or_default();
        taken = end;
        if let Some(again) = time_words_en::recurring(text.get(..at).unwrap_or_default()) {
            let said = text.get(at - again.len()..end).unwrap_or(phrase);
            found.push(DuePhrase::recurring(said));
            continue;
        }
        let elsewhere = || time_words_en::says_day(head) || time_words_en::says_day(left);
        let other = time_words_en::is_clock(phrase) && elsewhere() || time_words_en::is_turned(head, word);
        found.push(DuePhrase {
            plain: !other && read.due.date.is_some() && read.remark.is_none() && (closes || at == 0),
            recurs: false,
            due: Due {
                phrase: phrase.to_owned(),
                ..read.due
            },
        });
    }
    found
}

/// No phrase before `by` is longer in words: `the second Friday in January`.
const WORDS_BEFORE: usize = 6;

/// The phrase that begins before a word like `by` and reaches as far as what was read behind it: `a week before Christmas`, `Friday by 3pm`.
/// It may fix no day (`3 days before Friday`).
fn begun_before(
    text: &str,
    (at, least): (usize, usize),
    end: usize,
    frame: &LineFrame,
) -> Option<(usize, DueRead, usize)> {
    let head = text.get(..at)?;
    let starts: Vec<usize> = head
        .match_indices([' ', ',', '('])
        .map(|(at, _)| at + 1)
        .chain(Some(0))
        .collect();
    let mut near: Vec<usize> = starts.into_iter().filter(|start| (least..at).contains(start)).collect();
    near.sort_unstable();
    let skipped = near.len().saturating_sub(WORDS_BEFORE);
    near.into_iter().skip(skipped).find_map(|start| {
        let rest = text
            .get(start..)
            .filter(|rest| rest.starts_with(|c: char| c.is_alphanumeric()))?;
        let read = frame.dates.due(rest)?;
        let reaches = start + read.len;
        (reaches >= end).then_some((start, read, reaches))
    })
}

/// Words before a day on which something is, rather than by which it is due.
#[rustfmt::skip]
const ABOUT: [&str; 30] = [
    "on", "for", "at", "from", "to", "of", "in", "since", "after", "than", "between", "and", "or", "a", "an", "the", "with",
    "about", "per", "is", "was", "are", "as", "around", "next", "last", "this", "every", "each", "during",
];
/// Phrases of time that say nothing but a deadline.
const SURE: [&str; 7] = ["eow", "eod", "eom", "eoy", "eoq", "cob", "cop"];
/// Words before a colon and a deadline.
const HEADS: [&str; 5] = ["target", "due", "deadline", "due date", "target date"];

/// A day at the end of the sentence without such a word. Plain behind a dash, a comma or a label; else only its writer knows.
pub(crate) fn at_end(text: &str, frame: &LineFrame) -> Option<DuePhrase> {
    let text = text.trim_end_matches(['.', ' ']);
    let marks = [' ', ',', ';', ':', '-'];
    text.match_indices(marks).find_map(|(at, _)| {
        let phrase = text.get(at + 1..)?;
        let read = frame.dates.due(phrase)?;
        let first = phrase.split(' ').next().unwrap_or_default().to_lowercase();
        let whole = read.len == phrase.len() && read.due.date.is_some();
        // `next Friday` is a day, `on Friday` the day of something else.
        let led = !["next", "this"].contains(&first.as_str()) && ABOUT.contains(&first.as_str());
        if phrase.starts_with(' ') || !whole || led {
            return None;
        }
        let before = text.get(..=at)?.trim_end();
        let last = before.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
        // `by 31st November` is no day, and `November` not what was typed.
        if !parted_by_sign(before) && last.starts_with(|c: char| c.is_ascii_digit()) {
            return None;
        }
        let label = before.strip_suffix(':').is_some_and(|head| {
            let head = head.to_lowercase();
            HEADS.iter().any(|word| head.ends_with(word))
        });
        let parted = parted_by_sign(before);
        let other = time_words_en::is_clock(phrase) && time_words_en::says_day(before);
        if !parted && !label && ABOUT.contains(&last.to_lowercase().as_str()) {
            return None;
        }
        Some(DuePhrase {
            plain: !other && read.remark.is_none() && (parted || label || SURE.contains(&first.as_str())),
            recurs: false,
            due: Due {
                phrase: phrase.to_owned(),
                ..read.due
            },
        })
    })
}

fn parted_by_sign(before: &str) -> bool {
    [",", ";", " -", " –", " —"].iter().any(|sign| before.ends_with(sign))
}

/// Whether a text begins with these whole words.
fn begins(text: &str, words: &str) -> bool {
    let head = text.get(..words.len());
    let rest = text.get(words.len()..).unwrap_or_default();
    head.is_some_and(|head| head.eq_ignore_ascii_case(words)) && rest.starts_with(' ')
}
