//! The deadline within an English sentence: behind `by` and the like, or a day at its end. Knows dates only through
//! [`Dates`](crate::line::frame::Dates).

use crate::domain::{action::Due, calendar::names::is_month_or_short};

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
const SURE: [&str; 11] = [
    "eow", "eod", "eom", "eoy", "eoq", "cob", "cop", "tmrw", "tmw", "tomoz", "w/e",
];
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

/// A phrase of time at the end of a sentence of which nobody can say the day: `by next committee`, `next mtg`, `after xmas`, `in the new year`.
pub(crate) fn undated<'t>(text: &'t str, frame: &LineFrame) -> Option<&'t str> {
    const LEADS: [&str; 8] = [
        "by ",
        "before ",
        "b4 ",
        "for ",
        "at ",
        "in time for ",
        "until ",
        "till ",
    ];
    const WORDS: usize = 7;
    let text = text.trim_end_matches(['.', ' ']);
    let starts: Vec<usize> = text.match_indices([' ', ',', '(']).map(|(at, _)| at + 1).collect();
    let skipped = starts.len().saturating_sub(WORDS);
    starts.into_iter().skip(skipped).find_map(|start| {
        let phrase = text
            .get(start..)
            .filter(|phrase| !phrase.is_empty())?
            .trim_end_matches(')');
        let lower = phrase.to_lowercase();
        let led = LEADS.iter().find_map(|lead| lower.strip_prefix(lead));
        let article = led.and_then(|rest| rest.strip_prefix("the "));
        let bare = article.or(led).unwrap_or(&lower);
        // `tell the next committee` is whom, and not when.
        let whom = led.is_none() && text.get(..start).is_some_and(|head| head.ends_with("the "));
        let meets = !whom && is_meeting_to_come(bare, led.is_some());
        let vague = VAGUE.iter().any(|lead| lower.starts_with(lead))
            && frame
                .dates
                .due(phrase)
                .is_some_and(|read| read.len == phrase.len() && read.due.date.is_none());
        (meets || vague).then_some(phrase)
    })
}

/// Beginnings of phrases of time that fix no day.
const VAGUE: [&str; 13] = [
    "by half",
    "before half",
    "by mid",
    "by early",
    "by late",
    "mid ",
    "early ",
    "in the new year",
    "early in the new year",
    "by the new year",
    "after ",
    "by the end of term",
    "by end of term",
];

/// Whether words name a meeting that is still to come: `next committee`, `next time`; behind `by` and the like also `jan mtg`, `agm`.
fn is_meeting_to_come(words: &str, led: bool) -> bool {
    const MEETINGS: [&str; 12] = [
        "meeting",
        "mtg",
        "committee",
        "cttee",
        "committee meeting",
        "council",
        "board",
        "session",
        "agm",
        "time",
        "committee mtg",
        "full council",
    ];
    let next = words
        .strip_prefix("next ")
        .or_else(|| words.strip_prefix("nxt "))
        .is_some_and(|rest| MEETINGS.contains(&rest));
    let own = || {
        let (month, rest) = words.split_once(' ').unwrap_or((words, ""));
        words == "agm" || words == "egm" || is_month_or_short(month) && MEETINGS.contains(&rest) && rest != "time"
    };
    next || led && own()
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
