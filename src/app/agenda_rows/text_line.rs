//! A line of the text of an agenda, and its fate.

use crate::{
    domain::{agenda::Item, id::Id},
    line::agenda::{AgendaTextItem, Rejection},
};

/// The fate of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineVerdict {
    Added,
    /// It takes the place of an item of the same subject, which nobody has taken up.
    Instead,
    /// An item of this title is on the agenda.
    There,
    LeftOut,
    /// No item, and why.
    Not(Rejection),
}

/// One line of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgendaTextLine {
    /// Counted from 1.
    pub line: usize,
    /// The line as it was written, where it is no item.
    pub text: String,
    pub item: Option<AgendaTextItem>,
    pub verdict: LineVerdict,
    /// The number that the item gets; empty = none.
    pub number: String,
    /// Words at the end of the title that may be a presenter, whom the list does not know; empty = none.
    pub perhaps: String,
    /// The item of the agenda of the same subject, with its title.
    pub instead: Option<(Id<Item>, String)>,
}

/// A title to compare: blanks and capitals make no other item of it.
pub(super) fn title_key(title: &str) -> String {
    title.split_whitespace().collect::<String>().to_lowercase()
}
