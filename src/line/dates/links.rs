//! Dates that hang on the meeting: T-2d, E+3wd, 会前2天, 会后三个工作日内, 2 days before the meeting. Knows not when it is.

use super::{
    lengths::{self, Length, LengthUnit},
    numerals,
    scan::PhraseCursor,
    sense::{Sense, SenseSink, When},
};
use crate::domain::calendar::offset::{Anchor, Offset, OffsetUnit};

/// The offset that a length makes; months and years have none.
fn offset(mark: Anchor, length: Length) -> Option<Offset> {
    let (times, unit) = match length.unit {
        LengthUnit::Minutes => (1, OffsetUnit::Minutes),
        LengthUnit::Hours => (1, OffsetUnit::Hours),
        LengthUnit::Days => (1, OffsetUnit::Days),
        LengthUnit::WorkingDays => (1, OffsetUnit::WorkingDays),
        LengthUnit::Weeks => (7, OffsetUnit::Days),
        LengthUnit::Months
        | LengthUnit::MonthsAndHalf
        | LengthUnit::YearsAndHalf
        | LengthUnit::Quarters
        | LengthUnit::Years => return None,
    };
    let count = i32::try_from(length.count).ok().filter(|n| *n <= 999)? * times;
    Some(Offset {
        mark,
        amount: if mark == Anchor::Start { -count } else { count },
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
pub(super) fn offer<'t>(c: PhraseCursor<'t>, out: SenseSink<'_, 't>) {
    offer_sign(c, out);
    offer_chinese(c, out);
    offer_english(c, out);
}

/// The notation of the templates: `T`, `T-2wd`.
fn offer_sign<'t>(c: PhraseCursor<'t>, out: SenseSink<'_, 't>) {
    let mark = match c.peek() {
        Some('t') => Anchor::Start,
        Some('e') => Anchor::End,
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

fn offer_chinese<'t>(c: PhraseCursor<'t>, out: SenseSink<'_, 't>) {
    let marks = [
        ("会前", Anchor::Start),
        ("会议前", Anchor::Start),
        ("会议开始前", Anchor::Start),
        ("开会前", Anchor::Start),
        ("会后", Anchor::End),
        ("会议后", Anchor::End),
        ("会议结束后", Anchor::End),
        ("散会后", Anchor::End),
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
        if mark == Anchor::Start {
            sense(Some(Offset::at(mark)))
        } else {
            When::Vague.into()
        },
    );
}

fn offer_english<'t>(c: PhraseCursor<'t>, out: SenseSink<'_, 't>) {
    let marks = [
        ("before the meeting", Anchor::Start),
        ("before meeting", Anchor::Start),
        ("after the meeting", Anchor::End),
        ("after meeting", Anchor::End),
    ];
    if let Some((end, mark)) = c.pick(&marks) {
        out(
            end,
            if mark == Anchor::Start {
                sense(Some(Offset::at(mark)))
            } else {
                When::Vague.into()
            },
        );
    }
    let Some((after, length)) = lengths::english(c) else {
        return;
    };
    // "within 28 days of the meeting"
    let counted = [
        ("of the meeting", Anchor::End),
        ("of this meeting", Anchor::End),
        ("from the meeting", Anchor::End),
        ("following the meeting", Anchor::End),
    ];
    if let Some((end, mark)) = after.spaces().pick(&marks).or_else(|| after.spaces().pick(&counted)) {
        out(end, sense(offset(mark, length)));
    }
}
