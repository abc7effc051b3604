//! The order in which items were taken, where it is not the one in which the minutes tell of them.

use std::collections::HashMap;

use crate::{
    domain::{agenda::Item, id::Id},
    export::digest::Digest,
};

/// Says in which order the items were taken; `None` = in that of the agenda.
pub(super) fn order_told(digest: &Digest<'_>, numbers: &HashMap<Id<Item>, String>) -> Option<String> {
    let started = digest.sections.iter().filter(|section| section.depth == 0);
    let mut taken: Vec<(i64, &str)> = started
        .filter_map(|section| {
            let number = numbers.get(&section.item?.id)?;
            Some((section.started?.place, number.as_str()))
        })
        .collect();
    let places: Vec<i64> = taken.iter().map(|(place, _)| *place).collect();
    if places.is_sorted() {
        return None;
    }
    taken.sort_by_key(|(place, _)| *place);
    let numbers: Vec<String> = taken.into_iter().map(|(_, number)| number.to_owned()).collect();
    let t = &digest.strings.export.minutes;
    Some((t.taken_in_order)(&(t.listed)(&numbers)))
}
