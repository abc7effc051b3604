//! The sections of Wrap-up on the screen.

pub(super) mod minutes;

use super::desk::view::SectionView;

/// The sections with a list.
pub(super) static VIEWS: [SectionView; 0] = [];
