//! Instants and civil time. Nothing here asks the clock: `now` always comes in from outside.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, Offset, TimeZone, Utc};
use serde::{Deserialize, Serialize};

/// An instant: milliseconds since 1970-01-01 UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Default)]
#[serde(transparent)]
pub struct Stamp(i64);

impl Stamp {
    /// From milliseconds since 1970 UTC.
    pub const fn from_ms(ms: i64) -> Self {
        Self(ms)
    }

    /// Milliseconds since 1970 UTC.
    pub const fn ms(self) -> i64 {
        self.0
    }

    /// This instant moved by so many milliseconds.
    #[must_use]
    pub const fn plus_ms(self, ms: i64) -> Self {
        Self(self.0.saturating_add(ms))
    }

    /// This instant moved by so many minutes.
    #[must_use]
    pub const fn plus_minutes(self, minutes: i64) -> Self {
        self.plus_ms(minutes.saturating_mul(60_000))
    }

    /// Milliseconds from `earlier` to this instant; negative if it is the other way round.
    pub const fn since(self, earlier: Self) -> i64 {
        self.0.saturating_sub(earlier.0)
    }
}

/// The distance from UTC of the place where a meeting is held, in minutes (east positive).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, Default)]
#[serde(transparent)]
pub struct Zone(i32);

impl Zone {
    /// From minutes east of UTC; values of a day or more count as UTC.
    pub const fn from_minutes(minutes: i32) -> Self {
        if minutes.unsigned_abs() < 24 * 60 {
            Self(minutes)
        } else {
            Self(0)
        }
    }

    /// Minutes east of UTC.
    pub const fn minutes(self) -> i32 {
        self.0
    }

    fn offset(self) -> FixedOffset {
        FixedOffset::east_opt(self.0 * 60).unwrap_or_else(|| Utc.fix())
    }

    /// The wall clock of this place at an instant.
    pub fn local(self, at: Stamp) -> NaiveDateTime {
        DateTime::from_timestamp_millis(at.ms())
            .unwrap_or_default()
            .with_timezone(&self.offset())
            .naive_local()
    }

    /// The date of this place at an instant.
    pub fn date(self, at: Stamp) -> NaiveDate {
        self.local(at).date()
    }

    /// The instant at which the wall clock of this place shows `local`.
    pub fn instant(self, local: NaiveDateTime) -> Stamp {
        self.offset()
            .from_local_datetime(&local)
            .single()
            .map_or(Stamp(0), |t| Stamp(t.timestamp_millis()))
    }

    /// The instant at which the wall clock shows `time` on the day of `near`.
    pub fn on_day_of(self, near: Stamp, time: NaiveTime) -> Stamp {
        self.instant(self.date(near).and_time(time))
    }

    /// `09:05`.
    pub fn hm(self, at: Stamp) -> String {
        self.local(at).format("%H:%M").to_string()
    }

    /// `09:05:30`.
    pub fn hms(self, at: Stamp) -> String {
        self.local(at).format("%H:%M:%S").to_string()
    }

    /// `2026-12-01`.
    pub fn ymd(self, at: Stamp) -> String {
        self.local(at).format("%Y-%m-%d").to_string()
    }

    /// `2026-12-01 09:05`.
    pub fn ymd_hm(self, at: Stamp) -> String {
        self.local(at).format("%Y-%m-%d %H:%M").to_string()
    }
}

/// A length of time as `00:42:17`; negative lengths count as zero.
pub fn clock(ms: i64) -> String {
    let s = ms.max(0) / 1000;
    format!("{:02}:{:02}:{:02}", s / 3600, s / 60 % 60, s % 60)
}
