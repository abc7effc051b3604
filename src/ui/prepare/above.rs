//! What stands between the filter and the list of a section: the gate, sums, the round, the plan of seats.

use std::collections::HashMap;

use ratatui::layout::Rect;

use crate::{
    app::{forms::money, prepare::acts},
    input::section::Section,
    words::Lang,
};

use super::super::{Pen, paint, theme, width};

/// Draws it; returns the rows used.
pub(super) fn draw(pen: &mut Pen, area: Rect) -> u16 {
    match pen.m.prepare.section {
        Section::Ready => gate(pen, area),
        Section::Budget => budget(pen, area),
        Section::Equipment => round(pen, area),
        Section::Seats => seats(pen, area),
        _ => 0,
    }
}

fn line(pen: &mut Pen, area: Rect, row: u16, text: &str, style: ratatui::style::Style) {
    paint::put(pen.buf, paint::from_column(area, 1), row, text, style);
}

fn gate(pen: &mut Pen, area: Rect) -> u16 {
    let p = &pen.t.prepare;
    let view = &pen.m.prepare.view;
    let (text, style) = match (view.missing.len(), &view.overridden) {
        (0, _) => (p.gate_open.to_owned(), theme::accent()),
        (_, Some(reason)) => (format!("{} {reason}", p.gate_passed), theme::PLAIN),
        (n, None) => (format!("{} {n}", p.gate_shut), theme::wrong()),
    };
    line(pen, area, 0, &text, style);
    1
}

fn budget(pen: &mut Pen, area: Rect) -> u16 {
    let p = &pen.t.prepare;
    let r = pen.m.ledger.records();
    let sum = r.planned_within_limit().saturating_add(r.planned_online());
    let limit = r.budget_measure().map(|measure| {
        let (frame, name) = (measure.frame, &measure.rules.name);
        let days = f64::from(frame.half_days) / 2.0;
        let region = match pen.t.lang {
            Lang::En => &name.en,
            Lang::Zh => &name.zh,
        };
        let limit = money::written(measure.limit);
        format!("  {} {limit}  ({} × {days}, {region})", p.limit, frame.people)
    });
    let text = format!("{} {}{}", p.total, money::written(sum), limit.unwrap_or_default());
    line(pen, area, 0, &text, theme::PLAIN);
    1
}

fn round(pen: &mut Pen, area: Rect) -> u16 {
    let Some(round) = acts::current_round(pen.m) else {
        return 0;
    };
    let text = format!("{} {} {}", pen.t.prepare.round, round.name, round.title);
    line(pen, area, 0, &text, theme::accent());
    1
}

/// Cells that one seat takes at the most in the drawing.
const SEAT_CELLS: usize = 8;

/// The plan, drawn from its viewpoint, which it names (domain.md §2.6).
fn seats(pen: &mut Pen, area: Rect) -> u16 {
    let r = pen.m.ledger.records();
    let Some(plan) = r.seat_plan() else { return 0 };
    let p = &pen.t.prepare;
    let frozen = plan.frozen.map_or_else(String::new, |at| {
        format!("  {} {}", p.frozen, plan_zone(pen).ymd_hm(at))
    });
    let moves = r.seat_moves().len();
    let moved = if moves > 0 {
        format!("  {}: {moves}", p.moved)
    } else {
        String::new()
    };
    let sides = if plan.has_parties() {
        format!("  {}", (p.sides)(plan.sides))
    } else {
        String::new()
    };
    let head = format!(
        "{}  {}  {}{sides}{frozen}{moved}",
        (p.plan)(plan.kind),
        (p.rule)(plan.rule),
        (p.viewpoint)(plan.viewpoint)
    );
    line(pen, area, 0, &head, theme::accent());
    let sitting: HashMap<_, _> = r.seats.iter().map(|s| ((s.line, s.col), s.attendee)).collect();
    let (lines, columns) = plan.drawn(1, 1);
    let room = usize::from(area.height / 2).max(1);
    let cells = (usize::from(area.width.saturating_sub(2)) / columns.len().max(1)).clamp(3, SEAT_CELLS);
    // Where not all fit, those of the higher ranks are kept: the first lines.
    let kept = u32::try_from(room).unwrap_or(u32::MAX);
    let shown: Vec<u32> = lines.iter().copied().filter(|line| *line < kept).collect();
    for (row, at) in shown.iter().enumerate() {
        let mut text = String::new();
        for col in &columns {
            let name = sitting
                .get(&(*at, *col))
                .map(|who| who.map_or("-", |who| r.name_of(who)));
            let name = width::cut(name.unwrap_or(""), cells - 1);
            text.push_str(&width::pad_right(&name, cells));
        }
        line(pen, area, 1 + u16::try_from(row).unwrap_or(0), &text, theme::PLAIN);
    }
    u16::try_from(shown.len()).unwrap_or(0) + 2
}

fn plan_zone(pen: &Pen) -> crate::domain::time::Zone {
    pen.m.shown_zone()
}
