//! An opening that a line told at a time which was asked about (`Meeting opened at 5pm`, long before the plan): where the next line opens the meeting by
//! itself, it states no other time than the one that was told.

use crate::domain::{
    entry::{EntryKind, Remark},
    possible_fact::PossibleFact,
    records::Records,
    time::Stamp,
};

use super::session::SessionOrder;

/// The time that such a line tells, seen from a line at a moment that is entered now; `None` = no line tells one.
pub(super) fn told(records: &Records, (at, now): (Stamp, Stamp)) -> Option<Stamp> {
    let asked = records
        .entries
        .iter()
        .rev()
        .filter(|entry| !entry.struck && entry.kind == EntryKind::Note);
    asked
        .filter_map(|entry| {
            let Some(Remark::MayMean(order)) = &entry.remark else {
                return None;
            };
            (PossibleFact::of_order(order) == Some(PossibleFact::Opening)).then_some(order)
        })
        .find_map(|order| {
            let (_, words) = order.split_once(char::is_whitespace)?;
            SessionOrder::read(records, words, (at, now)).ok()?.typed
        })
        .filter(|told| *told <= at)
}
