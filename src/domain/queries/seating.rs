//! The sittings now, and the changes since the plan was frozen.

use crate::domain::{
    records::Records,
    seating::{SeatMove, SeatPlan, Sitting},
};

impl Records {
    /// The plan of the open meeting.
    pub fn seat_plan(&self) -> Option<&SeatPlan> {
        self.seat_plans.iter().find(|p| Some(p.meeting) == self.open())
    }

    /// Returns the sittings now.
    pub fn sittings(&self) -> Vec<Sitting> {
        self.seats
            .iter()
            .filter_map(|seat| {
                seat.attendee.map(|attendee| Sitting {
                    line: seat.line,
                    col: seat.col,
                    attendee,
                })
            })
            .collect()
    }

    /// Returns the changes that the printer of cards has to make since the plan was frozen (docs/rules.md §seats).
    pub fn seat_moves(&self) -> Vec<SeatMove> {
        let Some(plan) = self.seat_plan().filter(|plan| plan.frozen.is_some()) else {
            return Vec::new();
        };
        let now = self.sittings();
        let place = |list: &[Sitting], who| list.iter().find(|s| s.attendee == who).map(|s| (s.line, s.col));
        let mut moves: Vec<SeatMove> = Vec::new();
        for sitting in plan.frozen_seats.iter().chain(&now) {
            let who = sitting.attendee;
            let (before, after) = (place(&plan.frozen_seats, who), place(&now, who));
            if before != after && !moves.iter().any(|m| m.attendee == who) {
                moves.push(SeatMove {
                    attendee: who,
                    before,
                    after,
                });
            }
        }
        moves
    }
}
