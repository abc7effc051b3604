//! The rules of precedence, against the golden values of domain.md §2.6.
#![allow(clippy::indexing_slicing, reason = "helpers of tests fail as tests do")]

use huiwu::domain::{
    seating::{PlanKind, SeatRule},
    seats::places,
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
