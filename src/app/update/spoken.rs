//! Commands that are typed by their names, with the words after them.

use strum::IntoEnumIterator;

use crate::input::section::SectionId;

use super::{
    super::{
        cx::Cx,
        message::Message,
        model::{Cover, Model},
        palette::{self, PaletteScene},
    },
    available::{available, available_after},
    practice,
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

/// Brings what is listed in the palette or on the help page up to date.
pub(super) fn refresh(m: &mut Model, cx: &Cx) {
    if matches!(m.cover, Cover::Palette(_)) {
        refresh_palette(m);
    } else if matches!(m.cover, Cover::Help(..)) {
        refresh_help(m);
    } else if matches!(m.cover, Cover::Practice(..)) {
        refresh_practice(m, cx);
    }
}

fn refresh_palette(m: &mut Model) {
    let Cover::Palette(palette) = &m.cover else { return };
    let (name, _) = palette::split(palette.field.first_line());
    let sections = SectionId::iter().filter(|_| m.meeting().is_some());
    let scene = PaletteScene {
        scopes: m.scopes_in(&Cover::None),
        lang: m.shared.lang,
        keymap: &m.shared.keymap,
        recent: &m.recent,
    };
    let choices = palette::choices(&scene, &name, sections, |command| available_after(m, command).err());
    if let Cover::Palette(palette) = &mut m.cover {
        palette.choices = choices;
    }
}

fn refresh_practice(m: &mut Model, cx: &Cx) {
    let lang = m.shared.lang;
    if let Cover::Practice(page, _) = &mut m.cover {
        practice::refresh(page, lang, cx);
    }
}

fn refresh_help(m: &mut Model) {
    let mut cover = std::mem::take(&mut m.cover);
    if let Cover::Help(help, under) = &mut cover {
        // The reasons are those of the place below the page.
        m.cover = std::mem::take(&mut **under);
        help.refresh(m.shared.lang, &m.shared.keymap, |command| available(m, command).err());
        **under = std::mem::take(&mut m.cover);
    }
    m.cover = cover;
}
