//! The spots of the screen, as the drawing noted them: the table that drew a row says what a click on it means. Decides nothing.

use ratatui::layout::{Position, Rect};

use crate::app::pointer::{Pointer, ScreenSpot};

/// The spots of a frame, in the order in which they were drawn: the last one lies on top.
#[derive(Debug, Clone, Default)]
pub struct Hits {
    spots: Vec<(Rect, ScreenSpot)>,
}

impl Hits {
    /// A new frame begins.
    pub fn clear(&mut self) {
        self.spots.clear();
    }

    /// Notes what an area means; an empty one is left out.
    pub fn note(&mut self, area: Rect, spot: ScreenSpot) {
        if !area.is_empty() {
            self.spots.push((area, spot));
        }
    }

    /// Notes one row of an area.
    pub fn note_row(&mut self, area: Rect, row: u16, spot: ScreenSpot) {
        if row < area.height {
            let y = area.y + row;
            self.note(Rect { y, height: 1, ..area }, spot);
        }
    }

    /// An area is drawn anew.
    pub fn forget(&mut self, area: Rect) {
        self.spots.retain(|(spot, _)| spot.intersection(area).is_empty());
    }

    /// The number of spots so far.
    pub const fn count(&self) -> usize {
        self.spots.len()
    }

    /// The spots that were noted after so many.
    pub fn since(&self, before: usize) -> Vec<(Rect, ScreenSpot)> {
        self.spots.get(before..).unwrap_or_default().to_vec()
    }

    /// Notes spots from [`Hits::since`] again.
    pub fn again(&mut self, spots: &[(Rect, ScreenSpot)]) {
        self.spots.extend_from_slice(spots);
    }

    /// All spots, the lowest first.
    #[allow(dead_code, reason = "tests walk over what can be clicked")]
    pub fn all(&self) -> &[(Rect, ScreenSpot)] {
        &self.spots
    }

    /// The click on a cell; `None` where nothing is meant by it.
    pub fn click(&self, column: u16, row: u16) -> Option<Pointer> {
        let (area, spot) = self.at(column, row)?;
        Some(Pointer::Click {
            spot,
            column: column - area.x,
            row: row - area.y,
        })
    }

    /// The wheel over a cell; `None` where it moves nothing.
    pub fn wheel(&self, column: u16, row: u16, down: bool) -> Option<Pointer> {
        let (_, spot) = self.at(column, row)?;
        Some(Pointer::Wheel { spot, down })
    }

    fn at(&self, x: u16, y: u16) -> Option<(Rect, ScreenSpot)> {
        let lies = |(area, _): &&(Rect, ScreenSpot)| area.contains(Position { x, y });
        self.spots.iter().rev().find(lies).copied()
    }
}
