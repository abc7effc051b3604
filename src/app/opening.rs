//! State of the opening: the file with its first list, or a meeting; and the lines that were begun and wait for theirs.

use std::path::PathBuf;

use crate::domain::{
    change::Seq,
    draft::Draft,
    id::Id,
    meeting::Meeting,
    record::{Key, Record},
    trouble::Trouble,
};

use super::tab::Tab;

/// The findings of the store when it opened the file.
#[derive(Debug, Clone, PartialEq)]
pub struct FileFindings {
    pub shared: Vec<Record>,
    pub last_seq: Seq,
    pub read_only: Option<Trouble>,
    /// Nothing can be kept beside the file.
    pub netless: bool,
    pub draft: Option<Draft>,
    /// So many acts wait beside a file that is only read.
    pub waiting: usize,
    /// Where a part of what stood beside the file went that could not be read.
    pub put_away: Option<PathBuf>,
}

/// How far the start, or the opening of a meeting, has come.
#[derive(Debug, PartialEq, Eq)]
pub enum Opening {
    /// It is not known yet with which meeting the start goes on.
    Starting(Start),
    /// The rows of a meeting are read.
    Loading(Loading),
    /// Nothing is waited for.
    Open,
}

impl Opening {
    /// Whether the file is open, or cannot be opened.
    pub const fn has_file(&self) -> bool {
        match self {
            Self::Starting(start) => start.file_open,
            Self::Loading(_) | Self::Open => true,
        }
    }
}

/// The start, until the first list has come.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Start {
    /// The meeting named on the command line.
    pub named: Option<Id<Meeting>>,
    /// The file is open: the next list is the first one of it.
    pub file_open: bool,
    /// The meeting in which a form was begun: it is opened in Prepare, unless another one is in session.
    pub prepares: Option<Id<Meeting>>,
}

/// A meeting on its way into memory.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Loading {
    pub meeting: Id<Meeting>,
    /// Where to go when it is there.
    pub tab: Tab,
    /// The record to go on to then.
    pub then: Option<Key>,
    /// It was named on the command line, so that the tab depends on its start.
    pub by_name: bool,
}

impl Default for Opening {
    fn default() -> Self {
        Self::Starting(Start::default())
    }
}

impl Opening {
    /// A start with a meeting named on the command line.
    pub const fn named(named: Option<Id<Meeting>>) -> Self {
        Self::Starting(Start {
            named,
            file_open: false,
            prepares: None,
        })
    }

    /// A meeting is asked for, to be shown in a tab.
    pub const fn loading(meeting: Id<Meeting>, tab: Tab) -> Self {
        Self::Loading(Loading {
            meeting,
            tab,
            then: None,
            by_name: false,
        })
    }

    /// Whether something is still to come: what is typed meanwhile is meant for it.
    pub const fn is_pending(&self) -> bool {
        !matches!(self, Self::Open)
    }

    /// Takes the start whose first list has come; `None` while the file is not open, or later.
    pub fn take_start(&mut self) -> Option<Start> {
        match self {
            Self::Starting(start) if start.file_open => {
                let start = std::mem::take(start);
                *self = Self::Open;
                Some(start)
            }
            Self::Starting(_) | Self::Loading(_) | Self::Open => None,
        }
    }

    /// Takes what was wanted with a meeting that has come; `None` for one that was not asked for, or not any more.
    pub fn take_loaded(&mut self, meeting: Id<Meeting>) -> Option<Loading> {
        match *self {
            Self::Loading(loading) if loading.meeting == meeting => {
                *self = Self::Open;
                Some(loading)
            }
            Self::Starting(_) | Self::Loading(_) | Self::Open => None,
        }
    }
}

/// Lines that were begun, each waiting for its meeting.
#[derive(Debug, Default)]
pub struct SetAside(Vec<Draft>);

impl SetAside {
    /// Keeps a line that was begun until its meeting is open again.
    pub fn keep(&mut self, draft: Draft) {
        if !draft.is_empty() && draft.meeting.is_some() {
            self.0.retain(|other| other.meeting != draft.meeting);
            self.0.push(draft);
        }
    }

    /// The line of a meeting, taken out.
    pub fn take(&mut self, meeting: Option<Id<Meeting>>) -> Option<Draft> {
        let place = self.0.iter().position(|draft| draft.meeting == meeting)?;
        Some(self.0.remove(place))
    }

    /// The line of a meeting.
    pub fn of(&self, meeting: Option<Id<Meeting>>) -> Option<&Draft> {
        self.0.iter().find(|draft| draft.meeting == meeting)
    }

    /// Whether a line of a meeting was begun.
    pub fn holds(&self, meeting: Id<Meeting>) -> bool {
        self.0.iter().any(|draft| draft.meeting == Some(meeting))
    }
}
