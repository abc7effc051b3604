//! Where new items of the agenda stand.

use crate::domain::{
    agenda::{Item, ItemKind},
    entry::EntryKind,
    records::Records,
    template::ITEM_STEP,
};

/// New items one by one take this part of the room before the closing items, so that many find theirs.
const SHARE: i64 = 64;

impl Records {
    /// The place of the first of `count` new items, and the distance between them. They stand before the procedural items that close the
    /// agenda (summing-up, date of the next meeting) as long as none of these was taken up; else behind everything.
    pub fn places_for(&self, count: usize) -> (i64, i64) {
        let last = self.items.rows().last().map(|item| item.place);
        let behind = (last.map_or(ITEM_STEP, |last| last + ITEM_STEP), ITEM_STEP);
        let Some(first) = self.closing_item() else {
            return behind;
        };
        let places = self.items.iter().map(|item| item.place);
        let before = places.filter(|place| *place < first.place).max().unwrap_or(0);
        let parts = i64::try_from(count).map_or(i64::MAX, |count| count.saturating_add(1).max(SHARE));
        match (first.place - before) / parts {
            0 => behind,
            step => (before + step, step),
        }
    }

    /// The first of the procedural items at the end of the agenda; `None` where there is nothing else, or one of them was taken up.
    fn closing_item(&self) -> Option<&Item> {
        let tops: Vec<&Item> = self.items.iter().filter(|item| item.parent.is_none()).collect();
        let other = tops.iter().rposition(|item| item.kind != ItemKind::Procedural)?;
        let closing = tops.get(other + 1..)?;
        let taken_up = |item: &&Item| {
            let mut starts = self
                .entries
                .iter()
                .filter(|e| e.kind == EntryKind::ItemStart && !e.struck);
            starts.any(|entry| entry.item == Some(item.id))
        };
        closing.first().copied().filter(|_| !closing.iter().any(taken_up))
    }
}
