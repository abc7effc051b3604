//! The time at which it is looked whether the daily copy is due: some seconds after the start, and every hour from then on.

use crate::{domain::time::Stamp, store::backup::LOOK_MS};

/// How long after the start the first look is; it must not take the disk from the first minutes' keys.
const AFTER_START_MS: i64 = 20_000;

/// The next look whether a copy is due.
#[derive(Debug, Clone, Copy)]
pub struct DailyLook {
    due: Stamp,
}

impl DailyLook {
    /// The looks of a run that begins now.
    pub const fn begin(now: Stamp) -> Self {
        Self {
            due: now.plus_ms(AFTER_START_MS),
        }
    }

    /// When the next look is due.
    pub const fn due(self) -> Stamp {
        self.due
    }

    /// Whether the look is due; the next one is then an hour later.
    pub const fn take(&mut self, now: Stamp) -> bool {
        let wait = self.due.since(now);
        // A clock that was set back does not put it off.
        let is_due = wait <= 0 || wait > LOOK_MS;
        if is_due {
            self.due = now.plus_ms(LOOK_MS);
        }
        is_due
    }
}
