//! The steps of an action after the meeting, line by line: progress, extensions, urging, proof, verification (docs/rules.md §follow-up).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use strum::{EnumIter, EnumString, IntoStaticStr};

use super::{action::Action, id::Id, meeting::Meeting, time::Stamp};

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
}

/// One step of one action. Steps are added, never changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MatterEvent {
    pub id: Id<MatterEvent>,
    pub meeting: Id<Meeting>,
    pub action: Id<Action>,
    pub at: Stamp,
    /// Who says so: the clerk, whoever decided, or whoever verified.
    pub by: String,
    pub kind: MatterStep,
    pub text: String,
    /// The day asked for; of an extension that was granted the day it was due before.
    pub date: Option<NaiveDate>,
}
