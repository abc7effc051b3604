//! When a meeting was held: over one day or several, with how many there, or not at all for want of a quorum.

use chrono::{Datelike as _, Timelike as _};

use crate::{
    domain::{
        entry::{Entry, EntryKind},
        meeting::RuleBook,
        people::Category,
        time::Stamp,
    },
    export::{digest::Digest, letters::safe, roll::FinalStanding},
    words::office,
};

/// The part of the day at which a meeting began; where it went on over a night, up to the part of the last day, with its breaks.
pub(super) fn time_of_day(digest: &Digest<'_>, hour: u32) -> String {
    let first = office::half_day(hour);
    let zone = digest.zone();
    let began = zone.local(digest.began());
    let resumed = |entry: &&Entry| entry.kind == EntryKind::Resumed && !entry.struck;
    let last = digest
        .meeting
        .adjourned
        .or_else(|| digest.records.entries.iter().rfind(resumed).map(|e| e.at));
    let Some(last) = last.map(|at| zone.local(at)).filter(|last| last.date() > began.date()) else {
        return first.to_owned();
    };
    let day = if last.month() == began.month() {
        format!("{}日", last.day())
    } else {
        format!("{}月{}日", last.month(), last.day())
    };
    let until = if last.hour() < 5 {
        "凌晨"
    } else {
        office::half_day(last.hour())
    };
    let moment = |at: Stamp| {
        let local = zone.local(at);
        format!("{}日{}:{:02}", local.day(), local.hour(), local.minute())
    };
    let mut breaks: Vec<String> = Vec::new();
    let mut left: Option<Stamp> = None;
    for entry in digest.records.entries.iter().filter(|entry| !entry.struck) {
        if entry.kind == EntryKind::Recess {
            left = Some(entry.at);
        } else if entry.kind == EntryKind::Resumed
            && let Some(from) = left.take()
            && zone.local(from).date() != zone.local(entry.at).date()
        {
            breaks.push(format!("{}休会，{}复会", moment(from), moment(entry.at)));
        }
    }
    let breaks = if breaks.is_empty() {
        String::new()
    } else {
        format!("（{}）", breaks.join("；"))
    };
    format!("{first}至{day}{until}{breaks}")
}

/// How many members were to come and came, where it is a committee that meets: a body of the head of an office counts in its record.
pub(super) fn heads(digest: &Digest<'_>) -> String {
    let meeting = digest.meeting;
    let quorum = meeting.opened.and_then(|at| digest.records.quorum_at(at));
    let is_committee = meeting.template == "committee";
    let (expected, present) = numbers(digest);
    if meeting.rules == RuleBook::CnCollective
        || !is_committee
        || meeting.opened.is_none()
        || expected == 0
        || digest.records.roll_count().unrecorded > 0
        || meeting.register_only()
    {
        return String::new();
    }
    let reached = match quorum {
        Some(quorum) if quorum.is_reached() => "，符合法定人数",
        // The checks list each decision that lacked it.
        Some(_) | None => "",
    };
    format!("应到{expected}人，实到{present}人{reached}。")
}

fn numbers(digest: &Digest<'_>) -> (usize, usize) {
    let expected = usize::try_from(digest.records.head_count().expected).unwrap_or_default();
    (
        expected,
        digest.roll.of(Category::Member, FinalStanding::Present).count(),
    )
}

/// The whole of what is to be said of a meeting to which too few came: 流会. `None` = it was held.
pub(super) fn not_held(digest: &Digest<'_>, title: &str) -> Option<String> {
    let line = digest.records.fell_through()?;
    let zone = digest.zone();
    let began = zone.local(digest.began());
    let (expected, present) = numbers(digest);
    let text = safe(line.text.trim());
    let moved = [
        "改为",
        "改于",
        "改在",
        "改至",
        "改期至",
        "改到",
        "延期至",
        "推迟至",
        "另定于",
        "定于",
    ]
    .iter()
    .find_map(|word| text.split_once(word))
    .map(|(_, when)| when.trim().trim_end_matches(['。', '，']))
    .map(|when| {
        ["召开", "举行", "再开", "开会"]
            .iter()
            .find_map(|end| when.strip_suffix(end))
            .unwrap_or(when)
    })
    .filter(|when| !when.is_empty())
    .map_or_else(String::new, |when| format!("，改于{when}举行"));
    let day = digest.day(began.date());
    let half = office::half_day(began.hour());
    Some(format!(
        "{title}定于{day}{half}召开，应到{expected}人，实到{present}人，不足法定人数，会议未能召开{moved}。"
    ))
}
