//! The table of agenda items.

use super::table::stored;
use crate::domain::agenda::Item;

stored!(
    Item, "items", by "place":
    id, meeting, parent, place, title, kind, minutes, presenter, units, papers, consent, outcome, outcome_reason,
    no_action_reason, filing, filed_by, filing_remark, own_number, paper_number
);
