//! Lines that may tell a fact that was not recorded: the clerk has looked at one, and it is a note.

use crate::{
    domain::{change::Act, entry::Entry, fault::Fault, id::Id, record::Key},
    export::checks::Finding,
    words::why::Why,
};

use super::super::{
    commit::commit,
    cx::Cx,
    desk::{DeskSeen, DeskWork, SectionRow},
    message::{ClosingMessage, Message},
    offer::need,
};

/// The line of the chosen finding.
pub(super) fn unseen(seen: &DeskSeen) -> Result<Id<Entry>, Why> {
    need(!seen.records().minutes_state().is_issued(), Why::MinutesIssued)?;
    match seen.chosen() {
        Some(SectionRow::Finding(Finding {
            fault: Fault::MayBeFact,
            key: Some(Key::Entry(id)),
            ..
        })) => Ok(id),
        Some(_) | None => Err(Why::OnlyMayBeFacts),
    }
}

/// Takes the doubt from the line: it is what it is kept as.
pub(super) fn look(w: &mut DeskWork, cx: &mut Cx, id: Id<Entry>) {
    let Some(entry) = w.records().entries.get(id).cloned() else {
        return;
    };
    cx.say(Message::Closing(ClosingMessage::LookedAt));
    commit(w.ledger, Act::EditEntry, Entry { remark: None, ..entry }, cx);
}
