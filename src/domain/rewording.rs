//! A wording that was typed over a passage of the minutes; the records under it stay as they are (docs/rules.md §issue).

use serde::{Deserialize, Serialize};

use super::{id::Id, meeting::Meeting, time::Stamp};

/// One passage in other words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rewording {
    pub id: Id<Rewording>,
    pub meeting: Id<Meeting>,
    /// The layout and the language of the minutes, and the place of the passage in them: its item, and which paragraph under it.
    pub passage: String,
    /// The passage as it was generated when it was reworded: what it is compared with when the records change.
    pub generated: String,
    /// The new wording; each line is a paragraph.
    pub text: String,
    pub at: Stamp,
    pub by: String,
}

/// How a rewording stands to the passage under it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RewordingFit {
    /// The passage is generated as it was.
    Same,
    /// The records under it have changed: the wording stands, and is to be looked at.
    Changed,
    /// The minutes have no such passage any more: the wording stands nowhere.
    Gone,
}
