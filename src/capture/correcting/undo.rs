//! Takes back the rows that an entry made, found by their references.

use crate::{
    capture::{
        motions::disposal,
        presence::excuse,
        proceedings::{chair, items, queue},
        voting::ballots,
    },
    domain::{
        attendance::Interval,
        change::Change,
        entry::{Entry, EntryKind},
        motion::Motion,
        record::Key,
        records::Records,
    },
    line::reading::What,
};

/// Whether entries of a kind say what happened rather than what was said: striking one takes back what it did.
const fn is_fact(kind: EntryKind) -> bool {
    matches!(
        kind,
        EntryKind::Second
            | EntryKind::VoteResult
            | EntryKind::Wording
            | EntryKind::Arrival
            | EntryKind::Departure
            | EntryKind::Regrets
            | EntryKind::Interest
            | EntryKind::ItemOutcome
            | EntryKind::ClosedPart
            | EntryKind::PublicPart
    )
}

/// Whether an entry says what happened rather than what was said: one of such a kind, or the line that names the mover of a motion.
pub fn says_fact(records: &Records, entry: &Entry) -> bool {
    let names_mover = || {
        let of = entry.about.and_then(|id| records.motion_of(id));
        entry.kind == EntryKind::Correction && entry.speaker.is_some() && of.is_some()
    };
    is_fact(entry.kind) || names_mover() || entry.kind == EntryKind::Note && records.takes_chair(entry.id)
}

/// Takes back what an entry made beside itself, as far as `what`, typed over it, does not make it again.
pub(crate) fn undo_of(records: &Records, entry: &Entry, what: Option<&What>) -> Change {
    let mut parts = queue::undone(records, entry);
    if entry.kind == EntryKind::Note {
        parts.extend(chair::untaken(records, entry, what.is_none()));
    }
    if !matches!(what, Some(What::Decision { .. })) {
        parts.extend(records.decision_of(entry.id).map(|row| Change::drop(row.id)));
    }
    if !matches!(what, Some(What::Action { .. })) {
        parts.extend(records.action_of(entry.id).map(|row| Change::drop(row.id)));
    }
    if !matches!(what, Some(What::Motion { .. })) {
        let motion = records.motion_of(entry.id);
        parts.extend(
            motion
                .into_iter()
                .flat_map(|row| records.ballots_of(row.id))
                .map(|row| Change::drop(row.id)),
        );
        parts.extend(motion.and_then(|row| disposal::reopened(records, row)));
        parts.extend(motion.map(|row| Change::drop(row.id)));
    }
    let reports = matches!(
        what,
        Some(What::Entry {
            kind: EntryKind::Incident,
            ..
        })
    );
    if !reports {
        parts.extend(records.incident_of(entry.id).map(|row| Change::drop(row.id)));
    }
    if entry.kind == EntryKind::VoteResult {
        parts.extend(ballots::undone(records, entry, what));
    }
    if entry.kind == EntryKind::Second && !matches!(what, Some(What::Second { .. } | What::Mover { .. })) {
        let seconded = records.seconded_by(entry.id).cloned();
        parts.extend(seconded.map(|motion| Change::put(motion.unseconded())));
    }
    if entry.kind == EntryKind::Wording && !matches!(what, Some(What::Wording { .. })) {
        let worded = records.worded_by(entry.id).cloned();
        parts.extend(worded.map(|motion| Change::put(motion.unworded())));
    }
    if entry.kind == EntryKind::Correction && !matches!(what, Some(What::Mover { .. })) {
        parts.extend(unmoved(records, entry));
    }
    if entry.kind == EntryKind::Regrets {
        let again =
            |who| matches!(what, Some(What::Excuse { people, .. }) if people.iter().any(|(known, _)| *known == who));
        let gone = entry.speaker.filter(|who| !again(*who));
        parts.extend(gone.and_then(|_| excuse::unexcused(records, entry)));
    }
    if entry.kind == EntryKind::Interest && !matches!(what, Some(What::Interest { .. })) {
        parts.extend(records.interest_of(entry.id).map(|row| Change::drop(row.id)));
    }
    if entry.kind == EntryKind::ItemOutcome {
        parts.extend(items::unended(records, entry));
    }
    if entry.kind == EntryKind::Arrival {
        let again = |stay: &&Interval| matches!(what, Some(What::Arrive { who, .. }) if who.contains(&stay.attendee));
        let gone = records.begun_by(entry.id).filter(|stay| !again(stay));
        parts.extend(gone.map(|stay| Change::drop(stay.id)));
    }
    if entry.kind == EntryKind::Departure {
        let again = |stay: &&Interval| matches!(what, Some(What::Leave { who, .. }) if who.contains(&stay.attendee));
        let back = records.ended_by(entry.id).filter(|stay| !again(stay));
        // Without this leaving they were there to the end.
        parts.extend(back.map(|stay| Change::put(records.to_the_end(stay.clone()))));
    }
    Change::Batch(parts)
}

/// Takes the mover of a motion off again, whom a correction named; the line of the motion is then nobody's.
fn unmoved(records: &Records, entry: &Entry) -> Vec<Change> {
    let moved = entry.about.and_then(|id| records.motion_of(id));
    let moved = moved.filter(|motion| motion.mover.is_some() && motion.mover == entry.speaker);
    let Some(motion) = moved else { return Vec::new() };
    let line = records.entries.get(motion.entry);
    let line = line.filter(|line| line.speaker == motion.mover).cloned();
    let unspoken = line.map(|line| Change::put(Entry { speaker: None, ..line }));
    let unmoved = Change::put(Motion {
        mover: None,
        ..motion.clone()
    });
    std::iter::once(unmoved).chain(unspoken).collect()
}

/// The net change: of each row its last state, and nothing of rows that are so already.
pub(crate) fn net(records: &Records, change: &Change) -> Change {
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
        (Change::Put(row), now) => now.as_ref() != Some(row),
        (Change::Drop(_), now) => now.is_some(),
        (Change::Batch(_), _) => false,
    };
    last.into_iter().filter(differs).map(|(_, word)| word).collect()
}
