//! Papers of a meeting and their numbered copies (docs/rules.md §papers, §secrecy).

use serde::{Deserialize, Serialize};

use super::{
    agenda::Item,
    id::Id,
    meeting::{Meeting, Secrecy},
    people::Attendee,
    time::Stamp,
};

/// A paper. Numbered ones are handed out copy by copy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paper {
    pub id: Id<Paper>,
    pub meeting: Id<Meeting>,
    pub number: u32,
    pub title: String,
    pub secrecy: Secrecy,
    pub item: Option<Id<Item>>,
    /// Whether its copies carry numbers and are called back.
    pub numbered: bool,
}

/// One numbered copy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaperCopy {
    pub id: Id<PaperCopy>,
    pub meeting: Id<Meeting>,
    pub paper: Id<Paper>,
    pub number: u32,
    /// The person who gets it; `None` = kept by the clerk.
    pub holder: Option<Id<Attendee>>,
    pub issued: Option<Stamp>,
}

/// One copy leaves the room, or is back on the desk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CopyMove {
    pub id: Id<CopyMove>,
    pub meeting: Id<Meeting>,
    pub copy: Id<PaperCopy>,
    /// Out of the room; else it is back.
    pub out: bool,
    pub at: Stamp,
    /// Where it went, and why; empty where it is back.
    pub reason: String,
    /// The person who entered it.
    pub by: String,
}
