//! The few strokes that everything is drawn with: text cut to its place, rules, cleared areas, list windows.

use ratatui::{
    buffer::{Buffer, Cell},
    layout::Rect,
    style::Style,
};

use super::{width, wrap};

/// Cells that a text keeps beside one that is flush right.
const LEAST_LEFT: u16 = 12;

/// Cells that a text keeps before a name.
const LEAST_BEFORE: usize = 8;

/// Writes a text into one row, cut to `area`'s width with an ellipsis; returns the cells used.
pub fn put(buf: &mut Buffer, area: Rect, row: u16, text: &str, style: Style) -> u16 {
    if row >= area.height || area.width == 0 {
        return 0;
    }
    let cut = width::cut(text, usize::from(area.width));
    let end = width::write(buf, (area.x, area.y + row), &cut, area.width, style);
    end - area.x
}

/// Writes a text into at most so many rows, of which only the last is cut; returns the rows used.
pub fn put_rows(buf: &mut Buffer, area: Rect, most: u16, text: &str, style: Style) -> u16 {
    let mut rest = text;
    let mut row = 0;
    while !rest.is_empty() && row < most.min(area.height) {
        let is_last = row + 1 == most || width::cells(rest) <= usize::from(area.width);
        let part = wrap::wrap(rest, area.width.max(1)).next().filter(|_| !is_last);
        let part = part.unwrap_or(rest);
        put(buf, area, row, part.trim_end(), style);
        rest = rest.get(part.len()..).unwrap_or_default().trim_start();
        row += 1;
    }
    row
}

/// Writes pieces one after another into one row; returns the cells used.
pub fn put_all(buf: &mut Buffer, area: Rect, row: u16, pieces: &[(&str, Style)]) -> u16 {
    let mut used = 0;
    for (text, style) in pieces {
        let rest = from_column(area, used);
        used += put(buf, rest, row, text, *style);
    }
    used
}

/// Writes a text flush right; returns the cells used.
pub fn put_right(buf: &mut Buffer, area: Rect, row: u16, text: &str, style: Style) -> u16 {
    let cells = u16::try_from(width::cells(text)).unwrap_or(u16::MAX).min(area.width);
    put(buf, from_column(area, area.width - cells), row, text, style)
}

/// Writes a text flush left and, where room is left for it, another flush right; the left one is cut before they meet.
/// The right one goes where hardly anything of the left one would stay.
pub fn put_both(buf: &mut Buffer, area: Rect, row: u16, left: (&str, Style), right: (&str, Style)) {
    let cells = |text| u16::try_from(width::cells(text)).unwrap_or(u16::MAX);
    let room = area.width.saturating_sub(cells(right.0) + 1);
    if cells(left.0).min(LEAST_LEFT) <= room {
        put_right(buf, area, row, right.0, right.1);
        put(buf, Rect { width: room, ..area }, row, left.0, left.1);
    } else {
        put(buf, area, row, left.0, left.1);
    }
}

/// As [`put_both`], with a name behind the left text: both give way to the name, as far as they still tell anything.
pub fn put_before(
    buf: &mut Buffer,
    area: Rect,
    row: u16,
    (left, name): (&str, &str),
    (right, own): (&str, Style),
    style: Style,
) {
    let cells = |text| width::cells(text);
    let kept = cells(name) + LEAST_BEFORE.min(cells(left)) + 1;
    let state = usize::from(area.width).saturating_sub(kept);
    let cut = width::cut(right, state.max(LEAST_BEFORE));
    let right = if name.is_empty() { right } else { &cut };
    let room = usize::from(area.width).saturating_sub(cells(right) + usize::from(!right.is_empty()));
    let left = width::cut(left, room.saturating_sub(cells(name)).max(LEAST_BEFORE));
    put_both(buf, area, row, (&format!("{left}{name}"), style), (right, own));
}

/// Writes a name with what belongs to it flush left and its state flush right: the name stays whole, the state gives way to it, and what
/// belongs to it to both.
pub fn put_named(buf: &mut Buffer, area: Rect, row: u16, (name, rest): (&str, &str), state: &str, style: Style) {
    let room = usize::from(area.width).saturating_sub(width::cells(name));
    let state = width::cut(state, room.saturating_sub(1));
    let used = put_right(buf, area, row, &state, style);
    let free = usize::from(area.width).saturating_sub(usize::from(used) + usize::from(used > 0));
    put(buf, area, row, &width::cut(&format!("{name}{rest}"), free), style);
}

