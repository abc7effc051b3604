//! The meetings around the open one, as far as they speak about each other: read with it, no rows of its own. The approval of minutes is
//! resolved in one meeting and entered in the other (docs/rules.md §issue).

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{
    archive::{ArchiveCode, Retention},
    id::Id,
    meeting::Meeting,
    minutes_version::MinutesVersion,
    succession::approved::{Corrections, MinutesOf},
};

/// The facts about the open meeting that other meetings tell.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Neighbours {
    /// The last meeting of the series, if its minutes are issued and not approved.
    pub unapproved: Option<LastMeeting>,
    /// The resolution of a later meeting of the series on the minutes of this one.
    pub resolved: Option<MinutesResolution>,
    /// The last head of archive codes of the office.
    pub code: Option<ArchiveCode>,
    /// The numbers that other meetings have given, by class of archive codes.
    pub filed: Vec<(ArchiveCode, Retention, BTreeSet<u32>)>,
}

/// The last meeting of the series.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LastMeeting {
    pub meeting: Id<Meeting>,
    /// Its minutes, as a resolution names them.
    pub minutes: MinutesOf,
    pub day: NaiveDate,
    /// The issue of its minutes.
    pub issue: Id<MinutesVersion>,
}

/// A resolution on the minutes of an earlier meeting, with the meeting that came to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MinutesResolution {
    pub title: String,
    /// The day on which it was held.
    pub day: NaiveDate,
    pub text: String,
    pub corrections: Corrections,
}

impl Neighbours {
    /// The numbers that other meetings have given in a class of archive codes.
    pub fn filed_in(&self, code: &ArchiveCode, retention: Retention) -> impl Iterator<Item = u32> {
        let own = self.filed.iter();
        let own = own.filter(move |(other, period, _)| *period == retention && other.is_of_class(code));
        own.flat_map(|(.., numbers)| numbers).copied()
    }

    /// The last of them.
    pub fn last_filed(&self, code: &ArchiveCode, retention: Retention) -> u32 {
        self.filed_in(code, retention).max().unwrap_or(0)
    }
}
