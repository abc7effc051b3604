//! The chair that somebody took during the meeting is given back where the line that says so is struck out or changed.

use crate::domain::{
    change::Change,
    entry::Entry,
    people::{Attendee, Duty},
    records::Records,
};

/// Puts those in the chair again from whom somebody took it by an entry. Whether somebody took it by a line that is struck out is kept, so
/// that the line can be restored.
pub(crate) fn untaken(records: &Records, entry: &Entry, is_struck: bool) -> Vec<Change> {
    passed(records, entry, |attendee, took| Attendee {
        duty: if took {
            attendee.duty.without(Duty::Chair)
        } else {
            attendee.duty.and(Duty::Chair)
        },
        took_chair: attendee.took_chair.clone().filter(|_| is_struck || !took),
        ..attendee.clone()
    })
}

/// Takes the chair again by an entry that was struck out; empty where nobody took it by that entry.
pub(crate) fn taken_again(records: &Records, entry: &Entry) -> Vec<Change> {
    passed(records, entry, |attendee, took| Attendee {
        duty: if took {
            attendee.duty.and(Duty::Chair)
        } else {
            attendee.duty.without(Duty::Chair)
        },
        ..attendee.clone()
    })
}

/// The changed rows of whoever took the chair by an entry (`true`), and of those from whom it was taken.
fn passed(records: &Records, entry: &Entry, turn: impl Fn(&Attendee, bool) -> Attendee) -> Vec<Change> {
    let took = |a: &Attendee| a.took_chair.as_ref().is_some_and(|taken| taken.by == entry.id.of());
    let Some(taken) = records
        .attendees
        .iter()
        .find(|a| took(a))
        .and_then(|a| a.took_chair.clone())
    else {
        return Vec::new();
    };
    let concerned = records
        .attendees
        .iter()
        .filter(|a| took(a) || taken.from.contains(&a.id));
    concerned.map(|a| Change::put(turn(a, took(a)))).collect()
}
