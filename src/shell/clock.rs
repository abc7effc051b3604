//! The only place that asks what time it is. It knows nothing of meetings.

use crate::domain::time::{Stamp, Zone};
use chrono::{Local, Offset, TimeZone, Utc};
use std::time::Duration;

/// This instant, in milliseconds since 1970 UTC.
#[allow(clippy::disallowed_methods, reason = "the one door through which time comes in")]
pub fn now() -> Stamp {
    Stamp::from_ms(Utc::now().timestamp_millis())
}

/// The zone of this laptop by its name; where none is known, the distance of its clock from UTC at `now`.
pub fn laptop_zone(now: Stamp) -> Zone {
    let ours = std::env::var("TZ").ok();
    named_zone(ours.as_deref(), system_zone).unwrap_or_else(|| {
        let seconds = Local
            .timestamp_millis_opt(now.ms())
            .single()
            .map_or(0, |t| t.offset().fix().local_minus_utc());
        Zone::from_minutes(seconds.div_euclid(60))
    })
}

/// The name of the system's zone, where it says one.
pub fn system_zone() -> Option<String> {
    iana_time_zone::get_timezone().ok()
}

/// The zone that `TZ` names, else that of the system. `None` where `TZ` is set to something else, such as `CET-1CEST`.
pub fn named_zone(tz: Option<&str>, system: impl FnOnce() -> Option<String>) -> Option<Zone> {
    let Some(tz) = tz else {
        return system()?.parse().ok();
    };
    let name = tz.strip_prefix(':').unwrap_or(tz);
    let name = name.rsplit_once("zoneinfo/").map_or(name, |(_, name)| name);
    if name.is_empty() {
        return Some(Zone::UTC);
    }
    name.parse().ok()
}

/// The time until then; none where it has come.
pub fn wait_until(due: Stamp, now: Stamp) -> Duration {
    Duration::from_millis(u64::try_from(due.since(now)).unwrap_or(0))
}

/// The time until the clock shows another second or minute.
pub fn until_next(unit_ms: i64, now: Stamp) -> Duration {
    Duration::from_millis(u64::try_from(unit_ms - now.ms().rem_euclid(unit_ms)).unwrap_or(1000))
}
