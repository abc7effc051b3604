//! Dates that hang on the meeting: T-2d, E+3wd, 会前2天, 会后三个工作日内, 2 days before the meeting. Knows not when it is.

use super::{
    lengths::{self, Length, Unit},
    numerals,
    scan::Cursor,
    sense::{Offer, Sense, When},
};
use crate::domain::calendar::offset::{Mark, Offset, OffsetUnit};

/// The offset that a length makes; months and years have none.
fn offset(mark: Mark, length: Length) -> Option<Offset> {
    let (times, unit) = match length.unit {
        Unit::Minutes => (1, OffsetUnit::Minutes),
        Unit::Hours => (1, OffsetUnit::Hours),
        Unit::Days => (1, OffsetUnit::Days),
        Unit::WorkingDays => (1, OffsetUnit::WorkingDays),
        Unit::Weeks => (7, OffsetUnit::Days),
        Unit::Months | Unit::MonthsAndHalf | Unit::YearsAndHalf | Unit::Quarters | Unit::Years => return None,
    };
    let count = i32::try_from(length.count).ok().filter(|n| *n <= 999)? * times;
    Some(Offset {
        mark,
        amount: if mark == Mark::Start { -count } else { count },
        unit,
    })
}

fn sense(offset: Option<Offset>) -> Sense {
    offset.map_or(When::Nowhere, When::Link).into()
}

const UNITS: &[(&str, OffsetUnit)] = &[
    ("m", OffsetUnit::Minutes),
    ("h", OffsetUnit::Hours),
    ("d", OffsetUnit::Days),
    ("wd", OffsetUnit::WorkingDays),
];

/// Offers the link that begins here.
pub(super) fn offer<'t>(c: Cursor<'t>, out: Offer<'_, 't>) {
    offer_sign(c, out);
    offer_chinese(c, out);
    offer_english(c, out);
}

/// The notation of the templates: `T`, `T-2wd`.
fn offer_sign<'t>(c: Cursor<'t>, out: Offer<'_, 't>) {
    let mark = match c.peek() {
        Some('t') => Mark::Start,
        Some('e') => Mark::End,
        _ => return,
    };
    let after = c.skip(1);
    if !after.peek().is_some_and(char::is_alphanumeric) {
        out(after, sense(Some(Offset::at(mark))));
    }
    let sign = match after.peek() {
        Some('-') => -1,
        Some('+') => 1,
        _ => return,
    };
    let Some((after, count)) = numerals::digits(after.skip(1), 3) else {
        return;
    };
    let Some((end, unit)) = after.pick(UNITS) else {
        return;
    };
    let amount = i32::try_from(count).unwrap_or(0) * sign;
    out(end, sense(Some(Offset { mark, amount, unit })));
}

fn offer_chinese<'t>(c: Cursor<'t>, out: Offer<'_, 't>) {
    let marks = [
        ("会前", Mark::Start),
        ("会议前", Mark::Start),
        ("会议开始前", Mark::Start),
        ("开会前", Mark::Start),
        ("会后", Mark::End),
        ("会议后", Mark::End),
        ("会议结束后", Mark::End),
        ("散会后", Mark::End),
    ];
    let Some((after, mark)) = c.pick(&marks) else {
        return;
    };
    if let Some((end, length, _)) = lengths::chinese(after.spaces()) {
        out(end, sense(offset(mark, length)));
    }
    // Before the meeting ends with its start; after it, nothing is said.
    out(
        after,
        if mark == Mark::Start {
            sense(Some(Offset::at(mark)))
        } else {
            When::Vague.into()
        },
    );
}

fn offer_english<'t>(c: Cursor<'t>, out: Offer<'_, 't>) {
    let marks = [
        ("before the meeting", Mark::Start),
        ("before meeting", Mark::Start),
        ("after the meeting", Mark::End),
        ("after meeting", Mark::End),
    ];
    if let Some((end, mark)) = c.pick(&marks) {
        out(
            end,
            if mark == Mark::Start {
                sense(Some(Offset::at(mark)))
            } else {
                When::Vague.into()
            },
        );
    }
    let Some((after, length)) = lengths::english(c) else {
        return;
    };
    if let Some((end, mark)) = after.spaces().pick(&marks) {
        out(end, sense(offset(mark, length)));
    }
}
