//! How an arrival or a leaving changes the stays of one person: a stay begins, ends, is corrected or confirmed.

use crate::domain::{
    attendance::{Interval, StaySource},
    entry::{Entry, EntryKind},
    id::Id,
    people::Attendee,
    records::Records,
    time::Stamp,
};

/// How an arrival or a leaving changes the stays of one person.
pub(crate) enum StayChange {
    /// A new stay begins.
    Begin,
    /// A stay on record ends, or one of its times is corrected. Holds the stay as it is then.
    Set(Interval),
    /// Nothing changes: they are here already, or they are not here.
    Already,
    /// The times would cross: they would come before they left, or leave before they came. Holds the time on record, with the sign of its line.
    Crosses(char, Stamp),
}

impl StayChange {
    /// The stay on record that it ends or corrects.
    pub(crate) const fn stay(&self) -> Option<Id<Interval>> {
        match self {
            Self::Set(stay) => Some(stay.id),
            Self::Begin | Self::Already | Self::Crosses(..) => None,
        }
    }

    /// Whether it corrects a time that is on record.
    pub(crate) fn corrects(&self, records: &Records) -> bool {
        let Self::Set(stay) = self else { return false };
        let before = records.intervals.get(stay.id);
        before.is_some_and(|before| before.from != stay.from || before.to.is_some() && before.to != stay.to)
    }
}

/// The step of an arrival of somebody who is here already: it confirms what was only inferred, or gives the reason why they came
/// when they did.
pub(crate) fn signed_in_after(
    records: &Records,
    id: Id<Attendee>,
    explains: impl Fn(Id<Attendee>, &Interval) -> bool,
) -> StayChange {
    let stay = records.stays(id).next_back();
    match stay.filter(|stay| stay.rests_on_deed() || explains(id, stay)) {
        Some(stay) => StayChange::Set(signed_in(stay.clone())),
        None => StayChange::Already,
    }
}

/// A stay that a line says, whatever it was known by before.
fn signed_in(stay: Interval) -> Interval {
    let source = if stay.source.is_inferred() {
        StaySource::SignedIn
    } else {
        stay.source
    };
    Interval { source, ..stay }
}

/// The stay of somebody that the entry began or ended over which a line is typed.
fn own_stay<'a>(records: &'a Records, id: Id<Attendee>, over: Option<&Entry>, kind: EntryKind) -> Option<&'a Interval> {
    let over = over.filter(|over| over.kind == kind)?;
    records.stays_of(over).find(|stay| stay.attendee == id)
}

/// The step of an arrival at a typed time, else at the moment of the line. A typed time for somebody who is here corrects when
/// they came.
pub(crate) fn arrival(
    records: &Records,
    id: Id<Attendee>,
    (typed, now): (Option<Stamp>, Stamp),
    over: Option<&Entry>,
) -> StayChange {
    let own = own_stay(records, id, over, EntryKind::Arrival);
    // Those who stayed to the adjournment count as here: a time typed afterwards corrects their stay.
    let here = || {
        let last = records.stays(id).next_back()?;
        records.lasting().find(|stay| stay.id == last.id)
    };
    let at = typed.unwrap_or(now);
    // A leaving behind which they would have come before.
    let left = |limit: Option<Stamp>, stay: Option<Id<Interval>>| {
        let others = records.stays(id).filter(|other| Some(other.id) != stay);
        let ends = others.filter_map(|stay| stay.to);
        let ends = ends.filter(|to| limit.is_none_or(|limit| *to <= limit));
        ends.filter(|to| at < *to).max()
    };
    match own.or_else(here) {
        Some(stay) if own.is_none() && (typed.is_none() || at == stay.from) => StayChange::Already,
        Some(stay) => {
            let own_end = || stay.to.filter(|to| at.is_minutes_after(*to));
            match left(Some(stay.from), Some(stay.id)).or_else(own_end) {
                Some(to) => StayChange::Crosses('-', to),
                None => StayChange::Set(came_at(records, stay, at)),
            }
        }
        None => match left(None, None).filter(|_| typed.is_some()) {
            Some(to) => StayChange::Crosses('-', to),
            None => StayChange::Begin,
        },
    }
}

/// A stay that began at another time. One that the end of the meeting ended lasts to that end again.
fn came_at(records: &Records, stay: &Interval, at: Stamp) -> Interval {
    let at = stay.to.map_or(at, |to| at.min(to));
    let end = records.adjournment().filter(|end| stay.went == Some(end.id));
    let to = end.map_or(stay.to, |end| Some(end.at.max(at)));
    signed_in(Interval {
        from: at,
        to,
        ..stay.clone()
    })
}

/// The step of a leaving at a typed time, else at the moment of the line. A typed time for somebody who has gone corrects when
/// they went.
pub(crate) fn leaving(
    records: &Records,
    id: Id<Attendee>,
    (typed, now): (Option<Stamp>, Stamp),
    over: Option<&Entry>,
) -> StayChange {
    let own = own_stay(records, id, over, EntryKind::Departure);
    let at = typed.unwrap_or(now);
    match own.or_else(|| records.stays(id).next_back()) {
        None => StayChange::Already,
        Some(stay) if own.is_none() && stay.to.is_some() && (typed.is_none() || stay.to == typed) => {
            StayChange::Already
        }
        Some(stay) if typed.is_some() && stay.from.is_minutes_after(at) => StayChange::Crosses('+', stay.from),
        // The clock of the laptop may have jumped back.
        Some(stay) => StayChange::Set(Interval {
            to: Some(at.max(stay.from)),
            ..stay.clone()
        }),
    }
}
