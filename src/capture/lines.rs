//! Lines that belong to others by where they stand: below a head, behind a colon, short ones behind a decision.

pub(super) mod behind;
pub mod continuation;
pub mod head;
pub(super) mod list_lines;
pub(super) mod points;
