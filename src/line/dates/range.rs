//! Stretches between two days: 14-18 December, 12月14日至18日, Monday to Friday. Due on the last day, which is said.

use chrono::{Datelike, NaiveDate};

use super::{
    frame::{DateFrame, DayDoubt},
    months::{month_name, short_year_behind, year_behind},
    numerals,
    scan::PhraseCursor,
    sense::{Sense, SenseSink, Span, StretchEnd, When, month_day, shift_days},
    weekday, written,
};

const TO: &[(&str, ())] = &[
    ("-", ()),
    ("~", ()),
    ("to", ()),
    ("until", ()),
    ("till", ()),
    ("through", ()),
    ("thru", ()),
    ("起至", ()),
    ("起到", ()),
    ("开始至", ()),
    ("开始到", ()),
    ("至", ()),
    ("到", ()),
];

/// Beginnings of a stretch that starts now or soon; only its end is due.
const FROM_NOW: &[(&str, ())] = &[
    ("from now", ()),
    ("from today", ()),
    ("from tonight", ()),
    ("from tomorrow", ()),
    ("now", ()),
    ("tonight", ()),
    ("即日", ()),
    ("今日", ()),
    ("今天", ()),
    ("今晚", ()),
    ("今夜", ()),
    ("现在", ()),
    ("会后", ()),
    ("明日", ()),
    ("明天", ()),
    ("明早", ()),
    ("明晚", ()),
];

/// Offers the stretch that begins now or soon: 今晚起至12月1日, `from now until 1 December`.
fn offer_from_now<'t>(c: PhraseCursor<'t>, frame: &DateFrame<'_>, out: SenseSink<'_, 't>) {
    let led = c.eat("自").or_else(|| c.eat("从"));
    let start = led.unwrap_or(c).spaces();
    if led.is_some() {
        let mut days = Vec::new();
        written::offer(start, frame, &mut |end, first| days.push((end, first)));
        for (end, first) in days {
            offer_end(end, &first, false, frame, out);
        }
    }
    let Some(last) = start.pick(FROM_NOW).and_then(|(after, ())| behind_to(after, false)) else {
        return;
    };
    let mut give = |end: PhraseCursor<'t>, said: Sense| {
        let when = match said.when {
            When::Day(day) if day >= frame.now.date() => When::Day(day),
            When::Day(_)
            | When::Either(..)
            | When::Span(_)
            | When::Moment(_)
            | When::Link(_)
            | When::Vague
            | When::Nowhere => When::Nowhere,
        };
        out(end, Sense { when, ..said }.doubting(DayDoubt::PeriodEnd));
    };
    written::offer(last, frame, &mut give);
    weekday::offer(last, frame, &mut give);
}

/// Returns the place behind the word between two days.
fn behind_to(c: PhraseCursor<'_>, between: bool) -> Option<PhraseCursor<'_>> {
    let here = c.spaces();
    let and = here.eat("and").filter(|_| between);
    let after = and.or_else(|| here.pick(TO).map(|(after, ())| after))?;
    Some(after.spaces())
}

/// Offers the stretch whose first day is only a number: 14-18 December, between 14 and 18 December.
pub(super) fn offer<'t>(c: PhraseCursor<'t>, frame: &DateFrame<'_>, out: SenseSink<'_, 't>) {
    offer_from_now(c, frame, out);
    let (start, between) = c.eat("between").map_or((c, false), |after| (after.spaces(), true));
    if between {
        let mut days = Vec::new();
        written::offer(start, frame, &mut |end, first| days.push((end, first)));
        weekday::offer(start, frame, &mut |end, first| days.push((end, first)));
        for (end, first) in days {
            offer_end(end, &first, true, frame, out);
        }
    }
    let Some((after, first, _)) = day(start.skip_word("the")) else {
        return;
    };
    let Some(last) = behind_to(after, between) else { return };
    let Some((after, day, _)) = numerals::day(last) else {
        return;
    };
    let Some((after, month)) = after.gap().map(|c| c.skip_word("of")).and_then(month_name) else {
        return;
    };
    let mut give = |end: PhraseCursor<'t>, year: Option<i32>| {
        let sense = month_day(frame, year, month, day).doubting(DayDoubt::PeriodEnd);
        out(end, if first < day { sense } else { When::Nowhere.into() });
    };
    give(after, None);
    if let Some((after, year)) = year_behind(after, frame).or_else(|| short_year_behind(after, frame)) {
        give(after, Some(year));
    }
}

