//! An opening that a sentence tells: near the planned start or the moment of typing it is the order, elsewhere it is asked about. Once the meeting is on
//! its way, words such as `started 8.05` may be about something else.

use crate::{
    domain::{entry::Remark, records::Records, time::Stamp},
    line::{
        lexer,
        reading::{Reading, What},
    },
};

use super::session::SessionOrder;

/// A meeting opens no further from its planned start, and is told no later.
const NEAR_MS: i64 = 90 * 60_000;

/// Behind the opening on record the words alone still mean it.
const SOON_MS: i64 = 15 * 60_000;

/// The reading, asked about where its time can hardly be that of the opening.
pub(crate) fn asked(records: &Records, reading: Reading, (raw, at, now): (&str, Stamp, Stamp)) -> Reading {
    let first = if let What::Series(facts) = &reading.what {
        facts.first().map(|fact| &fact.what)
    } else {
        Some(&reading.what)
    };
    let Some(What::Command { name, rest }) = first else {
        return reading;
    };
    if !["open", "开会"].contains(&name.as_str()) || lexer::sign(raw.trim_start()).is_some() {
        return reading;
    }
    let told = SessionOrder::read(records, rest, (at, now))
        .ok()
        .and_then(|told| told.typed);
    let (Some(meeting), Some(told)) = (records.meeting(), told) else {
        return reading;
    };
    let near = |stamp: Stamp| told.since(stamp).abs() <= NEAR_MS;
    let lower = raw.to_lowercase();
    let whole = ["meeting", "mtg", "order", "会"]
        .iter()
        .any(|word| lower.contains(word));
    let other = meeting.opened.is_some_and(|opened| {
        let soon = at.since(opened).abs() <= SOON_MS;
        !(whole || soon && told.since(opened).abs() <= NEAR_MS)
    });
    let opened = meeting.opened.is_some_and(near);
    if !other && (near(meeting.start) || near(at) || opened) {
        return reading;
    }
    let sign = if name == "open" { ":open" } else { "：开会" };
    // 9:00开会 of a meeting that is planned for 21:00 is told by a clock of twelve hours.
    let evening = told.plus_minutes(12 * 60);
    let rest = if evening.since(meeting.start).abs() <= NEAR_MS && !near(at) {
        meeting.zone.hm(evening)
    } else {
        rest.to_owned()
    };
    Reading::remarked(raw, Remark::MayMean(format!("{sign} {rest}")))
}
