//! Commands that are typed by their names, with the words after them.

use strum::IntoEnumIterator;

use crate::input::section::SectionId;

use super::{
    super::{
        cx::Cx,
        message::Message,
        model::{Cover, Model},
        palette,
    },
    available::available_after,
    run::run,
};

/// Runs the command of a typed name with the text after it.
///
/// # Errors
/// The message when there is no such command.
pub fn run_named(m: &mut Model, typed: &str, rest: &str, cx: &mut Cx) -> Result<(), Message> {
    let command = palette::meant(m.tab, typed, rest)?;
    run(m, command, rest.trim(), cx);
    Ok(())
}

/// Brings the choices of the palette up to date.
pub(super) fn refresh(m: &mut Model) {
    let Cover::Palette(palette) = &m.cover else { return };
    let (name, _) = palette::split(palette.field.first_line());
    let sections = SectionId::iter().filter(|_| m.meeting().is_some());
    let choices = palette::choices(m.tab, &name, sections, |command| available_after(m, command).err());
    if let Cover::Palette(palette) = &mut m.cover {
        palette.choices = choices;
    }
}
