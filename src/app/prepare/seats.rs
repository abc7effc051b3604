//! Seats: arranging by rank, putting people by hand, freezing the plan (domain.md §2.6).

use std::collections::HashSet;

use crate::domain::{
    change::{Act, Change},
    id::Id,
    people::{Attendee, Category},
    records::Records,
    seating::{Seat, SeatPlan, Viewpoint},
    seats::{Place, parties, places},
};

use super::super::{
    commit::commit,
    cx::Cx,
    forms::{self, ask::Ask},
    model::Model,
};

/// The seats from the front row and, seen from the hall, from the left.
pub fn in_order(r: &Records) -> Vec<&Seat> {
    let mut seats: Vec<&Seat> = r.seats.iter().collect();
    seats.sort_by_key(|s| (s.line, s.col));
    seats
}

/// Seats those who come by their rank; locked seats stay. Without a plan, one is asked for.
pub fn arrange(m: &mut Model, cx: &mut Cx) {
    let Some(plan) = m.ledger.records().seat_plan().cloned() else {
        return forms::ask::open(m, Ask::Plan);
    };
    let parts = arranged(m.ledger.records(), &plan, cx);
    commit(&mut m.ledger, Act::Seats, Change::Batch(parts), cx);
}

/// The seats of a plan with the people in them, by rank.
pub fn arranged(r: &Records, plan: &SeatPlan, cx: &mut Cx) -> Vec<Change> {
    let locked: Vec<&Seat> = r.seats.iter().filter(|s| s.locked && s.attendee.is_some()).collect();
    let sits: HashSet<_> = locked.iter().filter_map(|s| s.attendee).collect();
    let taken: HashSet<_> = locked.iter().map(|s| (s.line, s.col)).collect();
    let waiting = || r.attendees.iter().filter(|a| a.is_seated() && !sits.contains(&a.id));
    let mut parts: Vec<Change> = r
        .seats
        .iter()
        .filter(|s| !taken.contains(&(s.line, s.col)))
        .map(|s| Change::drop(s.id))
        .collect();
    let mut seat = |places: Vec<Place>, people: Vec<Id<Attendee>>| {
        let mut people = people.into_iter();
        for Place { line, col } in places {
            if !taken.contains(&(line, col)) {
                parts.push(Change::put(Seat {
                    id: cx.mint(),
                    meeting: plan.meeting,
                    plan: plan.id,
                    line,
                    col,
                    attendee: people.next(),
                    locked: false,
                }));
            }
        }
    };
    match parties(plan) {
        Some([guests, hosts]) => {
            let (invited, own): (Vec<&Attendee>, Vec<&Attendee>) =
                waiting().partition(|a| a.category == Category::Invited);
            seat(guests, invited.iter().map(|a| a.id).collect());
            seat(hosts, own.iter().map(|a| a.id).collect());
        }
        None => seat(
            places(plan.kind, plan.rule, plan.lines, plan.columns),
            waiting().map(|a| a.id).collect(),
        ),
    }
    parts
}

/// Freezes the plan, so that changes are listed; or lets it go again.
pub fn freeze(m: &mut Model, cx: &mut Cx) {
    let Some(plan) = m.ledger.records().seat_plan().cloned() else {
        return;
    };
    let after = match plan.frozen {
        Some(_) => SeatPlan {
            frozen: None,
            frozen_seats: Vec::new(),
            ..plan
        },
        None => SeatPlan {
            frozen: Some(cx.now),
            frozen_seats: m.ledger.records().sittings(),
            ..plan
        },
    };
    commit(&mut m.ledger, Act::Seats, after, cx);
}

/// Draws the plan from the other side.
pub fn flip(m: &mut Model, cx: &mut Cx) {
    let Some(plan) = m.ledger.records().seat_plan().cloned() else {
        return;
    };
    let viewpoint = match plan.viewpoint {
        Viewpoint::Hall => Viewpoint::Rostrum,
        Viewpoint::Rostrum => Viewpoint::Hall,
    };
    commit(&mut m.ledger, Act::Seats, SeatPlan { viewpoint, ..plan }, cx);
}
