//! One setting as it is shown and changed: a value, without what it does.

/// A row of the table of settings with its value in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SettingItem {
    /// The table of the file it stands in; empty = none.
    pub table: &'static str,
    /// Its name in the file.
    pub name: &'static str,
    /// Its name on the screen; English, Chinese.
    pub label: [&'static str; 2],
    pub kind: SettingKind,
    /// The value that holds where none is given, without quotation marks; English, Chinese.
    pub usual: [String; 2],
    /// The value in the file; None = none is given.
    pub value: Option<String>,
    /// English, Chinese.
    pub comment: [&'static str; 2],
}

/// The values that a setting takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SettingKind {
    /// One of these words.
    Words(Vec<String>),
    Text,
    /// A whole number from 0 on.
    Number {
        most: u16,
    },
}

/// A value to be given to a setting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SettingEdit {
    pub table: &'static str,
    pub name: &'static str,
    /// None = none is given, so that the usual one holds.
    pub value: Option<String>,
}
