//! Messages that reach `update`.

use std::path::PathBuf;

use super::{
    effect::{TypeForm, TypeLesson},
    opening::FileFindings,
    pointer::Pointer,
    settings::{SettingsFit, SettingsFound},
};
use crate::{
    domain::{
        budget::rules::Rules,
        change::Seq,
        job::JobProgress,
        question::Answer,
        record,
        setting_fault::SettingsUnwritten,
        template::{Template, flaw::TemplateFault},
        trouble::Trouble,
        unread::{HolidaysUnread, SheetFault},
    },
    input::{command::Command, key::Key},
    line::{
        holidays::Year,
        roster::{ReadTable, SheetReading},
    },
};

/// One message.
#[derive(Debug, Clone, PartialEq)]
pub enum Msg {
    Key(Key),
    Paste(String),
    /// The mouse.
    Pointer(Pointer),
    /// The work beside the typing is so far.
    Job(JobProgress),
    /// The work with this number is over; its answer follows.
    JobOver(u32),
    /// The work was stopped, and left nothing.
    JobStopped(JobProgress),
    #[allow(dead_code, reason = "tests give any command with it")]
    Do(Command),
    /// All has come that was typed together: the line is read.
    ReadLine,
    /// A second has passed (only while a meeting is in session, or a notice is to go).
    Tick,
    Resize(u16, u16),
    /// Everything up to this commit is on disk.
    Saved(Seq),
    /// Nothing from this commit on is on disk, and why.
    SaveFailed {
        first: Seq,
        trouble: Trouble,
    },
    /// So many of the acts that wait are in memory alone.
    Unkept(usize),
    /// Saving works again.
    Recovered,
    /// The file is open.
    Opened(Box<FileFindings>),
    /// It cannot be opened (yet).
    OpenFailed(Trouble),
    Answer(Answer),
    /// The file is damaged and is written to no longer; the newest good copy, once it is known.
    Damaged {
        copy: Option<PathBuf>,
    },
    /// Another window has written to the file: what all meetings share, as it is now.
    Changed {
        shared: Vec<record::Record>,
    },
    /// The file was looked at: why the path does not lead to it any more; `None` while it does.
    Looked {
        lost: Option<Trouble>,
    },
    /// The templates, for their cards.
    Cards(Vec<Template>),
    /// The templates, for this form.
    Templates {
        templates: Vec<Template>,
        faults: Vec<TemplateFault>,
        wanted: TypeForm,
    },
    /// The settings as they are in their file.
    Settings(Box<SettingsFound>),
    /// The settings that hold from now on.
    Fitted(Box<SettingsFit>),
    /// The settings were written, or why not.
    SettingsWritten(Result<(), SettingsUnwritten>),
    /// The limits of budgets, and what is wrong with the files that were left out.
    Rules {
        rules: Rules,
        faults: Vec<TemplateFault>,
    },
    /// The SHA-256 of a file, or none if it cannot be read; with the place where it was looked for.
    FileRead {
        key: record::Key,
        asked: PathBuf,
        path: PathBuf,
        hash: Option<String>,
    },
    /// The text of an agenda, or why the file cannot be read.
    AgendaFile {
        path: PathBuf,
        result: Result<String, SheetFault>,
    },
    /// A file of tables was read, or could not be.
    Sheets {
        path: PathBuf,
        result: Result<Vec<ReadTable>, SheetFault>,
    },
    /// A long pasted list of names was read.
    List(SheetReading),
    /// A year of holidays was read, or could not be.
    Holidays {
        path: PathBuf,
        result: Result<Year, HolidaysUnread>,
    },
    /// A lesson was written into a type, which has this revision now; or why not.
    Taught {
        lesson: TypeLesson,
        result: Result<u32, String>,
    },
    Exported {
        path: PathBuf,
        result: ExportResult,
    },
}

/// How writing a document ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ExportResult {
    Written,
    /// A bundle of so many files; so many that the records name could not be read.
    Bundled {
        files: usize,
        left_out: usize,
    },
    /// There is a file already, and replacing it was not asked for.
    Exists,
    Failed(Trouble),
}
