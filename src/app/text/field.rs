//! The field: clean text, a caret on a boundary of grapheme clusters, and what can be undone.

use std::{borrow::Cow, cell::Cell};

use tui_textarea::TextArea;

use super::{
    jump,
    page::{TextPage, TextRow},
    step::{self, Class},
    steps::{CaretPlace, EDITS_KEPT, EditDirection, RUN_LIMIT, Steps},
};
use crate::domain::{
    clean::{clean_block, clean_text, with_bars},
    text::grapheme_cells,
};

/// How many lines a field takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldKind {
    /// One; a line break in what is pasted becomes a space.
    Line,
    /// Any number.
    Block,
    /// Any number, for a list that may be a table: a tab in what is pasted shows as a bar between blanks.
    Cells,
}

/// The view of a field that drawing keeps, so that text does not jump: the only thing that drawing changes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct FieldView {
    /// The first byte seen of a field drawn in one row.
    pub left: usize,
    /// The first row seen of a field drawn in many: its line, and the byte where it begins.
    pub top: (usize, usize),
    /// The width in cells of the last wrapped drawing, by which Up and Down find their row; 0 before the first.
    pub width: u16,
}

/// A field: clean text, a caret on a boundary of grapheme clusters, and what can be undone.
#[derive(Debug, Clone)]
pub struct TextField {
    pub(super) kind: FieldKind,
    pub(super) area: TextArea<'static>,
    pub(super) steps: Steps,
    /// The column that a run of Up and Down keeps to.
    pub(super) goal: Option<u16>,
    pub(super) view: Cell<FieldView>,
}

impl Default for TextField {
    fn default() -> Self {
        Self::line()
    }
}

impl TextField {
    /// An empty field of one line.
    pub fn line() -> Self {
        Self::new(FieldKind::Line)
    }

    /// An empty field of many lines.
    pub fn block() -> Self {
        Self::new(FieldKind::Block)
    }

    /// An empty field of many lines for a list that may be a table.
    pub fn cells() -> Self {
        Self::new(FieldKind::Cells)
    }

    /// An empty field.
    pub fn new(kind: FieldKind) -> Self {
        let mut area = TextArea::default();
        area.set_max_histories(EDITS_KEPT);
        Self {
            kind,
            area,
            steps: Steps::default(),
            goal: None,
            view: Cell::default(),
        }
    }

    /// The same field with `text` in it and the caret at the end.
    #[must_use]
    pub fn with_text(mut self, text: &str) -> Self {
        self.set_text(text);
        self
    }

    pub const fn kind(&self) -> FieldKind {
        self.kind
    }

    /// Whether it has several lines.
    pub fn has_lines(&self) -> bool {
        self.kind != FieldKind::Line
    }

    /// The whole text; lines are joined by `\n`.
    pub fn text(&self) -> String {
        self.area.lines().join("\n")
    }

    /// The lines, at least one.
    pub fn lines(&self) -> &[String] {
        self.area.lines()
    }

    /// The first line: all the text of a [`FieldKind::Line`], without a copy.
    pub fn first_line(&self) -> &str {
        self.area.lines().first().map_or("", String::as_str)
    }

    pub fn is_empty(&self) -> bool {
        self.area.is_empty()
    }

    /// Replaces the text, puts the caret at its end and forgets the steps of undo.
    pub fn set_text(&mut self, text: &str) {
        let lines: Vec<String> = self.clean(text).split('\n').map(str::to_owned).collect();
        let end = (lines.len() - 1, lines.last().map_or(0, |line| line.chars().count()));
        self.area.set_lines(lines, end);
        self.steps = Steps::default();
        self.goal = None;
        self.view.set(FieldView {
            width: self.view.get().width,
            ..FieldView::default()
        });
    }

    /// Empties the field and forgets the steps of undo.
    pub fn clear(&mut self) {
        self.set_text("");
    }

