//! Days of the week in what is decided, moved or to be done: one that the date beside it has not is asked about.

use chrono::{Datelike as _, NaiveDate};

use crate::{
    domain::entry::Remark,
    line::{
        detect::weekday_slip,
        reading::{Reading, What},
    },
};

/// A decision, a motion or a task with a date beside a weekday that it has not: `Thursday 16 December 2026`.
pub(super) fn asked(reading: Reading, today: NaiveDate) -> Reading {
    let (What::Decision { text, .. } | What::Motion { text, .. } | What::Action { text, .. }) = &reading.what else {
        return reading;
    };
    if !matches!(reading.remark, None | Some(Remark::NoOwner)) {
        return reading;
    }
    match weekday_slip::find(text, today.year()).into_iter().next() {
        Some(date) => reading.remark(Some(Remark::DoubtfulDate(date))),
        None => reading,
    }
}
