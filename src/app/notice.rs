//! One-line notices above the footer, as data. The words are in `words`; they go by themselves.

use std::path::PathBuf;

use crate::{
    domain::{
        action::ActionState, agenda::Filing, change::Act, entry::Remark, motion::Counts, question::MeetingRow,
        setting_fault::SettingFault, strokes::StrokeRule, template::flaw::TemplateFault, trouble::Trouble,
    },
    input::{command::Command, key::Key},
    line::{holidays::HolidaysUnread, roster::SheetFault},
    words::why::Why,
};

use super::{consequence::ReopenedReview, holidays::Taken};

/// Something the program says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// A command cannot run now.
    Unavailable(Command, Why),
    /// What was kept of a line that is not what was meant.
    Kept(Remark),
    Undone(Act),
    Redone(Act),
    /// An act is not taken back: a row of it was changed since by an act of another undo list.
    ChangedSince(Act),
    /// Undo reaches further back than what is in memory; it is being fetched.
    Fetching,
    Exported(PathBuf),
    ExportExists(PathBuf),
    ExportFailed(String),
    BackedUp(PathBuf),
    Copied(PathBuf),
    CopyFailed(Trouble),
    Checked(Vec<String>),
    QuestionFailed(Trouble),
    TemplateFaults(Vec<TemplateFault>),
    RuleFaults(Vec<TemplateFault>),
    /// Settings that do not hold; the name of their file.
    SettingFaults(String, Vec<SettingFault>),
    /// The line was understood as an order that changed so many lines.
    Corrected(usize),
    Arrived(String),
    /// The key that puts somebody on the list does so when it is pressed again.
    AddsOnRepeat(String),
    /// Enter once more runs a command of which only the beginning was typed.
    RunsOnRepeat(Command),
    LeftRoom(String),
    /// The time on record at which they came, or left, is another one now.
    ArrivalCorrected(String),
    LeavingCorrected(String),
    /// A motion that was counted before has another result now.
    Recounted {
        number: u32,
        before: Counts,
        counts: Counts,
    },
    /// The line that is typed over an entry can only be entered as a line of its own.
    LineOfItsOwn,
    /// What is on record stays as it is, for this reason.
    NotChanged(Remark),
    SpeakerSet(String),
    NothingTyped,
    OpenedByLine,
    /// Which recorder, and where its counter stood.
    Marked(String, String),
    RecorderOn(String),
    RecorderOff(String, String),
    /// The meeting was adjourned before the line was typed.
    AddedAfterEnd,
    NoRecorderMark,
    LanguageIs,
    /// The form was changed; Esc once more throws that away.
    DiscardOnEsc,
    /// A key that somebody meant as a command, and that has none here.
    NothingOnKey(Key),
    InputMethodOn,
    /// Text was typed where there is no field.
    NotTypedHere,
    /// Text was typed into a choice.
    ChooseHere,
    /// So many pasted lines became one in a field of one line.
    LinesJoined(usize),
    UnknownCommand(String),
    AmbiguousCommand(Vec<Command>),
    /// Words were typed after the name of a command that has no use for them.
    TakesNoWords(Command),
    RegisterOnly,
    DeleteOnRepeat(Box<MeetingRow>),
    Deleted,
    Pasted {
        added: usize,
        rejected: usize,
    },
    /// A file of tables could not be read.
    SheetFault(PathBuf, SheetFault),
    /// A table of holidays could not be read.
    HolidaysUnread(PathBuf, HolidaysUnread),
    HolidaysTaken(Taken),
    RosterTaken {
        added: usize,
        changed: usize,
        doubtful: usize,
    },
    NothingToTake,
    DraftRestored,
    /// What another window left unfinished is a note now.
    DraftEntered,
    QuitWhileUnsaved,
    /// Text stands in a line of a window that keeps nothing.
    QuitWhileTyped,
    /// The other window has gone: this one writes from now on.
    WritesNow,
    /// The form was changed; Ctrl-Q once more leaves, and the text is kept for the next start.
    QuitOverForm,
    /// A form that was begun waits to be opened again.
    FormKept,
    MultiLine(usize),
    /// A text of so many lines stands in the capture line.
    LongTextWaits(usize),
    /// It was taken out of it.
    LongTextGone(usize),
    CannotUndoCreation,
    /// An action of follow-up, by its wording, is in this state now.
    ActionSet(String, ActionState),
    /// An approval does not hold any more.
    ReviewReopened(ReopenedReview),
    /// The meeting was ready; so many things are missing now.
    NotReadyAnyMore(usize),
    /// The theme is another one, so its confirmation is gone.
    ThemeUnconfirmed,
    /// A row was taken off its list.
    Removed(String),
    /// The filing of an item is here now.
    FiledAs(String, Filing),
    /// So many copies are handed out now.
    Issued(usize),
    /// All are handed out; once more takes so many back.
    TakeBackOnRepeat(usize),
    /// So many copies are back.
    TakenBack(usize),
    /// A line of the checklist is closed; so many are open.
    Ticked(String, usize),
    /// A finding was answered; so many are open.
    Answered(String, usize),
    /// The meeting begins so many minutes later; Enter once more opens it with this line.
    OpensEarly(i64),
    /// The gate is open and was passed.
    GateOpen,
    /// The people stand in the order of strokes; the names with a character of unknown strokes stand last.
    SortedByStrokes {
        rule: StrokeRule,
        unknown: usize,
    },
    /// A slide file cannot be read.
    FileUnreadable(String),
}

