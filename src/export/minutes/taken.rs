//! The parts of a meeting in the order in which they came about, and who left for one of them, for minutes that follow it.

use crate::{
    domain::entry::EntryKind,
    export::{digest::Digest, letters::safe, section::RecordSection},
    words::office,
};

/// The parts of the meeting in the order in which the items were taken up, sub-items behind their item; what was not taken up keeps its
/// place behind the item before it.
pub(super) fn in_order_taken<'d, 'a>(digest: &'d Digest<'a>) -> Vec<&'d RecordSection<'a>> {
    let mut last = i64::MIN;
    let mut groups: Vec<(i64, Vec<&RecordSection<'_>>)> = Vec::new();
    for section in &digest.sections {
        match groups.last_mut() {
            Some((_, group)) if section.depth > 0 => group.push(section),
            Some(_) | None => {
                let below = || section.lines.iter().map(|line| line.entry.place).min();
                let taken = section.started.map(|entry| entry.place).or_else(below);
                if let Some(taken) = taken.filter(|_| section.item.is_some()) {
                    last = taken;
                }
                groups.push((last, vec![section]));
            }
        }
    }
    groups.sort_by_key(|(taken, _)| *taken);
    groups.into_iter().flat_map(|(_, group)| group).collect()
}

/// Names the people who left the room for an item, where no declaration under it says so.
pub(super) fn withdrawn(digest: &Digest<'_>, section: &RecordSection<'_>) -> String {
    let Some(item) = section.item else { return String::new() };
    let declared = |who| {
        digest
            .records
            .interests_declared()
            .any(|interest| interest.attendee == who && interest.item == Some(item.id))
    };
    let left = section.events.iter().filter(|event| event.kind == EntryKind::Departure);
    let stays = left.flat_map(|event| digest.records.stays_of(event));
    let own = stays.filter(|stay| stay.withdrew == Some(item.id) && !declared(stay.attendee));
    own.map(|stay| {
        let why = safe(stay.went_reason.trim());
        let why = why.strip_prefix("回避").unwrap_or(&why);
        let why = why.trim_matches(['：', ':', '，', ',', '（', '）', '(', ')', ' ']);
        office::recused(&digest.names.short(stay.attendee), why)
    })
    .collect()
}
