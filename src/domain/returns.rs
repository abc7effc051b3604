//! Numbered copies after the meeting: each comes back, stays with a reason, is destroyed by two people, or is lost, and until then
//! somebody asks for it (docs/rules.md §returns).

use serde::{Deserialize, Serialize};
use strum::{EnumIter, EnumString, IntoStaticStr};

use super::{id::Id, meeting::Meeting, papers::PaperCopy, time::Stamp};

/// Where a copy ended.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, EnumIter, EnumString, IntoStaticStr, Default,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum CopyFate {
    #[default]
    Returned,
    /// Stays with its holder, with somebody's approval.
    Kept,
    /// By two people.
    Destroyed,
    Lost,
}

/// The fate of one copy. The last row of a copy holds; those before it stay.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CopyReturn {
    pub id: Id<CopyReturn>,
    pub meeting: Id<Meeting>,
    pub copy: Id<PaperCopy>,
    /// `None`: it is out again.
    pub fate: Option<CopyFate>,
    pub at: Stamp,
    /// The person who took it back, approved that it stays, destroyed it, or reported the loss.
    pub by: String,
    /// The second person at a destruction.
    pub second: String,
    pub reason: String,
}

/// Somebody was asked for a copy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Chase {
    pub id: Id<Chase>,
    pub meeting: Id<Meeting>,
    pub copy: Id<PaperCopy>,
    pub at: Stamp,
    pub by: String,
    pub answer: String,
    /// When it is promised, or asked for again.
    pub next: Option<Stamp>,
}

/// How many numbered copies ended where; issued is always the sum of the others (docs/rules.md §papers).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct CopyCount {
    pub issued: u32,
    pub returned: u32,
    pub kept: u32,
    pub destroyed: u32,
    pub lost: u32,
    pub outstanding: u32,
}

impl CopyCount {
    /// Counts one more copy that was handed out; `None`: it is out.
    pub const fn add(&mut self, fate: Option<CopyFate>) {
        self.issued += 1;
        match fate {
            None => self.outstanding += 1,
            Some(CopyFate::Returned) => self.returned += 1,
            Some(CopyFate::Kept) => self.kept += 1,
            Some(CopyFate::Destroyed) => self.destroyed += 1,
            Some(CopyFate::Lost) => self.lost += 1,
        }
    }
}
