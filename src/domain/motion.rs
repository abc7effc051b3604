//! Motions and counted results, with the arithmetic of majorities.

use serde::{Deserialize, Serialize};
use strum::{EnumIter, EnumString, IntoStaticStr};

use super::{
    entry::Entry,
    id::Id,
    meeting::{Meeting, VoteBase},
    people::Attendee,
};

/// The share of votes that carries a motion.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, EnumIter, EnumString, IntoStaticStr, Default,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Majority {
    #[default]
    Simple,
    TwoThirds,
}

impl Majority {
    /// The fewest votes for that carry a motion of this base (docs/rules.md §majority: `2·yes > base`, `3·yes ≥ 2·base`); nothing cast
    /// carries nothing.
    pub const fn needed(self, base: u32) -> u32 {
        match self {
            Self::Simple => base / 2 + 1,
            Self::TwoThirds if base == 0 => 1,
            Self::TwoThirds => base - base / 3,
        }
    }
}

/// The state of a motion (docs/rules.md §motions).
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, EnumIter, EnumString, IntoStaticStr, Default,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum MotionState {
    #[default]
    Moved,
    Seconded,
    Carried,
    Lost,
    Withdrawn,
    Tabled,
    Postponed,
    Referred,
}

impl MotionState {
    /// Still to be voted on.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Moved | Self::Seconded)
    }
}

/// A counted result.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Counts {
    pub yes: u32,
    pub no: u32,
    pub abstain: u32,
}

impl Counts {
    /// The number that the majority is taken of.
    pub fn base(self, base: VoteBase, present: u32, membership: u32) -> u32 {
        match base {
            VoteBase::VotesCast => self.yes.saturating_add(self.no),
            VoteBase::MembersPresent => present.max(self.total()),
            VoteBase::EntireMembership => membership.max(self.total()),
        }
    }

    /// As the clerk types it: `8/1/2`.
    pub fn typed(self) -> String {
        format!("{}/{}/{}", self.yes, self.no, self.abstain)
    }

    /// All who answered.
    pub fn total(self) -> u32 {
        self.yes.saturating_add(self.no).saturating_add(self.abstain)
    }

    /// Whether these votes carry a motion (docs/rules.md §majority). No votes carry nothing, and a tie does not carry.
    pub const fn carries(self, majority: Majority, base: u32) -> bool {
        self.yes >= majority.needed(base)
    }
}

/// One motion, numbered inside its meeting. The wording is the text of the entry, the mover its speaker.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Motion {
    pub id: Id<Motion>,
    pub meeting: Id<Meeting>,
    pub entry: Id<Entry>,
    pub number: u32,
    pub state: MotionState,
    pub seconder: Option<Id<Attendee>>,
    pub counts: Option<Counts>,
    pub majority: Majority,
    /// The number that the majority was taken of, as it was at the vote.
    pub base: Option<u32>,
    /// The entry that seconded it; `None` = nobody did, or no line says.
    #[serde(default)]
    pub seconded: Option<Id<Entry>>,
    /// The entry that counted its result; `None` = not counted, or no line says.
    #[serde(default)]
    pub counted: Option<Id<Entry>>,
}

impl Motion {
    /// The same motion as if nothing had been counted.
    #[must_use]
    pub fn uncounted(self) -> Self {
        let state = if self.seconder.is_some() {
            MotionState::Seconded
        } else {
            MotionState::Moved
        };
        Self {
            state,
            counts: None,
            base: None,
            counted: None,
            ..self
        }
    }

    /// The same motion as if nobody had seconded it.
    #[must_use]
    pub fn unseconded(self) -> Self {
        let state = if self.state == MotionState::Seconded {
            MotionState::Moved
        } else {
            self.state
        };
        Self {
            state,
            seconder: None,
            seconded: None,
            ..self
        }
    }
}
