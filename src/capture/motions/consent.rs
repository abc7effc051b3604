//! The consent block: its items carried in one motion, and an item pulled out of it before (docs/rules.md §consent).

use crate::{
    capture::{entry::draft::EntryDraft, outcome::Captured, voting::result::settled},
    domain::{
        agenda::{Item, ItemOutcome as Ending},
        change::{Act, Change},
        entry::{Entry, EntryKind, Remark},
        id::{Id, Mint},
        motion::{Motion, MotionState},
        records::Records,
    },
    line::reading::Announced,
};

use super::motion_row::{motion_of, note};

/// The items of the block that nothing has settled yet, with their numbers.
pub fn block(records: &Records) -> Vec<(&Item, String)> {
    let open = |item: &Item| item.consent && item.outcome.is_none() && records.outcome_by_vote(item.id).is_none();
    let items = records.numbered_items().into_iter();
    let block = items.filter(|(item, ..)| open(item));
    block.map(|(item, number, _)| (item, number)).collect()
}

/// Carries the block in one motion, which is the outcome of each of its items.
pub(crate) fn carry(draft: &EntryDraft, result: &Announced, ids: &mut Mint) -> Captured {
    let records = draft.scene.records;
    let items = block(records);
    let named: Vec<String> = items.iter().map(|(item, number)| named(draft, number, item)).collect();
    let text = if draft.scene.english {
        format!("that the consent items be approved: {}", named.join("; "))
    } else {
        format!("一并审议通过：{}", named.join("；"))
    };
    let mut entry = draft.entry(EntryKind::Motion, text, ids);
    entry.speaker = None;
    if items.is_empty() {
        return misplaced(draft, entry, ids);
    }
    let motion = motion_of(records, &entry, ids);
    let motion: Motion = settled(records, motion, result, entry.at);
    let carried = motion.state == MotionState::Carried;
    let mut parts = vec![Change::put(motion)];
    parts.extend(items.into_iter().filter(|_| carried).map(|(item, _)| {
        Change::put(Item {
            outcome: Some(Ending::Decided),
            ..item.clone()
        })
    }));
    draft.finish(Act::Vote, entry, parts, ids)
}

/// Takes an item out of the block; it is dealt with by itself.
pub(crate) fn pull(draft: &EntryDraft, item: Id<Item>, ids: &mut Mint) -> Captured {
    let records = draft.scene.records;
    let mut entry = draft.entry(EntryKind::Note, String::new(), ids);
    entry.speaker = None;
    let pulled = block(records).into_iter().find(|(it, _)| it.id == item);
    let Some((item, number)) = pulled else {
        return misplaced(draft, entry, ids);
    };
    let named = named(draft, &number, item);
    entry.text = if draft.scene.english {
        format!("Taken out of the consent block: {named}")
    } else {
        format!("不列入一并审议：{named}")
    };
    let pulled = Item {
        consent: false,
        ..item.clone()
    };
    draft.finish(Act::EditItem, entry, vec![Change::put(pulled)], ids)
}

fn named(draft: &EntryDraft, number: &str, item: &Item) -> String {
    if draft.scene.english {
        format!("{number} {}", item.title)
    } else {
        format!("{number}、{}", item.title)
    }
}

fn misplaced(draft: &EntryDraft, entry: Entry, ids: &mut Mint) -> Captured {
    let entry = Entry {
        remark: Some(Remark::NotHere(draft.line.raw.trim().to_owned())),
        ..note(draft, entry)
    };
    draft.finish(Act::Capture, entry, Vec::new(), ids)
}