/// The part of an area from a column on.
pub fn from_column(area: Rect, column: u16) -> Rect {
    let column = column.min(area.width);
    Rect {
        x: area.x + column,
        width: area.width - column,
        ..area
    }
}

/// The part of an area from a row on.
pub fn from_row(area: Rect, row: u16) -> Rect {
    let row = row.min(area.height);
    Rect {
        y: area.y + row,
        height: area.height - row,
        ..area
    }
}

/// The first `height` rows of an area.
pub fn top_rows(area: Rect, height: u16) -> Rect {
    Rect {
        height: height.min(area.height),
        ..area
    }
}

/// A rule across an area.
pub fn rule(buf: &mut Buffer, area: Rect, row: u16) {
    if row < area.height {
        for x in area.left()..area.right() {
            if let Some(cell) = buf.cell_mut((x, area.y + row)) {
                cell.set_symbol("─").set_style(super::theme::dim());
            }
        }
    }
}

/// A rule down the first column of an area.
pub fn rule_down(buf: &mut Buffer, area: Rect) {
    for y in area.top()..area.bottom() {
        if let Some(cell) = buf.cell_mut((area.x, y)) {
            cell.set_symbol("│").set_style(super::theme::dim());
        }
    }
}

/// The places of an area's rows among the cells of a buffer.
fn row_places(buf: &Buffer, area: Rect) -> impl Iterator<Item = std::ops::Range<usize>> + use<> {
    let (whole, area) = (buf.area, area.intersection(buf.area));
    (area.top()..area.bottom()).map(move |y| {
        let start = usize::from(y - whole.y) * usize::from(whole.width) + usize::from(area.x - whole.x);
        start..start + usize::from(area.width)
    })
}

/// Cells in a row that are not blank, and the place of the first among those of the area.
pub type CellRun = (usize, Vec<Cell>);

/// The cells of an area that are not blank, in runs.
pub fn copy_out(buf: &Buffer, area: Rect) -> Vec<CellRun> {
    let mut runs: Vec<CellRun> = Vec::new();
    let mut place = 0;
    for row in row_places(buf, area) {
        for (column, cell) in buf.content.get(row).unwrap_or_default().iter().enumerate() {
            if *cell != Cell::EMPTY {
                match runs.last_mut() {
                    Some((start, cells)) if column > 0 && *start + cells.len() == place => cells.push(cell.clone()),
                    Some(_) | None => runs.push((place, vec![cell.clone()])),
                }
            }
            place += 1;
        }
    }
    runs
}

/// Puts cells from [`copy_out`] of an area of the same size back, which is blank.
pub fn copy_in(buf: &mut Buffer, area: Rect, runs: &[CellRun]) {
    let width = usize::from(area.intersection(buf.area).width).max(1);
    let rows: Vec<usize> = row_places(buf, area).map(|row| row.start).collect();
    for (place, cells) in runs {
        let Some(row) = rows.get(place / width) else { return };
        let start = row + place % width;
        if let Some(target) = buf.content.get_mut(start..start + cells.len()) {
            target.clone_from_slice(cells);
        }
    }
}

/// Whether nothing stands in an area.
pub fn is_blank(buf: &Buffer, area: Rect) -> bool {
    let mut rows = row_places(buf, area);
    rows.all(|row| {
        buf.content
            .get(row)
            .unwrap_or_default()
            .iter()
            .all(|cell| *cell == Cell::EMPTY)
    })
}

/// Gives a whole row a style.
pub fn tint(buf: &mut Buffer, area: Rect, row: u16, style: Style) {
    if row < area.height {
        buf.set_style(
            Rect {
                y: area.y + row,
                height: 1,
                ..area
            },
            style,
        );
    }
}

/// The first of `len` rows to show so that `at` is seen and no row is hidden above while there is room below, given what was
/// first before.
pub fn keep_in_view(top: &mut usize, at: usize, height: usize, len: usize) -> usize {
    if at < *top {
        *top = at;
    } else if height > 0 && at >= *top + height {
        *top = at + 1 - height;
    }
    *top = (*top).min(len.saturating_sub(height));
    *top
}

/// Blanks an area that covers another, also the half of a wide character at its left edge.
pub fn cover(buf: &mut Buffer, area: Rect) {
    for y in area.top()..area.bottom() {
        if let Some(left) = area.x.checked_sub(1)
            && let Some(cell) = buf.cell_mut((left, y))
            && width::cells(cell.symbol()) > 1
        {
            cell.set_symbol(" ");
        }
        for x in area.left()..area.right() {
            if let Some(cell) = buf.cell_mut((x, y)) {
                cell.reset();
            }
        }
    }
}
