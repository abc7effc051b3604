//! The speaker that a line names. Knows no line.

use crate::domain::{id::Id, people::Attendee};

/// The speaker that a line names (docs/rules.md §speaker).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Voice {
    /// It does not say: those of whoever has the word, where the line is a speech.
    Unsaid,
    /// Nobody's: the clerk's own (`Note: …`), or a line that could not be read.
    Nobody,
    /// Those of a person of the list.
    One(Id<Attendee>),
    /// Those of somebody on no list, by the name as typed.
    Unlisted(String),
}
