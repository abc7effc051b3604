//! Places in the drawing of a plan of seats, before anything is written on them.

use super::chart::Fixture;

/// A place by line and column, both from 0.
pub(super) type At = (u32, u32);

/// A place in the drawing before anything is written on it; seats by their place in the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct FloorSpot {
    pub(super) row: usize,
    pub(super) col: usize,
    pub(super) high: usize,
    pub(super) wide: usize,
    pub(super) what: Stands,
}

/// A seat or something to sit at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stands {
    Seat(At),
    Piece(Fixture),
}

impl FloorSpot {
    /// A seat.
    pub(super) const fn seat(row: usize, col: usize, at: At) -> Self {
        Self {
            row,
            col,
            high: 1,
            wide: 1,
            what: Stands::Seat(at),
        }
    }

    /// A piece of furniture from its upper left corner.
    pub(super) const fn piece((row, col): (usize, usize), (high, wide): (usize, usize), fixture: Fixture) -> Self {
        Self {
            row,
            col,
            high,
            wide,
            what: Stands::Piece(fixture),
        }
    }
}
