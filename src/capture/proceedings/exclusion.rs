//! The part without the public that begins with a resolution to exclude it: passed, it takes effect at once, however it was moved and voted on.
//! A leak is the worst error that minutes can make.

use crate::{
    capture::{
        entry::in_place::capture_after,
        outcome::{Acted, Captured, Refusal, Said},
        presence::take_in::Order,
        scene::{Scene, TypedLine},
    },
    domain::{
        agenda::Item,
        change::Change,
        decision::Verdict,
        id::{Id, Mint},
        motion::MotionState,
        record::Record,
        time::Stamp,
    },
    line::{dialect::DialectMode, grammar::proceedings::excluded, reading::What},
};

use super::{closed_items, items};

/// The same line, and the closed part behind it where the line passes a resolution to exclude the public.
///
/// # Errors
/// Why the closed part is not stored.
pub(crate) fn closes(
    scene: &Scene,
    made: Captured,
    line: &TypedLine,
    order: Order,
    ids: &mut Mint,
) -> Result<Captured, Refusal> {
    let live = matches!(line.source.mode, DialectMode::Live) && line.over.is_none() && line.place.is_none();
    if !live {
        return Ok(made);
    }
    let wordings = passed(scene, &made.change);
    let exclusion = wordings.iter().find_map(|wording| excluded::read(wording));
    if exclusion.is_none() && wordings.iter().any(|wording| excluded::readmits(wording)) {
        return readmits(scene, made, line, order, ids);
    }
    let ground = exclusion.map(|exclusion| exclusion.ground);
    let Some(ground) = ground.or_else(|| closed_items::ground(scene.records, &made.change)) else {
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

/// The same line, and the public part behind it where the line passes a resolution to return to it.
fn readmits(
    scene: &Scene,
    made: Captured,
    line: &TypedLine,
    order: Order,
    ids: &mut Mint,
) -> Result<Captured, Refusal> {
    let part = capture_after(scene, &made.change, |scene| {
        let closed = scene.records.is_closed_at(scene.records.next_place());
        closed
            .then(|| order(scene, What::Public { at: None }, line, ids))
            .transpose()
    })?;
    Ok(match part {
        Some(part) => Captured {
            change: Change::Batch(vec![made.change, part.change]),
            ..made
        },
        None => made,
    })
}

/// The wordings that a change passes: of a decision that was taken, or of a motion that was carried by it.
fn passed(scene: &Scene, change: &Change) -> Vec<String> {
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
        return Vec::new();
    }
    let after = records.after(change);
    let wordings = entries.into_iter().filter_map(|id| after.entries.get(id));
    wordings.map(|entry| entry.text.clone()).collect()
}

/// Takes up the next item by a command, and goes on without the public where a resolution says so of it. `None` without a meeting.
pub fn take_up_next(scene: &Scene, item: Id<Item>, at: Stamp, ids: &mut Mint) -> Option<Acted> {
    let taken = items::take_up_next(scene, item, at, ids)?;
    let Some(ground) = closed_items::ground(scene.records, &taken.change) else {
        return Some(taken);
    };
    let part = capture_after(scene, &taken.change, |scene| items::close(scene, ground, at, ids))?;
    Some(Acted {
        change: Change::Batch(vec![taken.change, part]),
        ..taken
    })
}