    /// Puts cleaned text at the caret, as one step. Whether there was any.
    pub fn insert(&mut self, text: &str) -> bool {
        let before = self.area.cursor();
        let clean = self.clean(text);
        let inserted = self.area.insert_str(clean.as_ref());
        if inserted {
            self.changed();
            self.steps.push(before, self.area.cursor());
        }
        inserted
    }

    /// Puts what was pasted at the caret: one edit and one step however long it is.
    pub fn paste(&mut self, text: &str) -> bool {
        self.insert(text)
    }

    /// Puts another text in place of all of it, as one step that can be taken back.
    pub fn replace(&mut self, text: &str) {
        let before = self.caret();
        let last = self.lines().len() - 1;
        let end = (last, self.line_at(last).len());
        let removes = end != (0, 0);
        if removes {
            self.remove((0, 0), end);
        }
        let clean = self.clean(text);
        let inserts = self.area.insert_str(clean.as_ref());
        if inserts {
            self.changed();
        }
        self.steps
            .push_edits(usize::from(removes) + usize::from(inserts), before, self.area.cursor());
    }

    /// Puts a typed character at the caret; characters of one class that follow each other undo together.
    pub fn insert_char(&mut self, c: char) -> bool {
        let mut bytes = [0; 4];
        let typed: &str = c.encode_utf8(&mut bytes);
        if c == '\n' || clean_block(typed) != typed {
            return self.insert(typed);
        }
        let before = self.area.cursor();
        self.area.insert_char(c);
        self.changed();
        let places = (before, self.area.cursor());
        self.steps
            .push_key(EditDirection::Typed, Class::of(c), places, self.run_limit());
        true
    }

    /// Forgets the steps: nothing typed so far can be taken back any more. Text and caret stay.
    pub fn forget_steps(&mut self) {
        if self.can_undo() || self.can_redo() {
            let (text, caret) = (self.text(), self.caret_byte());
            self.set_text(&text);
            self.set_caret_byte(caret);
        }
    }

    /// Puts in one message: a typed character, or a text that was pasted.
    pub fn take(&mut self, text: &str) -> bool {
        let mut chars = text.chars();
        match (chars.next(), chars.as_str()) {
            (Some(c), "") => self.insert_char(c),
            _ => self.paste(text),
        }
    }

    pub fn can_undo(&self) -> bool {
        self.steps.can_undo()
    }

    pub const fn can_redo(&self) -> bool {
        self.steps.can_redo()
    }

    /// The caret: line, and characters (`char`) before it in that line.
    pub fn caret(&self) -> (usize, usize) {
        self.area.cursor()
    }

    /// The caret: line, and bytes before it in that line.
    pub fn caret_in_line(&self) -> (usize, usize) {
        let (line, column) = self.area.cursor();
        (line, byte_of(self.line_at(line), column))
    }

    /// The caret in bytes of [`TextField::text`].
    pub fn caret_byte(&self) -> usize {
        let (line, at) = self.caret_in_line();
        at + self.lines().iter().take(line).map(|line| line.len() + 1).sum::<usize>()
    }

    /// Moves the caret to a byte of [`TextField::text`], or the next boundary before it.
    pub fn set_caret_byte(&mut self, byte: usize) {
        let mut left = byte;
        let mut place = (0, 0);
        for (number, line) in self.lines().iter().enumerate() {
            place = (number, left.min(line.len()));
            match left.checked_sub(line.len() + 1) {
                Some(rest) => left = rest,
                None => break,
            }
        }
        self.steps.end_run();
        self.goal = None;
        self.go(place.0, step::floor(self.line_at(place.0), place.1));
    }

    /// Puts the caret where a click on `row` of the wrapped drawing fell.
    pub fn set_caret_in_row(&mut self, row: TextRow, column: u16) {
        let at = self.page().at_column(row, column);
        self.steps.end_run();
        self.goal = None;
        self.go(row.line, at);
    }

