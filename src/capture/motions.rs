//! Motions: moved, seconded, amended, found by the lines about them, disposed of, decided together.

pub(super) mod backers_told;
pub mod consent;
pub(super) mod disposal;
pub mod motion;
pub(super) mod motion_row;
pub(super) mod motions_found;
pub(super) mod parts;
pub(super) mod reconsidered;
pub(super) mod resolved;
