//! The gate "ready": conditions that fail before a meeting can be held (docs/rules.md §gates). All of it is derived.

use super::{
    deliverable::{DeliverableKind, Standing},
    record::Key,
};

/// One kind of thing that is missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Shortage {
    /// Nobody has said whether it decides, controls, coordinates or teaches.
    NoFunction,
    NoPurpose,
    NoProblem,
    NoTheme,
    ThemeNotConfirmed,
    /// No item for decision and no expected output, or a purpose of a few characters.
    EmptyMeeting,
    NoVenue,
    NoItems,
    NobodyInvited,
    /// Somebody has not answered.
    NoReply,
    NoEquipment,
    NotTested,
    TestFailed,
    SlideNotOpened,
    NoInterval,
    NoSpare,
    NoTechnician,
    NoDeliverable,
    NoOwner,
    NoDue,
    /// A post without a person.
    PostEmpty,
    NotApproved(Standing),
    CheckOpen,
    Unanswered,
    QuestionOpen,
}

impl Shortage {
    /// Returns the code of its condition (docs/rules.md §gates).
    pub const fn duty(self) -> &'static str {
        match self {
            Self::NoFunction => "A5",
            Self::NoPurpose | Self::NoProblem => "B1",
            Self::NoTheme | Self::ThemeNotConfirmed => "B2",
            Self::EmptyMeeting => "B3",
            Self::NoVenue | Self::NoItems => "A3",
            Self::NobodyInvited => "B4",
            Self::NoReply => "B5",
            Self::NoEquipment | Self::NotTested | Self::TestFailed | Self::SlideNotOpened => "B6",
            Self::NoInterval => "B7",
            Self::NoSpare | Self::NoTechnician => "B8",
            Self::NoDeliverable | Self::NoOwner | Self::NoDue | Self::PostEmpty => "B9",
            Self::NotApproved(_) => "B10",
            Self::CheckOpen => "B11",
            Self::Unanswered => "E2",
            Self::QuestionOpen => "E4",
        }
    }
}

/// One missing thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Missing {
    pub shortage: Shortage,
    /// The person or thing it is about, in the words of the records; empty where the kind says it all.
    pub subject: String,
    /// The deliverable it is about, where the subject is one of the seven.
    pub deliverable: Option<DeliverableKind>,
    /// Where it is mended.
    pub key: Option<Key>,
}

impl Missing {
    /// One of which the kind says it all.
    pub fn plain(shortage: Shortage) -> Self {
        Self::of(shortage, "", None)
    }

    /// One about `subject`, mended at `key`.
    pub fn of(shortage: Shortage, subject: impl Into<String>, key: Option<Key>) -> Self {
        Self {
            shortage,
            subject: subject.into(),
            deliverable: None,
            key,
        }
    }
}