    /// Puts the caret where a click on the wrapped drawing fell: row and column of its area.
    pub fn point_in_page(&mut self, row: u16, column: u16) {
        let (line, start) = self.view().top;
        let page = self.page();
        let row = page.down(page.row_at(line, start), row);
        self.set_caret_in_row(row, column);
    }

    /// Puts the caret where a click on the drawing of its line fell: the column of its area.
    pub fn point_in_line(&mut self, column: u16) {
        let (line, _) = self.caret_in_line();
        let text = self.line_at(line);
        let mut at = step::floor(text, self.view().left);
        let mut cells = 0;
        while let Some(next) = step::after(text, at) {
            cells += text.get(at..next).map_or(0, grapheme_cells);
            if cells > usize::from(column) {
                break;
            }
            at = next;
        }
        self.steps.end_run();
        self.goal = None;
        self.go(line, at);
    }

    /// Returns the scroll offsets of the last drawing.
    pub const fn view(&self) -> FieldView {
        self.view.get()
    }

    /// For the drawing alone.
    pub fn set_view(&self, view: FieldView) {
        self.view.set(view);
    }

    /// The text wrapped as it was last drawn.
    pub fn page(&self) -> TextPage<'_> {
        let width = match self.view.get().width {
            0 => u16::MAX,
            width => width,
        };
        TextPage::new(self.lines(), width).with_caret(self.caret_in_line())
    }

    pub(super) fn clean<'t>(&self, text: &'t str) -> Cow<'t, str> {
        match self.kind {
            FieldKind::Line => clean_text(text),
            FieldKind::Block => clean_block(text),
            FieldKind::Cells => Cow::Owned(with_bars(text)),
        }
    }

    pub(super) fn line_at(&self, line: usize) -> &str {
        self.area.lines().get(line).map_or("", String::as_str)
    }

    /// After every change of the text: clusters may have grown together around the caret, which then goes behind them.
    pub(super) fn changed(&mut self) {
        self.goal = None;
        let (line, at) = self.caret_in_line();
        let text = self.line_at(line);
        if !step::is_boundary(text, at) {
            let settled = step::ceil(text, at);
            self.go(line, settled);
        }
    }

    /// Undoing a step of many keys in a long text costs a walk over the text for each.
    pub(super) fn run_limit(&self) -> usize {
        let size: usize = self.lines().iter().map(String::len).sum();
        if size > 1 << 16 { 4 } else { RUN_LIMIT }
    }

    /// Takes out what lies between two places, given as line and byte; the caret goes to the first.
    pub(super) fn remove(&mut self, from: (usize, usize), to: (usize, usize)) {
        let text = self.line_at(from.0);
        let count = if from.0 == to.0 {
            text.get(from.1..to.1).map_or(0, |cut| cut.chars().count())
        } else {
            let rest = text.get(from.1..).map_or(0, |cut| cut.chars().count());
            let between = self.lines().iter().take(to.0).skip(from.0 + 1);
            let between: usize = between.map(|line| line.chars().count() + 1).sum();
            rest + 1 + between + self.line_at(to.0).get(..to.1).map_or(0, |cut| cut.chars().count())
        };
        self.go(from.0, from.1);
        self.area.delete_str(count);
        self.changed();
    }

    /// Moves the caret to a byte of a line. Whether it was elsewhere.
    pub(super) fn go(&mut self, line: usize, at: usize) -> bool {
        let column = self.line_at(line).get(..at).map_or(0, |before| before.chars().count());
        self.jump((line, column))
    }

    /// Moves the caret to a place. Whether it was elsewhere.
    pub(super) fn jump(&mut self, (line, column): CaretPlace) -> bool {
        if self.area.cursor() == (line, column) {
            return false;
        }
        jump::jump(&mut self.area, line, column);
        true
    }
}

/// The byte at which the character number `column` begins.
fn byte_of(line: &str, column: usize) -> usize {
    if line.is_ascii() {
        return column.min(line.len());
    }
    line.char_indices().nth(column).map_or(line.len(), |(at, _)| at)
}
