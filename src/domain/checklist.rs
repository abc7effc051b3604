//! The checklist of a meeting: what the template asks for and what the clerk added, each with owner, time and proof (docs/rules.md §checklist).

use serde::{Deserialize, Serialize};
use strum::{EnumIter, EnumString, IntoStaticStr};

use super::{calendar::offset::Offset, deadline::Dated, id::Id, meeting::Meeting, time::Stamp};

/// Where a line comes from (docs/rules.md §checklist).
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, EnumIter, EnumString, IntoStaticStr, Default,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum CheckSource {
    Template,
    #[default]
    Own,
    Lesson,
}

/// The part of the work it belongs to.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    EnumIter,
    EnumString,
    IntoStaticStr,
    Default,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Phase {
    #[default]
    Pre,
    In,
    Post,
}

/// The proof that it was done.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, EnumIter, EnumString, IntoStaticStr, Default,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Proof {
    #[default]
    Tick,
    Text,
    File,
    Number,
    Signature,
    Photo,
    CountMatch,
    Approval,
    Log,
}

impl Proof {
    /// Whether the clerk's word is enough; everything else asks for something to be written down.
    pub const fn is_word(self) -> bool {
        matches!(self, Self::Tick | Self::Log)
    }
}

/// Whether it is done.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, EnumIter, EnumString, IntoStaticStr, Default,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum CheckState {
    #[default]
    Open,
    Done,
    /// With a reason.
    NotNeeded,
}

/// One line of the checklist.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CheckItem {
    pub id: Id<CheckItem>,
    pub meeting: Id<Meeting>,
    pub place: i64,
    pub source: CheckSource,
    /// Its id in the template; empty for own lines.
    pub source_id: String,
    pub phase: Phase,
    /// The group in which it is listed.
    pub section: String,
    pub text: String,
    pub owner: String,
    pub due_offset: Option<Offset>,
    pub due: Option<Stamp>,
    /// `start`, `item`, `break`, `every:30m` …: when it is done without a due time; empty otherwise.
    pub moment: String,
    pub required: bool,
    pub review: bool,
    pub proof: Proof,
    /// The proof itself: a text, a number, the name of a file, who signed.
    pub proof_text: String,
    /// The deliverable or paper of the template that it belongs to.
    pub document: String,
    pub state: CheckState,
    pub closed: Option<Stamp>,
    pub closed_by: String,
    /// Why it is not needed.
    pub reason: String,
}

impl CheckItem {
    /// A line of the clerk's own.
    pub fn own(id: Id<Self>, meeting: Id<Meeting>, place: i64, text: impl Into<String>) -> Self {
        Self {
            id,
            meeting,
            place,
            source: CheckSource::Own,
            source_id: String::new(),
            phase: Phase::Pre,
            section: String::new(),
            text: text.into(),
            owner: String::new(),
            due_offset: None,
            due: None,
            moment: String::new(),
            required: false,
            review: false,
            proof: Proof::Tick,
            proof_text: String::new(),
            document: String::new(),
            state: CheckState::Open,
            closed: None,
            closed_by: String::new(),
            reason: String::new(),
        }
    }
}

impl Dated for CheckItem {
    fn made(&self) -> Stamp {
        self.id.minted()
    }
    fn deadline(&self) -> (Option<Offset>, Option<Stamp>) {
        (self.due_offset, self.due)
    }
    fn is_finished(&self) -> bool {
        self.state != CheckState::Open
    }
}
