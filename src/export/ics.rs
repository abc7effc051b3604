//! The meeting, or what is due from it, for calendars (RFC 5545). Instants in UTC, so that no zone table is needed.

use chrono::NaiveDate;

use super::{
    digest::Digest,
    letters::safe,
    order::{DocumentKind, DocumentOrder},
};
use crate::domain::{
    action::{Action, ActionState},
    change::Seq,
    meeting::{Meeting, MeetingState, Secrecy},
    time::{Stamp, Zone},
};
use crate::words::Lang;

/// A line has at most so many octets before it is folded (RFC 5545 §3.1).
const OCTETS: usize = 75;

/// Writes the due dates of minutes, each as a day and as a task; the meeting itself for other documents, and where nothing is due: a calendar without a component is
/// none (RFC 5545 §3.6).
pub(super) fn write(digest: &Digest<'_>, order: &DocumentOrder<'_>) -> String {
    let due = if order.kind == DocumentKind::Minutes {
        dated(digest)
    } else {
        Vec::new()
    };
    // CANCEL takes out of calendars what was put into them before (RFC 5546 §3.2.5).
    let is_off = due.is_empty() && digest.meeting.state == MeetingState::Cancelled;
    let method = if is_off { "CANCEL" } else { "PUBLISH" };
    let mut out = CalendarWriter::begin(order.generator, order.lang, method);
    for task in &due {
        add_due(digest, task, order.now, &mut out);
    }
    if due.is_empty() {
        add_meeting(digest, order.now, &mut out);
    }
    out.end()
}

/// A task with its day, and the line of the minutes on which it hangs.
struct DatedTask<'d> {
    action: &'d Action,
    date: NaiveDate,
    line: &'d str,
}

/// The tasks with a day that hang on lines which the minutes tell, in the order in which they were given.
fn dated<'d>(digest: &'d Digest<'_>) -> Vec<DatedTask<'d>> {
    let mut due: Vec<DatedTask<'d>> = digest
        .lines()
        .flat_map(|(_, line)| {
            let own = digest.records.actions.of(line.entry.id);
            own.filter_map(|action| {
                Some(DatedTask {
                    action,
                    date: action.due.date?,
                    line: &line.text,
                })
            })
        })
        .collect();
    due.sort_by_key(|task| (task.action.number, task.action.id));
    due
}

fn add_meeting(digest: &Digest<'_>, now: Stamp, out: &mut CalendarWriter) {
    let meeting = digest.meeting;
    let began = digest.began();
    let planned = meeting.start.plus_minutes(i64::from(meeting.length_min));
    let end = meeting.adjourned.unwrap_or(planned).max(began);
    out.line("BEGIN", "VEVENT");
    out.line("UID", &format!("meeting-{}@huiwu", meeting.id.raw()));
    out.revision(digest, now);
    out.line("DTSTART", &utc(began));
    out.line("DTEND", &utc(end));
    out.text("SUMMARY", &digest.title());
    out.text("LOCATION", &safe(meeting.venue.trim()));
    let items = digest
        .sections
        .iter()
        .filter_map(|s| Some((s.number.as_str(), s.item?)));
    let items = items.map(|(number, item)| format!("{number} {}", safe(item.title.trim())));
    let purpose = Some(safe(meeting.purpose.trim())).filter(|text| !text.is_empty());
    let about: Vec<_> = purpose.into_iter().chain(items).collect();
    out.text("DESCRIPTION", &about.join("\n"));
    let status = match meeting.state {
        MeetingState::Cancelled => "CANCELLED",
        MeetingState::Draft | MeetingState::Postponed => "TENTATIVE",
        MeetingState::Planned
        | MeetingState::Preparing
        | MeetingState::Ready
        | MeetingState::Live
        | MeetingState::Recess
        | MeetingState::Wrapping
        | MeetingState::Closed
        | MeetingState::Archived => "CONFIRMED",
    };
    out.line("STATUS", status);
    out.class(meeting);
    out.line("END", "VEVENT");
}

