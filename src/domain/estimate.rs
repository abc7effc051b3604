//! The budget of a meeting as it is planned (docs/rules.md §budget). Money is in integer cents.

use serde::{Deserialize, Serialize};
use strum::{EnumIter, EnumString, IntoStaticStr};

use super::{id::Id, meeting::Meeting};

/// The categories that money is spent on; settlements use the same (docs/rules.md §budget).
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, EnumIter, EnumString, IntoStaticStr, Default,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum BudgetCategory {
    #[default]
    Lodging,
    Meals,
    Venue,
    Transport,
    Printing,
    Medical,
    /// Outside the limit per person and day.
    Online,
    Other,
}

/// From what the limit follows; a meeting has at most one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BudgetFrame {
    pub id: Id<BudgetFrame>,
    pub meeting: Id<Meeting>,
    /// The rule set by its name.
    pub region: String,
    /// 1 to 4; 0 = not chosen.
    pub class: u32,
    pub people: u32,
    /// Staff among them.
    pub staff: u32,
    /// Length in half days.
    pub half_days: u32,
    /// Whether people stay over night.
    pub lodging: bool,
}

/// One planned amount.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BudgetLine {
    pub id: Id<BudgetLine>,
    pub meeting: Id<Meeting>,
    pub place: i64,
    pub category: BudgetCategory,
    pub note: String,
    pub plan_cents: i64,
}
