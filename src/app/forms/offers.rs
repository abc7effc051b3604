//! The commands of a form.

use crate::{
    input::{
        command::Command,
        key::{Code, Key},
    },
    offer,
    words::field::FieldName,
};

use super::super::{
    confirm::{About, Confirm},
    cx::Cx,
    form::Form,
    message::Message,
    offer::{Offer, always},
    outcome::Outcome,
    seen::Work,
    text::Edit,
};

/// The commands of any form.
pub const OFFERS: &[Offer<Form>] = &[
    offer!(SaveForm, always, |_, _, ()| Outcome::Save),
    offer!(CloseForm, always, close),
    offer!(NextField, always, |work, _, ()| go(work, true)),
    offer!(PreviousField, always, |work, _, ()| go(work, false)),
];

/// Closes the form; what was typed into it goes only when that is asked for twice.
fn close(work: &mut Work<'_, Form>, cx: &mut Cx, (): ()) -> Outcome {
    let asks = || Confirm::of(Command::CloseForm, Message::DiscardOnEsc).over(About::Form);
    if work.own.is_changed() && !cx.confirmed(asks()) {
        Outcome::Stay
    } else {
        Outcome::Close
    }
}

fn go(work: &mut Work<'_, Form>, forward: bool) {
    work.own.go(forward);
}

/// The edit that a key makes in a block of text, where Enter and the arrows belong to the text and not to the form.
pub fn edit_in_block(form: &Form, key: Key, command: Command) -> Option<Edit> {
    if !form.in_block() || !matches!(command, Command::SaveForm | Command::NextField | Command::PreviousField) {
        return None;
    }
    // A wording is one paragraph: Enter keeps it, as in any other field.
    let keeps = form
        .fields
        .get(form.focus)
        .is_some_and(|field| field.name == FieldName::NewWording);
    match key.code {
        Code::Enter if keeps => None,
        Code::Enter => Some(Edit::Newline),
        Code::Up => Some(Edit::Up),
        Code::Down => Some(Edit::Down),
        Code::Char(_)
        | Code::F(_)
        | Code::Tab
        | Code::BackTab
        | Code::Esc
        | Code::Backspace
        | Code::Delete
        | Code::Insert
        | Code::Left
        | Code::Right
        | Code::Home
        | Code::End
        | Code::PageUp
        | Code::PageDown => None,
    }
}
