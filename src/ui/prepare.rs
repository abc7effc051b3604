//! The sections of Prepare on the screen.

pub(super) mod agenda;
pub(super) mod budget;
pub(super) mod checklist;
pub(super) mod deliverables;
pub(super) mod duties;
pub(super) mod equipment;
pub(super) mod errors;
pub(super) mod notice;
pub(super) mod papers;
pub(super) mod people;
pub(super) mod purpose;
pub(super) mod ready;
pub(super) mod seats;
