//! The columns of a list: their heads, and the cells that each of them gets. Knows no rows on the screen.

use std::borrow::Cow;

use super::super::width;

/// Cells that the columns which share what is left need at least; columns at the right give way to them.
pub const LEAST_SHARE: u16 = 16;

/// The head of a column: its title, its width in cells (0 = what is left), and which side its text keeps to.
#[derive(Debug, Clone)]
pub struct Heading {
    pub title: Cow<'static, str>,
    pub width: u16,
    pub right: bool,
    /// Others give way to its texts: names of people.
    pub whole: bool,
}

/// A column whose text keeps to the left.
pub const fn left(title: &'static str, width: u16) -> Heading {
    Heading {
        title: Cow::Borrowed(title),
        width,
        right: false,
        whole: false,
    }
}

/// A column of names, which others give way to.
pub const fn names(title: &'static str) -> Heading {
    Heading {
        title: Cow::Borrowed(title),
        width: 0,
        right: false,
        whole: true,
    }
}

/// A column of numbers.
pub const fn right(title: &'static str, width: u16) -> Heading {
    Heading {
        title: Cow::Borrowed(title),
        width,
        right: true,
        whole: false,
    }
}

/// Cells of a name that others give way to, at the most.
const WHOLE_NAME: u16 = 30;
/// Cells that a column keeps beside names.
const BESIDE_NAMES: usize = 6;

/// The cells that each column needs for its title and its text in these rows. A text that runs on over an empty cell, whose column shares
/// what is left, needs no more than its own column.
pub(super) fn needs(columns: &[Heading], rows: impl Iterator<Item = impl AsRef<[String]>>) -> Vec<u16> {
    let cells = |text: &str| u16::try_from(width::cells(text)).unwrap_or(u16::MAX);
    let mut needs: Vec<u16> = columns.iter().map(|column| cells(&column.title)).collect();
    for row in rows {
        let row = row.as_ref();
        for (at, ((need, cell), column)) in needs.iter_mut().zip(row).zip(columns).enumerate() {
            let shares = columns.get(at + 1).is_some_and(|next| next.width == 0);
            let is_free = row.get(at + 1).is_some_and(|next| next.trim().is_empty());
            let runs_on = !column.right && shares && is_free;
            let own = if column.width > 0 { column.width } else { AT_EASE };
            let wanted = if runs_on { cells(cell).min(own) } else { cells(cell) };
            *need = (*need).max(wanted);
        }
    }
    needs
}

pub(super) fn has_room(columns: &[Heading], needs: &[u16], shown: &[usize], (total, least_share): (u16, u16)) -> bool {
    let shown = || {
        let all = columns.iter().zip(needs).enumerate();
        all.filter(|(at, _)| shown.contains(at)).map(|(_, column)| column)
    };
    // Cells that a column leaves empty crowd no other one out.
    let fixed: u16 = shown().map(|(column, need)| column.width.min(*need) + 2).sum();
    let shared: u16 = shown()
        .filter(|(column, _)| column.width == 0)
        .map(|(column, need)| {
            if column.whole {
                WHOLE_NAME.min(*need)
            } else {
                least_share.min(*need)
            }
        })
        .sum();
    fixed + 1 + shared <= total
}

/// The cells that a column which shares what is left keeps beside columns that are wider.
const READABLE: usize = 16;
/// A column with a width of its own keeps so many for the sake of that.
const KEPT: usize = 12;
/// The cells of a text that is read at ease: shorter columns are whole before one gets more.
const AT_EASE: u16 = 40;
/// The cells of a row that the eye follows from one end to the other: a wider list only has more where its texts need them.
const FOLLOWED: usize = 120;

/// The widths of the columns, each with the cells that it needs: none has more than it needs while another one cuts its text.
pub(super) fn widths(columns: &[(Heading, u16)], total: u16) -> Vec<usize> {
    let gaps: usize = 1 + 2 * columns.len();
    let needed: usize = columns
        .iter()
        .map(|(column, need)| usize::from(column.width.max(*need)))
        .sum();
    let room = usize::from(total).min(FOLLOWED.max(gaps + needed)).saturating_sub(gaps);
    // The aim of each column by its own width, if it has one, and the cells that it needs.
    let aims = |aim: fn(Option<usize>, usize) -> usize| -> Vec<usize> {
        let own = |column: &Heading| Some(usize::from(column.width)).filter(|width| *width > 0);
        let column = |(column, need): &(Heading, u16)| aim(own(column), usize::from(*need));
        columns.iter().map(column).collect()
    };
    let mut widths = aims(|own, need| need.min(own.unwrap_or(READABLE)));
    for ((_, need), width) in columns.iter().zip(&mut widths).filter(|((column, _), _)| column.whole) {
        *width = (*width).max(usize::from(WHOLE_NAME.min(*need)));
    }
    let wanted: usize = widths.iter().sum();
    shrink(columns, &mut widths, wanted.saturating_sub(room));
    let mut left = room.saturating_sub(wanted);
    for aims in [
        aims(|own, need| if own.is_some() { 0 } else { need.min(AT_EASE.into()) }),
        aims(|_, need| need.min(AT_EASE.into())),
        aims(|_, need| need),
        aims(|own, _| own.unwrap_or(0)),
        aims(|own, _| if own.is_some() { 0 } else { usize::MAX }),
    ] {
        left = give(&mut widths, &aims, left);
    }
    widths
}

/// Gives cells to the columns that are short of their aim, one each in turn: those that lack least reach it first. Returns what is left.
fn give(widths: &mut [usize], aims: &[usize], mut cells: usize) -> usize {
    while cells > 0 {
        let before = cells;
        for (width, aim) in widths.iter_mut().zip(aims) {
            if *width < *aim && cells > 0 {
                *width += 1;
                cells -= 1;
            }
        }
        if before == cells {
            break;
        }
    }
    cells
}

/// Takes cells for which there is no room: from the widest column with a width of its own as long as it keeps enough, then from the widest
/// of all but names, then from these.
fn shrink(columns: &[(Heading, u16)], widths: &mut [usize], cells: usize) {
    for _ in 0..cells {
        // Columns that may give so far, the first of the three that has one: its widest gives a cell.
        let mut widest = |least: usize, gives: fn(&Heading) -> bool| {
            let all = widths.iter_mut().zip(columns);
            let wide = all.filter(|(width, (column, _))| gives(column) && **width > least);
            let width = wide.map(|(width, _)| width).max_by_key(|width| **width);
            width.map(|width| *width -= 1).is_some()
        };
        let gave =
            widest(KEPT, |column| column.width > 0 && !column.whole) || widest(BESIDE_NAMES, |column| !column.whole);
        if !gave && let Some(width) = widths.iter_mut().max_by_key(|width| **width) {
            *width = width.saturating_sub(1);
        }
    }
}
