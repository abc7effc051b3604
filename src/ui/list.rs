//! Lists of rows in columns: a heading, the chosen row marked and reversed, numbers flush right.

use ratatui::layout::{Position, Rect};

use super::{paint, theme, width};

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

/// A list to draw: rows from `top` on, and the chosen one among all.
pub struct List<'a> {
    pub columns: &'a [Heading],
    pub rows: &'a mut dyn Iterator<Item = ListRow>,
    pub chosen: Option<usize>,
    pub top: usize,
}

/// Draws a list; returns the place of the chosen row's mark.
pub fn draw(buf: &mut ratatui::buffer::Buffer, area: Rect, list: List) -> Option<Position> {
    let widths = widths(list.columns, area.width);
    let head: Vec<String> = list.columns.iter().map(|c| c.title.to_owned()).collect();
    paint::put(buf, area, 0, &line(list.columns, &widths, &head, " "), theme::dim());
    let body = paint::from_row(area, 1);
    let mut at = None;
    for (n, row) in list.rows.take(usize::from(body.height)).enumerate() {
        let y = u16::try_from(n).unwrap_or(u16::MAX);
        let chosen = list.chosen == Some(list.top + n);
        let text = line(
            list.columns,
            &widths,
            &row.cells,
            match (chosen, row.marked) {
                (true, false) => ">",
                (true, true) => "»",
                (false, true) => "*",
                (false, false) => " ",
            },
        );
        let style = if chosen {
            theme::chosen()
        } else if row.dim {
            theme::dim()
        } else {
            theme::PLAIN
        };
        if chosen {
            paint::tint(buf, body, y, theme::chosen());
            at = Some(Position {
                x: body.x,
                y: body.y + y,
            });
        }
        paint::put(buf, body, y, &text, style);
    }
    at
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
