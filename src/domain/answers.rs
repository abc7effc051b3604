//! Answers of a person where the program asked: to a finding of the error book, and to a gate that was shut.

use serde::{Deserialize, Serialize};
use strum::{EnumIter, EnumString, IntoStaticStr};

use super::{id::Id, meeting::Meeting, time::Stamp};

/// The answer to one finding (docs/rules.md §error-book).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FindingAnswer {
    pub id: Id<FindingAnswer>,
    pub meeting: Id<Meeting>,
    /// The finding by its kind and what it is about: when that changes, the finding is a new one.
    pub finding: String,
    pub answer: String,
    pub at: Stamp,
    pub by: String,
}

/// A gate between the phases of a meeting (docs/rules.md §gates).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, EnumIter, EnumString, IntoStaticStr)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Gate {
    Ready,
    Adjourn,
    Close,
}

/// A shut gate was passed, with a reason (docs/rules.md §gates).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GateOverride {
    pub id: Id<GateOverride>,
    pub meeting: Id<Meeting>,
    pub gate: Gate,
    pub reason: String,
    pub at: Stamp,
    pub by: String,
}
