//! The media list: every shot with its kind, who takes it, its times and its file.

use ratatui::layout::{Position, Rect};

use crate::{
    app::live::panel::{Shown, media::typed},
    domain::media::Shot,
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
    let taken = records.shots.iter().filter(|shot| shot.started.is_some()).count();
    let sheet = PanelSheet {
        title: t.media,
        state: (t.taken)(taken, records.shots.len()),
        label: t.shot_subject,
        empty: t.no_shots,
        rows: records.shots.iter().map(|shot| row_of(pen, shot)).collect(),
        foot: Vec::new(),
    };
    sheet::draw(pen, area, shown, &sheet)
}

fn row_of(pen: &Pen, shot: &Shot) -> PanelRow {
    let t = &pen.t.beside;
    let zone = pen.m.shown_zone();
    let number = pen.m.ledger.records().shots.position(shot.id).map_or(0, |at| at + 1);
    let mut left = format!("{number} {}  {}", (t.shot_kind)(shot.kind), shot.subject);
    if shot.required {
        left = format!("{left}  [{}]", t.shot_required);
    }
    let mut state = match (shot.started, shot.stopped) {
        (Some(from), Some(to)) => format!("{}–{}", zone.hm(from), zone.hm(to)),
        (Some(from), None) => zone.hm(from),
        (None, _) if shot.without.is_empty() => t.not_taken.to_owned(),
        (None, _) => (t.without)(&shot.without),
    };
    let by = if shot.by.is_empty() {
        String::new()
    } else {
        format!("  {}", shot.by)
    };
    if !shot.file.is_empty() {
        let file = if shot.hash.is_empty() {
            t.unread_file
        } else {
            t.has_file
        };
        state = format!("{state} · {file}");
    }
    let style = if shot.is_missing() {
        theme::wrong()
    } else if shot.started.is_some() {
        theme::PLAIN
    } else {
        theme::dim()
    };
    ((left, by), state, style)
}

/// The row under the capture line.
fn draw_hint(pen: &mut Pen, area: Rect) {
    let t = &pen.t.beside;
    let would = typed(&pen.m.seen(&pen.m.live)).map(|(subject, required)| {
        if required {
            (t.will_require_shot)(&subject)
        } else {
            (t.will_add_shot)(&subject)
        }
    });
    sheet::draw_hint(pen, area, would, t.shot_hint);
}
