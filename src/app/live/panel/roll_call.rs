//! Roll call: one key a person, over those who may vote on the motion at this minute. A later key corrects; who has not answered is always
//! in sight. A secret ballot takes numbers only.

mod answer;

use std::{collections::HashSet, rc::Rc};

use crate::{
    app::{
        memo::Memo,
        offer::{Offer, need},
    },
    domain::{
        id::Id,
        motion::{Motion, Vote, VotingForm},
        people::Attendee,
        queries::motion::RollCall as Called,
        record::Key,
        time::Stamp,
    },
    input::scope::Scope,
    offer,
    words::why::Why,
};

use super::{
    super::state::{Live, LiveSeen, LiveWork},
    Panel, PanelId,
    check_in::as_attendee,
};
use answer::{choose_form, count, typed};

/// The panel.
pub static PANEL: Panel = Panel {
    id: PanelId::RollCall,
    scope: Some(Scope::RollCall),
    rows,
    typed,
    filters: true,
    offers: OFFERS,
};

/// The commands of the panel.
const OFFERS: &[Offer<Live>] = &[
    offer!(CountVotes, motion, |work, cx, motion| count(work, &motion, cx)),
    offer!(NextMissing, missing, |work, _, ()| go_to_missing(work)),
    offer!(VoteForm, motion, |work, cx, motion| choose_form(work, &motion, cx)),
    offer!(CloseRollCall, shown, |work, _, ()| close(work)),
];

/// The state of the panel beside its cursor.
#[derive(Debug, Default)]
pub struct RollCallPanel {
    /// The motion that is voted on.
    pub motion: Option<Id<Motion>>,
    /// The votes are equal: the chair is asked for a casting vote.
    pub is_tied: bool,
    /// Who may vote and who has not answered, as long as the records stay as they are.
    called: Memo<(u64, Option<Id<Motion>>), Option<Called>>,
}

/// The motion to be voted on: the one that waits, else the last one, whose result is corrected.
///
/// # Errors
/// There is no motion, or no meeting.
pub fn to_vote_on(seen: &LiveSeen) -> Result<Id<Motion>, Why> {
    need(seen.meeting().is_some(), Why::NoMeeting)?;
    seen.records()
        .motion_to_count()
        .map(|motion| motion.id)
        .ok_or(Why::NoMotion)
}

/// Shows the panel for a motion, the cursor on the first who has not answered.
pub fn open(work: &mut LiveWork, motion: Id<Motion>) {
    work.own.toggle(&PANEL);
    work.own.roll_call.motion = Some(motion);
    work.own.roll_call.is_tied = false;
    go_to_missing(work);
}

fn shown(seen: &LiveSeen) -> Result<(), Why> {
    need(seen.meeting().is_some(), Why::NoMeeting)?;
    let own = seen.own.shown.as_ref();
    need(
        own.is_some_and(|own| own.panel.id == PanelId::RollCall),
        Why::OtherPanel,
    )
}

/// The motion of the panel.
fn motion(seen: &LiveSeen) -> Result<Motion, Why> {
    shown(seen)?;
    voted_on(seen).cloned().ok_or(Why::NoMotion)
}

/// Somebody has not answered.
fn missing(seen: &LiveSeen) -> Result<(), Why> {
    let motion = motion(seen)?;
    need(motion.form != VotingForm::Secret, Why::SecretBallot)?;
    let called = called(seen);
    let all = called.as_ref().as_ref().is_none_or(|called| called.missing.is_empty());
    need(!all, Why::AllAnswered)
}

/// The motion that the panel is about; `None` if it was taken back meanwhile.
pub fn voted_on<'m>(seen: &LiveSeen<'m>) -> Option<&'m Motion> {
    seen.own.roll_call.motion.and_then(|id| seen.records().motions.get(id))
}

/// Who may vote now, who has not answered, and the votes so far; `None` without a motion.
pub fn called(seen: &LiveSeen) -> Rc<Option<Called>> {
    let own = &seen.own.roll_call;
    let call = || {
        let now: Stamp = seen.shared.now;
        voted_on(seen).map(|motion| seen.records().roll_call(motion, now))
    };
    own.called.get((seen.ledger.revision(), own.motion), call)
}

/// Those who may vote, in the order of the list, and behind them those who have voted and may not.
fn rows(seen: &LiveSeen) -> Vec<Key> {
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
fn go_to_missing(work: &mut LiveWork) {
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

/// Esc: leaves the question for a casting vote, else the panel; the votes stay as they are.
fn close(work: &mut LiveWork) {
    work.own.roll_call.is_tied = false;
    work.own.shown = None;
}
