//! The items of its agenda that a meeting dealt with, and those that nobody took up.

use super::{digest::Digest, section::RecordSection};
use crate::domain::{agenda::Item, entry::EntryKind, id::Id, people::Reply, succession::approves_minutes};

/// Whether an item was dealt with: taken up, or something stands under it.
pub(super) fn is_dealt_with(digest: &Digest<'_>, section: &RecordSection<'_>) -> bool {
    let Some(item) = section.item else { return false };
    let children = || {
        digest
            .sections
            .iter()
            .filter(|other| other.item.is_some_and(|own| own.parent == Some(item.id)))
    };
    section.started.is_some()
        || !section.lines.is_empty()
        || item.outcome.is_some()
        || children().any(|child| is_dealt_with(digest, child))
}

/// Whether what an item is for is told elsewhere, at the head or under other items: excuses, attendance, declarations of interest.
pub(super) fn is_told_elsewhere(digest: &Digest<'_>, item: &Item) -> bool {
    let records = digest.records;
    let excuses = excused_under(digest, |at| at == Some(item.id));
    let attendance = about(
        item,
        &[
            "apolog",
            "apols",
            "absence",
            "attendance",
            "present",
            "roll call",
            "请假",
            "到会",
            "出席",
        ],
    ) && records
        .attendees
        .iter()
        .any(|row| row.reply == Reply::Leave || records.stays(row.id).next().is_some());
    let interests = about(item, &["interest", "回避", "利害", "利益"]) && records.interests_declared().next().is_some();
    excuses || attendance || interests
}

/// Whether a line excuses somebody under one of these items.
fn excused_under(digest: &Digest<'_>, items: impl Fn(Option<Id<Item>>) -> bool) -> bool {
    let lines = digest.records.entries.iter();
    lines
        .filter(|entry| !entry.struck && entry.kind == EntryKind::Regrets)
        .any(|entry| items(entry.item))
}

fn about(item: &Item, words: &[&str]) -> bool {
    let title = item.title.to_lowercase();
    words.iter().any(|word| title.contains(word))
}

/// The items that the meeting had before it and nobody took up, in their order; none where the clerk took up no item by its number, and
/// none of a copy that leaves out what was dealt with.
pub(super) fn not_taken_up<'d, 'a>(digest: &'d Digest<'a>) -> Vec<(&'d RecordSection<'a>, &'a Item)> {
    let by_number = digest.sections.iter().any(|section| section.started.is_some());
    if digest.is_public || !by_number || digest.meeting.adjourned.is_none() {
        return Vec::new();
    }
    let own = digest.sections.iter().filter(|section| section.depth == 0);
    own.filter_map(|section| Some((section, section.item?)))
        .filter(|(section, item)| {
            !is_dealt_with(digest, section) && !is_done_untold(digest, item) && !is_told_of(digest, item)
        })
        .collect()
}

/// Whether a line under another item tells what an item is about: `Matters arising: none`, `AOB: none`, `Next meeting 14 January`, `Ewan was elected captain`.
fn is_told_of(digest: &Digest<'_>, item: &Item) -> bool {
    let title = item.title.trim().to_lowercase();
    let letters: String = title
        .split_whitespace()
        .filter_map(|word| word.chars().next())
        .collect();
    let office = ["election of ", "选举"]
        .iter()
        .find_map(|lead| title.strip_prefix(lead));
    let next = ["next meeting", "下次会议"].iter().find(|words| title.contains(*words));
    let tells = |text: &str| {
        let head = text.split([':', '：', '-', '–']).next().unwrap_or_default().trim();
        let elected =
            office.is_some_and(|office| text.contains(office) && (text.contains("elected") || text.contains("当选")));
        head == title
            || letters.len() > 2 && head == letters
            || next.is_some_and(|words| text.starts_with(words))
            || elected
    };
    let mut lines = digest
        .records
        .entries
        .iter()
        .filter(|entry| !entry.struck && entry.kind.is_content());
    lines.any(|entry| tells(&entry.text.trim().to_lowercase()))
}

/// Whether an item is done by what is told elsewhere: the meeting was opened and closed, its minutes were approved under another item. Room
/// for items that stand beside it is nothing that was left.
fn is_done_untold(digest: &Digest<'_>, item: &Item) -> bool {
    let excuses_only = about(item, &["apolog", "apols", "absence", "请假"])
        && !about(item, &["attendance", "roll call", "到会", "出席"]);
    let told = if excuses_only {
        // That everybody came tells nothing of excuses.
        digest.records.attendees.iter().any(|row| row.reply == Reply::Leave) || excused_under(digest, |_| true)
    } else {
        is_told_elsewhere(digest, item)
    };
    let opens = about(item, &["call to order", "opening of the meeting", "宣布开会"]);
    let closes =
        about(item, &["close of", "closing of", "closure", "散会", "adjourn"]) && !about(item, &["next", "下次"]);
    let approved = approves_minutes(&item.title) && digest.records.approves_earlier_minutes();
    // Room of which no item of its kind took the place is an item like others.
    let mut beside = digest.records.items.iter().filter(|other| other.id != item.id);
    let room = item.is_room() && beside.any(|other| other.kind == item.kind);
    room || told || opens || closes || approved
}
