//! Where the n-th person sits: the rules of precedence for rostrum, long table and the other shapes (docs/rules.md §seats).
//!
//! One order is kept, that of the hall: lines from the front row, columns from the left as the hall sees them. A plan seen from the
//! rostrum is the same plan turned round.

use super::seating::{PlanKind, SeatPlan, SeatRule, TableSides};

/// A place in the canonical order: line from the front, column from the left as seen from the hall, both from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SeatPosition {
    pub line: u32,
    pub col: u32,
}

/// The places of a plan by rank, the highest first.
pub fn places(kind: PlanKind, rule: SeatRule, lines: u32, columns: u32) -> Vec<SeatPosition> {
    match kind {
        PlanKind::Rostrum | PlanKind::Theatre => by_lines(rule, lines, columns),
        PlanKind::LongTable => along_table(rule, lines, columns).concat(),
        PlanKind::UShape => around(rule, lines, columns, false),
        PlanKind::HollowSquare | PlanKind::Round => around(rule, lines, columns, true),
    }
}

/// The plan that is proposed for so many people: shape, rows and seats in a row. A row on the rostrum takes few; more sit in the rows of a
/// hall, about twice as wide as deep, where everybody has a seat.
pub fn proposed(people: usize) -> (PlanKind, u32, u32) {
    /// People whom one row before the others takes.
    const ONE_ROW: u32 = 15;
    /// Seats of the longest row of a hall.
    const WIDEST: u32 = 30;
    let people = u32::try_from(people).unwrap_or(u32::MAX).max(1);
    if people <= ONE_ROW {
        return (PlanKind::Rostrum, 1, people);
    }
    let columns = people.saturating_mul(2).isqrt().clamp(1, WIDEST);
    (PlanKind::Theatre, people.div_ceil(columns), columns)
}

/// Front row over back, centre over sides (government custom: left over right, as the one who sits there sees it).
fn by_lines(rule: SeatRule, lines: u32, columns: u32) -> Vec<SeatPosition> {
    (0..lines)
        .flat_map(|line| {
            row(rule, columns)
                .into_iter()
                .map(move |col| SeatPosition { line, col })
        })
        .collect()
}

/// The columns of one row by rank, from the left as seen from the hall. For five: `5 3 1 2 4`; for six: `5 3 1 2 4 6`, in the other
/// reading `6 4 2 1 3 5`; right over left is the mirror.
fn row(rule: SeatRule, columns: u32) -> Vec<u32> {
    let even = columns.is_multiple_of(2);
    // The left hand of somebody on the rostrum is the right of the hall.
    let (centre, first_right) = match rule {
        SeatRule::LeftFirst if even => ((columns / 2).saturating_sub(1), true),
        SeatRule::LeftFirst => (columns / 2, true),
        SeatRule::LeftFirstAlt | SeatRule::RightFirst => (columns / 2, false),
    };
    // For an odd row there is one centre, and the other reading says nothing else.
    let first_right = first_right || (rule == SeatRule::LeftFirstAlt && !even);
    let mut order = vec![centre];
    for step in 1..=columns {
        let right = centre.checked_add(step).filter(|col| *col < columns);
        let left = centre.checked_sub(step);
        let sides = if first_right { [right, left] } else { [left, right] };
        order.extend(sides.into_iter().flatten());
    }
    order.truncate(columns as usize);
    order
}

/// The places of the guests and those of the hosts, each by rank; none where there is one list for all.
pub fn parties(plan: &SeatPlan) -> Option<[Vec<SeatPosition>; 2]> {
    if !plan.has_parties() {
        return None;
    }
    let [far, near] = along_table(plan.rule, plan.lines, plan.columns);
    // Somebody who enters at the left end has the near side on the right.
    let guests_are_far = plan.sides == TableSides::GuestsFaceDoor;
    Some(if guests_are_far { [far, near] } else { [near, far] })
}

/// The far and the near side of a long table, each from the middle of the row at the table; further rows stand behind it. Left
/// and right are those of whoever sits there, so the near side is the mirror of the far one.
fn along_table(rule: SeatRule, lines: u32, columns: u32) -> [Vec<SeatPosition>; 2] {
    let far_lines = lines.div_ceil(2);
    let seats = row(rule, columns);
    let far = (0..far_lines).rev().flat_map(|line| {
        let places = seats.iter().map(move |&col| SeatPosition { line, col });
        places.collect::<Vec<_>>()
    });
    let near = (far_lines..lines).flat_map(|line| {
        let places = seats.iter().map(move |&col| SeatPosition {
            line,
            col: columns.saturating_sub(col + 1),
        });
        places.collect::<Vec<_>>()
    });
    [far.collect(), near.collect()]
}

/// Seats around: the head first, then left and right of it in turn down to the foot; a U is open there.
fn around(rule: SeatRule, lines: u32, columns: u32, has_foot: bool) -> Vec<SeatPosition> {
    let mut places = Vec::new();
    let right_first = rule != SeatRule::RightFirst;
    places.extend(row(rule, columns).into_iter().map(|col| SeatPosition { line: 0, col }));
    for line in 1..lines {
        let (left, right) = (
            SeatPosition { line, col: 0 },
            SeatPosition {
                line,
                col: columns.saturating_sub(1),
            },
        );
        if has_foot && line + 1 == lines && lines > 2 {
            // The foot, in the same order as the head.
            places.extend(row(rule, columns).into_iter().map(|col| SeatPosition { line, col }));
        } else if columns < 2 {
            places.push(left);
        } else if right_first {
            places.extend([right, left]);
        } else {
            places.extend([left, right]);
        }
    }
    places
}
