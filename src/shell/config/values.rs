//! The settings as values, each with its default.

use std::{collections::HashMap, path::PathBuf};

use crate::{
    domain::{house::House, snippets::Snippets},
    input::{command::Command, key::Key},
    store::backup,
    ui::{
        theme::{SHIPPED, Theme},
        width::AmbiguousWidth,
    },
    words::Lang,
};

/// A theme of the user's, with its name.
pub type OwnTheme = (String, Theme);

/// Every setting, with its default.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Config {
    /// Language of the screen; `None` follows the system.
    pub language: Option<Lang>,
    pub theme: Theme,
    pub ambiguous: AmbiguousWidth,
    /// The user's own themes; one of the name of ours stands in its place.
    pub themes: Vec<OwnTheme>,
    pub terminal: TerminalSettings,
    pub house: House,
    /// The folder of copies of the records as it was typed; `None` = beside the records.
    pub backup_folder: Option<PathBuf>,
    /// How many copies are kept; 0 makes none.
    pub backup_keep: u16,
    /// The region whose limits new budgets take; empty = the national one.
    pub region: String,
    /// Keys in place of the usual ones; an empty list takes them away.
    pub keys: HashMap<Command, Vec<Key>>,
    /// The user's own snippets.
    pub snippets: Snippets,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            language: None,
            theme: Theme::default(),
            ambiguous: AmbiguousWidth::default(),
            themes: Vec::new(),
            terminal: TerminalSettings::default(),
            house: House::default(),
            backup_folder: None,
            backup_keep: backup::KEPT.get(),
            region: String::new(),
            keys: HashMap::new(),
            snippets: Snippets::default(),
        }
    }
}

impl Config {
    /// Returns the theme of a name.
    pub fn theme_named(&self, name: &str) -> Option<Theme> {
        let own = self.themes.iter().map(|(own, theme)| (own.as_str(), *theme));
        own.chain(SHIPPED)
            .find(|(other, _)| *other == name)
            .map(|(_, theme)| theme)
    }

    /// Returns the names of all themes, ours first.
    pub fn theme_names(&self) -> Vec<&str> {
        let own = self.themes.iter().map(|(name, _)| name.as_str());
        let mut names: Vec<_> = SHIPPED.iter().map(|(name, _)| *name).collect();
        names.extend(own.filter(|own| SHIPPED.iter().all(|(name, _)| name != own)));
        names
    }
}

/// The parts of the terminal that are taken beside the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TerminalSettings {
    /// Clicks and the wheel are for the program when it starts.
    pub mouse: bool,
    /// The window has the title of the meeting.
    pub window_title: bool,
}

impl Default for TerminalSettings {
    fn default() -> Self {
        Self {
            mouse: true,
            window_title: true,
        }
    }
}
