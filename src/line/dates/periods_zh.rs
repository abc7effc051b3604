//! Stretches of days in Chinese and their ends: 月底, 下月中旬, 一季度, 上半年, 年底, 周末. Knows no English.

use chrono::Datelike;

use super::{
    frame::{DateFrame, DayDoubt},
    months::plausible,
    numerals,
    scan::PhraseCursor,
    sense::{Sense, SenseSink, Span, When, month_day, yearly},
    weekday::week_head,
};

const YEARS: &[(&str, i32)] = &[
    ("今年", 0),
    ("本年", 0),
    ("本年度", 0),
    ("今年度", 0),
    ("当年", 0),
    ("明年", 1),
    ("明年度", 1),
    ("下年度", 1),
    ("次年", 1),
    ("后年", 2),
    ("去年", -1),
    ("上年度", -1),
];

/// 今年, 2027年, 二〇二七年, 27年.
pub(super) fn year_head<'t>(c: PhraseCursor<'t>, frame: &DateFrame<'_>) -> Option<(PhraseCursor<'t>, i32)> {
    if let Some((after, ahead)) = c.pick(YEARS) {
        return Some((after, frame.now.date().year() + ahead));
    }
    if let Some((after, year)) = numerals::exactly(c, 4).or_else(|| numerals::han_year(c)) {
        return Some((after.sign('年')?, plausible(year)?));
    }
    // Two digits are a year only before a month: 10年内 is a length.
    let (after, year) = numerals::exactly(c, 2)?;
    let after = after.sign('年')?;
    month_number(after)?;
    Some((after, plausible(year + 2000)?))
}

/// 3月, 三月, 元月.
pub(super) fn month_number(c: PhraseCursor<'_>) -> Option<(PhraseCursor<'_>, u32)> {
    if let Some(after) = c.eat("元月") {
        return Some((after, 1));
    }
    let (after, month) = numerals::number(c)?;
    Some((after.sign('月')?, month))
}

const MONTHS: &[(&str, i32)] = &[
    ("本月", 0),
    ("这月", 0),
    ("这个月", 0),
    ("当月", 0),
    ("下月", 1),
    ("下个月", 1),
    ("次月", 1),
    ("下下月", 2),
    ("下下个月", 2),
    ("上月", -1),
    ("上个月", -1),
];

/// A month by its distance from the present one.
pub(super) fn month_head<'t>(c: PhraseCursor<'t>, frame: &DateFrame<'_>) -> Option<(PhraseCursor<'t>, Sense)> {
    let (after, ahead) = c.pick(MONTHS)?;
    Some((after, Span::month_from(frame.now.date(), ahead).into()))
}

const QUARTERS: &[(&str, i32)] = &[
    ("本季度", 0),
    ("这季度", 0),
    ("这个季度", 0),
    ("本季", 0),
    ("下季度", 1),
    ("下个季度", 1),
    ("下一季度", 1),
    ("上季度", -1),
];

/// A part of a stretch.
#[derive(Clone, Copy)]
enum ChinesePart {
    Last,
    About,
    Third(u32),
    Vague,
}

const MONTH_PARTS: &[(&str, ChinesePart)] = &[
    ("底", ChinesePart::Last),
    ("末", ChinesePart::Last),
    ("下旬", ChinesePart::Last),
    ("中旬", ChinesePart::Third(20)),
    ("上旬", ChinesePart::Third(10)),
    ("中", ChinesePart::About),
    ("初", ChinesePart::Vague),
];
const OTHER_PARTS: &[(&str, ChinesePart)] = &[
    ("底", ChinesePart::Last),
    ("末", ChinesePart::Last),
    ("初", ChinesePart::Vague),
];

/// Offers a stretch and its parts.
fn offer_parts<'t>(c: PhraseCursor<'t>, span: &Sense, parts: &[(&str, ChinesePart)], out: SenseSink<'_, 't>) {
    out(c, span.clone());
    offer_part(c, span, parts, out);
}

fn offer_part<'t>(c: PhraseCursor<'t>, span: &Sense, parts: &[(&str, ChinesePart)], out: SenseSink<'_, 't>) {
    if let Some((after, part)) = c.pick(parts) {
        out(after, part_of(span.clone(), part));
    }
}

fn part_of(span: Sense, part: ChinesePart) -> Sense {
    match part {
        ChinesePart::Last => span.last_day(),
        ChinesePart::Third(day) => span.day_of_month(day),
        ChinesePart::About => span.day_of_month(15).doubting(DayDoubt::About),
        ChinesePart::Vague => When::Vague.into(),
    }
}

/// Stretches that hold the present day, named without it: 月底, 年内.
#[derive(Clone, Copy)]
enum Present {
    Week,
    Month,
    Quarter,
    Year,
}

