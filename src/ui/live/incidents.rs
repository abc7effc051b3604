//! The incidents panel: the list with its clocks, the chosen one with device, spare and technician, and a card with what to do and say.

use ratatui::{
    layout::{Position, Rect},
    style::Style,
};

use crate::{
    app::{
        live::panel::{
            Shown,
            incidents::{as_incident, cards, chosen},
            rows,
        },
        pointer::ScreenSpot,
    },
    domain::{incident::Incident, time::Stamp},
};

use super::super::{field, paint, pen::Pen, theme, width, wrap};
use super::panel_view::PanelView;

/// The panel on the screen.
pub(super) const VIEW: PanelView = PanelView {
    draw: |pen, area, shown| Some(draw(pen, area, shown)),
    hint: |pen, area, _| draw_hint(pen, area),
};

/// Draws the panel over `area`; returns the place of the caret.
fn draw(pen: &mut Pen, area: Rect, shown: &Shown) -> Position {
    paint::cover(pen.buf, area);
    let inner = paint::from_column(area, 1);
    let m = pen.m;
    let t = &pen.t.room;
    let found = rows(&m.seen(&m.live));
    let open = m.live.view.incidents;
    let title = format!("{}  {}", t.incidents, (t.open_count)(open));
    let style = if open > 0 { theme::wrong() } else { theme::strong() };
    paint::put(pen.buf, inner, 0, &title, style);
    let below = paint::from_row(area, 1);
    let height = usize::from(area.height / 3).max(2).min(found.len().max(1));
    let list = paint::top_rows(below, u16::try_from(height).unwrap_or(u16::MAX));
    if found.is_empty() {
        paint::put(pen.buf, paint::from_column(list, 1), 0, t.no_incidents, theme::dim());
    }
    let at = shown.cursor.at().min(found.len().saturating_sub(1));
    let top = paint::keep_in_view(&mut pen.eye.panel, at, height, found.len());
    for (row, (n, key)) in found.iter().enumerate().skip(top).take(height).enumerate() {
        let incident = as_incident(*key).and_then(|id| m.ledger.records().incidents.get(id));
        if let Some(incident) = incident {
            let row = u16::try_from(row).unwrap_or(u16::MAX);
            pen.eye.hits.note_row(list, row, ScreenSpot::Row(n));
            draw_row(pen, list, row, incident, n == at);
        }
    }
    let mut rest = paint::from_row(below, list.height);
    if let Ok(incident) = chosen(&m.seen(&m.live)) {
        let used = draw_facts(pen, paint::from_column(rest, 1), &incident);
        rest = paint::from_row(rest, used);
    }
    draw_card(pen, paint::from_column(rest, 1), shown)
}

/// The row under the capture line.
fn draw_hint(pen: &mut Pen, area: Rect) {
    super::hint_rows::put_hint(pen, area, pen.t.room.incident_hint, theme::dim());
}

/// Number, time and text; at the right the clock that runs, or how long it took.
fn draw_row(pen: &mut Pen, area: Rect, row: u16, incident: &Incident, is_chosen: bool) {
    let records = pen.m.ledger.records();
    let t = &pen.t.room;
    let zone = pen.m.shown_zone();
    let number = records.incident_number(incident.id).unwrap_or_default();
    let name = incident.equipment.and_then(|id| records.equipment.get(id));
    let text = match records.incident_text(incident) {
        "" => name.map_or("", |device| device.name.as_str()),
        text => text,
    };
    let mark = if is_chosen { ">" } else { " " };
    let left = format!("{mark}%{number} {}  {text}", zone.hm(incident.reported));
    let state = match incident.fixed {
        Some(at) => format!("{} {}", t.over, zone.hm(at)),
        None => running(pen, incident.reported),
    };
    let style = match (is_chosen, incident.is_open()) {
        (true, _) => theme::chosen(),
        (false, true) => theme::PLAIN,
        (false, false) => theme::dim(),
    };
    if is_chosen {
        paint::tint(pen.buf, area, row, style);
    }
    paint::put_both(pen.buf, area, row, (&left, style), (&state, style));
}

