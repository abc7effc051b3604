//! 会议纪要: what was settled, in one of several styles. One style a file; what they share is here.

mod actions;
mod council;
mod meetbot;
mod official;

use super::{
    Style,
    digest::{Digest, Line, Section},
    document::{Block, Document, Run},
    wording::capitalised,
};
use crate::domain::{
    entry::EntryKind,
    meeting::{MeetingState, RecordMode},
};

/// The minutes of a meeting in a style.
pub(super) fn document(digest: &Digest<'_>, style: Style) -> Document {
    match style {
        Style::Council => council::document(digest),
        Style::MeetBot => meetbot::document(digest),
        Style::Actions => actions::document(digest),
        Style::Official | Style::Card210 | Style::Card200 | Style::Card297 => official::document(digest),
    }
}

/// Whether a line stands in minutes: what was done, not what was said. Incidents stay in the record.
pub(super) fn is_minuted(digest: &Digest<'_>, line: &Line<'_>) -> bool {
    match line.entry.kind {
        EntryKind::Note | EntryKind::Continuation => {
            digest.meeting.record_mode != RecordMode::Decisions
                && digest.speaker(line.entry).is_empty()
                && !is_doubtful(line)
        }
        EntryKind::Motion => digest.is_minuted(line),
        EntryKind::Decision
        | EntryKind::Action
        | EntryKind::Question
        | EntryKind::Requirement
        | EntryKind::Information
        | EntryKind::Idea
        | EntryKind::Help
        | EntryKind::Link => true,
        _ => false,
    }
}

/// A line that was kept as it was typed because it could not be read. It stays in the record, and among the findings, until it is
/// mended.
pub(super) fn is_doubtful(line: &Line<'_>) -> bool {
    line.entry.remark.is_some() && matches!(line.entry.kind, EntryKind::Note | EntryKind::Continuation)
}

/// One line as a paragraph: a summary as it stands, anything else with its kind in front.
fn paragraph(digest: &Digest<'_>, line: &Line<'_>) -> Vec<Run> {
    match line.entry.kind {
        EntryKind::Note | EntryKind::Continuation => vec![Run::plain(digest.sentence(line))],
        _ => digest.statement(line),
    }
}

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

/// The title of an item, or a word for what belongs to none.
pub(super) fn section_title(digest: &Digest<'_>, section: &Section<'_>) -> String {
    section.item.map_or_else(
        || digest.strings.export.words.general.to_owned(),
        |item| item.title.clone(),
    )
}

/// The place of an item among its siblings, from 1.
pub(super) fn sibling_number(section: &Section<'_>) -> usize {
    section
        .number
        .rsplit('.')
        .next()
        .and_then(|n| n.parse().ok())
        .unwrap_or(1)
}
