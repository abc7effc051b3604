//! Lengths of time from now on: 三天内, 5个工作日, in 2 weeks, within 3 working days, half a year. Knows no dates of the year.

use chrono::{NaiveDate, NaiveDateTime, TimeDelta};

use super::{
    frame::{DateFrame, Doubt},
    numerals,
    scan::Cursor,
    sense::{Offer, Sense, When, shift_days, shift_months},
};

/// The unit of a length.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    Minutes,
    Hours,
    Days,
    WorkingDays,
    Weeks,
    Months,
    /// So many months and 15 days.
    MonthsAndHalf,
    /// So many years and six months.
    YearsAndHalf,
    Quarters,
    Years,
}

/// So many of a unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Length {
    pub(super) count: u32,
    pub(super) unit: Unit,
}

const ENGLISH: &[(&str, Unit)] = &[
    ("minutes", Unit::Minutes),
    ("minute", Unit::Minutes),
    ("mins", Unit::Minutes),
    ("min", Unit::Minutes),
    ("hours", Unit::Hours),
    ("hour", Unit::Hours),
    ("hrs", Unit::Hours),
    ("hr", Unit::Hours),
    ("h", Unit::Hours),
    ("days", Unit::Days),
    ("day", Unit::Days),
    ("d", Unit::Days),
    ("calendar days", Unit::Days),
    ("calendar day", Unit::Days),
    ("working days", Unit::WorkingDays),
    ("working day", Unit::WorkingDays),
    ("business days", Unit::WorkingDays),
    ("business day", Unit::WorkingDays),
    ("work days", Unit::WorkingDays),
    ("work day", Unit::WorkingDays),
    ("workdays", Unit::WorkingDays),
    ("workday", Unit::WorkingDays),
    ("wd", Unit::WorkingDays),
    ("weeks", Unit::Weeks),
    ("week", Unit::Weeks),
    ("wks", Unit::Weeks),
    ("wk", Unit::Weeks),
    ("w", Unit::Weeks),
    ("months", Unit::Months),
    ("month", Unit::Months),
    ("quarters", Unit::Quarters),
    ("quarter", Unit::Quarters),
    ("years", Unit::Years),
    ("year", Unit::Years),
];

const CHINESE: &[(&str, Unit)] = &[
    ("分钟", Unit::Minutes),
    ("小时", Unit::Hours),
    ("个小时", Unit::Hours),
    ("个钟头", Unit::Hours),
    ("天", Unit::Days),
    ("日", Unit::Days),
    ("个自然日", Unit::Days),
    ("自然日", Unit::Days),
    ("工作日", Unit::WorkingDays),
    ("个工作日", Unit::WorkingDays),
    ("周", Unit::Weeks),
    ("个周", Unit::Weeks),
    ("星期", Unit::Weeks),
    ("个星期", Unit::Weeks),
    ("个礼拜", Unit::Weeks),
    ("礼拜", Unit::Weeks),
    ("个月", Unit::Months),
    ("个季度", Unit::Quarters),
    ("年", Unit::Years),
];

const HALVES: &[(&str, Length)] = &[
    (
        "半个月",
        Length {
            count: 15,
            unit: Unit::Days,
        },
    ),
    (
        "半月",
        Length {
            count: 15,
            unit: Unit::Days,
        },
    ),
    (
        "半年",
        Length {
            count: 6,
            unit: Unit::Months,
        },
    ),
    (
        "半小时",
        Length {
            count: 30,
            unit: Unit::Minutes,
        },
    ),
    (
        "半个小时",
        Length {
            count: 30,
            unit: Unit::Minutes,
        },
    ),
    (
        "半个钟头",
        Length {
            count: 30,
            unit: Unit::Minutes,
        },
    ),
    (
        "half an hour",
        Length {
            count: 30,
            unit: Unit::Minutes,
        },
    ),
    (
        "half a year",
        Length {
            count: 6,
            unit: Unit::Months,
        },
    ),
    (
        "a fortnight",
        Length {
            count: 2,
            unit: Unit::Weeks,
        },
    ),
    (
        "one fortnight",
        Length {
            count: 2,
            unit: Unit::Weeks,
        },
    ),
    (
        "fortnight",
        Length {
            count: 2,
            unit: Unit::Weeks,
        },
    ),
];

