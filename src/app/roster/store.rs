//! From a plan to the one change that carries it out.

use crate::{
    app::{cx::Cx, units::Units},
    domain::{
        change::Change,
        entry::PLACE_STEP,
        id::Id,
        meeting::Meeting,
        people::{Attendee, Person, Reply},
        records::Records,
    },
    line::roster::ListedPerson,
};

use super::plan::{ListMember, Planned, RosterPlan, RowVerdict};

/// The change that carries a plan out: new units, then people, then their places, in the order of the table.
pub(super) fn change(
    records: &Records,
    meeting: Id<Meeting>,
    plan: &RosterPlan,
    rank: &mut i64,
    cx: &mut Cx,
) -> Change {
    let seats: Vec<Id<Attendee>> = plan
        .rows
        .iter()
        .map(|row| match row.seat {
            ListMember::There(id) => id,
            ListMember::New => cx.mint(),
        })
        .collect();
    let mut units = Units::of(records);
    let mut parts = Vec::new();
    for (row, id) in plan.rows.iter().zip(&seats) {
        let Some(listed) = &row.person else { continue };
        if !matches!(row.verdict, RowVerdict::Added | RowVerdict::Changed(_)) {
            continue;
        }
        let before = records.attendees.get(*id);
        let person = before.and_then(|a| records.people.get(a.person)).cloned();
        let known = person.is_some();
        let mut person = person.unwrap_or_else(|| Person::named(cx.mint(), listed.name.clone()));
        let old_person = person.clone();
        write_person(&mut person, listed, &mut units, &mut parts, cx);
        let mut attendee = before.cloned().unwrap_or_else(|| {
            let fresh = Attendee::invited(*id, meeting, person.id, *rank);
            *rank += PLACE_STEP;
            fresh
        });
        write_attendee(&mut attendee, listed);
        let comes = row
            .substitute
            .filter(|at| plan.rows.get(*at).is_some_and(Planned::is_there));
        if let Some(comes) = comes.and_then(|at| seats.get(at)) {
            attendee.substitute = Some(*comes);
        }
        if known {
            let unit_before = records.unit_of(&old_person).map_or("", |u| u.name.as_str());
            person.note_move(&old_person, unit_before, cx.now);
        }
        if !known || person != old_person {
            parts.push(Change::put(person));
        }
        if before != Some(&attendee) {
            parts.push(Change::put(attendee));
        }
    }
    Change::Batch(parts)
}

fn write_person(person: &mut Person, listed: &ListedPerson, units: &mut Units, parts: &mut Vec<Change>, cx: &mut Cx) {
    if !listed.unit.is_empty() {
        person.unit = Some(units.named(&listed.unit, parts, cx));
    }
    for (said, field) in [
        (&listed.post, &mut person.post),
        (&listed.phone, &mut person.phone),
        (&listed.email, &mut person.email),
    ] {
        if !said.is_empty() {
            field.clone_from(said);
        }
    }
    person.sex = listed.standing.sex.unwrap_or(person.sex);
    if !listed.other_name.is_empty() && person.name != listed.other_name && !person.aliases.contains(&listed.other_name)
    {
        person.aliases.push(listed.other_name.clone());
    }
}

fn write_attendee(attendee: &mut Attendee, listed: &ListedPerson) {
    let standing = &listed.standing;
    attendee.category = standing.category.unwrap_or(attendee.category);
    attendee.duty = standing.duty.unwrap_or(attendee.duty);
    for (said, field) in [
        (&listed.group, &mut attendee.grouping),
        (&standing.remark, &mut attendee.remark),
    ] {
        if !said.is_empty() {
            field.clone_from(said);
        }
    }
    if let Some(reply) = standing.reply {
        attendee.reply = reply;
        if reply != Reply::Leave {
            attendee.leave_reason.clear();
        } else if !standing.leave_reason.is_empty() {
            attendee.leave_reason.clone_from(&standing.leave_reason);
        }
        if reply != Reply::Substituted {
            attendee.substitute = None;
        }
    }
}
