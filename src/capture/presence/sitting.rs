//! Sittings of one meeting: after a break that ends one, everybody signs in again (docs/rules.md §sittings).

use crate::{
    capture::outcome::{Acted, Said},
    domain::{
        change::{Act, Change},
        entry::{Entry, EntryKind},
        meeting::MeetingState,
        records::Records,
        time::Stamp,
    },
};

/// The recess that lasts.
pub fn recess(records: &Records) -> Option<&Entry> {
    let rests = records.meeting()?.state == MeetingState::Recess;
    let mut entries = records.entries.iter().rev().filter(|_| rests);
    entries.find(|entry| entry.kind == EntryKind::Recess && !entry.struck)
}

/// The recess that lasts, if it began on an earlier day than `now`: nobody stays in the room overnight.
pub fn overnight(records: &Records, now: Stamp) -> Option<&Entry> {
    let zone = records.meeting()?.zone;
    recess(records).filter(|entry| zone.date(entry.at) < zone.date(now))
}

/// Ends the sitting with the recess that lasts: whoever was there then has left with it, and signs in again for the next one.
/// `None` where there is no recess, or nobody was there when it began.
pub fn end(records: &Records) -> Option<Acted> {
    let recess = recess(records)?;
    let parts = ended(records, recess);
    if parts.is_empty() {
        return None;
    }
    let number = records.sitting() + 1;
    Some(Acted::silent(Act::Leave, parts).saying(Said::NextSitting(number)))
}

/// The stays that end with a recess.
pub(crate) fn ended(records: &Records, recess: &Entry) -> Vec<Change> {
    let here = records
        .intervals
        .iter()
        .filter(|stay| stay.to.is_none() && stay.from <= recess.at);
    here.map(|stay| Change::put(stay.clone().ended(recess.at, Some(recess.id))))
        .collect()
}
