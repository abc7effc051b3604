//! A text as a person sees it, soft-wrapped at a width: which row holds the caret, what lies above and below. Works only
//! on the rows asked for, never on the whole text.

use super::{rows, step};
use crate::domain::text;

/// A row on the screen: a part of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct TextRow {
    /// The line, from 0.
    pub line: usize,
    /// Where the row begins, in bytes of the line.
    pub start: usize,
    /// Where it ends; equal to `start` in an empty row.
    pub end: usize,
}

/// Lines of text at a width.
#[derive(Debug, Clone, Copy)]
pub struct TextPage<'a> {
    lines: &'a [String],
    width: u16,
    /// The line at whose end the caret stands.
    grows: Option<usize>,
}

impl<'a> TextPage<'a> {
    /// `lines` hold no line breaks; `width` is in cells, 0 counts as 1.
    pub fn new(lines: &'a [String], width: u16) -> Self {
        Self {
            lines,
            width: width.max(1),
            grows: None,
        }
    }

    /// The same with the caret at byte `at` of `line`: at its end it stands where the next sign goes.
    #[must_use]
    pub fn with_caret(self, (line, at): (usize, usize)) -> Self {
        let grows = (at > 0 && at == self.line(line).len()).then_some(line);
        Self { grows, ..self }
    }

    /// The text of a row.
    pub fn text(&self, row: TextRow) -> &'a str {
        self.line(row.line).get(row.start..row.end).unwrap_or_default()
    }

    /// The row on which a caret at byte `at` of `line` stands; after the last cell of a row that is the next row.
    pub fn row_at(&self, line: usize, at: usize) -> TextRow {
        let line = line.min(self.lines.len().saturating_sub(1));
        let rows = self.piece_rows(line, at);
        let holds = rows.iter().rev().find(|row| row.start <= at).or(rows.first());
        holds.copied().unwrap_or(TextRow { line, start: 0, end: 0 })
    }

    /// The cell of a caret at byte `at` within its row, from 0 and below the width.
    pub fn column(&self, row: TextRow, at: usize) -> u16 {
        let before = self
            .line(row.line)
            .get(row.start..at.max(row.start))
            .unwrap_or_default();
        u16::try_from(text::cells(before))
            .unwrap_or(u16::MAX)
            .min(self.width - 1)
    }

    /// The byte of `row` whose cluster covers `column`, or the last place for a caret on it.
    pub fn at_column(&self, row: TextRow, column: u16) -> usize {
        let mut at = row.start;
        let mut cells_so_far = 0;
        let text = self.text(row);
        while let Some(next) = step::after(text, at - row.start) {
            let cluster = text.get(at - row.start..next).unwrap_or_default();
            cells_so_far += text::grapheme_cells(cluster);
            let belongs_below = row.start + next == row.end && self.row_at(row.line, row.end) != row;
            if cells_so_far > usize::from(column) || belongs_below {
                break;
            }
            at = row.start + next;
        }
        at
    }

    /// The row below; `None` on the last.
    pub fn below(&self, row: TextRow) -> Option<TextRow> {
        let line = self.line(row.line);
        if row.end < line.len() {
            let piece = rows::piece(line, row.end);
            let end = rows::piece_rows(line, row.end..piece.end, self.width).next()?.end;
            return Some(TextRow {
                line: row.line,
                start: row.end,
                end,
            });
        }
        if self.needs_caret_row(row) {
            return Some(TextRow {
                line: row.line,
                start: row.end,
                end: row.end,
            });
        }
        (row.line + 1 < self.lines.len()).then(|| self.first_row(row.line + 1))
    }

    /// The row `count` above, or the first.
    pub fn above(&self, row: TextRow, count: u16) -> TextRow {
        let mut left = usize::from(count);
        let mut top = row;
        while left > 0 {
            let higher = if top.start > 0 {
                let mut rows = self.piece_rows(top.line, top.start - 1);
                rows.retain(|higher| higher.start < top.start);
                rows
            } else if let Some(line) = top.line.checked_sub(1) {
                self.piece_rows(line, self.line(line).len())
            } else {
                return top;
            };
            let Some(index) = higher.len().checked_sub(left) else {
                let Some(first) = higher.first() else {
                    return top;
                };
                left -= higher.len();
                top = *first;
                continue;
            };
            return higher.get(index).copied().unwrap_or(top);
        }
        top
    }

    /// The row `count` below, or the last.
    pub fn down(&self, row: TextRow, count: u16) -> TextRow {
        (0..count)
            .try_fold(row, |row, _| self.below(row).ok_or(row))
            .unwrap_or_else(|last| last)
    }

    fn line(&self, line: usize) -> &'a str {
        self.lines.get(line).map_or("", String::as_str)
    }

    fn first_row(&self, line: usize) -> TextRow {
        let text = self.line(line);
        let end = rows::piece_rows(text, rows::piece(text, 0), self.width)
            .next()
            .map_or(0, |row| row.end);
        TextRow { line, start: 0, end }
    }

    /// The rows of the piece of a line that holds `at`, with the empty row for the caret behind a full last one.
    fn piece_rows(&self, line: usize, at: usize) -> Vec<TextRow> {
        let text = self.line(line);
        let rows = rows::piece_rows(text, rows::piece(text, at), self.width);
        let mut rows: Vec<TextRow> = rows
            .map(|row| TextRow {
                line,
                start: row.start,
                end: row.end,
            })
            .collect();
        if let Some(&last) = rows.last()
            && last.end == text.len()
            && self.needs_caret_row(last)
        {
            rows.push(TextRow {
                line,
                start: last.end,
                end: last.end,
            });
        }
        rows
    }

    /// Whether the last row of a line is so full that a caret behind it needs a row of its own: where it stands, as soon as one more sign like
    /// the last has no room, for an input method shows its window there.
    fn needs_caret_row(&self, row: TextRow) -> bool {
        let text = self.text(row);
        let (cells, width) = (text::cells(text), usize::from(self.width));
        let last = step::before(text, text.len()).and_then(|start| text.get(start..));
        let next = last.filter(|last| *last != " ").map_or(0, text::grapheme_cells);
        let is_full = self.grows == Some(row.line) && next > 0 && cells + next > width.saturating_sub(1);
        row.start < row.end && (cells >= width || is_full && width > 1)
    }
}
