//! Opening, recess, adjournment, items, marks: the acts about the session itself.

use crate::{
    domain::{
        agenda::{Item, Outcome},
        attendance::Interval,
        change::{Act, Change},
        entry::{Entry, EntryKind, PLACE_STEP},
        id::Id,
        meeting::{Meeting, MeetingState},
        people::listed,
        recorder::Recorder,
        template::ITEM_STEP,
        time::Stamp,
    },
    input::command::Command,
};

use super::{
    super::{commit::commit, cx::Cx, effect::Effect, forms, model::Model, notice::Notice},
    capture::{Draft, Line},
    recorder,
};
use crate::domain::question::Question;

/// A command about the session. `rest` is what was typed after its name.
pub fn run(m: &mut Model, command: Command, rest: &str, cx: &mut Cx) {
    match command {
        Command::OpenSession => open(m, cx),
        Command::Recess => step(m, EntryKind::Recess, MeetingState::Recess, rest, cx),
        Command::Resume => step(m, EntryKind::Resumed, MeetingState::Live, rest, cx),
        Command::Adjourn => adjourn(m, rest, cx),
        Command::Reopen if rest.is_empty() => forms::session::open_reopen(m),
        Command::Reopen => reopen(m, rest, cx),
        Command::MarkRecording => recorder::mark(m, rest, cx),
        Command::RecorderStart => recorder::start(m, rest, cx),
        Command::RecorderStop => recorder::stop(m, cx),
        Command::NextItem => next_item(m, cx),
        Command::Outcome => {
            if let Some(item) = m.ledger.records().current_item() {
                forms::session::open_outcome(m, item, rest);
            }
        }
        Command::NoAction => no_action(m, rest, cx),
        Command::AllPresent => all_present(m, cx),
        _ => {}
    }
}

/// When an act about the session happens: now, or when the line was typed that says so.
fn moment(m: &Model, cx: &Cx) -> Stamp {
    m.live.moment.unwrap_or(cx.now)
}

/// An entry about the session.
pub(super) fn session_entry(m: &Model, kind: EntryKind, text: &str, at: Stamp, cx: &mut Cx) -> Option<Entry> {
    let line = Line::typed("", at);
    Draft {
        line: &line,
        speaker: None,
        remark: None,
    }
    .entry(m, kind, text.to_owned(), cx)
}

/// The rows that open a meeting at `at`: its new state, and the entry that says so at `place`.
pub(super) fn opening(m: &Model, at: Stamp, place: i64, cx: &mut Cx) -> Vec<Change> {
    let Some(meeting) = m.meeting().cloned() else {
        return Vec::new();
    };
    let Some(mut entry) = session_entry(m, EntryKind::Opened, "", at, cx) else {
        return Vec::new();
    };
    entry.place = place;
    entry.item = None;
    let meeting = Meeting {
        state: MeetingState::Live,
        opened: meeting.opened.or(Some(at)),
        ..meeting
    };
    vec![Change::put(meeting), Change::put(entry)]
}

fn open(m: &mut Model, cx: &mut Cx) {
    let at = m.live.line_time(cx.now);
    let place = m.ledger.records().next_place();
    let parts = opening(m, at, place, cx);
    commit(&mut m.ledger, Act::Open, Change::Batch(parts), cx);
}

fn step(m: &mut Model, kind: EntryKind, state: MeetingState, reason: &str, cx: &mut Cx) {
    let at = moment(m, cx);
    let (Some(meeting), Some(entry)) = (m.meeting().cloned(), session_entry(m, kind, reason, at, cx)) else {
        return;
    };
    let act = if kind == EntryKind::Recess {
        Act::Recess
    } else {
        Act::Resume
    };
    let parts = vec![Change::put(Meeting { state, ..meeting }), Change::put(entry)];
    commit(&mut m.ledger, act, Change::Batch(parts), cx);
}

/// Ends the session: everybody still there leaves with it, running recorders stop, and a backup is made.
pub fn adjourn(m: &mut Model, reason: &str, cx: &mut Cx) {
    let at = moment(m, cx);
    let (Some(meeting), Some(entry)) = (
        m.meeting().cloned(),
        session_entry(m, EntryKind::Adjourned, reason, at, cx),
    ) else {
        return;
    };
    let meeting = Meeting {
        state: MeetingState::Wrapping,
        adjourned: Some(at),
        ..meeting
    };
    let end = entry.id;
    let mut parts = vec![Change::put(meeting), Change::put(entry)];
    for stay in m.ledger.records().intervals.iter().filter(|i| i.to.is_none()) {
        parts.push(Change::put(stay.clone().ended(at, Some(end))));
    }
    for recorder in m
        .ledger
        .records()
        .recorders
        .iter()
        .filter(|r| r.started.is_some() && r.stopped.is_none())
    {
        parts.push(Change::put(Recorder {
            stopped: Some(at),
            ..recorder.clone()
        }));
    }
    commit(&mut m.ledger, Act::Adjourn, Change::Batch(parts), cx);
    cx.emit(Effect::Ask(Question::Backup { to: None, now: cx.now }));
}

/// Goes on with a meeting that was adjourned. Those who were there at the end are there again.
pub fn reopen(m: &mut Model, reason: &str, cx: &mut Cx) {
    let (Some(meeting), Some(entry)) = (
        m.meeting().cloned(),
        session_entry(m, EntryKind::Reopened, reason, cx.now, cx),
    ) else {
        return;
    };
    let again = entry.id;
    let meeting = Meeting {
        state: MeetingState::Live,
        adjourned: None,
        reason: reason.to_owned(),
        ..meeting
    };
    let mut parts = vec![Change::put(meeting), Change::put(entry)];
    for stay in m.ledger.records().lasting().filter(|stay| stay.to.is_some()) {
        parts.push(Change::put(Interval {
            came: Some(again),
            ..Interval::begun(cx.mint(), stay.meeting, stay.attendee, cx.now)
        }));
    }
    commit(&mut m.ledger, Act::Reopen, Change::Batch(parts), cx);
}

