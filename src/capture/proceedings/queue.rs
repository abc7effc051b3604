//! The rows of the speakers' list: who is put on it, who is taken off it, and who has had the word.

use crate::{
    domain::{
        change::Change,
        entry::{Entry, PLACE_STEP},
        id::{Id, Mint},
        records::Records,
        speech_request::SpeechRequest,
        time::Stamp,
    },
    line::reading::{QueueOp, Queued},
};

/// The rows of the list as an order changes them. `source` is the line that orders it, if one does, and when that was.
pub fn changed(
    records: &Records,
    (op, people, reason): (QueueOp, &[Queued], &str),
    source: (Option<Id<Entry>>, Stamp),
    ids: &mut Mint,
) -> Change {
    let Some(meeting) = records.open() else {
        return Change::Batch(Vec::new());
    };
    let (entry, at) = source;
    let mut parts = Vec::new();
    if op == QueueOp::Set {
        let others = records
            .requests()
            .filter(|row| !people.iter().any(|one| is_of(row, one)));
        parts.extend(others.map(|row| Change::put(taken_off(row, source))));
    }
    let (front, back) = records.ends_of_queue();
    let count = i64::try_from(people.len()).unwrap_or(0);
    for (n, one) in (0_i64..).zip(people) {
        let known = records.waits(one.who, &one.name);
        let place = match op {
            QueueOp::First => front - (count - 1 - n) * PLACE_STEP,
            QueueOp::Add | QueueOp::Set | QueueOp::Remove | QueueOp::Give => back + n * PLACE_STEP,
        };
        match (op, known) {
            (QueueOp::Remove, Some(row)) => parts.push(Change::put(taken_off(row, source))),
            (QueueOp::Remove, None) | (QueueOp::Give, _) => {}
            (QueueOp::Add, Some(row)) => parts.extend(with_reason(row, reason)),
            (QueueOp::First | QueueOp::Set, Some(row)) => parts.push(Change::put(SpeechRequest {
                place,
                reason: if reason.is_empty() {
                    row.reason.clone()
                } else {
                    reason.to_owned()
                },
                ..row.clone()
            })),
            (QueueOp::Add | QueueOp::First | QueueOp::Set, None) => parts.push(Change::put(SpeechRequest {
                id: ids.mint(),
                meeting,
                entry,
                who: one.who,
                name: one.name.clone(),
                reason: reason.to_owned(),
                asked: at,
                place,
                ended: None,
                ended_by: None,
                given: false,
            })),
        }
    }
    Change::Batch(parts)
}

fn is_of(row: &SpeechRequest, one: &Queued) -> bool {
    row.who == one.who && row.name == one.name
}

fn taken_off(row: &SpeechRequest, (by, at): (Option<Id<Entry>>, Stamp)) -> SpeechRequest {
    SpeechRequest {
        ended: Some(at),
        ended_by: by,
        given: false,
        ..row.clone()
    }
}

fn with_reason(row: &SpeechRequest, reason: &str) -> Option<Change> {
    (!reason.is_empty() && row.reason != reason).then(|| {
        Change::put(SpeechRequest {
            reason: reason.to_owned(),
            ..row.clone()
        })
    })
}

/// Ends the request of whoever has the word by an entry. A line that is put or corrected above others ends only what was asked for before
/// it.
pub(crate) fn served(records: &Records, entry: &Entry, above_others: bool) -> Option<Change> {
    let before = |row: &&SpeechRequest| match row.entry.and_then(|id| records.entries.get(id)) {
        Some(asking) => asking.place < entry.place,
        None => row.asked <= entry.at,
    };
    let row = records.served_by(entry).filter(|row| !above_others || before(row))?;
    Some(Change::put(SpeechRequest {
        ended: Some(entry.at),
        ended_by: Some(entry.id),
        given: true,
        ..row.clone()
    }))
}

/// Takes back what an entry did to the list: what it asked for, and what ended by it.
pub(crate) fn undone(records: &Records, entry: &Entry) -> Vec<Change> {
    let rows = records.speech_requests.iter();
    rows.filter_map(|row| match (row.entry, row.ended_by) {
        (Some(by), _) if by == entry.id => Some(Change::drop(row.id)),
        (_, Some(by)) if by == entry.id => Some(Change::put(row.clone().waiting())),
        _ => None,
    })
    .collect()
}
