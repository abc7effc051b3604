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
const USUAL_FOOT: usize = 4;

/// Draws the agenda. Every item keeps a row; the other rows go to what is watched at the foot, then to titles that need more of them, that
/// of the current item first: it stays as it is while others give their rows to a longer line or foot.
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
    let inner = area.width.saturating_sub(1).max(1);
    let watched = super::watched::watched(pen, inner);
    let rows = area.height.saturating_sub(1);
    // The rows at the foot beside which every item keeps one.
    let free = usize::from(least).saturating_sub(1 + lines.len());
    let whole = watched.len().max(USUAL_FOOT) <= free;
    let texts: Vec<&str> = watched.iter().map(|(text, _)| text.as_str()).collect();
    let parts = rows_each(&texts, inner, if whole { free } else { 0 });
    let foot = if whole {
        parts.iter().sum()
    } else {
        u16::try_from(watched.len()).unwrap_or(u16::MAX).min(area.height / 3)
    };
    let below = paint::from_row(area, area.height.saturating_sub(foot));
    let mut used = 0;
    for ((text, style), most) in watched.iter().zip(parts) {
        let place = paint::from_column(paint::from_row(below, used), 1);
        used += paint::put_rows(pen.buf, place, most, text, *style);
    }
    let rows = paint::top_rows(paint::from_row(area, 1), rows.saturating_sub(foot));
    let current = pen.m.live.view.current.unwrap_or(0);
    let tall = with_rows(&lines, current, usize::from(rows.height).saturating_sub(lines.len()));
    let height = usize::from(rows.height);
    let top = paint::keep_in_view(&mut pen.eye.live_agenda, current, height, lines.len());
    let mut used = 0;
    for (line, whole) in lines.iter().zip(tall).skip(top) {
        used += draw_line(pen, paint::from_row(rows, used), line, whole);
    }
}

/// The rows of each text: one, and as long as there are some of so many in all, as many as it needs.
fn rows_each(texts: &[&str], width: u16, all: usize) -> Vec<u16> {
    let mut spare = all.saturating_sub(texts.len());
    let rows = texts.iter().map(|text| {
        let more = wrap::wrap(text, width).count().saturating_sub(1).min(spare);
        spare -= more;
        u16::try_from(1 + more).unwrap_or(u16::MAX)
    });
    rows.collect()
}

/// Whether each item has the rows for all of its title, of so many that are to spare.
fn with_rows(lines: &[Line], current: usize, mut spare: usize) -> Vec<bool> {
    let mut tall = vec![false; lines.len()];
    for at in std::iter::once(current).chain((0..lines.len()).filter(|at| *at != current)) {
        let more = lines.get(at).map_or(0, |line| line.parts.len().saturating_sub(1));
        if let Some(tall) = tall.get_mut(at).filter(|_| more <= spare) {
            *tall = true;
            spare -= more;
        }
    }
    tall
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
    let parts = rows_of(&item.title, room, room.saturating_sub(beside(&time)).max(1));
    Some(Line {
        mark,
        title: item.title.clone(),
        parts,
        time,
        style,
        time_style,
    })
}

/// The cells that the time takes beside a title.
fn beside(time: &str) -> u16 {
    let cells = u16::try_from(width::cells(time)).unwrap_or(u16::MAX);
    if time.is_empty() { 0 } else { cells.saturating_add(1) }
}

/// A title in rows of so many cells; a last one that has no room beside the time has the time below it.
fn rows_of(title: &str, room: u16, last: u16) -> Vec<String> {
    let mut parts = Vec::new();
    let mut rest = title;
    while width::cells(rest) > usize::from(last) {
        let part = wrap::wrap(rest, room).next().unwrap_or_default();
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
    let last = Rect {
        width: text.width.saturating_sub(beside(&line.time)),
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
