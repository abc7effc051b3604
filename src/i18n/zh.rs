//! 简体中文.

mod cli;
mod commands;
mod domain;
mod export;
mod fields;
mod prepare;
mod reasons;
mod roster;
mod screen;
mod template;

use super::{Lang, Strings};

/// 简体中文.
pub(super) const STRINGS: Strings = Strings {
    lang: Lang::Zh,
    command: commands::command,
    why: reasons::why,
    field: fields::field,
    domain: domain::DOMAIN,
    screen: screen::SCREEN,
    prepare: prepare::PREPARE,
    export: export::EXPORT,
    cli: cli::CLI,
    roster: roster::ROSTER,
    template: template::TEMPLATE,
};
