//! Items of which the minutes hold nothing: those under which nothing was recorded, and those that nobody took up.

use crate::{
    domain::agenda::Item,
    export::{
        digest::Digest,
        letters::safe,
        section::RecordSection,
        taken_up::{is_told_elsewhere, not_taken_up},
    },
};

/// Whether nothing at all was recorded under an item, in the minutes or in the record alone, nor of what it is for.
pub(super) fn is_empty(digest: &Digest<'_>, section: &RecordSection<'_>) -> bool {
    let Some(item) = section.item else { return false };
    // The public copy does not tell nothing from what it leaves out.
    !digest.is_public && !section.has_children && section.lines.is_empty() && !is_told_elsewhere(digest, item)
}

/// Names the items that nobody took up; `None` = there are none.
pub(super) fn unreached_told(digest: &Digest<'_>) -> Option<String> {
    let left = not_taken_up(digest);
    let names: Vec<String> = left
        .iter()
        .map(|(section, item)| named(digest, section, item))
        .collect();
    let told = digest.strings.export.minutes.not_taken_up;
    (!names.is_empty()).then(|| told(&names.join(digest.strings.export.semicolon)))
}

fn named(digest: &Digest<'_>, section: &RecordSection<'_>, item: &Item) -> String {
    let title = safe(item.title.trim());
    // Minutes that count their own numbers do not bear those of the agenda.
    if digest.meeting.first_minute.trim().is_empty() {
        (digest.strings.export.minutes.item_named)(&section.number, &title)
    } else {
        title
    }
}
