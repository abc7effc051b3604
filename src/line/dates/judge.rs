//! From what a phrase says to a date with its doubts. The rules of docs/rules.md §dates that need the calendar; knows no words.

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime};

use super::{
    frame::{DateFrame, DateReading, DayDoubt, ReadDate},
    phrase::PhraseReading,
    sense::{ClockTime, Limit, Span, StretchEnd, When, shift_days},
};
use crate::domain::calendar::offset::{Anchor, Offset, OffsetUnit};

/// Returns the date that a phrase means on the day of the frame.
pub(super) fn judge(found: &PhraseReading<'_>, frame: &DateFrame<'_>) -> DateReading {
    let when = found.sense.when;
    if when == When::Nowhere {
        return DateReading::Unreadable;
    }
    // "after Friday" sets a beginning, not a due date.
    if when == When::Vague || found.limit == Limit::After {
        return DateReading::Unclear;
    }
    let eve = found.sense.feast && found.limit == Limit::Before && found.clock.is_none();
    let date = |day| {
        if eve {
            read(found, frame, shift_days(day, -1).unwrap_or(day))
        } else {
            read(found, frame, day)
        }
    };
    let today = frame.now.date();
    match when {
        // Nobody names today by its weekday: the one of next week may be meant.
        When::Day(day) if found.sense.bare_weekday && day == today && found.clock.is_none() => DateReading::Ambiguous {
            first: date(shift_days(day, 7).unwrap_or(day)),
            second: date(day),
        },
        When::Day(day) => DateReading::Date(date(day)),
        When::Either(one, two) => DateReading::Ambiguous {
            first: date(one),
            second: date(two),
        },
        When::Span(span) => stretch(found, frame, span),
        When::Moment(at) if found.clock.is_none() => DateReading::Date(moment(date(at.date()), frame, at)),
        When::Link(offset) => link(found, frame, offset).map_or(DateReading::Unreadable, DateReading::Date),
        When::Moment(_) | When::Vague | When::Nowhere => DateReading::Unreadable,
    }
}

/// A named stretch is due on its last day. "By March" may mean before it begins, and a week may end
/// with its last working day or with its Sunday: both are shown.
fn stretch(found: &PhraseReading<'_>, frame: &DateFrame<'_>, span: Span) -> DateReading {
    let today = frame.now.date();
    let last = if span.kind == StretchEnd::Months {
        span.last
    } else {
        last_working(frame, span)
    };
    let (first, second) = match (span.kind, found.limit) {
        (StretchEnd::Months | StretchEnd::Week, Limit::By | Limit::Before) => (day_before(frame, span), last),
        _ => (last, span.last),
    };
    let (first, second) = (read(found, frame, first), read(found, frame, second));
    if first.date < today || first.date == second.date {
        let mut one = second;
        if found.limit == Limit::None && span.kind == StretchEnd::Months {
            one.doubts.push(DayDoubt::PeriodEnd);
        }
        return DateReading::Date(one);
    }
    DateReading::Ambiguous { first, second }
}

fn last_working(frame: &DateFrame<'_>, span: Span) -> NaiveDate {
    span.last
        .iter_days()
        .rev()
        .take_while(|day| *day >= span.first)
        .find(|day| frame.calendar.is_working(*day))
        .unwrap_or(span.last)
}

/// The last day before a stretch; before a week, the last working day.
fn day_before(frame: &DateFrame<'_>, span: Span) -> NaiveDate {
    if span.kind == StretchEnd::Week {
        frame.calendar.add_working_days(span.first, -1)
    } else {
        shift_days(span.first, -1).unwrap_or(span.first)
    }
}

/// A day with the time and the limit that the phrase sets, and every doubt about it.
fn read(found: &PhraseReading<'_>, frame: &DateFrame<'_>, date: NaiveDate) -> ReadDate {
    let mut doubts = found.sense.doubts.clone();
    let time = match found.clock {
        None => None,
        Some(ClockTime::At(time)) => Some(time),
        Some(ClockTime::Early(time)) => {
            doubts.push(DayDoubt::EarlyHour);
            Some(time)
        }
        Some(ClockTime::DayEnd) => NaiveTime::from_hms_opt(23, 59, 0),
        Some(ClockTime::WorkEnds) => Some(frame.work_ends),
        Some(ClockTime::Open) => {
            doubts.push(DayDoubt::TimeOpen);
            None
        }
    };
    if found.limit == Limit::Before
        && found.clock.is_none()
        && !found.sense.feast
        && !matches!(found.sense.when, When::Span(_))
    {
        doubts.push(DayDoubt::ByInclusive);
    }
    match found.sense.weekday {
        Some(said) if said != date.weekday() => {
            doubts.push(DayDoubt::WeekdayContradicts {
                said,
                is: date.weekday(),
            });
        }
        Some(_) => {}
        None if frame.calendar.is_working(date) => {}
        None => doubts.push(DayDoubt::NotWorkingDay),
    }
    if is_past(frame, date, time) {
        doubts.push(DayDoubt::Past);
    }
    let inclusive = matches!(found.limit, Limit::By | Limit::Before | Limit::Within);
    ReadDate {
        date,
        time,
        inclusive,
        anchor: None,
        doubts,
    }
}

fn is_past(frame: &DateFrame<'_>, date: NaiveDate, time: Option<NaiveTime>) -> bool {
    let today = frame.now.date();
    date < today || date == today && time.is_some_and(|t| t < frame.now.time())
}

/// Gives a day the time of a moment, and the doubt that hangs on it.
fn moment(mut day: ReadDate, frame: &DateFrame<'_>, at: NaiveDateTime) -> ReadDate {
    day.time = Some(at.time());
    day.doubts.retain(|d| *d != DayDoubt::Past);
    if is_past(frame, day.date, day.time) {
        day.doubts.push(DayDoubt::Past);
    }
    day
}

/// A date that hangs on the meeting; none if the meeting has no such time yet.
fn link(found: &PhraseReading<'_>, frame: &DateFrame<'_>, offset: Offset) -> Option<ReadDate> {
    let mark = match offset.mark {
        Anchor::Start => frame.meeting_start?,
        Anchor::End => frame.meeting_end?,
    };
    let by_day = matches!(offset.unit, OffsetUnit::Days | OffsetUnit::WorkingDays);
    if found.clock.is_some() && !by_day {
        return None;
    }
    let at = offset.resolve(mark, frame.calendar, frame.work_ends)?;
    let day = read(found, frame, at.date());
    let mut day = if found.clock.is_some() {
        day
    } else {
        moment(day, frame, at)
    };
    day.anchor = Some(offset);
    if offset.unit == OffsetUnit::WorkingDays && !frame.calendar.covers(mark.date(), at.date()) {
        day.doubts.push(DayDoubt::NoHolidayTable);
    }
    Some(day)
}
