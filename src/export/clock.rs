//! Times and dates as the office writes them.

use chrono::{NaiveDate, NaiveTime, Timelike as _};

use super::digest::Digest;
use crate::{
    domain::{
        house::{Clock, DateOrder},
        time::Stamp,
    },
    words::Lang,
};

impl Digest<'_> {
    /// A time of day: `19:05`, `7.05 pm`.
    pub(super) fn clock(&self, time: NaiveTime) -> String {
        match (self.lang, self.records.house.clock) {
            (Lang::Zh, _) | (Lang::En, Clock::Hours24) => time.format("%H:%M").to_string(),
            (Lang::En, Clock::Hours12) => {
                let (is_pm, hour) = time.hour12();
                // A colon where the month stands first: that is how those write who do so.
                let (sign, half) = match (self.records.house.date_order, is_pm) {
                    (DateOrder::DayFirst, false) => (".", "am"),
                    (DateOrder::DayFirst, true) => (".", "pm"),
                    (DateOrder::MonthFirst, false) => (":", "am"),
                    (DateOrder::MonthFirst, true) => (":", "pm"),
                };
                format!("{hour}{sign}{:02} {half}", time.minute())
            }
        }
    }

    /// The time of day of a moment.
    pub(super) fn time_of(&self, at: Stamp) -> String {
        self.clock(self.zone().local(at).time())
    }

    /// A moment as its time of day, with its date where that is not the day of the meeting.
    pub(super) fn moment(&self, at: Stamp) -> String {
        let date = self.zone().date(at);
        let time = self.time_of(at);
        if date == self.zone().date(self.began()) {
            return time;
        }
        match self.lang {
            Lang::En => format!("{time} on {}", self.day(date)),
            Lang::Zh => format!("{}{time}", self.day(date)),
        }
    }

    /// A date: `8 December 2026`.
    pub(super) fn day(&self, date: NaiveDate) -> String {
        let t = &self.strings.export;
        match self.records.house.date_order {
            DateOrder::DayFirst => (t.day)(date),
            DateOrder::MonthFirst => (t.day_month_first)(date),
        }
    }

    /// A date with its weekday.
    pub(super) fn date(&self, date: NaiveDate) -> String {
        let t = &self.strings.export;
        match self.records.house.date_order {
            DateOrder::DayFirst => (t.date)(date),
            DateOrder::MonthFirst => (t.date_month_first)(date),
        }
    }
}
