//! The office's table of holidays and moved working days (docs/rules.md §holidays).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{calendar::DayKind, id::Id};

/// A day that differs from its weekday.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holiday {
    pub id: Id<Holiday>,
    pub date: NaiveDate,
    pub kind: DayKind,
    pub name: String,
}