/// A day of the month that a dash may follow at once.
fn day(c: PhraseCursor<'_>) -> Option<(PhraseCursor<'_>, u32, bool)> {
    numerals::day(c)
}

/// Offers the stretch that goes on behind its first day.
pub(super) fn offer_end<'t>(
    end: PhraseCursor<'t>,
    first: &Sense,
    between: bool,
    frame: &DateFrame<'_>,
    out: SenseSink<'_, 't>,
) {
    let When::Day(begins) = first.when else { return };
    let Some(last) = behind_to(end, between) else { return };
    let mut give = |end: PhraseCursor<'t>, day: Option<NaiveDate>, said: &Sense| {
        let when = day.filter(|day| *day > begins).map_or(When::Nowhere, When::Day);
        let sense = Sense { when, ..said.clone() };
        out(end, sense.doubting(DayDoubt::PeriodEnd));
    };
    // The month of the first day holds for the last one too.
    if first.weekday.is_none() {
        let plain = Sense::from(When::Day(begins));
        let chinese = numerals::number(last).and_then(|(c, n)| c.sign('日').or_else(|| c.sign('号')).map(|c| (c, n)));
        if let Some((end, day)) = chinese {
            give(end, begins.with_day(day), &plain);
        }
        if let Some((end, day, _)) = numerals::day(last)
            && end.gap().is_none_or(|c| month_name(c).is_none())
            && !end
                .peek()
                .is_some_and(|c| matches!(c, '/' | '.' | ':' | '-') && end.second().is_some_and(|d| d.is_ascii_digit()))
        {
            give(end, begins.with_day(day), &plain);
            if let Some((end, year)) = year_behind(end, frame) {
                give(end, begins.with_day(day).and_then(|day| day.with_year(year)), &plain);
            }
        }
    }
    let mut later = |end: PhraseCursor<'t>, said: Sense| {
        let When::Day(day) = said.when else { return };
        let day = if said.bare_weekday && day <= begins {
            let ahead = (begins - day).num_days() / 7 * 7 + 7;
            shift_days(day, ahead)
        } else {
            Some(day)
        };
        give(end, day, &said);
    };
    written::offer(last, frame, &mut later);
    weekday::offer(last, frame, &mut later);
    // The last day by its weekday and its date: Mon 4 Jan to Fri 8 Jan.
    if let Some((date, weekday)) = weekday::name(last) {
        written::offer(date.spaces(), frame, &mut |end, said| {
            if let When::Day(day) = said.when {
                give(end, Some(day).filter(|day| day.weekday() == weekday), &said);
            }
        });
    }
}

/// Words before the day that a week begins with, and before the one it ends with.
const WEEK_OF: &[(&str, bool)] = &[
    ("w/c", true),
    ("wc", true),
    ("w/b", true),
    ("week commencing", true),
    ("the week commencing", true),
    ("week beginning", true),
    ("the week beginning", true),
    ("week starting", true),
    ("the week starting", true),
    ("week of", true),
    ("the week of", true),
    ("w/e", false),
    ("week ending", false),
    ("the week ending", false),
];

/// "w/c 14 December": the week from that day on; "week ending 18 December": that day.
pub(super) fn offer_week_of<'t>(c: PhraseCursor<'t>, frame: &DateFrame<'_>, out: SenseSink<'_, 't>) {
    let Some((after, begins)) = c.pick(WEEK_OF) else { return };
    let mut week = |end: PhraseCursor<'t>, day: Sense| {
        let (true, When::Day(first)) = (begins, day.when) else {
            return out(end, day);
        };
        let span = shift_days(first, 6).map(|last| Span {
            first,
            last,
            kind: StretchEnd::Week,
        });
        out(end, Sense::from(span));
    };
    let after = after.spaces();
    written::offer(after, frame, &mut week);
    weekday::offer(after, frame, &mut week);
}
