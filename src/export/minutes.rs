//! 会议纪要: what was settled, in one of several styles. One style a file; what they share is here.

mod actions;
mod approval;
mod council;
mod given;
mod head;
mod held;
mod meetbot;
mod next_day;
mod numbers;
mod official;
mod order_taken;
mod presented;
mod required;
mod said_once;
mod taken;
mod told;
mod unreached;

use super::{digest::Digest, document::Document, order::Style};
use crate::words::Lang;

/// The minutes of a meeting in a style. Official ones are a kind of Chinese paper: in English they are those of a council.
pub(super) fn document(digest: &Digest<'_>, style: Style) -> Document {
    match (style, digest.lang) {
        (Style::MeetBot, _) => meetbot::document(digest),
        (Style::Actions, _) => actions::document(digest),
        (Style::Council, _)
        | (Style::Official | Style::Public | Style::Card210 | Style::Card200 | Style::Card297, Lang::En) => {
            council::document(digest)
        }
        (Style::Official | Style::Public | Style::Card210 | Style::Card200 | Style::Card297, Lang::Zh) => {
            official::document(digest)
        }
    }
}
