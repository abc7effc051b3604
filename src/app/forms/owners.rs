//! Reads the names of those who answer for a matter: the lead, and the helpers; and that of somebody who does not.

use crate::{
    domain::{action::Owner, id::Id, meeting::Meeting, question::FollowUpRow},
    words::field::FieldName,
};

use super::super::{
    form::{Form, Problem},
    seen::Seen,
};

/// Signs between names.
const BETWEEN: [char; 6] = [',', '，', '、', ';', '；', '\n'];

/// The owners that the fields of lead and helpers name. A name that an owner bears already means this owner; else it is a unit, then
/// somebody on the list of the meeting if that is open, then only a name.
pub fn read_owners<T>(
    seen: &Seen<'_, T>,
    form: &Form,
    meeting: Id<Meeting>,
    known: &[Owner],
    names: &[String],
) -> Vec<Owner> {
    let typed = format!("{}\n{}", form.text(FieldName::Lead), form.text(FieldName::Helpers));
    let mut owners: Vec<Owner> = Vec::new();
    for name in typed.split(BETWEEN).map(str::trim).filter(|name| !name.is_empty()) {
        let same = names
            .iter()
            .position(|known| known == name)
            .and_then(|at| known.get(at));
        let owner = same.cloned().unwrap_or_else(|| owner_of(seen, meeting, name));
        if !owners.contains(&owner) {
            owners.push(owner);
        }
    }
    owners
}

fn owner_of<T>(seen: &Seen<'_, T>, meeting: Id<Meeting>, name: &str) -> Owner {
    let r = seen.records();
    if let Some(unit) = r.units.iter().find(|unit| unit.name == name || unit.short == name) {
        return Owner::Unit(unit.id);
    }
    let mut listed = r.attendees.iter().filter(|_| seen.open() == Some(meeting));
    let bears = |id| {
        r.people
            .get(id)
            .is_some_and(|person| person.name.eq_ignore_ascii_case(name))
    };
    match listed.find(|attendee| bears(attendee.person)) {
        Some(attendee) => Owner::Attendee(attendee.id),
        None => Owner::Named(name.to_owned()),
    }
}

/// The person in a field who verifies or decides; nobody does so about their own work.
pub fn somebody_else(form: &mut Form, name: FieldName, row: &FollowUpRow) -> Option<String> {
    let typed = form.text(name);
    if is_owner(row, &typed) {
        form.complain(name, Problem::OwnWork);
        return None;
    }
    Some(typed)
}

/// Whether a name is that of somebody who answers for a matter.
pub fn is_owner(row: &FollowUpRow, name: &str) -> bool {
    row.owners
        .iter()
        .any(|owner| owner.trim().eq_ignore_ascii_case(name.trim()))
}
