//! The public copy: the meeting without what was dealt with in closed parts (docs/rules.md §closed-part). Struck before any document is
//! made, so that no document can forget to.

use crate::domain::{
    entry::{Entry, EntryKind},
    record::Record,
    records::Records,
};

/// The records of the open meeting without its closed parts: nothing that was entered from `:closed` on to the next item, to
/// `:public`, or to the end of the meeting.
pub(super) fn opened(records: &Records) -> Records {
    let mut open = records.clone();
    let hidden: Vec<Record> = closed_entries(records).into_iter().map(Record::from).collect();
    open.absorb(hidden);
    open
}

/// The entries of closed parts, blank and struck; the line that began each, and who came and went, stay.
fn closed_entries(records: &Records) -> Vec<Entry> {
    let mut closed = false;
    let mut hidden = Vec::new();
    for entry in records.entries.iter().filter(|e| Some(e.meeting) == records.open()) {
        let begins = entry.kind == EntryKind::ClosedPart;
        let ends = matches!(
            entry.kind,
            EntryKind::ItemStart | EntryKind::PublicPart | EntryKind::Adjourned
        );
        let stays = matches!(
            entry.kind,
            EntryKind::Arrival | EntryKind::Departure | EntryKind::Recess | EntryKind::Resumed
        );
        if (begins || ends) && !entry.struck {
            closed = begins;
        } else if closed && !stays {
            hidden.push(Entry {
                raw: String::new(),
                text: String::new(),
                said_by: String::new(),
                speaker: None,
                struck: true,
                ..entry.clone()
            });
        }
    }
    hidden
}
