//! The fields in which a row of a roster says something else than the records.

use crate::{
    domain::{
        id::Id,
        people::{Attendee, Person},
        records::Records,
    },
    line::roster::ListedPerson,
};

/// A field of somebody on the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Detail {
    OtherName,
    Unit,
    Post,
    Phone,
    Email,
    Sex,
    Category,
    Duty,
    Reply,
    Substitute,
    Grouping,
    Remark,
}

/// Somebody of the list: on it already, or the one that this row of the plan adds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ListMember {
    There(Id<Attendee>),
    New,
}

/// Returns the fields in which a row says something else than the records. Fields that the row leaves out stay as they are.
pub(super) fn differences(
    records: &Records,
    id: Id<Attendee>,
    listed: &ListedPerson,
    substitute: Option<ListMember>,
) -> Vec<Detail> {
    let (Some(attendee), Some(person)) = (records.attendees.get(id), records.person_of(id)) else {
        return Vec::new();
    };
    let other = |said: &str, there: &str| !said.is_empty() && said != there;
    let standing = &listed.standing;
    let other_name = !listed.other_name.is_empty()
        && person.name != listed.other_name
        && !person.aliases.contains(&listed.other_name);
    let reply = standing
        .reply
        .is_some_and(|reply| reply != attendee.reply || other(&standing.leave_reason, &attendee.leave_reason));
    let comes = match substitute {
        None => false,
        Some(ListMember::There(id)) => attendee.substitute != Some(id),
        Some(ListMember::New) => true,
    };
    [
        (Detail::OtherName, other_name),
        (
            Detail::Unit,
            !listed.unit.is_empty() && !is_of_unit(records, person, &listed.unit),
        ),
        (Detail::Post, other(&listed.post, &person.post)),
        (Detail::Phone, other(&listed.phone, &person.phone)),
        (Detail::Email, other(&listed.email, &person.email)),
        (Detail::Sex, standing.sex.is_some_and(|sex| sex != person.sex)),
        (
            Detail::Category,
            standing.category.is_some_and(|c| c != attendee.category),
        ),
        (Detail::Duty, standing.duty.is_some_and(|d| d != attendee.duty)),
        (Detail::Reply, reply),
        (Detail::Substitute, comes),
        (Detail::Grouping, other(&listed.group, &attendee.grouping)),
        (Detail::Remark, other(&standing.remark, &attendee.remark)),
    ]
    .into_iter()
    .filter_map(|(detail, differs)| differs.then_some(detail))
    .collect()
}

/// Whether somebody is of a unit, by its full or its short name.
pub(super) fn is_of_unit(records: &Records, person: &Person, unit: &str) -> bool {
    records
        .unit_of(person)
        .is_some_and(|there| there.name == unit || (!there.short.is_empty() && there.short == unit))
}
