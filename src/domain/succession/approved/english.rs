//! Resolutions on minutes in English.

use super::wording::{Corrections, Wording};
use crate::domain::calendar::names::MONTHS;

/// The beginnings of words that approve.
const ACTS: [&str; 9] = [
    "approv",
    "confirm",
    "accept",
    "adopt",
    "sign",
    "agre",
    "ratif",
    "correct record",
    "true record",
];

/// Words between an act and the minutes that it approves.
const BETWEEN: [&str; 12] = [
    "the",
    "draft",
    "these",
    "of",
    "those",
    "amended",
    "corrected",
    "revised",
    "circulated",
    "and",
    "signed",
    "that",
];

/// Words by which something is put off or not done.
const REFUSALS: [&str; 16] = [
    " not ",
    "cannot",
    "n't ",
    "defer",
    "postpone",
    "reject",
    "refus",
    "held over",
    "hold over",
    "stand over",
    "put off",
    "the next meeting",
    "a later meeting",
    "for approval",
    "withdrawn",
    "unapproved",
];

/// Words of corrections.
const CHANGES: [&str; 17] = [
    "corrected",
    "correction",
    "amend",
    "chang",
    "alter",
    "revis",
    "to read",
    "reading",
    "should read",
    "replac",
    "delet",
    "insert",
    "remov",
    "misspel",
    "spelling",
    "subject to",
    "rather than",
];

/// Denials of corrections.
const NO_CHANGES: [&str; 6] = ["without ", "with no ", "no ", "nor any ", "not be ", "without any "];

/// Words with which corrections begin.
const HEADS: [&str; 16] = [
    " subject to",
    " as amended",
    " as corrected",
    " as altered",
    " as revised",
    " as changed",
    " with ",
    " provided ",
    " except",
    " save that",
    " save for",
    " once ",
    " after ",
    " but ",
    " when ",
    " if ",
];

/// Signs with which corrections begin.
const SIGNS: [&str; 7] = [": ", "; ", ", ", ". ", " (", " - ", " – "];

/// Words that lead to corrections and are none.
const LEADS: [&str; 27] = [
    "subject to ",
    "as amended",
    "as corrected",
    "as altered",
    "as revised",
    "as changed",
    "provided that ",
    "provided ",
    "except that ",
    "except ",
    "save that ",
    "save for ",
    "with ",
    "once ",
    "after ",
    "but ",
    "when ",
    "if ",
    "the following ",
    "following ",
    "corrections:",
    "correction:",
    "amendments:",
    "amendment:",
    "changes:",
    "change:",
    "corrected:",
];

/// Words without which nothing of a correction is left.
const EMPTY: [&str; 58] = [
    "",
    "a",
    "above",
    "accurate",
    "agreed",
    "amended",
    "amendment",
    "amendments",
    "and",
    "approved",
    "as",
    "be",
    "been",
    "by",
    "carried",
    "chair",
    "chairman",
    "change",
    "changes",
    "correct",
    "corrected",
    "correction",
    "corrections",
    "discussed",
    "few",
    "following",
    "in",
    "is",
    "it",
    "made",
    "meeting",
    "minor",
    "minutes",
    "noted",
    "of",
    "one",
    "record",
    "revised",
    "several",
    "signed",
    "small",
    "some",
    "subject",
    "that",
    "the",
    "their",
    "these",
    "they",
    "this",
    "those",
    "three",
    "to",
    "true",
    "two",
    "unanimously",
    "was",
    "were",
    "with",
];

/// Whether words speak of corrections.
pub(super) fn corrects(text: &str) -> bool {
    let mut lower = text.to_ascii_lowercase();
    for denied in NO_CHANGES {
        for change in ["amend", "correction", "chang", "alter", "revis"] {
            lower = lower.replace(&format!("{denied}{change}"), "");
        }
    }
    CHANGES.iter().any(|word| lower.contains(word))
}

/// The parts of a wording; `None` where it does not speak of minutes.
pub(super) fn read(text: &str) -> Option<Wording<'_>> {
    let lower = text.to_ascii_lowercase();
    let at = minutes_at(&lower)?;
    let end = at + "minutes".len();
    let (before, behind) = (lower.get(..at)?, lower.get(end..)?);
    let (act, told) = if corrects(behind) {
        let cut = end + correction_at(behind)?;
        (text.get(..cut)?, Some(trimmed(text.get(cut..)?)))
    } else if corrects(before) {
        let told = before.rfind(", ").and_then(|cut| text.get(..cut));
        (text.get(at..)?, Some(told.map_or("", trimmed)))
    } else {
        (text, None)
    };
    let acts = act.to_ascii_lowercase();
    let named = minutes_at(&acts).unwrap_or_default();
    // `the minutes, as amended, be approved`: what is behind the corrections approves as well.
    let after = acts.get(named..).is_some_and(is_act) || is_act(behind);
    Some(Wording {
        act,
        approves: after || act_leads(before),
        refuses: REFUSALS.iter().any(|word| format!("{acts} ").contains(word)),
        corrections: Corrections::read(told),
    })
}

