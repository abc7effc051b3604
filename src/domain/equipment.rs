//! Devices and slide files, and the rounds in which they are tried before and during a meeting (docs/rules.md §equipment).

use serde::{Deserialize, Serialize};
use strum::{EnumIter, EnumString, IntoStaticStr};

use super::{
    calendar::offset::Offset, checklist::CheckItem, deadline::Dated, id::Id, meeting::Meeting, staffing::DutyPost,
    time::Stamp,
};

/// A device, or something else in the room that must work.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Equipment {
    pub id: Id<Equipment>,
    pub meeting: Id<Meeting>,
    pub place: i64,
    pub name: String,
    /// How it is tried.
    pub test: String,
    /// The meeting cannot be held without it.
    pub critical: bool,
    /// The replacement, and where it lies.
    pub spare: String,
    pub technician: String,
    /// The names of the rounds in which it is tried.
    pub rounds: Vec<String>,
}

/// One round through the equipment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EquipmentRound {
    pub id: Id<EquipmentRound>,
    pub meeting: Id<Meeting>,
    pub place: i64,
    /// `E1`.
    pub name: String,
    pub title: String,
    pub due_offset: Option<Offset>,
    pub due: Option<Stamp>,
    /// `break`, `every:30m` …: when it is gone through without a due time; [`LIVE`] for a round of the meeting itself; empty otherwise.
    pub moment: String,
}

/// The moment of a round that was begun while the meeting ran.
pub const LIVE: &str = "live";

impl EquipmentRound {
    /// Whether it was begun while the meeting ran; the others are planned before.
    pub fn is_live(&self) -> bool {
        self.moment == LIVE
    }
}

/// How a device did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, EnumIter, EnumString, IntoStaticStr)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum TestResult {
    Pass,
    Fail,
    NotApplicable,
}

/// One row of one round: a device, a post, or a line of the checklist. The newest answer counts; earlier ones stay.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoundResult {
    pub id: Id<RoundResult>,
    pub meeting: Id<Meeting>,
    pub round: Id<EquipmentRound>,
    /// The device that was tried; `None` = another row.
    pub equipment: Option<Id<Equipment>>,
    /// The post that was looked after.
    #[serde(default)]
    pub post: Option<Id<DutyPost>>,
    /// The line of the checklist that was gone through.
    #[serde(default)]
    pub line: Option<Id<CheckItem>>,
    pub result: TestResult,
    pub at: Stamp,
    pub by: String,
    pub note: String,
}

/// A slide file that is shown in the meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Slide {
    pub id: Id<Slide>,
    pub meeting: Id<Meeting>,
    pub place: i64,
    pub name: String,
    pub file: String,
    /// SHA-256 of the file when it was opened.
    pub hash: String,
    /// When it was opened on the computer of the room; none = not yet.
    pub opened: Option<Stamp>,
    pub opened_by: String,
}

impl Dated for EquipmentRound {
    fn made(&self) -> Stamp {
        self.id.minted()
    }
    fn deadline(&self) -> (Option<Offset>, Option<Stamp>) {
        (self.due_offset, self.due)
    }
    fn is_finished(&self) -> bool {
        false
    }
    /// A round is gone through at the place, however late the meeting was made.
    fn is_late_by_design(&self, _: Stamp) -> bool {
        false
    }
}
