//! Cuts and pads text to cells of the screen, never through a character. Knows no layout.

use std::borrow::Cow;

use unicode_segmentation::UnicodeSegmentation;

pub use crate::domain::text::{cells, grapheme_cells};

/// Stands for what was cut off; one cell.
pub const ELLIPSIS: &str = "…";

/// The longest beginning of `text` that takes at most `width` cells.
pub fn head(text: &str, width: usize) -> &str {
    if text.len() <= width {
        return text;
    }
    let mut taken = 0;
    let beyond = text.grapheme_indices(true).find(|(_, cluster)| {
        taken += grapheme_cells(cluster);
        taken > width
    });
    beyond.and_then(|(at, _)| text.get(..at)).unwrap_or(text)
}

/// `text` if it fits into `width` cells; else its beginning with an ellipsis, together at most `width` cells.
pub fn cut(text: &str, width: usize) -> Cow<'_, str> {
    let whole = head(text, width);
    if whole.len() == text.len() {
        return Cow::Borrowed(text);
    }
    match width.checked_sub(1) {
        Some(room) => Cow::Owned(format!("{}{ELLIPSIS}", head(text, room))),
        None => Cow::Borrowed(""),
    }
}

/// `text` at the left of exactly `width` cells, cut if it is longer.
pub fn pad_right(text: &str, width: usize) -> String {
    let text = cut(text, width);
    let spaces = width.saturating_sub(cells(&text));
    format!("{text}{:spaces$}", "")
}

/// `text` at the right of exactly `width` cells, cut if it is longer.
pub fn pad_left(text: &str, width: usize) -> String {
    let text = cut(text, width);
    let spaces = width.saturating_sub(cells(&text));
    format!("{:spaces$}{text}", "")
}
