//! The gate "ready": what is still missing before a meeting can be held (domain.md §1.1 B1 to B11, E2, E4). All of it is derived.

use super::{
    deliverable::{DeliverableKind, Standing},
    record::Key,
};

/// One kind of thing that is missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Shortage {
    /// B1
    NoPurpose,
    NoProblem,
    /// B2
    NoTheme,
    ThemeNotConfirmed,
    /// B3: no item for decision and no expected output, or a purpose of a few characters.
    EmptyMeeting,
    /// A3
    NoVenue,
    NoItems,
    /// B4
    NobodyInvited,
    /// B5: somebody has not answered.
    NoReply,
    /// B6
    NoEquipment,
    NotTested,
    TestFailed,
    SlideNotOpened,
    /// B7
    NoInterval,
    /// B8
    NoSpare,
    NoTechnician,
    /// B9
    NoDeliverable,
    NoOwner,
    NoDue,
    /// C2: a post without a person.
    PostEmpty,
    /// B10
    NotApproved(Standing),
    /// B11, A6
    CheckOpen,
    /// E2
    Unanswered,
    /// E4
    QuestionOpen,
}

impl Shortage {
    /// The duty of domain.md §1 that asks for it.
    pub const fn duty(self) -> &'static str {
        match self {
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
    /// Whom or what it is about, in the words of the records; empty where the kind says it all.
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
