//! Incidents: what went wrong in the room, and what was done about it (docs/rules.md §incidents).

use serde::{Deserialize, Serialize};

use super::{entry::Entry, equipment::Equipment, id::Id, meeting::Meeting, time::Stamp};

/// One incident. Its text is that of the entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Incident {
    pub id: Id<Incident>,
    pub meeting: Id<Meeting>,
    pub entry: Id<Entry>,
    /// The device that failed; `None` = none, or none of the list.
    pub equipment: Option<Id<Equipment>>,
    pub reported: Stamp,
    /// When somebody was there to see to it.
    pub arrived: Option<Stamp>,
    /// When it was over.
    pub fixed: Option<Stamp>,
    /// The person who saw to it; empty = not said.
    pub handled_by: String,
    pub handling: String,
    pub outcome: String,
    /// The people who were told.
    pub told: String,
}

impl Incident {
    /// Whether nothing says that it is over.
    pub const fn is_open(&self) -> bool {
        self.fixed.is_none()
    }
}
