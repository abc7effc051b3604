//! Months by their English names, and which years a date may have.

use super::{numerals, scan::Cursor};

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
pub(super) fn month_name(c: Cursor<'_>) -> Option<(Cursor<'_>, u32)> {
    let (after, month) = c.pick(MONTHS)?;
    Some((after.sign('.').unwrap_or(after), month))
}

/// A year in four digits behind a gap or a comma.
pub(super) fn year_behind(c: Cursor<'_>) -> Option<(Cursor<'_>, i32)> {
    let here = c.spaces();
    let here = here.sign(',').map(Cursor::spaces).or_else(|| c.gap())?;
    let (after, year) = numerals::exactly(here, 4)?;
    let after = (!after.peek().is_some_and(|n| n.is_ascii_alphanumeric())).then_some(after)?;
    Some((after, plausible(year)?))
}

/// A year that a due date can have.
pub(super) fn plausible(year: u32) -> Option<i32> {
    i32::try_from(year).ok().filter(|y| (1900..2200).contains(y))
}
