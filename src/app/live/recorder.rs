//! Voice recorders as they run, and the marks that tie the minutes to the recording (domain.md C7). What they do stands in the feed.

use crate::domain::{
    change::{Act, Change},
    entry::EntryKind,
    recorder::{Mark, Recorder},
    time::{Stamp, clock},
};

use super::{
    super::{commit::commit, cx::Cx, model::Model, notice::Notice},
    session::session_entry,
};

/// Marks this moment in the recording; the entry that is written next knows its offset anyway.
pub(super) fn mark(m: &mut Model, note: &str, cx: &mut Cx) {
    let Some(meeting) = m.ledger.records().open() else {
        return;
    };
    let at = m.live.moment.unwrap_or_else(|| m.live.line_time(cx.now));
    let running = running(m).map(|r| (r.id, r.name.clone(), r.position(at)));
    let mut parts = vec![Change::put(Mark {
        id: cx.mint(),
        meeting,
        recorder: running.as_ref().map(|(id, ..)| *id),
        at,
        note: note.to_owned(),
    })];
    parts.extend(line(m, EntryKind::RecordingMark, note, at, cx));
    commit(&mut m.ledger, Act::Mark, Change::Batch(parts), cx);
    let notice = match running {
        Some((_, name, position)) => Notice::Marked(name, clock(position.unwrap_or(0))),
        None => Notice::NoRecorderMark,
    };
    cx.say(notice);
}

/// What the feed says of it. Before the meeting is opened there is no feed yet.
fn line(m: &Model, kind: EntryKind, text: &str, at: Stamp, cx: &mut Cx) -> Option<Change> {
    let opened = m.meeting().is_some_and(|meeting| !meeting.state.before());
    session_entry(m, kind, text, at, cx).filter(|_| opened).map(Change::put)
}

/// The recorder that runs.
pub fn running(m: &Model) -> Option<&Recorder> {
    m.ledger
        .records()
        .recorders
        .iter()
        .rev()
        .find(|r| r.started.is_some() && r.stopped.is_none())
}

pub(super) fn start(m: &mut Model, name: &str, cx: &mut Cx) {
    let Some(meeting) = m.ledger.records().open() else {
        return;
    };
    let name = if name.is_empty() {
        format!("REC {}", m.ledger.records().recorders.len() + 1)
    } else {
        name.to_owned()
    };
    let at = m.live.moment.unwrap_or(cx.now);
    let recorder = Recorder {
        id: cx.mint(),
        meeting,
        name: name.clone(),
        started: Some(at),
        stopped: None,
        offset_ms: 0,
    };
    let mut parts = vec![Change::put(recorder)];
    parts.extend(line(m, EntryKind::RecorderOn, &name, at, cx));
    commit(&mut m.ledger, Act::Recorder, Change::Batch(parts), cx);
    cx.say(Notice::RecorderOn(name));
}

pub(super) fn stop(m: &mut Model, cx: &mut Cx) {
    let Some(recorder) = running(m).cloned() else { return };
    let at = m.live.moment.unwrap_or(cx.now);
    let (name, length) = (recorder.name.clone(), recorder.position(at).unwrap_or(0));
    let mut parts = vec![Change::put(Recorder {
        stopped: Some(at),
        ..recorder
    })];
    parts.extend(line(m, EntryKind::RecorderOff, &name, at, cx));
    commit(&mut m.ledger, Act::Recorder, Change::Batch(parts), cx);
    cx.say(Notice::RecorderOff(name, clock(length)));
}
