//! The office's calendar, made of the imported tables of holidays.

use crate::domain::{calendar::Calendar, records::Records};

impl Records {
    /// Returns the calendar of working days, by the imported tables.
    pub fn calendar(&self) -> Calendar {
        Calendar::new(self.holidays.iter().map(|day| (day.date, day.kind)))
    }
}
