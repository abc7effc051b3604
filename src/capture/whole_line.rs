//! A line that told several facts of who came and went, and is corrected: what it made is taken back, and the line is read again as a whole.

use crate::domain::{
    change::Change,
    entry::{Entry, EntryKind},
    id::{Id, Mint},
    record::Record,
    records::Records,
};

use super::{
    in_place::{capture_after, with_presence},
    outcome::LineOutcome,
    scene::{Scene, TypedLine},
    swap::Enter,
    undo::{net, undo_of},
};

/// The entries that one line made, in their order; empty where it made one alone, or something else than comings, goings and interests.
pub(super) fn siblings<'r>(records: &'r Records, entry: &Entry) -> Vec<&'r Entry> {
    let of_line = |other: &&Entry| {
        let same = other.raw == entry.raw && other.entered == entry.entered && other.author == entry.author;
        same && !other.struck
    };
    let made: Vec<&Entry> = records.entries.iter().filter(of_line).collect();
    let of_room = made.iter().all(|entry| is_of_room(entry.kind));
    if made.len() > 1 && of_room { made } else { Vec::new() }
}

const fn is_of_room(kind: EntryKind) -> bool {
    matches!(
        kind,
        EntryKind::Arrival | EntryKind::Departure | EntryKind::Interest | EntryKind::Regrets
    )
}

/// Reads `raw` in the place of these entries, and returns the first that it makes. `None` = it does not read as facts of the room without a doubt.
pub(super) fn read_again(
    scene: &Scene,
    made: &[&Entry],
    raw: &str,
    enter: Enter,
    ids: &mut Mint,
) -> Option<(Change, Id<Entry>)> {
    let place = made.iter().map(|entry| entry.place).min()?;
    let at = made.iter().map(|entry| entry.at).max()?;
    let mut undone = Change::Batch(Vec::new());
    for entry in made.iter().rev() {
        let back = capture_after(scene, &undone, |scene| {
            let back = Change::Batch(vec![undo_of(scene.records, entry, None), Change::drop(entry.id)]);
            with_presence(scene.records, entry, back, ids)
        });
        undone = Change::Batch(vec![undone, back]);
    }
    let line = TypedLine {
        place: Some(place),
        ..TypedLine::typed(raw, at)
    };
    let captured = capture_after(scene, &undone, |scene| enter(scene, &line, ids)).ok()?;
    let LineOutcome::Entry { id, remark: None, .. } = &captured.outcome else {
        return None;
    };
    let id = *id;
    let mut known = true;
    captured.change.each(&mut |part| {
        if let Change::Put(Record::Entry(entry)) = part {
            known &= is_of_room(entry.kind) && entry.remark.is_none();
        }
    });
    let change = Change::Batch(vec![undone, captured.change]);
    known.then(|| (net(scene.records, &change), id))
}
