//! People who stand in a list twice. Knows no table.

use std::collections::HashMap;

use crate::domain::people::Reply;

use super::{
    role::ListedRole,
    same::person_key,
    sheet::{ListedPerson, RosterRow, RowContent, RowDoubt, SkipReason},
};

/// People of one name are kept apart where units, posts, phones or addresses differ; else a later row repeats an earlier one. In a
/// report of a call (`of_call`) that is somebody who came in again.
pub(super) fn mark_repeated(lines: &mut [RosterRow], of_call: bool) {
    let rows: Vec<usize> = lines.iter().map(|line| line.row).collect();
    let mut seen: HashMap<String, Vec<(usize, ListedPerson)>> = HashMap::new();
    // The answers and duties that later rows give, with the places of the rows that they are about.
    let mut added: Vec<(usize, ListedRole)> = Vec::new();
    for (at, line) in lines.iter_mut().enumerate() {
        let RowContent::Person(listed) = &line.what else {
            continue;
        };
        let namesakes = seen.entry(person_key(&listed.name)).or_default();
        let earlier = namesakes.iter().find(|(_, other)| !apart(listed, other));
        let earlier = earlier.map(|(place, other)| (*place, only_adds(listed, other)));
        match earlier {
            Some((place, adds)) if of_call || adds => {
                if !of_call {
                    added.push((place, listed.standing.clone()));
                }
                line.doubts.clear();
                line.what = RowContent::Left(SkipReason::Again, listed.name.clone());
            }
            Some((place, _)) => {
                line.doubts.extend(rows.get(place).copied().map(RowDoubt::Repeated));
                line.what = RowContent::Doubtful(listed.name.clone());
            }
            None => namesakes.push((at, (**listed).clone())),
        }
    }
    for (place, said) in added {
        if let Some(RosterRow {
            what: RowContent::Person(listed),
            ..
        }) = lines.get_mut(place)
        {
            let standing = &mut listed.standing;
            standing.duty = standing.duty.or(said.duty);
            if said.reply.is_some() {
                standing.reply = said.reply;
                standing.leave_reason = said.leave_reason;
            }
        }
    }
}

/// Whether a row does no more than give the answer or the duty of somebody who stands above without one: 请假：石建平（外出打工） or 记录：石建平
/// below 三组代表：石建平.
fn only_adds(listed: &ListedPerson, other: &ListedPerson) -> bool {
    let same = |own: &str, other: &str| own.is_empty() || own == other;
    let (own, known) = (&listed.standing, &other.standing);
    let answers = own.reply == Some(Reply::Leave) && known.reply.is_none();
    let has_duty = own.duty.is_some() && known.duty.is_none();
    (answers || has_duty) && same(&listed.unit, &other.unit) && same(&listed.post, &other.post)
}

/// Whether two people of one name differ in something both rows say. Another phone alone is a second phone of the same
/// person where unit and post agree.
fn apart(a: &ListedPerson, b: &ListedPerson) -> bool {
    let differ = |x: &str, y: &str| !x.is_empty() && !y.is_empty() && x.to_lowercase() != y.to_lowercase();
    let both = |x: &str, y: &str| !x.is_empty() && !y.is_empty();
    let placed = both(&a.unit, &b.unit) && both(&a.post, &b.post);
    differ(&a.unit, &b.unit)
        || differ(&a.post, &b.post)
        || (!placed && (differ(&a.phone, &b.phone) || differ(&a.email, &b.email)))
}
