//! Items of which the minutes hold nothing: those under which nothing was recorded, and those that the meeting did not reach.

use std::collections::HashMap;

use crate::{
    domain::{
        agenda::{Item, ItemKind},
        entry::EntryKind,
        id::Id,
        people::Reply,
        succession::heads_matters,
    },
    export::{digest::Digest, letters::safe, section::RecordSection},
};

/// Whether nothing at all was recorded under an item, in the minutes or in the record alone, nor of what it is for.
pub(super) fn is_empty(digest: &Digest<'_>, section: &RecordSection<'_>) -> bool {
    let Some(item) = section.item else { return false };
    let records = digest.records;
    // Excuses stand at the head, and were recorded here all the same.
    let excuses = records
        .entries
        .iter()
        .any(|entry| entry.item == Some(item.id) && !entry.struck && entry.kind == EntryKind::Regrets);
    let title = item.title.to_lowercase();
    let about = |words: &[&str]| words.iter().any(|word| title.contains(word));
    // The head and other items tell excuses, attendance and declarations of interest.
    let attendance = about(&[
        "apolog",
        "absence",
        "attendance",
        "present",
        "roll call",
        "请假",
        "到会",
        "出席",
    ]) && records
        .attendees
        .iter()
        .any(|row| row.reply == Reply::Leave || records.stays(row.id).next().is_some());
    let interests = about(&["interest", "回避", "利害"]) && records.interests_declared().next().is_some();
    // The public copy does not tell nothing from what it leaves out.
    !digest.is_public && !section.has_children && section.lines.is_empty() && !excuses && !attendance && !interests
}

/// Names the items that the meeting had before it and did not take up, behind the first that it did; `None` = there are none, or the clerk
/// took up no item by its number. Procedures are carried out without being taken up.
pub(super) fn unreached_told(digest: &Digest<'_>, numbers: &HashMap<Id<Item>, String>) -> Option<String> {
    if digest.is_public {
        return None;
    }
    let of_agenda = |section: &&RecordSection<'_>| section.depth == 0 && section.item.is_some();
    let mut behind = digest
        .sections
        .iter()
        .filter(of_agenda)
        .skip_while(|section| section.started.is_none())
        .peekable();
    behind.peek()?;
    let names: Vec<String> = behind
        .filter_map(|section| {
            let item = section.item?;
            // Room for what is to be dealt with is nothing that was left.
            let room = item.is_room() || item.title.starts_with("第一议题（");
            // Its type puts it there, and nothing arose.
            let bare = heads_matters(&item.title) && !section.has_children;
            let left = item.kind != ItemKind::Procedural && !room && !bare && !numbers.contains_key(&item.id);
            left.then(|| named(digest, section, item))
        })
        .collect();
    let told = digest.strings.export.minutes.not_reached;
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
