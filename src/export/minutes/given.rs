//! Whether a report on the agenda was given.

use crate::{
    domain::{entry::EntryKind, people::Duty},
    export::{
        digest::Digest,
        roll::FinalStanding,
        section::{RecordSection, SectionEntry},
    },
};

use super::told::matter;

/// Whether an item was dealt with in the way that its title says: of a report, that somebody was there to give it. Nobody is told to have
/// heard a report of somebody who did not come, or where the chair alone said something.
pub(super) fn is_given(digest: &Digest<'_>, section: &RecordSection<'_>) -> bool {
    let Some(item) = section
        .item
        .filter(|_| matter(section).is_some_and(|matter| matter.is_report()))
    else {
        return true;
    };
    let named = item.presenter.trim();
    let mut listed = digest
        .roll
        .places
        .iter()
        .filter(|place| !place.name.is_empty() && named.contains(&place.name))
        .peekable();
    let speaks = |line: &SectionEntry<'_>| matches!(line.entry.kind, EntryKind::Note | EntryKind::Continuation);
    if listed.peek().is_some() {
        return listed.any(|place| {
            let spoke = || {
                section
                    .lines
                    .iter()
                    .any(|line| line.entry.speaker == Some(place.attendee.id))
            };
            place.standing == FinalStanding::Present || spoke()
        });
    }
    let chaired = |line: &SectionEntry<'_>| {
        let speaker = line.entry.speaker.and_then(|id| digest.records.attendees.get(id));
        speaker.is_some_and(|row| row.duty.holds(Duty::Chair))
    };
    let only_chair = section.lines.iter().all(|line| speaks(line) && chaired(line));
    section.lines.is_empty() || !only_chair
}
