//! A key that was pressed: a command of the innermost scope that knows it, else something typed.

use super::{
    super::{
        cx::Cx,
        forms,
        message::{AskingMessage, Message},
        model::{Cover, Model},
        text::Edit,
    },
    job,
    run::run_checked,
    typing::{edit_field, type_text},
};
use crate::input::{
    command::Command,
    key::{Code, Key},
};

/// The end of a line in a paste that the terminal did not mark as one; the key is a line break in editors, too.
const LINE_FEED: Key = Key::ctrl('j');

/// A key: a command of the innermost scope that knows it, else something typed.
pub(super) fn press(m: &mut Model, key: Key, cx: &mut Cx) {
    if leaves_tour(m, key) {
        m.tour = None;
        return cx.say(Message::Asking(AskingMessage::TourLeft));
    }
    if key == Key::plain(Code::Esc) && job::takes_esc(m) {
        return run_checked(m, Command::StopJob, cx);
    }
    let scopes = m.scopes();
    match m.shared.keymap.lookup(&scopes, key) {
        Some(command) => match edit_in_block(m, key, command) {
            Some(edit) => edit_field(m, edit, cx),
            None => run_checked(m, command, cx),
        },
        None => {
            if key == LINE_FEED {
                type_text(m, "\n", cx);
            } else if let Some(c) = key.typed() {
                type_text(m, c.encode_utf8(&mut [0; 4]), cx);
            } else if key.ctrl || key.alt || matches!(key.code, Code::F(_)) {
                cx.say(Message::NothingOnKey(key));
            }
        }
    }
}

/// The edit that a key makes in a block of a form.
fn edit_in_block(m: &Model, key: Key, command: Command) -> Option<Edit> {
    let Cover::Form(form) = &m.cover else { return None };
    forms::offers::edit_in_block(form, key, command)
}

/// Whether a key puts the tour away: Esc, where it closes nothing else.
fn leaves_tour(m: &Model, key: Key) -> bool {
    key == Key::plain(Code::Esc) && m.tour.is_some() && matches!(m.cover, Cover::None)
}