/// Where the word stands that names minutes, and not a length of time.
fn minutes_at(lower: &str) -> Option<usize> {
    lower.match_indices("minutes").map(|(at, _)| at).find(|at| {
        let before = lower.get(..*at).unwrap_or_default();
        let last = before.trim_end().rsplit(' ').next().unwrap_or_default();
        let counted = last.ends_with(|c: char| c.is_ascii_digit()) || ["few", "ten", "five", "more"].contains(&last);
        !counted && !before.ends_with(char::is_alphabetic)
    })
}

fn is_act(words: &str) -> bool {
    ACTS.iter().any(|act| words.contains(act))
}

/// Whether the words before the minutes end in an act that is done to them: `approve the draft`.
fn act_leads(before: &str) -> bool {
    let last = before.split_whitespace().rev().find(|word| !BETWEEN.contains(word));
    last.is_some_and(is_act)
}

/// Where corrections begin behind the word for the minutes.
fn correction_at(behind: &str) -> Option<usize> {
    let begins = |(at, _): &(usize, &str)| behind.get(*at..).is_some_and(corrects);
    let first = |marks: &[&str], from: usize| {
        let all = marks.iter().filter_map(|mark| {
            behind
                .match_indices(mark)
                .filter(begins)
                .map(|(at, _)| at)
                .find(|at| *at >= from)
        });
        all.min()
    };
    let acted = ACTS.iter().filter_map(|act| behind.find(act)).min().unwrap_or(0);
    first(&HEADS, 0)
        .or_else(|| first(&SIGNS, acted))
        .or_else(|| first(&SIGNS, 0))
        .or(Some(acted))
}

/// Corrections without the words that lead to them, and without what approves behind them; empty where nothing of them is left.
fn trimmed(told: &str) -> &str {
    let mut told = told;
    loop {
        told = told.trim_start_matches(|c: char| c.is_whitespace() || ":;,.(-–".contains(c));
        let lower = told.to_ascii_lowercase();
        let Some(rest) = LEADS
            .iter()
            .find(|lead| lower.starts_with(*lead))
            .and_then(|lead| told.get(lead.len()..))
        else {
            break;
        };
        told = rest;
    }
    while let Some((rest, last)) = told.rsplit_once(", ").filter(|(_, last)| is_empty(last)) {
        let _ = last;
        told = rest;
    }
    let told = told.trim_end_matches(|c: char| c.is_whitespace() || ",;.".contains(c));
    let opened = told.matches('(').count();
    let told = if told.matches(')').count() > opened {
        told.trim_end_matches(')')
    } else {
        told
    };
    if is_empty(told) { "" } else { told }
}

fn is_empty(words: &str) -> bool {
    let lower = words.to_ascii_lowercase();
    let mut all = lower.split(|c: char| !c.is_alphanumeric() && c != '"' && c != '“');
    all.all(|word| EMPTY.contains(&word))
}

/// The days that a text names, as month and day: `16 and 30 November`, `November 30th`.
pub(super) fn days(text: &str) -> Vec<(u32, u32)> {
    let lower = text.to_ascii_lowercase();
    let words: Vec<&str> = lower
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let mut days = Vec::new();
    for (at, word) in words.iter().enumerate() {
        let Some(month) = MONTHS.iter().position(|name| word.len() >= 3 && name.starts_with(word)) else {
            continue;
        };
        let Ok(month) = u32::try_from(month + 1) else { continue };
        let before = words
            .iter()
            .take(at)
            .rev()
            .take_while(|word| day(word).is_some() || ["and", "of"].contains(*word));
        let behind = words.iter().skip(at + 1).take(1);
        days.extend(
            before
                .chain(behind)
                .filter_map(|word| day(word))
                .map(|day| (month, day)),
        );
    }
    days
}

/// The number of a day: `30`, `3rd`.
fn day(word: &str) -> Option<u32> {
    let digits = ["st", "nd", "rd", "th"]
        .iter()
        .find_map(|end| word.strip_suffix(end))
        .unwrap_or(word);
    digits.parse().ok().filter(|day| (1..=31).contains(day))
}
