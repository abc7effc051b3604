//! The part without the public that begins with a resolution to exclude it: passed, it takes effect at once, however it was moved and voted on.
//! A leak is the worst error that minutes can make.

use crate::{
    domain::{change::Change, decision::Verdict, id::Mint, motion::MotionState, record::Record},
    line::{
        dialect::DialectMode,
        grammar::excluded::{self, Exclusion},
        reading::What,
    },
};

use super::{
    in_place::capture_after,
    outcome::{Captured, Refusal, Said},
    scene::{Scene, TypedLine},
    take_in::Order,
};

/// The same line, and the closed part behind it where the line passes a resolution to exclude the public.
///
/// # Errors
/// Why the closed part is not stored.
pub(super) fn closes(
    scene: &Scene,
    made: Captured,
    line: &TypedLine,
    order: Order,
    ids: &mut Mint,
) -> Result<Captured, Refusal> {
    let live = matches!(line.source.mode, DialectMode::Live) && line.over.is_none() && line.place.is_none();
    let Some(Exclusion { ground }) = passed(scene, &made.change).filter(|_| live) else {
        return Ok(made);
    };
    let closed = What::Closed { ground, at: None };
    let part = capture_after(scene, &made.change, |scene| {
        let place = scene.records.next_place();
        let open = !scene.records.is_closed_at(place);
        open.then(|| order(scene, closed, line, ids)).transpose()
    })?;
    Ok(match part {
        Some(part) => Captured {
            change: Change::Batch(vec![made.change, part.change]),
            ..made
        }
        .saying(Said::ClosedBegins),
        None => made,
    })
}

/// The exclusion that a change passes: a decision that was taken, or a motion that was carried by it.
fn passed(scene: &Scene, change: &Change) -> Option<Exclusion> {
    let records = scene.records;
    let mut entries = Vec::new();
    change.each(&mut |part| match part {
        Change::Put(Record::Decision(decision)) if decision.verdict == Verdict::Adopted => entries.push(decision.entry),
        Change::Put(Record::Motion(motion)) if motion.state == MotionState::Carried && motion.amends.is_none() => {
            let before = records.motions.get(motion.id).map(|motion| motion.state);
            if before != Some(MotionState::Carried) {
                entries.push(motion.entry);
            }
        }
        Change::Put(_) | Change::Drop(_) | Change::Batch(_) => {}
    });
    if entries.is_empty() {
        return None;
    }
    let after = records.after(change);
    entries
        .into_iter()
        .filter_map(|id| after.entries.get(id))
        .find_map(|entry| excluded::read(&entry.text))
}
