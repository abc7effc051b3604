//! Matches the list of the meeting with a roster: by name, and people of one name by unit, post and phone (docs/rules.md §rosters).

use std::collections::{HashMap, HashSet};

use crate::{
    domain::{id::Id, people::Attendee, records::Records},
    line::roster::{ListedPerson, is_called, person_key},
};

use super::{
    difference::is_of_unit,
    plan::{ListMember, RosterPlan, Why},
};

impl RosterPlan {
    /// Matches the list with the table, whatever the capitals and titles. People of one name are told apart by unit, post and phone.
    pub(super) fn seat_people(&mut self, records: &Records) {
        let mut there: HashMap<String, Vec<Id<Attendee>>> = HashMap::new();
        for attendee in &records.attendees {
            if let Some(person) = records.people.get(attendee.person) {
                for name in std::iter::once(&person.name).chain(&person.aliases) {
                    let ids = there.entry(person_key(name)).or_default();
                    if !ids.contains(&attendee.id) {
                        ids.push(attendee.id);
                    }
                }
            }
        }
        let mut rows_of: HashMap<String, Vec<usize>> = HashMap::new();
        for (at, row) in self.rows.iter().enumerate() {
            if let Some(person) = &row.person {
                rows_of.entry(person_key(&person.name)).or_default().push(at);
            }
        }
        let mut names: Vec<_> = rows_of.into_iter().collect();
        names.sort_by_key(|(_, rows)| rows.first().copied());
        let mut taken = HashSet::new();
        for (name, rows) in names {
            let free: Vec<_> = there.get(name.as_str()).into_iter().flatten().copied().collect();
            if !free.is_empty() {
                self.seat_namesakes(records, &rows, free, &mut taken);
            }
        }
    }

    /// First those who agree in all that both sides say, then those with the same phone, then the only one left.
    fn seat_namesakes(
        &mut self,
        records: &Records,
        rows: &[usize],
        mut free: Vec<Id<Attendee>>,
        taken: &mut HashSet<Id<Attendee>>,
    ) {
        let all = free.clone();
        free.retain(|id| !taken.contains(id));
        let mut open: Vec<usize> = rows.to_vec();
        for fits in [agrees, shares_phone, no_other_unit, is_of_shortened_unit] {
            let mut left = Vec::new();
            for at in open {
                let Some(person) = self.rows.get(at).and_then(|row| row.person.as_ref()) else {
                    continue;
                };
                let fitting: Vec<_> = free.iter().copied().filter(|id| fits(records, *id, person)).collect();
                match fitting.as_slice() {
                    [only] => {
                        free.retain(|id| id != only);
                        taken.insert(*only);
                        if let Some(row) = self.rows.get_mut(at) {
                            row.seat = ListMember::There(*only);
                            keep_whole_unit(records, *only, row.person.as_mut());
                        }
                    }
                    [] => left.push(at),
                    _ => self.refuse(at, Why::Several),
                }
            }
            open = left;
        }
        for at in open {
            let other = all.first().and_then(|id| records.person_of(*id));
            let unit = other.and_then(|p| records.unit_of(p)).map(|u| u.name.clone());
            if let Some(row) = self.rows.get_mut(at) {
                row.why.push(Why::Namesake(unit.unwrap_or_default()));
            }
        }
    }
}

/// Whether unit, post and phone are all as the row says; what the row does not say fits everything.
fn agrees(records: &Records, id: Id<Attendee>, listed: &ListedPerson) -> bool {
    let same = |said: &str, there: &str| said.is_empty() || said == there;
    let of_unit = |person| listed.unit.is_empty() || is_of_unit(records, person, &listed.unit);
    records
        .person_of(id)
        .is_some_and(|person| of_unit(person) && same(&listed.post, &person.post) && same(&listed.phone, &person.phone))
}

fn shares_phone(records: &Records, id: Id<Attendee>, listed: &ListedPerson) -> bool {
    !listed.phone.is_empty() && records.person_of(id).is_some_and(|person| person.phone == listed.phone)
}

/// Another post in the same unit is a change; another unit is another person.
fn no_other_unit(records: &Records, id: Id<Attendee>, listed: &ListedPerson) -> bool {
    listed.unit.is_empty()
        || records
            .person_of(id)
            .is_some_and(|p| p.unit.is_none() || is_of_unit(records, p, &listed.unit))
}

/// Whether somebody who is called by surname and post is of a unit that the row names in short: 杜书记 of 社区居委会, whom a row has under 居委会.
fn is_of_shortened_unit(records: &Records, id: Id<Attendee>, listed: &ListedPerson) -> bool {
    let unit = records.person_of(id).and_then(|person| records.unit_of(person));
    unit.is_some_and(|unit| is_called(&listed.name) && is_short_for(&listed.unit, &unit.name))
}

/// Whether a text is the beginning or the end of the name of a unit: 居委会 of 社区居委会, 物业 of 物业公司.
fn is_short_for(short: &str, unit: &str) -> bool {
    short.chars().count() > 1 && (unit.ends_with(short) || unit.starts_with(short))
}

/// The name of a unit in short does not take the place of the whole one.
fn keep_whole_unit(records: &Records, id: Id<Attendee>, listed: Option<&mut ListedPerson>) {
    let unit = records.person_of(id).and_then(|person| records.unit_of(person));
    if let (Some(unit), Some(listed)) = (unit, listed)
        && is_called(&listed.name)
        && is_short_for(&listed.unit, &unit.name)
    {
        listed.unit.clone_from(&unit.name);
    }
}
