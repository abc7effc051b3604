//! A panel of Live on the screen.

use ratatui::{
    layout::{Position, Rect},
    style::Style,
};

use super::super::{paint, pen::Pen, theme, width, wrap};
use crate::app::live::panel::Shown;

/// How a panel looks.
pub(super) struct PanelView {
    /// Draws it over the feed; returns the caret if the panel has it.
    pub(super) draw: fn(&mut Pen, Rect, &Shown) -> Option<Position>,
    /// Draws the row under the capture line: what Enter does in it.
    pub(super) hint: fn(&mut Pen, Rect, &Shown),
}

/// Writes the title of a panel with its state behind it, which goes on in a second row where the first has no room for all of it; returns
/// the rows used.
pub(super) fn title(pen: &mut Pen, area: Rect, title: &str, state: &str) -> u16 {
    let used = paint::put(pen.buf, area, 0, &format!("{title}  "), theme::strong());
    let beside = paint::from_column(area, used);
    let room = usize::from(beside.width);
    let most = if width::cells(state) > room && area.height >= LOWEST {
        2
    } else {
        1
    };
    paint::put_rows(pen.buf, beside, most, state, theme::PLAIN).max(1)
}

/// Rows that texts at the foot of a panel take of so many: each goes on in further rows where all of them have room. With the rows that each
/// of them may take.
pub(super) fn foot_rows(texts: &[(String, Style)], width: u16, most: u16) -> (u16, u16) {
    let cells = |count: usize| u16::try_from(count).unwrap_or(u16::MAX);
    let wrapped = texts.iter().map(|(text, _)| wrap::wrap(text, width.max(1)).count());
    match cells(wrapped.sum()) {
        whole if whole <= most => (whole, most),
        _ => (cells(texts.len()).min(most), 1),
    }
}

/// Draws the texts at the foot of a panel.
pub(super) fn draw_foot(pen: &mut Pen, area: Rect, texts: &[(String, Style)], most: u16) {
    let mut used = 0;
    for (text, style) in texts {
        used += paint::put_rows(pen.buf, paint::from_row(area, used), most, text, *style);
    }
}

/// A lower panel has one row for its title.
const LOWEST: u16 = 8;
