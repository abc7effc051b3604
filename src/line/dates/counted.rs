//! Days that are counted from another day in English: 2 weeks before 10 January, 3 days after Friday, a week on Friday, three weeks today.

use super::{
    frame::{DateFrame, DayDoubt},
    lengths::{self, Length, LengthUnit},
    scan::PhraseCursor,
    sense::{Sense, SenseSink, When},
    weekday, written,
};

const SIDES: &[(&str, i32)] = &[("before", -1), ("after", 1), ("from", 1), ("following", 1)];

/// Offers the counted day that begins here.
pub(super) fn offer<'t>(c: PhraseCursor<'t>, frame: &DateFrame<'_>, out: SenseSink<'_, 't>) {
    let Some((after, length)) = lengths::english(c) else {
        return;
    };
    let Some(behind) = after.gap() else { return };
    let weeks = length.unit == LengthUnit::Weeks;
    if let Some((end, ahead)) = behind.pick(&[("today", 0), ("tomorrow", 1)]).filter(|_| weeks) {
        let day = frame.now.date() + chrono::Days::new(ahead);
        out(end, shifted(frame, &When::Day(day).into(), length, 1));
        return;
    }
    // "a week on Friday"
    if let Some(day) = behind.eat("on").and_then(PhraseCursor::gap).filter(|_| weeks) {
        weekday::offer(day, frame, &mut |end, sense| {
            out(end, shifted(frame, &sense, length, 1));
        });
        return;
    }
    let Some((day, sign)) = behind.pick(SIDES).and_then(|(after, sign)| Some((after.gap()?, sign))) else {
        return;
    };
    written::offer(day, frame, &mut |end, sense| {
        out(end, shifted(frame, &sense, length, sign));
    });
    weekday::offer(day, frame, &mut |end, sense| {
        let counted = shifted(frame, &sense, length, sign);
        // "3 days before Friday" is mostly over when it is said: then it is asked about.
        if sign > 0 || matches!(counted.when, When::Day(day) if day >= frame.now.date()) {
            out(end, counted);
        }
    });
}

fn shifted(frame: &DateFrame<'_>, from: &Sense, length: Length, sign: i32) -> Sense {
    let shift = |day| lengths::from_day(frame, day, length, sign);
    let when = match from.when {
        When::Day(day) => shift(day).map_or(When::Nowhere, When::Day),
        When::Either(one, two) => match (shift(one), shift(two)) {
            (Some(one), Some(two)) => When::Either(one, two),
            _ => When::Nowhere,
        },
        When::Span(_) | When::Moment(_) | When::Link(_) | When::Vague | When::Nowhere => When::Nowhere,
    };
    let said = Sense {
        weekday: None,
        bare_weekday: false,
        when,
        ..from.clone()
    };
    match (length.unit, when) {
        (LengthUnit::WorkingDays, When::Day(day)) if !frame.calendar.covers(frame.now.date(), day) => {
            said.doubting(DayDoubt::NoHolidayTable)
        }
        _ => said,
    }
}
