//! Dates written with a day of the month: 3月5日, 2026-03-05, 3/5, 5 March 2027, the 15th.

use super::{
    feasts,
    frame::DateFrame,
    months::{month_name, plausible, short_year_behind, year_behind},
    numerals, periods_en,
    periods_zh::{month_head, month_number, year_head},
    scan::PhraseCursor,
    sense::{Sense, SenseSink, When, day_alone, month_day},
};
use chrono::{Datelike, NaiveDate};

/// Offers the written date that begins here.
pub(super) fn offer<'t>(c: PhraseCursor<'t>, frame: &DateFrame<'_>, out: SenseSink<'_, 't>) {
    offer_digits(c, frame, out);
    offer_chinese(c, frame, out);
    offer_english(c, frame, out);
}

fn offer_digits<'t>(c: PhraseCursor<'t>, frame: &DateFrame<'_>, out: SenseSink<'_, 't>) {
    if let Some((after, joined)) = numerals::digits(c, 8)
        && after.at() - c.at() == 8
    {
        let year = plausible(joined / 10_000);
        let day = year.and_then(|y| NaiveDate::from_ymd_opt(y, joined / 100 % 100, joined % 100));
        out(after, day.into());
        return;
    }
    if let Some((after, year)) = numerals::digits(c, 4)
        && after.at() - c.at() == 4
    {
        let Some(mark @ ('-' | '/' | '.')) = after.peek() else {
            return;
        };
        let Some((after, month)) = numerals::digits(after.skip(1), 2) else {
            return;
        };
        let Some((after, day)) = after.sign(mark).and_then(|d| numerals::digits(d, 2)) else {
            return;
        };
        out(
            after,
            plausible(year)
                .and_then(|y| NaiveDate::from_ymd_opt(y, month, day))
                .into(),
        );
        return;
    }
    offer_short(c, frame, out);
}

/// `3/5`, `3.5`, `12-2`, `3/5/2026`: the month comes first in Chinese; in English it must be asked.
fn offer_short<'t>(c: PhraseCursor<'t>, frame: &DateFrame<'_>, out: SenseSink<'_, 't>) {
    let Some((after, one)) = numerals::digits(c, 2) else {
        return;
    };
    let Some(mark @ ('/' | '.' | '-')) = after.peek() else {
        return;
    };
    let Some((after, two)) = numerals::digits(after.skip(1), 2) else {
        return;
    };
    if mark == '-' && !is_dashed_date(one, two, after) {
        return;
    }
    let full = after.sign(mark).and_then(|y| numerals::exactly(y, 4));
    let ordered = |month_first: Sense, day_first: Sense| {
        if frame.day_first {
            either(day_first, month_first)
        } else {
            either(month_first, day_first)
        }
    };
    if let Some((after, year)) = full {
        let year = plausible(year);
        let date = |month, day| NaiveDate::from_ymd_opt(year?, month, day);
        out(after, ordered(date(one, two).into(), date(two, one).into()));
        return;
    }
    if let Some((end, last)) = after.sign(mark).and_then(|y| numerals::exactly(y, 2)) {
        out(end, short_year(frame, (one, two, last)));
        return;
    }
    if frame.english {
        // `10.12.`: with a dot behind it the day comes first.
        if let Some(end) = after
            .sign('.')
            .filter(|end| mark == '.' && !end.peek().is_some_and(char::is_alphanumeric))
        {
            out(end, month_day(frame, None, two, one));
        }
        if mark != '.' {
            out(
                after,
                ordered(month_day(frame, None, one, two), month_day(frame, None, two, one)),
            );
        }
    } else {
        out(after, month_day(frame, None, one, two));
    }
}

