//! Notes of nobody that hold a word of business: each asks what it may tell (docs/rules.md §kept).

use crate::line::{grammar, reading::Reading};

use super::scene::{Scene, TypedLine};

/// The note with the question that it asks. The title of an item is none.
pub(super) fn asked(scene: &Scene, reading: Reading, typed: &TypedLine) -> Reading {
    let records = scene.records;
    let text = typed.raw.trim();
    if records.items.iter().any(|item| item.title.trim() == text) {
        return reading;
    }
    let place = scene.over(typed).map(|entry| entry.place).or(typed.place);
    let place = place.unwrap_or_else(|| records.next_place());
    grammar::business::asked(reading, typed.raw, records.word_at(place).is_some())
}
