//! Motions as they are typed: moved, seconded, counted.

use crate::domain::{
    change::{Act, Change},
    entry::{Entry, EntryKind, Remark},
    id::{Id, Mint},
    motion::{Counts, Motion, MotionState},
    people::Attendee,
    records::Records,
};

use super::{
    draft::Draft,
    outcome::{Captured, Said},
};

pub(super) fn move_motion(draft: &Draft, text: String, ids: &mut Mint) -> Captured {
    let entry = draft.entry(EntryKind::Motion, text, ids);
    let motion = motion_of(draft.scene.records, &entry, ids);
    draft.finish(Act::Capture, entry, vec![Change::put(motion)], ids)
}

pub(super) fn second(draft: &Draft, by: Id<Attendee>, ids: &mut Mint) -> Captured {
    let records = draft.scene.records;
    let mut entry = draft.entry(EntryKind::Second, String::new(), ids);
    entry.speaker = Some(by);
    let own = own_motion(records, draft.over(), EntryKind::Second);
    let Some(motion) = own.or_else(|| records.open_motion()).cloned() else {
        return without_motion(draft, entry, ids);
    };
    entry.about = Some(motion.entry);
    let state = if motion.state.is_open() {
        MotionState::Seconded
    } else {
        motion.state
    };
    let motion = Motion {
        seconder: Some(by),
        seconded: Some(entry.id),
        state,
        ..motion
    };
    draft.finish(Act::Capture, entry, vec![Change::put(motion)], ids)
}

/// A counted result. The last count of a motion is its result; the line of an earlier one stays, struck out.
pub(super) fn count(draft: &Draft, counts: Counts, ids: &mut Mint) -> Captured {
    let records = draft.scene.records;
    let mut entry = draft.entry(EntryKind::VoteResult, counts.typed(), ids);
    entry.speaker = None;
    let own = own_motion(records, draft.over(), EntryKind::VoteResult);
    let Some(motion) = own.or_else(|| records.motion_to_count()).cloned() else {
        return without_motion(draft, entry, ids);
    };
    entry.about = Some(motion.entry);
    let earlier = records.count_of(&motion);
    // The room may have changed since the vote: a corrected count is judged by those who were there then.
    let present = earlier.map_or_else(
        || records.head_count().members_present,
        |earlier| records.members_at(earlier.at),
    );
    let (number, before) = (motion.number, motion.counts);
    let motion = Motion {
        counted: Some(entry.id),
        ..counted(records, motion, counts, present)
    };
    let mut parts = vec![Change::put(motion)];
    parts.extend(earlier.filter(|e| e.id != entry.id && !e.struck).map(|earlier| {
        Change::put(Entry {
            struck: true,
            ..earlier.clone()
        })
    }));
    let captured = draft.finish(Act::Vote, entry, parts, ids);
    match before {
        Some(before) => captured.saying(Said::Recounted { number, before, counts }),
        None => captured,
    }
}

fn without_motion(draft: &Draft, entry: Entry, ids: &mut Mint) -> Captured {
    let entry = Entry {
        remark: Some(Remark::NoOpenMotion),
        ..entry
    };
    draft.finish(Act::Capture, entry, Vec::new(), ids)
}

/// The motion that an entry of this kind was about, over which a line is typed.
fn own_motion<'a>(records: &'a Records, over: Option<&Entry>, kind: EntryKind) -> Option<&'a Motion> {
    let over = over.filter(|over| over.kind == kind)?;
    over.about.and_then(|entry| records.motion_of(entry))
}

/// The number of the motion whose result a count would correct; `over` is the entry that it is typed over.
pub fn corrects_count(records: &Records, over: Option<&Entry>) -> Option<u32> {
    let own = over.filter(|over| over.kind == EntryKind::VoteResult);
    let motion = match own.and_then(|own| own.about) {
        Some(entry) => records.motion_of(entry),
        None => records.motion_to_count(),
    };
    motion
        .filter(|motion| motion.counts.is_some())
        .map(|motion| motion.number)
}

/// A motion with its result, by the rule of the meeting and the members who were present.
fn counted(records: &Records, motion: Motion, counts: Counts, present: u32) -> Motion {
    let rule = records.meeting().map(|meeting| meeting.vote_base).unwrap_or_default();
    let base = counts.base(rule, present, records.head_count().members);
    let state = if counts.carries(motion.majority, base) {
        MotionState::Carried
    } else {
        MotionState::Lost
    };
    Motion {
        state,
        counts: Some(counts),
        base: Some(base),
        ..motion
    }
}

/// The motion row of an entry; one that it has stands as it is.
pub(super) fn motion_of(records: &Records, entry: &Entry, ids: &mut Mint) -> Motion {
    if let Some(own) = records.motion_of(entry.id) {
        return own.clone();
    }
    Motion {
        mover: entry.speaker,
        ..Motion::moved(ids.mint(), entry.meeting, entry.id, records.next_motion_number())
    }
}