/// A length in Chinese; the flag says whether it can be read as a date too (3日, 10年).
pub(super) fn chinese(c: Cursor<'_>) -> Option<(Cursor<'_>, Length, bool)> {
    if let Some((after, length)) = c.pick(HALVES) {
        return Some((after, length, false));
    }
    let (after, count) = numerals::number(c)?;
    // 一个半月 alone is not a phrase that people set as a limit.
    if let Some((end, unit)) = after.pick(&[("个半月", Unit::MonthsAndHalf), ("年半", Unit::YearsAndHalf)])
        && (end.pick(INSIDE).is_some() || end.pick(LATER).is_some())
    {
        return Some((end, Length { count, unit }, false));
    }
    let (end, unit) = after.pick(CHINESE)?;
    let date_too = matches!(after.peek(), Some('日' | '年'));
    Some((end, Length { count, unit }, date_too))
}

/// A length in English.
pub(super) fn english(c: Cursor<'_>) -> Option<(Cursor<'_>, Length)> {
    if let Some(found) = c.pick(HALVES) {
        return Some(found);
    }
    let (after, count) = numerals::count(c)?;
    let (after, unit) = after.gap().unwrap_or(after).pick(ENGLISH)?;
    Some((after, Length { count, unit }))
}

/// The day or the moment that lies a length from now on, or before now.
pub(super) fn from_now(frame: &DateFrame<'_>, length: Length, back: bool) -> Sense {
    let sign = if back { -1 } else { 1 };
    let Some(count) = i32::try_from(length.count)
        .ok()
        .filter(|n| *n <= most(length.unit))
        .map(|n| n * sign)
    else {
        return When::Nowhere.into();
    };
    let today = frame.now.date();
    match length.unit {
        Unit::Minutes => moment(frame.now, TimeDelta::minutes(i64::from(count))),
        Unit::Hours => moment(frame.now, TimeDelta::hours(i64::from(count))),
        Unit::Days => shift_days(today, i64::from(count)).into(),
        Unit::WorkingDays => working(frame, today, count),
        Unit::Weeks => shift_days(today, i64::from(count) * 7).into(),
        Unit::Months => shift_months(today, count).into(),
        Unit::MonthsAndHalf => shift_months(today, count)
            .and_then(|day| shift_days(day, i64::from(sign) * 15))
            .into(),
        Unit::YearsAndHalf => shift_months(today, count * 12 + sign * 6).into(),
        Unit::Quarters => shift_months(today, count * 3).into(),
        Unit::Years => shift_months(today, count * 12).into(),
    }
}

/// The most of a unit that is no typing slip: about ten years.
const fn most(unit: Unit) -> i32 {
    match unit {
        Unit::Minutes => 9_999,
        Unit::Hours | Unit::WorkingDays => 999,
        Unit::Days => 3_660,
        Unit::Weeks => 520,
        Unit::Months | Unit::MonthsAndHalf => 120,
        Unit::Quarters => 40,
        Unit::Years | Unit::YearsAndHalf => 10,
    }
}

fn moment(now: NaiveDateTime, by: TimeDelta) -> Sense {
    now.checked_add_signed(by).map_or(When::Nowhere, When::Moment).into()
}

fn working(frame: &DateFrame<'_>, today: NaiveDate, count: i32) -> Sense {
    let day = frame.calendar.add_working_days(today, i64::from(count));
    let said = Sense::from(Some(day));
    if frame.calendar.covers(today, day) {
        said
    } else {
        said.doubting(Doubt::NoHolidayTable)
    }
}

const INSIDE: &[(&str, ())] = &[("内", ()), ("之内", ()), ("以内", ())];
const LATER: &[(&str, ())] = &[("后", ()), ("之后", ()), ("以后", ()), ("过后", ())];
const BEHIND: &[(&str, bool)] = &[
    ("from now", false),
    ("from today", false),
    ("hence", false),
    ("later", false),
    ("time", false),
    ("ago", true),
];

/// Offers the length that begins here, counted from now.
pub(super) fn offer<'t>(c: Cursor<'t>, frame: &DateFrame<'_>, out: Offer<'_, 't>) {
    let c = ["未来", "今后"].iter().find_map(|word| c.eat(word)).unwrap_or(c);
    if let Some((after, length, date_too)) = chinese(c) {
        if let Some((end, ())) = after.pick(LATER) {
            out(end, from_now(frame, length, false));
        } else if after.pick(INSIDE).is_some() {
            // 内 stays for the limit that the phrase sets.
            out(after, from_now(frame, length, false));
        } else if !date_too && !after.spaces().peek().is_some_and(|n| matches!(n, '前' | '之' | '以')) {
            out(after, from_now(frame, length, false));
        }
    }
    let Some((after, length)) = english(c) else {
        return;
    };
    out(after, from_now(frame, length, false));
    let behind = after.eat("'s").or_else(|| after.sign('\'')).unwrap_or(after);
    if let Some((end, back)) = behind.gap().unwrap_or(behind).pick(BEHIND) {
        out(end, from_now(frame, length, back));
    }
}
