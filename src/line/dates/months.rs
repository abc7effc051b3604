//! Months by their English names, and which years a date may have.

use chrono::Datelike;

use super::{frame::DateFrame, numerals, scan::PhraseCursor};

const MONTHS: &[(&str, u32)] = &[
    ("january", 1),
    ("jan", 1),
    ("february", 2),
    ("feb", 2),
    ("march", 3),
    ("mar", 3),
    ("april", 4),
    ("apr", 4),
    ("may", 5),
    ("june", 6),
    ("jun", 6),
    ("july", 7),
    ("jul", 7),
    ("august", 8),
    ("aug", 8),
    ("september", 9),
    ("sept", 9),
    ("sep", 9),
    ("october", 10),
    ("oct", 10),
    ("november", 11),
    ("nov", 11),
    ("december", 12),
    ("dec", 12),
];

/// The name of a month in English, its full stop included.
pub(super) fn month_name(c: PhraseCursor<'_>) -> Option<(PhraseCursor<'_>, u32)> {
    let (after, month) = c.pick(MONTHS)?;
    Some((after.sign('.').unwrap_or(after), month))
}

const YEARS: &[(&str, i32)] = &[
    ("this year", 0),
    ("of this year", 0),
    ("next year", 1),
    ("of next year", 1),
    ("the year after next", 2),
    ("last year", -1),
    ("of last year", -1),
];

/// A year behind a month: four digits behind a gap or a comma, two behind an apostrophe, or its distance (next year).
pub(super) fn year_behind<'t>(c: PhraseCursor<'t>, frame: &DateFrame<'_>) -> Option<(PhraseCursor<'t>, i32)> {
    let here = c.spaces();
    let here = here.sign(',').map(PhraseCursor::spaces).or_else(|| c.gap())?;
    if let Some((after, ahead)) = here.pick(YEARS) {
        return Some((after, frame.now.date().year() + ahead));
    }
    if let Some((after, year)) = here.sign('\'').and_then(|y| numerals::exactly(y, 2)) {
        return ends(after).then_some((after, plausible(year + 2000)?));
    }
    let (after, year) = numerals::exactly(here, 4)?;
    ends(after).then_some((after, plausible(year)?))
}

/// A year in two digits behind a day and a month, where no word follows that they could count (`31 dec 27`, but not `5 May 27
/// copies`). Years that are over are none.
pub(super) fn short_year_behind<'t>(c: PhraseCursor<'t>, frame: &DateFrame<'_>) -> Option<(PhraseCursor<'t>, i32)> {
    let here = c.spaces();
    let here = here.sign(',').map(PhraseCursor::spaces).or_else(|| c.gap())?;
    let (after, year) = numerals::exactly(here, 2)?;
    let counts = after.spaces().peek().is_some_and(char::is_alphabetic);
    let year = plausible(year + 2000).filter(|year| *year >= frame.now.date().year())?;
    (ends(after) && !counts).then_some((after, year))
}

fn ends(c: PhraseCursor<'_>) -> bool {
    !c.peek().is_some_and(|n| {
        n.is_ascii_alphanumeric() || matches!(n, ':' | '.') && c.second().is_some_and(char::is_alphanumeric)
    })
}

/// A year that a due date can have.
pub(super) fn plausible(year: u32) -> Option<i32> {
    i32::try_from(year).ok().filter(|y| (1900..2200).contains(y))
}
