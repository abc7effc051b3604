//! The course of a matter after the meeting, line by line: progress, extensions, urging, proof, verification (docs/rules.md §follow-up).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use strum::{EnumIter, EnumString, IntoStaticStr};

use super::{
    action::{Action, ActionState, Due, SettledTask},
    entry::EntryKind,
    id::Id,
    meeting::Meeting,
    time::Stamp,
};

/// A step of an action.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, EnumIter, EnumString, IntoStaticStr, Default,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum MatterStep {
    #[default]
    Progress,
    ExtensionAsked,
    ExtensionGranted,
    ExtensionRefused,
    Urged,
    /// The answer to being urged.
    Answered,
    /// The owner says that it is done, with a proof.
    Reported,
    /// The report goes back: it is not done yet.
    Returned,
    /// Somebody other than the owner says that it is done.
    Verified,
    /// It came into follow-up.
    Filed,
    /// It is no matter of follow-up, for a reason.
    LeftOut,
    /// Somebody has begun it.
    Begun,
    /// It is open again.
    Reopened,
    /// Done, where nobody verifies.
    Finished,
    Cancelled,
    /// Owner, wording, leader, number or due date were changed: before and after.
    Changed,
    /// A leader's remark on it, which is a matter of its own.
    Instructed,
}

impl MatterStep {
    /// The step by which a matter comes into a state.
    pub const fn into_state(state: ActionState) -> Self {
        match state {
            ActionState::Open => Self::Reopened,
            ActionState::Working => Self::Begun,
            ActionState::Reported => Self::Reported,
            ActionState::Done => Self::Finished,
            ActionState::Cancelled => Self::Cancelled,
        }
    }
}

/// One thing that is done about an action.
#[derive(Debug, Clone, Copy, PartialEq, Eq, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum MatterDeed {
    Progress,
    AskExtension,
    DecideExtension,
    Urge,
    Report,
    Verify,
    Return,
    Instruct,
}

/// One step of one action. Steps are added, never changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MatterEvent {
    pub id: Id<MatterEvent>,
    pub meeting: Id<Meeting>,
    pub action: Id<Action>,
    pub at: Stamp,
    /// The person who says so: the clerk, whoever decided, or whoever verified.
    pub by: String,
    pub kind: MatterStep,
    pub text: String,
    /// The day asked for; of an extension that was granted the day it was due before.
    pub date: Option<NaiveDate>,
}

/// The owners and the date that the meeting settled, where a matter has others now; of an older file only the history tells the first date.
pub fn settled_with<'a>(action: &Action, steps: impl IntoIterator<Item = &'a MatterEvent>) -> Option<SettledTask> {
    if let Some(kept) = &action.settled {
        return Some(kept.clone());
    }
    let mut steps = steps.into_iter();
    let first = steps.find(|step| step.kind == MatterStep::ExtensionGranted)?.date?;
    Some(SettledTask {
        owners: action.owners.clone(),
        due: Due {
            phrase: first.to_string(),
            date: Some(first),
            time: None,
        },
    })
}

/// The line from which a matter comes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct MatterSource {
    /// None if the line is gone.
    pub kind: Option<EntryKind>,
    pub at: Stamp,
    /// The person who said it; empty where nobody is named.
    pub speaker: String,
    /// The title of its item; empty outside of items.
    pub item: String,
    /// The line as it counts.
    pub text: String,
    /// The number of the matter about which a leader said it; empty = it is no instruction.
    pub about: String,
}
