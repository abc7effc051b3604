//! What a reader must know before the text: register-only, draft, cancelled, postponed.

use super::{
    digest::Digest,
    document::{Block, Document, Run},
    letters::capitalised,
};
use crate::domain::meeting::MeetingState;

/// Register-only, draft: what a reader must know before the text.
pub(super) fn notices(digest: &Digest<'_>, document: &mut Document) {
    standing_notices(digest, document);
    let called_off = matches!(digest.meeting.state, MeetingState::Cancelled | MeetingState::Postponed);
    if digest.meeting.adjourned.is_none() && !called_off {
        document.push(Block::Notice(vec![Run::plain(digest.strings.export.words.draft)]));
    }
}

/// Register-only, cancelled, postponed: what must be known at any time.
pub(super) fn standing_notices(digest: &Digest<'_>, document: &mut Document) {
    if digest.meeting.register_only() {
        let text = digest.strings.export.words.register_only;
        document.push(Block::Notice(vec![Run::plain(text)]));
    }
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
