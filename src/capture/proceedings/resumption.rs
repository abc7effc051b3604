//! A resumption that was forgotten, and is entered when the meeting is over.

use crate::{
    capture::{
        entry::draft::session_entry,
        outcome::{Acted, Refusal, Said},
    },
    domain::{
        change::{Act, Change},
        entry::{Entry, EntryKind},
        id::Mint,
        records::Records,
    },
};

use super::session::{SessionOrder, is_of_session, resume};

/// Goes on after a recess; when the meeting is over, enters that it went on where nobody did.
///
/// # Errors
/// Why that cannot be.
pub fn resumed(records: &Records, told: &SessionOrder, ids: &mut Mint) -> Result<Acted, Refusal> {
    resumed_late(records, told, ids).unwrap_or_else(|| resume(records, told, ids))
}

/// The recess behind which the meeting ended, and nobody entered that it went on.
fn unresumed(records: &Records) -> Option<&Entry> {
    let over = records.meeting()?.state.after();
    let mut acts = records.entries.iter().rev().filter(|entry| over && !entry.struck);
    let last = acts.find(|entry| is_of_session(entry.kind) && entry.kind != EntryKind::Adjourned)?;
    (last.kind == EntryKind::Recess).then_some(last)
}

/// Enters, when the meeting is over, that it went on after a recess at the time that was typed: above the first line told later. `None` where no
/// such recess is on record, or no time was typed.
///
/// # Errors
/// The time is not between the recess and the end.
fn resumed_late(records: &Records, told: &SessionOrder, ids: &mut Mint) -> Option<Result<Acted, Refusal>> {
    let (recess, typed) = unresumed(records).zip(told.typed)?;
    let meeting = records.meeting()?;
    if typed < recess.at || meeting.adjourned.is_some_and(|end| typed > end) {
        return Some(Err(Refusal::Crosses(meeting.zone.hm(typed))));
    }
    let later = |entry: &&Entry| entry.kind == EntryKind::Adjourned || entry.at >= typed;
    let behind = records
        .entries
        .iter()
        .filter(|entry| entry.place > recess.place && !entry.struck);
    let next = behind.clone().find(later)?.place;
    let above = behind.map(|entry| entry.place).take_while(|place| *place < next).last();
    let place = i64::midpoint(above.unwrap_or(recess.place), next);
    let entry = session_entry(records, EntryKind::Resumed, told.reason, (typed, told.moment.1), ids)?;
    let entry = Entry {
        place,
        item: records.item_at(place),
        ..entry
    };
    let said = Said::ActAt(EntryKind::Resumed, meeting.zone.hm(typed));
    Some(Ok(Acted::silent(Act::Resume, vec![Change::put(entry)]).saying(said)))
}
