//! Those of whom a line says that they left or are on leave, and who speak or move all the same: whether they are back, or came, is asked.

use crate::{
    capture::{
        entry::draft,
        scene::{Scene, TypedLine},
    },
    domain::{
        entry::{EntryKind, Remark},
        id::Id,
        people::Attendee,
        records::Records,
    },
    line::{
        dialect::DialectMode,
        reading::{Reading, What},
    },
};

use super::attendance;

/// Those of whom a note tells a deed of people who are there.
fn told_to_act(records: &Records, reading: &Reading) -> Vec<Id<Attendee>> {
    let What::Entry {
        kind: EntryKind::Note,
        text,
    } = &reading.what
    else {
        return Vec::new();
    };
    if reading.speaker().is_some() {
        return Vec::new();
    }
    records.told_to_act(text)
}

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
    let told = told_to_act(records, &reading);
    let away: Vec<Id<Attendee>> = told
        .iter()
        .copied()
        .filter(|id| records.is_told_absent(*id) && records.stays(*id).next().is_none())
        .collect();
    if !away.is_empty() {
        let order = format!("+{}", attendance::names_of(records, &away));
        return reading.remark(Some(Remark::MayMean(order)));
    }
    who.extend(told);
    let place = records.next_place();
    let over = records.meeting().is_some_and(|meeting| meeting.state.after());
    who.retain(|id| !over && !records.is_present(*id) && records.has_left(*id, place));
    who.dedup();
    let names = attendance::names_of(records, &who);
    let remark = (!who.is_empty()).then_some(Remark::HasLeft(names));
    reading.remark(remark)
}
