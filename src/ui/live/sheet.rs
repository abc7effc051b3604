//! The plain shape of a panel: a title with its state, a field, a list with a chosen row, and lines at the foot.

use ratatui::{
    layout::{Position, Rect},
    style::Style,
};

use crate::app::{live::panel::Shown, pointer::ScreenSpot};

use super::{
    super::{field, paint, pen::Pen, theme, width, wrap},
    panel_view,
};

/// A row of the list: its text at the left with a name behind it, to which the text gives way, and its state at the right.
pub(super) type PanelRow = ((String, String), String, Style);

/// The content of a plain panel.
pub(super) struct PanelSheet<'t> {
    pub(super) title: &'t str,
    pub(super) state: String,
    /// The name of the field.
    pub(super) label: &'t str,
    /// Said where the list is empty.
    pub(super) empty: &'t str,
    pub(super) rows: Vec<PanelRow>,
    /// Lines below the list; they take half of the height at most.
    pub(super) foot: Vec<(String, Style)>,
}

/// Draws the panel over `area`; returns the place of the caret.
pub(super) fn draw(pen: &mut Pen, area: Rect, shown: &Shown, sheet: &PanelSheet) -> Position {
    paint::cover(pen.buf, area);
    let inner = paint::from_column(area, 1);
    let above = panel_view::title(pen, inner, sheet.title, &sheet.state);
    let line = paint::top_rows(paint::from_row(inner, above), 1);
    let above = above + 1;
    let used = paint::put(pen.buf, line, 0, &format!("{} > ", sheet.label), theme::accent());
    let caret = field::typed_line(pen, paint::from_column(line, used), &shown.field, theme::PLAIN);
    let at = shown.cursor.at().min(sheet.rows.len().saturating_sub(1));
    // The chosen row stands whole at the foot where the list cuts it.
    let room = usize::from(area.width.saturating_sub(1));
    let cut = |((left, name), right, _): &&PanelRow| {
        !right.is_empty() && width::cells(left) + width::cells(name) + 1 + width::cells(right) > room
    };
    let cut = sheet
        .rows
        .get(at)
        .filter(cut)
        .map(|((left, name), ..)| (format!("{left}{name}"), theme::dim()));
    let told: Vec<(String, Style)> = cut.into_iter().chain(sheet.foot.iter().cloned()).collect();
    let (foot, most) = panel_view::foot_rows(&told, inner.width, area.height / 2);
    let list = Rect {
        height: area.height.saturating_sub(above + foot),
        ..paint::from_row(area, above)
    };
    if sheet.rows.is_empty() {
        for (row, part) in (0..).zip(wrap::wrap(sheet.empty, list.width.saturating_sub(2).max(1))) {
            paint::put(pen.buf, paint::from_column(list, 1), row, part, theme::dim());
        }
    }
    let height = usize::from(list.height);
    let top = paint::keep_in_view(&mut pen.eye.panel, at, height, sheet.rows.len());
    for (row, (n, ((left, name), right, style))) in (0..list.height).zip(sheet.rows.iter().enumerate().skip(top)) {
        let is_chosen = n == at;
        pen.eye.hits.note_row(list, row, ScreenSpot::Row(n));
        let style = if is_chosen { theme::chosen() } else { *style };
        if is_chosen {
            paint::tint(pen.buf, list, row, style);
        }
        let mark = if is_chosen { ">" } else { " " };
        paint::put_before(
            pen.buf,
            list,
            row,
            (&format!("{mark}{left}"), name),
            (right, style),
            style,
        );
    }
    let below = paint::from_row(inner, above + list.height);
    panel_view::draw_foot(pen, below, &told, most);
    caret
}

/// Draws what Enter does into the row under the capture line, else how the panel is used.
pub(super) fn draw_hint(pen: &mut Pen, area: Rect, would: Option<String>, usage: &str) {
    match would {
        Some(text) => super::hint_rows::put_hint(pen, area, &text, theme::PLAIN),
        None => super::hint_rows::put_hint(pen, area, usage, theme::dim()),
    }
}
