//! The stays of people in the room.

use serde::{Deserialize, Serialize};

use super::{entry::Entry, id::Id, meeting::Meeting, people::Attendee, time::Stamp};

/// One stay of one attendee in the room, with the lines of the feed that say so.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Interval {
    pub id: Id<Interval>,
    pub meeting: Id<Meeting>,
    pub attendee: Id<Attendee>,
    pub from: Stamp,
    /// `None` = still there.
    pub to: Option<Stamp>,
    /// The entry that began it; `None` = no line says when they came.
    #[serde(default)]
    pub came: Option<Id<Entry>>,
    /// The entry that ended it: a leaving, or the adjournment where they stayed to the end. `None` = still there, or no line says.
    #[serde(default)]
    pub went: Option<Id<Entry>>,
    /// Why they came when they did, as typed in brackets; empty = not said.
    #[serde(default)]
    pub came_reason: String,
    /// Why they went; empty = not said.
    #[serde(default)]
    pub went_reason: String,
}

impl Interval {
    /// A stay that begins at `from` and has not ended, without a line that says so.
    pub const fn begun(id: Id<Self>, meeting: Id<Meeting>, attendee: Id<Attendee>, from: Stamp) -> Self {
        Self {
            id,
            meeting,
            attendee,
            from,
            to: None,
            came: None,
            went: None,
            came_reason: String::new(),
            went_reason: String::new(),
        }
    }

    /// The same stay, ended by a line at `at`, never before it began: the clock of the laptop may have jumped back.
    #[must_use]
    pub fn ended(self, at: Stamp, by: Option<Id<Entry>>) -> Self {
        Self {
            to: Some(at.max(self.from)),
            went: by,
            went_reason: String::new(),
            ..self
        }
    }

    /// The same stay as if nobody had left.
    #[must_use]
    pub fn lasting(self) -> Self {
        Self {
            to: None,
            went: None,
            went_reason: String::new(),
            ..self
        }
    }

    /// Whether the attendee was there at `at`.
    pub fn covers(&self, at: Stamp) -> bool {
        self.from <= at && self.to.is_none_or(|to| at < to)
    }
}
