//! A change of the records as a value: applied to memory, written to disk, turned round for undo.

use serde::{Deserialize, Serialize};

use super::{
    id::Id,
    meeting::Meeting,
    record::{Entity, Key, Record},
    time::Stamp,
};

/// A change of the records. Whole rows only, so that every change can be turned round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Change {
    Put(Record),
    Drop(Key),
    Batch(Vec<Change>),
}

impl Change {
    /// Puts one row.
    pub fn put(row: impl Into<Record>) -> Self {
        Self::Put(row.into())
    }

    /// Drops one row.
    pub fn drop<T: Entity>(id: Id<T>) -> Self
    where
        Key: From<Id<T>>,
    {
        Self::Drop(id.into())
    }

    /// This change and then another, as one flat batch: however many are joined one by one, none lies deeper than another.
    #[must_use]
    pub fn then(self, other: Self) -> Self {
        let mut parts = self.into_parts();
        parts.extend(other.into_parts());
        Self::Batch(parts)
    }

    fn into_parts(self) -> Vec<Self> {
        match self {
            Self::Put(_) | Self::Drop(_) => vec![self],
            Self::Batch(parts) => parts,
        }
    }

    /// Whether nothing would happen.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Put(_) | Self::Drop(_) => false,
            Self::Batch(parts) => parts.iter().all(Self::is_empty),
        }
    }

    /// Visits the single puts and drops in order.
    pub fn each(&self, visit: &mut impl FnMut(&Self)) {
        match self {
            Self::Put(_) | Self::Drop(_) => visit(self),
            Self::Batch(parts) => parts.iter().for_each(|part| part.each(visit)),
        }
    }
}

impl<R: Into<Record>> From<R> for Change {
    fn from(row: R) -> Self {
        Self::put(row)
    }
}

impl FromIterator<Change> for Change {
    fn from_iter<I: IntoIterator<Item = Change>>(parts: I) -> Self {
        Self::Batch(parts.into_iter().collect())
    }
}

/// The running number of a commit in its file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Default)]
#[serde(transparent)]
pub struct Seq(pub u64);

impl Seq {
    /// The number after this one.
    #[must_use]
    pub const fn next(self) -> Self {
        Self(self.0 + 1)
    }
}

/// The act of a person, for the words of undo and for the audit.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Hash,
    Serialize,
    Deserialize,
    strum::EnumString,
    strum::IntoStaticStr,
    strum::EnumIter,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Act {
    NewMeeting,
    EditMeeting,
    DeleteMeeting,
    Postpone,
    Cancel,
    Capture,
    EditEntry,
    ConvertEntry,
    StrikeEntry,
    Correct,
    ItemStart,
    EditItem,
    MoveItem,
    DeleteItem,
    EditPerson,
    DeletePerson,
    MovePerson,
    Arrive,
    Leave,
    Open,
    Recess,
    Resume,
    Adjourn,
    Reopen,
    Mark,
    Recorder,
    Vote,
    EditAction,
    Setting,
    Import,
    EditRow,
    DeleteRow,
    MoveRow,
    Review,
    Check,
    Test,
    Papers,
    Seats,
    Answer,
    Gate,
    Minutes,
    Reword,
    Incident,
    Queue,
    Post,
    Media,
    /// A meeting ceased to be register-only.
    LeaveRegister,
    /// A file was read again and is not what it was.
    FileRead,
}

impl Act {
    /// Whether it can be taken back. Acts of the program itself, such as noticing that a file has changed, are facts. Leaving the register
    /// stands: what is written from then on may not be in a register-only meeting.
    pub const fn is_of_person(self) -> bool {
        !matches!(self, Self::FileRead | Self::LeaveRegister)
    }
}

/// The undo list that a commit belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum UndoScope {
    /// Acts on the list of meetings and on follow-up.
    File,
    /// Acts inside one meeting.
    Meeting(Id<Meeting>),
}

/// Whether a commit is new, or takes back or repeats another one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Turn {
    Do,
    Undo(Seq),
    Redo(Seq),
}

/// One act: a change with its inverse, who did it and when. One row of the audit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Commit {
    pub seq: Seq,
    pub at: Stamp,
    pub by: String,
    pub act: Act,
    pub scope: UndoScope,
    pub turn: Turn,
    pub change: Change,
    pub inverse: Change,
}
