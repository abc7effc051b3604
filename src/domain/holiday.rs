//! The office's table of holidays and moved working days (domain.md §4).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{
    calendar::{Calendar, DayKind},
    id::Id,
    records::Records,
};

/// A day that differs from its weekday.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holiday {
    pub id: Id<Holiday>,
    pub date: NaiveDate,
    pub kind: DayKind,
    pub name: String,
}

impl Records {
    /// Which days are worked, by the imported tables.
    pub fn calendar(&self) -> Calendar {
        Calendar::new(self.holidays.iter().map(|day| (day.date, day.kind)))
    }
}
