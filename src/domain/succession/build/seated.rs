//! People and seats of the new meeting.

use super::{super::Carried, Build};
use crate::domain::{
    id::Id,
    people::{Attendee, Category, Reply},
    seating::{Seat, SeatPlan},
};

impl Build<'_> {
    pub(super) fn attendees(&mut self, category: Category) {
        let r = &self.plan.records;
        let keeps_seats = self.plan.taken().any(|what| matches!(what, Carried::Seats(_)));
        let of_it = |a: &&Attendee| a.category == category && !r.is_substitute(a.id);
        for old in r.attendees.iter().filter(of_it) {
            let id = self.ids.mint(self.now);
            self.people.insert(old.id, id);
            self.put(Attendee {
                category: old.category,
                duty: old.duty,
                reply: Reply::Open,
                seat: if keeps_seats { old.seat.clone() } else { String::new() },
                grouping: old.grouping.clone(),
                remark: old.remark.clone(),
                ..Attendee::invited(id, self.id, old.person, old.rank)
            });
        }
    }

    pub(super) fn seats(&mut self) {
        let Some(old) = self.plan.records.seat_plan() else {
            return;
        };
        let plan: Id<SeatPlan> = self.ids.mint(self.now);
        self.put(SeatPlan {
            id: plan,
            meeting: self.id,
            frozen: None,
            frozen_seats: Vec::new(),
            ..old.clone()
        });
        for seat in self.plan.records.seats.iter().filter(|seat| seat.plan == old.id) {
            let id = self.ids.mint(self.now);
            let attendee = seat.attendee.and_then(|old| self.people.get(&old).copied());
            self.put(Seat {
                id,
                meeting: self.id,
                plan,
                attendee,
                locked: seat.locked && attendee.is_some() == seat.attendee.is_some(),
                ..seat.clone()
            });
        }
    }
}
