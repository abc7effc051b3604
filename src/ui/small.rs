//! The least size of the screen.

use ratatui::layout::Rect;

/// The least size at which everything is in reach; on a smaller screen a sentence says so.
const LEAST: (u16, u16) = (60, 20);

/// Whether a screen is smaller than it should be.
pub(super) const fn is_small(area: Rect) -> bool {
    area.width < LEAST.0 || area.height < LEAST.1
}
