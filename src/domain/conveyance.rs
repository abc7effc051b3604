//! How each unit passed on what the meeting wanted to be passed on (docs/rules.md §conveyance).

use serde::{Deserialize, Serialize};

use super::{id::Id, meeting::Meeting, time::Stamp};

/// One unit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Conveyance {
    pub id: Id<Conveyance>,
    pub meeting: Id<Meeting>,
    pub place: i64,
    pub unit: String,
    pub due: Option<Stamp>,
    /// When it was done, as the unit reports; `None`: not reported.
    pub done: Option<Stamp>,
    /// A meeting, a study session, a circular …
    pub method: String,
    pub audience: String,
    pub proof: String,
}
