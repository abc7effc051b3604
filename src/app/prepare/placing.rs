//! People put into the seats of a plan by their rank; seats that were given by hand stay.

use std::collections::HashSet;

use crate::domain::{
    change::Change,
    id::Id,
    people::{Attendee, Category},
    records::Records,
    seating::{Seat, SeatPlan},
    seats::{SeatPosition, parties, places},
};
use crate::words::room_messages::RoomMessage;

use super::super::{cx::Cx, message::Message};

/// How many people have a seat, and how many have none.
pub(super) fn seated(r: &Records) -> Message {
    let sits: HashSet<_> = r.seats.iter().filter_map(|seat| seat.attendee).collect();
    let waits = r.attendees.iter().filter(|a| a.is_seated() && !sits.contains(&a.id));
    let (seated, without) = (sits.len(), waits.count());
    Message::Room(RoomMessage::PeopleSeated { seated, without })
}

/// The seats of a plan with the people in them, by rank.
pub(super) fn arranged(r: &Records, plan: &SeatPlan, cx: &mut Cx) -> Vec<Change> {
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
    let mut seat = |places: Vec<SeatPosition>, people: Vec<Id<Attendee>>| {
        let mut people = people.into_iter();
        for SeatPosition { line, col } in places {
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
