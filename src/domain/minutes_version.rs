//! The minutes after the draft: issued with a number, approved, reopened as a new version; who confirmed them; who signed the record
//! (docs/rules.md §issue).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use strum::{EnumIter, EnumString, IntoStaticStr};

use super::{id::Id, meeting::Meeting, time::Stamp};

/// The steps of a version, in the order in which it can be done.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    Serialize,
    Deserialize,
    EnumIter,
    EnumString,
    IntoStaticStr,
    Default,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum VersionStep {
    #[default]
    Issued,
    Approved,
    /// The version stands as it was issued; the next one is a draft.
    Reopened,
}

/// How far the minutes are. It follows from the steps and the confirmations.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum MinutesState {
    Draft,
    /// A draft that everybody has confirmed who must.
    Confirmed,
    Issued,
    Approved,
}

impl MinutesState {
    /// Whether the text is no draft any more.
    pub const fn is_issued(self) -> bool {
        matches!(self, Self::Issued | Self::Approved)
    }
}

/// One step of a version of the minutes. Steps are added, never changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MinutesVersion {
    pub id: Id<MinutesVersion>,
    pub meeting: Id<Meeting>,
    /// From 1.
    pub version: u32,
    pub step: VersionStep,
    pub at: Stamp,
    pub by: String,
    /// The number under which it was issued; empty for other steps.
    pub number: String,
    /// The day of issue, or of the meeting that approved it.
    pub day: Option<NaiveDate>,
    /// The meeting that approved it, as its title says; empty for other steps, and where nobody has said so.
    #[serde(default)]
    pub approved_at: String,
    /// Why it was reopened, or the corrections with which it was approved; empty for other steps.
    pub reason: String,
    /// The style and the language of the text, by their codes.
    pub style: String,
    pub lang: String,
    /// The minutes as they were issued, in Markdown; empty for other steps.
    pub text: String,
}

/// Somebody who must confirm a version of the minutes before it is issued.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Confirmation {
    pub id: Id<Confirmation>,
    pub meeting: Id<Meeting>,
    pub place: i64,
    pub version: u32,
    pub name: String,
    pub remark: String,
    /// `None`: is asked, has not confirmed.
    pub at: Option<Stamp>,
    /// The style and the language of the text that was confirmed, by their codes.
    #[serde(default)]
    pub style: String,
    #[serde(default)]
    pub lang: String,
    /// The SHA-256 of that text; empty where it is not known.
    #[serde(default)]
    pub print: String,
}

/// The record was signed by the chair and the recorder; a meeting has at most one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecordSignature {
    pub id: Id<RecordSignature>,
    pub meeting: Id<Meeting>,
    pub chair: String,
    pub recorder: String,
    pub day: Option<NaiveDate>,
    /// The language of the text that was signed, by its code.
    #[serde(default)]
    pub lang: String,
    /// The SHA-256 of that text; empty where it is not known.
    #[serde(default)]
    pub print: String,
}
