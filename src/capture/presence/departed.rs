//! Those of whom a line says that they left, and who speak or move all the same: whether they are back is asked.

use crate::{
    capture::{
        entry::draft,
        scene::{Scene, TypedLine},
    },
    domain::{entry::Remark, id::Id, people::Attendee},
    line::{
        dialect::DialectMode,
        reading::{Reading, What},
    },
};

use super::attendance;

/// Adds that somebody speaks, moves or seconds of whom a line says that they left.
pub(crate) fn asked(scene: &Scene, reading: Reading, line: &TypedLine) -> Reading {
    let records = scene.records;
    let live = matches!(line.source.mode, DialectMode::Live) && line.over.is_none() && line.place.is_none();
    if !live || reading.remark.is_some() || draft::is_before(records) {
        return reading;
    }
    let mut who: Vec<Id<Attendee>> = Vec::new();
    if matches!(reading.what, What::Entry { .. } | What::Motion { .. } | What::Speaker) {
        who.extend(reading.speaker());
    }
    if let What::Motion { mover, seconder, .. } = &reading.what {
        who.extend(mover.iter().chain(seconder));
    }
    if let What::Second { by, .. } | What::Mover { by, .. } = &reading.what {
        who.push(*by);
    }
    let place = records.next_place();
    let over = records.meeting().is_some_and(|meeting| meeting.state.after());
    who.retain(|id| !over && !records.is_present(*id) && records.has_left(*id, place));
    who.dedup();
    let names = attendance::names_of(records, &who);
    let remark = (!who.is_empty()).then_some(Remark::HasLeft(names));
    reading.remark(remark)
}
