//! The time of a round through the equipment, against that at which it is gone through.

use crate::domain::{deadline::Dated, equipment::EquipmentRound, id::Id};

use super::super::{
    cx::Cx,
    desk::DeskWork,
    message::{Message, RoomMessage},
};

/// A round that is gone through more than half a day before its time says nothing of that time: it is told.
pub(super) fn tell_early(w: &DeskWork, round: Id<EquipmentRound>, cx: &mut Cx) {
    let (Some(meeting), Some(row)) = (w.meeting(), w.records().equipment_rounds.get(round)) else {
        return;
    };
    let due = row.due_at(meeting, &w.records().calendar());
    if let Some(due) = due.filter(|due| *due > cx.now.plus_minutes(EARLY)) {
        let name = if row.title.is_empty() { &row.name } else { &row.title };
        cx.say(Message::Room(RoomMessage::RoundEarly(
            name.clone(),
            meeting.zone.ymd_hm(due),
        )));
    }
}

/// A round that is gone through so many minutes before its time is early.
const EARLY: i64 = 12 * 60;
