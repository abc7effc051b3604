//! The gate "adjourn": what is unfinished when a meeting ends (docs/rules.md §gates). All of it is derived.

use super::record::Key;

/// One kind of thing that is unfinished.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Unfinished {
    /// An item for decision without outcome, or one that ended without a decision and without a reason.
    NoOutcome,
    /// A motion waits for its result.
    MotionPending,
    /// The public was excluded, and no ground is given.
    NoGround,
    /// Something went wrong and is not over.
    IncidentOpen,
    /// It is over, and nothing says what was done.
    NoHandling,
    /// Somebody is taken as present because of what they did, and nobody confirmed it.
    AttendanceInferred,
    /// Numbered copies were handed out, and no count of them is on record that fits.
    CopiesUncounted,
    /// A recorder is still running.
    RecorderRuns,
    /// The meeting must be recorded, and no recorder ran.
    NotRecorded,
    /// Somebody is in the room whose credential nobody saw, though the type asks for it.
    IdentityUnseen,
    /// Nobody stands on a post of the plan.
    PostUnfilled,
    /// A numbered copy is out of the room.
    CopyOut,
    /// A required shot was not taken, and no reason says why.
    ShotMissing,
    /// A round was begun, and not every row of it is answered.
    RoundUnfinished,
}

impl Unfinished {
    /// Returns the code of its condition (docs/rules.md §gates).
    pub const fn duty(self) -> &'static str {
        match self {
            Self::NoOutcome | Self::MotionPending => "A4",
            Self::AttendanceInferred => "B5",
            Self::IncidentOpen | Self::NoHandling => "C1",
            Self::PostUnfilled => "C2",
            Self::RoundUnfinished => "C4",
            Self::ShotMissing => "C5",
            Self::RecorderRuns | Self::NotRecorded => "C7",
            Self::NoGround => "C9",
            Self::IdentityUnseen => "C10",
            Self::CopiesUncounted | Self::CopyOut => "C12",
        }
    }
}

/// One unfinished thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LooseEnd {
    pub kind: Unfinished,
    /// The short name of what it is about: the number of an item or a motion, a person; empty where the kind says it all.
    pub label: String,
    /// More words about it, for lists; empty where nothing of it may be shown.
    pub subject: String,
    /// Where it is mended.
    pub key: Option<Key>,
}