/// `31/12/27`, `26-3-5`: the year of two digits is the part that is no year that is over; two such readings must be asked about.
fn short_year(frame: &DateFrame<'_>, (one, two, last): (u32, u32, u32)) -> Sense {
    let this_year = frame.now.date().year();
    let date = |year: u32, month, day| {
        let year = plausible(year + 2000).filter(|year| *year >= this_year)?;
        NaiveDate::from_ymd_opt(year, month, day)
    };
    let (day_first, month_first) = (date(last, two, one), date(last, one, two));
    let behind = if frame.day_first {
        day_first.or(month_first)
    } else {
        month_first.or(day_first)
    };
    let both = day_first.zip(month_first).filter(|(a, b)| a != b);
    // In English a year of two digits does not stand first.
    let before = date(one, two, last).filter(|_| !frame.english || behind.is_none());
    match (behind, before, both) {
        (Some(a), _, Some((day_first, month_first))) => {
            When::Either(a, if a == day_first { month_first } else { day_first }).into()
        }
        (Some(a), Some(b), None) if a != b => When::Either(b, a).into(),
        (Some(day), ..) | (None, Some(day), _) => When::Day(day).into(),
        (None, None, _) => When::Nowhere.into(),
    }
}

/// Whether a dash stands between month and day: `12-2`, `11-30`, `3-5 9:00`; but `2-3 weeks` counts, and `3-5` alone is a range.
fn is_dashed_date(one: u32, two: u32, after: PhraseCursor<'_>) -> bool {
    let next = after.spaces();
    let timed = super::clock::clock(next).is_some();
    let counted = next.peek().is_some_and(char::is_alphabetic);
    timed || !counted && (one > two || two > 12)
}

fn either(first: Sense, second: Sense) -> Sense {
    match (first.when, second.when) {
        (When::Day(one), When::Day(two)) if one != two => When::Either(one, two).into(),
        (When::Day(_), _) => first,
        _ => second,
    }
}

fn offer_chinese<'t>(c: PhraseCursor<'t>, frame: &DateFrame<'_>, out: SenseSink<'_, 't>) {
    if let Some((after, span)) = month_head(c, frame) {
        if let Some((end, day)) = numerals::number(after).and_then(|(d, n)| day_sign(d).map(|d| (d, n))) {
            out(end, span.day_of_month(day));
        }
        return;
    }
    let (after, year) = year_head(c, frame).map_or((c, None), |(a, y)| (a, Some(y)));
    feasts::offer(after, year, frame, out);
    if let Some((after, month)) = month_number(after) {
        let Some((after, day)) = numerals::number(after) else {
            return;
        };
        out(day_sign(after).unwrap_or(after), month_day(frame, year, month, day));
    } else if year.is_none()
        && let Some((after, day)) = numerals::number(after)
        && let Some(end) = day_sign(after)
    {
        out(end, day_alone(frame, day));
    }
}

fn day_sign(c: PhraseCursor<'_>) -> Option<PhraseCursor<'_>> {
    c.sign('日').or_else(|| c.sign('号'))
}

fn offer_english<'t>(c: PhraseCursor<'t>, frame: &DateFrame<'_>, out: SenseSink<'_, 't>) {
    let c = c.skip_word("the");
    if let Some((after, month)) = month_name(c) {
        let Some(day) = after.gap() else { return };
        let Some((after, day, _)) = numerals::day(day.skip_word("the")) else {
            return;
        };
        offer_dated(after, frame, (month, day), false, out);
        return;
    }
    let Some((after, day, ordinal)) = numerals::day(c) else {
        return;
    };
    if ordinal {
        out(after, day_alone(frame, day));
    }
    let Some(behind) = after.gap() else { return };
    let behind = behind.skip_word("of");
    if let Some((after, month)) = month_name(behind) {
        offer_dated(after, frame, (month, day), true, out);
    }
    if ordinal && let Some((after, span)) = periods_en::month_head(behind, frame) {
        out(after, span.day_of_month(day));
    }
}

/// A month and a day, with and without the year behind them. A dash before two digits begins a year only behind the month (`4-Nov-27`);
/// behind the day it makes a stretch (`Nov 4-27`).
fn offer_dated<'t>(
    c: PhraseCursor<'t>,
    frame: &DateFrame<'_>,
    (month, day): (u32, u32),
    month_last: bool,
    out: SenseSink<'_, 't>,
) {
    let short = || short_year_behind(c, frame).filter(|_| month_last || c.peek() != Some('-'));
    if let Some((after, year)) = year_behind(c, frame).or_else(short) {
        out(after, month_day(frame, Some(year), month, day));
    }
    out(c, month_day(frame, None, month, day));
}
