//! Reads one file of settings, or of a theme, and notes what is wrong with its place.

use std::collections::BTreeSet;

use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

use crate::{
    domain::setting_fault::{KeyClash, KeyFault, SettingFault, SettingFaultKind, Wanted},
    input::{
        command::Command,
        conflict::{Clash, clash},
        key::Key,
        keymap::Keymap,
    },
};

use super::{
    table::{KEYS, SETTINGS, SNIPPETS, SettingRow, THEMES, Takes},
    values::Config,
};

type Name<'i> = Spanned<toml::de::DeString<'i>>;

/// The settings as far as they are read.
pub(super) struct SettingsReader<'t> {
    text: &'t str,
    /// The file, as faults name it.
    file: String,
    /// Lines that are no text or no TOML: what the parser made of them does not hold.
    broken: BTreeSet<usize>,
    /// The user's keys with the places where they stand.
    placed: Vec<(Command, Key, usize)>,
    pub(super) config: Config,
    /// The settings that hold, by their place in the table, as they were given.
    pub(super) given: Vec<(usize, String)>,
    faults: Vec<SettingFault>,
}

impl<'t> SettingsReader<'t> {
    /// A reader of a text; `file` as faults name it.
    pub(super) fn of(text: &'t str, file: String) -> Self {
        Self {
            text: text.strip_prefix('\u{feff}').unwrap_or(text),
            file,
            broken: BTreeSet::new(),
            placed: Vec::new(),
            config: Config::default(),
            given: Vec::new(),
            faults: Vec::new(),
        }
    }

