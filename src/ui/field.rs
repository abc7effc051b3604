//! Draws a field that is typed into and says where its caret is. Looks only at the text around the caret, so that a long
//! text is drawn as quickly as a short one.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    style::Style,
};

use unicode_segmentation::UnicodeSegmentation;

use super::{paint, pen::Pen, width};
use crate::app::{
    pointer::{Drawn, ScreenSpot},
    text::{FieldView, TextField, TextPage, TextRow, step},
};

/// Draws the caret's line of a field into the first row of `area`, scrolled sideways so that the caret and the character
/// under it are seen. The answer is the cell of the caret, in the area unless that is empty: set it as the hardware cursor,
/// which an input method follows.
pub fn draw_line(buf: &mut Buffer, area: Rect, field: &TextField, style: Style) -> Position {
    let area = area.intersection(buf.area);
    let Some(last) = usize::from(area.width).checked_sub(1) else {
        return area.as_position();
    };
    let area = Rect {
        height: area.height.min(1),
        ..area
    };
    if area.is_empty() {
        return area.as_position();
    }
    let (line, caret) = field.caret_in_line();
    let text = field.lines().get(line).map_or("", String::as_str);
    let left = scroll_sideways(text, caret, field.view().left, last);
    field.set_view(FieldView { left, ..field.view() });
    blank(buf, area, style);
    put(buf, area, text.get(left..).unwrap_or_default(), style);
    if left > 0 && last >= LEAST_CUT {
        tell_cut(buf, area, text.get(left..caret).unwrap_or_default(), style);
    }
    let column = width::cells(text.get(left..caret).unwrap_or_default()).min(last);
    Position {
        x: area.x + u16::try_from(column).unwrap_or_default(),
        y: area.y,
    }
}

/// Puts an ellipsis over the first characters of what is shown before the caret, where text is hidden at the left of them. Each cell keeps its
/// place, so that a click still means the character that it did.
fn tell_cut(buf: &mut Buffer, area: Rect, before: &str, style: Style) {
    let needed = width::cells(width::ELLIPSIS);
    let mut covered = 0;
    for cluster in before.graphemes(true) {
        covered += width::grapheme_cells(cluster);
        if covered >= needed {
            break;
        }
    }
    if covered < needed {
        return;
    }
    let covered = u16::try_from(covered).unwrap_or(u16::MAX);
    let place = Rect {
        width: covered.min(area.width),
        ..area
    };
    blank(buf, place, style);
    put(buf, place, width::ELLIPSIS, style);
}

/// Draws a field that has no caret: the beginning of its text, with an ellipsis where it is cut. The answer is its first cell.
pub fn draw_head(buf: &mut Buffer, area: Rect, field: &TextField, style: Style) -> Position {
    let area = paint::top_rows(area.intersection(buf.area), 1);
    let (line, _) = field.caret_in_line();
    let text = field.lines().get(line).map_or("", String::as_str);
    field.set_view(FieldView {
        left: 0,
        ..field.view()
    });
    blank(buf, area, style);
    paint::put(buf, area, 0, text, style);
    area.as_position()
}

/// A narrower field says nothing of what is hidden.
const LEAST_CUT: usize = 6;

/// The first byte to show: as before if the caret is in sight from there, else so that it comes into sight with some
/// text on either side. `last` is the last column.
fn scroll_sideways(text: &str, caret: usize, left: usize, last: usize) -> usize {
    if text.len() <= last {
        return 0;
    }
    // The character under the caret shall be seen whole, if it can be; invisible ones share its cell.
    let behind = text.get(caret..).unwrap_or_default();
    let under = behind
        .graphemes(true)
        .take(8)
        .map(width::grapheme_cells)
        .find(|&cells| cells > 0);
    let room = (last + 1).saturating_sub(under.unwrap_or(1));
    let left = step::floor(text, left);
    // A character of its own stands before the caret where text is hidden: the ellipsis takes its place.
    let left = if left > caret || (left == caret && left > 0 && last >= LEAST_CUT) {
        back(text, caret, room.min(last / 3))
    } else if back(text, caret, room) <= left {
        left
    } else {
        back(text, caret, room - room.min(last / 4))
    };
    // While text is hidden at the left few columns are blank at the right: the next signs go there, so that the caret moves with them.
    let shown = text.get(left..).unwrap_or_default();
    let ends_inside = shown.len() <= last || width::head(shown, last).len() == shown.len();
    if ends_inside {
        left.min(back(text, text.len(), last - last / 4))
    } else {
        left
    }
}

