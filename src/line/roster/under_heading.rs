//! People under the heading of a group. Knows no words.

use crate::domain::people::{Category, Reply};

use super::{
    capacity::may_vote,
    role::ListedRole,
    sheet::{ListedPerson, RosterRow, RowContent, RowDoubt},
    unit_names::is_unit_name,
};

/// Gives a row the capacity that the heading above tells. In a list with headings a row that is no name may be another: those below it come
/// in a capacity that nobody has told.
pub(super) fn of_group(line: &mut RosterRow, group: &mut Option<ListedRole>) {
    let Some(said) = group else { return };
    let RowContent::Person(person) = &mut line.what else {
        let may_head = |doubt: &RowDoubt| matches!(doubt, RowDoubt::NotAName(text) if !is_unit_name(text));
        said.unsure |= line.doubts.iter().any(may_head);
        return;
    };
    let is_told = person.standing.category.is_some() || person.standing.duty.is_some();
    if said.unsure && !is_told {
        person.standing.unsure = true;
        line.doubts.push(RowDoubt::NoCategory);
    } else {
        person.standing.fill_from(said.clone());
        give_reason(person, &mut line.doubts);
        raise_elected(person, said, &mut line.doubts);
    }
}

/// Words in brackets that nobody knows are the reason of somebody who is excused: 请假：韦东（在省里开会）.
fn give_reason(person: &mut ListedPerson, doubts: &mut Vec<RowDoubt>) {
    let standing = &mut person.standing;
    let words = RowDoubt::UnknownFlag(standing.remark.clone());
    if standing.reply == Some(Reply::Leave) && standing.leave_reason.is_empty() && doubts.contains(&words) {
        doubts.retain(|doubt| *doubt != words);
        standing.leave_reason = std::mem::take(&mut standing.remark);
    }
}

/// Under `Trustees` a treasurer is one of them: the heading says what the office leaves open.
pub(super) fn raise_elected(person: &mut ListedPerson, heading: &ListedRole, doubts: &mut Vec<RowDoubt>) {
    let is_open = |doubt: &RowDoubt| matches!(doubt, RowDoubt::UnknownCategory(word) if may_vote(&word.to_lowercase()));
    let standing = &mut person.standing;
    if heading.category == Some(Category::Member)
        && standing.category == Some(Category::InAttendance)
        && doubts.iter().any(is_open)
    {
        standing.category = Some(Category::Member);
        doubts.retain(|doubt| !is_open(doubt));
    }
}
