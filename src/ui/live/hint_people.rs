//! The people of a line in the hint: who comes in, who is excused and why, who holds an office.

use crate::{
    domain::{
        id::Id,
        people::{Attendee, listed},
    },
    line::reading::{Comer, Op, People},
};

use super::super::pen::Pen;

/// Says that those named are in the chair, take the minutes or sent regrets; or that they no longer do.
pub(super) fn role_text(pen: &Pen, list: People, op: Op, names: &str) -> String {
    let s = &pen.t.screen;
    let role = match list {
        People::Chair => s.chair,
        People::Scribe => s.scribe,
        People::Regrets => s.on_leave,
        People::Present => s.will_arrive,
    };
    if op == Op::Remove {
        format!("{names} {} {role}", s.no_longer)
    } else {
        format!("{names} {role}")
    }
}

/// Those who are excused, or only absent, each with the reason.
pub(super) fn excuse_text(
    pen: &Pen,
    people: &[(Id<Attendee>, String)],
    others: &[(String, String)],
    absent: bool,
) -> String {
    let s = &pen.t.screen;
    let told = |name: String, reason: &str| match reason {
        "" => name,
        reason => format!("{name}{}", (pen.t.export.bracket)(reason)),
    };
    let known = people
        .iter()
        .map(|(who, reason)| told(pen.m.ledger.records().name_apart(*who), reason));
    let unknown = others.iter().map(|(name, reason)| told(name.clone(), reason));
    let who: Vec<String> = known.chain(unknown).collect();
    let who: Vec<&str> = who.iter().map(String::as_str).collect();
    format!("{} {}", listed(&who), if absent { s.not_arrived } else { s.on_leave })
}

/// Those who come of whom some are on no list, or come in somebody's place.
pub(super) fn comers_text(pen: &Pen, people: &[Comer]) -> String {
    let told: Vec<String> = people.iter().map(|comer| comer_text(pen, comer)).collect();
    let told: Vec<&str> = told.iter().map(String::as_str).collect();
    listed(&told)
}

/// Somebody who comes and is on no list, or comes in somebody's place; in what capacity, and for whom.
fn comer_text(pen: &Pen, comer: &Comer) -> String {
    let records = pen.m.ledger.records();
    let mut notes = Vec::new();
    let name = match comer.who {
        Some(who) => records.name_apart(who),
        None => {
            notes.push(pen.t.screen.new_on_list.to_owned());
            notes.push((pen.t.domain.category)(comer.category).to_owned());
            comer.name.clone()
        }
    };
    notes.extend(
        comer
            .instead_of
            .map(|who| (pen.t.export.replaces)(&records.name_apart(who))),
    );
    let notes = notes.join(pen.t.export.comma);
    if notes.is_empty() {
        name
    } else {
        format!("{name}{}", (pen.t.export.bracket)(&notes))
    }
}
