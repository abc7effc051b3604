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

/// Cells by which a row of a plain list goes on further in.
pub(super) const FURTHER_IN: usize = 3;

/// A row of a list that is shown whole: its text beside its state at the right, and what has no room there in rows below.
fn in_rows((text, state): (&str, &str), columns: u16, further: usize) -> Vec<(String, String)> {
    let cells = usize::from(columns);
    let beside = |state: &str| if state.is_empty() { 0 } else { width::cells(state) + 1 };
    if width::cells(text) + beside(state) <= cells {
        return vec![(text.to_owned(), state.to_owned())];
    }
    let is_short = width::cells(state) * 2 <= cells;
    let own = if is_short { state } else { "" };
    let room = |taken: usize| u16::try_from(cells.saturating_sub(taken)).unwrap_or(1).max(1);
    // A row that goes on stands further from the state, so that its end is not read with that.
    let apart = beside(own) + usize::from(!own.is_empty());
    let first = wrap::wrap(text, room(apart)).next().unwrap_or_default();
    let mut rows = vec![(first.trim_end().to_owned(), own.to_owned())];
    let rest = text.strip_prefix(first).unwrap_or_default().trim_start();
    let state = if is_short { "" } else { state };
    for part in [rest, state].into_iter().filter(|part| !part.is_empty()) {
        let below = wrap::wrap(part, room(further));
        rows.extend(below.map(|part| (format!("{:further$}{}", "", part.trim_end()), String::new())));
    }
    rows
}

/// Whether all texts with their states are shown whole in a list of this size, each going on so many cells further in.
pub(super) fn all_fit<'t>(rows: impl Iterator<Item = (String, &'t str)>, list: Rect, further: usize) -> bool {
    let needed: usize = rows
        .map(|(text, state)| in_rows((&text, state), list.width, further).len())
        .sum();
    needed <= usize::from(list.height)
}

/// A row of a list that is shown whole: its text and its state, each with its style.
pub(super) struct WholeRow<'t> {
    pub(super) text: (&'t str, Style),
    pub(super) state: (&'t str, Style),
    pub(super) further: usize,
}

impl WholeRow<'_> {
    /// The rows that it takes in a list of so many columns.
    pub(super) fn rows(&self, columns: u16) -> u16 {
        let rows = in_rows((self.text.0, self.state.0), columns, self.further);
        u16::try_from(rows.len()).unwrap_or(u16::MAX)
    }

    /// Draws it from a row of the list on.
    pub(super) fn draw(&self, pen: &mut Pen, list: Rect, from: u16) {
        for (row, (left, right)) in (from..).zip(in_rows((self.text.0, self.state.0), list.width, self.further)) {
            if right.is_empty() {
                paint::put(pen.buf, list, row, &left, self.text.1);
            } else {
                paint::put_both(pen.buf, list, row, (&left, self.text.1), (&right, self.state.1));
            }
        }
    }
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
