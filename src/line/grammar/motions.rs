//! Motions, amendments, and the people who move and second them.

pub(super) mod amendments_zh;
pub(super) mod backers;
pub(super) mod board_backers;
pub(super) mod credited;
pub(super) mod deferral;
pub(super) mod figures;
pub(super) mod meant;
pub mod motion;
pub(super) mod moved;
pub(super) mod moved_verdict;
pub(super) mod moved_words;
pub(super) mod moving;
pub(super) mod seconding;
pub(super) mod slashed;
pub(super) mod told_motion;