/// The time since a moment, as minutes and seconds.
fn running(pen: &Pen, since: Stamp) -> String {
    let s = pen.m.shared.now.since(since).max(0) / 1000;
    format!("{:02}:{:02}", s / 60, s % 60)
}

/// Cells of the list before and behind the text of an incident.
const BESIDE_TEXT: usize = 18;

/// The clocks, the device with its spare and technician, and what was done. Returns the rows used.
fn draw_facts(pen: &mut Pen, area: Rect, incident: &Incident) -> u16 {
    let t = &pen.t.room;
    let zone = pen.m.shown_zone();
    let after = |at: Option<Stamp>| match at {
        Some(at) => {
            let minutes = at.since(incident.reported) / 60_000;
            format!("{} {}", zone.hm(at), (t.after_minutes)(minutes))
        }
        None => format!("… {}", running(pen, incident.reported)),
    };
    let clocks = format!(
        "{} {}   {} {}   {} {}",
        t.reported,
        zone.hm(incident.reported),
        t.there,
        after(incident.arrived.or(incident.fixed)),
        t.over,
        after(incident.fixed)
    );
    let mut lines: Vec<(String, Style)> = vec![(clocks, theme::PLAIN)];
    // The list may cut it.
    let text = pen.m.ledger.records().incident_text(incident);
    if width::cells(text) + BESIDE_TEXT > usize::from(area.width) {
        lines.insert(0, (text.to_owned(), theme::dim()));
    }
    let device = incident
        .equipment
        .and_then(|id| pen.m.ledger.records().equipment.get(id));
    if let Some(device) = device {
        let mut parts = vec![device.name.clone()];
        for (name, value) in [(t.spare, &device.spare), (t.technician, &device.technician)] {
            let value = if value.trim().is_empty() { "—" } else { value };
            parts.push(format!("{name}{}{value}", pen.t.export.colon));
        }
        lines.push((parts.join(" · "), theme::accent()));
    }
    let said = [
        (t.handled_by, &incident.handled_by),
        (t.handling, &incident.handling),
        (t.ending, &incident.outcome),
        (t.told, &incident.told),
    ];
    let said = said.iter().filter(|(_, value)| !value.is_empty());
    let said: Vec<String> = said
        .map(|(name, value)| format!("{name}{}{value}", pen.t.export.colon))
        .collect();
    if !said.is_empty() {
        lines.push((said.join(" · "), theme::PLAIN));
    }
    if !incident.is_open() && incident.handling.is_empty() && incident.outcome.is_empty() {
        lines.push((t.no_handling.to_owned(), theme::wrong()));
    }
    draw_wrapped(pen, area, 0, &lines)
}

/// The card, under the field that finds one; returns the place of the caret.
fn draw_card(pen: &mut Pen, area: Rect, shown: &Shown) -> Position {
    let m = pen.m;
    let t = &pen.t.room;
    let found = cards(&m.seen(&m.live));
    let at = m.live.card.min(found.len().saturating_sub(1));
    let label = match found.get(at) {
        Some(_) => format!("{} > ", (t.card_of)(at + 1, found.len())),
        None if shown.field.is_empty() => format!("{} > ", t.card_filter),
        None => format!("{} > ", t.no_cards),
    };
    let line = paint::top_rows(area, 1);
    let used = paint::put(pen.buf, line, 0, &label, theme::accent());
    let caret = field::typed_line(pen, paint::from_column(line, used), &shown.field, theme::PLAIN);
    if let Some(card) = found.get(at) {
        let lines = [
            (card.title.to_owned(), theme::strong()),
            (card.action.to_owned(), theme::PLAIN),
            (
                format!("{}{}{}", t.say, pen.t.export.colon, card.wording),
                theme::accent(),
            ),
            (card.other.to_owned(), theme::dim()),
        ];
        draw_wrapped(pen, area, 1, &lines);
    }
    caret
}

/// Draws texts wrapped, from a row on; returns the row after them.
fn draw_wrapped(pen: &mut Pen, area: Rect, from: u16, lines: &[(String, Style)]) -> u16 {
    let mut row = from;
    for (text, style) in lines {
        for part in wrap::wrap(text, area.width.saturating_sub(1).max(1)) {
            paint::put(pen.buf, area, row, part, *style);
            row += 1;
        }
    }
    row
}
