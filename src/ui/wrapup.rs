//! The sections of Wrap-up on the screen.

pub(super) mod archive;
pub(super) mod close;
pub(super) mod conveyance;
pub(super) mod expenses;
pub(super) mod inbound;
pub(super) mod lessons;
pub(super) mod matters;
pub(super) mod minutes;
pub(super) mod returns;
