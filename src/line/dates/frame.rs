//! The frame against which a phrase is read, and the meanings that it may turn out to have.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, Weekday};

use crate::domain::calendar::{Calendar, offset::Offset};

/// The frame that a phrase is read in.
#[derive(Debug, Clone, Copy)]
pub struct DateFrame<'a> {
    /// The wall clock at the place of the meeting.
    pub now: NaiveDateTime,
    /// Whether the person works in English: then `3/5` and "next Friday" have two meanings.
    pub english: bool,
    /// Whether the office writes the day before the month: then `3/5` is first of all the 3rd of May.
    pub day_first: bool,
    /// Working days.
    pub calendar: &'a Calendar,
    /// The planned start of the meeting, for `T-2d` and 会前2天.
    pub meeting_start: Option<NaiveDateTime>,
    /// The real end of the meeting, or the planned one while it is not known, for `E+3d` and 会后3天.
    pub meeting_end: Option<NaiveDateTime>,
    /// The end of a working day (下班, EOD), 17:30 unless set.
    pub work_ends: NaiveTime,
}

/// The meaning of a phrase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DateReading {
    /// One day.
    Date(ReadDate),
    /// Two days are meant by different people: show both and ask. The first is the likelier.
    Ambiguous {
        /// The likelier day.
        first: ReadDate,
        /// The other day.
        second: ReadDate,
    },
    /// A time that fixes no day (近期, ASAP, "after Friday"): no date is invented.
    Unclear,
    /// No date, or one that does not exist (2月30日), or one that hangs on a meeting without a time.
    Unreadable,
}

/// A day that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadDate {
    /// The day.
    pub date: NaiveDate,
    /// The time of day, if one was said. 24:00 is kept as 23:59 of the same day.
    pub time: Option<NaiveTime>,
    /// Whether the phrase sets a limit (by, within, 前, 内, 截至); the day itself counts.
    pub inclusive: bool,
    /// The link to the meeting, when the phrase is relative to it: the day moves with the meeting.
    pub anchor: Option<Offset>,
    /// Doubts to be told or asked before the day is saved.
    pub doubts: Vec<DayDoubt>,
}

/// A reason to look twice at a day that was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DayDoubt {
    /// It is over: ask for the next year or a typing slip.
    Past,
    /// It is no working day, and no weekday was named.
    NotWorkingDay,
    /// Another weekday was named than the day has.
    WeekdayContradicts {
        /// The weekday in the phrase.
        said: Weekday,
        /// The weekday of the day.
        is: Weekday,
    },
    /// Working days were counted without a holiday table for the years they lie in.
    NoHolidayTable,
    /// 前 or "before" was read as including the day; the law settles only 以内 and its like
    /// (docs/rules.md §dates): say so once.
    ByInclusive,
    /// Without a year the day would be over; it was taken in the next year.
    NextYear,
    /// A stretch was named (一季度, next month); its last day was taken.
    PeriodEnd,
    /// 月中, "mid-March": the 15th was taken, or 30 June for 年中.
    About,
    /// A part of the day was named without an hour (明天下午).
    TimeOpen,
    /// 3点, `3:30`: taken as the small hours, as written; likely the afternoon is meant.
    EarlyHour,
}
