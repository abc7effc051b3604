//! A meeting, the series it belongs to, and the settings kept in the file.

use serde::{Deserialize, Serialize};
use strum::{EnumIter, EnumString, IntoStaticStr};

use super::{
    function::{Functions, Solved},
    id::Id,
    quorum::QuorumRule,
    time::{Stamp, Zone},
    weight::Weight,
};

/// Where a meeting stands. It moves forward through gates (docs/rules.md §gates).
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, EnumIter, EnumString, IntoStaticStr, Default,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum MeetingState {
    #[default]
    Draft,
    Planned,
    Preparing,
    Ready,
    Live,
    Recess,
    Wrapping,
    Closed,
    Archived,
    Postponed,
    Cancelled,
}

impl MeetingState {
    /// In session: live, or in recess.
    pub const fn in_session(self) -> bool {
        matches!(self, Self::Live | Self::Recess)
    }

    /// Not opened yet, and neither cancelled nor over.
    pub const fn before(self) -> bool {
        matches!(
            self,
            Self::Draft | Self::Planned | Self::Preparing | Self::Ready | Self::Postponed
        )
    }

    /// Over: corrections from here on add, they do not overwrite (docs/rules.md §undo).
    pub const fn after(self) -> bool {
        matches!(self, Self::Wrapping | Self::Closed | Self::Archived)
    }
}

/// How people meet.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, EnumIter, EnumString, IntoStaticStr, Default,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum MeetingForm {
    #[default]
    InPerson,
    Video,
    Hybrid,
    Phone,
}

/// How much the record keeps (templates, docs/rules.md §templates).
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, EnumIter, EnumString, IntoStaticStr, Default,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum RecordMode {
    Verbatim,
    VerbatimKey,
    #[default]
    Summary,
    Decisions,
    /// Nothing of the content is stored (docs/rules.md §secrecy).
    RegisterOnly,
}

/// The book of rules a meeting follows.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, EnumIter, EnumString, IntoStaticStr, Default,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum RuleBook {
    CnCollective,
    Robert,
    #[default]
    None,
}

/// The base that a majority is counted of (docs/rules.md §majority).
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, EnumIter, EnumString, IntoStaticStr, Default,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum VoteBase {
    #[default]
    VotesCast,
    MembersPresent,
    EntireMembership,
}

/// Whether sound may, must or must not be recorded.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, EnumIter, EnumString, IntoStaticStr, Default,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Recording {
    Required,
    #[default]
    Allowed,
    Forbidden,
}

/// The secrecy level of a meeting, lowest first (docs/rules.md §secrecy).
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
pub enum Secrecy {
    #[default]
    Open,
    Internal,
    WorkSecret,
    /// 秘密
    Mimi,
    /// 机密
    Jimi,
    /// 绝密
    Juemi,
}

