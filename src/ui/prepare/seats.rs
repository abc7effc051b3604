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
    let names: Vec<&str> = sitting.values().flatten().map(|who| r.name_of(*who)).collect();
    let steps = SeatSteps::new(area.width, columns.len(), &names, room / lines.len().max(1));
    // Where not all fit, those of the higher ranks are kept: the first lines.
    let kept = u32::try_from(room / steps.rows).unwrap_or(u32::MAX);
    let cells = steps.cells * steps.rows;
    let seat_names = SeatNames::of(&names, cells - 1);
    let shown: Vec<u32> = lines.iter().copied().filter(|line| *line < kept).collect();
    let mut row = used;
    for at in &shown {
        for step in 0..steps.rows {
            let mut text = " ".repeat(step * steps.cells);
            for col in columns.iter().skip(step).step_by(steps.rows) {
                let name = sitting
                    .get(&(*at, *col))
                    .map(|who| who.map_or("-", |who| r.name_of(who)));
                text.push_str(&width::pad_right(&seat_names.shown(name.unwrap_or("")), cells));
            }
            line(pen, area, row, text.trim_end(), theme::PLAIN);
            row += 1;
        }
    }
    row + 1
}

/// The rows in which the seats of one line are drawn, each a step to the right of the one before, so that a name has room over the next
/// seats; and the cells of a step.
struct SeatSteps {
    rows: usize,
    cells: usize,
}

impl SeatSteps {
    /// The least rows in which no family name is cut, of so many at the most.
    fn new(columns: u16, seats: usize, names: &[&str], most: usize) -> Self {
        let longest = |part: fn(&str) -> &str| {
            names
                .iter()
                .map(|name| width::cells(part(name)) + 1)
                .max()
                .unwrap_or(SEAT_CELLS)
        };
        let (whole, needed) = (longest(|name| name), longest(family_name));
        let room = usize::from(columns.saturating_sub(2));
        let cells = |rows: usize| room / (seats.max(1) + rows - 1);
        let most = most.clamp(1, MOST_STEPS);
        let rows = (1..=most).find(|rows| cells(*rows) * rows >= needed).unwrap_or(most);
        Self {
            rows,
            cells: cells(rows).min(whole.max(SEAT_CELLS).div_ceil(rows)).max(3),
        }
    }
}

/// Rows for the seats of one line, at the most.
const MOST_STEPS: usize = 3;

/// The last word of a name, which tells people of one title apart; a Chinese name is one word.
fn family_name(name: &str) -> &str {
    name.rsplit(' ').next().unwrap_or(name)
}

/// A seat of so few cells shows the first letters of a name.
const LEAST_NAME: usize = 3;

/// The names on the seats, all in one manner: whole, or where one has no room the family names, which tell people of one title apart.
struct SeatNames<'a> {
    names: &'a [&'a str],
    whole: bool,
    /// Cells of a name.
    cells: usize,
}

impl<'a> SeatNames<'a> {
    fn of(names: &'a [&'a str], cells: usize) -> Self {
        let whole = names.iter().all(|name| width::cells(name) <= cells);
        Self { names, whole, cells }
    }

    /// A name as it stands on its seat; two of one family name stay whole as far as they have room.
    fn shown(&self, name: &str) -> String {
        let family = family_name(name);
        let of_family = self.names.iter().filter(|other| family_name(other) == family);
        let fits = width::cells(name) <= self.cells;
        let shown = if self.whole || fits && of_family.count() > 1 {
            name
        } else {
            family
        };
        if self.cells > LEAST_NAME {
            return width::cut(shown, self.cells).into_owned();
        }
        // The sign for what is cut would be all that is seen: the first letters say more.
        let mut room = self.cells;
        let fits = |c: &char| {
            let left = room.checked_sub(width::cells(c.encode_utf8(&mut [0; 4])));
            room = left.unwrap_or(0);
            left.is_some()
        };
        shown.chars().take_while(fits).collect()
    }
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
