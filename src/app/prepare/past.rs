//! Duties before the meeting, once it is over: nothing of them is done any more, though what was recorded can be corrected.

use crate::{
    domain::{
        equipment::{Equipment, EquipmentRound},
        id::Id,
    },
    words::why::Why,
};

use super::super::{desk::DeskSeen, offer::need};

/// For what is done only before or while the meeting goes on: a word for it afterwards would be recorded with a time at which nobody did it.
///
/// # Errors
/// The meeting is over.
pub(super) fn not_over(seen: &DeskSeen) -> Result<(), Why> {
    need(
        seen.meeting().is_none_or(|meeting| !meeting.state.after()),
        Why::MeetingOver,
    )
}

/// Whether a device can be tested in a round, or its result there corrected.
///
/// # Errors
/// The meeting is over, and it was not tested.
pub(super) fn can_test(seen: &DeskSeen, device: Id<Equipment>, round: Id<EquipmentRound>) -> Result<(), Why> {
    match seen.records().result_of(device, round) {
        Some(_) => Ok(()),
        None => not_over(seen),
    }
}
