//! How much of a meeting stands in its minutes.

use super::{entry::EntryKind, meeting::RecordMode};

/// How much stands in minutes (docs/rules.md §minuting), least first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Degree {
    /// Decisions, motions, outcomes, actions, 会议… phrases, interests, comings and goings, lines that begin with `Note:`.
    Decisions,
    /// These, summaries, and remarks by name.
    Summaries,
    /// All entries but asides.
    Everything,
}

impl Degree {
    /// The degree of a mode of recording.
    pub const fn of(mode: RecordMode) -> Self {
        match mode {
            RecordMode::Decisions | RecordMode::RegisterOnly => Self::Decisions,
            RecordMode::Summary => Self::Summaries,
            RecordMode::VerbatimKey | RecordMode::Verbatim => Self::Everything,
        }
    }
}

impl EntryKind {
    /// The least degree at which lines of this kind stand in minutes on their own; `None` = they never do.
    pub const fn least_degree(self) -> Option<Degree> {
        match self {
            Self::Decision | Self::Action | Self::Requirement | Self::Motion | Self::Interest | Self::ItemOutcome => {
                Some(Degree::Decisions)
            }
            Self::Note | Self::Continuation | Self::Information | Self::Link => Some(Degree::Summaries),
            Self::Question | Self::Idea | Self::Help | Self::Incident => Some(Degree::Everything),
            Self::Second
            | Self::VoteResult
            | Self::Wording
            | Self::Arrival
            | Self::Departure
            | Self::ItemStart
            | Self::Correction
            | Self::Opened
            | Self::Recess
            | Self::Resumed
            | Self::Adjourned
            | Self::Reopened
            | Self::RecorderOn
            | Self::RecorderOff
            | Self::RecordingMark
            | Self::Regrets
            | Self::ClosedPart
            | Self::PublicPart
            | Self::Aside => None,
        }
    }
}
