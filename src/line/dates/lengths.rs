//! Lengths of time from now on: 三天内, 5个工作日, in 2 weeks, within 3 working days, half a year. Knows no dates of the year.

use chrono::{NaiveDate, NaiveDateTime, TimeDelta};

use super::{
    frame::{DateFrame, DayDoubt},
    numerals,
    scan::PhraseCursor,
    sense::{Sense, SenseSink, When, shift_days, shift_months},
};

/// The unit of a length.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum LengthUnit {
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
    pub(super) unit: LengthUnit,
}

const ENGLISH: &[(&str, LengthUnit)] = &[
    ("minutes", LengthUnit::Minutes),
    ("minute", LengthUnit::Minutes),
    ("mins", LengthUnit::Minutes),
    ("min", LengthUnit::Minutes),
    ("hours", LengthUnit::Hours),
    ("hour", LengthUnit::Hours),
    ("hrs", LengthUnit::Hours),
    ("hr", LengthUnit::Hours),
    ("h", LengthUnit::Hours),
    ("days", LengthUnit::Days),
    ("day", LengthUnit::Days),
    ("d", LengthUnit::Days),
    ("calendar days", LengthUnit::Days),
    ("calendar day", LengthUnit::Days),
    ("working days", LengthUnit::WorkingDays),
    ("working day", LengthUnit::WorkingDays),
    ("business days", LengthUnit::WorkingDays),
    ("business day", LengthUnit::WorkingDays),
    ("work days", LengthUnit::WorkingDays),
    ("work day", LengthUnit::WorkingDays),
    ("workdays", LengthUnit::WorkingDays),
    ("workday", LengthUnit::WorkingDays),
    ("wd", LengthUnit::WorkingDays),
    ("weeks", LengthUnit::Weeks),
    ("week", LengthUnit::Weeks),
    ("wks", LengthUnit::Weeks),
    ("wk", LengthUnit::Weeks),
    ("w", LengthUnit::Weeks),
    ("months", LengthUnit::Months),
    ("month", LengthUnit::Months),
    ("quarters", LengthUnit::Quarters),
    ("quarter", LengthUnit::Quarters),
    ("years", LengthUnit::Years),
    ("year", LengthUnit::Years),
];

const CHINESE: &[(&str, LengthUnit)] = &[
    ("分钟", LengthUnit::Minutes),
    ("小时", LengthUnit::Hours),
    ("个小时", LengthUnit::Hours),
    ("个钟头", LengthUnit::Hours),
    ("天", LengthUnit::Days),
    ("日", LengthUnit::Days),
    ("个自然日", LengthUnit::Days),
    ("自然日", LengthUnit::Days),
    ("工作日", LengthUnit::WorkingDays),
    ("个工作日", LengthUnit::WorkingDays),
    ("周", LengthUnit::Weeks),
    ("个周", LengthUnit::Weeks),
    ("星期", LengthUnit::Weeks),
    ("个星期", LengthUnit::Weeks),
    ("个礼拜", LengthUnit::Weeks),
    ("礼拜", LengthUnit::Weeks),
    ("个月", LengthUnit::Months),
    ("个季度", LengthUnit::Quarters),
    ("年", LengthUnit::Years),
];

const HALVES: &[(&str, Length)] = &[
    (
        "半个月",
        Length {
            count: 15,
            unit: LengthUnit::Days,
        },
    ),
    (
        "半月",
        Length {
            count: 15,
            unit: LengthUnit::Days,
        },
    ),
    (
        "半年",
        Length {
            count: 6,
            unit: LengthUnit::Months,
        },
    ),
    (
        "半小时",
        Length {
            count: 30,
            unit: LengthUnit::Minutes,
        },
    ),
    (
        "半个小时",
        Length {
            count: 30,
            unit: LengthUnit::Minutes,
        },
    ),
    (
        "半个钟头",
        Length {
            count: 30,
            unit: LengthUnit::Minutes,
        },
    ),
    (
        "half an hour",
        Length {
            count: 30,
            unit: LengthUnit::Minutes,
        },
    ),
    (
        "half a year",
        Length {
            count: 6,
            unit: LengthUnit::Months,
        },
    ),
    (
        "a fortnight",
        Length {
            count: 2,
            unit: LengthUnit::Weeks,
        },
    ),
    (
        "one fortnight",
        Length {
            count: 2,
            unit: LengthUnit::Weeks,
        },
    ),
    (
        "fortnight",
        Length {
            count: 2,
            unit: LengthUnit::Weeks,
        },
    ),
];

