//! The settings as values, each with its default.

use std::{collections::HashMap, path::PathBuf};

use crate::{
    domain::{house::House, snippets::Snippets},
    input::{command::Command, key::Key},
    ui::theme::Theme,
    words::Lang,
};

/// Every setting, with its default.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Config {
    /// Language of the screen; `None` follows the system.
    pub language: Option<Lang>,
    pub theme: Theme,
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
            house: House::default(),
            backup_folder: None,
            backup_keep: 14,
            region: String::new(),
            keys: HashMap::new(),
            snippets: Snippets::default(),
        }
    }
}
