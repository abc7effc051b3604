//! Lists of rows in columns: a heading, the chosen row marked and reversed, numbers flush right.

use ratatui::layout::{Position, Rect};

use super::{paint, pen::Pen, theme, width, wrap};
use crate::app::pointer::ScreenSpot;

/// Cells that the columns which share what is left need at least; columns at the right give way to them.
pub const LEAST_SHARE: u16 = 16;
/// Rows of the foot for what found no room, at the most.
const FOOT: u16 = 2;
/// A lower list has no foot.
const LOWEST: u16 = 6;

/// The head of a column: its title, its width in cells (0 = what is left), and which side its text keeps to.
#[derive(Debug, Clone, Copy)]
pub struct Heading {
    pub title: &'static str,
    pub width: u16,
    pub right: bool,
}

/// A column whose text keeps to the left.
pub const fn left(title: &'static str, width: u16) -> Heading {
    Heading {
        title,
        width,
        right: false,
    }
}

/// A column of numbers.
pub const fn right(title: &'static str, width: u16) -> Heading {
    Heading {
        title,
        width,
        right: true,
    }
}

/// One row: its cells, whether it is done, and whether the next command is for it, too.
pub struct ListRow {
    pub cells: Vec<String>,
    pub dim: bool,
    pub marked: bool,
}

/// The place of a list: the columns for which there is room, its rows, and a foot for the other columns of the chosen row.
pub struct TablePlace<'a> {
    columns: &'a [Heading],
    /// The cells that each column needs for all of its text.
    needs: Vec<u16>,
    /// The columns that are shown, by their places.
    shown: Vec<usize>,
    /// Heading and rows.
    pub body: Rect,
    foot: Rect,
}

impl<'a> TablePlace<'a> {
    /// Finds the columns for which `area` has room: those at the right give way to those that share what is left, as long as
    /// these have fewer cells than `least_share`. `rows` are those that may be shown: a column that would cut its text gets the cells that
    /// others leave empty.
    pub fn new(
        area: Rect,
        columns: &'a [Heading],
        least_share: u16,
        rows: impl Iterator<Item = impl AsRef<[String]>>,
    ) -> Self {
        let needs = needs(columns, rows);
        let mut shown: Vec<usize> = (0..columns.len()).collect();
        while !has_room(columns, &needs, &shown, (area.width, least_share)) {
            let gives_way = |at: &usize| *at > 0 && columns.get(*at).is_some_and(|column| column.width > 0);
            let Some(place) = shown.iter().rposition(gives_way) else {
                break;
            };
            shown.remove(place);
        }
        let is_whole = shown.len() == columns.len() || area.height < LOWEST;
        let foot = if is_whole { 0 } else { FOOT + 1 };
        let body = paint::top_rows(area, area.height - foot);
        Self {
            columns,
            needs,
            shown,
            body,
            foot: paint::from_row(area, body.height),
        }
    }

    /// The cell of a column in a row of the screen; of no width where the column is not shown.
    pub fn cell(&self, column: usize, y: u16) -> Rect {
        let widths = self.widths();
        let before = self.shown.iter().zip(&widths).take_while(|(at, _)| **at != column);
        let offset: usize = 1 + before.map(|(_, width)| width + 2).sum::<usize>();
        let own = self.shown.iter().zip(&widths).find(|(at, _)| **at == column);
        let cells = |n: usize| u16::try_from(n).unwrap_or(u16::MAX);
        Rect {
            x: self.body.x.saturating_add(cells(offset)),
            y,
            width: own.map_or(0, |(_, width)| cells(*width)),
            height: 1,
        }
    }

    /// The widths of the columns that are shown.
    fn widths(&self) -> Vec<usize> {
        let shown = self.shown.iter();
        let columns = shown.filter_map(|at| Some((*self.columns.get(*at)?, *self.needs.get(*at)?)));
        widths(&columns.collect::<Vec<_>>(), self.body.width)
    }

    /// Rows that are shown at once.
    pub fn height(&self) -> usize {
        usize::from(self.body.height.saturating_sub(1))
    }
}

