//! What a deliverable is made of, as one SHA-256: any change of it changes the figure (domain.md §0.2).

pub mod parts;

use std::fmt::Write as _;

use sha2::{Digest, Sha256};

use super::{deliverable::DeliverableKind, meeting::Meeting, records::Records};

/// Takes fields one after the other; the length before each keeps `ab`,`c` apart from `a`,`bc`.
struct Print(Sha256);

impl Print {
    fn text(&mut self, text: &str) -> &mut Self {
        self.0.update(text.len().to_le_bytes());
        self.0.update(text.as_bytes());
        self
    }

    fn number(&mut self, number: i64) -> &mut Self {
        self.0.update(number.to_le_bytes());
        self
    }
}

/// A digest in hexadecimal letters.
pub fn hex(bytes: &[u8]) -> String {
    bytes
        .iter()
        .fold(String::with_capacity(bytes.len() * 2), |mut hex, byte| {
            // Writing into a string cannot fail.
            let _ = write!(hex, "{byte:02x}");
            hex
        })
}

/// The SHA-256 of some bytes, as hexadecimal letters.
pub fn of_bytes(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// The SHA-256 of the records that a deliverable of the open meeting is made of, as hexadecimal letters.
pub fn of(records: &Records, kind: DeliverableKind) -> String {
    let mut print = Print(Sha256::new());
    print.text(kind.into());
    if let Some(meeting) = records.meeting() {
        head(&mut print, meeting);
    }
    match kind {
        DeliverableKind::Budget => budget(&mut print, records),
        DeliverableKind::Agenda => agenda(&mut print, records),
        DeliverableKind::Roster => roster(&mut print, records),
        DeliverableKind::Notice => notice(&mut print, records),
        DeliverableKind::Materials => materials(&mut print, records),
        DeliverableKind::Layout => layout(&mut print, records),
        DeliverableKind::Division => division(&mut print, records),
    }
    hex(&print.0.finalize())
}

/// What stands at the head of every paper.
fn head(print: &mut Print, meeting: &Meeting) {
    print
        .text(&meeting.title)
        .number(meeting.start.ms())
        .number(i64::from(meeting.length_min))
        .text(&meeting.venue);
}

fn budget(print: &mut Print, records: &Records) {
    for frame in &records.budget_frames {
        print
            .text(&frame.region)
            .number(i64::from(frame.class))
            .number(i64::from(frame.people))
            .number(i64::from(frame.staff))
            .number(i64::from(frame.half_days))
            .number(i64::from(frame.lodging));
    }
    for line in &records.budget_lines {
        print
            .text(line.category.into())
            .text(&line.note)
            .number(line.plan_cents);
    }
}

fn agenda(print: &mut Print, records: &Records) {
    for (item, number, _) in records.numbered_items() {
        print
            .text(&number)
            .text(&item.title)
            .text(item.kind.into())
            .number(item.minutes.map_or(-1, i64::from))
            .text(&item.presenter)
            .text(&item.units)
            .text(&item.papers)
            .number(i64::from(item.consent));
    }
}

fn roster(print: &mut Print, records: &Records) {
    for attendee in &records.attendees {
        print.text(attendee.category.into()).text(attendee.duty.into());
        print.text(attendee.reply.into());
        if let Some(person) = records.person_of(attendee.id) {
            print.text(&person.name).text(&person.post).text(&person.phone);
            print.text(records.unit_of(person).map_or("", |unit| unit.name.as_str()));
        }
    }
}

fn notice(print: &mut Print, records: &Records) {
    if let Some(meeting) = records.meeting() {
        print
            .text(&meeting.organiser)
            .text(&meeting.theme)
            .text(&meeting.purpose);
    }
    for invitation in &records.invitations {
        print
            .text(&invitation.number)
            .text(&invitation.scope)
            .text(&invitation.contact)
            .text(&invitation.bring)
            .number(invitation.doors.map_or(0, super::time::Stamp::ms))
            .number(invitation.reply_due.map_or(0, super::time::Stamp::ms));
    }
}

fn materials(print: &mut Print, records: &Records) {
    for paper in &records.papers {
        print
            .number(i64::from(paper.number))
            .text(&paper.title)
            .text(paper.secrecy.into())
            .number(i64::from(paper.numbered));
    }
    for copy in &records.paper_copies {
        print.number(copy.paper.raw()).number(i64::from(copy.number));
    }
}

fn layout(print: &mut Print, records: &Records) {
    for plan in &records.seat_plans {
        print
            .text(plan.kind.into())
            .text(plan.rule.into())
            .text(plan.sides.into())
            .number(i64::from(plan.lines))
            .number(i64::from(plan.columns));
    }
    for seat in &records.seats {
        print
            .number(i64::from(seat.line))
            .number(i64::from(seat.col))
            .text(seat.attendee.map_or("", |id| records.name_of(id)));
    }
}

fn division(print: &mut Print, records: &Records) {
    for post in &records.duty_posts {
        print
            .text(&post.desk)
            .text(&post.task)
            .text(&post.person)
            .text(&post.phone)
            .text(&post.hours);
    }
}
