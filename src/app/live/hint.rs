//! The line under the caret: what Enter will make of what is typed, from the same parser that stores it (product.md §3).

use crate::{
    domain::{entry::EntryKind, id::Id, people::Attendee, time::Stamp},
    line::{
        lexer,
        reading::{Reading, What},
    },
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
    /// What the line would do without the space that makes it a plain note.
    pub without_space: Option<Reading>,
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
    let edited = m.live.editing.and_then(|id| m.ledger.records().entries.get(id));
    let line = Line {
        over: edited.map(|entry| entry.id),
        ..Line::typed(short, edited.map_or_else(|| m.live.line_time(now), |entry| entry.at))
    };
    let read = |raw: &str| {
        let line = Line { raw, ..line };
        capture::judged(m, frame::read(m, &line), &line, now)
    };
    let reading = read(short);
    let without_space = tightened(short)
        .filter(|_| is_plain(&reading))
        .map(|line| read(&line))
        .filter(means_more);
    let corrects = match &reading.what {
        What::Result { .. } => capture::corrects_count(m, edited).is_some(),
        _ => capture::corrects_attendance(m, &reading, &line),
    };
    m.live.hint.speaker = reading.speaker.or_else(|| capture::sticking(m, &line, &reading.what));
    m.live.hint.corrects = corrects;
    m.live.hint.reading = Some(reading);
    m.live.hint.without_space = without_space;
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

/// The line without the space that makes it plain: before everything, or between a sign and a name.
fn tightened(line: &str) -> Option<String> {
    let trimmed = line.trim_start();
    if trimmed.len() < line.len() {
        return Some(trimmed.to_owned());
    }
    let sign = line
        .chars()
        .next()
        .filter(|c| matches!(lexer::ascii_sign(*c), '+' | '-' | '*'))?;
    let rest = lexer::rest(line);
    let name = rest.trim_start();
    (name.len() < rest.len() && !name.is_empty()).then(|| format!("{sign}{name}"))
}

/// Whether a reading does something, or lets somebody else speak. A note with a doubt does not.
fn means_more(reading: &Reading) -> bool {
    let note = matches!(
        reading.what,
        What::Entry {
            kind: EntryKind::Note,
            ..
        }
    );
    !(is_plain(reading) || note && reading.remark.is_some())
}

/// Whether a reading is a note by whoever speaks, and no more.
const fn is_plain(reading: &Reading) -> bool {
    let note = matches!(
        reading.what,
        What::Entry {
            kind: EntryKind::Note,
            ..
        }
    );
    note && reading.speaker.is_none() && reading.remark.is_none()
}
