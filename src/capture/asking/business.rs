//! Notes of nobody that hold a word of business: each asks what it may tell (docs/rules.md §kept).

use crate::{
    capture::{
        entry::draft::is_before,
        presence::mentions,
        proceedings::unopened,
        scene::{Scene, TypedLine},
    },
    domain::{
        agenda::Item,
        decision::Verdict,
        entry::{EntryKind, Remark},
        told_outcome::{approves_minutes, names_minutes},
    },
    line::{
        grammar::{self, asking::business::Mouth},
        reading::{Reading, Voice, What},
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
    if let Some(approved) = approved_minutes(scene, &reading, typed) {
        return approved;
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

/// `mins of last mtg ok` under the item of the minutes approves them; elsewhere it is asked about.
fn approved_minutes(scene: &Scene, reading: &Reading, typed: &TypedLine) -> Option<Reading> {
    let raw = typed.raw.trim().trim_end_matches(['.', '!']);
    let asked = matches!(&reading.remark, Some(Remark::MayMean(order)) if order.starts_with('='));
    let note = matches!(&reading.what, What::Entry { kind, .. } if *kind == EntryKind::Note);
    let open = note && (asked || reading.remark.is_none()) && matches!(reading.voice, Voice::Unsaid | Voice::Nobody);
    if !open || reading.minuted.is_some() || !approves_minutes(raw) {
        return None;
    }
    let records = scene.records;
    let item = records
        .item_at(records.next_place())
        .and_then(|id| records.items.get(id));
    if item.is_some_and(|item| names_minutes(&item.title)) {
        let decided = What::Decision {
            text: raw.to_owned(),
            verdict: Verdict::Adopted,
        };
        return Some(Reading::of(decided).voiced(Voice::Nobody));
    }
    Some(Reading::remarked(typed.raw, Remark::MayMean(format!("={raw}"))))
}
