//! Breaks text into rows for reading: the replacement for ratatui's own wrapping, which panics on Chinese text in narrow
//! places and begins rows with commas.

use super::rows::{Spaces, row_length};
use crate::domain::text::cells;

/// The rows of `text` at `width` cells (0 counts as 1): at least one; each `\n` begins a new one; spaces where a row breaks
/// are left out. Lazy: rows that are not asked for cost nothing. A row is wider than `width` only if it is one character.
pub fn wrap(text: &str, width: u16) -> impl Iterator<Item = &str> {
    text.split('\n').flat_map(move |line| wrap_line(line, width))
}

/// How many rows [`wrap`] makes, counted no further than `most`.
pub fn count_rows(text: &str, width: u16, most: usize) -> usize {
    wrap(text, width).take(most).count()
}

fn wrap_line(line: &str, width: u16) -> impl Iterator<Item = &str> {
    let mut rest = Some(line);
    std::iter::from_fn(move || {
        let text = rest?;
        let (row, after) = text
            .split_at_checked(row_length(text, width, Spaces::Hang))
            .unwrap_or((text, ""));
        if after.is_empty() {
            rest = None;
            return Some(if cells(row) > usize::from(width) {
                row.trim_end_matches(' ')
            } else {
                row
            });
        }
        rest = Some(after);
        Some(row.trim_end_matches(' '))
    })
}
