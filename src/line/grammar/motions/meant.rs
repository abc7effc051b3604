//! The motion that a line is about: whether there is one to be meant.

use crate::domain::{entry::Remark, motion::MotionRef};

use crate::line::{
    frame::LineFrame,
    lexer,
    reading::{Reading, What},
};

/// A reading about a motion, or why there is none to be meant.
pub(crate) fn about(what: What, of: MotionRef, line: &str, frame: &LineFrame) -> Reading {
    match of {
        MotionRef::Pending if frame.votable => Reading::of(what),
        MotionRef::Pending => Reading::remarked(line, no_motion(frame)),
        MotionRef::Numbered(number) if frame.motions.contains(&number) => Reading::of(what),
        MotionRef::Numbered(number) => Reading::remarked(line, Remark::NoSuchMotion(format!("M{number}"))),
    }
}

/// Why nothing is open that a line could be about: another item has the open motion, or none has.
pub(crate) fn no_motion(frame: &LineFrame) -> Remark {
    match frame.waiting.elsewhere {
        Some(which) => Remark::OpenElsewhere(which.to_owned()),
        None => Remark::NoOpenMotion,
    }
}

/// The text without the stop at its end.
pub(crate) fn ended(text: &str) -> &str {
    text.trim().trim_end_matches(['.', '。', '!', '！']).trim_end()
}

/// The reading, where the line holds a word; signs alone say nothing, and nobody says them. A space or a backslash before them means them as text.
pub(crate) fn wordless(reading: Reading, line: &str) -> Reading {
    let empty = lexer::is_wordless(line) && !line.starts_with([' ', '\t', '\\', '＼']);
    let kept = matches!(
        reading.what,
        What::Entry { .. } | What::Decision { .. } | What::Action { .. } | What::Motion { .. }
    );
    if empty && kept {
        Reading::remarked(line, Remark::OnlySigns)
    } else {
        reading
    }
}
