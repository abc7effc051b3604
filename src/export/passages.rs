//! The passages of a document: paragraphs that can be reworded, each with a place that stays when the records around it change.

/// The passages, in order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Passages {
    pub list: Vec<Passage>,
    /// The blocks of wordings under which the records have changed.
    pub doubtful: Vec<usize>,
    /// Whose paragraphs follow; empty = they cannot be reworded.
    owner: String,
    /// How many paragraphs the owner has by now.
    counted: usize,
}

/// A paragraph that can be reworded.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Passage {
    /// Whose it is, and its number there.
    pub key: String,
    /// Its place among the blocks.
    pub block: usize,
}

impl Passages {
    /// The paragraphs that follow can be reworded, and belong to this.
    pub fn of(&mut self, owner: String) {
        if self.owner != owner {
            let before = format!("{owner}.");
            self.counted = self
                .list
                .iter()
                .filter(|passage| passage.key.starts_with(&before))
                .count();
            self.owner = owner;
        }
    }

    /// The paragraphs that follow cannot be reworded.
    pub fn end(&mut self) {
        self.owner.clear();
    }

    /// Notes a paragraph that is added as this block.
    pub fn add(&mut self, block: usize) {
        if !self.owner.is_empty() {
            self.list.push(Passage {
                key: format!("{}.{}", self.owner, self.counted),
                block,
            });
            self.counted += 1;
        }
    }
}
