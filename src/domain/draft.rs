//! The line being typed, as it is kept outside the records until Enter (P1).

use serde::{Deserialize, Serialize};

use super::{id::Id, meeting::Meeting, time::Stamp};

/// An unfinished line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Default)]
pub struct Draft {
    pub meeting: Option<Id<Meeting>>,
    pub text: String,
    /// Caret, in bytes of `text`.
    pub caret: usize,
    /// When its first key was typed.
    pub first_key: Option<Stamp>,
}
