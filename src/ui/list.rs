//! Lists of rows in columns: a heading, the chosen row marked and reversed, numbers flush right.

use ratatui::layout::{Position, Rect};

use super::{paint, pen::Pen, theme, width};
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
        let columns = shown.filter_map(|at| Some((*self.columns.get(*at)?, *self.needs.get(*at)?)));
        widths(&columns.collect::<Vec<_>>(), self.body.width)
    }

    /// Rows that are shown at once.
    pub fn height(&self) -> usize {
        usize::from(self.body.height.saturating_sub(1))
    }
}

/// The cells that each column needs for its title and its text in these rows. A text that runs on over an empty cell, whose column shares
/// what is left, needs no more than its own column.
fn needs(columns: &[Heading], rows: impl Iterator<Item = impl AsRef<[String]>>) -> Vec<u16> {
    let cells = |text: &str| u16::try_from(width::cells(text)).unwrap_or(u16::MAX);
    let mut needs: Vec<u16> = columns.iter().map(|column| cells(column.title)).collect();
    for row in rows {
        let row = row.as_ref();
        for (at, ((need, cell), column)) in needs.iter_mut().zip(row).zip(columns).enumerate() {
            let shares = columns.get(at + 1).is_some_and(|next| next.width == 0);
            let is_free = row.get(at + 1).is_some_and(|next| next.trim().is_empty());
            let runs_on = column.width > 0 && !column.right && shares && is_free;
            let wanted = if runs_on {
                cells(cell).min(column.width)
            } else {
                cells(cell)
            };
            *need = (*need).max(wanted);
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

/// The cells of the chosen row that found no room, each with its title.
fn foot(pen: &mut Pen, table: &TablePlace, cells: &[String]) {
    if table.foot.height < 2 {
        return;
    }
    let left_out = table.columns.iter().zip(cells).enumerate();
    let parts: Vec<String> = left_out
        .filter(|(at, (_, cell))| table.is_told(*at, cell) && !cell.trim().is_empty())
        .map(|(_, (column, cell))| format!("{}{}{}", column.title, pen.t.export.colon, cell.trim()))
        .collect();
    let text = parts.join(" · ");
    if text.is_empty() {
        return;
    }
    paint::rule(pen.buf, table.foot, 0);
    let inner = paint::from_column(table.foot, 1);
    paint::put_rows(pen.buf, paint::from_row(inner, 1), FOOT, &text, theme::dim());
}

/// The cells that a column which shares what is left keeps beside columns that are wider.
const READABLE: usize = 16;
/// A column with a width of its own keeps so many for the sake of that.
const KEPT: usize = 12;
/// The cells of a text that is read at ease: shorter columns are whole before one gets more.
const AT_EASE: usize = 40;

/// The widths of the columns, each with the cells that it needs: none has more than it needs while another one cuts its text.
fn widths(columns: &[(Heading, u16)], total: u16) -> Vec<usize> {
    let gaps: usize = 1 + 2 * columns.len();
    let room = usize::from(total).saturating_sub(gaps);
    // The aim of each column by its own width, if it has one, and the cells that it needs.
    let aims = |aim: fn(Option<usize>, usize) -> usize| -> Vec<usize> {
        let own = |column: &Heading| Some(usize::from(column.width)).filter(|width| *width > 0);
        let column = |(column, need): &(Heading, u16)| aim(own(column), usize::from(*need));
        columns.iter().map(column).collect()
    };
    let mut widths = aims(|own, need| need.min(own.unwrap_or(READABLE)));
    let wanted: usize = widths.iter().sum();
    shrink(columns, &mut widths, wanted.saturating_sub(room));
    let mut left = room.saturating_sub(wanted);
    for aims in [
        aims(|own, need| if own.is_some() { 0 } else { need.min(AT_EASE) }),
        aims(|_, need| need.min(AT_EASE)),
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
/// of all.
fn shrink(columns: &[(Heading, u16)], widths: &mut [usize], cells: usize) {
    for _ in 0..cells {
        let own = columns.iter().map(|(column, _)| column.width > 0);
        let wide = widths.iter_mut().zip(own).filter(|(width, own)| *own && **width > KEPT);
        let widest = wide.map(|(width, _)| width).max_by_key(|width| **width);
        if let Some(width) = widest {
            *width -= 1;
        } else if let Some(width) = widths.iter_mut().max_by_key(|width| **width) {
            *width = width.saturating_sub(1);
        }
    }
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
