//! Dates and times of a line, as the grammar asks for them: against the meeting, the calendar and the moment of the line.

use chrono::{NaiveDate, NaiveDateTime};

use crate::{
    domain::{
        action::Due,
        calendar::Calendar,
        deadline::WORK_ENDS,
        entry::Remark,
        house::DateOrder,
        meeting::Meeting,
        records::Records,
        time::{Stamp, Zone},
    },
    line::{
        dates::{self, DateFrame, DateReading, DayDoubt},
        grammar::{Dates, DueRead, moment},
    },
};

pub(super) struct LineDates<'a> {
    pub(super) records: &'a Records,
    pub(super) zone: Zone,
    pub(super) at: Stamp,
    pub(super) english: bool,
    pub(super) calendar: &'a Calendar,
}

/// The words after the name of a command about the session, typed at `at`: its time, and its reason.
///
/// # Errors
/// Returns what looks like a time and is none.
pub fn read_told<'a>(
    records: &Records,
    (zone, at): (Zone, Stamp),
    words: &'a str,
) -> Result<(Option<Stamp>, &'a str), &'a str> {
    let calendar = records.calendar();
    let dates = LineDates {
        records,
        zone,
        at,
        english: true,
        calendar: &calendar,
    };
    moment::read_told(words, &dates)
}

impl LineDates<'_> {
    fn frame(&self) -> DateFrame<'_> {
        let ways = (self.english, self.records.house.date_order);
        date_frame(self.records.meeting(), self.zone, self.at, ways, self.calendar)
    }
}

/// The frame in which a date phrase is read, in English or not and with the order of day and month of the office.
pub fn date_frame<'a>(
    meeting: Option<&Meeting>,
    zone: Zone,
    at: Stamp,
    (english, order): (bool, DateOrder),
    calendar: &'a Calendar,
) -> DateFrame<'a> {
    let local = |stamp: Stamp| -> NaiveDateTime { zone.local(stamp) };
    DateFrame {
        now: local(at),
        english,
        day_first: order == DateOrder::DayFirst,
        calendar,
        meeting_start: meeting.map(|m| local(m.opened.unwrap_or(m.start))),
        meeting_end: meeting.map(|m| {
            local(
                m.adjourned
                    .unwrap_or_else(|| m.start.plus_minutes(i64::from(m.length_min))),
            )
        }),
        work_ends: WORK_ENDS,
    }
}
impl Dates for LineDates<'_> {
    fn due(&self, text: &str) -> Option<DueRead> {
        let (len, reading) = dates::read_prefix(text, &self.frame())?;
        let phrase = text.get(..len)?.trim().to_owned();
        let (due, remark) = due_of(phrase, &reading, self.zone.date(self.at));
        Some(DueRead { len, due, remark })
    }

    fn time(&self, text: &str) -> Option<Stamp> {
        let time = dates::read_time(text)?;
        let stamp = self.zone.on_day_of(self.at, time);
        // Typed after midnight, a time of the evening is of the day before.
        let stamp = if stamp.since(self.at) > HALF_DAY_MS {
            self.zone.on_day_of(self.at.plus_ms(-HALF_DAY_MS), time)
        } else {
            stamp
        };
        Some(self.evening(text, stamp).unwrap_or(stamp))
    }
}

impl LineDates<'_> {
    /// The evening that `7:42` means in a meeting of the evening, where the morning is hours before the meeting. `None` = the text says
    /// which half of the day it means.
    fn evening(&self, text: &str, morning: Stamp) -> Option<Stamp> {
        let text = text.trim();
        let bare = |c: char| c.is_ascii_digit() || matches!(c, ':' | '.' | '：' | '点' | '分');
        let hour: u32 = text.split(|c: char| !c.is_ascii_digit()).next()?.parse().ok()?;
        if text.starts_with('0') || !text.chars().all(bare) || !(1..12).contains(&hour) {
            return None;
        }
        let meeting = self.records.meeting()?;
        let before = meeting.opened.unwrap_or(meeting.start).plus_minutes(-BEFORE_START_MIN);
        let evening = morning.plus_ms(HALF_DAY_MS);
        (morning < before && evening >= before).then_some(evening)
    }
}

/// Minutes before a meeting from which people come to it.
const BEFORE_START_MIN: i64 = 4 * 60;

/// Half a day: a time further ahead was yesterday's.
const HALF_DAY_MS: i64 = 12 * 3_600_000;

/// Whether a phrase says a time of day. A Chinese one that counts days (会后三日内) says none, though the meeting ended at some hour.
fn says_clock(phrase: &str) -> bool {
    let counts_days = ["日内", "天内", "周内", "月内", "工作日内", "日之内", "天之内"]
        .iter()
        .any(|end| phrase.ends_with(end));
    !counts_days || phrase.contains(['点', '时', ':', '：', '午', '早', '晚'])
}

/// Days ahead from which a date without a year is doubted (docs/rules.md §dates).
const FAR_DAYS: i64 = 300;

/// A due date from its reading, with what is doubtful about it. An unreadable phrase has no date (docs/rules.md §dates).
pub fn due_of(phrase: String, reading: &DateReading, today: NaiveDate) -> (Due, Option<Remark>) {
    match reading {
        DateReading::Date(read) => {
            // Without a year a day that is just over is in the next year: that may be a slip for this one.
            let far = (read.date - today).num_days() > FAR_DAYS;
            let serious = read.doubts.iter().any(|d| match d {
                DayDoubt::Past | DayDoubt::WeekdayContradicts { .. } | DayDoubt::EarlyHour => true,
                DayDoubt::NextYear => far,
                DayDoubt::NotWorkingDay
                | DayDoubt::NoHolidayTable
                | DayDoubt::ByInclusive
                | DayDoubt::PeriodEnd
                | DayDoubt::About
                | DayDoubt::TimeOpen => false,
            });
            let remark = serious.then(|| Remark::DoubtfulDate(phrase.clone()));
            // 周五3点: nobody means the small hours, and which half of the day is meant was not said.
            let small = read.doubts.contains(&DayDoubt::EarlyHour);
            let time = read.time.filter(|_| !small && says_clock(&phrase));
            (
                Due {
                    phrase,
                    date: Some(read.date),
                    time,
                },
                remark,
            )
        }
        DateReading::Ambiguous { first, .. } => {
            let remark = Remark::DoubtfulDate(phrase.clone());
            (
                Due {
                    phrase,
                    date: Some(first.date),
                    time: first.time,
                },
                Some(remark),
            )
        }
        DateReading::Unclear => {
            let remark = Remark::UnclearDate(phrase.clone());
            (
                Due {
                    phrase,
                    date: None,
                    time: None,
                },
                Some(remark),
            )
        }
        DateReading::Unreadable => {
            let remark = Remark::UnreadableDate(phrase.clone());
            (
                Due {
                    phrase,
                    date: None,
                    time: None,
                },
                Some(remark),
            )
        }
    }
}
