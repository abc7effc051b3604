//! A cursor in a list, and how far the list is known.

use super::text::{Edit, TextField};
use crate::input::command::Command;

/// The chosen row of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Cursor {
    at: usize,
}

/// A move in a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    Up,
    Down,
    PageUp,
    PageDown,
    First,
    Last,
}

impl Step {
    /// The move that a command asks for; `None` for those that do not move.
    pub fn of(command: Command) -> Option<Self> {
        let moves = [
            (Command::Up, Self::Up),
            (Command::Down, Self::Down),
            (Command::PageUp, Self::PageUp),
            (Command::PageDown, Self::PageDown),
            (Command::First, Self::First),
            (Command::Last, Self::Last),
        ];
        moves.into_iter().find(|(of, _)| *of == command).map(|(_, step)| step)
    }

    /// The move that Home and End ask for in the filter of a list, where the caret is at that end already; `None` = the edit is one of the filter.
    pub fn beyond(edit: Edit, filter: &TextField) -> Option<Self> {
        let first = edit == Edit::Home && filter.caret_byte() == 0;
        let last = edit == Edit::End && filter.caret_byte() == filter.text().len();
        first.then_some(Self::First).or_else(|| last.then_some(Self::Last))
    }
}

/// Rows that a page key moves.
const PAGE: usize = 10;

impl Cursor {
    /// The first row.
    pub const START: Self = Self { at: 0 };

    /// The chosen row.
    pub const fn at(self) -> usize {
        self.at
    }

    /// Chooses a row.
    pub const fn set(&mut self, at: usize) {
        self.at = at;
    }

    /// Moves among `len` rows.
    pub fn step(&mut self, step: Step, len: usize) {
        let last = len.saturating_sub(1);
        self.at = match step {
            Step::Up => self.at.saturating_sub(1),
            Step::Down => self.at + 1,
            Step::PageUp => self.at.saturating_sub(PAGE),
            Step::PageDown => self.at + PAGE,
            Step::First => 0,
            Step::Last => last,
        }
        .min(last);
    }

    /// Keeps the cursor inside `len` rows.
    pub fn clamp(&mut self, len: usize) {
        self.at = self.at.min(len.saturating_sub(1));
    }
}
