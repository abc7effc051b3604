//! The packing list of the archive, kind by kind, with codes and periods (docs/rules.md §archive).

use serde::{Deserialize, Serialize};
use strum::{EnumIter, EnumString, IntoStaticStr};

use super::{id::Id, meeting::Meeting};

/// A kind of paper in the packing list, in the order in which they are bound.
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
pub enum ArchiveKind {
    #[default]
    Notice,
    Agenda,
    Roster,
    Guide,
    Speech,
    /// The words of the person in the chair.
    ChairScript,
    /// Duties and arrangements.
    Arrangement,
    Papers,
    Record,
    Minutes,
    Resolution,
    Vote,
    Media,
}

/// How long it is kept.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, EnumIter, EnumString, IntoStaticStr, Default,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Retention {
    #[default]
    Permanent,
    Years30,
    Years10,
}

/// How far it is.
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
pub enum ArchiveState {
    #[default]
    Wanted,
    Collected,
    Arranged,
    /// Bound, or in electronic form.
    Bound,
    Filed,
    HandedOver,
}

/// One piece of the packing list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ArchiveItem {
    pub id: Id<ArchiveItem>,
    pub meeting: Id<Meeting>,
    pub place: i64,
    pub kind: ArchiveKind,
    pub title: String,
    /// The file, empty where it is on paper only.
    pub file: String,
    /// The SHA-256 of the file, when it was read last; empty: not read.
    pub hash: String,
    pub pages: u32,
    pub retention: Retention,
    /// The number of the piece inside its class; 0: none yet.
    pub sequence: u32,
    pub state: ArchiveState,
    /// The reason why there is none of this kind.
    pub none_formed: String,
    /// 文号; empty: the number that the minutes bear, or none.
    #[serde(default)]
    pub reference: String,
    /// 责任者; empty: the office that holds the meeting.
    #[serde(default)]
    pub responsible: String,
    /// 密级; empty: that of the meeting.
    #[serde(default)]
    pub secrecy: String,
}

impl ArchiveItem {
    /// Whether it is filed, or there is none of its kind.
    pub fn is_settled(&self) -> bool {
        self.state >= ArchiveState::Filed || !self.none_formed.trim().is_empty()
    }
}

/// The head of the codes of a meeting; a meeting has at most one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ArchiveCode {
    pub id: Id<ArchiveCode>,
    pub meeting: Id<Meeting>,
    /// 全宗号
    pub fonds: String,
    /// 档案门类代码: documents of business are WS.
    pub class: String,
    pub year: u32,
    /// 机构（问题）代码
    pub organ: String,
}

impl Retention {
    /// Returns the code of the period inside an archive code (docs/rules.md §archive).
    pub const fn code(self) -> &'static str {
        match self {
            Self::Permanent => "Y",
            Self::Years30 => "D30",
            Self::Years10 => "D10",
        }
    }
}

impl ArchiveCode {
    /// Whether pieces under both are counted together.
    pub fn is_of_class(&self, other: &Self) -> bool {
        let class = |code: &Self| (code.fonds.clone(), code.class.clone(), code.year, code.organ.clone());
        class(self) == class(other)
    }

    /// Returns the code of a piece, such as `0123-WS·2026-Y-BGS-0001` (docs/rules.md §archive); empty before it has a number.
    pub fn of(&self, item: &ArchiveItem) -> String {
        if item.sequence == 0 {
            return String::new();
        }
        let (year, period, number) = (self.year, item.retention.code(), item.sequence);
        format!(
            "{}-{}·{year}-{period}-{}-{number:04}",
            self.fonds, self.class, self.organ
        )
    }
}