impl Notice {
    /// Whether it tells of the form that is open: it goes when the form goes on.
    pub const fn is_about_form(&self) -> bool {
        matches!(
            self,
            Self::DiscardOnEsc
                | Self::QuitOverForm
                | Self::ChooseHere
                | Self::LinesJoined(_)
                | Self::SheetFault(..)
                | Self::HolidaysUnread(..)
                | Self::Unavailable(_, Why::FormFirst)
        )
    }

    /// Whether it says only that a key or a command came to nothing: the next one that comes to something ends it.
    pub const fn is_refusal(&self) -> bool {
        matches!(
            self,
            Self::Unavailable(..)
                | Self::NothingOnKey(_)
                | Self::NotTypedHere
                | Self::InputMethodOn
                | Self::UnknownCommand(_)
                | Self::AmbiguousCommand(_)
                | Self::TakesNoWords(_)
                | Self::SheetFault(..)
                | Self::HolidaysUnread(..)
        )
    }

    /// Whether it tells of something that went wrong.
    pub const fn is_warning(&self) -> bool {
        !matches!(
            self,
            Self::Undone(_)
                | Self::Redone(_)
                | Self::Fetching
                | Self::Exported(_)
                | Self::BackedUp(_)
                | Self::Copied(_)
                | Self::Corrected(_)
                | Self::Arrived(_)
                | Self::LeftRoom(_)
                | Self::ArrivalCorrected(_)
                | Self::LeavingCorrected(_)
                | Self::Recounted { .. }
                | Self::SpeakerSet(_)
                | Self::OpenedByLine
                | Self::Marked(..)
                | Self::RecorderOn(_)
                | Self::RecorderOff(..)
                | Self::AddedAfterEnd
                | Self::LanguageIs
                | Self::Deleted
                | Self::RosterTaken { doubtful: 0, .. }
                | Self::DraftRestored
                | Self::WritesNow
                | Self::FormKept
                | Self::MultiLine(_)
                | Self::LongTextWaits(_)
                | Self::LongTextGone(_)
                | Self::GateOpen
                | Self::ActionSet(..)
                | Self::Removed(_)
                | Self::FiledAs(..)
                | Self::Issued(_)
                | Self::TakenBack(_)
                | Self::Ticked(..)
                | Self::Answered(..)
                | Self::SortedByStrokes { unknown: 0, .. }
        )
    }
}
