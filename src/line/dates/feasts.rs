//! Feasts by their names: on fixed days, by the moon, counted from Easter, and on the nth weekday of a month; and days counted from a feast.

use chrono::{Datelike, NaiveDate, Weekday};

use super::{
    feast_names::{FEASTS, Feast},
    frame::{DateFrame, DayDoubt},
    lengths::{self, Length, LengthUnit},
    lunar::{self, LunarDay},
    months::year_behind,
    scan::PhraseCursor,
    sense::{Sense, SenseSink, Span, Target, When, nth_day, shift_days},
    weekday,
};

use Feast::{Easter, Fixed, Lunar, Nth, Qingming, Solstice, Two, Unknown};

/// A day counted from a feast.
#[derive(Clone, Copy)]
enum Count {
    /// By this length, forwards or, for -1, back.
    Length(Length, i32),
    /// To the weekday before (-1) or after it.
    Weekday(Weekday, i64),
    /// To the last working day before it.
    LastWorking,
    /// Behind a holiday of several days: from the feast or from the end of the holiday, which nobody said.
    Unsaid,
}

/// Offers the feast that begins here: the next one, or that of the year before or behind it; and what is counted from it in Chinese.
pub(super) fn offer<'t>(c: PhraseCursor<'t>, year: Option<i32>, frame: &DateFrame<'_>, out: SenseSink<'_, 't>) {
    let c = c.skip_word("the");
    let Some((after, feast)) = c.pick(FEASTS) else { return };
    // The holidays of a feast begin and end as they are arranged each year.
    if let Some((end, ())) = after.pick(HOLIDAY) {
        out(end, When::Vague.into());
        return;
    }
    out(after, sense(feast, year, frame));
    if year.is_none()
        && let Some((after, year)) = year_behind(after, frame)
    {
        out(after, sense(feast, Some(year), frame));
    }
    if let Some((behind, sign)) = after.pick(SIDES) {
        let behind = behind.pick(NTH).map_or(behind, |(end, ())| end);
        if let Some((end, length, _)) = lengths::chinese(behind) {
            let count = if sign > 0 && has_holiday(feast) {
                Count::Unsaid
            } else {
                Count::Length(length, sign)
            };
            out(end, counted(feast, count, year, frame));
        }
    }
}

/// Offers a day that is counted from a feast in English: "two weeks before Christmas", "the Friday after Easter".
pub(super) fn offer_counted<'t>(c: PhraseCursor<'t>, frame: &DateFrame<'_>, out: SenseSink<'_, 't>) {
    let c = c.skip_word("the");
    if let Some((after, ())) = c.pick(LAST_WORKING)
        && let Some((end, feast, year)) = named(after, frame)
    {
        out(end, counted(feast, Count::LastWorking, year, frame));
    }
    let length = lengths::english(c).map(|(after, length)| (after, Err(length)));
    let counts = length.or_else(|| weekday::name(c).map(|(after, weekday)| (after, Ok(weekday))));
    let Some((after, counted_by)) = counts else { return };
    let Some((behind, sign)) = after.gap().and_then(|c| c.pick(ENGLISH_SIDES)) else {
        return;
    };
    let Some((end, feast, year)) = behind.gap().and_then(|c| named(c, frame)) else {
        return;
    };
    let count = match counted_by {
        Ok(weekday) => Count::Weekday(weekday, i64::from(sign)),
        Err(length) => Count::Length(length, sign),
    };
    out(end, counted(feast, count, year, frame));
}

/// A feast with the year behind it, if one stands there.
fn named<'t>(c: PhraseCursor<'t>, frame: &DateFrame<'_>) -> Option<(PhraseCursor<'t>, Feast, Option<i32>)> {
    let (after, feast) = c.skip_word("the").pick(FEASTS)?;
    Some(match year_behind(after, frame) {
        Some((end, year)) => (end, feast, Some(year)),
        None => (after, feast, None),
    })
}

const HOLIDAY: &[(&str, ())] = &[
    ("假期", ()),
    ("长假", ()),
    ("小长假", ()),
    ("黄金周", ()),
    ("放假", ()),
    ("期间", ()),
    (" holidays", ()),
    (" holiday", ()),
    (" break", ()),
    (" week", ()),
    (" period", ()),
];
const SIDES: &[(&str, i32)] = &[
    ("前", -1),
    ("之前", -1),
    ("以前", -1),
    ("后", 1),
    ("之后", 1),
    ("以后", 1),
    ("过后", 1),
];
const NTH: &[(&str, ())] = &[("的", ())];
const ENGLISH_SIDES: &[(&str, i32)] = &[("before", -1), ("after", 1)];
const LAST_WORKING: &[(&str, ())] = &[
    ("last working day before ", ()),
    ("last business day before ", ()),
    ("working day before ", ()),
    ("business day before ", ()),
];

