//! The outcome of an item, against what was voted under it; and the want of a seconder, against who seconded.

use crate::{
    capture::scene::{Scene, TypedLine},
    domain::{
        agenda::ItemOutcome,
        entry::Remark,
        motion::{Motion, MotionState, ResultWord},
    },
    line::reading::What,
};

/// Returns the doubt about an outcome that the last motion under the item gainsays: passed, and it was lost; put off, and it was carried.
pub(crate) fn contradicts_vote(scene: &Scene, what: &What, line: &TypedLine) -> Option<Remark> {
    if let What::Result { result, of } = what
        && result.said == Some(ResultWord::Unseconded)
    {
        // Something else was moved, and nobody seconded it.
        let seconded = scene
            .records
            .motion_meant(*of)
            .filter(|motion| motion.seconder.is_some());
        return seconded.map(|motion| Remark::WhoseResult(format!("M{}", motion.number)));
    }
    let What::ItemOutcome { item, outcome, text } = what else {
        return None;
    };
    let (passes, put_off) = match outcome {
        ItemOutcome::Decided => (true, false),
        ItemOutcome::Deferred | ItemOutcome::Withdrawn | ItemOutcome::Referred => (false, true),
        ItemOutcome::Noted | ItemOutcome::NoDecision => return None,
    };
    let records = scene.records;
    let refuses = ["not ", "reject", "refus", "lost", "不", "未", "否"];
    let lower = text.trim().to_lowercase();
    if passes && refuses.iter().any(|word| lower.starts_with(word)) {
        return None;
    }
    let place = scene.over(line).map_or_else(|| records.next_place(), |over| over.place);
    let item = item.or_else(|| records.item_at(place))?;
    let own = |motion: &&Motion| {
        let entry = records.entries.get(motion.entry);
        motion.amends.is_none() && entry.is_some_and(|entry| entry.item == Some(item) && !entry.struck)
    };
    let last = records.motions.iter().rev().find(own)?;
    match last.state {
        MotionState::Lost if passes => Some(Remark::ResultContradicts(text.clone())),
        MotionState::Carried if put_off => Some(Remark::CarriedHere(format!("M{}", last.number))),
        MotionState::Carried
        | MotionState::Lost
        | MotionState::Moved
        | MotionState::Seconded
        | MotionState::Withdrawn
        | MotionState::Tabled
        | MotionState::Postponed
        | MotionState::Referred => None,
    }
}
