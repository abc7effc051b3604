//! The line under the caret: what Enter will make of what is typed, from the same parser that stores it (product.md §3).

use crate::{
    domain::{id::Id, people::Attendee, time::Stamp},
    line::reading::{Reading, What},
};

use super::{
    super::model::Model,
    capture::{self, Line},
    complete::{self, Completion},
    frame,
};

/// What Enter would do, and the names that could be completed.
#[derive(Debug, Default)]
pub struct Hint {
    /// `None` while the line is empty.
    pub reading: Option<Reading>,
    /// Who would be put down as having said it.
    pub speaker: Option<Id<Attendee>>,
    /// The line would correct what is on record: a time somebody came or left, or a counted result.
    pub corrects: bool,
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
    let edited = m.live.editing.and_then(|id| m.records.entries.get(id));
    let line = Line {
        over: edited.map(|entry| entry.id),
        ..Line::typed(short, edited.map_or_else(|| m.live.line_time(now), |entry| entry.at))
    };
    let reading = capture::judged(m, frame::read(m, &line), &line);
    m.live.hint.corrects = match &reading.what {
        What::Result { .. } => capture::corrects_count(m, edited).is_some(),
        _ => capture::corrects_attendance(m, &reading, &line),
    };
    m.live.hint.speaker = reading.speaker.or_else(|| capture::sticking(m, &line, &reading.what));
    m.live.hint.reading = Some(reading);
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
