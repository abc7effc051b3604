//! Roll call: one key a person, over those who may vote on the motion at this minute. A later key corrects; who has not answered is always
//! in sight. A secret ballot takes numbers only.

mod answer;
mod called;
pub(in crate::app::live) mod state;

use crate::{
    app::offer::{Offer, need},
    domain::{
        id::Id,
        motion::{Motion, VotingForm},
    },
    input::scope::Scope,
    line::reading::What,
    offer,
    words::why::Why,
};

use super::{
    super::state::{Live, LiveSeen, LiveWork, Panel, PanelId},
    own::own_panel,
};
use answer::{choose_form, count, typed};
pub use called::{answer_of, asked, called, voted_on, will_tie, would_be_counted};
use called::{close, go_to_missing, rows};

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

/// The motion to be voted on: the one that waits, else the last one, whose result is corrected.
///
/// # Errors
/// There is no motion, or no meeting.
pub fn to_vote_on(seen: &LiveSeen) -> Result<Id<Motion>, Why> {
    need(seen.meeting().is_some(), Why::NoMeeting)?;
    need(!seen.records().minutes_state().is_issued(), Why::MinutesIssued)?;
    let typed = seen.own.hint.reading.as_ref();
    let moves = typed.is_some_and(|reading| matches!(reading.what, What::Motion { .. }));
    need(!moves || seen.own.editing.is_some(), Why::LineFirst)?;
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
    work.own.roll_call.last = None;
    go_to_missing(work);
}

fn shown(seen: &LiveSeen) -> Result<(), Why> {
    own_panel(seen, PanelId::RollCall).map(|_| ())
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
