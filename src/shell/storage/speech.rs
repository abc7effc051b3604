//! Orders to the storage, and its events.

use std::path::PathBuf;

use crate::domain::{
    change::{Commit, Seq},
    draft::Draft,
    question::{Answer, Question},
    record::Record,
    time::Stamp,
    trouble::Trouble,
};

/// An order to the storage.
#[derive(Debug, Clone, PartialEq)]
pub enum StorageOrder {
    Commit(Commit),
    Draft(Draft),
    Ask(Question),
    /// A backup if the newest is older than a day; after the first frame.
    DailyBackup(Stamp),
    RetryNow,
    /// The thread beside has read the whole file.
    Proved {
        damaged: bool,
    },
    /// Is the file still at its place; and where another window writes: has it changed, or has that window gone?
    Look,
    Stop,
}

/// An event of the storage.
#[derive(Debug, Clone, PartialEq)]
pub enum Event {
    /// The file is open, with what memory needs at the start.
    Opened(Box<Opened>),
    /// It cannot be opened. Where waiting may help it is tried again, and `Opened` follows.
    OpenFailed(Trouble),
    /// Every act up to this one is on disk.
    Saved(Seq),
    /// Nothing from this act on is on disk, and why. Said once for each kind of trouble.
    SaveFailed {
        first: Seq,
        trouble: Trouble,
    },
    /// So many of the acts that wait are in memory alone: they are not in the file beside the database either.
    Unkept(usize),
    /// Every act that waited is on disk.
    Recovered,
    Answer(Answer),
    /// The file is damaged and is written to no longer; the newest good copy, once it is known.
    Damaged {
        copy: Option<PathBuf>,
    },
    /// Another window has written to the file: what all meetings share, as it is now.
    Changed {
        shared: Vec<Record>,
    },
    /// The answer to a look at the file: why the path does not lead to it any more; `None` while it does.
    Looked {
        lost: Option<Trouble>,
    },
    /// The last event.
    Stopped(LeftBehind),
}

/// The acts that are not in the file when it is closed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LeftBehind {
    /// So many wait in the file beside the database, for the next start.
    pub waiting: usize,
    /// So many are nowhere.
    pub unkept: usize,
    /// The path does not lead to the file any more, and why: what is in it is lost with this program.
    pub lost: Option<Trouble>,
}

/// The file as it was found.
#[derive(Debug, Clone, PartialEq)]
pub struct Opened {
    pub shared: Vec<Record>,
    /// The number after which new acts are counted.
    pub last_seq: Seq,
    /// Why nothing can be written; `Locked` = another window of the program has it.
    pub read_only: Option<Trouble>,
    /// The files beside the database cannot be written: neither the line that is typed nor acts that wait outlive the program.
    pub netless: bool,
    /// The line that was being typed when the program ended.
    pub draft: Option<Draft>,
    /// So many acts wait beside a file that is only read.
    pub waiting: usize,
    /// Where a part of what stood beside the file went that could not be read.
    pub put_away: Option<PathBuf>,
}
