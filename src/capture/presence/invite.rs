//! Putting people on the list of a meeting.

use crate::domain::{
    change::Change,
    entry::PLACE_STEP,
    id::{Id, Mint},
    meeting::Meeting,
    people::{Attendee, Person},
    records::Records,
};

/// A new person on the list of a meeting: the identifier, and the rows.
pub fn new_attendee(meeting: Id<Meeting>, name: &str, rank: i64, ids: &mut Mint) -> (Id<Attendee>, Vec<Change>) {
    let person = Person::named(ids.mint(), name);
    let attendee = Attendee::invited(ids.mint(), meeting, person.id, rank);
    (attendee.id, vec![Change::put(person), Change::put(attendee)])
}

/// The rank after the last one of the list.
pub fn next_rank(records: &Records) -> i64 {
    records.attendees.rows().last().map_or(0, |a| a.rank + PLACE_STEP)
}
