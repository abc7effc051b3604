//! Decisions. The wording is the text of the entry; here stand number and verdict.

use serde::{Deserialize, Serialize};
use strum::{EnumIter, EnumString, IntoStaticStr};

use super::{entry::Entry, id::Id, meeting::Meeting};

/// The way a decision went.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, EnumIter, EnumString, IntoStaticStr, Default,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Verdict {
    #[default]
    Adopted,
    Rejected,
}

/// One decision, numbered inside its meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    pub id: Id<Decision>,
    pub meeting: Id<Meeting>,
    pub entry: Id<Entry>,
    pub number: u32,
    pub verdict: Verdict,
}
