//! Lines of logs: their people, their robots, and the votes that were taken in them.

pub(super) mod crowd;
pub mod dialect;
pub(super) mod logged;
pub mod nick;
pub(super) mod polls;
pub(super) mod proposal;
