//! Comings and goings at times that cannot be: after the end, or still to come.

use crate::{
    capture::scene::{Scene, TypedLine},
    domain::{entry::Remark, time::Stamp},
    line::reading::{People, What},
};

/// Returns why nobody can come or go at this time: the meeting is over and no earlier time was typed, or the time is still to come.
pub(crate) fn untimely(scene: &Scene, what: &What, line: &TypedLine) -> Option<Remark> {
    let meeting = scene.records.meeting()?;
    let over = scene.over(line);
    let (What::Arrive { at, .. } | What::Leave { at, .. } | What::TakeIn { at, .. }) = what else {
        return chair_ahead(scene, what, line);
    };
    // A line that is opened again and keeps its time says nothing new; one that stands above the end has its moment there.
    let end = scene.records.adjournment();
    let kept = over.is_some_and(|over| match at {
        Some(at) => over.kind.is_movement() && over.at.ms() / MINUTE_MS == at.ms() / MINUTE_MS,
        None => end.is_none_or(|end| over.place < end.place),
    });
    if kept {
        return None;
    }
    if let Some(early) = at.filter(|at| *at > line.at.max(scene.now)) {
        return Some(Remark::NotYet(scene.zone.hm(early)));
    }
    let before_the_end = |at: Stamp| meeting.adjourned.is_some_and(|end| at <= end);
    (meeting.state.after() && !at.is_some_and(before_the_end)).then_some(Remark::MeetingOver)
}

/// Nobody has taken the chair at a time that is still to come.
fn chair_ahead(scene: &Scene, what: &What, line: &TypedLine) -> Option<Remark> {
    let What::Role {
        list: People::Chair,
        at: Some(at),
        ..
    } = what
    else {
        return None;
    };
    (*at > line.at.max(scene.now)).then(|| Remark::NotYet(scene.zone.hm(*at)))
}

/// Milliseconds of a minute.
const MINUTE_MS: i64 = 60_000;
