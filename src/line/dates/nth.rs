//! The nth weekday, working day or day of a month: first Monday in January, 下月第二个周五, last day of the month. Knows no lengths.

use chrono::Datelike;

use super::{
    frame::DateFrame,
    months::{month_name, year_behind},
    numerals, periods_en, periods_zh,
    scan::PhraseCursor,
    sense::{Sense, SenseSink, Span, Target, When, nth_day, yearly},
    weekday,
};

const ORDINALS: &[(&str, i32)] = &[
    ("first", 1),
    ("1st", 1),
    ("second", 2),
    ("2nd", 2),
    ("third", 3),
    ("3rd", 3),
    ("fourth", 4),
    ("4th", 4),
    ("fifth", 5),
    ("5th", 5),
    ("last", 0),
    ("very last", 0),
    ("second last", -1),
    ("second to last", -1),
    ("next to last", -1),
    ("last but one", -1),
    ("penultimate", -1),
    ("third last", -2),
    ("third to last", -2),
    ("last but two", -2),
];

const TARGETS: &[(&str, Target)] = &[
    ("working day", Target::Working),
    ("business day", Target::Working),
    ("workday", Target::Working),
    ("day", Target::Any),
];

/// Offers the counted day that begins here.
pub(super) fn offer<'t>(c: PhraseCursor<'t>, frame: &DateFrame<'_>, out: SenseSink<'_, 't>) {
    offer_english(c, frame, out);
    offer_chinese(c, frame, out);
}

fn offer_english<'t>(c: PhraseCursor<'t>, frame: &DateFrame<'_>, out: SenseSink<'_, 't>) {
    let Some((after, nth)) = c.skip_word("the").pick(ORDINALS) else {
        return;
    };
    let Some(target) = after.gap() else { return };
    let named = weekday::name(target).map(|(end, day)| (end, Target::Weekday(day)));
    let Some((after, target)) = named.or_else(|| target.pick(TARGETS)) else {
        return;
    };
    if nth > 0 && matches!(target, Target::Weekday(_)) {
        out(after, coming(nth, target, frame));
    }
    let Some(month) = after.eat(" of").or_else(|| after.eat(" in")) else {
        return;
    };
    let month = month.spaces();
    let mut given = |end: PhraseCursor<'t>, stretch: Sense| out(end, within(&stretch, nth, target, frame));
    if let Some((end, stretch)) = periods_en::month_head(month.skip_word("the"), frame) {
        given(end, stretch);
    }
    if let Some(end) = month.eat("the month") {
        given(end, Span::month_from(frame.now.date(), 0).into());
    }
    if let Some(end) = month.eat("the year") {
        given(end, Span::year(frame.now.date().year()).into());
    }
    if let Some((end, number)) = month_name(month) {
        given(end, yearly(frame, None, number, 1));
        if let Some((end, year)) = year_behind(end, frame) {
            given(end, yearly(frame, Some(year), number, 1));
        }
    }
}

fn offer_chinese<'t>(c: PhraseCursor<'t>, frame: &DateFrame<'_>, out: SenseSink<'_, 't>) {
    let year = periods_zh::year_head(c, frame);
    let month = periods_zh::month_number(year.map_or(c, |(after, _)| after));
    let (after, stretch) = match (periods_zh::month_head(c, frame), month) {
        (Some(found), _) => found,
        (None, Some((after, month))) => (after, yearly(frame, year.map(|(_, year)| year), month, 1)),
        (None, None) => return,
    };
    let after = after.sign('份').unwrap_or(after);
    let after = after.sign('的').unwrap_or(after);
    if let Some(end) = after.eat("最后一天") {
        out(end, within(&stretch, 0, Target::Any, frame));
    }
    let counted = match after.eat("最后一个").or_else(|| after.eat("最后1个")) {
        Some(after) => Some((after, 0)),
        // 倒数第二个周五
        None => {
            let back = after.eat("倒数");
            let counted = back.unwrap_or(after).sign('第').and_then(numerals::number);
            counted.and_then(|(after, nth)| {
                let nth = i32::try_from(nth).ok().filter(|nth| (1..=31).contains(nth))?;
                Some((after.sign('个')?, if back.is_some() { 1 - nth } else { nth }))
            })
        }
    };
    let Some((after, nth)) = counted else { return };
    if let Some(end) = after.eat("工作日") {
        out(end, within(&stretch, nth, Target::Working, frame));
    }
    if let Some((end, day)) = weekday::name(after) {
        out(end, within(&stretch, nth, Target::Weekday(day), frame));
    }
}

fn within(stretch: &Sense, nth: i32, target: Target, frame: &DateFrame<'_>) -> Sense {
    let When::Span(span) = stretch.when else {
        return When::Nowhere.into();
    };
    Sense {
        when: nth_day(span, nth, target, frame).map_or(When::Nowhere, When::Day),
        weekday: match target {
            Target::Weekday(day) => Some(day),
            Target::Working | Target::Any => None,
        },
        ..stretch.clone()
    }
}

/// The nth weekday of this month, or of the next if it is over.
fn coming(nth: i32, target: Target, frame: &DateFrame<'_>) -> Sense {
    let today = frame.now.date();
    let of = |ahead| within(&Span::month_from(today, ahead).into(), nth, target, frame);
    let this = of(0);
    if matches!(this.when, When::Day(day) if day >= today) {
        this
    } else {
        of(1)
    }
}
