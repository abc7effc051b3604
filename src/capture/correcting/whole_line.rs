//! A line that told several facts of who came and went, and is corrected: what it made is taken back, and the line is read again as a whole.

use std::collections::HashMap;

use crate::{
    capture::{
        entry::in_place::{Sequence, with_presence},
        outcome::LineOutcome,
        scene::{Scene, TypedLine},
    },
    domain::{
        change::Change,
        entry::{Entry, EntryKind},
        id::{Id, Mint},
        record::Record,
        records::Records,
        time::Stamp,
    },
};

use super::{
    swap::Enter,
    undo::{net, undo_of},
};

/// The entries by the moment at which they were entered: those of one line lie together.
pub(crate) struct EnteredLines<'r>(HashMap<Stamp, Vec<&'r Entry>>);

impl<'r> EnteredLines<'r> {
    pub(crate) fn of(records: &'r Records) -> Self {
        let mut lines: HashMap<_, Vec<_>> = HashMap::new();
        for entry in &records.entries {
            lines.entry(entry.entered).or_default().push(entry);
        }
        Self(lines)
    }

    /// The entries that the line of one made, in their order; empty where it made one alone, or something else than comings, goings and
    /// interests.
    pub(crate) fn siblings(&self, entry: &Entry) -> Vec<&'r Entry> {
        if !is_of_room(entry.kind) {
            return Vec::new();
        }
        let of_line = |other: &&&Entry| other.raw == entry.raw && other.author == entry.author && !other.struck;
        let entered = self.0.get(&entry.entered).into_iter().flatten();
        let made: Vec<&Entry> = entered.filter(of_line).copied().collect();
        let of_room = made.iter().all(|entry| is_of_room(entry.kind));
        if made.len() > 1 && of_room { made } else { Vec::new() }
    }
}

const fn is_of_room(kind: EntryKind) -> bool {
    matches!(
        kind,
        EntryKind::Arrival | EntryKind::Departure | EntryKind::Interest | EntryKind::Regrets
    )
}

/// Reads `raw` in the place of these entries, and returns the first that it makes. `None` = it does not read as facts of the room without a doubt.
pub(crate) fn read_again(
    scene: &Scene,
    made: &[&Entry],
    raw: &str,
    enter: Enter,
    ids: &mut Mint,
) -> Option<(Change, Id<Entry>)> {
    let place = made.iter().map(|entry| entry.place).min()?;
    let at = made.iter().map(|entry| entry.at).max()?;
    let mut undone = Sequence::of(scene);
    for entry in made.iter().rev() {
        let back = undone.capture(scene, |scene| {
            let back = Change::Batch(vec![undo_of(scene.records, entry, None), Change::drop(entry.id)]);
            with_presence(scene.records, entry, back, ids)
        });
        undone.push(back);
    }
    let line = TypedLine {
        place: Some(place),
        ..TypedLine::typed(raw, at)
    };
    let captured = undone.capture(scene, |scene| enter(scene, &line, ids)).ok()?;
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
    let change = undone.into_change().then(captured.change);
    known.then(|| (net(scene.records, &change), id))
}
