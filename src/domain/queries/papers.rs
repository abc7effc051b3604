//! The papers of a meeting with their copies, and the imprint of its minutes.

use crate::domain::{
    id::Id,
    imprint::Imprint,
    papers::{Paper, PaperCopy},
    records::Records,
};

impl Records {
    /// The copies of a paper, by number.
    pub fn copies_of(&self, paper: Id<Paper>) -> impl Iterator<Item = &PaperCopy> {
        self.paper_copies.iter().filter(move |c| c.paper == paper)
    }

    /// The imprint of the open meeting.
    pub fn imprint(&self) -> Option<&Imprint> {
        self.imprints.iter().find(|row| Some(row.meeting) == self.open())
    }
}
