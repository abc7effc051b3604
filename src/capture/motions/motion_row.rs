//! The motion that a line is about, and the line that is kept where there is none.

use crate::{
    capture::{
        entry::draft::EntryDraft,
        outcome::{Captured, Said},
    },
    domain::{
        change::Act,
        entry::{Entry, EntryKind, Remark},
        id::Mint,
        motion::{Majority, Motion, MotionState},
        records::Records,
    },
};

/// The same line as a note, as it was typed.
pub(crate) fn note(draft: &EntryDraft, entry: Entry) -> Entry {
    Entry {
        kind: EntryKind::Note,
        text: draft.line.raw.trim().to_owned(),
        speaker: None,
        ..entry
    }
}

/// Keeps a line for which there is no motion.
pub(crate) fn without_motion(draft: &EntryDraft, entry: Entry, ids: &mut Mint) -> Captured {
    let entry = Entry {
        remark: Some(Remark::NoOpenMotion),
        ..entry
    };
    draft.finish(Act::Capture, entry, Vec::new(), ids)
}

/// The motion that an entry of this kind was about, over which a line is typed.
pub(crate) fn own_motion<'a>(records: &'a Records, over: Option<&Entry>, kind: EntryKind) -> Option<&'a Motion> {
    let over = over.filter(|over| over.kind == kind)?;
    over.about.and_then(|entry| records.motion_of(entry))
}

/// The motion row of an entry; one that it has stands as it is.
pub(crate) fn motion_of(records: &Records, entry: &Entry, ids: &mut Mint) -> Motion {
    if let Some(own) = records.motion_of(entry.id) {
        return own.clone();
    }
    Motion {
        majority: Majority::said(&entry.text),
        ..Motion::moved(ids.mint(), entry.meeting, entry.id, records.next_motion_number())
    }
}

/// Asks for the wording of the main motion once an amendment of it is carried.
pub(crate) fn asks_wording(records: &Records, motion: &Motion) -> Option<Said> {
    let main = records.amended_by(motion).filter(|main| main.state.is_open())?;
    (motion.state == MotionState::Carried && records.disposal_of(motion).is_none())
        .then_some(Said::WordingAsked(main.number))
}
