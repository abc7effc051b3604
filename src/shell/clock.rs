//! The only place that asks what time it is. It knows nothing of meetings.

use crate::domain::time::{Stamp, Zone};
use chrono::{Local, Offset, TimeZone, Utc};

/// This instant, in milliseconds since 1970 UTC.
#[allow(clippy::disallowed_methods, reason = "the one door through which time comes in")]
pub fn now() -> Stamp {
    Stamp::from_ms(Utc::now().timestamp_millis())
}

/// How far the wall clock of this laptop is from UTC at an instant (it changes with daylight saving).
pub fn zone_at(at: Stamp) -> Zone {
    let seconds = Local
        .timestamp_millis_opt(at.ms())
        .single()
        .map_or(0, |t| t.offset().fix().local_minus_utc());
    Zone::from_minutes(seconds.div_euclid(60))
}
