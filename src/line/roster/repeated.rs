//! People who stand in a list twice. Knows no table.

use std::collections::HashMap;

use super::{
    same::person_key,
    sheet::{ListedPerson, RosterRow, RowContent, RowDoubt, SkipReason},
};

/// People of one name are kept apart where units, posts, phones or addresses differ; else a later row repeats an earlier one. In a
/// report of a call (`of_call`) that is somebody who came in again.
pub(super) fn mark_repeated(lines: &mut [RosterRow], of_call: bool) {
    let mut seen: HashMap<String, Vec<(usize, ListedPerson)>> = HashMap::new();
    for line in lines {
        let RowContent::Person(listed) = &line.what else {
            continue;
        };
        let namesakes = seen.entry(person_key(&listed.name)).or_default();
        let earlier = namesakes
            .iter()
            .find(|(_, other)| !apart(listed, other))
            .map(|(row, _)| *row);
        match earlier {
            Some(_) if of_call => {
                line.doubts.clear();
                line.what = RowContent::Left(SkipReason::Again, listed.name.clone());
            }
            Some(row) => {
                line.doubts.push(RowDoubt::Repeated(row));
                line.what = RowContent::Doubtful(listed.name.clone());
            }
            None => namesakes.push((line.row, (**listed).clone())),
        }
    }
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
