//! The gate at the end of the meeting: what is left open, and under the list what Enter does with the chosen row.

use ratatui::layout::{Position, Rect};

use crate::{
    app::{
        live::panel::{Shown, gate::ends},
        pointer::ScreenSpot,
    },
    domain::{
        answers::Gate,
        loose_end::{LooseEnd, Unfinished},
    },
};

use super::super::{field, paint, pen::Pen, theme};
use super::panel_view::{self, FURTHER_IN, PanelView, WholeRow};

/// The panel on the screen.
pub(super) const VIEW: PanelView = PanelView {
    draw: |pen, area, shown| Some(draw(pen, area, shown)),
    hint: draw_hint,
};

/// Draws the panel over `area`; returns the place of the caret.
fn draw(pen: &mut Pen, area: Rect, shown: &Shown) -> Position {
    paint::cover(pen.buf, area);
    let inner = paint::from_column(area, 1);
    let m = pen.m;
    let (t, p) = (&pen.t.room, &pen.t.prepare);
    let found = ends(&m.seen(&m.live));
    let (state, style) = match (found.len(), m.ledger.records().override_of(Gate::Adjourn)) {
        (0, _) => (p.gate_open.to_owned(), theme::accent()),
        (_, Some(reason)) => (format!("{} {reason}", p.gate_passed), theme::PLAIN),
        (n, None) => ((p.gate_shut)(n), theme::wrong()),
    };
    let title = format!("{}  ", t.adjourn_gate);
    paint::put_all(pen.buf, inner, 0, &[(&title, theme::strong()), (&state, style)]);
    let caret = field::typed_line(
        pen,
        paint::top_rows(paint::from_row(inner, 1), 1),
        &shown.field,
        theme::PLAIN,
    );
    paint::put(pen.buf, inner, 1, t.gate_delays_nothing, theme::dim());
    let list = paint::from_row(area, 2);
    let at = shown.cursor.at().min(found.len().saturating_sub(1));
    let height = usize::from(list.height);
    let top = paint::keep_in_view(&mut pen.eye.panel, at, height, found.len());
    let text_of = |end: &LooseEnd| {
        format!(" {}  {} {}", (t.unfinished)(end.kind), end.label, end.subject)
            .trim_end()
            .to_owned()
    };
    let is_whole = panel_view::all_fit(found.iter().map(|end| (text_of(end), "")), list, FURTHER_IN);
    let mut row = 0;
    for (n, end) in found.iter().enumerate().skip(top) {
        if row >= list.height {
            break;
        }
        let is_chosen = n == at;
        let style = if is_chosen { theme::chosen() } else { theme::PLAIN };
        let text = text_of(end);
        let whole = WholeRow {
            text: (&text, style),
            state: ("", style),
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
            paint::put(pen.buf, list, row, &text, style);
        }
        if is_chosen {
            paint::put(pen.buf, list, row, ">", style);
        }
        row += used;
    }
    caret
}

/// The row under the capture line: what Enter does with the chosen row.
fn draw_hint(pen: &mut Pen, area: Rect, shown: &Shown) {
    let m = pen.m;
    let t = &pen.t.room;
    let found = ends(&m.seen(&m.live));
    let at = shown.cursor.at().min(found.len().saturating_sub(1));
    let text = match found.get(at).map(|end| end.kind) {
        None => t.gate_delays_nothing,
        Some(Unfinished::AttendanceInferred) => t.gate_confirms,
        Some(Unfinished::RecorderRuns) => t.gate_stops,
        Some(Unfinished::NotRecorded) => t.gate_reason,
        Some(
            Unfinished::NoOutcome
            | Unfinished::MotionPending
            | Unfinished::NoGround
            | Unfinished::IncidentOpen
            | Unfinished::NoHandling
            | Unfinished::CopiesUncounted
            | Unfinished::IdentityUnseen
            | Unfinished::PostUnfilled
            | Unfinished::CopyOut
            | Unfinished::ShotMissing
            | Unfinished::RoundUnfinished,
        ) => t.gate_row_settles,
    };
    super::hint_rows::put_hint(pen, area, text, theme::dim());
}
