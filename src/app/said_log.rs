//! The messages of this run with their time: the latest lines, newest last.

use std::collections::VecDeque;

use crate::domain::{id::Id, meeting::Meeting, time::Stamp, trouble::Trouble};

use super::message::{Message, Tone};

/// Lines that are kept; the oldest goes first.
const MOST: usize = 1000;

/// The log of a run. It is kept in memory only.
#[derive(Debug, Default)]
pub struct SaidLog {
    lines: VecDeque<SaidLine>,
}

/// One line of the log.
#[derive(Debug, Clone, PartialEq)]
pub struct SaidLine {
    pub at: Stamp,
    pub what: SaidThing,
    /// The register-only meeting that was open: its line is shown only while it is open again.
    pub secret: Option<Id<Meeting>>,
}

/// A thing that was said.
#[derive(Debug, Clone, PartialEq)]
pub enum SaidThing {
    Message(Message),
    /// A question that a command asked before it did anything.
    Question(Message),
    /// The file could not be written or opened.
    Trouble(Trouble),
    /// Saving works again.
    Recovered,
}

/// The kind of a line; told by a word, and by colour only beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SaidKind {
    Info,
    Warning,
    Refusal,
    Question,
    Fault,
}

impl SaidThing {
    /// The kind of line.
    pub const fn kind(&self) -> SaidKind {
        match self {
            Self::Message(message) => match message.tone() {
                Tone::Info => SaidKind::Info,
                Tone::Warning => SaidKind::Warning,
                Tone::Refusal => SaidKind::Refusal,
            },
            Self::Question(_) => SaidKind::Question,
            Self::Trouble(_) => SaidKind::Fault,
            Self::Recovered => SaidKind::Info,
        }
    }
}

impl SaidLog {
    /// Adds a line. A trouble that is said again and again stands once.
    pub fn add(&mut self, line: SaidLine) {
        let repeats = matches!(line.what, SaidThing::Trouble(_));
        if repeats && self.lines.back().is_some_and(|last| last.what == line.what) {
            return;
        }
        if self.lines.len() == MOST {
            self.lines.pop_front();
        }
        self.lines.push_back(line);
    }

    /// The lines, the newest last.
    pub fn lines(&self) -> impl Iterator<Item = &SaidLine> {
        self.lines.iter()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.lines.len()
    }

    /// Whether nothing was said yet.
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// One line.
    pub fn get(&self, at: usize) -> Option<&SaidLine> {
        self.lines.get(at)
    }
}
