//! Days in what is decided, moved or to be done that cannot be meant: one that no calendar has (11月31日), and a day of the week that the date beside it has
//! not. Each is asked about.

use chrono::NaiveDate;

use crate::{
    domain::entry::Remark,
    line::{
        detect::{no_such_day, weekday_slip},
        grammar,
        reading::{Reading, What},
    },
};

/// A decision, a motion, a task or the next meeting with a date beside a weekday that it has not: `Thursday 16 December 2026`.
#[expect(clippy::wildcard_enum_match_arm, reason = "other readings tell none of it")]
pub(crate) fn asked(reading: Reading, today: NaiveDate) -> Reading {
    let told = reading.minuted == Some(true);
    let text = match &reading.what {
        What::Decision { text, .. } | What::Motion { text, .. } | What::Action { text, .. } => text,
        What::Entry { text, .. } if told && grammar::proceedings::next_meeting::behind_lead(text).is_some() => text,
        _ => return reading,
    };
    if !matches!(reading.remark, None | Some(Remark::NoOwner)) {
        return reading;
    }
    if let Some(day) = no_such_day::find(text) {
        let task = matches!(reading.what, What::Action { .. });
        return reading.remark(Some(if task {
            Remark::UnreadableDate(day)
        } else {
            Remark::DoubtfulDate(day)
        }));
    }
    match weekday_slip::find(text, today).into_iter().next() {
        Some(date) => reading.remark(Some(Remark::DoubtfulDate(date))),
        None => reading,
    }
}
