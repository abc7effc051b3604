//! A window looks at its file: whether it is still there; and one that only reads, because another one writes, follows what that one does,
//! and takes over when it has gone.

use crate::domain::{question::Question, record::Record, trouble::Trouble};

use super::super::{
    cx::Cx,
    effect::Effect,
    model::{Model, Tab},
};

/// How often at most the file is looked at.
const PAUSE_MS: i64 = 1_000;

/// Looks at the file, at most once a second, whenever something happens here; a wake-up sees to it where a meeting is shown.
pub(super) fn look(m: &mut Model, cx: &mut Cx) {
    let unsaved = m.ledger.unsaved();
    let is_followed = matches!(unsaved.read_only(), None | Some(&Trouble::Locked)) && m.opening.has_file();
    if is_followed && cx.now.since(unsaved.looked) >= PAUSE_MS {
        m.ledger.unsaved_mut().looked = cx.now;
        cx.emit(Effect::Look);
    }
}

/// The other window has written: what is shown is read again.
pub(super) fn changed(m: &mut Model, shared: Vec<Record>, cx: &mut Cx) {
    m.ledger.absorb(shared);
    if let Some(meeting) = m.ledger.records().open() {
        cx.emit(Effect::Ask(Question::OpenMeeting { meeting }));
    }
    match m.tab {
        Tab::Meetings => m.meetings.reload(cx),
        Tab::FollowUp => m.follow_up.reload(cx),
        Tab::Prepare | Tab::Live | Tab::Wrapup => {}
    }
}