/// The cells that each column needs for its title and its text in these rows.
fn needs(columns: &[Heading], rows: impl Iterator<Item = impl AsRef<[String]>>) -> Vec<u16> {
    let cells = |text: &str| u16::try_from(width::cells(text)).unwrap_or(u16::MAX);
    let mut needs: Vec<u16> = columns.iter().map(|column| cells(column.title)).collect();
    for row in rows {
        for (need, cell) in needs.iter_mut().zip(row.as_ref()) {
            *need = (*need).max(cells(cell));
        }
    }
    needs
}

fn has_room(columns: &[Heading], needs: &[u16], shown: &[usize], (total, least_share): (u16, u16)) -> bool {
    let shown = || {
        let all = columns.iter().zip(needs).enumerate();
        all.filter(|(at, _)| shown.contains(at)).map(|(_, column)| column)
    };
    // Cells that a column leaves empty crowd no other one out.
    let fixed: u16 = shown().map(|(column, need)| column.width.min(*need) + 2).sum();
    let shared: u16 = shown()
        .filter(|(column, _)| column.width == 0)
        .map(|(_, need)| least_share.min(*need))
        .sum();
    fixed + 1 + shared <= total
}

/// Rows from which the needs of columns are taken where a list is long: all of a short one, so that nothing moves while it is scrolled.
const SHORT: usize = 120;

/// The rows whose text decides on the columns: all of a short list, else those that can be on the screen around the chosen one.
pub fn around<I: Iterator>(rows: I, chosen: usize, area: Rect) -> impl Iterator<Item = I::Item> {
    let reach = usize::from(area.height);
    let skipped = if chosen + reach < SHORT {
        0
    } else {
        chosen - reach.min(chosen)
    };
    rows.skip(skipped).take(SHORT.max(2 * reach))
}

/// A list to draw: rows from `top` on, and the chosen one among all.
pub struct List<'a> {
    pub rows: &'a mut dyn Iterator<Item = ListRow>,
    pub chosen: Option<usize>,
    pub top: usize,
}

/// Draws a list; returns where the chosen row is.
pub fn draw(pen: &mut Pen, table: &TablePlace, list: List) -> Option<Position> {
    let area = table.body;
    let columns: Vec<Heading> = table
        .shown
        .iter()
        .filter_map(|at| table.columns.get(*at).copied())
        .collect();
    let widths = table.widths();
    let head: Vec<String> = columns.iter().map(|column| column.title.to_owned()).collect();
    paint::put(pen.buf, area, 0, &line(&columns, &widths, &head, " "), theme::dim());
    let body = paint::from_row(area, 1);
    let mut at = None;
    for (n, row) in list.rows.take(usize::from(body.height)).enumerate() {
        let y = u16::try_from(n).unwrap_or(u16::MAX);
        let chosen = list.chosen == Some(list.top + n);
        let mark = match (chosen, row.marked) {
            (true, false) => ">",
            (true, true) => "»",
            (false, true) => "*",
            (false, false) => " ",
        };
        let cells: Vec<String> = table
            .shown
            .iter()
            .filter_map(|at| row.cells.get(*at).cloned())
            .collect();
        let text = line(&columns, &widths, &cells, mark);
        let style = if chosen {
            theme::chosen()
        } else if row.dim {
            theme::dim()
        } else {
            theme::PLAIN
        };
        pen.eye.hits.note_row(body, y, ScreenSpot::Row(list.top + n));
        if chosen {
            foot(pen, table, &row.cells);
            paint::tint(pen.buf, body, y, theme::chosen());
            at = Some(Position {
                x: body.x,
                y: body.y + y,
            });
        }
        paint::put(pen.buf, body, y, &text, style);
    }
    at
}

/// The columns of the chosen row that found no room, each with its title.
fn foot(pen: &mut Pen, table: &TablePlace, cells: &[String]) {
    if table.foot.height < 2 {
        return;
    }
    let left_out = table.columns.iter().zip(cells).enumerate();
    let parts: Vec<String> = left_out
        .filter(|(at, (_, cell))| !table.shown.contains(at) && !cell.trim().is_empty())
        .map(|(_, (column, cell))| format!("{}{}{}", column.title, pen.t.export.colon, cell.trim()))
        .collect();
    let text = parts.join(" · ");
    if text.is_empty() {
        return;
    }
    paint::rule(pen.buf, table.foot, 0);
    let inner = paint::from_column(table.foot, 1);
    for (row, part) in (1..=FOOT).zip(wrap::wrap(&text, inner.width.max(1))) {
        paint::put(pen.buf, inner, row, part, theme::dim());
    }
}

