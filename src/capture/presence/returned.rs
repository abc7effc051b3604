//! Returns. A person who is back was out: somebody who is here and was never noted as out has not arrived by it, and the line asks when they left.

use crate::{
    capture::{
        entry::draft,
        scene::{Scene, TypedLine},
    },
    domain::{entry::Remark, id::Id, people::Attendee, possible_fact::PossibleFact, records::Records, time::Stamp},
    line::reading::{Reading, What},
};

use super::attendance;

/// The reading, in which those who were out come; a note that asks, where one of them was not.
pub(crate) fn judged(scene: &Scene, reading: Reading, line: &TypedLine) -> Reading {
    let What::Return { who, at, reason } = &reading.what else {
        return asked_out(scene, reading, line);
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

/// The reading of an arrival; a note that asks, where a line that nobody answered may say that somebody here had left: `finn in 6.23` behind
/// `finn off 6.22` puts no arrival right.
fn asked_out(scene: &Scene, reading: Reading, line: &TypedLine) -> Reading {
    let What::Arrive { who, at, .. } = &reading.what else {
        return reading;
    };
    let out: Vec<Id<Attendee>> = who
        .iter()
        .copied()
        .filter(|id| line.over.is_none() && may_be_out(scene.records, *id, *at))
        .collect();
    if out.is_empty() {
        return reading;
    }
    Reading::remarked(line.raw, Remark::NeverOut(attendance::names_of(scene.records, &out)))
}

/// Whether somebody is here by the record, and a line behind their arrival still asks whether they left. A time before that arrival corrects it.
fn may_be_out(records: &Records, id: Id<Attendee>, at: Option<Stamp>) -> bool {
    let Some(stay) = records.stays(id).next_back().filter(|_| records.is_present(id)) else {
        return false;
    };
    let came = stay
        .came
        .and_then(|came| records.entries.get(came))
        .map_or(i64::MIN, |came| came.place);
    let asks = |remark: &Remark| matches!(remark, Remark::MayMean(order) if PossibleFact::of_order(order) == Some(PossibleFact::Departure));
    at.is_none_or(|at| at > stay.from)
        && records.entries.iter().any(|entry| {
            let asked = entry.remark.as_ref().is_some_and(asks);
            asked && !entry.struck && entry.place > came && is_named(records, id, &entry.raw)
        })
}

/// Whether a line names somebody, be it in small letters: `finn off 6.22`.
fn is_named(records: &Records, id: Id<Attendee>, line: &str) -> bool {
    let name = records.name_of(id);
    let mut words = line
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| word.chars().count() > 2);
    let of_name = |word: &str| name.split_whitespace().any(|part| part.eq_ignore_ascii_case(word));
    records.is_named_in(id, line) || words.any(of_name)
}
