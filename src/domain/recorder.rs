//! Voice recorders and the marks that tie the minutes to the recording (docs/rules.md §recorder).

use serde::{Deserialize, Serialize};

use super::{id::Id, meeting::Meeting, time::Stamp};

/// One recorder in one meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recorder {
    pub id: Id<Recorder>,
    pub meeting: Id<Meeting>,
    pub name: String,
    pub started: Option<Stamp>,
    pub stopped: Option<Stamp>,
    /// Milliseconds that the counter of the recorder shows more than the time since `started`.
    pub offset_ms: i64,
    /// The path of its file once that is imported; empty = not yet.
    #[serde(default)]
    pub file: String,
    /// The SHA-256 of that file.
    #[serde(default)]
    pub hash: String,
}

impl Recorder {
    /// Whether it was started and not stopped.
    pub const fn runs(&self) -> bool {
        self.started.is_some() && self.stopped.is_none()
    }

    /// Position in the recording at `at`, in milliseconds; `None` outside of it.
    pub fn position(&self, at: Stamp) -> Option<i64> {
        let started = self.started?;
        let inside = at >= started && self.stopped.is_none_or(|end| at <= end);
        inside.then(|| (at.since(started) + self.offset_ms).max(0))
    }
}

/// A place in the recording worth finding again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    pub id: Id<Mark>,
    pub meeting: Id<Meeting>,
    pub recorder: Option<Id<Recorder>>,
    pub at: Stamp,
    pub note: String,
}
