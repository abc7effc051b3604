//! Notes of nobody that hold a word of business: each asks what it may tell (docs/rules.md §kept).

use crate::{
    capture::{
        entry::draft::is_before,
        presence::mentions,
        proceedings::unopened,
        scene::{Scene, TypedLine},
    },
    domain::{agenda::Item, entry::Remark},
    line::{
        grammar::{self, asking::business::Mouth},
        reading::{Reading, What},
    },
};

use super::{bare_names, item_meant::next_item, net, room_counted};

/// The note with the question that it asks. The title of an item is none.
pub(crate) fn asked(scene: &Scene, reading: Reading, typed: &TypedLine) -> Reading {
    let records = scene.records;
    if let Some(next) = next_item(scene, &reading, typed)
        .or_else(|| bare_names::asked(scene, &reading, typed))
        .or_else(|| room_counted::asked(scene, &reading, typed))
    {
        return next;
    }
    let raw = typed.raw.trim();
    // 休息10分钟 behind the words of somebody may be theirs.
    if let What::Command { name, rest } = &reading.what
        && name == "休会"
        && raw.starts_with("休息")
        && mentions::word(scene, typed).is_some()
    {
        return Reading::remarked(typed.raw, Remark::MayMean(format!("：{name} {rest}")));
    }
    let titled = |item: &Item| item.title.trim() == raw;
    if records.items.iter().any(titled) {
        return reading;
    }
    let reading = if is_before(records) && typed.over.is_none() {
        grammar::asking::business::asked_of_presence(reading, typed.raw)
    } else {
        reading
    };
    let mouth = match mentions::word(scene, typed) {
        None => Mouth::Clerk,
        Some(_) if mentions::somebody(scene, typed.raw) => Mouth::OfPeople,
        Some(_) => Mouth::Speaker,
    };
    let reading = unopened::asked(scene, reading, typed);
    let reading = grammar::asking::business::asked(reading, typed.raw, mouth);
    net::asked(scene, reading, typed, mouth)
}
