//! People under the heading of a group. Knows no words.

use super::{
    role::ListedRole,
    sheet::{RosterRow, RowContent, RowDoubt},
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
    }
}
