//! The weight of a meeting: which parts of the preparation its type has and asks for (docs/rules.md §weight).

use std::{collections::BTreeSet, str::FromStr};

use serde::{Deserialize, Serialize};
use strum::{EnumIter, EnumString, IntoEnumIterator, IntoStaticStr};

/// One thing that a type asks for. Time, place, items and people are asked of every meeting.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    EnumIter,
    EnumString,
    IntoStaticStr,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Demand {
    /// Purpose, problem, expected output.
    Purpose,
    /// A theme that somebody confirmed.
    Theme,
    /// Could a document do, could it be merged, could it be held online?
    Questions,
    /// Each item is presented by somebody.
    Presenters,
    /// Everybody answers the invitation.
    Replies,
    Deliverables,
    /// Deliverables are reviewed and approved.
    Reviews,
    Checklist,
    Equipment,
    /// Spares, technicians, the interval of rounds.
    Spares,
    /// Posts with people.
    Posts,
    Budget,
    /// Numbered papers.
    Papers,
    Seats,
    Notice,
    /// Units hand in papers, and pass on what was said.
    Units,
    Archive,
    /// It is said of every decision and requirement whether it is followed up.
    Matters,
}

/// The things that the type of a meeting asks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Weight(BTreeSet<Demand>);

/// A word that stands for everything, also for what later versions add.
const ALL: &str = "all";

impl Default for Weight {
    /// Everything, as types asked before they could say.
    fn default() -> Self {
        Self(Demand::iter().collect())
    }
}

impl Weight {
    /// Whether this is asked for.
    pub fn asks(&self, demand: Demand) -> bool {
        self.0.contains(&demand)
    }

    /// The names, in their order, as a file keeps them; `all` where nothing is left out.
    pub fn names(&self) -> String {
        if *self == Self::default() {
            return ALL.to_owned();
        }
        let names: Vec<&str> = self.0.iter().map(|demand| <&str>::from(*demand)).collect();
        names.join(" ")
    }
}

impl FromIterator<Demand> for Weight {
    fn from_iter<I: IntoIterator<Item = Demand>>(demands: I) -> Self {
        Self(demands.into_iter().collect())
    }
}

impl FromStr for Weight {
    type Err = strum::ParseError;

    /// # Errors
    /// A name that is none.
    fn from_str(names: &str) -> Result<Self, Self::Err> {
        if names == ALL {
            return Ok(Self::default());
        }
        names.split_whitespace().map(Demand::from_str).collect()
    }
}
