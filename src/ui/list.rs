//! Lists of rows in columns: a heading, the chosen row marked and reversed, numbers flush right.

mod column;

use ratatui::layout::{Position, Rect};

use super::{paint, pen::Pen, theme, width};
use crate::app::pointer::ScreenSpot;

pub use column::{Heading, LEAST_SHARE, left, names, right};
use column::{has_room, needs, widths};

/// Rows of the foot for what found no room, at the most.
const FOOT: u16 = 2;
/// A lower list has no foot.
const LOWEST: u16 = 6;

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
    tells_cut: bool,
}

impl<'a> TablePlace<'a> {
    /// Finds the columns for which `area` has room: those at the right give way to those that share what is left, as long as
    /// these have fewer cells than `least_share`. `rows` are those that may be shown: a column that would cut its text gets the cells that
    /// others leave empty. With `tells_cut` the foot also tells what is cut in the chosen row.
    pub fn new(
        area: Rect,
        columns: &'a [Heading],
        (least_share, tells_cut): (u16, bool),
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
        let mut place = Self {
            columns,
            needs,
            shown,
            body: area,
            foot: paint::from_row(area, area.height),
            tells_cut,
        };
        let is_whole = place.shown.len() == columns.len() && !(tells_cut && place.cuts());
        let foot = if is_whole || area.height < LOWEST { 0 } else { FOOT + 1 };
        place.body = paint::top_rows(area, area.height - foot);
        place.foot = paint::from_row(area, place.body.height);
        place
    }

    /// The same place, without its foot where the chosen row has nothing to tell in it.
    #[must_use]
    pub fn for_chosen(self, cells: Option<Vec<String>>) -> Self {
        match cells {
            Some(cells) if !self.untold(&cells, "", "").is_empty() => self,
            Some(_) | None => self.without_foot(),
        }
    }

    /// The same place without its foot, for a list with a foot of its own.
    #[must_use]
    pub fn without_foot(mut self) -> Self {
        self.body.height += self.foot.height;
        self.foot.height = 0;
        self
    }

    /// The cells of a row that found no room, each with its title; those that `said` holds already are left out.
    pub fn untold(&self, cells: &[String], colon: &str, said: &str) -> String {
        let left_out = self.columns.iter().zip(cells).enumerate();
        let parts: Vec<String> = left_out
            .filter(|(at, (_, cell))| self.is_told(*at, cell) && !cell.trim().is_empty() && !said.contains(cell.trim()))
            .map(|(_, (column, cell))| format!("{}{colon}{}", column.title, cell.trim()))
            .collect();
        parts.join(" · ")
    }

    /// Whether a column has fewer cells than it needs.
    fn cuts(&self) -> bool {
        let needs = self.shown.iter().filter_map(|at| self.needs.get(*at));
        self.widths()
            .iter()
            .zip(needs)
            .any(|(width, need)| *width < usize::from(*need))
    }

    /// Whether a cell of the chosen row stands in the foot: its column found no room, or too little.
    fn is_told(&self, column: usize, cell: &str) -> bool {
        let widths = self.widths();
        let own = self.shown.iter().zip(&widths).find(|(at, _)| **at == column);
        match own {
            None => true,
            Some((_, width)) => self.tells_cut && width::cells(cell) > *width,
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
        let columns = shown.filter_map(|at| Some((self.columns.get(*at)?.clone(), *self.needs.get(*at)?)));
        widths(&columns.collect::<Vec<_>>(), self.body.width)
    }

    /// Rows that are shown at once.
    pub fn height(&self) -> usize {
        usize::from(self.body.height.saturating_sub(1))
    }
}

/// Rows from which the needs of columns are taken where a list is long: all of a short one, so that nothing moves while it is scrolled.
const SHORT: usize = 100;

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

/// A list to draw: rows from `top` on, how many there are in all, and the chosen one among them.
pub struct List<'a> {
    pub rows: &'a mut dyn Iterator<Item = ListRow>,
    pub all: usize,
    pub chosen: Option<usize>,
    pub top: usize,
}

/// Draws a list; returns where the chosen row is.
pub fn draw(pen: &mut Pen, table: &TablePlace, list: List) -> Option<Position> {
    let area = table.body;
    let columns: Vec<Heading> = table
        .shown
        .iter()
        .filter_map(|at| table.columns.get(*at).cloned())
        .collect();
    let widths = table.widths();
    let head: Vec<String> = columns.iter().map(|column| column.title.to_string()).collect();
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
    position(pen, area, list.top, list.all);
    at
}

/// Tells which of all rows are seen, where some are not: at the right of the row of the heads, else of the last row, else between the heads,
/// where nothing stands there.
fn position(pen: &mut Pen, area: Rect, top: usize, all: usize) {
    let seen = usize::from(area.height.saturating_sub(1));
    if seen == 0 || all <= seen {
        return;
    }
    let text = format!(" {}–{}/{all} ", top + 1, (top + seen).min(all));
    let cells = u16::try_from(width::cells(&text)).unwrap_or(u16::MAX);
    let Some(most) = area.width.checked_sub(cells) else {
        return;
    };
    let ends = [(0, most), (area.height - 1, most)];
    let between = (0..most).rev().map(|before| (0, before));
    for (row, before) in ends.into_iter().chain(between) {
        let place = Rect {
            height: 1,
            width: cells,
            ..paint::from_column(paint::from_row(area, row), before)
        };
        let is_free = place
            .positions()
            .all(|at| pen.buf.cell(at).is_some_and(|cell| cell.symbol() == " "));
        if is_free {
            paint::put(pen.buf, place, 0, &text, theme::dim());
            return;
        }
    }
}

/// The cells of the chosen row that found no room, each with its title.
fn foot(pen: &mut Pen, table: &TablePlace, cells: &[String]) {
    if table.foot.height < 2 {
        return;
    }
    let text = table.untold(cells, pen.t.export.colon, "");
    if text.is_empty() {
        return;
    }
    paint::rule(pen.buf, table.foot, 0);
    let inner = paint::from_column(table.foot, 1);
    paint::put_rows(pen.buf, paint::from_row(inner, 1), FOOT, &text, theme::dim());
}

/// A row as text. A cell that is too long runs on over those behind it in which nothing stands.
fn line(columns: &[Heading], widths: &[usize], cells: &[String], mark: &str) -> String {
    let mut text = mark.to_owned();
    let mut row = columns.iter().zip(widths).zip(cells).peekable();
    while let Some(((column, own), cell)) = row.next() {
        let mut room = *own;
        while !column.right && width::cells(cell) > room {
            let Some(((_, width), _)) = row.next_if(|(_, cell)| cell.trim().is_empty()) else {
                break;
            };
            room += 2 + width;
        }
        let padded = if column.right {
            width::pad_left(cell, room)
        } else {
            width::pad_right(cell, room)
        };
        text.push_str(&padded);
        text.push_str("  ");
    }
    text
}
