//! Returns. A person who is back was out: somebody who is here and was never noted as out has not arrived by it, and the line asks when they left.

use crate::{
    capture::{
        entry::draft,
        scene::{Scene, TypedLine},
    },
    domain::{entry::Remark, id::Id, people::Attendee},
    line::reading::{Reading, What},
};

use super::attendance;

/// The reading, in which those who were out come; a note that asks, where one of them was not.
pub(crate) fn judged(scene: &Scene, reading: Reading, line: &TypedLine) -> Reading {
    let What::Return { who, at, reason } = &reading.what else {
        return reading;
    };
    let records = scene.records;
    let began = !draft::is_before(records);
    let stays = |id: &Id<Attendee>| records.stays(*id).count();
    let never_out: Vec<Id<Attendee>> = who
        .iter()
        .copied()
        .filter(|id| records.is_present(*id) && stays(id) <= 1)
        .collect();
    if began && line.over.is_none() && !never_out.is_empty() {
        let names = attendance::names_of(records, &never_out);
        return Reading::remarked(line.raw, Remark::NeverOut(names));
    }
    let never_came: Vec<Id<Attendee>> = who.iter().copied().filter(|id| stays(id) == 0).collect();
    if began && line.over.is_none() && !never_came.is_empty() {
        let names = attendance::names_of(records, &never_came);
        let time = at.map(|at| format!(" {}", scene.zone.hm(at))).unwrap_or_default();
        return Reading::remarked(line.raw, Remark::MayMean(format!("+{names}{time}")));
    }
    let what = What::Arrive {
        who: who.clone(),
        at: *at,
        reason: reason.clone(),
        own: Vec::new(),
    };
    Reading { what, ..reading }
}
