//! Edits of a field: moves and deletions by cluster, word, row and line, undo and redo.

use crate::input::command::Command;

use super::{
    field::{FieldKind, TextField},
    page::TextRow,
    step::{self, Class},
    steps::EditDirection,
};

/// One act of editing at the caret.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Edit {
    Left,
    Right,
    WordLeft,
    WordRight,
    /// To the start of the line.
    Home,
    /// To the end of the line.
    End,
    /// One row up as wrapped on the screen; nothing happens on the first.
    Up,
    Down,
    /// Up this many rows, or to the first.
    PageUp(u16),
    PageDown(u16),
    /// Deletes the cluster before the caret.
    Backspace,
    /// Deletes the cluster behind the caret.
    Delete,
    /// Deletes the word before the caret (Ctrl-W).
    WordBack,
    /// Deletes the word behind the caret (Ctrl-Delete).
    WordForward,
    /// Deletes back to the start of the line (Ctrl-U).
    KillToStart,
    /// Deletes to the end of the line (Ctrl-K).
    KillToEnd,
    /// Breaks the line; only in a [`FieldKind::Block`].
    Newline,
    Undo,
    Redo,
}

impl Edit {
    /// The edit of a command of the field.
    pub fn of(command: Command) -> Option<Self> {
        let edits = [
            (Command::EditLeft, Self::Left),
            (Command::EditRight, Self::Right),
            (Command::EditWordLeft, Self::WordLeft),
            (Command::EditWordRight, Self::WordRight),
            (Command::EditHome, Self::Home),
            (Command::EditEnd, Self::End),
            (Command::EditBackspace, Self::Backspace),
            (Command::EditDelete, Self::Delete),
            (Command::EditWordBack, Self::WordBack),
            (Command::EditWordForward, Self::WordForward),
            (Command::EditKillStart, Self::KillToStart),
            (Command::EditKillEnd, Self::KillToEnd),
        ];
        edits.into_iter().find(|(of, _)| *of == command).map(|(_, edit)| edit)
    }
}

/// A line and a byte in it.
type BytePlace = (usize, usize);

impl TextField {
    /// Does one edit. Whether text or caret changed.
    pub fn edit(&mut self, edit: Edit) -> bool {
        match edit {
            Edit::Backspace => self.erase_key(self.left()),
            Edit::Delete => self.erase(self.right()),
            Edit::WordBack => self.erase(self.word_left()),
            Edit::WordForward => self.erase(self.word_right()),
            Edit::KillToStart => self.erase(Some((self.caret().0, 0))),
            Edit::KillToEnd => {
                let end = self.line_end();
                self.erase(if end == self.caret_in_line() {
                    self.right()
                } else {
                    Some(end)
                })
            }
            Edit::Newline => self.break_line(),
            Edit::Undo => self.undo(),
            Edit::Redo => self.redo(),
            Edit::Up => self.go_rows(|field, row| field.page().above(row, 1)),
            Edit::PageUp(rows) => self.go_rows(|field, row| field.page().above(row, rows)),
            Edit::Down => self.go_rows(|field, row| field.page().down(row, 1)),
            Edit::PageDown(rows) => self.go_rows(|field, row| field.page().down(row, rows)),
            Edit::Left => self.go_to(self.left()),
            Edit::Right => self.go_to(self.right()),
            Edit::WordLeft => self.go_to(self.word_left()),
            Edit::WordRight => self.go_to(self.word_right()),
            Edit::Home => self.go_to(Some((self.caret().0, 0))),
            Edit::End => self.go_to(Some(self.line_end())),
        }
    }

    /// One cluster to the left; from the start of a line, the end of the line above.
    fn left(&self) -> Option<BytePlace> {
        let (line, at) = self.caret_in_line();
        step::before(self.line_at(line), at)
            .map(|to| (line, to))
            .or_else(|| self.end_above(line))
    }

    fn right(&self) -> Option<BytePlace> {
        let (line, at) = self.caret_in_line();
        step::after(self.line_at(line), at)
            .map(|to| (line, to))
            .or_else(|| self.start_below(line))
    }

    fn word_left(&self) -> Option<BytePlace> {
        match self.caret_in_line() {
            (line, 0) => self.end_above(line),
            (line, at) => Some((line, step::word_before(self.line_at(line), at))),
        }
    }

    fn word_right(&self) -> Option<BytePlace> {
        let (line, at) = self.caret_in_line();
        if self.line_end() == (line, at) {
            return self.start_below(line);
        }
        Some((line, step::word_after(self.line_at(line), at)))
    }

    fn line_end(&self) -> BytePlace {
        let line = self.caret().0;
        (line, self.line_at(line).len())
    }

    fn end_above(&self, line: usize) -> Option<BytePlace> {
        line.checked_sub(1).map(|above| (above, self.line_at(above).len()))
    }

    fn start_below(&self, line: usize) -> Option<BytePlace> {
        (line + 1 < self.lines().len()).then_some((line + 1, 0))
    }

    fn go_to(&mut self, to: Option<BytePlace>) -> bool {
        self.steps.end_run();
        self.goal = None;
        to.is_some_and(|(line, at)| self.go(line, at))
    }

    /// Moves by rows, in the column where the run of such moves began.
    fn go_rows(&mut self, target: impl Fn(&Self, TextRow) -> TextRow) -> bool {
        if self.kind == FieldKind::Line {
            return false;
        }
        self.steps.end_run();
        let (line, at) = self.caret_in_line();
        let page = self.page();
        let from = page.row_at(line, at);
        let goal = self.goal.unwrap_or_else(|| page.column(from, at));
        let to = target(self, from);
        if to == from {
            return false;
        }
        let at = page.at_column(to, goal);
        self.goal = Some(goal);
        self.go(to.line, at)
    }

    /// Takes out what lies between caret and `to`, as a step of its own.
    fn erase(&mut self, to: Option<BytePlace>) -> bool {
        self.erase_to(to, None)
    }

    /// Takes out what lies between caret and `to`; keys that do so one after the other undo together.
    fn erase_key(&mut self, to: Option<BytePlace>) -> bool {
        let class = to
            .filter(|&(line, _)| line == self.caret().0)
            .and_then(|(line, at)| self.line_at(line).get(at..)?.chars().next())
            .map(Class::of);
        self.erase_to(to, class)
    }

    fn erase_to(&mut self, to: Option<BytePlace>, class: Option<Class>) -> bool {
        let here = self.caret_in_line();
        let Some(to) = to.filter(|&to| to != here) else {
            return false;
        };
        let before = self.caret();
        self.remove(to.min(here), to.max(here));
        let places = (before, self.caret());
        match class {
            Some(class) => self
                .steps
                .push_key(EditDirection::Erased, class, places, self.run_limit()),
            None => self.steps.push(places.0, places.1),
        }
        true
    }

    fn break_line(&mut self) -> bool {
        if self.kind == FieldKind::Line {
            return false;
        }
        let before = self.caret();
        self.area.insert_newline();
        self.changed();
        self.steps.push(before, self.caret());
        true
    }

    fn undo(&mut self) -> bool {
        let Some(step) = self.steps.undo() else {
            return false;
        };
        for _ in 0..step.edits {
            self.area.undo();
        }
        self.changed();
        self.jump(step.before);
        true
    }

    fn redo(&mut self) -> bool {
        let Some(step) = self.steps.redo() else {
            return false;
        };
        for _ in 0..step.edits {
            self.area.redo();
        }
        self.changed();
        self.jump(step.after);
        true
    }
}
