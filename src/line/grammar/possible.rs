//! Lines that would be notes, and may tell a fact that was not read: the line that would say it is named. The stems decide first, at every key,
//! and nothing is allocated where there is none; then the shape of the sentence. Prose about what is hoped for, planned or was, is none.

use crate::domain::{
    entry::{EntryKind, Remark},
    text::is_han,
};

use super::{
    super::{
        frame::LineFrame,
        lexer,
        reading::{Reading, Voice, What},
    },
    listed_task,
    meant::ended,
    possible_en, possible_zh,
};

/// Longer lines are prose, in bytes.
const LONGEST: usize = 260;

/// The labels of notes that are meant as such.
const NOTES: &[&str] = &["note", "minute", "nb", "n.b.", "aside", "记", "记录", "备注", "注"];

/// A note as it was read, with the line that it may mean; who says it is not known then.
pub(super) fn asked(reading: Reading, line: &str, frame: &LineFrame) -> Reading {
    if !is_open_note(&reading, line) {
        return reading;
    }
    match order(line, frame) {
        Some(order) => reading.voiced(Voice::Nobody).remark(Some(Remark::MayMean(order))),
        None => reading,
    }
}

/// Whether a line came to a note that nobody is known to have said, without a doubt, and is not kept as one on purpose.
pub(super) fn is_open_note(reading: &Reading, line: &str) -> bool {
    let note = matches!(
        reading.what,
        What::Entry {
            kind: EntryKind::Note,
            ..
        }
    );
    let unsaid = matches!(reading.voice, Voice::Unsaid | Voice::Nobody);
    let own = line.starts_with(|c: char| c.is_whitespace() || matches!(c, '\\' | '＼'));
    // A note whose place in the minutes is said already is told, or kept out on purpose.
    note && unsaid && !own && reading.minuted.is_none() && reading.remark.is_none() && !is_note(line)
}

/// `Note: …`, 记：…: kept as a note on purpose.
fn is_note(line: &str) -> bool {
    lexer::split_colon(line, 16).is_some_and(|colon| {
        let head = colon.head.trim();
        NOTES.iter().any(|word| word.eq_ignore_ascii_case(head))
    })
}

/// The line that would say what this one may tell, as far as it is known. `None` = it tells no fact.
fn order(line: &str, frame: &LineFrame) -> Option<String> {
    let text = ended(line);
    let quotes = ['?', '？', '"', '“', '”', '「', '《'];
    if text.len() > LONGEST || line.contains(quotes) {
        return None;
    }
    if text.contains(is_han) {
        possible_zh::order(text, frame)
    } else {
        possible_en::order(text, frame).or_else(|| listed_task::behind_sentence(text, frame))
    }
}
