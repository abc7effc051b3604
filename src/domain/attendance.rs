//! Who was in the room from when to when, and whether there is a quorum.

use serde::{Deserialize, Serialize};

use super::{id::Id, meeting::Meeting, people::Attendee, time::Stamp};

/// One stay of one attendee in the room.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Interval {
    pub id: Id<Interval>,
    pub meeting: Id<Meeting>,
    pub attendee: Id<Attendee>,
    pub from: Stamp,
    /// `None` = still there.
    pub to: Option<Stamp>,
}

impl Interval {
    /// Whether the attendee was there at `at`.
    pub fn covers(&self, at: Stamp) -> bool {
        self.from <= at && self.to.is_none_or(|to| at < to)
    }
}
