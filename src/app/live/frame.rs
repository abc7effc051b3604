//! What the grammar needs to know to read a line of the open meeting.

use chrono::{NaiveDate, NaiveDateTime};

use crate::{
    domain::{
        action::Due,
        agenda::Item,
        calendar::Calendar,
        deadline::WORK_ENDS,
        entry::{EntryKind, Remark},
        id::Id,
        people::Attendee,
        records::Records,
        time::{Stamp, Zone},
    },
    input::command::Command,
    line::{
        dates::{self, DateFrame, DateReading, Doubt},
        dialect::{DialectMode, as_chat},
        grammar::{self, Dates, DueRead, LineFrame},
        reading::{Reading, What},
    },
    words::Lang,
};

use super::{
    super::{model::Model, palette},
    capture::Line,
    room::{LineRoom, key},
};

/// Who wrote a line, and where.
#[derive(Debug, Clone, Copy)]
pub struct Source {
    pub mode: DialectMode,
    pub writer: Option<Id<Attendee>>,
    /// The writer is not the scribe: statements are chat.
    pub chat: bool,
}

impl Source {
    /// The clerk, in the Live tab or through `capture`.
    pub const CLERK: Self = Self {
        mode: DialectMode::Live,
        writer: None,
        chat: false,
    };
}

/// Reads a line as Enter would.
pub fn read(m: &Model, typed: &Line) -> Reading {
    let Line { raw, at, source, .. } = *typed;
    let over = typed.over.and_then(|id| m.ledger.records().entries.get(id));
    let records = m.ledger.records();
    let recent: Vec<u64> = records.recent_speakers(8).into_iter().map(key).collect();
    let room = LineRoom {
        room: &m.live.room,
        records,
        recent: &recent,
        pins: &m.live.pins,
    };
    let calendar = records.calendar();
    let dates = LineDates {
        records,
        zone: m.shown_zone(),
        at,
        lang: m.shared.lang,
        calendar: &calendar,
    };
    let items: Vec<(Id<Item>, String)> = m
        .live
        .view
        .agenda
        .iter()
        .map(|line| (line.item, line.number.clone()))
        .collect();
    let line = LineFrame {
        room: &room,
        dates: &dates,
        items: &items,
        open_motion: records.open_motion().is_some() || over.is_some_and(|e| e.kind == EntryKind::Second),
        votable: records.motion_to_count().is_some() || over.is_some_and(|e| e.kind == EntryKind::VoteResult),
        has_entry: !records.entries.is_empty(),
        dialect: source.mode,
        writer: source.writer,
    };
    let mut reading = grammar::read(raw, &line);
    if matches!(source.mode, DialectMode::Live)
        && let Some(signed) = signed(m, &reading)
    {
        reading = grammar::read(&signed, &line);
    }
    if source.chat {
        as_chat(reading, raw, &line)
    } else {
        reading
    }
}

/// The commands that name a kind, with the sign of that kind.
const SIGNS: [(Command, char); 7] = [
    (Command::ToDecision, '='),
    (Command::ToAction, '!'),
    (Command::ToQuestion, '?'),
    (Command::ToRequirement, '*'),
    (Command::ToMotion, '$'),
    (Command::ToIncident, '%'),
    (Command::ToNote, '\\'),
];

/// `:decision text`, `：决定 文字`: the line with the sign of the kind that is named before a text.
fn signed(m: &Model, reading: &Reading) -> Option<String> {
    let What::Command { name, rest } = &reading.what else {
        return None;
    };
    if rest.trim().is_empty() {
        return None;
    }
    let named = palette::named(m, name).ok();
    let (_, sign) = SIGNS.iter().find(|(command, _)| {
        let bare = Lang::Zh.strings().command(*command).name.strip_prefix('改');
        named == Some(*command) || bare == Some(name.as_str())
    })?;
    Some(format!("{sign}{rest}"))
}

struct LineDates<'a> {
    records: &'a Records,
    zone: Zone,
    at: Stamp,
    lang: Lang,
    calendar: &'a Calendar,
}

impl LineDates<'_> {
    fn frame(&self) -> DateFrame<'_> {
        date_frame(self.records.meeting(), self.zone, self.at, self.lang, self.calendar)
    }
}

/// The frame in which a date phrase is read.
pub fn date_frame<'a>(
    meeting: Option<&crate::domain::meeting::Meeting>,
    zone: Zone,
    at: Stamp,
    lang: Lang,
    calendar: &'a Calendar,
) -> DateFrame<'a> {
    let local = |stamp: Stamp| -> NaiveDateTime { zone.local(stamp) };
    DateFrame {
        now: local(at),
        english: lang == Lang::En,
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
        Some(self.zone.on_day_of(self.at, time))
    }
}

/// More days than this are hardly meant where no year was typed (domain.md §6.5).
const FAR_DAYS: i64 = 300;

/// A due date from its reading, with what is doubtful about it. No date is invented (domain.md §6.5).
pub fn due_of(phrase: String, reading: &DateReading, today: NaiveDate) -> (Due, Option<Remark>) {
    match reading {
        DateReading::Date(read) => {
            // Without a year a day that is just over is in the next year: that may be a slip for this one.
            let far = (read.date - today).num_days() > FAR_DAYS;
            let serious = read.doubts.iter().any(|d| match d {
                Doubt::Past | Doubt::WeekdayContradicts { .. } => true,
                Doubt::NextYear => far,
                _ => false,
            });
            let remark = serious.then(|| Remark::DoubtfulDate(phrase.clone()));
            (
                Due {
                    phrase,
                    date: Some(read.date),
                    time: read.time,
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
