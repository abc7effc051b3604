//! The sections of Wrap-up on the screen.

mod archive;
mod close;
mod conveyance;
mod expenses;
mod inbound;
mod lessons;
pub(super) mod minutes;
mod returns;

use super::{desk::view::SectionView, prepare::checklist};
use crate::input::section::SectionId;

/// The sections with a list.
pub(super) static VIEWS: [SectionView; 8] = [
    SectionView {
        id: SectionId::Tasks,
        ..checklist::VIEW
    },
    returns::VIEW,
    inbound::VIEW,
    expenses::VIEW,
    conveyance::VIEW,
    archive::VIEW,
    lessons::VIEW,
    close::VIEW,
];
