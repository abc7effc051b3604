//! Commands that were typed by their names, with the words after them.

use crate::{
    domain::meeting::Meeting,
    input::{command::Command, scope::Scope},
};

use super::{
    super::{
        available::available_after,
        cx::Cx,
        live,
        message::Message,
        model::{Cover, Model},
        palette,
    },
    run_offered,
};

/// Runs the command of a typed name with the text after it.
///
/// # Errors
/// What to say when there is no such command.
pub fn run_named(m: &mut Model, typed: &str, rest: &str, cx: &mut Cx) -> Result<(), Message> {
    let command = palette::meant(m.tab, typed, rest)?;
    run(m, command, rest.trim(), cx);
    Ok(())
}

/// Why a command that would run cannot take the words after its name; the line stays with its writer then.
pub fn refuses_words(m: &Model, typed: &str, rest: &str) -> Option<Message> {
    let command = palette::named(m.tab, typed).ok()?;
    if !command.row().takes_words {
        return None;
    }
    palette::refuses_words(m.meeting(), command, available_after(m, command).err(), rest)
}

/// Whether a command that was typed can run now.
///
/// # Errors
/// What to say when it cannot.
pub fn may_run(m: &Model, command: Command) -> Result<(), Message> {
    available_after(m, command).map_err(|why| Message::Unavailable(command, why))
}

/// Runs a command; text after its name goes to those that take one.
pub(super) fn run(m: &mut Model, command: Command, rest: &str, cx: &mut Cx) {
    if let Err(notice) = may_run(m, command) {
        return cx.say(notice);
    }
    if !rest.is_empty() && m.meeting().is_some_and(Meeting::register_only) {
        return cx.say(Message::RegisterOnly);
    }
    if !rest.is_empty() && command.row().scope == Scope::Live {
        let before = m.ledger.revision();
        live::session::run(m, command, rest, cx);
        cx.hush_if_done(before, m.ledger.revision());
    } else {
        rest.clone_into(&mut m.prefill);
        run_offered(m, command, cx);
    }
}

/// What was said about a name is over when another is typed.
pub(super) fn about_command_over(m: &mut Model, cx: &mut Cx) {
    m.confirm = None;
    if matches!(
        m.notice,
        Some((Message::UnknownCommand(_) | Message::TakesNoWords(_), _))
    ) {
        cx.hush();
    }
}

/// Brings the choices of the palette up to date.
pub(super) fn refresh(m: &mut Model) {
    let Cover::Palette(palette) = &m.cover else { return };
    let (name, _) = palette::split(palette.field.first_line());
    let choices = palette::choices(m.tab, &name, |command| available_after(m, command).err());
    if let Cover::Palette(palette) = &mut m.cover {
        palette.choices = choices;
    }
}
