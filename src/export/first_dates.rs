//! The dates of actions as the meeting set them: an extension granted later is told by follow-up, not by the minutes of the meeting.

use crate::domain::{
    action::{Action, Due},
    change::Change,
    matter::MatterStep,
    records::Records,
};

/// The records with the first date of every action of the open meeting; `None` where nothing was put off.
pub(super) fn as_settled(records: &Records) -> Option<Records> {
    let changes: Vec<Change> = records
        .actions
        .iter()
        .filter(|action| Some(action.meeting) == records.open())
        .filter_map(|action| Some(Change::put(before_extensions(records, action)?)))
        .collect();
    (!changes.is_empty()).then(|| records.after(&Change::Batch(changes)))
}

fn before_extensions(records: &Records, action: &Action) -> Option<Action> {
    let mut steps = records.matter_events.of(action.id);
    let first = steps.find(|step| step.kind == MatterStep::ExtensionGranted)?.date?;
    Some(Action {
        due: Due {
            date: Some(first),
            time: None,
            phrase: first.to_string(),
        },
        ..action.clone()
    })
}
