//! Dates written with a day of the month: 3月5日, 2026-03-05, 3/5, 5 March 2027, the 15th, and feasts on fixed days.

use super::{
    frame::DateFrame,
    months::{month_name, plausible, year_behind},
    numerals, periods_en,
    periods_zh::{month_head, month_number, year_head},
    scan::Cursor,
    sense::{Offer, Sense, When, day_alone, month_day},
};
use chrono::NaiveDate;

const FEASTS: &[(&str, (u32, u32))] = &[
    ("元旦", (1, 1)),
    ("元旦节", (1, 1)),
    ("妇女节", (3, 8)),
    ("三八妇女节", (3, 8)),
    ("植树节", (3, 12)),
    ("五一", (5, 1)),
    ("五一节", (5, 1)),
    ("劳动节", (5, 1)),
    ("五一劳动节", (5, 1)),
    ("青年节", (5, 4)),
    ("五四青年节", (5, 4)),
    ("六一", (6, 1)),
    ("儿童节", (6, 1)),
    ("六一儿童节", (6, 1)),
    ("七一", (7, 1)),
    ("建党节", (7, 1)),
    ("八一", (8, 1)),
    ("建军节", (8, 1)),
    ("教师节", (9, 10)),
    ("十一", (10, 1)),
    ("国庆", (10, 1)),
    ("国庆节", (10, 1)),
    ("圣诞", (12, 25)),
    ("圣诞节", (12, 25)),
    ("new year's day", (1, 1)),
    ("may day", (5, 1)),
    ("christmas eve", (12, 24)),
    ("christmas", (12, 25)),
    ("christmas day", (12, 25)),
    ("new year's eve", (12, 31)),
];

/// Offers the written date that begins here.
pub(super) fn offer<'t>(c: Cursor<'t>, frame: &DateFrame<'_>, out: Offer<'_, 't>) {
    offer_digits(c, frame, out);
    offer_chinese(c, frame, out);
    offer_english(c, frame, out);
}

fn offer_digits<'t>(c: Cursor<'t>, frame: &DateFrame<'_>, out: Offer<'_, 't>) {
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
fn offer_short<'t>(c: Cursor<'t>, frame: &DateFrame<'_>, out: Offer<'_, 't>) {
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
    if let Some((after, year)) = full {
        let year = plausible(year);
        let date = |month, day| NaiveDate::from_ymd_opt(year?, month, day);
        out(after, either(date(one, two).into(), date(two, one).into()));
        return;
    }
    if frame.english {
        if mark != '.' {
            out(
                after,
                either(month_day(frame, None, one, two), month_day(frame, None, two, one)),
            );
        }
    } else {
        out(after, month_day(frame, None, one, two));
    }
}

/// Whether a dash stands between month and day: `12-2`, `11-30`, `3-5 9:00`; but `2-3 weeks` counts, and `3-5` alone is a range.
fn is_dashed_date(one: u32, two: u32, after: Cursor<'_>) -> bool {
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

fn offer_chinese<'t>(c: Cursor<'t>, frame: &DateFrame<'_>, out: Offer<'_, 't>) {
    if let Some((after, span)) = month_head(c, frame) {
        if let Some((end, day)) = numerals::number(after).and_then(|(d, n)| day_sign(d).map(|d| (d, n))) {
            out(end, span.day_of_month(day));
        }
        return;
    }
    let (after, year) = year_head(c, frame).map_or((c, None), |(a, y)| (a, Some(y)));
    if let Some((after, (month, day))) = after.pick(FEASTS) {
        out(after, month_day(frame, year, month, day));
    }
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

fn day_sign(c: Cursor<'_>) -> Option<Cursor<'_>> {
    c.sign('日').or_else(|| c.sign('号'))
}

fn offer_english<'t>(c: Cursor<'t>, frame: &DateFrame<'_>, out: Offer<'_, 't>) {
    let c = c.skip_word("the");
    if let Some((after, month)) = month_name(c) {
        let Some(day) = after.gap() else { return };
        let Some((after, day, _)) = numerals::day(day.skip_word("the")) else {
            return;
        };
        offer_dated(after, frame, (month, day), out);
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
        offer_dated(after, frame, (month, day), out);
    }
    if ordinal && let Some((after, span)) = periods_en::month_head(behind, frame) {
        out(after, span.day_of_month(day));
    }
}

/// A month and a day, with and without the year behind them.
fn offer_dated<'t>(c: Cursor<'t>, frame: &DateFrame<'_>, (month, day): (u32, u32), out: Offer<'_, 't>) {
    out(c, month_day(frame, None, month, day));
    if let Some((after, year)) = year_behind(c) {
        out(after, month_day(frame, Some(year), month, day));
    }
}