fn add_due(digest: &Digest<'_>, task: &DatedTask<'_>, now: Stamp, out: &mut CalendarWriter) {
    let DatedTask { action, date, line } = *task;
    let text = if action.task.is_empty() {
        line.to_owned()
    } else {
        safe(&action.task)
    };
    let summary = format!("{} {text}", action.label());
    let about = format!("{}\n{}", digest.title(), digest.action_phrase(action));
    // Programs that know no tasks show the day of the event.
    out.line("BEGIN", "VEVENT");
    out.line("UID", &format!("action-{}-day@huiwu", action.id.raw()));
    out.revision(digest, now);
    out.text("SUMMARY", &summary);
    out.text("DESCRIPTION", &about);
    out.day(date);
    let is_off = action.state == ActionState::Cancelled;
    out.line("STATUS", if is_off { "CANCELLED" } else { "CONFIRMED" });
    out.class(digest.meeting);
    out.line("END", "VEVENT");
    out.line("BEGIN", "VTODO");
    out.line("UID", &format!("action-{}@huiwu", action.id.raw()));
    out.revision(digest, now);
    out.text("SUMMARY", &summary);
    out.text("DESCRIPTION", &about);
    match action.due.time {
        Some(time) => out.line("DUE", &utc(digest.zone().instant(date.and_time(time)))),
        None => out.line("DUE;VALUE=DATE", &date.format("%Y%m%d").to_string()),
    }
    let status = match action.state {
        ActionState::Done => "COMPLETED",
        ActionState::Cancelled => "CANCELLED",
        ActionState::Working | ActionState::Reported => "IN-PROCESS",
        ActionState::Open => "NEEDS-ACTION",
    };
    out.line("STATUS", status);
    out.class(digest.meeting);
    out.line("END", "VTODO");
}

/// `20261123T010000Z`.
pub(super) fn utc(at: Stamp) -> String {
    Zone::from_minutes(0).local(at).format("%Y%m%dT%H%M%SZ").to_string()
}

/// A calendar as it is written.
#[derive(Default)]
pub(super) struct CalendarWriter {
    out: String,
}

impl CalendarWriter {
    /// A calendar with its head. The method is `PUBLISH`, or `CANCEL` to take out what was put in.
    pub(super) fn begin(generator: &str, lang: Lang, method: &str) -> Self {
        let mut out = Self::default();
        out.line("BEGIN", "VCALENDAR");
        out.line("VERSION", "2.0");
        out.text("PRODID", &format!("-//{generator}//{}", lang.code()));
        out.line("CALSCALE", "GREGORIAN");
        out.line("METHOD", method);
        out
    }

    /// The whole calendar.
    pub(super) fn end(mut self) -> String {
        self.line("END", "VCALENDAR");
        self.out
    }

    /// A zone: a calendar without any component is none (RFC 5545 §3.6).
    pub(super) fn zone_only(&mut self) {
        for (name, value) in [
            ("BEGIN", "VTIMEZONE"),
            ("TZID", "UTC"),
            ("BEGIN", "STANDARD"),
            ("DTSTART", "19700101T000000"),
            ("TZOFFSETFROM", "+0000"),
            ("TZOFFSETTO", "+0000"),
            ("END", "STANDARD"),
            ("END", "VTIMEZONE"),
        ] {
            self.line(name, value);
        }
    }

    /// A property whose value is one word of the format.
    pub(super) fn line(&mut self, name: &str, value: &str) {
        let mut used = 0;
        for c in format!("{name}:{value}").chars() {
            // A fold never cuts a character; what follows begins with a space, which counts.
            if used + c.len_utf8() > OCTETS {
                self.out.push_str("\r\n ");
                used = 1;
            }
            self.out.push(c);
            used += c.len_utf8();
        }
        self.out.push_str("\r\n");
    }

    /// Writes the version of a component: the number of the last act that changed what it shows, and when that was. A file that is written
    /// once more without a change has the same.
    fn revision(&mut self, digest: &Digest<'_>, now: Stamp) {
        let (number, at) = match digest.records.touched.0 {
            Some((Seq(number), at)) => (i32::try_from(number).unwrap_or(i32::MAX), at),
            None => (0, digest.meeting.id.minted()),
        };
        self.line("DTSTAMP", &utc(now));
        self.line("LAST-MODIFIED", &utc(at));
        self.line("SEQUENCE", &number.to_string());
    }

    /// Marks what a calendar that others see must not show: all of a meeting that is not open to everybody.
    fn class(&mut self, meeting: &Meeting) {
        if meeting.secrecy != Secrecy::Open || meeting.register_only() {
            self.line("CLASS", "PRIVATE");
        }
    }

    /// A whole day, which keeps nobody busy.
    pub(super) fn day(&mut self, date: NaiveDate) {
        self.line("DTSTART;VALUE=DATE", &date.format("%Y%m%d").to_string());
        if let Some(next) = date.succ_opt() {
            self.line("DTEND;VALUE=DATE", &next.format("%Y%m%d").to_string());
        }
        self.line("TRANSP", "TRANSPARENT");
    }

    /// A property whose value is a text (RFC 5545 §3.3.11); nothing where there is none.
    pub(super) fn text(&mut self, name: &str, value: &str) {
        if value.is_empty() {
            return;
        }
        let mut escaped = String::with_capacity(value.len());
        for c in value.chars() {
            match c {
                '\\' => escaped.push_str("\\\\"),
                ';' => escaped.push_str("\\;"),
                ',' => escaped.push_str("\\,"),
                '\n' => escaped.push_str("\\n"),
                c if c.is_control() => {}
                c => escaped.push(c),
            }
        }
        self.line(name, &escaped);
    }
}