/// A length in Chinese; the flag says whether it can be read as a date too (3日, 10年).
pub(super) fn chinese(c: PhraseCursor<'_>) -> Option<(PhraseCursor<'_>, Length, bool)> {
    if let Some((after, length)) = c.pick(HALVES) {
        return Some((after, length, false));
    }
    let (after, count) = numerals::number(c)?;
    // 一个半月 alone is not a phrase that people set as a limit.
    if let Some((end, unit)) = after.pick(&[
        ("个半月", LengthUnit::MonthsAndHalf),
        ("年半", LengthUnit::YearsAndHalf),
    ]) && (end.pick(INSIDE).is_some() || end.pick(LATER).is_some())
    {
        return Some((end, Length { count, unit }, false));
    }
    let (end, unit) = after.pick(CHINESE)?;
    let date_too = matches!(after.peek(), Some('日' | '年'));
    Some((end, Length { count, unit }, date_too))
}

/// A length in English.
pub(super) fn english(c: PhraseCursor<'_>) -> Option<(PhraseCursor<'_>, Length)> {
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
    let Some(count) = signed(length, sign) else {
        return When::Nowhere.into();
    };
    let today = frame.now.date();
    match length.unit {
        LengthUnit::Minutes => moment(frame.now, TimeDelta::minutes(i64::from(count))),
        LengthUnit::Hours => moment(frame.now, TimeDelta::hours(i64::from(count))),
        LengthUnit::WorkingDays => working(frame, today, count),
        LengthUnit::Days
        | LengthUnit::Weeks
        | LengthUnit::Months
        | LengthUnit::MonthsAndHalf
        | LengthUnit::YearsAndHalf
        | LengthUnit::Quarters
        | LengthUnit::Years => from_day(frame, today, length, sign).into(),
    }
}

/// The day that lies a length behind a day, or before it for a `sign` of -1; `None` = the length is of hours, or too long.
pub(super) fn from_day(frame: &DateFrame<'_>, day: NaiveDate, length: Length, sign: i32) -> Option<NaiveDate> {
    let count = signed(length, sign)?;
    match length.unit {
        LengthUnit::Minutes | LengthUnit::Hours => None,
        LengthUnit::Days => shift_days(day, i64::from(count)),
        LengthUnit::WorkingDays => Some(frame.calendar.add_working_days(day, i64::from(count))),
        LengthUnit::Weeks => shift_days(day, i64::from(count) * 7),
        LengthUnit::Months => shift_months(day, count),
        LengthUnit::MonthsAndHalf => shift_months(day, count).and_then(|day| shift_days(day, i64::from(sign) * 15)),
        LengthUnit::YearsAndHalf => shift_months(day, count * 12 + sign * 6),
        LengthUnit::Quarters => shift_months(day, count * 3),
        LengthUnit::Years => shift_months(day, count * 12),
    }
}

/// The count with its sign, if it is no typing slip.
fn signed(length: Length, sign: i32) -> Option<i32> {
    let count = i32::try_from(length.count).ok();
    count.filter(|n| *n <= most(length.unit)).map(|n| n * sign)
}

/// The most of a unit that is no typing slip: about ten years.
const fn most(unit: LengthUnit) -> i32 {
    match unit {
        LengthUnit::Minutes => 9_999,
        LengthUnit::Hours | LengthUnit::WorkingDays => 999,
        LengthUnit::Days => 3_660,
        LengthUnit::Weeks => 520,
        LengthUnit::Months | LengthUnit::MonthsAndHalf => 120,
        LengthUnit::Quarters => 40,
        LengthUnit::Years | LengthUnit::YearsAndHalf => 10,
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
        said.doubting(DayDoubt::NoHolidayTable)
    }
}

const INSIDE: &[(&str, ())] = &[("内", ()), ("之内", ()), ("以内", ())];
const LATER: &[(&str, ())] = &[("后", ()), ("之后", ()), ("以后", ()), ("过后", ())];
const UP_TO: &[(&str, ())] = &[("至", ()), ("到", ()), ("-", ()), ("~", ()), ("或", ())];
const BEHIND: &[(&str, bool)] = &[
    ("from now", false),
    ("from today", false),
    ("hence", false),
    ("later", false),
    ("time", false),
    ("ago", true),
];

/// Offers the length that begins here, counted from now.
pub(super) fn offer<'t>(c: PhraseCursor<'t>, frame: &DateFrame<'_>, out: SenseSink<'_, 't>) {
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
    // 7至10日内, 3-5个工作日内: due at the end of the longer one.
    if let Some((after, first)) = numerals::number(c)
        && let Some((last, ())) = after.spaces().pick(UP_TO)
        && let Some((end, length, _)) = chinese(last.spaces())
        && end.pick(INSIDE).is_some()
        && first < length.count
    {
        out(end, from_now(frame, length, false).doubting(DayDoubt::PeriodEnd));
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
