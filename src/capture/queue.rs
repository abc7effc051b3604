//! The speakers' list: who is put on it, taken off it, and who has the word as if it had been typed before a colon.

use crate::{
    domain::{
        change::{Act, Change},
        entry::{Entry, EntryKind, PLACE_STEP, Remark},
        id::{Id, Mint},
        records::Records,
        speech_request::SpeechRequest,
        time::Stamp,
    },
    line::reading::{QueueOp, Queued, Reading, Voice, What},
};

use super::{
    draft::Draft,
    enter::carry_reading,
    outcome::{Captured, Refusal, Said},
    scene::{Line, Scene},
};

/// Carries out a line about the list.
pub(super) fn carry_out(draft: &Draft, (op, people, reason): (QueueOp, &[Queued], &str), ids: &mut Mint) -> Captured {
    let records = draft.scene.records;
    let entry = draft.entry(EntryKind::Aside, draft.line.raw.trim().to_owned(), ids);
    let source = (Some(entry.id), draft.line.at);
    let change = changed(records, (op, people, reason), source, ids);
    let after = records.after(&change);
    let names: Vec<String> = after.waiting().map(|row| after.name_in_queue(row)).collect();
    draft
        .finish(Act::Capture, entry, vec![change], ids)
        .saying_only(Some(Said::Queue(names)))
}

/// The word is given to somebody of the list, or to whoever waits first where nobody is named: the line of a name and a colon.
///
/// # Errors
/// Why it is not stored.
pub fn give(scene: &Scene, people: &[Queued], line: &Line, ids: &mut Mint) -> Result<Captured, Refusal> {
    let first = scene.records.waiting().next().map(|row| Queued {
        who: row.who,
        name: row.name.clone(),
    });
    let Some(next) = people.first().cloned().or(first) else {
        let nobody = Remark::NobodyNamed(line.raw.trim().to_owned());
        return carry_reading(scene, Reading::remarked(line.raw, nobody), line, ids);
    };
    let voice = match next.who {
        Some(who) => Voice::One(who),
        None => Voice::Unlisted(next.name),
    };
    carry_reading(scene, Reading::of(What::Speaker).voiced(voice), line, ids)
}

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
        let others = records.waiting().filter(|row| !people.iter().any(|one| is_of(row, one)));
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
                reason: if reason.is_empty() { row.reason.clone() } else { reason.to_owned() },
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

/// Ends the request of whoever has the word by an entry.
pub(super) fn served(records: &Records, entry: &Entry) -> Option<Change> {
    let row = records.served_by(entry)?;
    Some(Change::put(SpeechRequest {
        ended: Some(entry.at),
        ended_by: Some(entry.id),
        given: true,
        ..row.clone()
    }))
}

/// Takes back what an entry did to the list: what it asked for, and what ended by it.
pub(super) fn undone(records: &Records, entry: &Entry) -> Vec<Change> {
    let rows = records.speech_requests.iter();
    rows.filter_map(|row| match (row.entry, row.ended_by) {
        (Some(by), _) if by == entry.id => Some(Change::drop(row.id)),
        (_, Some(by)) if by == entry.id => Some(Change::put(row.clone().waiting())),
        _ => None,
    })
    .collect()
}
