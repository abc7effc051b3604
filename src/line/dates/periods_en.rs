//! Stretches of days in English and their ends: end of month, next quarter, Q1, mid-March, EOY. Knows no Chinese.

use chrono::Datelike;

use super::{
    frame::DateFrame,
    months::{month_name, year_behind},
    numerals,
    scan::PhraseCursor,
    sense::{Sense, SenseSink, Span, When, yearly},
};

#[derive(Clone, Copy)]
enum EnglishUnit {
    Week,
    Month,
    Quarter,
    Year,
}

const UNITS: &[(&str, EnglishUnit)] = &[
    ("week", EnglishUnit::Week),
    ("working week", EnglishUnit::Week),
    ("month", EnglishUnit::Month),
    ("calendar month", EnglishUnit::Month),
    ("quarter", EnglishUnit::Quarter),
    ("year", EnglishUnit::Year),
    ("calendar year", EnglishUnit::Year),
];

const AHEAD: &[(&str, i32)] = &[
    ("this ", 0),
    ("the current ", 0),
    ("current ", 0),
    ("next ", 1),
    ("last ", -1),
];

/// The short forms and the names that hold the present day.
const ENDS: &[(&str, EnglishUnit)] = &[
    ("eow", EnglishUnit::Week),
    ("weekend", EnglishUnit::Week),
    ("week end", EnglishUnit::Week),
    ("the weekend", EnglishUnit::Week),
    ("this weekend", EnglishUnit::Week),
    ("eom", EnglishUnit::Month),
    ("month end", EnglishUnit::Month),
    ("eoq", EnglishUnit::Quarter),
    ("quarter end", EnglishUnit::Quarter),
    ("eoy", EnglishUnit::Year),
    ("year end", EnglishUnit::Year),
];

#[derive(Clone, Copy)]
enum EnglishPart {
    Last,
    Vague,
}

const PARTS: &[(&str, EnglishPart)] = &[
    ("end of ", EnglishPart::Last),
    ("end ", EnglishPart::Last),
    ("the end of ", EnglishPart::Last),
    ("mid ", EnglishPart::Vague),
    ("middle of ", EnglishPart::Vague),
    ("the middle of ", EnglishPart::Vague),
    ("start of ", EnglishPart::Vague),
    ("the start of ", EnglishPart::Vague),
    ("beginning of ", EnglishPart::Vague),
    ("the beginning of ", EnglishPart::Vague),
    ("early ", EnglishPart::Vague),
    ("late ", EnglishPart::Vague),
    ("early in ", EnglishPart::Vague),
    ("late in ", EnglishPart::Vague),
];

/// Times of the year of which nobody can say the day.
const NO_DAYS: &[(&str, ())] = &[
    ("the new year", ()),
    ("in the new year", ()),
    ("early in the new year", ()),
    ("early new year", ()),
    ("half term", ()),
    ("half-term", ()),
    ("the half term", ()),
    ("the half-term", ()),
    ("end of term", ()),
    ("the end of term", ()),
    ("next term", ()),
    ("this term", ()),
    ("next half term", ()),
];

fn ahead(frame: &DateFrame<'_>, unit: EnglishUnit, ahead: i32) -> Sense {
    let today = frame.now.date();
    match unit {
        EnglishUnit::Week => Span::week_from(today, ahead).into(),
        EnglishUnit::Month => Span::month_from(today, ahead).into(),
        EnglishUnit::Quarter => Span::quarter_from(today, ahead).into(),
        EnglishUnit::Year => Span::year(today.year() + ahead).into(),
    }
}

/// A month by its distance from the present one.
pub(super) fn month_head<'t>(c: PhraseCursor<'t>, frame: &DateFrame<'_>) -> Option<(PhraseCursor<'t>, Sense)> {
    let (after, months) = c.pick(AHEAD)?;
    Some((after.eat("month")?, ahead(frame, EnglishUnit::Month, months)))
}

/// Offers the stretch that begins here.
pub(super) fn offer<'t>(c: PhraseCursor<'t>, frame: &DateFrame<'_>, out: SenseSink<'_, 't>) {
    if let Some((after, unit)) = c.pick(ENDS) {
        out(after, ahead(frame, unit, 0).last_day());
    }
    if let Some(after) = c.eat("the week after next").or_else(|| c.eat("week after next")) {
        out(after, ahead(frame, EnglishUnit::Week, 2));
    }
    if let Some((after, ())) = c.pick(NO_DAYS) {
        out(after, When::Vague.into());
    }
    if let Some((month, _)) = month_name(c)
        && let Some(after) = month.eat(" half term").or_else(|| month.eat(" half-term"))
    {
        out(after, When::Vague.into());
    }
    offer_stretch(c, frame, out);
    let Some((after, part)) = c.pick(PARTS) else {
        return;
    };
    // The middle of January is no day: none is made of it.
    let mut inner = |end: PhraseCursor<'t>, span: Sense| match part {
        EnglishPart::Last => out(end, span.last_day()),
        EnglishPart::Vague => out(end, When::Vague.into()),
    };
    offer_stretch(after, frame, &mut inner);
    // "end of the month", "end of month"
    if let Some((end, unit)) = after.skip_word("the").pick(UNITS) {
        inner(end, ahead(frame, unit, 0));
    }
}

/// Offers a whole stretch: "next month", "March 2027", "Q1", "second half".
fn offer_stretch<'t>(c: PhraseCursor<'t>, frame: &DateFrame<'_>, out: SenseSink<'_, 't>) {
    if let Some((after, distance)) = c.pick(AHEAD)
        && let Some((end, unit)) = after.pick(UNITS)
    {
        out(end, ahead(frame, unit, distance));
    }
    if let Some((after, month)) = month_name(c) {
        out(after, yearly(frame, None, month, 1));
        if let Some((end, year)) = year_behind(after, frame) {
            out(end, yearly(frame, Some(year), month, 1));
        }
    }
    let Some((after, (first, count))) = part_of_year(c) else {
        return;
    };
    out(after, yearly(frame, None, first, count));
    let behind = after.eat(" of").unwrap_or(after);
    if let Some((end, year)) = year_behind(behind, frame) {
        out(end, yearly(frame, Some(year), first, count));
    }
}

const HALVES: &[(&str, (u32, u32))] = &[
    ("first half", (1, 6)),
    ("the first half", (1, 6)),
    ("second half", (7, 6)),
    ("the second half", (7, 6)),
    ("first quarter", (1, 3)),
    ("the first quarter", (1, 3)),
    ("second quarter", (4, 3)),
    ("the second quarter", (4, 3)),
    ("third quarter", (7, 3)),
    ("the third quarter", (7, 3)),
    ("fourth quarter", (10, 3)),
    ("the fourth quarter", (10, 3)),
];

/// The first month and the number of months of a quarter or half.
fn part_of_year(c: PhraseCursor<'_>) -> Option<(PhraseCursor<'_>, (u32, u32))> {
    if let Some(found) = c.pick(HALVES) {
        return Some(found);
    }
    let (months, most) = match c.peek()? {
        'q' => (3, 4),
        'h' => (6, 2),
        _ => return None,
    };
    let (after, nth) = numerals::digits(c.skip(1), 1)?;
    let plain = !after.peek().is_some_and(|n| n.is_ascii_alphanumeric());
    (plain && (1..=most).contains(&nth)).then(|| (after, ((nth - 1) * months + 1, months)))
}
