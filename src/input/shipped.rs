//! Commands by their names and keys, as the program ships them.

use super::{
    command::{Command, TABLE},
    key::Key,
};

impl Command {
    /// The keys of this command as the program ships them.
    pub fn keys(self) -> impl Iterator<Item = Key> {
        self.row().keys.iter().filter_map(|name| Key::parse(name).ok())
    }

    /// All commands in the order of the table.
    pub fn all() -> impl Iterator<Item = Self> {
        TABLE.iter().map(|row| row.command)
    }

    /// The command of this English name.
    pub fn named(name: &str) -> Option<Self> {
        TABLE
            .iter()
            .find(|row| row.english.name.eq_ignore_ascii_case(name))
            .map(|row| row.command)
    }
}
