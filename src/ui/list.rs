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
    /// The columns that are shown, by their places.
    shown: Vec<usize>,
    /// Heading and rows.
    pub body: Rect,
    foot: Rect,
}

impl<'a> TablePlace<'a> {
    /// Finds the columns for which `area` has room: those at the right give way to those that share what is left, as long as
    /// these have fewer cells than `least_share`.
    pub fn new(area: Rect, columns: &'a [Heading], least_share: u16) -> Self {
        let mut shown: Vec<usize> = (0..columns.len()).collect();
        while !has_room(columns, &shown, (area.width, least_share)) {
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
            shown,
            body,
            foot: paint::from_row(area, body.height),
        }
    }

    /// The cell of a column in a row of the screen; of no width where the column is not shown.
    pub fn cell(&self, column: usize, y: u16) -> Rect {
        let columns = self.shown.iter().filter_map(|at| self.columns.get(*at).copied());
        let columns: Vec<Heading> = columns.collect();
        let widths = widths(&columns, self.body.width);
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

    /// Rows that are shown at once.
    pub fn height(&self) -> usize {
        usize::from(self.body.height.saturating_sub(1))
    }
}

fn has_room(columns: &[Heading], shown: &[usize], (total, least_share): (u16, u16)) -> bool {
    let shown = || shown.iter().filter_map(|at| columns.get(*at));
    let fixed: u16 = shown().map(|column| column.width + 2).sum();
    let flexible = shown().filter(|column| column.width == 0).count();
    let flexible = u16::try_from(flexible).unwrap_or(1);
    fixed + 1 + flexible * least_share <= total
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
    let widths = widths(&columns, area.width);
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

/// The widths of the columns: the flexible ones share what is left.
fn widths(columns: &[Heading], total: u16) -> Vec<usize> {
    let fixed: u16 = columns.iter().map(|c| c.width + 2).sum();
    let flexible = u16::try_from(columns.iter().filter(|c| c.width == 0).count())
        .unwrap_or(1)
        .max(1);
    let rest = total.saturating_sub(fixed + 1) / flexible;
    columns
        .iter()
        .map(|c| usize::from(if c.width == 0 { rest } else { c.width }))
        .collect()
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
