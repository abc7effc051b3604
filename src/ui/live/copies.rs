//! The copies panel: every numbered copy with its holder, and whether it is on the desk or out of the room.

use ratatui::layout::{Position, Rect};

use crate::{
    app::live::panel::{
        Shown,
        copies::{MeantCopy, meant},
    },
    domain::papers::PaperCopy,
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
    let issued = records.issued_copies();
    let out = records.copies_out().len();
    let rows = issued.iter().map(|copy| row_of(pen, copy)).collect();
    let last = records.copy_counts().last();
    let foot = last.map(|count| ((t.last_count)(&count.proof_text), theme::dim()));
    let sheet = PanelSheet {
        title: t.copies,
        state: (t.copy_counts)(issued.len(), issued.len().saturating_sub(out), out),
        label: t.copy_number,
        empty: t.no_copies,
        rows,
        foot: foot.into_iter().collect(),
    };
    sheet::draw(pen, area, shown, &sheet)
}

fn row_of(pen: &Pen, copy: &PaperCopy) -> PanelRow {
    let t = &pen.t.beside;
    let records = pen.m.ledger.records();
    let holder = copy.holder.map(|id| records.name_apart(id)).unwrap_or_default();
    let title = records.papers.get(copy.paper).map_or("", |paper| paper.title.as_str());
    let left = (
        format!("{}  {holder}  {title}", records.copy_label(copy)),
        String::new(),
    );
    match records.out_by(copy.id) {
        Some(row) => {
            let state = (t.copy_is_out)(&pen.m.shown_zone().hm(row.at), &row.reason);
            (left, state, theme::wrong())
        }
        None => (left, t.on_desk.to_owned(), theme::PLAIN),
    }
}

/// The row under the capture line.
fn draw_hint(pen: &mut Pen, area: Rect) {
    let m = pen.m;
    let seen = m.seen(&m.live);
    let t = &pen.t.beside;
    let records = m.ledger.records();
    let would = match meant(&seen) {
        Some(MeantCopy::Copy { copy, reason }) => {
            let label = records.copy_label(&copy);
            match records.out_by(copy.id) {
                Some(_) => Some((t.will_come_back)(&label)),
                None if reason.is_empty() => None,
                None => Some((t.will_go_out)(&label, &reason)),
            }
        }
        Some(MeantCopy::Unknown(_)) | None => None,
    };
    sheet::draw_hint(pen, area, would, t.copy_hint);
}
