//! Those who are called: who may vote, who has answered and how, and who is next.

use std::{collections::HashSet, rc::Rc};

use crate::{
    capture::voting::{casting::casting_settles, result::would_be},
    domain::{
        id::Id,
        motion::{Counts, Motion, MotionRef, Vote, VotingForm},
        people::Attendee,
        queries::motion::RollCall,
        record::Key,
        time::Stamp,
    },
    line::reading::{Announced, What},
};

use super::super::{
    super::state::{LiveSeen, LiveWork},
    check_in::as_attendee,
};

/// The motion that the panel is about; `None` if it was taken back meanwhile.
pub fn voted_on<'m>(seen: &LiveSeen<'m>) -> Option<&'m Motion> {
    seen.own.roll_call.motion.and_then(|id| seen.records().motions.get(id))
}

/// Returns the people who may vote now, those who have not answered, and the votes so far; `None` without a motion.
pub fn called(seen: &LiveSeen) -> Rc<Option<RollCall>> {
    let own = &seen.own.roll_call;
    let call = || {
        let now: Stamp = seen.shared.now;
        voted_on(seen).map(|motion| seen.records().roll_call(motion, now))
    };
    own.called.get((seen.ledger.revision(), own.motion), call)
}

/// The votes so far, if everybody has answered and they are equal, so that the chair settles them once they are counted.
pub fn will_tie(seen: &LiveSeen) -> Option<Counts> {
    let motion = voted_on(seen)?;
    let called = called(seen);
    let called = called.as_ref().as_ref()?;
    let all = called.missing.is_empty() && !called.entitled.is_empty();
    let counted = Motion {
        counts: Some(called.counts),
        casting: None,
        ..would_be_counted(seen, motion, called.counts)?
    };
    (all && casting_settles(seen.records(), &counted)).then_some(called.counts)
}

/// The motion as it would be with these votes, counted now.
pub fn would_be_counted(seen: &LiveSeen, motion: &Motion, counts: Counts) -> Option<Motion> {
    let what = What::Result {
        result: Announced::counted(counts),
        of: MotionRef::Numbered(motion.number),
    };
    would_be(seen.records(), None, &what, seen.shared.now)
}

/// Those who may vote, in the order of the list, and behind them those who have voted and may not.
pub(super) fn rows(seen: &LiveSeen) -> Vec<Key> {
    let secret = voted_on(seen).is_some_and(|motion| motion.form == VotingForm::Secret);
    if secret {
        return Vec::new();
    }
    let called = called(seen);
    let Some(called) = called.as_ref() else {
        return Vec::new();
    };
    let all = called.entitled.iter().chain(&called.not_entitled);
    all.map(|who| (*who).into()).collect()
}

/// The person under the cursor.
pub fn asked(seen: &LiveSeen) -> Option<Id<Attendee>> {
    let at = seen.own.shown.as_ref()?.cursor.at();
    rows(seen).get(at).and_then(as_attendee)
}

/// The answer of somebody so far.
pub fn answer_of(seen: &LiveSeen, who: Id<Attendee>) -> Option<Vote> {
    let called = called(seen);
    called.as_ref().as_ref()?.answers.get(&who).copied()
}

/// Goes to the next who has not answered, from the cursor on and around the end; stays where nobody is left.
pub(super) fn go_to_missing(work: &mut LiveWork) {
    let seen = work.seen();
    let (rows, called) = (rows(&seen), called(&seen));
    let Some(called) = called.as_ref() else { return };
    let missing: HashSet<Id<Attendee>> = called.missing.iter().copied().collect();
    let is_missing = |key: &Key| as_attendee(key).is_some_and(|who| missing.contains(&who));
    let at = work.own.shown.as_ref().map_or(0, |own| own.cursor.at());
    let behind = rows
        .iter()
        .enumerate()
        .skip(at + 1)
        .chain(rows.iter().enumerate().take(at + 1));
    // Before the first key the first of the list is the next.
    let first = work.own.shown.as_ref().is_some_and(|own| !own.moved);
    let next = if first {
        rows.iter().position(is_missing)
    } else {
        behind.into_iter().find(|(_, key)| is_missing(key)).map(|(at, _)| at)
    };
    if let Some(own) = &mut work.own.shown {
        own.moved = true;
        if let Some(next) = next {
            own.cursor.set(next);
        }
    }
}

/// Leaves the panel; the votes stay as they are.
pub(super) fn close(work: &mut LiveWork) {
    work.own.roll_call.is_tied = false;
    work.own.shown = None;
}
