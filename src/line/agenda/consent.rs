//! The items under the heading of the consent block of an agenda. Knows no titles.

use super::{
    markdown::PlainLine,
    marker::{LineStart, OutlineMark},
    printed::PrintedLine,
};

/// Whether the lines stand under the heading of the consent block: up to a heading, an item whose details stand under it, or a mark of another kind.
#[derive(Debug, Default)]
pub(super) struct ConsentBlock {
    is_open: bool,
    /// The mark of its first item.
    mark: Option<OutlineMark>,
}

impl ConsentBlock {
    pub(super) const fn open(&mut self) {
        *self = Self {
            is_open: true,
            mark: None,
        };
    }

    /// Whether a line is an item of the block; the first that is none closes it.
    pub(super) fn holds(&mut self, line: &PrintedLine, plain: &PlainLine, start: &LineStart<'_>) -> bool {
        if !self.is_open || start.mark.is_none() {
            return false;
        }
        let other = self.mark.is_some() && self.mark != start.mark;
        self.is_open = !(line.is_titled || plain.level().is_some() || other);
        self.mark = self.mark.or(start.mark);
        self.is_open
    }
}
