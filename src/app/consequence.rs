//! The rows that follow from a change, put in the same act, so that undo takes both back:
//! - An approval that no longer fits what was approved is marked with the moment.
//! - A meeting that was ready is not ready any more where something is missing again; a closed one is not closed any more where something new is outstanding.
//! - Lines that named somebody who was on no list become theirs once they are listed.
//!
//! Somebody who comes to the door changes a list, but neither an approval nor readiness.

use crate::{
    capture::{
        asking::answered::AskedLine,
        presence::known::{KnownNames, now_listed},
    },
    domain::{
        answers::Gate,
        change::{Act, Change},
        deliverable::{Deliverable, Reopened, Standing},
        id::{Id, Mint},
        meeting::{Meeting, MeetingState},
        readiness::Missing,
        record::Record,
        records::Records,
        remainder::Remainder,
        time::Stamp,
    },
    line::detect::open_slips,
};

use super::message::{ClosingMessage, Message};

/// The facts that held before a change.
#[derive(Debug, Default)]
pub(super) struct Before {
    /// The deliverables whose review had begun and held.
    held: Vec<Id<Deliverable>>,
    ready: bool,
    /// Things that a ready meeting still lacks: passed with a reason, or changed at the door.
    missing: Vec<Missing>,
    /// Things that are outstanding in a closed meeting: passed with a reason. `None` = it is not closed.
    left: Option<Vec<Remainder>>,
    /// The list of people, where somebody on no list has spoken.
    names: KnownNames,
    /// The question with which the feed ends.
    asked: AskedLine,
}

/// Looks before a change; a meeting that was opened is prepared no longer.
pub(super) fn before(records: &Records, now: Stamp) -> Before {
    let names = KnownNames::of(records);
    let asked = AskedLine::of(records);
    let Some(meeting) = records.meeting().filter(|meeting| meeting.state.before()) else {
        let closed = records.meeting().filter(|meeting| is_closed(meeting));
        return Before {
            names,
            asked,
            left: closed.map(|_| records.remainders()),
            ..Before::default()
        };
    };
    let holds = |row: &&Deliverable| matches!(row.standing(records), Standing::Submitted | Standing::Approved);
    let ready = meeting.state == MeetingState::Ready;
    Before {
        held: records.deliverables.iter().filter(holds).map(|row| row.id).collect(),
        ready,
        missing: if ready {
            records.missing(&open_slips(records, now))
        } else {
            Vec::new()
        },
        names,
        asked,
        left: None,
    }
}

const fn is_closed(meeting: &Meeting) -> bool {
    matches!(meeting.state, MeetingState::Closed | MeetingState::Archived)
}

/// Whether somebody comes or goes by an act: a fact of the door, which no approval is about.
pub(super) fn is_of_the_door(act: Act, change: &Change) -> bool {
    let mut found = matches!(act, Act::Arrive | Act::Leave);
    change.each(&mut |part| found |= matches!(part, Change::Put(Record::Interval(_))));
    found
}

/// Returns the changes that follow, seen after the change, and the message about them.
pub(super) fn after(
    records: &Records,
    before: &Before,
    (opens, is_of_the_door, now): (bool, bool, Stamp),
    ids: &mut Mint,
) -> (Vec<Change>, Option<Message>) {
    let mut parts = now_listed(records, &before.names, ids);
    parts.extend(before.asked.answered(records, opens));
    if is_of_the_door {
        parts.extend(still_approved(records, before));
        return (parts, None);
    }
    if let Some((meeting, n)) = closed_no_more(records, before) {
        let state = MeetingState::Wrapping;
        parts.push(Change::put(Meeting { state, ..meeting }));
        return (parts, Some(Message::Closing(ClosingMessage::ClosedNoMore(n))));
    }
    let mut reopened = Vec::new();
    for row in before.held.iter().filter_map(|id| records.deliverables.get(*id)) {
        if matches!(row.standing(records), Standing::Reopened(_)) {
            reopened.push((row.kind, row.changed_part(records)));
            parts.push(Change::put(Deliverable {
                reopened: Some(now),
                ..row.clone()
            }));
        }
    }
    let mut missing = 0;
    if let Some(meeting) = records
        .meeting()
        .filter(|x| before.ready && x.state == MeetingState::Ready)
        && records.override_of(Gate::Ready).is_none()
    {
        let now_missing = records.missing(&open_slips(records, now));
        if now_missing.iter().any(|one| !before.missing.contains(one)) {
            missing = now_missing.len();
            parts.push(Change::put(Meeting {
                state: MeetingState::Preparing,
                ..meeting.clone()
            }));
        }
    }
    let notice = match reopened.first() {
        Some((kind, part)) => Some(Message::ReviewReopened {
            kind: *kind,
            part: *part,
            others: reopened.len() - 1,
            not_ready: missing > 0,
        }),
        None if missing > 0 => Some(Message::NotReadyAnyMore(missing)),
        None => None,
    };
    (parts, notice)
}

/// A closed meeting in which something new is outstanding, and how much: the reason with which its gate was passed was not about that.
fn closed_no_more(records: &Records, before: &Before) -> Option<(Meeting, usize)> {
    let left = before.left.as_ref()?;
    let meeting = records.meeting().filter(|meeting| is_closed(meeting))?;
    let now = records.remainders().into_iter();
    let new = now.filter(|one| !left.contains(one)).count();
    (new > 0).then(|| (meeting.clone(), new))
}

/// The deliverables that somebody who came or went changed, approved as they are now.
fn still_approved(records: &Records, before: &Before) -> Vec<Change> {
    let held = before.held.iter().filter_map(|id| records.deliverables.get(*id));
    let changed = held.filter(|row| row.standing(records) == Standing::Reopened(Reopened::Records));
    changed
        .map(|row| Change::put(row.clone().bound_anew(records)))
        .collect()
}
