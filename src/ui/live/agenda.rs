//! The agenda of the Live tab: number, title, time used of time planned, and the three lamps.

use ratatui::layout::Rect;

use crate::domain::queries::session::AgendaLine;

use super::super::{paint, pen::Pen, theme, width};
use super::{hint, panel_view::PanelView};

/// The panel on the screen, over the feed.
pub(super) const VIEW: PanelView = PanelView {
    draw: |pen, area, _| {
        paint::cover(pen.buf, area);
        draw(pen, paint::top_rows(area, area.height.saturating_sub(1)));
        let last = paint::from_row(area, area.height.saturating_sub(1));
        paint::put(
            pen.buf,
            paint::from_column(last, 1),
            0,
            pen.t.screen.absent_closes,
            theme::dim(),
        );
        None
    },
    // It is only looked at: the row belongs to the capture line.
    hint: |pen, area, _| hint::draw(pen, area),
};

/// From this width on an item shows its planned minutes before it is taken up.
const ROOMY: u16 = 28;

/// Draws the agenda.
pub fn draw(pen: &mut Pen, area: Rect) {
    let s = &pen.t.screen;
    let lamps = s.lamps;
    paint::put(pen.buf, area, 0, &format!(" {}", s.agenda), theme::strong());
    paint::put_right(pen.buf, area, 0, lamps, theme::dim());
    let watched = super::rounds::watched(pen);
    let foot = u16::try_from(watched.len()).unwrap_or(0).min(area.height / 3);
    let below = paint::from_row(area, area.height.saturating_sub(foot));
    for (row, (text, style)) in (0..foot).zip(&watched) {
        paint::put(pen.buf, paint::from_column(below, 1), row, text, *style);
    }
    let rows = paint::from_row(area, 1);
    let rows = paint::top_rows(rows, rows.height.saturating_sub(foot));
    let current = pen.m.live.view.current;
    let height = usize::from(rows.height);
    let len = pen.m.live.view.agenda.len();
    let top = paint::keep_in_view(&mut pen.eye.live_agenda, current.unwrap_or(0), height, len);
    let lines = pen.m.live.view.agenda.iter().enumerate().skip(top).take(height);
    for (row, (n, line)) in lines.enumerate() {
        let row = u16::try_from(row).unwrap_or(u16::MAX);
        draw_line(pen, rows, row, line, current == Some(n));
    }
}

fn draw_line(pen: &mut Pen, area: Rect, row: u16, line: &AgendaLine, current: bool) {
    let Some(item) = pen.m.ledger.records().items.get(line.item) else {
        return;
    };
    let signs = lamp_signs(pen, line);
    let used = line.used_ms / 60_000;
    let (time, over) = match item.minutes {
        Some(planned) if line.used_ms > 0 => (format!("{used}/{planned}"), used > i64::from(planned)),
        Some(planned) => (format!("-/{planned}"), false),
        None if line.used_ms > 0 => (format!("{used}"), false),
        None => (String::new(), false),
    };
    let over_by = item
        .minutes
        .filter(|_| over)
        .map(|planned| format!("+{} ", used - i64::from(planned)))
        .unwrap_or_default();
    // In a narrow column what is only planned gives its room to the title.
    let time = if area.width < ROOMY && !current && line.used_ms == 0 {
        String::new()
    } else {
        time
    };
    let right = format!("{over_by}{time} {signs}").trim().to_owned();
    let cells = u16::try_from(width::cells(&right)).unwrap_or(0);
    let mark = if current { ">" } else { " " };
    let indent = "  ".repeat(usize::from(line.depth));
    let text = format!("{mark}{indent}{} {}", line.number, item.title);
    let done = line.lamps.discussed && line.lamps.decided && line.lamps.acted;
    let style = if current {
        theme::accent()
    } else if done {
        theme::dim()
    } else {
        theme::PLAIN
    };
    let left = Rect {
        width: area.width.saturating_sub(cells + 1),
        ..area
    };
    paint::put(pen.buf, left, row, &text, style);
    paint::put_right(
        pen.buf,
        area,
        row,
        &right,
        if over { theme::wrong() } else { theme::dim() },
    );
}

/// The lamps as letters of the heading, a dash where one is off.
fn lamp_signs(pen: &Pen, line: &AgendaLine) -> String {
    let lit = [line.lamps.discussed, line.lamps.decided, line.lamps.acted];
    // They leave little of a title: without a lamp that is lit the row shows the title instead.
    if lit.iter().all(|on| !on) {
        return String::new();
    }
    pen.t
        .screen
        .lamps
        .chars()
        .zip(lit)
        .map(|(sign, on)| {
            if on {
                sign.to_string()
            } else {
                pen.t.screen.lamp_off.repeat(width::cells(&sign.to_string()))
            }
        })
        .collect()
}
