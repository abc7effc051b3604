//! Follow-up reports (督办专报): each has a number of its year, goes to somebody, and is sent on a day (docs/rules.md §follow-up).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{id::Id, time::Stamp};

/// One report about the matters of all meetings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    pub id: Id<Report>,
    pub year: u32,
    /// Its number in that year, from 1.
    pub number: u32,
    /// To whom it goes.
    pub recipient: String,
    /// When it was written first, and who wrote it.
    pub made: Stamp,
    pub by: String,
    /// `None`: it was not sent yet.
    pub sent: Option<NaiveDate>,
}
