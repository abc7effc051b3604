//! The list of what the program said in this run, while it is open.

use crate::offer;

use super::{
    cursor::Cursor,
    offer::{Offer, always},
    outcome::Outcome,
};

/// The list while it is open.
#[derive(Debug, Default)]
pub struct SaidList {
    pub cursor: Cursor,
}

/// The commands of the list.
pub const OFFERS: &[Offer<SaidList>] = &[offer!(CloseSaid, always, |_, _, ()| Outcome::Close)];

impl SaidList {
    /// The list of so many lines, the cursor on the newest.
    pub fn of(lines: usize) -> Self {
        let mut cursor = Cursor::START;
        cursor.set(lines.saturating_sub(1));
        Self { cursor }
    }
}
