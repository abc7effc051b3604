//! The passages of a document: lines that can be reworded, each with a place that stays when the records around it change.

use std::collections::BTreeMap;

/// The passages, in order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Passages {
    pub list: Vec<Passage>,
    /// The blocks of wordings under which the records have changed.
    pub doubtful: Vec<usize>,
    /// The owner of the lines that follow; empty = they cannot be reworded.
    owner: String,
    /// How many lines of each kind every owner has by now.
    counts: BTreeMap<String, usize>,
}

/// A line that can be reworded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    /// The owner of the line, and its number there, behind a letter for its kind; paragraphs have none.
    pub key: String,
    pub spot: PassageSpot,
}

/// Where a passage stands in its document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PassageSpot {
    Title,
    Subtitle,
    /// A paragraph or a heading.
    Block(usize),
    /// A point of a list: its place among the points, then among those under that one, and so on.
    Point {
        block: usize,
        path: Vec<usize>,
    },
    Definition {
        block: usize,
        row: usize,
    },
    Cell {
        block: usize,
        row: usize,
        column: usize,
    },
}

impl PassageSpot {
    /// The block that it is in; the title stands before the first.
    pub const fn block(&self) -> usize {
        match self {
            Self::Title | Self::Subtitle => 0,
            Self::Block(block)
            | Self::Point { block, .. }
            | Self::Definition { block, .. }
            | Self::Cell { block, .. } => *block,
        }
    }
}

impl Passages {
    /// The lines that follow can be reworded, and belong to this.
    pub fn of(&mut self, owner: String) {
        self.owner = owner;
    }

    /// The lines that follow cannot be reworded.
    pub fn end(&mut self) {
        self.owner.clear();
    }

    /// Notes the title, and the second line of it where there is one.
    pub fn add_title(&mut self, owner: String, has_second: bool) {
        self.of(owner);
        self.add("t", PassageSpot::Title);
        if has_second {
            self.add("s", PassageSpot::Subtitle);
        }
        self.end();
    }

    /// Whether the lines that follow can be reworded.
    pub fn is_open(&self) -> bool {
        !self.owner.is_empty()
    }

    /// Notes a cell of the table that is to be added as this block.
    pub fn add_cell(&mut self, block: usize, row: usize, column: usize) {
        self.add("c", PassageSpot::Cell { block, row, column });
    }

    /// Notes a line; the letter stands for its kind.
    pub fn add(&mut self, letter: &str, spot: PassageSpot) {
        if self.owner.is_empty() {
            return;
        }
        let before = format!("{}.{letter}", self.owner);
        let counted = self.counts.entry(before).or_default();
        let key = format!("{}.{letter}{counted}", self.owner);
        *counted += 1;
        self.list.push(Passage { key, spot });
    }
}
