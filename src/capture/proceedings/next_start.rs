//! The start of the next meeting, as the minutes of the last one say it: `Next meeting Mon 25 Jan 2027, 7pm, Village Hall`.

use chrono::{NaiveTime, Timelike};

use crate::{
    capture::dates::date_frame,
    domain::{
        house::DateOrder, meeting::Meeting, record::Record, records::Records, succession::Forerunner, text::is_han,
        time::Stamp,
    },
    line::{
        dates::{self, DateReading},
        grammar::proceedings::next_meeting,
    },
};

/// The start and the line that says it, the last one where several do. `None` = no line says one day that is still to come.
pub fn told(from: &Forerunner, order: DateOrder) -> Option<(Stamp, String)> {
    let last = from.rows.iter().find_map(|row| {
        let Record::Meeting(meeting) = row else { return None };
        (meeting.id == from.meeting).then_some(&**meeting)
    })?;
    let mut lines = from.told.iter().rev();
    lines.find_map(|line| Some((start(line, last, order)?, line.trim().to_owned())))
}

fn start(line: &str, last: &Meeting, order: DateOrder) -> Option<Stamp> {
    let text = next_meeting::behind_lead(line)?;
    let english = !line.contains(is_han);
    let records = Records::default();
    let calendar = records.calendar();
    let frame = date_frame(Some(last), last.zone, last.start, (english, order), &calendar);
    let day = |text: &str| match dates::read_prefix(text, &frame) {
        Some((len, DateReading::Date(read) | DateReading::Ambiguous { first: read, .. })) => Some((len, read)),
        _ => None,
    };
    // `Mon 25 Jan 2027, 7pm, Village Hall`: what stands behind the day may be no part of a date.
    let ends = text
        .char_indices()
        .filter(|(_, c)| matches!(c, ',' | '，' | '(' | '（' | ';' | '@'));
    let whole = day(text).or_else(|| {
        let mut ends: Vec<usize> = ends.map(|(at, _)| at).collect();
        ends.extend(text.match_indices(' ').map(|(at, _)| at));
        // Chinese writes on without a blank: 1月27日上午9点召开.
        ends.extend(text.char_indices().filter(|(_, c)| is_han(*c)).map(|(at, _)| at));
        ends.sort_unstable();
        ends.into_iter().rev().find_map(|end| day(text.get(..end)?.trim_end()))
    });
    let (len, read) = whole?;
    let hour = read.time.or_else(|| time_in(text.get(len..)?)).unwrap_or_else(|| {
        // Where no hour is said, it is that of the last one.
        last.zone.local(last.start).time()
    });
    let start = last.zone.instant(read.date.and_time(as_last(hour, text, last)));
    (start > last.start).then_some(start)
}

/// The first time of day in the words behind a day.
fn time_in(text: &str) -> Option<NaiveTime> {
    let words = text.split(|c: char| c.is_whitespace() || matches!(c, ',' | '，' | '(' | ')' | ';' | '@'));
    words
        .filter(|word| word.contains([':', '.', '：', '点']) || word.to_ascii_lowercase().ends_with('m'))
        .find_map(dates::read_time)
}

/// A bare `7.30` is of the half of the day in which the last meeting was held.
fn as_last(hour: NaiveTime, text: &str, last: &Meeting) -> NaiveTime {
    let start = last.zone.local(last.start).time();
    let lower = text.to_lowercase();
    let words = || lower.split(|c: char| !c.is_alphanumeric());
    let half = words().any(|word| {
        let figures = word.trim_start_matches(|c: char| c.is_ascii_digit());
        ["am", "pm", "noon", "midday", "morning", "evening", "afternoon"].contains(&figures)
            || word.len() == 2 && word.starts_with('0') && word.parse::<u32>() == Ok(hour.hour())
    });
    let told = half
        || ["a.m", "p.m", "上午", "下午", "早", "晚", "中午", "凌晨"]
            .iter()
            .any(|word| lower.contains(word));
    let later = hour.overflowing_add_signed(chrono::TimeDelta::hours(12)).0;
    let away = |time: NaiveTime| (time - start).num_minutes().abs();
    if !told && (1..12).contains(&hour.hour()) && start.hour() >= 12 && away(later) < away(hour) {
        later
    } else {
        hour
    }
}
