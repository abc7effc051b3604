//! Notices that a reader must know before the text: register-only, draft, open checks, cancelled, postponed.

use super::{
    digest::Digest,
    document::{Block, Document, Run},
    letters::capitalised,
};
use crate::domain::{fault::Fault, meeting::MeetingState};

/// Register-only, draft: what a reader must know before the text.
pub(super) fn notices(digest: &Digest<'_>, document: &mut Document) {
    standing_notices(digest, document);
    unfinished(digest, document);
}

/// That the meeting has not begun, or is not over.
fn unfinished(digest: &Digest<'_>, document: &mut Document) {
    let called_off = matches!(digest.meeting.state, MeetingState::Cancelled | MeetingState::Postponed);
    if called_off || digest.meeting.adjourned.is_some() {
        return;
    }
    let t = &digest.strings.export;
    let text = if digest.meeting.opened.is_none() {
        t.minutes.not_begun
    } else {
        t.words.draft
    };
    document.push(Block::Notice(vec![Run::plain(text)]));
}

/// The same for minutes, with the number of checks that are still open.
pub(super) fn open_checks(digest: &Digest<'_>, document: &mut Document) {
    unfinished(digest, document);
    let open = open_findings(digest);
    if open > 0 && digest.meeting.adjourned.is_some() && !digest.records.minutes_state().is_issued() {
        let text = (digest.strings.export.minutes.open_checks)(open);
        document.push(Block::Notice(vec![Run::plain(text)]));
    }
}

/// How many findings stand in the way of issuing the minutes, that the meeting is not over not counted.
pub(super) fn open_findings(digest: &Digest<'_>) -> usize {
    let found = super::checks::findings_of(digest).into_iter();
    found.filter(|finding| finding.fault != Fault::NotAdjourned).count() + digest.open_wordings
}

/// Register-only, cancelled, postponed: what must be known at any time.
pub(super) fn standing_notices(digest: &Digest<'_>, document: &mut Document) {
    if digest.meeting.register_only() {
        let text = digest.strings.export.words.register_only;
        document.push(Block::Notice(vec![Run::plain(text)]));
    }
    called_off(digest, document);
}

/// Cancelled, postponed.
pub(super) fn called_off(digest: &Digest<'_>, document: &mut Document) {
    if matches!(digest.meeting.state, MeetingState::Cancelled | MeetingState::Postponed) {
        let state = capitalised((digest.strings.domain.state)(digest.meeting.state));
        let reason = digest.meeting.reason.trim();
        let text = if reason.is_empty() {
            state
        } else {
            format!("{state}{}{reason}", digest.strings.export.colon)
        };
        document.push(Block::Notice(vec![Run::plain(digest.close(&text))]));
    }
}
