//! Opening, recess, adjournment, items: the acts about the session itself, each as one change.

use crate::domain::{
    agenda::{Item, Outcome as Ending},
    attendance::Interval,
    change::{Act, Change},
    entry::{Entry, EntryKind, PLACE_STEP},
    id::{Id, Mint},
    meeting::{Meeting, MeetingState},
    queries::room::Presence,
    recorder::Recorder,
    records::Records,
    template::ITEM_STEP,
    time::Stamp,
};

use super::{
    attendance::names_of,
    draft::{Draft, is_before, opening, session_entry},
    outcome::{Acted, Captured, Next, Outcome, Said},
    scene::{Line, Scene},
};

/// When an act happened, and when it is entered.
pub type Moment = (Stamp, Stamp);

/// Opens the meeting.
pub fn open(records: &Records, moment: Moment, ids: &mut Mint) -> Acted {
    let place = records.next_place();
    Acted::silent(Act::Open, opening(records, moment, place, ids))
}

/// Interrupts the meeting, with a reason; empty = not said. `None` without a meeting.
pub fn recess(records: &Records, reason: &str, moment: Moment, ids: &mut Mint) -> Option<Acted> {
    let parts = step(records, (EntryKind::Recess, MeetingState::Recess), reason, moment, ids)?;
    Some(Acted::silent(Act::Recess, parts))
}

/// Goes on after a recess. `None` without a meeting.
pub fn resume(records: &Records, reason: &str, moment: Moment, ids: &mut Mint) -> Option<Acted> {
    let parts = step(records, (EntryKind::Resumed, MeetingState::Live), reason, moment, ids)?;
    Some(Acted::silent(Act::Resume, parts))
}

fn step(
    records: &Records,
    (kind, state): (EntryKind, MeetingState),
    reason: &str,
    moment: Moment,
    ids: &mut Mint,
) -> Option<Vec<Change>> {
    let meeting = records.meeting()?.clone();
    let entry = session_entry(records, kind, reason, moment, ids)?;
    Some(vec![Change::put(Meeting { state, ..meeting }), Change::put(entry)])
}

/// Ends the session: everybody still there leaves with it, and running recorders stop. `None` without a meeting.
pub fn adjourn(records: &Records, reason: &str, moment: Moment, ids: &mut Mint) -> Option<Acted> {
    let at = moment.0;
    let meeting = records.meeting()?.clone();
    let entry = session_entry(records, EntryKind::Adjourned, reason, moment, ids)?;
    let meeting = Meeting {
        state: MeetingState::Wrapping,
        adjourned: Some(at),
        ..meeting
    };
    let end = entry.id;
    let mut parts = vec![Change::put(meeting), Change::put(entry)];
    let here = records.intervals.iter().filter(|stay| stay.to.is_none());
    parts.extend(here.map(|stay| Change::put(stay.clone().ended(at, Some(end)))));
    let running = |r: &&Recorder| r.started.is_some() && r.stopped.is_none();
    parts.extend(records.recorders.iter().filter(running).map(|recorder| {
        Change::put(Recorder {
            stopped: Some(at),
            ..recorder.clone()
        })
    }));
    Some(Acted::silent(Act::Adjourn, parts))
}

/// Goes on with a meeting that was adjourned. Those who were there at the end are there again. `None` without a meeting.
pub fn reopen(records: &Records, reason: &str, now: Stamp, ids: &mut Mint) -> Option<Acted> {
    let meeting = records.meeting()?.clone();
    let entry = session_entry(records, EntryKind::Reopened, reason, (now, now), ids)?;
    let again = entry.id;
    let meeting = Meeting {
        state: MeetingState::Live,
        adjourned: None,
        reason: reason.to_owned(),
        ..meeting
    };
    let mut parts = vec![Change::put(meeting), Change::put(entry)];
    for stay in records.lasting().filter(|stay| stay.to.is_some()) {
        parts.push(Change::put(Interval {
            came: Some(again),
            ..Interval::begun(ids.mint(), stay.meeting, stay.attendee, now)
        }));
    }
    Some(Acted::silent(Act::Reopen, parts))
}

/// Takes up an item by a command, at the moment of now. `None` without a meeting.
pub fn take_up_next(scene: &Scene, item: Id<Item>, ids: &mut Mint) -> Option<Acted> {
    let draft = Draft {
        scene,
        meeting: scene.records.open()?,
        line: &Line::typed("", scene.now),
        speaker: None,
        remark: None,
    };
    let captured = take_up(&draft, item, ids);
    Some(Acted {
        act: captured.act,
        change: captured.change,
        said: None,
        frees_word: captured.frees_word,
    })
}

