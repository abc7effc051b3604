//! Notes of nobody that hold a word of business: each asks what it may tell (docs/rules.md §kept).

use crate::{
    domain::{
        agenda::Item,
        entry::{EntryKind, Remark},
    },
    line::{
        grammar,
        reading::{Reading, Voice, What},
    },
};

use super::scene::{Scene, TypedLine};

/// The note with the question that it asks. The title of an item is none.
pub(super) fn asked(scene: &Scene, reading: Reading, typed: &TypedLine) -> Reading {
    let records = scene.records;
    if let Some(next) = next_item(scene, &reading, typed) {
        return next;
    }
    let raw = typed.raw.trim();
    let titled = |item: &Item| item.title.trim() == raw;
    if records.items.iter().any(titled) {
        return reading;
    }
    let place = scene.over(typed).map(|entry| entry.place).or(typed.place);
    let place = place.unwrap_or_else(|| records.next_place());
    grammar::business::asked(reading, typed.raw, records.word_at(place).is_some())
}

/// 下一项, and the whole title of another item: whether that one is taken up is asked. `None` = the line says no such thing, or it is taken up.
fn next_item(scene: &Scene, reading: &Reading, typed: &TypedLine) -> Option<Reading> {
    const NEXT: [&str; 12] = [
        "下一项",
        "下一个",
        "下一议题",
        "下一个议题",
        "下一项议题",
        "进入下一项",
        "进入下一议题",
        "进入下一个议题",
        "下面进行下一项",
        "接着下一项",
        "next item",
        "next",
    ];
    let text = typed.raw.trim();
    let spoken = matches!(reading.voice, Voice::One(_) | Voice::Unlisted(_));
    let note = matches!(
        &reading.what,
        What::Entry {
            kind: EntryKind::Note,
            ..
        }
    );
    if reading.remark.is_some() || typed.over.is_some() || spoken || !note {
        return None;
    }
    let records = scene.records;
    let current = records.item_at(records.next_place())?;
    let bare = text.trim_end_matches(['。', '.', '，']).to_lowercase();
    let wanted = if NEXT.contains(&bare.as_str()) {
        let at = scene.agenda.iter().position(|line| line.item == current)?;
        scene.agenda.get(at + 1)?
    } else {
        let titled = |item| records.items.get(item).is_some_and(|item| item.title.trim() == text);
        scene
            .agenda
            .iter()
            .find(|line| titled(line.item) && line.item != current)?
    };
    Some(Reading::remarked(
        typed.raw,
        Remark::MayMean(format!("#{}", wanted.number)),
    ))
}