/// The cells that a column which shares what is left keeps beside columns that are wider.
const READABLE: usize = 16;
/// A column with a width of its own keeps so many for the sake of that.
const KEPT: usize = 12;

/// The widths of the columns, each with the cells that it needs: the flexible ones share what is left; then a column that would cut its
/// text gets cells that others leave empty.
fn widths(columns: &[(Heading, u16)], total: u16) -> Vec<usize> {
    let fixed: u16 = columns.iter().map(|(column, _)| column.width + 2).sum();
    let flexible = columns.iter().filter(|(column, _)| column.width == 0).count();
    let flexible = u16::try_from(flexible).unwrap_or(1).max(1);
    let rest = total.saturating_sub(fixed + 1) / flexible;
    let own = |column: &Heading| usize::from(if column.width == 0 { rest } else { column.width });
    let mut widths: Vec<usize> = columns.iter().map(|(column, _)| own(column)).collect();
    let needs: Vec<usize> = columns.iter().map(|(_, need)| usize::from(*need)).collect();
    // Where the columns at the left alone are too wide, nothing is left to share.
    let all: usize = widths.iter().map(|width| width + 2).sum::<usize>() + 1;
    let mut owed = all.saturating_sub(usize::from(total));
    let lack: usize = needs
        .iter()
        .zip(&widths)
        .map(|(need, width)| need.saturating_sub(*width))
        .sum();
    let mut found = take_spare(columns, &mut widths, &needs, lack + owed);
    let paid = owed.min(found);
    (owed, found) = (owed - paid, found - paid);
    give(&mut widths, &needs, found);
    leave_readable(columns, &mut widths, &needs, owed);
    widths
}

/// Takes at most `wanted` cells from columns that have more than they need, from those that share what is left first; returns how many.
fn take_spare(columns: &[(Heading, u16)], widths: &mut [usize], needs: &[usize], wanted: usize) -> usize {
    let mut left = wanted;
    for shares in [true, false] {
        let of_kind = columns.iter().zip(&mut *widths).zip(needs);
        for ((_, width), need) in of_kind.filter(|(((column, _), _), _)| (column.width == 0) == shares) {
            let taken = width.saturating_sub(*need).min(left);
            *width -= taken;
            left -= taken;
        }
    }
    wanted - left
}

/// Gives cells to the columns that cut their text, one each in turn: the shortest texts are whole first.
fn give(widths: &mut [usize], needs: &[usize], mut cells: usize) {
    while cells > 0 {
        let before = cells;
        for (width, need) in widths.iter_mut().zip(needs) {
            if *width < *need && cells > 0 {
                *width += 1;
                cells -= 1;
            }
        }
        if before == cells {
            return;
        }
    }
}

/// Wide columns give cells to one that shares what is left, until it can be read.
fn leave_readable(columns: &[(Heading, u16)], widths: &mut [usize], needs: &[usize], mut owed: usize) {
    for at in 0..columns.len() {
        let shares = columns.get(at).is_some_and(|(column, _)| column.width == 0);
        let aim = needs.get(at).map_or(0, |need| (*need).min(READABLE));
        while shares && widths.get(at).is_some_and(|width| *width < aim) {
            let others = widths.iter_mut().enumerate().filter(|(other, _)| *other != at);
            let Some((_, widest)) = others
                .max_by_key(|(_, width)| **width)
                .filter(|(_, width)| **width > KEPT)
            else {
                break;
            };
            *widest -= 1;
            if owed > 0 {
                owed -= 1;
            } else if let Some(own) = widths.get_mut(at) {
                *own += 1;
            }
        }
    }
}

fn line(columns: &[Heading], widths: &[usize], cells: &[String], mark: &str) -> String {
    let mut text = mark.to_owned();
    for ((column, cells_wide), cell) in columns.iter().zip(widths).zip(cells) {
        let padded = if column.right {
            width::pad_left(cell, *cells_wide)
        } else {
            width::pad_right(cell, *cells_wide)
        };
        text.push_str(&padded);
        text.push_str("  ");
    }
    text
}
