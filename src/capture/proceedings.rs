//! How the meeting goes on: opening, recess and close, the chair, items, parts without the public, recorders, incidents.

pub(super) mod chair;
pub(super) mod chair_part;
pub(super) mod closed_items;
pub(super) mod doubted_opening;
pub mod exclusion;
pub(super) mod goes_on;
pub(super) mod bare_act;
pub(super) mod heading;
pub mod incident;
pub(super) mod item_mark;
pub mod items;
pub mod next_start;
pub(super) mod numbered_heading;
pub(super) mod opened_told;
pub(super) mod paper_called;
pub(super) mod plain_title;
pub mod queue;
pub mod recorder;
pub(super) mod reopened;
pub mod resumption;
pub(super) mod said_closed;
pub mod session;
pub(super) mod title_pieces;
pub(super) mod unopened;