/// Whether the feast itself is a holiday of several days in China, so that "after" it may be after its last day.
const fn has_holiday(feast: Feast) -> bool {
    match feast {
        Fixed(month, day) => matches!((month, day), (5 | 10, 1)),
        Lunar(day, ahead) => matches!(day, LunarDay::NewYear) && ahead <= 0,
        Easter(_) | Nth(..) | Qingming | Solstice | Two(..) | Unknown => false,
    }
}

/// The days of a feast in a year.
fn days(feast: Feast, year: i32, frame: &DateFrame<'_>) -> When {
    let day = match feast {
        Fixed(month, day) => NaiveDate::from_ymd_opt(year, month, day),
        Easter(ahead) => easter(year).and_then(|day| shift_days(day, ahead)),
        Nth(month, nth, weekday) => nth_in(frame, year, (month, nth, weekday)),
        Lunar(day, ahead) => lunar::lunar_day(day, year).and_then(|day| shift_days(day, ahead)),
        Qingming => lunar::qingming(year),
        Solstice => lunar::winter_solstice(year),
        Two(one, two) => {
            return match (days(*one, year, frame), days(*two, year, frame)) {
                (When::Day(one), When::Day(two)) if one != two => When::Either(one, two),
                (one, _) => one,
            };
        }
        Unknown => None,
    };
    // A day that is not in the table is asked about.
    day.map_or(When::Vague, When::Day)
}

fn sense(feast: Feast, year: Option<i32>, frame: &DateFrame<'_>) -> Sense {
    Sense {
        feast: true,
        ..coming(frame, year, |year| days(feast, year, frame))
    }
}

fn counted(feast: Feast, count: Count, year: Option<i32>, frame: &DateFrame<'_>) -> Sense {
    let moved = |day: NaiveDate| match count {
        Count::Length(length, sign) => lengths::from_day(frame, day, length, sign),
        Count::Weekday(weekday, sign) => (1..=7)
            .filter_map(|ahead| shift_days(day, sign * ahead))
            .find(|day| day.weekday() == weekday),
        Count::LastWorking => Some(frame.calendar.add_working_days(day, -1)),
        Count::Unsaid => None,
    };
    let sense = coming(frame, year, |year| match days(feast, year, frame) {
        When::Day(day) => moved(day).map_or(When::Vague, When::Day),
        When::Either(one, two) => moved(one)
            .zip(moved(two))
            .map_or(When::Vague, |(one, two)| When::Either(one, two)),
        When::Span(_) | When::Moment(_) | When::Link(_) | When::Vague | When::Nowhere => When::Vague,
    });
    match count {
        Count::Weekday(weekday, _) => sense.on(weekday),
        Count::Length(
            Length {
                unit: LengthUnit::WorkingDays,
                ..
            },
            _,
        )
        | Count::LastWorking => {
            if matches!(sense.when, When::Day(day) if !frame.calendar.covers(day, day)) {
                sense.doubting(DayDoubt::NoHolidayTable)
            } else {
                sense
            }
        }
        Count::Length(..) | Count::Unsaid => sense,
    }
}

/// Returns the day in the year named; else in this year, or in the next if it is over. If one of two days is over, the other is meant.
fn coming(frame: &DateFrame<'_>, year: Option<i32>, day: impl Fn(i32) -> When) -> Sense {
    let today = frame.now.date();
    let this = day(year.unwrap_or_else(|| today.year()));
    if let When::Either(one, two) = this
        && year.is_none()
        && (one < today) != (two < today)
    {
        return When::Day(if one < today { two } else { one }).into();
    }
    let is_over = match this {
        When::Day(day) => day < today,
        When::Either(one, two) => one < today && two < today,
        When::Span(_) | When::Moment(_) | When::Link(_) | When::Vague | When::Nowhere => false,
    };
    if year.is_none() && is_over {
        return Sense::from(day(today.year() + 1)).doubting(DayDoubt::NextYear);
    }
    this.into()
}

fn nth_in(frame: &DateFrame<'_>, year: i32, (month, nth, weekday): (u32, i32, Weekday)) -> Option<NaiveDate> {
    nth_day(Span::months(year, month, 1)?, nth, Target::Weekday(weekday), frame)
}

/// Easter Sunday of the western churches, by the anonymous Gregorian reckoning.
fn easter(year: i32) -> Option<NaiveDate> {
    let golden = year.rem_euclid(19);
    let (century, rest) = (year.div_euclid(100), year.rem_euclid(100));
    let moon = (century - (century + 8).div_euclid(25) + 1).div_euclid(3);
    let epact = (19 * golden + century - century.div_euclid(4) - moon + 15).rem_euclid(30);
    let weekday = (32 + 2 * (century.rem_euclid(4) + rest.div_euclid(4)) - epact - rest.rem_euclid(4)).rem_euclid(7);
    let late = (golden + 11 * epact + 22 * weekday).div_euclid(451);
    let day = epact + weekday - 7 * late + 114;
    let (month, day) = (u32::try_from(day / 31).ok()?, u32::try_from(day % 31 + 1).ok()?);
    NaiveDate::from_ymd_opt(year, month, day)
}
