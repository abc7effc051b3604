//! Items whose titles say that they are dealt with without the public, while no line says that the public left.

use super::{digest::Digest, letters::safe};
use crate::domain::{agenda::Item, closed_title::says_closed, entry::EntryKind, id::Id};

/// Such items, under which something was said or settled, each with its number and title.
pub(super) fn items(digest: &Digest<'_>) -> Vec<(Id<Item>, String)> {
    let named = digest
        .sections
        .iter()
        .filter_map(|section| Some((section, section.item?)));
    named
        .filter(|(_, item)| says_closed(&item.title))
        .filter(|(_, item)| {
            let own = || {
                let entries = digest.records.entries.iter();
                entries.filter(|entry| entry.item == Some(item.id) && !entry.struck)
            };
            own().any(|entry| entry.kind.is_of_business()) && !own().any(|entry| entry.kind == EntryKind::ClosedPart)
        })
        .map(|(section, item)| (item.id, format!("{} {}", section.number, safe(&item.title))))
        .collect()
}
