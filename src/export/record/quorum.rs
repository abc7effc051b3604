//! The quorum as the record tells it: at the opening, and at the moments at which it was lost or reached.

use crate::{
    domain::{
        entry::{Entry, EntryKind},
        queries::quorum::Quorum,
        time::Stamp,
    },
    export::{digest::Digest, letters::safe},
};

use super::movement::movement;

/// Says that the quorum was lost or regained at a moment; `None` where it was not.
pub(super) fn quorum_turned(digest: &Digest<'_>, at: Stamp) -> Option<String> {
    let opened = digest.meeting.opened.filter(|opened| at > *opened)?;
    let before = digest.records.quorum_at(at.plus_ms(-1).max(opened))?;
    let after = digest.records.quorum_at(at)?;
    let turned = before.is_missed() || before.is_reached();
    (turned && after.is_turned(&before))
        .then(|| (digest.strings.export.minutes.quorum_turned)(after.present, after.needed))
}

/// Whether a later line tells of somebody who came or went at the same moment: the quorum of that moment is told there, once.
pub(super) fn is_followed(digest: &Digest<'_>, entry: &Entry, at: Stamp) -> bool {
    let moves = [EntryKind::Arrival, EntryKind::Departure];
    let mut later = digest
        .records
        .entries
        .iter()
        .rev()
        .take_while(|other| other.place > entry.place);
    later.any(|other| {
        let tells = moves.contains(&other.kind) && !other.struck;
        tells && movement(digest, other).is_some_and(|(when, _)| when == at)
    })
}

/// How many voting members were there at the opening, and whether that was a quorum.
pub(super) fn quorum_at_opening(digest: &Digest<'_>, entry: &Entry) -> String {
    let reason = safe(entry.text.trim());
    let at = digest.meeting.opened.unwrap_or(entry.at);
    let taken = digest.records.is_attendance_taken();
    let known = |quorum: &Quorum| taken && (quorum.is_reached() || quorum.is_missed());
    let Some(quorum) = digest.records.quorum_at(at).filter(known) else {
        return reason;
    };
    let members = digest.records.roll_count().expected;
    let told = (digest.strings.export.minutes.quorate_at_opening)(quorum.present, members, quorum.needed);
    if reason.is_empty() {
        told
    } else {
        format!("{told}{}{reason}", digest.strings.export.semicolon)
    }
}
