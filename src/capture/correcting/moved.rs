//! An entry that stands under the wrong item: moved under another one, with what belongs to it.

use std::collections::BTreeSet;

use crate::domain::{
    agenda::Item,
    change::Change,
    entry::{Entry, EntryKind},
    id::Id,
    records::Records,
};

/// Puts an entry under an item, with the lines that go on with it; a motion takes its seconder, its votes and its amendments along. Times and
/// order stay. Returns the change.
pub fn move_under(records: &Records, entry: &Entry, item: Id<Item>) -> Change {
    let moved = going_along(records, entry);
    let entries = records.entries.iter().filter(|row| moved.contains(&row.id));
    entries
        .map(|row| {
            Change::put(Entry {
                item: Some(item),
                ..row.clone()
            })
        })
        .collect()
}

/// The entry, and those that say something only beside it.
fn going_along(records: &Records, entry: &Entry) -> BTreeSet<Id<Entry>> {
    let mut all = BTreeSet::from([entry.id]);
    let mut waiting = vec![entry.id];
    while let Some(id) = waiting.pop() {
        let about = records.entries.iter().filter(|row| row.about == Some(id));
        let motion = records.motions.iter().find(|motion| motion.entry == id);
        let steps = motion.into_iter().flat_map(|m| [m.seconded, m.counted, m.worded]);
        let amendments = records.motions.iter().filter(|other| {
            let amended = motion.map(|motion| motion.id);
            amended.is_some() && other.amends == amended
        });
        let found: Vec<Id<Entry>> = about
            .map(|row| row.id)
            .chain(steps.flatten())
            .chain(amendments.map(|other| other.entry))
            .chain(continuations(records, id))
            .collect();
        waiting.extend(found.into_iter().filter(|id| all.insert(*id)));
    }
    all
}

/// The lines right behind an entry that go on with it.
fn continuations(records: &Records, id: Id<Entry>) -> Vec<Id<Entry>> {
    let behind = records.entries.iter().skip_while(|row| row.id != id).skip(1);
    let goes_on = behind.take_while(|row| row.kind == EntryKind::Continuation);
    goes_on.map(|row| row.id).collect()
}
