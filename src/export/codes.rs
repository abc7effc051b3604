//! The names of a meeting of which only the register is kept: codes in place of titles. Given before any document is made, so that no
//! document can forget to.

use crate::{
    domain::{record::Record, records::Records},
    words::Lang,
};

/// The records as they may be shown, if the open meeting may keep no content; `None` where everything may be shown.
pub(super) fn registered(records: &Records, lang: Lang) -> Option<Records> {
    let mut safe = records.registered()?;
    let mut coded = Vec::new();
    if let Some(mut meeting) = safe.meeting().cloned() {
        // The day and hour of its start.
        meeting.title = meeting.zone.local(meeting.start).format("%Y%m%d-%H%M").to_string();
        coded.push(Record::from(meeting));
    }
    for (item, number, _) in safe.numbered_items() {
        let mut item = item.clone();
        item.title = (lang.strings().export.item_code)(&number);
        coded.push(Record::from(item));
    }
    safe.absorb(coded);
    Some(safe)
}
