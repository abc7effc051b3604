//! Motions and counted results, with the arithmetic of majorities.

use serde::{Deserialize, Serialize};
use strum::{EnumIter, EnumString, IntoStaticStr};

use super::{
    entry::Entry,
    id::Id,
    meeting::{Meeting, VoteBase},
    people::Attendee,
    time::Stamp,
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
    /// The majority that the last clause of a wording, or the bracket at its end, says it needs: （需三分之二以上）, `(two-thirds majority required)`.
    pub fn said(wording: &str) -> Self {
        let lower = wording.trim_end_matches(['。', '.', '）', ')']).to_lowercase();
        let last = lower
            .rsplit(['（', '(', '，', ',', '；', ';'])
            .next()
            .filter(|last| last.len() < lower.len());
        let says = |words: &[&str]| last.is_some_and(|last| words.iter().any(|word| last.contains(word)));
        let needs = says(&["须", "需", "required", "requires", "needed", "needs"]);
        if needs && says(&["三分之二", "two-thirds", "two thirds", "2/3"]) {
            Self::TwoThirds
        } else {
            Self::Simple
        }
    }

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
    /// Settled by a vote, or without one where nobody objected.
    pub const fn is_voted(self) -> bool {
        matches!(self, Self::Carried | Self::Lost)
    }

    /// Still to be voted on.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Moved | Self::Seconded)
    }
}

/// A counted result.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, Default)]
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

    /// Counts of these votes.
    pub fn of(votes: impl IntoIterator<Item = Vote>) -> Self {
        let mut counts = Self::default();
        for vote in votes {
            counts.add(vote, 1);
        }
        counts
    }

    /// Adds so many votes of one kind.
    pub const fn add(&mut self, vote: Vote, votes: u32) {
        let side = match vote {
            Vote::For => &mut self.yes,
            Vote::Against => &mut self.no,
            Vote::Abstain => &mut self.abstain,
        };
        *side = side.saturating_add(votes);
    }

    /// Whether as many voted for as against, and anybody did: the chair's casting vote settles it.
    pub const fn is_tie(self) -> bool {
        self.yes == self.no && self.yes > 0
    }

    /// Whether each side has at least as many votes as in `other`.
    pub const fn holds(self, other: Self) -> bool {
        self.yes >= other.yes && self.no >= other.no && self.abstain >= other.abstain
    }

    /// As the clerk types it: `8/1/2`.
    pub fn typed(self) -> String {
        format!("{}/{}/{}", self.yes, self.no, self.abstain)
    }

    /// The same votes with the more of them against: what is lost was voted down by the more.
    #[must_use]
    pub fn with_most_against(self) -> Self {
        Self {
            yes: self.yes.min(self.no),
            no: self.yes.max(self.no),
            ..self
        }
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

/// How a motion is voted on.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, EnumIter, EnumString, IntoStaticStr, Default,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum VotingForm {
    /// A show of hands, or no form said.
    #[default]
    Open,
    /// Each member by name.
    RollCall,
    /// Numbers only.
    Secret,
}

/// How a result was said that nobody counted, or beside the count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, EnumIter, EnumString, IntoStaticStr)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum ResultWord {
    /// `carried`, `lost`, 通过, 否决.
    Plain,
    /// `carried unanimously`, 一致通过, 全票通过.
    Unanimous,
    /// `no objection`, `nem con`, 无异议.
    NoObjection,
    /// `agreed`.
    Agreed,
    /// `tied`: not carried.
    Tied,
    /// `by a majority`, which nobody counted.
    Majority,
    /// 原则同意, `agreed in principle`.
    InPrinciple,
    /// An amendment that the mover of the motion accepted: nobody voted on it.
    Accepted,
    /// `by consensus`, 协商一致: nobody voted.
    Consensus,
    /// `by acclamation`, 鼓掌通过.
    Acclamation,
    /// Put off, and called deferred.
    Deferred,
    /// Laid aside, since the meeting passed to the next business: nobody voted on it.
    NextBusiness,
    /// Nobody seconded it: it fell, and nobody voted on it.
    Unseconded,
}