/// Takes up an item.
pub(super) fn take_up(draft: &Draft, item: Id<Item>, ids: &mut Mint) -> Captured {
    let records = draft.scene.records;
    let entry = Entry {
        speaker: None,
        remark: None,
        ..draft.entry(EntryKind::ItemStart, String::new(), ids)
    };
    let (entry, moved) = taken_up(records, entry, item);
    let frees_word = is_last(records, &entry);
    Captured {
        frees_word,
        ..draft.finish(Act::ItemStart, entry, moved, ids).saying_only(None)
    }
}

/// Makes an entry the one that takes an item up. What follows in the feed belongs to that item then, where it is put in late.
fn taken_up(records: &Records, entry: Entry, item: Id<Item>) -> (Entry, Vec<Change>) {
    let before = entry.item;
    let moved = records
        .under_item_at(entry.place)
        .filter(|e| e.item == before && e.id != entry.id)
        .map(|e| {
            Change::put(Entry {
                item: Some(item),
                ..e.clone()
            })
        })
        .collect();
    let entry = Entry {
        item: Some(item),
        ..entry
    };
    (entry, moved)
}

fn is_last(records: &Records, entry: &Entry) -> bool {
    let last = records.entries.rows().last();
    last.is_none_or(|last| last.place <= entry.place)
}

/// Adds an item to the agenda after the current one and takes it up.
pub(super) fn new_item(draft: &Draft, title: &str, sub: bool, ids: &mut Mint) -> Captured {
    let records = draft.scene.records;
    let current = records.current_item().and_then(|id| records.items.get(id));
    let parent = if sub {
        current.map(|item| item.parent.unwrap_or(item.id))
    } else {
        None
    };
    let place = records
        .items
        .rows()
        .last()
        .map_or(ITEM_STEP, |item| item.place + ITEM_STEP);
    let item = Item {
        parent,
        ..Item::titled(ids.mint(), draft.meeting, place, title)
    };
    let entry = Entry {
        speaker: None,
        remark: None,
        ..draft.entry(EntryKind::ItemStart, String::new(), ids)
    };
    let (mut entry, moved) = taken_up(records, entry, item.id);
    let frees_word = is_last(records, &entry);
    // The item must stand before the entry that points at it.
    let mut parts = vec![Change::put(item)];
    parts.extend(moved);
    if is_before(records) {
        let moment = (draft.line.at, draft.scene.now);
        parts.extend(opening(records, moment, entry.place, ids));
        entry.place += PLACE_STEP;
    }
    let id = entry.id;
    parts.push(Change::put(entry));
    Captured {
        act: Act::ItemStart,
        change: Change::Batch(parts),
        outcome: Outcome::Entry {
            id,
            remark: None,
            said: None,
        },
        next: Next::Nothing,
        frees_word,
    }
}

/// Says why nothing has to be done for the current item. `None` where no item is taken up.
pub fn no_action(records: &Records, reason: &str) -> Option<Acted> {
    let item = records.current_item().and_then(|id| records.items.get(id))?.clone();
    let item = Item {
        no_action_reason: reason.to_owned(),
        ..item
    };
    Some(Acted::silent(Act::EditItem, vec![Change::put(item)]))
}

/// Sets how an item ended: the outcome, its reason, and why nothing has to be done. `None` where there is no such item.
pub fn set_outcome(records: &Records, item: Id<Item>, set: (Option<Ending>, String, String)) -> Option<Acted> {
    let item = records.items.get(item)?.clone();
    let (outcome, outcome_reason, no_action_reason) = set;
    let item = Item {
        outcome,
        outcome_reason,
        no_action_reason,
        ..item
    };
    Some(Acted::silent(Act::EditItem, vec![Change::put(item)]))
}

/// Everybody expected who has not come yet is there now, in one act.
pub fn all_present(records: &Records, moment: Moment, ids: &mut Mint) -> Acted {
    let waiting = records.attendees.iter();
    let waiting: Vec<_> = waiting
        .filter(|a| matches!(records.presence(a), Presence::Expected))
        .map(|a| (a.meeting, a.id))
        .collect();
    let names = names_of(records, &waiting.iter().map(|(_, id)| *id).collect::<Vec<_>>());
    let entry = session_entry(records, EntryKind::Arrival, &names, moment, ids);
    let came = entry.as_ref().map(|entry| entry.id);
    let mut parts: Vec<Change> = entry.map(Change::put).into_iter().collect();
    for (meeting, attendee) in waiting {
        parts.push(Change::put(Interval {
            came,
            ..Interval::begun(ids.mint(), meeting, attendee, moment.0)
        }));
    }
    Acted::silent(Act::Arrive, parts).saying(Said::Arrived(names))
}
