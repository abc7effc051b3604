//! Instants and civil time. Nothing here asks the clock: `now` always comes in from outside.

use std::{fmt, str::FromStr};

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, Offset, SecondsFormat, Utc};
use serde::{Deserialize, Serialize};
use tz::TimeZoneRef;

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

    /// Whether it is later than another by the minute, to which times are typed and told.
    pub const fn is_minutes_after(self, other: Self) -> bool {
        self.ms().div_euclid(60_000) > other.ms().div_euclid(60_000)
    }

    /// Milliseconds from `earlier` to this instant; negative if it is the other way round.
    pub const fn since(self, earlier: Self) -> i64 {
        self.0.saturating_sub(earlier.0)
    }
}

/// The clock of the place where a meeting is held (docs/rules.md §zones): a zone by its name, such as `Europe/Berlin`, which knows its clock
/// changes, or a fixed distance from UTC, such as `UTC+08:00`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "WrittenZone", into = "String")]
pub struct Zone(ZoneKind);

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum ZoneKind {
    /// Minutes east of UTC, less than a day.
    Fixed(i32),
    /// A name of the time zone database.
    Named(&'static str),
}

/// The clock changes of a zone, and the rule for those to come. Only names that were found in the database are asked for.
fn changes(name: &str) -> Option<&'static TimeZoneRef<'static>> {
    tzdb_data::find_tz(name.as_bytes())
}

/// The distance from UTC of a named zone, so many seconds after 1970 UTC.
fn named_offset(name: &str, seconds: i64) -> FixedOffset {
    changes(name)
        .and_then(|zone| zone.find_local_time_type(seconds).ok())
        .and_then(|kind| FixedOffset::east_opt(kind.ut_offset()))
        .unwrap_or_else(|| Utc.fix())
}

/// The text names no zone that is known here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a time zone such as Europe/Berlin or UTC+08:00")]
pub struct NotAZone;

impl Zone {
    /// Coordinated universal time.
    pub const UTC: Self = Self(ZoneKind::Fixed(0));

    /// A fixed distance from UTC, in minutes (east positive); a day or more counts as UTC.
    pub const fn from_minutes(minutes: i32) -> Self {
        if minutes.unsigned_abs() < 24 * 60 {
            Self(ZoneKind::Fixed(minutes))
        } else {
            Self::UTC
        }
    }

    /// The distance from UTC at an instant.
    pub fn offset_at(self, at: Stamp) -> FixedOffset {
        match self.0 {
            ZoneKind::Fixed(minutes) => fixed(minutes),
            ZoneKind::Named(name) => named_offset(name, at.ms().div_euclid(1000)),
        }
    }

    /// The wall clock of this place at an instant.
    pub fn local(self, at: Stamp) -> NaiveDateTime {
        DateTime::from_timestamp_millis(at.ms())
            .unwrap_or_default()
            .with_timezone(&self.offset_at(at))
            .naive_local()
    }

    /// The moment as RFC 3339, with the distance from UTC of this place.
    pub fn rfc(self, at: Stamp) -> String {
        let utc = DateTime::from_timestamp_millis(at.ms()).unwrap_or_default();
        utc.with_timezone(&self.offset_at(at))
            .to_rfc3339_opts(SecondsFormat::AutoSi, false)
    }

    /// The date of this place at an instant.
    pub fn date(self, at: Stamp) -> NaiveDate {
        self.local(at).date()
    }

    /// Returns the instant at which the wall clock of this place shows `local`. A time that comes twice, because the clock is put back,
    /// gives the first instant; a time that never comes, because it is put forward, is moved on by what was left out.
    pub fn instant(self, local: NaiveDateTime) -> Stamp {
        let offset = match self.0 {
            ZoneKind::Fixed(minutes) => fixed(minutes),
            ZoneKind::Named(name) => offset_of_local(name, local.and_utc().timestamp()),
        };
        local
            .checked_sub_offset(offset)
            .map_or(Stamp(0), |utc| Stamp(utc.and_utc().timestamp_millis()))
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

impl Default for Zone {
    fn default() -> Self {
        Self::UTC
    }
}

fn fixed(minutes: i32) -> FixedOffset {
    FixedOffset::east_opt(minutes * 60).unwrap_or_else(|| Utc.fix())
}

/// The distance from UTC by which a wall clock of a named zone shows `local` (seconds, as if they were UTC). No two changes of a clock are
/// less than two days apart, so that the distances of the day before and the day after are all there are. In a gap, the earlier one.
fn offset_of_local(name: &str, local: i64) -> FixedOffset {
    const DAY: i64 = 86_400;
    let earlier = named_offset(name, local - DAY);
    let later = named_offset(name, local + DAY);
    let holds = |offset: FixedOffset| named_offset(name, local - i64::from(offset.local_minus_utc())) == offset;
    if holds(later) && !holds(earlier) {
        later
    } else {
        earlier
    }
}

impl fmt::Display for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            ZoneKind::Named(name) => f.write_str(name),
            ZoneKind::Fixed(0) => f.write_str("UTC"),
            ZoneKind::Fixed(minutes) => {
                let sign = if minutes < 0 { '-' } else { '+' };
                let minutes = minutes.unsigned_abs();
                write!(f, "UTC{sign}{:02}:{:02}", minutes / 60, minutes % 60)
            }
        }
    }
}

impl FromStr for Zone {
    type Err = NotAZone;

    fn from_str(text: &str) -> Result<Self, NotAZone> {
        let Some(distance) = text.strip_prefix("UTC") else {
            let known = tzdb_data::TZ_NAMES.iter().find(|name| **name == text);
            return known.map(|name| Self(ZoneKind::Named(name))).ok_or(NotAZone);
        };
        if distance.is_empty() {
            return Ok(Self::UTC);
        }
        let number = |part: &str| part.parse::<u8>().ok().filter(|_| part.len() == 2).map(i32::from);
        let (hours, minutes) = distance
            .trim_start_matches(['+', '-'])
            .split_once(':')
            .ok_or(NotAZone)?;
        let (hours, minutes) = (number(hours).ok_or(NotAZone)?, number(minutes).ok_or(NotAZone)?);
        let minutes = match distance.as_bytes() {
            [b'+', b'0'..=b'9', ..] => hours * 60 + minutes,
            [b'-', b'0'..=b'9', ..] => -(hours * 60 + minutes),
            _ => return Err(NotAZone),
        };
        let zone = Self::from_minutes(minutes);
        if zone.to_string() == text {
            Ok(zone)
        } else {
            Err(NotAZone)
        }
    }
}

/// A zone as it is written in JSON: by name, or, until 0.1, as minutes east of UTC.
#[derive(Deserialize)]
#[serde(untagged)]
enum WrittenZone {
    Minutes(i32),
    Name(String),
}

impl TryFrom<WrittenZone> for Zone {
    type Error = NotAZone;

    fn try_from(written: WrittenZone) -> Result<Self, NotAZone> {
        match written {
            WrittenZone::Minutes(minutes) => Ok(Self::from_minutes(minutes)),
            WrittenZone::Name(name) => name.parse(),
        }
    }
}

impl From<Zone> for String {
    fn from(zone: Zone) -> Self {
        zone.to_string()
    }
}

/// A length of time as `00:42:17`; negative lengths count as zero.
pub fn clock(ms: i64) -> String {
    let s = ms.max(0) / 1000;
    format!("{:02}:{:02}:{:02}", s / 3600, s / 60 % 60, s % 60)
}
