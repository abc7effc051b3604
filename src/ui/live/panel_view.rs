//! A panel of Live on the screen.

use ratatui::layout::{Position, Rect};

use super::super::pen::Pen;
use crate::app::live::panel::Shown;

/// How a panel looks.
pub(super) struct PanelView {
    /// Draws it over the feed; returns the caret if the panel has it.
    pub(super) draw: fn(&mut Pen, Rect, &Shown) -> Option<Position>,
    /// Draws the row under the capture line: what Enter does in it.
    pub(super) hint: fn(&mut Pen, Rect, &Shown),
}
