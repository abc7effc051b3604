//! The functions of a meeting (决策、控制、协调、教育), and whether it solved its problem (docs/rules.md §purpose).

use std::{collections::BTreeSet, str::FromStr};

use serde::{Deserialize, Serialize};
use strum::{EnumIter, EnumString, IntoStaticStr};

/// One function of a meeting.
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
pub enum MeetingFunction {
    Decision,
    Control,
    Coordination,
    Education,
}

/// The functions of one meeting; none = nobody has named one.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Functions(BTreeSet<MeetingFunction>);

impl Functions {
    /// Whether nobody has named one.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether the meeting has this function.
    pub fn has(&self, function: MeetingFunction) -> bool {
        self.0.contains(&function)
    }

    /// The functions in their order.
    pub fn iter(&self) -> impl Iterator<Item = MeetingFunction> {
        self.0.iter().copied()
    }

    /// The names, in their order, as a file keeps them.
    pub fn names(&self) -> String {
        let names: Vec<&str> = self.0.iter().map(|function| <&str>::from(*function)).collect();
        names.join(" ")
    }
}

impl FromIterator<MeetingFunction> for Functions {
    fn from_iter<I: IntoIterator<Item = MeetingFunction>>(functions: I) -> Self {
        Self(functions.into_iter().collect())
    }
}

impl FromStr for Functions {
    type Err = strum::ParseError;

    /// # Errors
    /// A name that is none.
    fn from_str(names: &str) -> Result<Self, Self::Err> {
        names.split_whitespace().map(str::parse).collect()
    }
}

/// Whether the meeting solved the problem for which it was called.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, EnumIter, EnumString, IntoStaticStr)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Solved {
    Yes,
    Partly,
    No,
}
