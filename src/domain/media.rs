//! Pictures, films and sounds that are taken of a meeting (docs/rules.md §media).

use serde::{Deserialize, Serialize};
use strum::{EnumIter, EnumString, IntoStaticStr};

use super::{id::Id, meeting::Meeting, time::Stamp};

/// The kind of a shot.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, EnumIter, EnumString, IntoStaticStr, Default,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum ShotKind {
    #[default]
    Photo,
    Video,
    Sound,
}

/// One row of the shot list: wanted, and then taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shot {
    pub id: Id<Shot>,
    pub meeting: Id<Meeting>,
    pub place: i64,
    pub kind: ShotKind,
    pub subject: String,
    /// The meeting is not documented without it.
    pub required: bool,
    /// The person who takes it; empty = not said.
    pub by: String,
    /// When it was taken, or began; `None` = not yet.
    pub started: Option<Stamp>,
    pub stopped: Option<Stamp>,
    /// The path of its file; empty = none is named yet.
    pub file: String,
    /// The SHA-256 of that file; empty = it was not read.
    pub hash: String,
    /// Why it was not taken though it is required; empty = no reason is given.
    pub without: String,
}

impl Shot {
    /// A shot of a subject that is not taken yet.
    pub fn of(id: Id<Self>, meeting: Id<Meeting>, place: i64, subject: impl Into<String>) -> Self {
        Self {
            id,
            meeting,
            place,
            kind: ShotKind::default(),
            subject: subject.into(),
            required: false,
            by: String::new(),
            started: None,
            stopped: None,
            file: String::new(),
            hash: String::new(),
            without: String::new(),
        }
    }

    /// Whether it is required, not taken, and no reason says why.
    pub fn is_missing(&self) -> bool {
        self.required && self.started.is_none() && self.without.trim().is_empty()
    }
}
