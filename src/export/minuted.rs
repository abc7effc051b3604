//! Which lines of a meeting stand in minutes, and what they say there.

use super::{
    digest::{Digest, Line},
    document::Run,
};
use crate::domain::{entry::EntryKind, meeting::RecordMode};

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
        EntryKind::Second
        | EntryKind::VoteResult
        | EntryKind::Incident
        | EntryKind::Arrival
        | EntryKind::Departure
        | EntryKind::ItemStart
        | EntryKind::Correction
        | EntryKind::Opened
        | EntryKind::Recess
        | EntryKind::Resumed
        | EntryKind::Adjourned
        | EntryKind::Reopened
        | EntryKind::RecorderOn
        | EntryKind::RecorderOff
        | EntryKind::RecordingMark
        | EntryKind::Regrets
        | EntryKind::Interest
        | EntryKind::ItemOutcome
        | EntryKind::Wording
        | EntryKind::ClosedPart
        | EntryKind::PublicPart
        | EntryKind::Aside => false,
    }
}

/// A line that was kept as it was typed because it could not be read. It stays in the record, and among the findings, until it is
/// mended.
pub(super) fn is_doubtful(line: &Line<'_>) -> bool {
    line.entry.remark.is_some() && matches!(line.entry.kind, EntryKind::Note | EntryKind::Continuation)
}

/// One line as a paragraph: a summary as it stands, anything else with its kind in front.
pub(super) fn paragraph(digest: &Digest<'_>, line: &Line<'_>) -> Vec<Run> {
    if matches!(line.entry.kind, EntryKind::Note | EntryKind::Continuation) {
        vec![Run::plain(digest.sentence(line))]
    } else {
        digest.statement(line)
    }
}
