//! People who came or went by a line of the record.

use crate::{
    domain::{
        entry::{Entry, EntryKind},
        time::Stamp,
    },
    export::{digest::Digest, letters::safe},
};

/// Returns when somebody came or went by an entry, and their names with the reasons; `None` where a later line has corrected it.
pub(super) fn movement(digest: &Digest<'_>, entry: &Entry) -> Option<(Stamp, String)> {
    let t = &digest.strings.export;
    let mut first = None;
    let mut names = Vec::new();
    for stay in digest.records.stays_of(entry) {
        let (at, why) = if entry.kind == EntryKind::Arrival {
            (Some(stay.from), stay.came_reason.trim())
        } else {
            (stay.to, stay.went_reason.trim())
        };
        first = first.or(at);
        names.push(format!(
            "{}{}",
            digest.name(stay.attendee),
            digest.in_brackets(&safe(why))
        ));
    }
    if names.is_empty() {
        // A log that names people of no list.
        let typed = safe(entry.text.trim());
        return (!entry.author.is_empty() && !typed.is_empty()).then_some((entry.at, typed));
    }
    Some((first.unwrap_or(entry.at), names.join(t.comma)))
}
