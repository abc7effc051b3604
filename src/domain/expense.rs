//! Expenses of a meeting, in the categories of the budget (docs/rules.md §settlement). Money is in integer cents.

use serde::{Deserialize, Serialize};
use strum::{EnumIter, EnumString, IntoStaticStr};

use super::{estimate::BudgetCategory, id::Id, meeting::Meeting, time::Stamp};

/// The way in which something was paid.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, EnumIter, EnumString, IntoStaticStr, Default,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum PayMethod {
    #[default]
    Transfer,
    /// An official card.
    Card,
    Cash,
    Other,
}

/// One amount that was spent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Expense {
    pub id: Id<Expense>,
    pub meeting: Id<Meeting>,
    pub place: i64,
    pub category: BudgetCategory,
    pub payee: String,
    pub amount_cents: i64,
    pub voucher: String,
    pub method: PayMethod,
    pub paid: Option<Stamp>,
    pub note: String,
}

/// Spending more than was planned in a category, or more than the limit per person and day allows, was approved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Overrun {
    pub id: Id<Overrun>,
    pub meeting: Id<Meeting>,
    /// The category; none: the limit per person and day.
    pub category: Option<BudgetCategory>,
    /// The whole sum up to which it was approved.
    pub up_to_cents: i64,
    pub approved_by: String,
    pub reason: String,
    pub at: Stamp,
}
