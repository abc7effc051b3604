//! Requests of a tab or a dialog for the next step, as values. Only `update` changes tab and dialog.

use crate::{
    domain::{error_book::SlipKind, id::Id, meeting::Meeting, motion::Motion, record::Key},
    export::DocumentKind,
    input::{command::Command, section::SectionId},
    words::{Lang, field::FieldName},
};

use super::{form::Form, tab::Tab};

/// The end of a command. Its message and its question are in `Cx`.
#[derive(Debug, Default)]
#[must_use]
pub enum Outcome {
    /// Everything stays as it is.
    #[default]
    Stay,
    Go(Place),
    Open(Request),
    /// Goes somewhere, and opens a dialog there.
    GoAndOpen(Place, Request),
    /// The dialog is closed; what it lay over is there again.
    Close,
    /// The form hands its values to whoever opened it.
    Save,
    /// The meeting of the list of what comes over is made and opened.
    Succeed,
    /// The dialog is closed, and a command runs with the words typed after its name.
    Run(Command, String),
    /// A command was typed in the capture line, with the words after its name: the line is emptied when the command takes them.
    Order(Command, String),
    /// Takes back what was typed last, else the last act.
    Undo,
    /// The tour begins.
    Tour,
    /// Repeats what was taken back last.
    Redo,
    /// Puts the chosen or shown text on the clipboard of the terminal.
    Copy,
    /// The mouse is taken from the terminal, or given back to it.
    TurnMouse,
    /// The work beside the typing stops.
    StopJob,
    /// The screen is in another language from now on.
    Speak(Lang),
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
    Section(SectionId),
    /// A field of the purpose card.
    Card(FieldName),
    /// A finding of the error book: its kind and what it is about.
    Finding(SlipKind, Option<Key>),
    /// A meeting, which is opened first if it is not; then the tab.
    Meeting(Id<Meeting>, Tab),
    /// Where a record of the open meeting is mended: its section and row in Prepare, or its line in the feed.
    Record(Key),
    /// The line of Live, with the sign under which the wording of an amended motion of the open meeting is typed.
    Wording(Id<Motion>),
    /// The same as `Record` of another meeting, which is opened first.
    RecordOf(Id<Meeting>, Key),
}

/// A dialog to be opened.
#[derive(Debug)]
pub enum Request {
    Form(Box<Form>),
    Palette,
    /// Asks where a document is written to.
    Export(DocumentKind),
    /// Asks for the roster to take in.
    ImportRoster,
    /// Asks for the year of holidays to take in.
    ImportHolidays,
    /// Asks for the agenda to take in.
    ImportAgenda,
    /// The commands of the place where the clerk is.
    Help,
    /// The messages of this run.
    Said,
    /// The page on the capture line, with the example of a sign in its line.
    Practice(Option<usize>),
    /// The settings, once their file is read.
    Settings,
    /// Finding again, with the words typed after the name of the command.
    Search,
}

impl From<Form> for Outcome {
    fn from(form: Form) -> Self {
        Self::Open(Request::Form(Box::new(form)))
    }
}