/// The ways in which a line names its motion (docs/rules.md §motions).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum MotionRef {
    /// The one that waits for its vote; where none does, the one that was settled last.
    Pending,
    /// The motion of this number.
    Numbered(u32),
}

impl ResultWord {
    /// Whether it says more than the state of the motion.
    pub const fn adds(self) -> bool {
        !matches!(self, Self::Plain | Self::Agreed | Self::Deferred)
    }
}

/// One motion, numbered inside its meeting. The wording that was moved is the text of the entry.
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
    /// The entry that says its result; `None` = no result, or no line says.
    #[serde(default)]
    pub counted: Option<Id<Entry>>,
    /// The mover; `None` = nobody is named.
    #[serde(default)]
    pub mover: Option<Id<Attendee>>,
    /// The motion that it amends; `None` = it is a main motion.
    #[serde(default)]
    pub amends: Option<Id<Motion>>,
    #[serde(default)]
    pub form: VotingForm,
    /// The result as it was said; `None` = only counted, or no result yet.
    #[serde(default)]
    pub said: Option<ResultWord>,
    /// When it is postponed to, or to whom it is referred; of other results what was said beside them. As typed; empty otherwise.
    #[serde(default)]
    pub towards: String,
    /// The wording as amended, which is put to the vote; empty = as moved.
    #[serde(default)]
    pub wording: String,
    /// The entry that gave this wording.
    #[serde(default)]
    pub worded: Option<Id<Entry>>,
    /// How many members might vote at the minute of the result; `None` = not known.
    #[serde(default)]
    pub entitled: Option<u32>,
    /// The casting vote of the chair at a tie.
    #[serde(default)]
    pub casting: Option<Vote>,
}

/// The answer of one person to a motion.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, EnumIter, EnumString, IntoStaticStr)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Vote {
    For,
    Against,
    Abstain,
}

/// The vote of one person on one motion. A second vote of the same person replaces the first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ballot {
    pub id: Id<Ballot>,
    pub meeting: Id<Meeting>,
    pub motion: Id<Motion>,
    /// `None` = a person on no list, see `name`.
    pub attendee: Option<Id<Attendee>>,
    /// The name as typed of somebody on no list; empty otherwise.
    pub name: String,
    pub vote: Vote,
    /// The words that came with the vote (`-1 too early`); empty = none.
    pub remark: String,
    pub at: Stamp,
    /// The entry that says so; `None` = taken in the roll call panel.
    pub entry: Option<Id<Entry>>,
}

impl Motion {
    /// A motion that was only moved, by nobody in particular.
    pub const fn moved(id: Id<Self>, meeting: Id<Meeting>, entry: Id<Entry>, number: u32) -> Self {
        Self {
            id,
            meeting,
            entry,
            number,
            state: MotionState::Moved,
            seconder: None,
            counts: None,
            majority: Majority::Simple,
            base: None,
            seconded: None,
            counted: None,
            mover: None,
            amends: None,
            form: VotingForm::Open,
            said: None,
            towards: String::new(),
            wording: String::new(),
            worded: None,
            entitled: None,
            casting: None,
        }
    }

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
            said: None,
            towards: String::new(),
            entitled: None,
            casting: None,
            ..self
        }
    }

    /// Whether its state is one that leads somewhere: to another day, or to somebody.
    pub const fn goes_somewhere(&self) -> bool {
        matches!(
            self.state,
            MotionState::Postponed | MotionState::Referred | MotionState::Tabled
        )
    }

    /// The same motion with the wording that was moved.
    #[must_use]
    pub fn unworded(self) -> Self {
        Self {
            wording: String::new(),
            worded: None,
            ..self
        }
    }

    /// The wording that is put to the vote, `moved` being the text of its entry.
    pub fn put<'a>(&'a self, moved: &'a str) -> &'a str {
        if self.wording.is_empty() { moved } else { &self.wording }
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
