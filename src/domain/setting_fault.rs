//! A fault at one place of the settings: found where the file is read, said in the language of the screen.

use super::unread::FileFault;

/// A fault at one place of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SettingFault {
    /// From 1; 0 = the whole file.
    pub line: usize,
    /// From 1, in characters.
    pub column: usize,
    pub fault: SettingFaultKind,
    /// The place as it is written.
    pub setting: String,
    /// The value that would fit there.
    pub wanted: Wanted,
}

/// The kind of a fault.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SettingFaultKind {
    /// There is no such setting.
    UnknownSetting,
    /// There is no such command, under `[keys]`.
    UnknownCommand,
    /// The setting exists, its value cannot be.
    WrongValue,
    /// This is not TOML.
    Syntax,
    /// The file cannot be read: the usual settings hold.
    Unreadable(FileFault),
}

/// The kind of value that a setting takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wanted {
    /// Any of these, as they are written.
    OneOf(String),
    List,
    Text,
    /// A whole number from 0 on.
    Number {
        most: u16,
    },
    Table,
    /// The name of a key.
    Key,
    /// A line of TOML: there is no telling for which setting.
    Toml,
}
