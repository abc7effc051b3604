//! The numbers of items in a record.

use crate::{
    export::{digest::Digest, visits::ItemVisit},
    words::Lang,
};

/// The number of an item as records in the language of the document write it: 一、（一）; one that the agenda gives it stays.
pub(super) fn number(digest: &Digest<'_>, visit: &ItemVisit<'_, '_>) -> String {
    let section = visit.section;
    let own = section.item.is_some_and(|item| !item.own_number.trim().is_empty());
    let last = section.number.rsplit('.').next().unwrap_or_default();
    match (digest.lang, last.parse::<usize>()) {
        // Items that were never taken up leave no gap, as in the minutes.
        (Lang::Zh, Ok(_)) if !own && section.depth == 0 && visit.rank > 0 => {
            (digest.strings.export.heading_number)(0, visit.rank)
        }
        (Lang::Zh, Ok(n)) if !own => (digest.strings.export.heading_number)(section.depth, n),
        (Lang::En, _) if section.depth == 0 => format!("{}. ", section.number),
        (Lang::Zh | Lang::En, _) => format!("{} ", section.number),
    }
}
