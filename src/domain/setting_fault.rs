//! A fault at one place of the settings: found where the file is read, said in the language of the screen.

use super::unread::FileFault;

/// A fault at one place of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SettingFault {
    /// The file, as it is called from the folder of the settings; empty = the settings themselves.
    pub file: String,
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
    /// The setting stands there a second time; the first holds.
    Twice,
    /// The setting holds, and a key does not do what it seems to.
    Key(KeyFault),
    /// The bytes of this line are no UTF-8.
    NotText,
    /// This is not TOML.
    Syntax,
    /// The file cannot be read: the usual settings hold.
    Unreadable(FileFault),
}

/// The fate of a key. Commands are named as in the settings, keys as the screen names them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyFault {
    pub key: String,
    pub clash: KeyClash,
}

/// Why a key does not do what it seems to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum KeyClash {
    /// The command gets it from the settings in the same place, and keeps it.
    Lost(&'static str),
    /// The command had it in the same place.
    Taken(&'static str),
    /// The command is out of reach by it where both can be given.
    Hides(&'static str),
    /// The command has it where both can be given.
    Hidden(&'static str),
    /// It types a character.
    Types,
    /// It comes as this key.
    Same(String),
    /// It never comes.
    Unsent,
    /// Many terminals keep it, and there is no other.
    Kept,
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
    /// Colours and attributes.
    Look,
    /// A line of TOML: there is no telling for which setting.
    Toml,
}

/// Why the settings were not written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SettingsUnwritten {
    /// The file is not read whole, for this reason.
    Broken(Box<SettingFault>),
    /// A value has no place in it without changing something else.
    NoPlace,
    /// In the words of the system.
    Failed(String),
}
