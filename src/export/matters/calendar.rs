//! Due dates as events of a whole day and as tasks (RFC 5545). A matter that changed has a higher SEQUENCE, so that calendars move it.

use super::{
    cells::{lead, source, task},
    paper::MatterOrder,
};
use crate::{
    domain::{action::ActionState, question::FollowUpRow},
    export::ics::{CalendarWriter, utc},
};

/// Writes the calendar; matters without a date are not in it.
pub(super) fn write(rows: &[FollowUpRow], order: &MatterOrder<'_>) -> String {
    let mut out = CalendarWriter::begin(order.generator, order.lang, "PUBLISH");
    let mut any = false;
    for row in rows {
        any |= add(row, order, &mut out);
    }
    if !any {
        out.zone_only();
    }
    out.end()
}

/// Whether the matter has a date, so that it was added.
fn add(row: &FollowUpRow, order: &MatterOrder<'_>, out: &mut CalendarWriter) -> bool {
    let Some(date) = row.action.due.date else { return false };
    let summary = format!("{} {}", row.register_number(), task(row, order));
    let about = format!("{}\n{}", lead(row, order), source(row, order));
    let state = row.action.state;
    for kind in ["VEVENT", "VTODO"] {
        out.line("BEGIN", kind);
        out.line(
            "UID",
            &format!("matter-{}-{}@huiwu", row.action.id.raw(), kind.to_lowercase()),
        );
        out.line("DTSTAMP", &utc(order.now));
        out.line("SEQUENCE", &row.steps.len().to_string());
        out.text("SUMMARY", &summary);
        out.text("DESCRIPTION", &about);
        let day = date.format("%Y%m%d").to_string();
        if kind == "VEVENT" {
            out.day(date);
            let status = if state == ActionState::Cancelled {
                "CANCELLED"
            } else {
                "CONFIRMED"
            };
            out.line("STATUS", status);
        } else {
            match row.action.due.time {
                Some(time) => out.line("DUE", &utc(order.zone.instant(date.and_time(time)))),
                None => out.line("DUE;VALUE=DATE", &day),
            }
            out.line("STATUS", status_of(state));
            if let Some(closed) = row.action.closed.filter(|_| state == ActionState::Done) {
                out.line("COMPLETED", &utc(closed));
            }
        }
        if row.private {
            out.line("CLASS", "PRIVATE");
        }
        out.line("END", kind);
    }
    true
}

const fn status_of(state: ActionState) -> &'static str {
    match state {
        ActionState::Done => "COMPLETED",
        ActionState::Cancelled => "CANCELLED",
        ActionState::Working | ActionState::Reported => "IN-PROCESS",
        ActionState::Open => "NEEDS-ACTION",
    }
}
