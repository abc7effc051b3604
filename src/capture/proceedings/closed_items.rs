//! Items that are taken up behind a resolution to exclude the public which holds for them as well: `for item 7`, `for the remainder of the meeting`.

use crate::{
    domain::{
        agenda::Item,
        change::Change,
        closed_title::{says_closed, says_exclusion},
        entry::{Entry, EntryKind},
        id::Id,
        record::Record,
        records::Records,
    },
    line::grammar::proceedings::excluded::{self, ClosedItems},
};

/// The ground on which an item that a change takes up is dealt with without the public. `None` = no item is, or no resolution holds for it.
pub(crate) fn ground(records: &Records, change: &Change) -> Option<String> {
    let mut taken: Option<(i64, Id<Item>)> = None;
    // An item that is only now put on the agenda moves the numbers of those behind it.
    let mut added = false;
    change.each(&mut |part| {
        added |= matches!(part, Change::Put(Record::Item(item)) if records.items.get(item.id).is_none());
        if let Change::Put(Record::Entry(entry)) = part
            && entry.kind == EntryKind::ItemStart
            && records.entries.get(entry.id).is_none()
        {
            taken = entry.item.map(|item| (entry.place, item));
        }
    });
    let (place, item) = taken?;
    let any = records.entries.iter().any(|entry| entry.kind == EntryKind::ClosedPart);
    if !any {
        return None;
    }
    let after = records.after(change);
    // An item that is of the closed part by its title does not end it.
    let goes_on = after
        .items
        .get(item)
        .is_some_and(|item| says_closed(&item.title) || says_exclusion(&item.title));
    if goes_on && records.is_closed_at(place) {
        let closed = |entry: &&Entry| entry.kind == EntryKind::ClosedPart && entry.place < place && !entry.struck;
        return records.entries.iter().rev().find(closed).map(|part| part.text.clone());
    }
    // An item that was left without the public is entered again without it.
    let turns = records.entries.iter().rev().find(|entry| {
        let turn = matches!(entry.kind, EntryKind::ClosedPart | EntryKind::PublicPart);
        turn && entry.item == Some(item) && entry.place < place && !entry.struck
    });
    if let Some(left) = turns.filter(|turn| turn.kind == EntryKind::ClosedPart) {
        return Some(left.text.clone());
    }
    let numbered = after.numbered_items();
    let number = numbered
        .iter()
        .find(|(known, ..)| known.id == item)
        .map(|(_, number, _)| number.as_str());
    let (mut closed, mut taken_up) = (false, 0);
    let before = after
        .entries
        .iter()
        .rev()
        .filter(|entry| entry.place < place && !entry.struck);
    for entry in before {
        if entry.kind == EntryKind::PublicPart {
            return None;
        }
        taken_up += usize::from(entry.kind == EntryKind::ItemStart);
        closed |= entry.kind == EntryKind::ClosedPart;
        let Some(exclusion) = said(entry).filter(|_| closed) else {
            continue;
        };
        let holds = match &exclusion.items {
            ClosedItems::This => false,
            ClosedItems::Next => taken_up == 0,
            ClosedItems::Rest => true,
            ClosedItems::Numbered(numbers) => {
                let borne = |number: &str| numbers.iter().any(|known| known == number.trim_end_matches('.'));
                // A number that no item bears is meant for the one that follows.
                let unknown = || !numbered.iter().any(|(_, number, _)| borne(number));
                number.is_some_and(borne) || taken_up == 0 && (added || unknown())
            }
        };
        return holds.then_some(exclusion.ground);
    }
    None
}

/// The exclusion that a line words: a resolution, or the order itself.
#[expect(clippy::wildcard_enum_match_arm, reason = "other lines exclude nobody")]
fn said(entry: &Entry) -> Option<excluded::Exclusion> {
    match entry.kind {
        EntryKind::Decision | EntryKind::Motion => excluded::read(&entry.text),
        EntryKind::ClosedPart => excluded::read(&format!("exclude the public {}", entry.text))
            .filter(|exclusion| exclusion.items != ClosedItems::This),
        _ => None,
    }
}
