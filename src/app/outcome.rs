//! What a tab or a dialog wants to happen next, as a value. Only `update` changes tab and dialog.

use crate::{
    domain::{id::Id, meeting::Meeting, record::Key},
    export::DocumentKind,
    input::section::Section,
    words::field::FieldName,
};

use super::{form::Form, tab::Tab};

/// The end of a command. What it says and asks is in `Cx`.
#[derive(Debug, Default)]
#[must_use]
pub enum Outcome {
    /// Everything stays as it is.
    #[default]
    Stay,
    Go(Place),
    Open(Request),
}

/// Commands that end in nothing stay.
impl From<()> for Outcome {
    fn from((): ()) -> Self {
        Self::Stay
    }
}

/// Somewhere in the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    Tab(Tab),
    /// A section of Prepare.
    Section(Section),
    /// A field of the purpose card.
    Card(FieldName),
    /// A meeting, which is opened first if it is not; then the tab.
    Meeting(Id<Meeting>, Tab),
    /// Where a record is mended: its section and row in Prepare, or its line in the feed.
    Record(Key),
}

/// A dialog to be opened.
#[derive(Debug)]
pub enum Request {
    Form(Box<Form>),
    Palette,
    /// Where a document is written to.
    Export(DocumentKind),
    /// Which roster is taken in.
    ImportRoster,
    /// Which year of holidays is taken in.
    ImportHolidays,
}
