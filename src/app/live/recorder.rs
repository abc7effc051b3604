//! Voice recorders as they run, and the marks that tie the minutes to the recording (domain.md C7).

use crate::domain::{
    change::Act,
    recorder::{Mark, Recorder},
};

use super::super::{commit::commit, cx::Cx, model::Model, notice::Notice};

/// Marks this moment in the recording; the entry that is written next knows its offset anyway.
pub(super) fn mark(m: &mut Model, note: &str, cx: &mut Cx) {
    let Some(meeting) = m.records.open() else { return };
    let recorder = running(m).map(|r| r.id);
    let at = m.live.line_time(cx.now);
    let mark = Mark {
        id: cx.mint(),
        meeting,
        recorder,
        at,
        note: note.to_owned(),
    };
    commit(m, Act::Mark, mark, cx);
    m.say(
        if recorder.is_some() {
            Notice::Marked
        } else {
            Notice::NoRecorderMark
        },
        cx,
    );
}

/// The recorder that runs.
pub fn running(m: &Model) -> Option<&Recorder> {
    m.records
        .recorders
        .iter()
        .rev()
        .find(|r| r.started.is_some() && r.stopped.is_none())
}

pub(super) fn start(m: &mut Model, name: &str, cx: &mut Cx) {
    let Some(meeting) = m.records.open() else { return };
    let name = if name.is_empty() {
        format!("REC {}", m.records.recorders.len() + 1)
    } else {
        name.to_owned()
    };
    let recorder = Recorder {
        id: cx.mint(),
        meeting,
        name,
        started: Some(cx.now),
        stopped: None,
        offset_ms: 0,
    };
    commit(m, Act::Recorder, recorder, cx);
}

pub(super) fn stop(m: &mut Model, cx: &mut Cx) {
    if let Some(recorder) = running(m).cloned() {
        commit(
            m,
            Act::Recorder,
            Recorder {
                stopped: Some(cx.now),
                ..recorder
            },
            cx,
        );
    }
}
