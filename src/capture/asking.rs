//! Lines that may tell a fact and are asked about, and the answers that the next line gives.

pub mod answered;
pub(super) mod bare_names;
pub(super) mod begun_title;
pub(super) mod business;
pub(super) mod dated;
pub(super) mod funded;
pub(super) mod item_meant;
pub(super) mod net;
pub(super) mod other_body;
pub(super) mod room_counted;
pub(super) mod settled;
pub(super) mod verdict;
pub(super) mod weekday;
