//! The sections of Prepare on the screen.

mod agenda;
mod budget;
pub(super) mod checklist;
mod deliverables;
mod duties;
mod equipment;
mod errors;
mod notice;
mod papers;
mod people;
pub(super) mod purpose;
mod ready;
mod seats;

use super::desk::view::SectionView;

/// The sections with a list.
pub(super) static VIEWS: [SectionView; 12] = [
    agenda::VIEW,
    people::VIEW,
    deliverables::VIEW,
    checklist::VIEW,
    equipment::VIEW,
    duties::VIEW,
    budget::VIEW,
    papers::VIEW,
    seats::VIEW,
    notice::VIEW,
    errors::VIEW,
    ready::VIEW,
];
