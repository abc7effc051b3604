//! Whether a line stands in the minutes or in the record only, as the clerk chose it.

use crate::{
    app::{commit::commit, cx::Cx, message::Message, offer::need},
    domain::{
        change::{Act, Change},
        entry::Entry,
    },
    words::why::Why,
};

use super::{
    edit::{not_issued, open_entry, target},
    state::{LiveSeen, LiveWork},
};

/// The entry that is to stand in the minutes or in the record only: the one being edited, else the last one.
///
/// # Errors
/// There is none, or nothing of the meeting is minuted.
pub(super) fn to_minute(seen: &LiveSeen) -> Result<Entry, Why> {
    need(seen.meeting().is_some(), Why::NoMeeting)?;
    let none = if seen.own.editing.is_some() {
        Why::WrongKind
    } else {
        Why::NothingSelected
    };
    not_issued(seen)?;
    Ok(target(seen).ok_or(none)?.clone())
}

/// Has an entry stand in the minutes, in the record only, or where the degree of minuting says, one after the other.
pub(super) fn minute(work: &mut LiveWork, cx: &mut Cx, entry: &Entry) {
    let minuted = match entry.minuted {
        None => Some(true),
        Some(true) => Some(false),
        Some(false) => None,
    };
    let change = Change::put(Entry {
        minuted,
        ..entry.clone()
    });
    commit(work.ledger, Act::EditEntry, change, cx);
    cx.say(match minuted {
        Some(true) => Message::InMinutes,
        Some(false) => Message::RecordOnly,
        None => Message::MinutedByDegree,
    });
    if let Some(id) = work.own.editing {
        open_entry(work, id, cx);
    }
}
