//! Working days by the imported holiday table. Knows no file format and no present day.

use std::collections::BTreeMap;

use chrono::{Datelike, Days, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};
use strum::{EnumIter, EnumString, IntoStaticStr};

pub mod names;
pub mod offset;

/// How a holiday table marks a day that differs from the plain week.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, EnumIter, EnumString, IntoStaticStr)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum DayKind {
    /// A weekend day that is worked (调休上班).
    Working,
    /// A day off.
    Off,
}

/// The week from Monday to Friday, corrected by a holiday table. The default has no table.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Calendar {
    days: BTreeMap<NaiveDate, DayKind>,
}

impl Calendar {
    /// From the rows of one or several yearly tables; of two rows for a day the later counts.
    pub fn new(days: impl IntoIterator<Item = (NaiveDate, DayKind)>) -> Self {
        Self {
            days: days.into_iter().collect(),
        }
    }

    /// Whether the day is worked: by the table, else Monday to Friday.
    pub fn is_working(&self, day: NaiveDate) -> bool {
        match self.days.get(&day) {
            Some(kind) => *kind == DayKind::Working,
            None => !matches!(day.weekday(), Weekday::Sat | Weekday::Sun),
        }
    }

    /// The `n`th working day after `from` (before it if `n` is negative). The day of start does not
    /// count (docs/rules.md §dates). With `n` = 0 it is `from` itself or the next day that is worked.
    /// Stops at the ends of the calendar of the library.
    pub fn add_working_days(&self, from: NaiveDate, n: i64) -> NaiveDate {
        let mut day = from;
        let mut left = n.unsigned_abs();
        if left == 0 {
            if self.is_working(from) {
                return from;
            }
            left = 1;
        }
        while left > 0 {
            let Some(next) = (if n < 0 { day.pred_opt() } else { day.succ_opt() }) else {
                break;
            };
            day = next;
            if self.is_working(day) {
                left -= 1;
            }
        }
        day
    }

    /// Whether the table covers the year. Days in December alone do not prove it: they may come from
    /// the table of the next year (docs/rules.md §holidays).
    pub fn knows(&self, year: i32) -> bool {
        let Some(first) = NaiveDate::from_ymd_opt(year, 1, 1) else {
            return false;
        };
        let Some(last) = first.checked_add_days(Days::new(333)) else {
            return false;
        };
        self.days.range(first..=last).any(|(day, _)| day.month() < 12)
    }

    /// Whether the table covers every year from one day to another, in either order.
    pub fn covers(&self, one: NaiveDate, other: NaiveDate) -> bool {
        let (first, last) = (one.min(other).year(), one.max(other).year());
        (first..=last).all(|year| self.knows(year))
    }
}