    /// Parses the text, and notes the lines that are no text or no TOML.
    pub(super) fn parse(&mut self, garbled: &[(usize, usize)]) -> Spanned<DeTable<'t>> {
        let (root, errors) = DeTable::parse_recoverable(self.text);
        for error in errors {
            let at = error.span().map_or(0, |span| span.start);
            // The parser keeps the first, and has this one left out already.
            let fault = if error.message().starts_with("duplicate key") {
                SettingFaultKind::Twice
            } else {
                SettingFaultKind::Syntax
            };
            self.blame(at, fault, Wanted::Toml);
        }
        for &(line, column) in garbled {
            self.faults.retain(|fault| fault.line != line);
            self.faults.push(SettingFault {
                file: self.file.clone(),
                line,
                column,
                fault: SettingFaultKind::NotText,
                setting: String::new(),
                wanted: Wanted::Toml,
            });
        }
        self.broken = self.faults.iter().map(|fault| fault.line).collect();
        self.faults.sort_by_key(|fault| (fault.line, fault.column));
        self.faults.dedup_by_key(|fault| fault.line);
        root
    }

    /// Reads the text as settings.
    pub(super) fn read(&mut self, garbled: &[(usize, usize)]) {
        let root = self.parse(garbled);
        let root = root.get_ref();
        // The name of a theme may stand before the theme.
        if let Some(themes) = root.iter().find(|(name, _)| name.get_ref() == THEMES) {
            self.themes(themes.1);
        }
        self.root(root);
        self.keys_in_force();
    }

    /// The settings, and the faults in the order of the text.
    pub(super) fn finish(self) -> (Config, Vec<SettingFault>) {
        let Self { config, mut faults, .. } = self;
        faults.sort_by_key(|fault| (fault.line, fault.column));
        (config, faults)
    }

    /// Notes keys that do not do what they seem to. They hold all the same: the user may want it so.
    fn keys_in_force(&mut self) {
        let map = Keymap::with(&self.config.keys);
        let found: Vec<_> = std::mem::take(&mut self.placed)
            .into_iter()
            .filter_map(|(command, key, at)| Some((key, at, clash(&map, command, key)?)))
            .collect();
        for (key, at, clash) in found {
            let fault = KeyFault {
                key: key.to_string(),
                clash: in_settings(clash),
            };
            self.blame(at, SettingFaultKind::Key(fault), Wanted::Key);
        }
    }

    fn themes(&mut self, themes: &Spanned<DeValue<'_>>) {
        let Some(table) = themes.get_ref().as_table() else {
            return self.blame(themes.span().start, SettingFaultKind::WrongValue, Wanted::Table);
        };
        for (name, theme) in table {
            if self.is_broken(name) {
                continue;
            }
            match theme.get_ref().as_table() {
                Some(theme) => self.theme(name.get_ref(), theme),
                None => self.blame(theme.span().start, SettingFaultKind::WrongValue, Wanted::Table),
            }
        }
    }

    fn root(&mut self, root: &DeTable<'_>) {
        for (name, value) in root {
            let word = name.get_ref().as_ref();
            if word == THEMES {
                // Read before everything else.
            } else if SETTINGS
                .iter()
                .any(|setting| setting.name == word && setting.table.is_empty())
            {
                self.one("", name, value);
            } else if word == KEYS || word == SNIPPETS || SETTINGS.iter().any(|setting| setting.table == word) {
                match value.get_ref().as_table() {
                    Some(table) if word == KEYS => table.iter().for_each(|(name, keys)| self.keys(name, keys)),
                    Some(table) if word == SNIPPETS => table.iter().for_each(|(name, text)| self.snippet(name, text)),
                    Some(table) => table.iter().for_each(|(name, value)| self.one(word, name, value)),
                    None => self.blame(value.span().start, SettingFaultKind::WrongValue, Wanted::Table),
                }
            } else {
                self.blame(name.span().start, SettingFaultKind::UnknownSetting, Wanted::Toml);
            }
        }
    }

    /// Reads one value into the setting of this name.
    fn one(&mut self, table: &str, name: &Name<'_>, value: &Spanned<DeValue<'_>>) {
        if self.is_broken(name) {
            return;
        }
        let word = name.get_ref().as_ref();
        let of_name = |setting: &&SettingRow| setting.table == table && setting.name == word;
        let Some((row, setting)) = SETTINGS.iter().enumerate().find(|(_, setting)| of_name(setting)) else {
            return self.blame(name.span().start, SettingFaultKind::UnknownSetting, Wanted::Toml);
        };
        let theme = match (&setting.takes, value.get_ref().as_str()) {
            (Takes::Theme(_), Some(given)) => self.config.theme_named(given),
            _ => None,
        };
        let config = &mut self.config;
        let held = match (&setting.takes, value.get_ref()) {
            (Takes::Word(words), DeValue::String(given)) => {
                words.iter().find(|(word, _)| word == given).map(|(_, put)| put(config))
            }
            (Takes::Text(put), DeValue::String(given)) => {
                put(config, given);
                Some(())
            }
            (Takes::Number(most, put), DeValue::Integer(given)) => u16::from_str_radix(given.as_str(), given.radix())
                .ok()
                .filter(|number| number <= most)
                .map(|number| put(config, number)),
            (Takes::Theme(put), _) => theme.map(|theme| put(config, theme)),
            (Takes::Word(_) | Takes::Text(_) | Takes::Number(..), _) => None,
        };
        if held.is_some() {
            if let DeValue::String(given) = value.get_ref() {
                self.given.push((row, given.to_string()));
            } else if let DeValue::Integer(given) = value.get_ref() {
                self.given.push((row, given.as_str().to_owned()));
            }
        }
        if held.is_none() {
            // A table has no place of its own where its heading stands: that is its name.
            let is_table = value.get_ref().as_table().is_some();
            let at = if is_table {
                name.span().start
            } else {
                value.span().start
            };
            let wanted = setting.takes.wanted(&self.config);
            self.blame(at, SettingFaultKind::WrongValue, wanted);
        }
    }

    /// Reads the keys of one command.
    fn keys(&mut self, name: &Name<'_>, keys: &Spanned<DeValue<'_>>) {
        if self.is_broken(name) {
            return;
        }
        let Some(command) = Command::named(name.get_ref()) else {
            return self.blame(name.span().start, SettingFaultKind::UnknownCommand, Wanted::List);
        };
        let Some(list) = keys.get_ref().as_array() else {
            return self.blame(keys.span().start, SettingFaultKind::WrongValue, Wanted::List);
        };
        // Without a key nobody who does not know the name of the command gets out.
        if command == Command::Quit && list.is_empty() {
            return self.blame(keys.span().start, SettingFaultKind::WrongValue, Wanted::Key);
        }
        let mut read = Vec::with_capacity(list.len());
        for key_value in list {
            match key_value.get_ref().as_str().map(Key::parse) {
                Some(Ok(key)) => read.push((key, key_value.span().start)),
                _ => return self.blame(key_value.span().start, SettingFaultKind::WrongValue, Wanted::Key),
            }
        }
        self.placed.extend(read.iter().map(|(key, at)| (command, *key, *at)));
        let read = read.into_iter().map(|(key, _)| key).collect();
        self.config.keys.insert(command, read);
    }

    /// Reads one snippet: a word of letters and digits, and a text.
    fn snippet(&mut self, name: &Name<'_>, text: &Spanned<DeValue<'_>>) {
        if self.is_broken(name) {
            return;
        }
        let word = name.get_ref().as_ref();
        if word.is_empty() || !word.chars().all(|c| c.is_ascii_alphanumeric()) {
            return self.blame(name.span().start, SettingFaultKind::UnknownSetting, Wanted::Text);
        }
        match text.get_ref().as_str() {
            Some(text) => self.config.snippets.add(word, text),
            None => self.blame(text.span().start, SettingFaultKind::WrongValue, Wanted::Text),
        }
    }

    pub(super) fn is_broken(&self, name: &Name<'_>) -> bool {
        let before = self.text.get(..name.span().start).unwrap_or(self.text);
        self.broken.contains(&line_of(before))
    }

    /// Notes a fault at a place of the text, in bytes; none on a line that is broken anyway.
    pub(super) fn blame(&mut self, at: usize, fault: SettingFaultKind, wanted: Wanted) {
        let before = self.text.get(..at).unwrap_or(self.text);
        if self.broken.contains(&line_of(before)) {
            return;
        }
        let line_start = before.rfind('\n').map_or(0, |i| i + 1);
        let line = self.text.get(line_start..).and_then(|rest| rest.lines().next());
        self.faults.push(SettingFault {
            file: self.file.clone(),
            line: line_of(before),
            column: before.get(line_start..).map_or(0, |before| before.chars().count()) + 1,
            fault,
            setting: line.unwrap_or_default().trim().to_owned(),
            wanted,
        });
    }
}

/// The number of the line that follows on this text, from 1.
fn line_of(before: &str) -> usize {
    before.matches('\n').count() + 1
}

/// A clash with commands as the settings name them.
fn in_settings(clash: Clash) -> KeyClash {
    let name = |command: Command| command.row().english.name;
    match clash {
        Clash::Lost(other) => KeyClash::Lost(name(other)),
        Clash::Taken(other) => KeyClash::Taken(name(other)),
        Clash::Hides(other) => KeyClash::Hides(name(other)),
        Clash::Hidden(other) => KeyClash::Hidden(name(other)),
        Clash::Types => KeyClash::Types,
        Clash::Same(key) => KeyClash::Same(key.to_string()),
        Clash::Unsent => KeyClash::Unsent,
        Clash::Kept => KeyClash::Kept,
    }
}
