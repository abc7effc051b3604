//! Sets the chair and the takers of the minutes: a key each in the list of people.

use crate::domain::{
    attendance::{Interval, StaySource},
    change::{Act, Change},
    id::Id,
    people::{Attendee, Duty},
};

use super::super::{
    commit::commit,
    cx::Cx,
    desk::DeskWork,
    message::{Message, RoomMessage},
};

/// Gives the person the chair and takes it from whoever has it; gives it up for a person who has it already.
pub(super) fn make_chair(w: &mut DeskWork, cx: &mut Cx, chosen: Attendee) {
    let id: Id<Attendee> = chosen.id;
    let mut parts = Vec::new();
    for attendee in &w.records().attendees {
        let duty = match attendee.duty {
            duty if attendee.id == id && duty.holds(Duty::Chair) => duty.without(Duty::Chair),
            duty if attendee.id == id => duty.and(Duty::Chair),
            duty => duty.without(Duty::Chair),
        };
        if duty != attendee.duty {
            parts.push(Change::put(Attendee {
                duty,
                ..attendee.clone()
            }));
        }
    }
    let name = w.records().name_of(id).to_owned();
    let leaves = chosen.duty.holds(Duty::Chair);
    // Somebody who presided over a meeting that was opened was there, signed in or not; nobody is there for a chair that was set by mistake.
    let records = w.records();
    let opened = records.meeting().and_then(|meeting| meeting.opened);
    let by_chair = |stay: &&Interval| stay.source == StaySource::Presided && stay.came.is_none();
    parts.extend(
        records
            .intervals
            .iter()
            .filter(by_chair)
            .map(|stay| Change::drop(stay.id)),
    );
    if let Some(opened) = opened.filter(|_| !leaves && records.stays(id).next().is_none()) {
        let stay = Interval {
            source: StaySource::Presided,
            ..Interval::begun(cx.mint(), chosen.meeting, id, opened)
        };
        parts.push(Change::put(records.to_the_end(stay)));
    }
    commit(w.ledger, Act::EditPerson, Change::Batch(parts), cx);
    cx.say(Message::Room(if leaves {
        RoomMessage::ChairLeft(name)
    } else {
        RoomMessage::ChairTaken(name)
    }));
}

/// The person takes the minutes, or does not any more. Several may.
pub(super) fn make_scribe(w: &mut DeskWork, cx: &mut Cx, chosen: Attendee) {
    let name = w.records().name_of(chosen.id).to_owned();
    let stops = chosen.duty.holds(Duty::Scribe);
    let own = chosen.id;
    let holders = w
        .records()
        .attendees
        .iter()
        .filter(|a| a.id != own && a.duty.holds(Duty::Scribe));
    let others = w.records().names_of(&holders.map(|a| a.id).collect::<Vec<_>>());
    let duty = if stops {
        chosen.duty.without(Duty::Scribe)
    } else {
        chosen.duty.and(Duty::Scribe)
    };
    commit(w.ledger, Act::EditPerson, Change::put(Attendee { duty, ..chosen }), cx);
    cx.say(Message::Room(match (stops, others.is_empty()) {
        (true, _) => RoomMessage::ScribeLeft(name),
        (false, true) => RoomMessage::ScribeTaken(name),
        (false, false) => RoomMessage::ScribeBeside(name, others),
    }));
}
