//! Puts the caret of a text area anywhere. Its own jump counts to 65,535, and a pasted megabyte may have longer lines, or
//! more of them; silently landing elsewhere would put typed text in the wrong place.

use tui_textarea::{AtomicRange, CursorMove, TextArea};

/// Moves the caret to a character of a line; both exist.
pub(super) fn jump(area: &mut TextArea<'_>, line: usize, column: usize) {
    if let (Ok(line), Ok(column)) = (u16::try_from(line), u16::try_from(column)) {
        area.move_cursor(CursorMove::Jump(line, column));
        return;
    }
    reach_line(area, line);
    area.move_cursor(CursorMove::Head);
    if column > 0 {
        area.move_cursor(CursorMove::Forward);
        reach_column(area, line, column);
    }
}

/// Walks to a line from the nearest that a jump reaches.
fn reach_line(area: &mut TextArea<'_>, line: usize) {
    let last = area.lines().len().saturating_sub(1);
    if line.abs_diff(last) < line.abs_diff(area.cursor().0) {
        area.move_cursor(CursorMove::Bottom);
    }
    let near = u16::try_from(line).unwrap_or(u16::MAX);
    if line.abs_diff(usize::from(near)) < line.abs_diff(area.cursor().0) {
        area.move_cursor(CursorMove::Jump(near, 0));
    }
    area.move_cursor(CursorMove::Head);
    let here = area.cursor().0;
    let step = if here < line { CursorMove::Down } else { CursorMove::Up };
    for _ in 0..here.abs_diff(line) {
        area.move_cursor(step);
    }
}

/// The area puts a caret that is inside an atomic range behind it, however far that is.
fn reach_column(area: &mut TextArea<'_>, line: usize, column: usize) {
    let range = AtomicRange {
        row: line,
        start_col: 0,
        end_col: column,
    };
    if area.try_set_atomic_ranges([range]).is_ok() {
        area.clear_atomic_ranges();
    }
}
