//! The rules of precedence, against the golden values of docs/rules.md §seats.
#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "helpers of tests fail as tests do"
)]

use huiwu::domain::{
    id::Id,
    seating::{PlanKind, SeatPlan, SeatRule, TableSides, Viewpoint},
    seats::{SeatPosition, parties, places, proposed},
};
use std::collections::HashSet;
use strum::IntoEnumIterator;

/// A front row as the hall sees it from left to right: the rank of who sits there.
fn seen(rule: SeatRule, n: u32) -> Vec<usize> {
    let mut row = vec![0; n as usize];
    for (rank, place) in places(PlanKind::Rostrum, rule, 1, n).iter().enumerate() {
        row[place.col as usize] = rank + 1;
    }
    row
}

#[test]
fn the_rostrum_is_seated_from_its_middle() {
    assert_eq!(seen(SeatRule::LeftFirst, 5), [5, 3, 1, 2, 4]);
    assert_eq!(seen(SeatRule::LeftFirst, 6), [5, 3, 1, 2, 4, 6]);
    assert_eq!(seen(SeatRule::LeftFirstAlt, 6), [6, 4, 2, 1, 3, 5]);
    assert_eq!(seen(SeatRule::LeftFirstAlt, 5), [5, 3, 1, 2, 4]);
    assert_eq!(seen(SeatRule::RightFirst, 5), [4, 2, 1, 3, 5]);
    assert_eq!(seen(SeatRule::LeftFirst, 1), [1]);
    assert_eq!(seen(SeatRule::LeftFirst, 2), [1, 2]);
}

#[test]
fn right_over_left_is_the_mirror_of_left_over_right() {
    for n in 1..=9 {
        let mut mirrored = seen(SeatRule::LeftFirst, n);
        mirrored.reverse();
        if n % 2 == 1 {
            assert_eq!(seen(SeatRule::RightFirst, n), mirrored);
        }
    }
}

#[test]
fn the_front_row_is_over_the_back_row() {
    let order = places(PlanKind::Rostrum, SeatRule::LeftFirst, 2, 3);
    let lines: Vec<u32> = order.iter().map(|p| p.line).collect();
    assert_eq!(lines, [0, 0, 0, 1, 1, 1]);
}

#[test]
fn nobody_shares_a_place_in_any_shape() {
    for kind in PlanKind::iter() {
        for rule in SeatRule::iter() {
            for (lines, columns) in [(1, 1), (1, 2), (2, 1), (2, 7), (3, 2), (5, 6), (40, 30)] {
                let order = places(kind, rule, lines, columns);
                let distinct: HashSet<_> = order.iter().collect();
                assert_eq!(distinct.len(), order.len(), "{kind:?} {rule:?} {lines}x{columns}");
                assert!(order.iter().all(|p| p.line < lines && p.col < columns));
            }
        }
    }
}

/// The side of a long table of five seats on which a party sits, and its columns by rank.
fn side(sides: TableSides, party: usize) -> (u32, Vec<u32>) {
    let plan = SeatPlan {
        id: Id::from_raw(1),
        meeting: Id::from_raw(2),
        kind: PlanKind::LongTable,
        rule: SeatRule::LeftFirst,
        viewpoint: Viewpoint::Hall,
        sides,
        lines: 2,
        columns: 5,
        frozen: None,
        frozen_seats: Vec::new(),
    };
    let own = &parties(&plan).unwrap()[party];
    assert!(own.iter().all(|place| place.line == own[0].line));
    (own[0].line, own.iter().map(|place| place.col).collect())
}

#[test]
fn each_party_at_a_long_table_has_its_side_and_its_left_hand() {
    // Facing the viewer, the left hand is on the viewer's right; with the back to the viewer, on the viewer's left.
    let (far, near) = (vec![2, 3, 1, 4, 0], vec![2, 1, 3, 0, 4]);
    assert_eq!(side(TableSides::GuestsFaceDoor, 0), (0, far.clone()));
    assert_eq!(side(TableSides::GuestsFaceDoor, 1), (1, near.clone()));
    assert_eq!(side(TableSides::HostsFaceDoor, 1), (0, far.clone()));
    // Entering at the left end, the near side is on the right: guests.
    assert_eq!(side(TableSides::DoorAtEnd, 0), (1, near));
    assert_eq!(side(TableSides::DoorAtEnd, 1), (0, far));
}

#[test]
fn further_rows_of_a_long_table_stand_behind_it() {
    let order = places(PlanKind::LongTable, SeatRule::LeftFirst, 4, 1);
    assert_eq!(order.iter().map(|p| p.line).collect::<Vec<_>>(), [1, 0, 2, 3]);
    assert_eq!(order[0], SeatPosition { line: 1, col: 0 });
}

#[test]
fn the_plan_that_is_proposed_has_a_seat_for_everybody_and_no_rostrum_of_thirty() {
    assert_eq!(proposed(7), (PlanKind::Rostrum, 1, 7));
    for people in [1, 15, 16, 60, 320, 1_900] {
        let (kind, lines, columns) = proposed(people);
        assert!(lines * columns >= u32::try_from(people).unwrap(), "{people}");
        assert!(
            columns <= 30 && (lines - 1) * columns < u32::try_from(people).unwrap(),
            "{people}"
        );
        assert_eq!(kind == PlanKind::Rostrum, people <= 15, "{people}");
    }
    assert_eq!(proposed(60), (PlanKind::Theatre, 6, 10));
}
