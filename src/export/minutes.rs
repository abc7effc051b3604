//! 会议纪要: what was settled, in one of several styles. One style a file; what they share is here.

mod actions;
mod council;
mod meetbot;
mod official;

use super::{digest::Digest, document::Document, order::Style};

/// The minutes of a meeting in a style.
pub(super) fn document(digest: &Digest<'_>, style: Style) -> Document {
    match style {
        Style::Council => council::document(digest),
        Style::MeetBot => meetbot::document(digest),
        Style::Actions => actions::document(digest),
        Style::Official | Style::Card210 | Style::Card200 | Style::Card297 => official::document(digest),
    }
}