/// Takes up an item.
pub(super) fn item_start(m: &mut Model, item: Id<Item>, line: &Line, cx: &mut Cx) -> Id<Entry> {
    let draft = Draft {
        line,
        speaker: None,
        remark: None,
    };
    let Some(mut entry) = draft.entry(m, EntryKind::ItemStart, String::new(), cx) else {
        return cx.mint();
    };
    let id = entry.id;
    let moved = taken_up(m, &mut entry, item);
    draft.commit(m, Act::ItemStart, entry, moved, cx);
    id
}

/// Makes an entry the one that takes an item up. What follows in the feed belongs to that item then, where it is put in late.
fn taken_up(m: &mut Model, entry: &mut Entry, item: Id<Item>) -> Vec<Change> {
    let before = entry.item.replace(item);
    let moved: Vec<Change> = m
        .ledger
        .records()
        .under_item_at(entry.place)
        .filter(|e| e.item == before && e.id != entry.id)
        .map(|e| {
            Change::put(Entry {
                item: Some(item),
                ..e.clone()
            })
        })
        .collect();
    if m.ledger
        .records()
        .entries
        .rows()
        .last()
        .is_none_or(|last| last.place <= entry.place)
    {
        m.live.speaker = None;
    }
    moved
}

/// Adds an item to the agenda after the current one and takes it up.
pub(super) fn new_item(m: &mut Model, title: &str, sub: bool, line: &Line, cx: &mut Cx) -> Id<Entry> {
    let Some(meeting) = m.ledger.records().open() else {
        return cx.mint();
    };
    let current = m
        .ledger
        .records()
        .current_item()
        .and_then(|id| m.ledger.records().items.get(id));
    let parent = if sub {
        current.map(|item| item.parent.unwrap_or(item.id))
    } else {
        None
    };
    let place = m
        .ledger
        .records()
        .items
        .rows()
        .last()
        .map_or(ITEM_STEP, |item| item.place + ITEM_STEP);
    let item = Item {
        parent,
        ..Item::titled(cx.mint(), meeting, place, title)
    };
    let draft = Draft {
        line,
        speaker: None,
        remark: None,
    };
    let Some(mut entry) = draft.entry(m, EntryKind::ItemStart, String::new(), cx) else {
        return cx.mint();
    };
    let id = entry.id;
    let moved = taken_up(m, &mut entry, item.id);
    // The item must stand before the entry that points at it.
    let mut parts = vec![Change::put(item)];
    parts.extend(moved);
    if m.meeting().is_some_and(|meeting| meeting.state.before()) {
        parts.extend(opening(m, line.at, entry.place, cx));
        entry.place += PLACE_STEP;
    }
    parts.push(Change::put(entry));
    commit(&mut m.ledger, Act::ItemStart, Change::Batch(parts), cx);
    id
}

/// The item after the current one.
pub fn following_item(m: &Model) -> Option<Id<Item>> {
    let current = m.live.view.current;
    m.live
        .view
        .agenda
        .get(current.map_or(0, |n| n + 1))
        .map(|line| line.item)
}

fn next_item(m: &mut Model, cx: &mut Cx) {
    if let Some(item) = following_item(m) {
        item_start(m, item, &Line::typed("", cx.now), cx);
    }
}

/// "Nothing has to be done" for the current item; without a reason the outcome form asks for it.
fn no_action(m: &mut Model, reason: &str, cx: &mut Cx) {
    let Some(item) = m
        .ledger
        .records()
        .current_item()
        .and_then(|id| m.ledger.records().items.get(id))
        .cloned()
    else {
        return;
    };
    if reason.is_empty() {
        return forms::session::open_outcome(m, item.id, "");
    }
    commit(
        &mut m.ledger,
        Act::EditItem,
        Item {
            no_action_reason: reason.to_owned(),
            ..item
        },
        cx,
    );
}

/// Sets how the current item ended.
pub fn set_outcome(m: &mut Model, item: Id<Item>, set: (Option<Outcome>, String, String), cx: &mut Cx) {
    let Some(item) = m.ledger.records().items.get(item).cloned() else {
        return;
    };
    let (outcome, outcome_reason, no_action_reason) = set;
    commit(
        &mut m.ledger,
        Act::EditItem,
        Item {
            outcome,
            outcome_reason,
            no_action_reason,
            ..item
        },
        cx,
    );
}

/// Everybody expected who has not come yet is there now, in one act.
fn all_present(m: &mut Model, cx: &mut Cx) {
    let waiting: Vec<_> = m
        .ledger
        .records()
        .attendees
        .iter()
        .filter(|a| {
            matches!(
                m.ledger.records().presence(a),
                crate::domain::queries::room::Presence::Expected
            )
        })
        .map(|a| (a.meeting, a.id))
        .collect();
    let at = m.live.line_time(cx.now);
    let mut parts = Vec::new();
    let text = listed(
        &waiting
            .iter()
            .map(|(_, id)| m.ledger.records().name_of(*id))
            .collect::<Vec<_>>(),
    );
    let entry = session_entry(m, EntryKind::Arrival, &text, at, cx);
    let came = entry.as_ref().map(|entry| entry.id);
    parts.extend(entry.map(Change::put));
    for (meeting, attendee) in waiting {
        parts.push(Change::put(Interval {
            came,
            ..Interval::begun(cx.mint(), meeting, attendee, at)
        }));
    }
    commit(&mut m.ledger, Act::Arrive, Change::Batch(parts), cx);
    cx.say(Notice::Arrived(text));
}
