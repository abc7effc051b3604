//! Cuts and pads text to cells of the screen, never through a character. Knows no layout.

pub use crate::domain::text::{ELLIPSIS, cells, cut, grapheme_cells, head};

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
