//! A question that a command asks before it does what cannot simply be meant: the same command once more answers it.

use crate::{domain::record::Key, input::command::Command};

use super::message::Message;

/// The one memory of "asked already". It stays until the command comes again or another one does; no clock takes it away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Confirm {
    /// The command that asks.
    pub of: Command,
    /// The work that would be lost or changed.
    pub about: About,
    /// The question.
    pub words: Message,
}

impl Confirm {
    /// A question of a command, about nothing in particular.
    pub const fn of(command: Command, words: Message) -> Self {
        Self {
            of: command,
            about: About::Command,
            words,
        }
    }

    /// The same question, about a row.
    #[must_use]
    pub fn about(self, row: impl Into<Key>) -> Self {
        Self {
            about: About::Row(row.into()),
            ..self
        }
    }

    /// The same question, about what the clerk has typed or done since the last save.
    #[must_use]
    pub fn over(self, about: About) -> Self {
        Self { about, ..self }
    }

    /// Whether it is the same question, whatever else its words tell (minutes left, lines waiting).
    pub fn same_as(&self, other: &Self) -> bool {
        self.of == other.of && self.about == other.about
    }
}

/// The work that a question is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    /// The command itself.
    Command,
    Row(Key),
    /// A form with changes.
    Form,
    /// A line that was begun.
    Line,
    /// Acts that are not on disk.
    Unsaved,
}
