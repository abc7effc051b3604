//! Going on with a meeting that was adjourned: at once, or long after it, to put its record right.

use crate::{
    capture::{
        entry::draft::session_entry,
        outcome::{Acted, Said},
    },
    domain::{
        attendance::Interval,
        change::{Act, Change},
        entry::EntryKind,
        id::Mint,
        meeting::{Meeting, MeetingState},
        queries::mended::MENDED_AFTER_MS,
        records::Records,
        time::Stamp,
    },
};

/// Goes on with a meeting that was adjourned. Those who were there at the end are there again. `None` without a meeting.
pub fn reopen(records: &Records, reason: &str, now: Stamp, ids: &mut Mint) -> Option<Acted> {
    let meeting = records.meeting()?.clone();
    let entry = session_entry(records, EntryKind::Reopened, reason, (now, now), ids)?;
    let again = entry.id;
    // Long after the end nobody comes again: the record is put right.
    let zone = meeting.zone;
    let end = meeting.adjourned.filter(|end| now.since(*end) > MENDED_AFTER_MS);
    let meeting = Meeting {
        state: MeetingState::Live,
        adjourned: None,
        reason: reason.to_owned(),
        ..meeting
    };
    let mut parts = vec![Change::put(meeting), Change::put(entry)];
    for stay in records.lasting().filter(|stay| stay.to.is_some()) {
        parts.push(Change::put(Interval {
            came: Some(again),
            ..Interval::begun(ids.mint(), stay.meeting, stay.attendee, end.unwrap_or(now))
        }));
    }
    let acted = Acted::silent(Act::Reopen, parts);
    Some(match end {
        Some(end) => acted.saying(Said::ReopenedForRecord(zone.ymd_hm(end))),
        None => acted,
    })
}
