//! The actions as the meeting settled them: who hands one over later, and an extension, are told by follow-up, not by the minutes of the meeting.

use crate::domain::{action::Action, change::Change, matter::settled_with, records::Records};

/// The records with the owners and the date that the meeting gave each action; `None` where nothing was changed since.
pub(super) fn as_settled(records: &Records) -> Option<Records> {
    let changes: Vec<Change> = records
        .actions
        .iter()
        .filter(|action| Some(action.meeting) == records.open())
        .filter_map(|action| Some(Change::put(settled(records, action)?)))
        .collect();
    (!changes.is_empty()).then(|| records.after(&Change::Batch(changes)))
}

fn settled(records: &Records, action: &Action) -> Option<Action> {
    let kept = settled_with(action, records.matter_events.of(action.id))?;
    Some(Action {
        owners: kept.owners,
        due: kept.due,
        ..action.clone()
    })
}
