//! The Prepare tab: sections with their state at the left, the chosen one at the right.

mod above;
mod below;
mod cells;
mod columns;
mod purpose;

use ratatui::layout::{Position, Rect};
use strum::IntoEnumIterator;

use crate::{app::prepare::rows, input::section::Section};

use super::{Pen, list, list::List, meetings::filter_row, paint, theme, wrap};

/// From this width on a list shows all its columns.
const WIDE: u16 = 76;

/// Draws the tab; the cursor is in the filter, or at the section.
pub fn draw(pen: &mut Pen, area: Rect) -> Option<Position> {
    let left = if area.width >= 60 { 20 } else { 0 };
    let mark = sections(pen, Rect { width: left, ..area });
    let rest = if left > 0 {
        paint::rule_down(pen.buf, area.x + left, area);
        paint::from_column(area, left + 1)
    } else {
        area
    };
    if pen.m.prepare.section == Section::Purpose {
        return purpose::draw(pen, rest).or(mark);
    }
    section(pen, rest)
}

fn sections(pen: &mut Pen, area: Rect) -> Option<Position> {
    let mut at = None;
    let here = pen.m.prepare.section;
    let count = Section::iter().count();
    // On a low screen the list scrolls so that the section is seen.
    let place = Section::iter().position(|s| s == here).unwrap_or(0);
    let height = usize::from(area.height).max(1);
    let top = (place + 1).saturating_sub(height).min(count.saturating_sub(height));
    for (n, section) in Section::iter().skip(top).take(height).enumerate() {
        let row = u16::try_from(n).unwrap_or(u16::MAX);
        let chosen = here == section;
        let style = if chosen { theme::accent() } else { theme::PLAIN };
        let name = (pen.t.prepare.section)(section);
        let mark = if chosen { ">" } else { " " };
        paint::put(pen.buf, area, row, &format!("{mark}{name}"), style);
        let progress = pen.m.prepare.view.progress(section);
        let state = match (section, progress.done, progress.all) {
            (Section::Ready, 1, _) => pen.t.screen.yes.to_owned(),
            (Section::Ready, ..) => pen.m.prepare.view.missing.len().to_string(),
            (_, _, 0) => pen.t.screen.lamp_off.to_owned(),
            (_, done, all) => format!("{done}/{all}"),
        };
        let place = Rect {
            width: area.width.saturating_sub(1),
            ..area
        };
        paint::put_right(pen.buf, place, row, &state, theme::dim());
        if chosen {
            at = Some(Position {
                x: area.x,
                y: area.y + row,
            });
        }
    }
    at
}

/// A section with a list: the filter, what stands above the list, the rows.
fn section(pen: &mut Pen, area: Rect) -> Option<Position> {
    let m = pen.m;
    let caret = filter_row(pen, area, &m.prepare.filter);
    let used = above::draw(pen, paint::from_row(area, 1));
    let body = paint::from_row(area, 1 + used);
    let shown = rows::shown(m);
    if shown.is_empty() {
        let first = rows::all(m, m.prepare.section).is_empty();
        empty(pen, body, first, (pen.t.prepare.empty)(m.prepare.section));
        return caret;
    }
    let body = below::draw(pen, body);
    let wide = area.width >= WIDE;
    let columns = columns::of(m, pen.t, wide);
    let at = m.prepare.cursor().at();
    let height = usize::from(body.height.saturating_sub(1));
    let seen = pen.eye.prepare.entry(m.prepare.section).or_default();
    let top = paint::keep_in_view(seen, at.min(shown.len() - 1), height, shown.len());
    let mut painter = cells::Painter::new(m, pen.t, wide);
    let mut rows = shown.iter().skip(top).map(|row| painter.row(row));
    let list = List {
        columns: &columns,
        rows: &mut rows,
        chosen: Some(at),
        top,
    };
    list::draw(pen.buf, body, list);
    caret
}

/// An empty list says what to do first; an empty result says how to clear the filter.
fn empty(pen: &mut Pen, area: Rect, first: bool, text: &str) {
    let text = if first { text } else { pen.t.screen.no_match };
    let inner = paint::from_column(area, 1);
    for (n, row) in wrap::wrap(text, inner.width.max(1)).enumerate() {
        let at = 1 + u16::try_from(n).unwrap_or(u16::MAX);
        paint::put(pen.buf, inner, at, row, theme::dim());
    }
}
