//! The meaning of a part of a phrase, before it is judged: a day, a stretch of days, a link to the meeting. Knows no words.

use chrono::{Datelike, Days, Months, NaiveDate, NaiveDateTime, NaiveTime, Weekday};

use super::{
    frame::{DateFrame, DayDoubt},
    scan::PhraseCursor,
};
use crate::domain::calendar::offset::Offset;

/// Where the parts of the grammar hand in what they can read at a place.
pub(super) type SenseSink<'o, 't> = &'o mut dyn FnMut(PhraseCursor<'t>, Sense);

/// The meaning of a part of a phrase.
#[derive(Debug, Clone)]
pub(super) struct Sense {
    pub(super) when: When,
    /// The weekday that was named.
    pub(super) weekday: Option<Weekday>,
    /// Whether nothing but a weekday was named.
    pub(super) bare_weekday: bool,
    /// Whether it is a feast: "before" it means the day before, not the day itself.
    pub(super) feast: bool,
    pub(super) doubts: Vec<DayDoubt>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum When {
    Day(NaiveDate),
    /// Two days are meant by different people; the first is the likelier.
    Either(NaiveDate, NaiveDate),
    Span(Span),
    Moment(NaiveDateTime),
    Link(Offset),
    /// It is a time, but which is not said.
    Vague,
    /// It has the form of a date, but there is no such day.
    Nowhere,
}

/// A named stretch of days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Span {
    pub(super) first: NaiveDate,
    pub(super) last: NaiveDate,
    pub(super) kind: StretchEnd,
}

/// How a stretch ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum StretchEnd {
    /// With its last day.
    Months,
    /// For some people with the last working day, for others with Sunday.
    Week,
    /// The end of a week is meant, not the week.
    WeekEnd,
}

/// A time of day as it was said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ClockTime {
    At(NaiveTime),
    /// 3点, 3:30: likely the afternoon, but not said so.
    Early(NaiveTime),
    /// 24:00
    DayEnd,
    /// The end of the working day.
    WorkEnds,
    /// A part of the day without an hour.
    Open,
}

/// How a phrase treats the day it names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Limit {
    #[default]
    None,
    By,
    Before,
    Within,
    After,
}

impl From<When> for Sense {
    fn from(when: When) -> Self {
        Self {
            when,
            weekday: None,
            bare_weekday: false,
            feast: false,
            doubts: Vec::new(),
        }
    }
}

impl From<Option<NaiveDate>> for Sense {
    fn from(day: Option<NaiveDate>) -> Self {
        day.map_or(When::Nowhere, When::Day).into()
    }
}

impl From<Option<Span>> for Sense {
    fn from(span: Option<Span>) -> Self {
        span.map_or(When::Nowhere, When::Span).into()
    }
}

impl Sense {
    pub(super) fn doubting(mut self, doubt: DayDoubt) -> Self {
        self.doubts.push(doubt);
        self
    }

    pub(super) const fn on(mut self, weekday: Weekday) -> Self {
        self.weekday = Some(weekday);
        self
    }

    /// The last day of a stretch; of a week its end, whichever day that is.
    pub(super) fn last_day(mut self) -> Self {
        if let When::Span(span) = self.when {
            self.when = match span.kind {
                StretchEnd::Months => When::Day(span.last),
                StretchEnd::Week | StretchEnd::WeekEnd => When::Span(Span {
                    kind: StretchEnd::WeekEnd,
                    ..span
                }),
            };
        }
        self
    }

    /// A day of the month that the stretch is, or that it begins with.
    pub(super) fn day_of_month(mut self, day: u32) -> Self {
        if let When::Span(span) = self.when {
            self.when = span.first.with_day(day).map_or(When::Nowhere, When::Day);
        }
        self
    }
}

impl Span {
    /// So many months from the first of a month on.
    pub(super) fn months(year: i32, month: u32, count: u32) -> Option<Self> {
        let first = NaiveDate::from_ymd_opt(year, month, 1)?;
        let last = first.checked_add_months(Months::new(count))?.pred_opt()?;
        Some(Self {
            first,
            last,
            kind: StretchEnd::Months,
        })
    }

    /// The month that lies so many months from the present one.
    pub(super) fn month_from(today: NaiveDate, ahead: i32) -> Option<Self> {
        let first = shift_months(today.with_day(1)?, ahead)?;
        Self::months(first.year(), first.month(), 1)
    }

