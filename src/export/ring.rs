//! Seats around something: a U, a hollow square, a round table (docs/rules.md §seats). A plan of one row is bent around it, its middle at
//! the head.

use std::collections::HashSet;

use super::{
    chart::Fixture,
    spot::{At, FloorSpot, Stands},
};
use crate::domain::seating::{PlanKind, SeatPlan};

/// The spots of such a plan with its seats, the head at the top.
pub(super) fn around(plan: &SeatPlan, places: &HashSet<At>) -> Vec<FloorSpot> {
    let mut seats: Vec<At> = places.iter().copied().collect();
    seats.sort_unstable();
    let lines = seats
        .iter()
        .map(|at| at.0)
        .max()
        .map_or(0, |last| last.saturating_add(1));
    let in_one_row = lines < 2;
    match plan.kind {
        PlanKind::UShape if in_one_row => bent_to_u(&seats),
        PlanKind::Round => ring(&clockwise(&seats)),
        PlanKind::HollowSquare if in_one_row => ring(&seats),
        PlanKind::UShape | PlanKind::HollowSquare | PlanKind::Rostrum | PlanKind::LongTable | PlanKind::Theatre => {
            as_it_lies(&seats)
        }
    }
}

/// Seats where the plan has them, and the table in the room that they leave. Rows and columns without seats are left out.
fn as_it_lies(seats: &[At]) -> Vec<FloorSpot> {
    let distinct = |of: fn(&At) -> u32| {
        let mut list: Vec<u32> = seats.iter().map(of).collect();
        list.sort_unstable();
        list.dedup();
        list
    };
    let (lines, columns) = (distinct(|at| at.0), distinct(|at| at.1));
    let place = |list: &[u32], number: u32| list.binary_search(&number).unwrap_or(0);
    let seat = |at: &At| FloorSpot::seat(place(&lines, at.0), place(&columns, at.1), *at);
    let mut spots: Vec<FloorSpot> = seats.iter().map(seat).collect();
    let wide = columns.len();
    let is_free = |row: usize| {
        !spots
            .iter()
            .any(|spot| spot.row == row && spot.col > 0 && spot.col + 1 < wide)
    };
    let high = (1..lines.len()).take_while(|row| is_free(*row)).count();
    if high > 0 && wide > 2 {
        spots.push(FloorSpot::piece((1, 1), (high, wide - 2), Fixture::Table));
    }
    spots
}

/// The left third of a row becomes the left arm, the right third the right one.
fn bent_to_u(row: &[At]) -> Vec<FloorSpot> {
    let arm = row.len() / 3;
    let head = row.len() - 2 * arm;
    let mut spots: Vec<FloorSpot> = Vec::new();
    for (n, at) in row.iter().enumerate() {
        spots.push(if n < arm {
            FloorSpot::seat(arm - n, 0, *at)
        } else if n < arm + head {
            FloorSpot::seat(0, 1 + n - arm, *at)
        } else {
            FloorSpot::seat(1 + n - arm - head, head + 1, *at)
        });
    }
    if arm > 0 {
        spots.push(FloorSpot::piece((1, 1), (arm, head), Fixture::Table));
    }
    spots
}

/// Seats of several lines in the order of the clock, from the middle of the foot over the head back to it.
fn clockwise(seats: &[At]) -> Vec<At> {
    let last = seats.iter().map(|at| at.0).max().unwrap_or(0);
    if last == 0 {
        return seats.to_vec();
    }
    let of = |line: u32| seats.iter().filter(move |at| at.0 == line).copied();
    let columns = seats.iter().map(|at| at.1.saturating_add(1)).max().unwrap_or(0);
    let is_left = |at: &At| at.1.saturating_mul(2) < columns;
    let mut foot_left: Vec<At> = of(last).filter(|at| is_left(at)).collect();
    let mut foot_right: Vec<At> = of(last).filter(|at| !is_left(at)).collect();
    foot_left.reverse();
    foot_right.reverse();
    let arms = |left: bool| {
        seats
            .iter()
            .filter(move |at| at.0 > 0 && at.0 < last && is_left(at) == left)
            .copied()
    };
    let mut up: Vec<At> = arms(true).collect();
    up.reverse();
    foot_left
        .into_iter()
        .chain(up)
        .chain(of(0))
        .chain(arms(false))
        .chain(foot_right)
        .collect()
}

/// Seats in the order of the clock around a table without corners, the middle one at the head.
fn ring(seats: &[At]) -> Vec<FloorSpot> {
    let n = seats.len();
    if n == 0 {
        return Vec::new();
    }
    let side = (n / 4).max(usize::from(n > 2));
    let head = (n - 2 * side).div_ceil(2);
    let foot = n - 2 * side - head;
    // How the foot is parted, so that the middle of the list sits in the middle of the head.
    let middle = (n - 1) / 2;
    let foot_left = middle.saturating_sub(side + (head - 1) / 2).min(foot);
    let wide = head.max(foot);
    let mut spots: Vec<FloorSpot> = Vec::with_capacity(n + 1);
    for (k, at) in seats.iter().enumerate() {
        let up = k.checked_sub(foot_left);
        let over = up.and_then(|k| k.checked_sub(side));
        let down = over.and_then(|k| k.checked_sub(head));
        let back = down.and_then(|k| k.checked_sub(side));
        let (row, col) = match (up, over, down, back) {
            (.., Some(k)) => (side + 1, wide.saturating_sub(k)),
            (_, _, Some(k), None) => (k + 1, wide + 1),
            (_, Some(k), None, None) => (0, k + 1),
            (Some(k), None, None, None) => (side - k, 0),
            (None, ..) => (side + 1, foot_left - k),
        };
        spots.push(FloorSpot::seat(row, col, *at));
    }
    if side > 0 {
        spots.push(FloorSpot::piece((1, 1), (side, wide), Fixture::Table));
    }
    spots.sort_by_key(|spot| matches!(spot.what, Stands::Seat(_)));
    spots
}
