//! The numbers of items in a record.

use crate::export::{digest::Digest, item_number, section::sibling_number, visits::ItemVisit};

/// The number of an item as records write it; items that were never taken up leave no gap, as in the minutes.
pub(super) fn number(digest: &Digest<'_>, visit: &ItemVisit<'_, '_>) -> String {
    let section = visit.section;
    let rank = if section.depth == 0 && visit.rank > 0 {
        visit.rank
    } else {
        sibling_number(section)
    };
    item_number::ranked(digest, section, rank)
}
