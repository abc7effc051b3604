//! Seats on the screen: the plan drawn over the list, and below it what changed since it was frozen.

use std::collections::HashMap;

use ratatui::layout::Rect;

use crate::{app::desk::SectionRow, domain::seating::Seat, input::section::SectionId};

use super::super::{
    Pen,
    desk::view::{SectionColumn, SectionView, Sight, head, line},
    theme, width,
};

pub(in crate::ui) const VIEW: SectionView = SectionView {
    above: plan,
    below: moves,
    ..SectionView::of(
        SectionId::Seats,
        &[
            SectionColumn::right(
                |t| t.prepare.col_row,
                3,
                |s, row| s.text(row, |seat: &Seat| (seat.line + 1).to_string()),
            ),
            SectionColumn::right(
                |t| t.prepare.col_seat,
                4,
                |s, row| s.text(row, |seat: &Seat| (seat.col + 1).to_string()),
            ),
            SectionColumn::left(
                |t| t.screen.col_name,
                0,
                |s, row| {
                    s.text(row, |seat: &Seat| {
                        let name = seat
                            .attendee
                            .map_or(s.t.prepare.nobody, |who| s.seen.records().name_of(who));
                        let hand = if seat.locked { s.t.prepare.locked } else { "" };
                        format!("{name}  {hand}")
                    })
                },
            ),
        ],
    )
};

/// Cells that one seat takes at the least where there is room.
const SEAT_CELLS: usize = 8;

/// The plan, drawn from its viewpoint, which it names (docs/rules.md §seats).
fn plan(pen: &mut Pen, area: Rect) -> u16 {
    let r = pen.m.ledger.records();
    let Some(plan) = r.seat_plan() else { return 0 };
    let p = &pen.t.prepare;
    let frozen = plan.frozen.map_or_else(String::new, |at| {
        format!("  {} {}", p.frozen, pen.m.shown_zone().ymd_hm(at))
    });
    let moves = r.seat_moves().len();
    let moved = if moves > 0 {
        format!("  {}{}{moves}", p.moved, pen.t.export.colon)
    } else {
        String::new()
    };
    let sides = if plan.has_parties() {
        format!("  {}", (p.sides)(plan.sides))
    } else {
        String::new()
    };
    let viewpoint = if plan.kind.has_hall() {
        (p.viewpoint)(plan.viewpoint)
    } else {
        ""
    };
    let said = format!(
        "{}  {}  {viewpoint}{sides}{frozen}{moved}",
        (p.plan)(plan.kind),
        (p.rule)(plan.rule)
    );
    let used = head(pen, area, &said, theme::accent());
    let sitting: HashMap<_, _> = r.seats.iter().map(|s| ((s.line, s.col), s.attendee)).collect();
    let (lines, columns) = plan.drawn(1, 1);
    let room = usize::from(area.height / 2).max(1);
    let fair = usize::from(area.width.saturating_sub(2)) / columns.len().max(1);
    let names = sitting.values().flatten().map(|who| width::cells(r.name_of(*who)) + 1);
    let cells = fair.min(names.max().unwrap_or(SEAT_CELLS).max(SEAT_CELLS)).max(3);
    // Where not all fit, those of the higher ranks are kept: the first lines.
    let kept = u32::try_from(room).unwrap_or(u32::MAX);
    let shown: Vec<u32> = lines.iter().copied().filter(|line| *line < kept).collect();
    for (row, at) in shown.iter().enumerate() {
        let mut text = String::new();
        for col in &columns {
            let name = sitting
                .get(&(*at, *col))
                .map(|who| who.map_or("-", |who| r.name_of(who)));
            text.push_str(&width::pad_right(&seat_name(name.unwrap_or(""), cells - 1), cells));
        }
        line(pen, area, used + u16::try_from(row).unwrap_or(0), &text, theme::PLAIN);
    }
    u16::try_from(shown.len()).unwrap_or(0) + used + 1
}

/// A seat of so few cells shows the first letters of a name.
const LEAST_NAME: usize = 3;

/// A name on a seat: where it has no room, the family name, which tells people of one title apart.
fn seat_name(name: &str, cells: usize) -> String {
    let last = name.rsplit(' ').next().unwrap_or(name);
    let shown = if width::cells(name) > cells { last } else { name };
    if cells > LEAST_NAME {
        return width::cut(shown, cells).into_owned();
    }
    // The sign for what is cut would be all that is seen: the first letters say more.
    let mut room = cells;
    let fits = |c: &char| {
        let left = room.checked_sub(width::cells(c.encode_utf8(&mut [0; 4])));
        room = left.unwrap_or(0);
        left.is_some()
    };
    shown.chars().take_while(fits).collect()
}

/// Changes for the printer of cards.
fn moves(s: &Sight, _: &SectionRow) -> String {
    let r = s.seen.records();
    let place =
        |at: Option<(u32, u32)>| at.map_or_else(|| "-".to_owned(), |(line, col)| format!("{}-{}", line + 1, col + 1));
    r.seat_moves()
        .into_iter()
        .map(|one| {
            let name = r.name_of(one.attendee);
            format!("{name}: {} → {}", place(one.before), place(one.after))
        })
        .collect::<Vec<_>>()
        .join("  ")
}
