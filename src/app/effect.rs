//! Effects: things that the world must do. Carried out by `shell/perform.rs`.

use std::{path::PathBuf, sync::Arc};

use super::recent::RecentCommands;
use chrono::NaiveDate;

use crate::{
    domain::{
        change::Commit,
        draft::Draft,
        house::LightRule,
        id::Id,
        lesson::Lesson,
        meeting::Meeting,
        question::{FollowUpRow, Question},
        record::Key,
        records::Records,
        setting::SettingEdit,
        time::{Stamp, Zone},
    },
    export::{
        DocumentOrder, Format, GENERATOR, WriteError,
        matters::{MatterOrder, MatterPaper, render_matters},
    },
    words::Lang,
};

/// A form that shows types of meetings, once they are read.
#[derive(Debug, Clone, PartialEq)]
pub enum TypeForm {
    New,
    /// Particulars of this meeting.
    Rename(Box<Meeting>),
}

/// One thing to do outside.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Write a change and its audit row; answered by `Msg::Saved`.
    Save(Commit),
    /// Keep the line being typed.
    KeepDraft(Draft),
    /// Ask the store.
    Ask(Question),
    /// Read the meeting templates for this form; answered by `Msg::Templates`.
    ReadTemplates(TypeForm),
    /// Read the meeting templates for their cards; answered by `Msg::Cards`.
    ReadCards,
    /// Write a lesson into the type of a meeting; answered by `Msg::Taught`.
    Teach(TypeLesson),
    /// Read the settings; answered by `Msg::Settings`.
    ReadSettings,
    /// See how it would be with these settings, and look so; answered by `Msg::Fitted`.
    TrySettings(Vec<SettingEdit>),
    /// Write these settings; answered by `Msg::SettingsWritten`.
    WriteSettings(Vec<SettingEdit>),
    /// Read the limits of budgets; answered by `Msg::Rules`.
    ReadRules,
    /// Work on a file that may take long; its answer comes when it is done.
    Errand(Errand),
    /// Try to save again now.
    Retry,
    /// Leave this file for a throw-away one with a worked meeting, and perhaps begin the tour there.
    OpenDemo {
        tour: bool,
    },
    /// Leave this damaged file for its newest good copy, to read it.
    OpenBackup,
    /// See whether another window has written to the file, or has gone.
    Look,
    /// Remember the language for the next start.
    RememberLanguage,
    /// Remember the commands that were asked for lately, for the next start.
    RememberRecent(RecentCommands),
    /// Give a text to the clipboard of the terminal.
    Copy(String),
    /// Stop the work with this number that runs beside the typing.
    StopJob(u32),
    Redraw,
    Suspend,
    Quit,
}

/// Work on a file that is not the database. Keys never wait for it.
#[derive(Debug, Clone, PartialEq)]
pub enum Errand {
    /// Read a file of tables; answered by `Msg::Sheets`.
    ReadSheets(PathBuf),
    /// Read a long pasted list of names; answered by `Msg::List`.
    ReadList(String),
    /// Read a text with an agenda; answered by `Msg::AgendaFile`.
    ReadAgenda(PathBuf),
    /// Read a year of holidays; answered by `Msg::Holidays`.
    ReadHolidays(PathBuf),
    /// Write a document to a file; answered by `Msg::Exported`.
    Export(ExportOrder),
    /// Read the files of an archive bundle and write it; answered by `Msg::Exported`.
    Bundle(BundleOrder),
    /// Read a file and say its SHA-256; answered by `Msg::FileRead`.
    Fingerprint { key: Key, path: PathBuf },
    /// Write what is remembered between two runs; answered by nothing.
    Remember { path: PathBuf, text: String },
}

/// A document to write, and its place.
#[derive(Debug, Clone, PartialEq)]
pub struct ExportOrder {
    pub path: PathBuf,
    pub content: ExportContent,
    /// Whether a file that is already there may be replaced.
    pub overwrite: bool,
}

/// The content of a document.
#[derive(Debug, Clone, PartialEq)]
pub enum ExportContent {
    Bytes(Vec<u8>),
    /// It is made when it is written, so that keys do not wait for it.
    Made(Box<MadeDocument>),
    /// The same, of a paper about matters.
    Matters(Box<MadePaper>),
}

/// A paper about the matters as they were when it was asked for, which are shared with the preview, not copied.
#[derive(Debug, Clone, PartialEq)]
pub struct MadePaper {
    pub rows: Arc<Vec<FollowUpRow>>,
    pub paper: MatterPaper,
    pub format: Format,
    pub lang: Lang,
    pub now: Stamp,
    pub zone: Zone,
    pub lights: LightRule,
    pub office: String,
    pub number: String,
    pub since: Option<NaiveDate>,
    pub to: String,
    pub filter: String,
}

impl MadePaper {
    /// The paper as a file.
    ///
    /// # Errors
    /// It cannot be made.
    pub fn render(&self) -> Result<Vec<u8>, WriteError> {
        let order = MatterOrder {
            paper: self.paper,
            format: self.format,
            lang: self.lang,
            now: self.now,
            zone: self.zone,
            lights: self.lights,
            office: &self.office,
            number: &self.number,
            since: self.since,
            to: &self.to,
            filter: &self.filter,
            generator: GENERATOR,
        };
        let today = self.zone.date(self.now);
        let rows = self.paper.rows((*self.rows).clone(), &self.filter, today);
        render_matters(&rows, &order)
    }
}

/// A document of the records as they were when it was asked for, which are shared with the ledger, not copied.
#[derive(Debug, Clone, PartialEq)]
pub struct MadeDocument {
    pub records: Records,
    pub order: DocumentOrder<'static>,
}

/// A bundle to write, and where.
#[derive(Debug, Clone, PartialEq)]
pub struct BundleOrder {
    pub path: PathBuf,
    pub made: Box<MadeDocument>,
    /// Whether a file that is already there may be replaced.
    pub overwrite: bool,
}

/// A lesson for the type of a meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TypeLesson {
    pub lesson: Id<Lesson>,
    /// The id of the type.
    pub template: String,
    pub text: String,
    /// Title and day of the meeting at which it was learnt.
    pub from: String,
}
