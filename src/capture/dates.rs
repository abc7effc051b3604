//! Dates and times of a line, as the grammar asks for them: against the meeting, the calendar and the moment of the line.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

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
        grammar::{Dates, DueRead, shape::moment},
    },
};

pub(crate) struct LineDates<'a> {
    pub(crate) records: &'a Records,
    pub(crate) zone: Zone,
    pub(crate) at: Stamp,
    /// The moment near which a time of day without a day lies: of a meeting that has been over for long, its end.
    pub(crate) near: Stamp,
    pub(crate) english: bool,
    pub(crate) calendar: &'a Calendar,
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
        near: at,
        english: true,
        calendar: &calendar,
    };
    // 2026-11-10 19:30: the day is told as well.
    if let Some((stamp, rest)) = dates.moment(words) {
        return Ok((Some(stamp), moment::bare(rest)));
    }
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

    fn begins(&self, text: &str) -> bool {
        dates::begins(text, &self.frame())
    }

    fn time(&self, text: &str) -> Option<Stamp> {
        let time = dates::read_time(text)?;
        if let Some(stamp) = self.told_later(text, time) {
            return Some(stamp);
        }
        let stamp = self.zone.on_day_of(self.near, time);
        // Typed after midnight, a time of the evening is of the day before.
        let stamp = if stamp.since(self.near) > HALF_DAY_MS {
            self.zone.on_day_of(self.near.plus_ms(-HALF_DAY_MS), time)
        } else {
            stamp
        };
        Some(self.evening(text, stamp).unwrap_or(stamp))
    }
}

impl LineDates<'_> {
    /// A day and a time of it at the start of a text, and what follows them. `None` = no day is told.
    fn moment<'t>(&self, text: &'t str) -> Option<(Stamp, &'t str)> {
        let (len, reading) = dates::read_prefix(text, &self.frame())?;
        let (phrase, rest) = text.split_at_checked(len)?;
        let DateReading::Date(read) = reading else { return None };
        // 10分钟 is counted from now, and 9:30 tells no day.
        let (day, clock) = moment::apart(phrase, self);
        let time = read.time.filter(|_| !day.is_empty() && !clock.is_empty())?;
        Some((self.zone.instant(read.date.and_time(time)), rest))
    }

    /// The moment of a time told on a later day than that of the meeting, before anything says when it was opened: of the day that was planned,
    /// unless the meeting is being held now.
    fn told_later(&self, text: &str, time: NaiveTime) -> Option<Stamp> {
        let meeting = self.records.meeting()?;
        let half_days: &[i64] = if leaves_half_open(text) {
            &[0, HALF_DAY_MS]
        } else {
            &[0]
        };
        let on = |day: Stamp| {
            half_days
                .iter()
                .map(move |ms| self.zone.on_day_of(day, time).plus_ms(*ms))
        };
        let near = |stamp: &Stamp| stamp.since(meeting.start).abs() <= AROUND_START_MS;
        let until = meeting.opened.unwrap_or(self.near);
        if self.near.since(meeting.start) <= AROUND_START_MS || until.since(meeting.start) <= AROUND_START_MS {
            return None;
        }
        let days = self.zone.date(self.near) - self.zone.date(meeting.start);
        let now = on(self.near).filter(|stamp| {
            (0..=JUST_NOW_MS).contains(&self.near.since(*stamp)) && near(&stamp.plus_ms(-days.num_milliseconds()))
        });
        if let Some(now) = now.max() {
            return Some(now);
        }
        let planned = on(meeting.start)
            .filter(near)
            .min_by_key(|stamp| stamp.since(meeting.start).abs());
        let mut today = on(self.near).filter(|stamp| *stamp <= self.near);
        planned.filter(|_| today.all(|stamp| stamp < until))
    }

    /// The evening that `7:42` means in a meeting of the evening, where the morning is hours before the meeting. `None` = the text says
    /// which half of the day it means.
    fn evening(&self, text: &str, morning: Stamp) -> Option<Stamp> {
        if !leaves_half_open(text) {
            return None;
        }
        let meeting = self.records.meeting()?;
        let before = meeting.opened.unwrap_or(meeting.start).plus_minutes(-BEFORE_START_MIN);
        let (night, evening) = (morning.plus_ms(-HALF_DAY_MS), morning.plus_ms(HALF_DAY_MS));
        // Written up after midnight, 9:10 is of the evening before, not of the morning to come.
        if morning > self.near && night >= before {
            return Some(night);
        }
        // 9:00开会, typed at two past nine far from the plan: what has just been is told, not what is still to come.
        let just_now = (0..=JUST_NOW_MS).contains(&self.near.since(morning)) && evening > self.near;
        (morning < before && evening >= before && !just_now).then_some(evening)
    }
}

/// Whether a time may be of either half of the day: `7:42`, not `07:42` and not `7:42 pm`.
fn leaves_half_open(text: &str) -> bool {
    let text = text.trim();
    let counts = |c: char| c.is_ascii_digit() || "一二两三四五六七八九十".contains(c);
    let bare = |c: char| counts(c) || ":.：点时分半刻钟整零".contains(c);
    let hour = text.split(|c: char| !counts(c)).next();
    let hour = hour.and_then(|hour| hour.parse::<u32>().ok().or_else(|| dates::read_han_number(hour)));
    !text.starts_with('0') && text.chars().all(bare) && hour.is_some_and(|hour| (1..12).contains(&hour))
}

/// Minutes before a meeting from which people come to it.
const BEFORE_START_MIN: i64 = 4 * 60;

/// A meeting begins no further from its planned start.
const AROUND_START_MS: i64 = 4 * 3_600_000;

/// A time told so soon after it is of a meeting that is being held.
const JUST_NOW_MS: i64 = 3_600_000;

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