/// The farthest boundary before `at` from which at most `room` cells lead to it.
fn back(text: &str, at: usize, room: usize) -> usize {
    let mut start = at;
    let mut taken = 0;
    while let Some(before) = step::before(text, start) {
        taken += text.get(before..start).map_or(0, width::grapheme_cells);
        if taken > room {
            break;
        }
        start = before;
    }
    start
}

/// Draws a field wrapped into `area`, scrolled so that the row of the caret is seen. The answer is the cell of the caret,
/// in the area unless that is empty: set it as the hardware cursor, which an input method follows.
pub fn draw_wrapped(buf: &mut Buffer, area: Rect, field: &TextField, style: Style) -> Position {
    let area = area.intersection(buf.area);
    if area.is_empty() {
        return area.as_position();
    }
    let (line, at) = field.caret_in_line();
    let page = TextPage::new(field.lines(), area.width).with_caret((line, at));
    let caret_row = page.row_at(line, at);
    let (top_line, top_start) = field.view().top;
    let rows = rows_around(page, page.row_at(top_line, top_start), caret_row, area.height);
    if let Some(top) = rows.first() {
        field.set_view(FieldView {
            top: (top.line, top.start),
            width: area.width,
            ..field.view()
        });
    }
    blank(buf, area, style);
    let mut caret = area.as_position();
    for (y, row) in (area.y..area.bottom()).zip(&rows) {
        put(buf, Rect { y, height: 1, ..area }, page.text(*row), style);
        if *row == caret_row {
            caret = Position {
                x: area.x + page.column(*row, at),
                y,
            };
        }
    }
    caret
}

/// The rows to show: from `top` if the caret's is among them, else from near enough to show it; the area is filled if the
/// text can fill it.
fn rows_around(page: TextPage<'_>, top: TextRow, caret: TextRow, height: u16) -> Vec<TextRow> {
    let rows = rows_from(page, top.min(caret), height);
    let (Some(last), true) = (rows.last().copied(), rows.contains(&caret)) else {
        return rows_from(page, page.above(caret, height - 1), height);
    };
    if rows.len() < usize::from(height) {
        return rows_from(page, page.above(last, height - 1), height);
    }
    rows
}

fn rows_from(page: TextPage<'_>, top: TextRow, height: u16) -> Vec<TextRow> {
    std::iter::successors(Some(top), |row| page.below(*row))
        .take(usize::from(height))
        .collect()
}

/// Draws the field that has the caret as [`draw_line`] does, and notes it for the mouse.
pub fn typed_line(pen: &mut Pen, area: Rect, field: &TextField, style: Style) -> Position {
    pen.eye
        .hits
        .note(paint::top_rows(area, 1), ScreenSpot::Field(Drawn::Line));
    draw_line(pen.buf, area, field, style)
}

/// Draws the field that has the caret as [`draw_wrapped`] does, and notes it for the mouse.
pub fn typed_page(pen: &mut Pen, area: Rect, field: &TextField, style: Style) -> Position {
    pen.eye.hits.note(area, ScreenSpot::Field(Drawn::Wrapped));
    draw_wrapped(pen.buf, area, field, style)
}

/// Empties an area, so that nothing of an earlier drawing shows through.
fn blank(buf: &mut Buffer, area: Rect, style: Style) {
    for position in area.positions() {
        if let Some(cell) = buf.cell_mut(position) {
            cell.reset();
            cell.set_style(style);
        }
    }
}

/// Writes clean text into a row; a wide character that does not fit whole is left out.
fn put(buf: &mut Buffer, row: Rect, text: &str, style: Style) {
    let head = width::head(text, usize::from(row.width));
    width::write(buf, (row.x, row.y), head, row.width, style);
    buf.set_style(row, style);
}
