//! The speakers' list: who waits, since when and what for; below, how long everybody spoke. And what a line does to the list.

use ratatui::layout::{Position, Rect};

use crate::{
    app::live::panel::{
        Shown,
        queue::{chosen, typed},
    },
    domain::{people::listed, speech_request::SpeechRequest, time::clock},
    line::reading::{QueueOp, Queued, What},
};

use super::panel_view::PanelView;
use super::{
    super::{pen::Pen, theme},
    sheet::{self, PanelSheet},
};

/// The panel on the screen.
pub(super) const VIEW: PanelView = PanelView {
    draw: |pen, area, shown| Some(draw(pen, area, shown)),
    hint: |pen, area, _| draw_hint(pen, area),
};

/// Draws the panel over `area`; returns the place of the caret.
fn draw(pen: &mut Pen, area: Rect, shown: &Shown) -> Position {
    let t = &pen.t.beside;
    let records = pen.m.ledger.records();
    let zone = pen.m.shown_zone();
    let now = pen.m.shared.now;
    let row = |(n, row): (usize, &SpeechRequest)| {
        let reason = if row.reason.is_empty() {
            String::new()
        } else {
            format!("  {}", row.reason)
        };
        let waited = (pen.t.room.of_waiting)(now.since(row.asked).max(0) / 60_000);
        let left = format!("{} {}{reason}", n + 1, records.name_in_queue(row));
        (
            (left, String::new()),
            format!("{} {waited}", zone.hm(row.asked)),
            theme::PLAIN,
        )
    };
    let rows: Vec<_> = records.waiting().enumerate().map(row).collect();
    let limit = pen.m.meeting().map_or(0, |meeting| meeting.speech_limit_min);
    let mut foot = Vec::new();
    let totals = records.speaking_totals(now, limit);
    for spoken in &totals {
        let name = spoken
            .who
            .map_or_else(|| spoken.name.clone(), |id| records.name_apart(id));
        let over = if spoken.over == 0 {
            String::new()
        } else {
            format!(" · {}", (t.over_limit)(spoken.over, limit))
        };
        let style = if spoken.over > 0 { theme::wrong() } else { theme::dim() };
        let text = format!("{} {name} · {}{over}", clock(spoken.ms), (t.speeches)(spoken.speeches));
        foot.push((text, style));
    }
    for (unit, ms) in records.unit_totals(&totals) {
        foot.push((format!("{} {}", clock(ms), (t.unit_in_all)(unit)), theme::dim()));
    }
    if !foot.is_empty() {
        foot.insert(0, (t.spoken.to_owned(), theme::strong()));
    }
    let sheet = PanelSheet {
        title: t.speakers_list,
        state: (t.waiting)(rows.len()),
        label: t.add_speaker,
        empty: t.nobody_waits,
        rows,
        foot,
    };
    sheet::draw(pen, area, shown, &sheet)
}

/// The row under the capture line.
fn draw_hint(pen: &mut Pen, area: Rect) {
    let m = pen.m;
    let seen = m.seen(&m.live);
    let t = &pen.t.beside;
    let would = match typed(&seen) {
        Some(reading) => Some(match (&reading.what, &reading.remark) {
            (_, Some(doubt)) => pen.t.remark(doubt),
            (What::Queue { people, .. }, None) => (t.will_queue)(names(pen, people)),
            (_, None) => String::new(),
        }),
        None => chosen(&seen)
            .ok()
            .map(|row| (t.has_word)(m.ledger.records().name_in_queue(&row))),
    };
    sheet::draw_hint(pen, area, would, t.queue_hint);
}

fn names(pen: &Pen, people: &[Queued]) -> String {
    let records = pen.m.ledger.records();
    let name = |one: &Queued| one.who.map_or_else(|| one.name.clone(), |id| records.name_apart(id));
    let names: Vec<String> = people.iter().map(name).collect();
    listed(&names.iter().map(String::as_str).collect::<Vec<_>>())
}

/// The line as the change of the list that it makes, or the word that it gives.
pub(super) fn becomes(pen: &Pen, op: QueueOp, people: &[Queued]) -> String {
    let t = &pen.t.beside;
    let records = pen.m.ledger.records();
    match op {
        QueueOp::Add => (t.will_queue)(names(pen, people)),
        QueueOp::First => (t.will_queue_first)(names(pen, people)),
        QueueOp::Remove => (t.will_unqueue)(names(pen, people)),
        QueueOp::Set if people.is_empty() => t.queue_emptied.to_owned(),
        QueueOp::Set => (t.will_set_queue)(names(pen, people)),
        QueueOp::Give => {
            let first = || records.waiting().next().map(|row| records.name_in_queue(row));
            match people.first().map(|_| names(pen, people)).or_else(first) {
                Some(name) => (t.has_word)(name),
                None => pen.t.why(crate::words::why::Why::NobodyWaits).to_owned(),
            }
        }
    }
}

/// Those who wait, first one first, with how many wait behind the three that are named; `None` where nobody waits.
pub fn next_names(pen: &Pen) -> Option<String> {
    let records = pen.m.ledger.records();
    let names: Vec<String> = records.waiting().map(|row| records.name_in_queue(row)).collect();
    let shown: Vec<&str> = names.iter().take(3).map(String::as_str).collect();
    let more = names.len().saturating_sub(shown.len());
    let more = if more > 0 { format!(" +{more}") } else { String::new() };
    (!names.is_empty()).then(|| format!("{}{more}", listed(&shown)))
}
