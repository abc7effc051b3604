//! A line in the place of an entry: what the entry made is taken back, the line is captured without it, and both are one change.

use crate::{
    capture::{
        correcting::undo::{net, undo_of},
        outcome::{Captured, Refusal},
        presence::implied,
        room::PreparedList,
        scene::Scene,
    },
    domain::{
        change::{Act, Change},
        entry::Entry,
        id::Mint,
        records::Records,
    },
    line::reading::What,
};

/// Captures a line against the records without what an entry made, and adds the taking back to its change.
pub(crate) fn in_place(
    scene: &Scene,
    entry: &Entry,
    what: Option<&What>,
    ids: &mut Mint,
    capture: impl FnOnce(&Scene, &mut Mint) -> Result<Captured, Refusal>,
) -> Result<Captured, Refusal> {
    let undone = undo_of(scene.records, entry, what);
    let captured = if undone.is_empty() {
        capture(scene, ids)?
    } else {
        capture_after(scene, &undone, |scene| capture(scene, ids))?
    };
    let change = with_presence(scene.records, entry, Change::Batch(vec![undone, captured.change]), ids);
    Ok(Captured {
        act: Act::EditEntry,
        change: net(scene.records, &change),
        ..captured
    })
}

/// A change to an entry, with what it means for the presence that the entry showed.
pub(crate) fn with_presence(records: &Records, entry: &Entry, change: Change, ids: &mut Mint) -> Change {
    let settled = implied::settled(&records.after(&change), entry.id, ids);
    std::iter::once(change).chain(settled).collect()
}

/// Changes that follow each other, and the records and the people as they leave them: each is carried out only once.
pub(crate) struct Sequence {
    records: Records,
    room: PreparedList,
    change: Change,
}

impl Sequence {
    /// Nothing has changed yet.
    pub(crate) fn of(scene: &Scene) -> Self {
        Self {
            records: scene.records.clone(),
            room: scene.room.clone(),
            change: Change::Batch(Vec::new()),
        }
    }

    /// Adds a change.
    pub(crate) fn push(&mut self, change: Change) {
        self.records = std::mem::take(&mut self.records).turned_by(&change);
        self.room.refresh(&self.records);
        self.change = std::mem::replace(&mut self.change, Change::Batch(Vec::new())).then(change);
    }

    /// Captures a line after the changes so far.
    pub(crate) fn capture<T>(&self, scene: &Scene, capture: impl FnOnce(&Scene) -> T) -> T {
        capture(&scene.with(&self.records, &self.room))
    }

    /// All changes as one.
    pub(crate) fn into_change(self) -> Change {
        self.change
    }
}

/// Captures a line as if a change had happened.
pub(crate) fn capture_after<T>(scene: &Scene, change: &Change, capture: impl FnOnce(&Scene) -> T) -> T {
    let records = scene.records.after(change);
    let mut room = scene.room.clone();
    room.refresh(&records);
    capture(&scene.with(&records, &room))
}
