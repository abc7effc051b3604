//! The content of a deliverable: a figure of the whole, and one of each part that tells what has changed.

use crate::domain::{
    deliverable::{DeliverableKind, Part},
    fingerprint::Print,
    records::Records,
    time::Stamp,
};

/// The figure of one part: a SHA-256 in hexadecimal letters.
fn print(of: impl FnOnce(&mut Print)) -> String {
    let mut print = Print::default();
    of(&mut print);
    print.finish()
}

/// The SHA-256 of the records that a deliverable of the open meeting is made of, part by part, as hexadecimal letters.
pub(super) fn figure(records: &Records, kind: DeliverableKind) -> String {
    let mut print = Print::default();
    print.text(kind.into());
    for (_, figure) in parts(records, kind) {
        print.text(&figure);
    }
    print.finish()
}

/// The parts of a deliverable of the open meeting.
pub(super) fn parts(records: &Records, kind: DeliverableKind) -> Vec<(Part, String)> {
    let mut parts = Vec::new();
    let mut add = |part, figure| parts.push((part, figure));
    if let Some(meeting) = records.meeting() {
        add(Part::Title, print(|p| _ = p.text(&meeting.title)));
        let length = i64::from(meeting.length_min);
        add(Part::Time, print(|p| _ = p.number(meeting.start.ms()).number(length)));
        add(Part::Venue, print(|p| _ = p.text(&meeting.venue)));
        if kind == DeliverableKind::Notice {
            let words = [&meeting.organiser, &meeting.theme, &meeting.purpose];
            add(Part::Purpose, print(|p| words.iter().for_each(|word| _ = p.text(word))));
        }
    }
    match kind {
        DeliverableKind::Budget => {
            add(Part::Frame, print(|p| frames(p, records)));
            add(Part::Money, print(|p| money(p, records)));
        }
        DeliverableKind::Agenda => {
            add(Part::Items, print(|p| titles(p, records)));
            add(Part::ItemDetails, print(|p| details(p, records)));
        }
        DeliverableKind::Roster => {
            add(Part::People, print(|p| people(p, records)));
            add(Part::Replies, print(|p| replies(p, records)));
        }
        DeliverableKind::Notice => add(Part::Notice, print(|p| notice(p, records))),
        DeliverableKind::Materials => {
            add(Part::Papers, print(|p| papers(p, records)));
            add(Part::Copies, print(|p| copies(p, records)));
        }
        DeliverableKind::Layout => {
            add(Part::Plan, print(|p| plans(p, records)));
            add(Part::Seats, print(|p| seats(p, records)));
        }
        DeliverableKind::Division => add(Part::Posts, print(|p| division(p, records))),
    }
    parts
}

fn frames(print: &mut Print, records: &Records) {
    for frame in &records.budget_frames {
        print.text(&frame.region);
        for number in [frame.class, frame.people, frame.staff, frame.half_days] {
            print.number(i64::from(number));
        }
        print.number(i64::from(frame.lodging));
    }
}

fn money(print: &mut Print, records: &Records) {
    for line in &records.budget_lines {
        print
            .text(line.category.into())
            .text(&line.note)
            .number(line.plan_cents);
    }
}

fn titles(print: &mut Print, records: &Records) {
    for (item, number, _) in records.numbered_items() {
        print.text(&number).text(&item.title);
    }
}

fn details(print: &mut Print, records: &Records) {
    for (item, ..) in records.numbered_items() {
        print
            .text(item.kind.into())
            .number(item.minutes.map_or(-1, i64::from))
            .text(&item.presenter)
            .text(&item.units)
            .text(&item.papers)
            .number(i64::from(item.consent));
    }
}

fn people(print: &mut Print, records: &Records) {
    for attendee in &records.attendees {
        if let Some(person) = records.person_of(attendee.id) {
            print.text(&person.name).text(&person.post).text(&person.phone);
            print.text(person.sex.into()).text(&attendee.grouping);
            print.text(records.unit_of(person).map_or("", |unit| unit.name.as_str()));
        }
    }
}

fn replies(print: &mut Print, records: &Records) {
    for attendee in &records.attendees {
        print.text(attendee.category.into()).text(attendee.duty.into());
        print.text(attendee.reply.into());
        print.text(&attendee.leave_reason).text(&attendee.remark);
    }
}

fn notice(print: &mut Print, records: &Records) {
    for invitation in &records.invitations {
        print
            .text(&invitation.number)
            .text(&invitation.scope)
            .text(&invitation.contact)
            .text(&invitation.bring)
            .given("meals", &invitation.meals)
            .given("lodging", &invitation.lodging)
            .given("transport", &invitation.transport)
            .number(invitation.doors.map_or(0, Stamp::ms))
            .number(invitation.reply_due.map_or(0, Stamp::ms));
    }
}

fn papers(print: &mut Print, records: &Records) {
    for paper in &records.papers {
        print
            .number(i64::from(paper.number))
            .text(&paper.title)
            .text(paper.secrecy.into())
            .number(i64::from(paper.numbered));
    }
}

fn copies(print: &mut Print, records: &Records) {
    for copy in &records.paper_copies {
        print.number(copy.paper.raw()).number(i64::from(copy.number));
    }
}

fn plans(print: &mut Print, records: &Records) {
    for plan in &records.seat_plans {
        print
            .text(plan.kind.into())
            .text(plan.rule.into())
            .text(plan.sides.into())
            .number(i64::from(plan.lines))
            .number(i64::from(plan.columns));
    }
}

fn seats(print: &mut Print, records: &Records) {
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
