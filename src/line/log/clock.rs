//! The days of a log: counted where its clock passes midnight, known where its stamps or other lines tell the date.

use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime, Timelike, Weekday};

use super::{
    date::{self, MonthPlace, StampDate},
    stamp::LogStamp,
};

/// When a line was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct LogTime {
    /// Days since the first line.
    pub day: u32,
    /// The date, where the log says it.
    pub date: Option<NaiveDate>,
    pub time: NaiveTime,
}

impl LogTime {
    /// The moment, where the first line of the log was written on `first`. A date in the log itself wins.
    pub fn on(self, first: NaiveDate) -> NaiveDateTime {
        let counted = first.checked_add_days(Days::new(u64::from(self.day))).unwrap_or(first);
        self.date.unwrap_or(counted).and_time(self.time)
    }
}

/// Counts the days of a log.
#[derive(Debug, Default)]
pub(super) struct DayCount {
    order: MonthPlace,
    day: u32,
    first: Option<NaiveDate>,
    date: Option<NaiveDate>,
    last: Option<NaiveTime>,
    weekday: Option<Weekday>,
    /// Month and day of the last stamp without a year, as a date of a leap year.
    partial: Option<NaiveDate>,
}

/// A clock that is set back does not make a day; one that falls back further has passed midnight.
const HALF_A_DAY: u32 = 12 * 3600;

impl DayCount {
    /// A clock whose stamps have this order of day and month.
    pub(super) fn with(order: MonthPlace) -> Self {
        Self {
            order,
            ..Self::default()
        }
    }

    /// A line said that this day begins.
    pub(super) fn set_date(&mut self, date: NaiveDate) {
        self.date = Some(date);
        let first = *self.first.get_or_insert(date);
        self.day = u32::try_from((date - first).num_days()).unwrap_or(self.day);
        self.last = None;
    }

    pub(super) fn tick(&mut self, stamp: LogStamp) -> Option<LogTime> {
        let time = stamp.time?;
        if let Some(date) = stamp.date.and_then(|date| date.on(self.order)) {
            self.set_date(date);
        } else if let Some(StampDate::MonthDay(month, day)) = stamp.date {
            let now = NaiveDate::from_ymd_opt(2024, month, day);
            let days = now.zip(self.partial).map_or(0, |(now, last)| (now - last).num_days());
            // New Year lies between December and January.
            self.pass(if days < -300 { days + 366 } else { days });
            self.partial = now.or(self.partial);
        } else if let Some((now, last)) = stamp.weekday.zip(self.weekday).filter(|(now, last)| now != last) {
            self.pass(i64::from(now.days_since(last)));
        } else if stamp.weekday.is_none()
            && let Some(last) = self.last
        {
            let (last, now) = (last.num_seconds_from_midnight(), time.num_seconds_from_midnight());
            self.pass(i64::from(last > now && last - now >= HALF_A_DAY));
        }
        self.weekday = stamp.weekday.or(self.weekday);
        self.last = Some(time);
        Some(LogTime {
            day: self.day,
            date: self.date,
            time,
        })
    }

    fn pass(&mut self, days: i64) {
        let days = u32::try_from(days).unwrap_or(0);
        self.day += days;
        self.date = self
            .date
            .and_then(|date| date.checked_add_days(Days::new(u64::from(days))));
    }
}

/// The order of day and month in the stamps of a log: as one of them shows that can only be read in one way, else as the clock
/// of twelve hours goes with it.
pub(super) fn order_of(stamps: impl Iterator<Item = LogStamp>) -> MonthPlace {
    let mut twelve = false;
    for stamp in stamps {
        twelve |= stamp.twelve;
        match stamp.date {
            Some(StampDate::Slashed(a, _, _)) if a > 12 => return MonthPlace::DayFirst,
            Some(StampDate::Slashed(_, b, _)) if b > 12 => return MonthPlace::MonthFirst,
            Some(StampDate::Slashed(..) | StampDate::Full(_) | StampDate::MonthDay(..)) | None => {}
        }
    }
    if twelve {
        MonthPlace::MonthFirst
    } else {
        MonthPlace::DayFirst
    }
}

/// The date of a line that tells that a day or a log begins: `--- Day changed Wed Apr 09 2014`, `Session Start: …`, a rule with a date.
pub(super) fn day_change(line: &str) -> Option<NaiveDate> {
    let here = line.trim();
    let tells = [
        "--- ",
        "Session ",
        "**** ",
        "Conversation ",
        "-- ",
        "==",
        "—",
        "* Day changed",
    ]
    .iter()
    .any(|mark| here.starts_with(mark));
    let bare = here.trim_matches(|c: char| matches!(c, '-' | '—' | '=' | '*' | ' ' | '#'));
    if tells && !here.contains('<') {
        return date::find(here);
    }
    let (found, rest) = date::read(strip_weekday(bare))?;
    found.on(MonthPlace::default()).filter(|_| rest.trim().is_empty())
}

fn strip_weekday(text: &str) -> &str {
    date::weekday(text).map_or(text, |(_, rest)| rest.trim_start_matches([',', ' ', '，']))
}
