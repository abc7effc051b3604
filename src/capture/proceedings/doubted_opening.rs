//! An opening that a line told at a time which was asked about (`Meeting opened at 5pm`, long before the plan): where the next line opens the meeting by
//! itself, it states no other time than the one that was told. And the lines above an opening that was earlier than they were typed.

use crate::{
    capture::dates::read_told,
    domain::{
        attendance::Interval,
        change::Change,
        entry::{Entry, EntryKind, Remark},
        possible_fact::PossibleFact,
        records::Records,
        time::Stamp,
    },
    line::lexer,
};

/// The time that such a line tells, seen from a line at a moment; `None` = no line tells one.
pub(crate) fn told(records: &Records, at: Stamp) -> Option<Stamp> {
    let zone = records.meeting()?.zone;
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
            read_told(records, (zone, at), words).ok()?.0
        })
        .filter(|told| *told <= at)
}

/// The lines above the one that opens the meeting at `place`, comings and goings with a time of their own apart, are of the opening, also where that was
/// earlier than they were typed: those who had signed in by them were there.
pub(crate) fn there_at_opening(records: &Records, opened: Stamp, place: i64) -> Vec<Change> {
    let told = |line: &Entry| line.kind.is_movement() && line.raw.chars().any(|c| lexer::digit(c).is_some());
    let early = |line: &&Entry| line.place < place && line.at > opened && !told(line);
    let mut parts = Vec::new();
    for line in records.entries.iter().filter(early) {
        let at = opened;
        parts.push(Change::put(Entry { at, ..line.clone() }));
        let later = records
            .begun_by(line.id)
            .filter(|stay| line.kind == EntryKind::Arrival && stay.from > opened);
        parts.extend(later.map(|stay| {
            Change::put(Interval {
                from: opened,
                ..stay.clone()
            })
        }));
    }
    parts
}
