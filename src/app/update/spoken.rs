//! Commands that were typed by their names, with the words after them.

use crate::{
    domain::meeting::Meeting,
    input::{command::Command, scope::Scope},
    words::why::Why,
};

use super::{
    super::{
        available::available_after,
        cx::Cx,
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

/// Whether a command that was typed can run now.
///
/// # Errors
/// What to say when it cannot.
fn may_run(m: &Model, command: Command) -> Result<(), Message> {
    available_after(m, command).map_err(|why| Message::Unavailable(command, why))
}

/// Why a command cannot run with these words after its name; `None` if it can.
pub(super) fn why_not(m: &mut Model, command: Command, rest: &str) -> Option<Why> {
    let before = std::mem::replace(&mut m.live.words, rest.to_owned());
    let why = available_after(m, command).err();
    m.live.words = before;
    why
}

/// Runs a command; text after its name goes to those that take one.
pub(super) fn run(m: &mut Model, command: Command, rest: &str, cx: &mut Cx) {
    if !rest.is_empty() && m.meeting().is_some_and(Meeting::register_only) && !palette::is_time(rest) {
        return cx.say(Message::RegisterOnly);
    }
    // Words may make of a command what can run: they correct an act that is on record.
    if command.row().scope == Scope::Live {
        rest.clone_into(&mut m.live.words);
    }
    if let Err(notice) = may_run(m, command) {
        m.live.words.clear();
        m.live.ordered = None;
        return cx.say(notice);
    }
    if command.row().scope != Scope::Live {
        rest.clone_into(&mut m.prefill);
    }
    run_offered(m, command, cx);
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
