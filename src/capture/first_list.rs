//! The list of those present that is typed only after the opening, before anything is said: those on it were there, however long it takes to
//! type (docs/rules.md §presence). The reading bears the time of the opening, so that the hint and the answer say it.

use crate::{
    domain::{
        entry::{Entry, EntryKind},
        records::Records,
        time::Stamp,
    },
    line::reading::{Reading, What},
};

/// The reading, with the time of the opening where it lists people who were there then.
pub(super) fn at_opening(records: &Records, now: Stamp, mut reading: Reading) -> Reading {
    if let What::Arrive { at, reason, own, .. } = &mut reading.what
        && at.is_none()
        && reason.is_empty()
        && own.is_empty()
    {
        *at = first_list(records, now);
    }
    reading
}

/// Minutes after the opening in which a first list of people is that of those who were there.
const FIRST_LIST_MIN: i64 = 15;

/// The moment of the opening, where the list of those present is only typed now. `None` = somebody had signed in, or something happened since.
fn first_list(records: &Records, now: Stamp) -> Option<Stamp> {
    let opened = records.meeting().filter(|meeting| meeting.state.in_session())?.opened?;
    let line = records
        .entries
        .iter()
        .rev()
        .find(|e| e.kind == EntryKind::Opened && !e.struck)?;
    let soon = now >= opened && now <= opened.plus_minutes(FIRST_LIST_MIN);
    let signs = |e: &Entry| e.kind == EntryKind::Arrival;
    let silent = |e: &Entry| signs(e) || matches!(e.kind, EntryKind::Regrets | EntryKind::Aside | EntryKind::ItemStart);
    let below = records.entries.iter().filter(|e| e.place > line.place && !e.struck);
    let early = records
        .entries
        .iter()
        .any(|e| e.place < line.place && !e.struck && signs(e));
    (soon && !early && below.clone().all(silent)).then_some(opened)
}
