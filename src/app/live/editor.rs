//! The long editor over the feed, for what is more than a line: its commands.

use crate::{
    app::{
        cx::Cx,
        message::Message,
        offer::{Offer, always},
        text::Edit,
    },
    input::command::Command,
    offer,
};

use super::{
    Live,
    line::{edit_line, send},
    state::LiveWork,
};

/// Rows that a page key moves in the editor.
const PAGE: u16 = 10;

/// The commands of the editor.
pub(super) const OFFERS: &[Offer<Live>] = &[
    offer!(KeepText, always, |work, cx, ()| send(work, cx, Command::KeepText)),
    offer!(CloseEditor, always, close),
    offer!(NewLine, always, |work, cx, ()| edit_line(work, Edit::Newline, cx)),
    offer!(EditorUp, always, |work, cx, ()| edit_line(work, Edit::Up, cx)),
    offer!(EditorDown, always, |work, cx, ()| edit_line(work, Edit::Down, cx)),
    offer!(EditorPageUp, always, |work, cx, ()| edit_line(
        work,
        Edit::PageUp(PAGE),
        cx
    )),
    offer!(EditorPageDown, always, |work, cx, ()| edit_line(
        work,
        Edit::PageDown(PAGE),
        cx
    )),
];

/// Goes back to the line, which keeps the text.
fn close(work: &mut LiveWork, cx: &mut Cx, (): ()) {
    work.own.long = false;
    let lines = work.own.field.lines().len();
    if lines > 1 {
        cx.say(Message::LongTextWaits(lines));
    }
}
