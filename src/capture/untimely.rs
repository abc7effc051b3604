//! Comings and goings at times that cannot be: after the end, or still to come.

use crate::{
    domain::{entry::Remark, time::Stamp},
    line::reading::{People, What},
};

use super::scene::Scene;

/// Returns why nobody can come or go at this time: the meeting is over and no earlier time was typed, or the time is still to come.
/// `now` is the later of the line and the clock.
pub(super) fn untimely(scene: &Scene, what: &What, now: Stamp) -> Option<Remark> {
    let meeting = scene.records.meeting()?;
    let over = meeting.state.after();
    let before_the_end = |at: Option<Stamp>| at.is_some_and(|at| meeting.adjourned.is_some_and(|end| at <= end));
    if let What::Arrive { at, .. } | What::Leave { at, .. } | What::TakeIn { at, .. } = what {
        if over && !before_the_end(*at) {
            return Some(Remark::MeetingOver);
        }
        let early = at.filter(|at| *at > now);
        return early.map(|at| Remark::NotYet(scene.zone.hm(at)));
    }
    let regrets = matches!(
        what,
        What::Excuse { .. }
            | What::Role {
                list: People::Regrets,
                ..
            }
    );
    (over && regrets).then_some(Remark::MeetingOver)
}