/// One meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meeting {
    pub id: Id<Meeting>,
    pub series: Option<Id<Series>>,
    pub title: String,
    /// 期次, the number inside its series or year.
    pub number: Option<u32>,
    pub state: MeetingState,
    /// Planned start.
    pub start: Stamp,
    /// Planned length in minutes.
    pub length_min: u32,
    pub zone: Zone,
    pub venue: String,
    pub organiser: String,
    pub form: MeetingForm,
    pub purpose: String,
    pub problem: String,
    pub expected: String,
    pub theme: String,
    pub theme_by: String,
    /// The template it was made from: id, revision, SHA-256 of the file.
    pub template: String,
    pub template_revision: u32,
    pub template_hash: String,
    pub rules: RuleBook,
    pub record_mode: RecordMode,
    pub quorum: QuorumRule,
    pub vote_base: VoteBase,
    pub recording: Recording,
    pub secrecy: Secrecy,
    /// Speaking time in minutes; 0 = no limit.
    pub speech_limit_min: u32,
    /// When it was really opened and adjourned.
    pub opened: Option<Stamp>,
    pub adjourned: Option<Stamp>,
    /// Why it was postponed, cancelled or reopened; empty otherwise.
    pub reason: String,
    /// When the theme was confirmed (docs/rules.md §purpose).
    #[serde(default)]
    pub theme_at: Option<Stamp>,
    /// Could a document do instead, could it be merged, could it be held online? (docs/rules.md §brevity)
    #[serde(default)]
    pub ask_document: String,
    #[serde(default)]
    pub ask_merge: String,
    #[serde(default)]
    pub ask_online: String,
    /// Minutes between two rounds while the meeting is live; 0 = none.
    #[serde(default)]
    pub round_every_min: u32,
    /// The name of the body that meets (`Harbour Town Council`); empty = the office's name.
    #[serde(default)]
    pub body: String,
    /// The number of the issue of the minutes (第×期); empty = not numbered.
    #[serde(default)]
    pub issue: String,
    /// The number of the first minute (`2026/117`), from which the items count on; empty = minutes have no numbers.
    #[serde(default)]
    pub first_minute: String,
    /// Nobody comes in whose credential was not seen (docs/rules.md §identity).
    #[serde(default)]
    pub verify_identity: bool,
    /// The demands of its type (docs/rules.md §weight).
    #[serde(default)]
    pub weight: Weight,
    #[serde(default)]
    pub functions: Functions,
    /// Whether it solved its problem; null = nobody has said so.
    #[serde(default)]
    pub solved: Option<Solved>,
    /// The rest of the problem; empty = nothing was written.
    #[serde(default)]
    pub unsolved: String,
}

impl Meeting {
    /// Year and number, or the day where it has no number: `2026-12`, `2026-1129`. Numbers of matters begin with it, so that none stands
    /// twice in the register of all meetings.
    pub fn matter_code(&self) -> String {
        let day = self.zone.date(self.start);
        let of = self
            .number
            .map_or_else(|| day.format("%m%d").to_string(), |number| number.to_string());
        format!("{}-{of}", day.format("%Y"))
    }

    /// A draft with neutral rules.
    pub fn draft(id: Id<Self>, title: impl Into<String>, start: Stamp, zone: Zone) -> Self {
        Self {
            id,
            series: None,
            title: title.into(),
            number: None,
            state: MeetingState::Draft,
            start,
            length_min: 60,
            zone,
            venue: String::new(),
            organiser: String::new(),
            form: MeetingForm::default(),
            purpose: String::new(),
            problem: String::new(),
            expected: String::new(),
            theme: String::new(),
            theme_by: String::new(),
            template: String::new(),
            template_revision: 0,
            template_hash: String::new(),
            rules: RuleBook::default(),
            record_mode: RecordMode::default(),
            quorum: QuorumRule::NONE,
            vote_base: VoteBase::default(),
            recording: Recording::default(),
            secrecy: Secrecy::default(),
            speech_limit_min: 0,
            opened: None,
            adjourned: None,
            reason: String::new(),
            theme_at: None,
            ask_document: String::new(),
            ask_merge: String::new(),
            ask_online: String::new(),
            round_every_min: 0,
            body: String::new(),
            issue: String::new(),
            first_minute: String::new(),
            verify_identity: false,
            weight: Weight::default(),
            functions: Functions::default(),
            solved: None,
            unsolved: String::new(),
        }
    }

    /// Whether nothing of the content may be stored on this machine (docs/rules.md §secrecy).
    pub fn register_only(&self) -> bool {
        is_register_only(self.secrecy, self.record_mode)
    }
}

/// Whether nothing but the register is kept of a meeting of this level and degree of minuting.
pub fn is_register_only(secrecy: Secrecy, mode: RecordMode) -> bool {
    secrecy >= Secrecy::Mimi || mode == RecordMode::RegisterOnly
}

/// Meetings that recur under one name; numbers run inside it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Series {
    pub id: Id<Series>,
    pub name: String,
}

/// One setting kept in the file itself, such as the office's name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Setting {
    pub id: Id<Setting>,
    pub key: String,
    pub value: String,
}
