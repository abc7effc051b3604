//! `... text`: a line that goes on with the entry before it.

use crate::domain::entry::{EntryKind, Remark};

use crate::line::{frame::LineFrame, lexer, reading::Reading};

/// `... text`. Without anything before it the line is a note.
pub(crate) fn read(line: &str, frame: &LineFrame) -> Option<Reading> {
    let text = lexer::after_dots(line)?.trim();
    if text.is_empty() {
        return None;
    }
    Some(if frame.has_entry {
        Reading::entry(EntryKind::Continuation, text)
    } else {
        Reading::remarked(line, Remark::NothingToContinue)
    })
}
