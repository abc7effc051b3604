//! Days in the text of a decision, a motion or a task that cannot be meant.

use chrono::{Datelike as _, NaiveDate};

use crate::{
    domain::entry::Remark,
    line::{
        detect::{no_such_day, weekday_slip},
        reading::{Reading, What},
    },
};

/// A decision, a motion or a task with a day that no calendar has (11月31日), or beside a weekday that it has not: `Thursday 16 December 2026`.
pub(super) fn asked(reading: Reading, today: NaiveDate) -> Reading {
    let (What::Decision { text, .. } | What::Motion { text, .. } | What::Action { text, .. }) = &reading.what else {
        return reading;
    };
    if !matches!(reading.remark, None | Some(Remark::NoOwner)) {
        return reading;
    }
    let slip = no_such_day::find(text);
    match slip.or_else(|| weekday_slip::find(text, today.year()).into_iter().next()) {
        Some(date) => reading.remark(Some(Remark::DoubtfulDate(date))),
        None => reading,
    }
}