    /// The quarter that lies so many quarters from the present one.
    pub(super) fn quarter_from(today: NaiveDate, ahead: i32) -> Option<Self> {
        let first = shift_months(today.with_day(1)?.with_month(today.month0() / 3 * 3 + 1)?, ahead * 3)?;
        Self::months(first.year(), first.month(), 3)
    }

    /// The week, from Monday on, that lies so many weeks from the present one.
    pub(super) fn week_from(today: NaiveDate, ahead: i32) -> Option<Self> {
        let first = week_day(today, Weekday::Mon, ahead)?;
        Some(Self {
            first,
            last: first.checked_add_days(Days::new(6))?,
            kind: StretchEnd::Week,
        })
    }

    pub(super) fn year(year: i32) -> Option<Self> {
        Self::months(year, 1, 12)
    }
}

/// A day moved by months; the end of a shorter month takes the place of a missing day.
pub(super) fn shift_months(day: NaiveDate, ahead: i32) -> Option<NaiveDate> {
    let months = Months::new(ahead.unsigned_abs());
    if ahead < 0 {
        day.checked_sub_months(months)
    } else {
        day.checked_add_months(months)
    }
}

/// A day moved by days.
pub(super) fn shift_days(day: NaiveDate, ahead: i64) -> Option<NaiveDate> {
    let days = Days::new(ahead.unsigned_abs());
    if ahead < 0 {
        day.checked_sub_days(days)
    } else {
        day.checked_add_days(days)
    }
}

/// A weekday of the week that lies so many weeks from the present one; weeks start on Monday.
pub(super) fn week_day(today: NaiveDate, weekday: Weekday, ahead: i32) -> Option<NaiveDate> {
    let back = i64::from(today.weekday().num_days_from_monday());
    let on = i64::from(weekday.num_days_from_monday());
    shift_days(today, i64::from(ahead) * 7 + on - back)
}

/// A stretch of months that comes round each year: this year's, or next year's if it is over.
pub(super) fn yearly(frame: &DateFrame<'_>, year: Option<i32>, month: u32, count: u32) -> Sense {
    if let Some(year) = year {
        return Span::months(year, month, count).into();
    }
    let today = frame.now.date();
    match Span::months(today.year(), month, count) {
        Some(span) if span.last < today => {
            Sense::from(Span::months(today.year() + 1, month, count)).doubting(DayDoubt::NextYear)
        }
        span => span.into(),
    }
}

/// A day of the year without its year: the next one, today included. A day that the year in
/// question does not have is no day (29 February).
pub(super) fn month_day(frame: &DateFrame<'_>, year: Option<i32>, month: u32, day: u32) -> Sense {
    if let Some(year) = year {
        return NaiveDate::from_ymd_opt(year, month, day).into();
    }
    let today = frame.now.date();
    if (month, day) >= (today.month(), today.day()) {
        return NaiveDate::from_ymd_opt(today.year(), month, day).into();
    }
    Sense::from(NaiveDate::from_ymd_opt(today.year() + 1, month, day)).doubting(DayDoubt::NextYear)
}

/// A day of the month without its month: in this month, or in the next one if it is over.
pub(super) fn day_alone(frame: &DateFrame<'_>, day: u32) -> Sense {
    let today = frame.now.date();
    let ahead = i32::from(day < today.day());
    Sense::from(Span::month_from(today, ahead)).day_of_month(day)
}

/// The days that are counted.
#[derive(Clone, Copy)]
pub(super) enum Target {
    Weekday(Weekday),
    Working,
    Any,
}

/// The nth of the days in a stretch; from 0 downwards it is counted back from the last. `None` = it has not so many.
pub(super) fn nth_day(span: Span, nth: i32, target: Target, frame: &DateFrame<'_>) -> Option<NaiveDate> {
    let counts = |day: &NaiveDate| match target {
        Target::Weekday(weekday) => day.weekday() == weekday,
        // No table of holidays is needed for the first day of the year.
        Target::Working => frame.calendar.is_working(*day) && day.ordinal() > 1,
        Target::Any => true,
    };
    let days = span.first.iter_days().take_while(|day| *day <= span.last);
    let days: Vec<NaiveDate> = days.filter(counts).collect();
    let at = match usize::try_from(nth - 1) {
        Ok(before) => Some(before),
        Err(_) => days.len().checked_sub(usize::try_from(1 - nth).ok()?),
    };
    days.get(at?).copied()
}
