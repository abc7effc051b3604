//! The deadline that a decision itself tells, as the form of its matter proposes it: 12月20日前报方案, `by 20 December`.

use std::collections::BTreeSet;

use crate::{
    capture::dates::{date_frame, due_of},
    domain::entry::Entry,
    line::dates::{self, DateReading},
    words::Lang,
};

use super::super::desk::DeskSeen;

/// Characters of a day with the word that makes it a deadline: 2026年12月20日下班前.
const LONGEST: usize = 16;

/// Words behind which a day is a deadline.
const BEFORE: [&str; 5] = ["by ", "By ", "before ", "no later than ", "not later than "];

/// The day by which a decision is to be carried out, counted from when it was taken; empty where it tells none, or several.
pub(super) fn told_deadline(seen: &DeskSeen, entry: &Entry) -> String {
    let records = seen.records();
    let calendar = records.calendar();
    let ways = (seen.shared.lang == Lang::En, records.house.date_order);
    let frame = date_frame(seen.meeting(), seen.zone(), entry.at, ways, &calendar);
    let text = records.decided_text(entry);
    let today = seen.zone().date(entry.at);
    let read = |phrase: &str, reading: &DateReading| {
        let (due, doubt) = due_of(phrase.to_owned(), reading, today);
        due.date.filter(|_| doubt.is_none())
    };
    let mut days = BTreeSet::new();
    for word in BEFORE {
        for (at, word) in text.match_indices(word) {
            let rest = text.get(at + word.len()..).unwrap_or_default();
            let found = dates::read_prefix(rest, &frame);
            days.extend(found.and_then(|(end, reading)| read(rest.get(..end)?, &reading)));
        }
    }
    for (at, sign) in text.match_indices(['前', '内']) {
        let whole = text.get(..at + sign.len()).unwrap_or_default();
        let starts = whole.char_indices().map(|(at, _)| at).collect::<Vec<_>>();
        let mut starts = starts.into_iter().rev().take(LONGEST).collect::<Vec<_>>();
        starts.reverse();
        // The longest phrase that ends there: a year before its month belongs to it.
        let mut phrases = starts.into_iter().filter_map(|at| whole.get(at..));
        days.extend(phrases.find_map(|phrase| read(phrase, &dates::read(phrase, &frame))));
    }
    match (days.pop_first(), days.is_empty()) {
        (Some(day), true) => day.to_string(),
        _ => String::new(),
    }
}
