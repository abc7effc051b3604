//! Times relative to the start or the end of a meeting, as templates and clerks write them: `T-2wd`. Knows no meeting.

use std::{fmt, str::FromStr};

use chrono::{NaiveDateTime, NaiveTime, TimeDelta};
use serde::{Deserialize, Serialize};

use super::Calendar;

/// The moment of a meeting that an offset hangs on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Anchor {
    /// The planned start, written `T`.
    Start,
    /// The real end, written `E`.
    End,
}

/// The unit of an offset.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum OffsetUnit {
    /// `m`
    Minutes,
    /// `h`
    Hours,
    /// `d`, calendar days
    Days,
    /// `wd`, working days by the holiday table
    WorkingDays,
}

/// A distance from a moment of the meeting: `^[TE]([+-]\d+(m|h|d|wd))?$` (docs/rules.md §deadlines).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Offset {
    /// The moment it hangs on.
    pub mark: Anchor,
    /// How many units; negative lies before the mark.
    pub amount: i32,
    /// The unit of the amount.
    pub unit: OffsetUnit,
}

/// The text is not an offset.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not an offset such as T-2wd or E+3d")]
pub struct NotAnOffset;

/// More units than this are taken for a typing slip.
const MOST: i32 = 9_999;

impl Offset {
    /// The mark itself.
    pub const fn at(mark: Anchor) -> Self {
        Self {
            mark,
            amount: 0,
            unit: OffsetUnit::Minutes,
        }
    }

    /// Its length in minutes; `None` where it counts days.
    pub fn minutes(self) -> Option<i64> {
        match self.unit {
            OffsetUnit::Minutes => Some(i64::from(self.amount)),
            OffsetUnit::Hours => Some(i64::from(self.amount) * 60),
            OffsetUnit::Days | OffsetUnit::WorkingDays => None,
        }
    }

    /// The wall clock it means, `mark` being the wall clock of its moment. Days and working days
    /// are due at `work_ends` (docs/rules.md §deadlines). None outside the calendar of the library.
    pub fn resolve(self, mark: NaiveDateTime, calendar: &Calendar, work_ends: NaiveTime) -> Option<NaiveDateTime> {
        let amount = i64::from(self.amount);
        match self.unit {
            OffsetUnit::Minutes => mark.checked_add_signed(TimeDelta::try_minutes(amount)?),
            OffsetUnit::Hours => mark.checked_add_signed(TimeDelta::try_hours(amount)?),
            OffsetUnit::Days => {
                let day = mark.date().checked_add_signed(TimeDelta::try_days(amount)?)?;
                Some(day.and_time(work_ends))
            }
            OffsetUnit::WorkingDays => Some(calendar.add_working_days(mark.date(), amount).and_time(work_ends)),
        }
    }
}

impl FromStr for Offset {
    type Err = NotAnOffset;

    fn from_str(text: &str) -> Result<Self, NotAnOffset> {
        let (mark, rest) = match (text.strip_prefix('T'), text.strip_prefix('E')) {
            (Some(rest), _) => (Anchor::Start, rest),
            (None, Some(rest)) => (Anchor::End, rest),
            (None, None) => return Err(NotAnOffset),
        };
        if rest.is_empty() {
            return Ok(Self::at(mark));
        }
        let digits = rest
            .trim_start_matches(['+', '-'])
            .trim_end_matches(['m', 'h', 'd', 'w']);
        let signed = rest.trim_end_matches(['m', 'h', 'd', 'w']);
        if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) || signed.len() != digits.len() + 1 {
            return Err(NotAnOffset);
        }
        let unit = match rest.strip_prefix(signed) {
            Some("m") => OffsetUnit::Minutes,
            Some("h") => OffsetUnit::Hours,
            Some("d") => OffsetUnit::Days,
            Some("wd") => OffsetUnit::WorkingDays,
            _ => return Err(NotAnOffset),
        };
        let amount: i32 = signed.parse().map_err(|_| NotAnOffset)?;
        if amount.unsigned_abs() > MOST.unsigned_abs() {
            return Err(NotAnOffset);
        }
        Ok(Self { mark, amount, unit })
    }
}

impl fmt::Display for Offset {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.mark {
            Anchor::Start => "T",
            Anchor::End => "E",
        })?;
        let unit = match self.unit {
            OffsetUnit::Minutes if self.amount == 0 => return Ok(()),
            OffsetUnit::Minutes => "m",
            OffsetUnit::Hours => "h",
            OffsetUnit::Days => "d",
            OffsetUnit::WorkingDays => "wd",
        };
        write!(f, "{:+}{unit}", self.amount)
    }
}

impl TryFrom<String> for Offset {
    type Error = NotAnOffset;

    fn try_from(text: String) -> Result<Self, NotAnOffset> {
        text.parse()
    }
}

impl From<Offset> for String {
    fn from(offset: Offset) -> Self {
        offset.to_string()
    }
}
