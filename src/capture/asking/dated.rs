//! Figures of a day that were read as votes: `agreed 20/5`, `agreed 5.1.27` where six may vote. Nobody counted them, and they are asked about.

use crate::{
    domain::{entry::Remark, motion::Counts, possible_fact::PossibleFact, records::Records},
    line::{
        lexer,
        reading::{Announced, Reading, What},
    },
};

/// The reading, asked about where its votes are a day and more than may be cast.
#[expect(clippy::wildcard_enum_match_arm, reason = "other lines are none of these")]
pub(crate) fn asked(records: &Records, reading: Reading, raw: &str) -> Reading {
    let told = match &reading.what {
        What::Result { result, .. } => Some((result, PossibleFact::Result)),
        What::Motion {
            result: Some(result), ..
        } => Some((result, PossibleFact::Motion)),
        _ => None,
    };
    let Some((result, fact)) = told.filter(|_| lexer::sign(raw.trim_start()).is_none()) else {
        return reading;
    };
    if !raw.split_whitespace().any(is_day) || !are_too_many(records, result) {
        return reading;
    }
    Reading::remarked(raw, Remark::MayMean(fact.order(false).to_owned()))
}

/// Whether there are more votes than members in the room at the moment.
fn are_too_many(records: &Records, result: &Announced) -> bool {
    let here = records
        .attendees
        .iter()
        .filter(|attendee| attendee.is_member() && records.is_present(attendee.id))
        .count();
    let cast = result.counts.map_or(0, Counts::total);
    here > 0 && usize::try_from(cast).is_ok_and(|cast| cast > here)
}

/// `20/5`, `5.1.27`: a day and a month, with the year or without it.
fn is_day(word: &str) -> bool {
    let word = word.trim_matches(|c: char| matches!(c, '(' | ')' | ',' | ';' | '.'));
    let parts: Vec<&str> = word.split(['/', '.']).collect();
    let figures = parts
        .iter()
        .all(|part| (1..=4).contains(&part.len()) && part.chars().all(|c| c.is_ascii_digit()));
    let number = |at: usize| parts.get(at).and_then(|part| part.parse::<u32>().ok()).unwrap_or(99);
    let day = |day: u32, month: u32| (1..=31).contains(&day) && (1..=12).contains(&month);
    (2..=3).contains(&parts.len()) && figures && (day(number(0), number(1)) || day(number(1), number(0)))
}
