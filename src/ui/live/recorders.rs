//! The recorders panel: which run and where their counters stand, their marks, and the files that they left.

use ratatui::layout::{Position, Rect};

use crate::{
    app::live::panel::Shown,
    domain::{recorder::Recorder, time::clock},
};

use super::panel_view::PanelView;
use super::{
    super::{pen::Pen, theme},
    sheet::{self, PanelRow, PanelSheet},
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
    let running = records.running_recorders().count();
    let chosen = records.recorders.rows().get(shown.cursor.at());
    let foot = chosen
        .filter(|row| !row.file.is_empty())
        .map(|row| (format!("{}  SHA-256 {}", row.file, row.hash), theme::dim()));
    let sheet = PanelSheet {
        title: t.recorders,
        state: format!("{}/{} {}", running, records.recorders.len(), t.runs),
        label: t.recorder_name,
        empty: t.no_recorders,
        rows: records.recorders.iter().map(|row| row_of(pen, row)).collect(),
        foot: foot.into_iter().collect(),
    };
    sheet::draw(pen, area, shown, &sheet)
}

fn row_of(pen: &Pen, row: &Recorder) -> PanelRow {
    let t = &pen.t.beside;
    let zone = pen.m.shown_zone();
    let records = pen.m.ledger.records();
    let marks = records
        .marks
        .iter()
        .filter(|mark| mark.recorder == Some(row.id))
        .count();
    let mut facts = vec![match (row.position(pen.m.shared.now), row.stopped) {
        (Some(ms), None) => format!("{} {}", t.runs, clock(ms)),
        (_, Some(at)) => (t.stopped_at)(&zone.hm(at)),
        (None, None) => String::new(),
    }];
    if row.offset_ms.abs() >= 1000 {
        facts.push((t.counter_ahead)(row.offset_ms / 1000));
    }
    if marks > 0 {
        facts.push((t.marks)(marks));
    }
    if !row.file.is_empty() {
        facts.push(if row.hash.is_empty() { t.unread_file } else { t.has_file }.to_owned());
    }
    let style = if row.runs() { theme::PLAIN } else { theme::dim() };
    let started = row.started.map(|at| zone.hm(at)).unwrap_or_default();
    (
        (String::new(), format!("{}  {started}", row.name)),
        facts.join(" · "),
        style,
    )
}

/// The row under the capture line.
fn draw_hint(pen: &mut Pen, area: Rect) {
    sheet::draw_hint(pen, area, None, pen.t.beside.recorder_hint);
}
