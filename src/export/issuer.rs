//! Names at the head and at the foot of official papers: the unit that meets, and the office that issues the minutes (docs/rules.md
//! §red-head). Knows no format.

use super::{digest::Digest, letters::safe};
use crate::domain::meeting::RuleBook;

/// The unit that meets, and the unit that issues its minutes: its own office, where one of the names says so.
pub(super) fn units(digest: &Digest<'_>) -> (String, String) {
    let house = &digest.records.house;
    let (office, organiser) = (house.office.trim(), digest.meeting.organiser.trim());
    let (meets, issues) = match (office, organiser) {
        ("", organiser) => (organiser, organiser),
        (office, "") => (office, office),
        (office, organiser) if organiser.starts_with(office) => (office, organiser),
        (office, organiser) if office.starts_with(organiser) => (organiser, office),
        (office, organiser) => (organiser, office),
    };
    let body = digest.meeting.body.trim();
    let printed_by = digest.records.imprint().map_or("", |imprint| imprint.printed_by.trim());
    (
        safe(if body.is_empty() { meets } else { body }),
        safe(if printed_by.is_empty() { issues } else { printed_by }),
    )
}

/// Whether nothing says which body meets, so that the red head of an office meeting is bare.
pub(super) fn lacks_head(digest: &Digest<'_>) -> bool {
    digest.meeting.rules == RuleBook::CnCollective
        && !digest.meeting.register_only()
        && digest.records.house.document_head.trim().is_empty()
        && units(digest).0.is_empty()
}
