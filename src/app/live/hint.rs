//! The line under the caret: what Enter will make of what is typed, from the same parser that stores it (product.md §3).

use crate::{domain::time::Stamp, line::reading::Reading};

use super::{
    super::model::Model,
    capture,
    complete::{self, Completion},
    frame::{self, Source},
};

/// What Enter would do, and the names that could be completed.
#[derive(Debug, Default)]
pub struct Hint {
    /// `None` while the line is empty.
    pub reading: Option<Reading>,
    pub completion: Completion,
}

/// Longer texts are not read again at every key: a paste is a note, or whatever its first line says.
const MOST_READ: usize = 4096;

/// Reads the line again.
pub fn refresh(m: &mut Model, now: Stamp) {
    if m.live.field.is_empty() {
        m.live.hint = Hint::default();
        return;
    }
    let text = m.live.field.text();
    let short = beginning(&text);
    let reading = frame::read(m, short, m.live.line_time(now), Source::CLERK);
    m.live.hint.reading = Some(capture::judged(m, reading, short));
    m.live.hint.completion = complete::at_caret(m);
}

/// As much of a long text as is read.
fn beginning(text: &str) -> &str {
    let mut end = text.len().min(MOST_READ);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or(text)
}
