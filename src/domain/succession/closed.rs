//! The matters of a meeting that were dealt with without the public: the agenda of the next one is public, and says nothing of them.

use std::collections::HashSet;

use crate::domain::{
    agenda::Item,
    entry::{Entry, EntryKind},
    id::Id,
    records::Records,
};

/// The lines of closed parts, and the items of which nothing was public.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ClosedMatters {
    pub items: HashSet<Id<Item>>,
    pub entries: HashSet<Id<Entry>>,
}

impl ClosedMatters {
    /// Those of the one meeting whose lines the records hold.
    pub fn of(records: &Records) -> Self {
        let mut found = Self::default();
        let mut open: HashSet<Id<Item>> = HashSet::new();
        let mut closed = false;
        for entry in records.entries.iter().filter(|entry| !entry.struck) {
            if entry.kind == EntryKind::ClosedPart {
                closed = true;
                found.items.extend(entry.item);
            } else if matches!(
                entry.kind,
                EntryKind::ItemStart | EntryKind::PublicPart | EntryKind::Adjourned
            ) {
                closed = false;
            } else if closed {
                found.entries.insert(entry.id);
            } else if entry.kind.is_of_business() {
                open.extend(entry.item);
            }
        }
        found.items.retain(|item| !open.contains(item));
        found
    }
}

/// In place of what a matter is about.
pub(super) const fn title(chinese: bool) -> &'static str {
    if chinese {
        "不公开研究的事项"
    } else {
        "Matter dealt with without the public"
    }
}

/// In place of the title of an item of this number.
pub(super) fn item_title(number: &str, chinese: bool) -> String {
    let title = title(chinese);
    if chinese {
        format!("{title}（第{number}项）")
    } else {
        format!("{title}, item {number}")
    }
}
