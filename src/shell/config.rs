//! The settings file: read against the table in `table`, value by value. A wrong line is reported with its place and left out; the others hold.

mod default;
mod table;
mod values;

use std::{collections::BTreeSet, path::Path};

use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

use crate::{
    domain::{
        setting_fault::{SettingFault, SettingFaultKind, Wanted},
        unread::FileFault,
    },
    input::{command::Command, key::Key},
    shell::source,
};

pub use default::default_text;
use table::{KEYS, SETTINGS, SNIPPETS, SettingRow, Takes};
pub use values::Config;

/// The largest settings file that is read, in bytes.
const LARGEST: u64 = 1 << 20;

/// Reads the file. One that is not there is an empty one; one that cannot be read is a fault, and the defaults hold.
pub fn load(path: &Path) -> (Config, Vec<SettingFault>) {
    match source::read(path, LARGEST) {
        Ok(bytes) => read(&String::from_utf8_lossy(&bytes)),
        Err(FileFault::NotThere) => (Config::default(), Vec::new()),
        Err(fault) => {
            let unreadable = SettingFault {
                line: 0,
                column: 0,
                fault: SettingFaultKind::Unreadable(fault),
                setting: String::new(),
                wanted: Wanted::Toml,
            };
            (Config::default(), vec![unreadable])
        }
    }
}

/// Reads settings; returns those that hold, and what is wrong, at most one fault a line, in the order of the text.
pub fn read(text: &str) -> (Config, Vec<SettingFault>) {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let (root, errors) = DeTable::parse_recoverable(text);
    let mut reader = SettingsReader {
        text,
        broken: BTreeSet::new(),
        config: Config::default(),
        faults: Vec::new(),
    };
    for error in errors {
        let at = error.span().map_or(0, |span| span.start);
        reader.blame(at, SettingFaultKind::Syntax, Wanted::Toml);
    }
    reader.broken = reader.faults.iter().map(|fault| fault.line).collect();
    reader.root(root.get_ref());
    let SettingsReader { config, mut faults, .. } = reader;
    faults.sort_by_key(|fault| (fault.line, fault.column));
    faults.dedup_by_key(|fault| fault.line);
    (config, faults)
}

type Name<'i> = Spanned<toml::de::DeString<'i>>;

/// The settings as far as they are read.
struct SettingsReader<'t> {
    text: &'t str,
    /// Lines that are not TOML: what the parser made of them does not hold.
    broken: BTreeSet<usize>,
    config: Config,
    faults: Vec<SettingFault>,
}

impl SettingsReader<'_> {
    fn root(&mut self, root: &DeTable<'_>) {
        for (name, value) in root {
            let word = name.get_ref().as_ref();
            if SETTINGS
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
        let Some(setting) = SETTINGS.iter().find(of_name) else {
            return self.blame(name.span().start, SettingFaultKind::UnknownSetting, Wanted::Toml);
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
            (Takes::Word(_) | Takes::Text(_) | Takes::Number(..), _) => None,
        };
        if held.is_none() {
            // A table has no place of its own where its heading stands: that is its name.
            let is_table = value.get_ref().as_table().is_some();
            let at = if is_table {
                name.span().start
            } else {
                value.span().start
            };
            self.blame(at, SettingFaultKind::WrongValue, setting.takes.wanted());
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
        let mut read = Vec::with_capacity(list.len());
        for key in list {
            match key.get_ref().as_str().map(Key::parse) {
                Some(Ok(key)) => read.push(key),
                _ => return self.blame(key.span().start, SettingFaultKind::WrongValue, Wanted::Key),
            }
        }
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

    fn is_broken(&self, name: &Name<'_>) -> bool {
        let before = self.text.get(..name.span().start).unwrap_or(self.text);
        self.broken.contains(&line_of(before))
    }

    /// Notes a fault at a place of the text, in bytes.
    fn blame(&mut self, at: usize, fault: SettingFaultKind, wanted: Wanted) {
        let before = self.text.get(..at).unwrap_or(self.text);
        let line_start = before.rfind('\n').map_or(0, |i| i + 1);
        let line = self.text.get(line_start..).and_then(|rest| rest.lines().next());
        self.faults.push(SettingFault {
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
