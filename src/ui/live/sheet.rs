//! The plain shape of a panel: a title with its state, a field, a list with a chosen row, and lines at the foot.

use ratatui::{
    layout::{Position, Rect},
    style::Style,
};

use crate::app::{live::panel::Shown, pointer::ScreenSpot};

use super::{
    super::{field, paint, pen::Pen, theme, width, wrap},
    panel_view::{self, FURTHER_IN, WholeRow},
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
    let own_foot = panel_view::foot_rows(&sheet.foot, inner.width, area.height / 2).0;
    let whole = Rect {
        height: area.height.saturating_sub(above + own_foot),
        ..paint::from_row(area, above)
    };
    let texts = sheet
        .rows
        .iter()
        .map(|((left, name), right, _)| (format!(" {left}{name}"), right.as_str()));
    let is_whole = panel_view::all_fit(texts, whole, FURTHER_IN);
    // The chosen row stands whole at the foot where the list cuts it.
    let room = usize::from(area.width.saturating_sub(1));
    let cut = |((left, name), right, _): &&PanelRow| {
        !is_whole && !right.is_empty() && width::cells(left) + width::cells(name) + 1 + width::cells(right) > room
    };
    let cut = sheet.rows.get(at).filter(cut);
    let cut = cut.map(|((left, name), right, _)| (format!("{left}{name}  {right}"), theme::dim()));
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
    draw_rows(pen, list, sheet, (at, is_whole));
    let below = paint::from_row(inner, above + list.height);
    panel_view::draw_foot(pen, below, &told, most);
    caret
}

/// Draws the list, its rows whole where all of them have room.
fn draw_rows(pen: &mut Pen, list: Rect, sheet: &PanelSheet, (at, is_whole): (usize, bool)) {
    let height = usize::from(list.height);
    let top = paint::keep_in_view(&mut pen.eye.panel, at, height, sheet.rows.len());
    let mut row = 0;
    for (n, ((left, name), right, style)) in sheet.rows.iter().enumerate().skip(top) {
        if row >= list.height {
            break;
        }
        let is_chosen = n == at;
        let style = if is_chosen { theme::chosen() } else { *style };
        let mark = if is_chosen { ">" } else { " " };
        let left = format!("{mark}{left}");
        let text = format!("{left}{name}");
        let whole = WholeRow {
            text: (&text, style),
            state: (right, style),
            further: FURTHER_IN,
        };
        let used = if is_whole { whole.rows(list.width) } else { 1 };
        for row in row..row + used {
            pen.eye.hits.note_row(list, row, ScreenSpot::Row(n));
            if is_chosen {
                paint::tint(pen.buf, list, row, style);
            }
        }
        if is_whole {
            whole.draw(pen, list, row);
        } else {
            paint::put_before(pen.buf, list, row, (&left, name), (right, style), style);
        }
        row += used;
    }
}

/// Draws what Enter does into the row under the capture line, else how the panel is used.
pub(super) fn draw_hint(pen: &mut Pen, area: Rect, would: Option<String>, usage: &str) {
    match would {
        Some(text) => super::hint_rows::put_hint(pen, area, &text, theme::PLAIN),
        None => super::hint_rows::put_hint(pen, area, usage, theme::dim()),
    }
}
