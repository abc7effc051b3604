//! The agenda of the Live tab: number, title, time used of time planned, and the three lamps.

use ratatui::{layout::Rect, style::Style};

use crate::domain::queries::session::AgendaLine;

use super::super::{paint, pen::Pen, theme, width, wrap};
use super::{hint, panel_view::PanelView};

/// The panel on the screen, over the feed.
pub(super) const VIEW: PanelView = PanelView {
    draw: |pen, area, _| {
        paint::cover(pen.buf, area);
        let rows = area.height.saturating_sub(1);
        draw(pen, paint::top_rows(area, rows), rows);
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

/// Rows of the foot that come and go in a meeting.
const USUAL_FOOT: u16 = 4;

/// Draws the agenda. Its titles go on in further rows where it has so many rows that all of them have room.
pub fn draw(pen: &mut Pen, area: Rect, least: u16) {
    let s = &pen.t.screen;
    let lamps = s.lamps;
    paint::put(pen.buf, area, 0, &format!(" {}", s.agenda), theme::strong());
    paint::put_right(pen.buf, area, 0, lamps, theme::dim());
    let lines: Vec<Line> = pen
        .m
        .live
        .view
        .agenda
        .iter()
        .filter_map(|line| line_of(pen, area, line))
        .collect();
    let watched = super::rounds::watched(pen);
    let inner = area.width.saturating_sub(1).max(1);
    let rows = area.height.saturating_sub(1);
    let cells = |count: usize| u16::try_from(count).unwrap_or(u16::MAX);
    let wrapped = |text: &str| wrap::wrap(text, inner).count();
    let foot = cells(watched.iter().map(|(text, _)| wrapped(text)).sum());
    let wanted: u16 = lines.iter().map(|line| cells(line.parts.len())).sum();
    let (foot, whole) = if foot.max(USUAL_FOOT).saturating_add(wanted) < least {
        (foot, true)
    } else {
        (cells(watched.len()).min(area.height / 3), false)
    };
    let below = paint::from_row(area, area.height.saturating_sub(foot));
    let mut used = 0;
    for (text, style) in &watched {
        let most = if whole { foot } else { 1 };
        let place = paint::from_column(paint::from_row(below, used), 1);
        used += paint::put_rows(pen.buf, place, most, text, *style);
    }
    let rows = paint::top_rows(paint::from_row(area, 1), rows.saturating_sub(foot));
    let current = pen.m.live.view.current.unwrap_or(0);
    let height = usize::from(rows.height);
    let top = paint::keep_in_view(&mut pen.eye.live_agenda, current, height, lines.len());
    let mut used = 0;
    for line in lines.iter().skip(top) {
        used += draw_line(pen, paint::from_row(rows, used), line, whole);
    }
}

/// An item on the screen.
struct Line {
    /// The number with its mark.
    mark: String,
    title: String,
    /// The title, broken into rows; the last of them leaves room for the time.
    parts: Vec<String>,
    time: String,
    style: Style,
    time_style: Style,
}

fn line_of(pen: &Pen, area: Rect, line: &AgendaLine) -> Option<Line> {
    let item = pen.m.ledger.records().items.get(line.item)?;
    let is_current = pen.m.live.view.agenda.iter().position(|other| other.item == line.item) == pen.m.live.view.current;
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
    let time = if area.width < ROOMY && !is_current && line.used_ms == 0 {
        String::new()
    } else {
        time
    };
    let time = format!("{over_by}{time} {signs}").trim().to_owned();
    let sign = if is_current { ">" } else { " " };
    let indent = "  ".repeat(usize::from(line.depth));
    let mark = format!("{sign}{indent}{} ", line.number);
    let done = line.lamps.discussed && line.lamps.decided && line.lamps.acted;
    let style = if is_current {
        theme::accent()
    } else if done {
        theme::dim()
    } else {
        theme::PLAIN
    };
    let time_style = if over { theme::wrong() } else { theme::dim() };
    let cells = |text: &str| u16::try_from(width::cells(text)).unwrap_or(u16::MAX);
    let room = area.width.saturating_sub(cells(&mark)).max(1);
    let parts = rows_of(&item.title, room, room.saturating_sub(cells(&time) + 1).max(1));
    Some(Line {
        mark,
        title: item.title.clone(),
        parts,
        time,
        style,
        time_style,
    })
}

/// A title in rows of so many cells, the last of which has fewer.
fn rows_of(title: &str, room: u16, last: u16) -> Vec<String> {
    let mut parts = Vec::new();
    let mut rest = title;
    while width::cells(rest) > usize::from(last) {
        let part = wrap::wrap(rest, room).next().unwrap_or_default();
        let behind = rest.get(part.len()..).unwrap_or_default().trim_start();
        // A rest that fits the row but not beside the time is broken once more, so that the time has its row.
        let part = if behind.is_empty() {
            wrap::wrap(rest, last).next().unwrap_or_default()
        } else {
            part
        };
        if part.is_empty() {
            break;
        }
        parts.push(part.trim_end().to_owned());
        rest = rest.get(part.len()..).unwrap_or_default().trim_start();
    }
    parts.push(rest.to_owned());
    parts
}

/// Draws an item; returns the rows used.
fn draw_line(pen: &mut Pen, area: Rect, line: &Line, whole: bool) -> u16 {
    let used = paint::put(pen.buf, area, 0, &line.mark, line.style);
    let text = paint::from_column(area, used);
    let cells = u16::try_from(width::cells(&line.time)).unwrap_or(0);
    let last = Rect {
        width: text.width.saturating_sub(cells + 1),
        ..text
    };
    let mut row = 0;
    if whole {
        for (n, part) in line.parts.iter().enumerate() {
            row = u16::try_from(n).unwrap_or(u16::MAX);
            let place = if n + 1 == line.parts.len() { last } else { text };
            paint::put(pen.buf, place, row, part, line.style);
        }
    } else {
        paint::put(pen.buf, last, 0, &line.title, line.style);
    }
    paint::put_right(pen.buf, area, row, &line.time, line.time_style);
    row + 1
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
