//! Text as rows for reading. The rules are those of the text fields, where what decides can count rows too.

pub use crate::app::text::wrap::{count_rows, wrap};

use super::width;

/// A text in at most so many rows; the last one ends with the sign for what is cut where more of it would come.
pub fn rows(text: &str, columns: u16, most: usize) -> Vec<String> {
    let mut lines = wrap(text, columns.max(1)).map(str::trim_end);
    let mut rows: Vec<String> = lines.by_ref().take(most).map(str::to_owned).collect();
    if lines.any(|line| !line.is_empty())
        && let Some(last) = rows.last_mut()
    {
        let room = usize::from(columns).saturating_sub(width::cells(width::ELLIPSIS));
        *last = format!("{}{}", width::head(last, room), width::ELLIPSIS);
    }
    rows
}
