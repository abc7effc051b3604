//! The chair that a line gives to somebody: named before the opening, they preside from it on; taken during the meeting, it is given back where the
//! line that says so is struck out or changed.

use crate::domain::{
    attendance::{Interval, StaySource},
    change::Change,
    entry::Entry,
    id::{Id, Mint},
    people::{Attendee, ChairTaken, Duty},
    record::Record,
    records::Records,
};

/// The rows of a line above the opening that names who is in the chair: the line stands with them, as they preside by it once the meeting is opened.
pub(crate) fn named_before(records: &Records, who: &[Id<Attendee>], (by, parts): (&Entry, Vec<Change>)) -> Vec<Change> {
    let holders = records.attendees.iter().filter(|a| a.duty.holds(Duty::Chair));
    let from: Vec<Id<Attendee>> = holders.map(|a| a.id).filter(|id| !who.contains(id)).collect();
    let taken = ChairTaken {
        by: by.id.of(),
        from,
        earlier: Vec::new(),
    };
    let named = |part| match part {
        Change::Put(Record::Attendee(attendee)) => Change::put(Attendee {
            took_chair: who.contains(&attendee.id).then(|| taken.clone()),
            ..*attendee
        }),
        Change::Put(_) | Change::Drop(_) | Change::Batch(_) => part,
    };
    parts.into_iter().map(named).collect()
}

/// The stays of those whom a line above the opening names as the chair, and who have not signed in: they are there from the line that opens the
/// meeting on.
pub(crate) fn presiding(records: &Records, opened: &Entry, ids: &mut Mint) -> Vec<Change> {
    let named = |a: &&Attendee| {
        let line = a
            .took_chair
            .as_ref()
            .and_then(|taken| records.entries.get(taken.by.of()));
        let holds = line.is_some_and(|line| !line.struck) && a.duty.holds(Duty::Chair);
        holds && !a.reply.is_absence() && records.stays(a.id).next().is_none()
    };
    let stay = |a: &Attendee| Interval {
        came: Some(opened.id),
        source: StaySource::Presided,
        ..Interval::begun(ids.mint(), a.meeting, a.id, opened.at)
    };
    let begun = records.attendees.iter().filter(named).map(stay);
    begun.map(Change::put).collect()
}

/// Puts those in the chair again from whom somebody took it by an entry. Whether somebody took it by a line that is struck out is kept, so
/// that the line can be restored.
pub(crate) fn untaken(records: &Records, entry: &Entry, is_struck: bool) -> Vec<Change> {
    passed(records, entry, |attendee, took| Attendee {
        duty: if took {
            attendee.duty.without(Duty::Chair)
        } else {
            attendee.duty.and(Duty::Chair)
        },
        took_chair: match &attendee.took_chair {
            Some(taken) if !is_struck && taken.by == entry.id.of() => taken.without_last(),
            taken => taken.clone(),
        },
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

/// The changed rows of whoever took the chair by an entry (`true`), and of those who held it before.
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
    let passes = |a: &Attendee| took(a) && !taken.from.contains(&a.id);
    concerned.map(|a| Change::put(turn(a, passes(a)))).collect()
}
