//! What takes back what an entry made, found by the references of the rows it made.

use crate::{
    domain::{
        attendance::Interval,
        change::Change,
        entry::{Entry, EntryKind},
        record::Key,
        records::Records,
    },
    line::reading::What,
};

/// Whether entries of a kind say what happened rather than what was said: striking one takes back what it did.
pub const fn is_fact(kind: EntryKind) -> bool {
    matches!(
        kind,
        EntryKind::Second | EntryKind::VoteResult | EntryKind::Arrival | EntryKind::Departure
    )
}

/// Takes back what an entry made beside itself, as far as `what`, typed over it, does not make it again.
pub(super) fn undo_of(records: &Records, entry: &Entry, what: Option<&What>) -> Change {
    let mut parts = Vec::new();
    if !matches!(what, Some(What::Decision { .. })) {
        parts.extend(records.decision_of(entry.id).map(|row| Change::drop(row.id)));
    }
    if !matches!(what, Some(What::Action { .. })) {
        parts.extend(records.action_of(entry.id).map(|row| Change::drop(row.id)));
    }
    if !matches!(what, Some(What::Motion { .. })) {
        parts.extend(records.motion_of(entry.id).map(|row| Change::drop(row.id)));
    }
    match (entry.kind, what) {
        (EntryKind::VoteResult, Some(What::Result { .. })) | (EntryKind::Second, Some(What::Second { .. })) => {}
        (EntryKind::VoteResult, _) => {
            let counted = records.counted_by(entry.id).cloned();
            parts.extend(counted.map(|motion| Change::put(motion.uncounted())));
        }
        (EntryKind::Second, _) => {
            let seconded = records.seconded_by(entry.id).cloned();
            parts.extend(seconded.map(|motion| Change::put(motion.unseconded())));
        }
        (EntryKind::Arrival, _) => {
            let gone = records
                .begun_by(entry.id)
                .filter(|stay| !is_again(what, stay, entry.kind));
            parts.extend(gone.map(|stay| Change::drop(stay.id)));
        }
        (EntryKind::Departure, _) => {
            let back = records
                .ended_by(entry.id)
                .filter(|stay| !is_again(what, stay, entry.kind));
            // Whoever did not leave then was there to the end.
            parts.extend(back.map(|stay| Change::put(records.to_the_end(stay.clone()))));
        }
        _ => {}
    }
    Change::Batch(parts)
}

/// Whether a line that is typed over an arrival or a leaving is about the same person.
fn is_again(what: Option<&What>, stay: &Interval, kind: EntryKind) -> bool {
    match what {
        Some(What::Arrive { who, .. }) => kind == EntryKind::Arrival && who.contains(&stay.attendee),
        Some(What::Leave { who, .. }) => kind == EntryKind::Departure && who.contains(&stay.attendee),
        _ => false,
    }
}

/// The net change: of each row its last state, and nothing of rows that are so already.
pub(super) fn net(records: &Records, change: &Change) -> Change {
    let mut last: Vec<(Key, Change)> = Vec::new();
    change.each(&mut |part| {
        let key = match part {
            Change::Put(row) => row.key(),
            Change::Drop(key) => *key,
            Change::Batch(_) => return,
        };
        match last.iter_mut().find(|(of, _)| *of == key) {
            Some((_, word)) => *word = part.clone(),
            None => last.push((key, part.clone())),
        }
    });
    let differs = |(key, word): &(Key, Change)| match (word, records.row(*key)) {
        (Change::Put(row), Some(now)) => *row != now,
        (Change::Drop(_), None) => false,
        _ => true,
    };
    last.into_iter().filter(differs).map(|(_, word)| word).collect()
}