const PRESENT: &[(&str, (Present, ChinesePart))] = &[
    ("月底", (Present::Month, ChinesePart::Last)),
    ("月末", (Present::Month, ChinesePart::Last)),
    ("月内", (Present::Month, ChinesePart::Last)),
    ("月中", (Present::Month, ChinesePart::About)),
    ("月初", (Present::Month, ChinesePart::Vague)),
    ("上旬", (Present::Month, ChinesePart::Third(10))),
    ("中旬", (Present::Month, ChinesePart::Third(20))),
    ("下旬", (Present::Month, ChinesePart::Last)),
    ("季末", (Present::Quarter, ChinesePart::Last)),
    ("季底", (Present::Quarter, ChinesePart::Last)),
    ("季度末", (Present::Quarter, ChinesePart::Last)),
    ("季度内", (Present::Quarter, ChinesePart::Last)),
    ("年底", (Present::Year, ChinesePart::Last)),
    ("年末", (Present::Year, ChinesePart::Last)),
    ("年内", (Present::Year, ChinesePart::Last)),
    ("年度内", (Present::Year, ChinesePart::Last)),
    ("年初", (Present::Year, ChinesePart::Vague)),
    ("周末", (Present::Week, ChinesePart::Last)),
    ("周内", (Present::Week, ChinesePart::Last)),
];

fn present(frame: &DateFrame<'_>, which: Present) -> Sense {
    let today = frame.now.date();
    match which {
        Present::Week => Span::week_from(today, 0).into(),
        Present::Month => Span::month_from(today, 0).into(),
        Present::Quarter => Span::quarter_from(today, 0).into(),
        Present::Year => Span::year(today.year()).into(),
    }
}

/// Offers the stretch that begins here.
pub(super) fn offer<'t>(c: PhraseCursor<'t>, frame: &DateFrame<'_>, out: SenseSink<'_, 't>) {
    if let Some((after, (which, part))) = c.pick(PRESENT) {
        out(after, part_of(present(frame, which), part));
    }
    if let Some((after, Some(ahead))) = week_head(c) {
        let span = Sense::from(Span::week_from(frame.now.date(), ahead));
        offer_parts(
            after,
            &span,
            &[
                ("末", ChinesePart::Last),
                ("初", ChinesePart::Vague),
                ("中", ChinesePart::Vague),
            ],
            out,
        );
    }
    if let Some((after, span)) = month_head(c, frame) {
        offer_parts(after, &span, MONTH_PARTS, out);
        if let Some(behind) = after.sign('月') {
            offer_part(behind, &span, MONTH_PARTS, out);
        }
    }
    if let Some((after, ahead)) = c.pick(QUARTERS) {
        let span = Sense::from(Span::quarter_from(frame.now.date(), ahead));
        offer_parts(after, &span, OTHER_PARTS, out);
    }
    offer_in_year(c, frame, out);
}

const HALVES: &[(&str, u32)] = &[("上半年", 1), ("下半年", 7)];

/// A month, quarter or half of a year, its year before it or not.
fn offer_in_year<'t>(c: PhraseCursor<'t>, frame: &DateFrame<'_>, out: SenseSink<'_, 't>) {
    let (after, year) = year_head(c, frame).map_or((c, None), |(a, y)| (a, Some(y)));
    if let Some(year) = year {
        let span = Sense::from(Span::year(year));
        offer_parts(after, &span, OTHER_PARTS, out);
        // 今年年底 says the year twice.
        if let Some(behind) = after.sign('年') {
            offer_part(behind, &span, OTHER_PARTS, out);
        }
    }
    if let Some(end) = after.eat("年中").or_else(|| year.and(after.sign('中'))) {
        out(end, month_day(frame, year, 6, 30).doubting(DayDoubt::About));
    }
    if let Some((end, first)) = after.pick(HALVES) {
        offer_parts(end, &yearly(frame, year, first, 6), OTHER_PARTS, out);
    }
    if let Some((end, month)) = month_number(after) {
        let end = end.sign('份').unwrap_or(end);
        let span = yearly(frame, year, month, 1);
        offer_parts(end, &span, MONTH_PARTS, out);
        // 12月月底 says the month twice.
        if let Some(behind) = end.sign('月') {
            offer_part(behind, &span, MONTH_PARTS, out);
        }
        return;
    }
    let nth = after.sign('第').unwrap_or(after);
    if let Some((end, number)) = numerals::number(nth)
        && let Some(end) = end.eat("季度")
        && (1..=4).contains(&number)
    {
        offer_parts(end, &yearly(frame, year, number * 3 - 2, 3), OTHER_PARTS, out);
    }
}
