//! The motion that a line is about: whether there is one to be meant.

use crate::domain::{entry::Remark, motion::MotionRef};

use super::super::{
    frame::LineFrame,
    reading::{Reading, What},
};

/// A reading about a motion, or why there is none to be meant.
pub(super) fn about(what: What, of: MotionRef, line: &str, frame: &LineFrame) -> Reading {
    match of {
        MotionRef::Pending if frame.votable => Reading::of(what),
        MotionRef::Pending => Reading::remarked(line, Remark::NoOpenMotion),
        MotionRef::Numbered(number) if frame.motions.contains(&number) => Reading::of(what),
        MotionRef::Numbered(number) => Reading::remarked(line, Remark::NoSuchMotion(format!("M{number}"))),
    }
}

/// The text without the stop at its end.
pub(super) fn ended(text: &str) -> &str {
    text.trim().trim_end_matches(['.', '。', '!', '！']).trim_end()
}
