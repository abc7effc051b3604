//! Motions about the motion in hand, once they are carried: they put it off, lay it aside, give it to somebody.

use crate::{
    domain::{
        change::Change,
        entry::{Entry, EntryKind, Remark},
        id::Id,
        motion::{Motion, MotionRef, MotionState},
        records::Records,
    },
    line::{
        grammar,
        reading::{Reading, What},
    },
};

/// The change to the motion in hand that the state of a motion about it brings. `before` is the motion about it as it stood; `records`
/// hold its line. `None` = nothing changes.
pub(super) fn on_main(records: &Records, before: Option<&Motion>, motion: &Motion) -> Option<Change> {
    let main = records.motions.get(motion.amends?)?;
    let settles = records.disposal_of(motion).and_then(|(act, towards)| {
        let (state, said) = act.settles()?;
        Some((state, said, towards.to_owned()))
    });
    let settled_it = |about: &Motion| main.counted.is_some() && main.counted == Some(line_of(about));
    let was = before.is_some_and(|before| settled_it(before) && !main.state.is_open());
    match settles.filter(|_| motion.state == MotionState::Carried) {
        Some((state, said, towards)) if main.state.is_open() || was => Some(Change::put(Motion {
            state,
            said,
            towards,
            counted: Some(line_of(motion)),
            ..main.clone().uncounted()
        })),
        Some(_) | None => was.then(|| Change::put(main.clone().uncounted())),
    }
}

/// The change that opens the motion in hand again, where a motion about it that goes had settled it.
pub(super) fn reopened(records: &Records, motion: &Motion) -> Option<Change> {
    let main = records.disposed_with(motion)?;
    Some(Change::put(main.clone().uncounted()))
}

/// The line that gave the result of a motion; its own where that gave it too.
fn line_of(motion: &Motion) -> Id<Entry> {
    motion.counted.unwrap_or(motion.entry)
}

/// A result that names no motion, where a sentence behind the open one moves something and could not be read: nobody knows whose result
/// it is, and the line says so instead of settling the motion.
pub(super) fn asked(records: &Records, reading: Reading, raw: &str) -> Reading {
    let of_pending = matches!(
        reading.what,
        What::Result {
            of: MotionRef::Pending,
            ..
        } | What::Votes {
            of: MotionRef::Pending,
            ..
        }
    );
    let asked = of_pending && reading.remark.is_none();
    let Some(motion) = records.motion_to_count().filter(|_| asked) else {
        return reading;
    };
    // A settled motion needs no question about motions that were moved before its result.
    let settled = records.count_of(motion).filter(|_| !motion.state.is_open());
    let line = settled.or_else(|| records.entries.get(motion.entry));
    let place = line.map_or(i64::MAX, |entry| entry.place);
    let behind = records.entries.iter().rev().take_while(|entry| entry.place > place);
    let unread = |entry: &Entry| {
        let note = matches!(entry.kind, EntryKind::Note | EntryKind::Aside);
        // A text behind a name is what somebody says.
        let told = entry.text.trim() == entry.raw.trim();
        note && !entry.struck && told && grammar::moves_something(&entry.raw)
    };
    if !behind.into_iter().any(unread) {
        return reading;
    }
    Reading::remarked(raw, Remark::WhoseResult(format!("M{}", motion.number)))
}
