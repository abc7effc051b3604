//! The settings file. A wrong setting is reported with its place and left out; the others hold.

mod default;

pub use crate::domain::setting_fault::{Fault, SettingFault, Wanted};
use crate::i18n::Lang;
use crate::input::key::Key;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use toml::Spanned;

pub use default::default_text;

/// More faults than this and the file is something else.
const MOST_TROUBLES: usize = 50;

/// Every setting, with its default.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Default)]
#[serde(default, deny_unknown_fields)]
pub struct Config {
    /// Language of the screen; none follows the system.
    pub language: Option<Language>,
    pub theme: Theme,
    /// How wide the terminal draws characters such as “ and ①.
    pub ambiguous_width: Ambiguous,
    pub office: Office,
    pub backup: Backup,
    pub house: House,
    /// Command name → its keys instead of the usual ones; an empty list takes them away.
    pub keys: BTreeMap<Spanned<String>, Vec<Chord>>,
}

/// `language`
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Language {
    En,
    Zh,
}

impl From<Language> for Lang {
    fn from(language: Language) -> Self {
        match language {
            Language::En => Self::En,
            Language::Zh => Self::Zh,
        }
    }
}

/// `theme`
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Default)]
#[serde(rename_all = "kebab-case")]
pub enum Theme {
    #[default]
    Dark,
    Light,
    HighContrast,
    /// No lines or signs beyond ASCII.
    Ascii,
}

/// `ambiguous_width`
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Default)]
#[serde(rename_all = "kebab-case")]
pub enum Ambiguous {
    #[default]
    Narrow,
    Wide,
}

/// `[office]`
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Default)]
#[serde(default, deny_unknown_fields)]
pub struct Office {
    /// Stands under documents.
    pub name: String,
    /// The red head of documents; empty: the name.
    pub document_head: String,
}

/// `[backup]`
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Backup {
    /// None: `backups` beside the records.
    pub folder: Option<PathBuf>,
    /// How many copies are kept; 0 makes none.
    pub keep: u16,
}

impl Default for Backup {
    fn default() -> Self {
        Self { folder: None, keep: 14 }
    }
}

/// `[house]`: what offices do differently (product.md §7).
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct House {
    /// Which region's rule set holds; empty: the national one.
    pub rule_set: String,
    /// Minutes before the start from which an arrival counts as early.
    pub early_minutes: u16,
    /// Minutes after the start from which an arrival counts as late.
    pub late_minutes: u16,
    /// What the lights mean.
    pub lights: Lights,
    /// How names are put in order.
    pub name_order: NameOrder,
}

impl Default for House {
    fn default() -> Self {
        Self {
            rule_set: String::new(),
            early_minutes: 30,
            late_minutes: 5,
            lights: Lights::default(),
            name_order: NameOrder::default(),
        }
    }
}

/// `lights`: the two schemes of domain.md §3.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Default)]
#[serde(rename_all = "kebab-case")]
pub enum Lights {
    /// Green on schedule, yellow near the limit, red overdue.
    #[default]
    GreenYellowRed,
    /// Blue near the limit, yellow behind, red overdue.
    BlueYellowRed,
}

/// `name_order`
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Default)]
#[serde(rename_all = "kebab-case")]
pub enum NameOrder {
    /// Strokes of the surname (domain.md §6.4).
    #[default]
    Strokes,
    Pinyin,
    /// As they were entered.
    Entered,
}

/// A key by its name: `f5`, `ctrl-t`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct Chord(pub Key);

impl TryFrom<String> for Chord {
    type Error = String;

    fn try_from(name: String) -> Result<Self, String> {
        Key::parse(&name)
            .map(Self)
            .map_err(|name| format!("`{name}` is not a key"))
    }
}

/// Reads the file; one that is not there is an empty one.
///
/// # Errors
/// It is there and cannot be read.
pub fn load(path: &Path, is_command: impl Fn(&str) -> bool) -> io::Result<(Config, Vec<SettingFault>)> {
    match std::fs::read(path) {
        Ok(bytes) => Ok(read(&String::from_utf8_lossy(&bytes), is_command)),
        Err(e) if e.kind() == io::ErrorKind::NotFound => Ok((Config::default(), Vec::new())),
        Err(e) => Err(e),
    }
}

/// Reads settings. Lines with a fault are reported and left out, so that the good ones hold.
pub fn read(text: &str, is_command: impl Fn(&str) -> bool) -> (Config, Vec<SettingFault>) {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut left = text.to_owned();
    let mut troubles = Vec::new();
    let mut config = loop {
        let error = match toml::from_str::<Config>(&left) {
            Ok(config) => break config,
            Err(error) => error,
        };
        let at = error.span().map_or(0, |span| span.start);
        let trouble = describe(text, at, error.message());
        let whole_table = trouble.fault == Fault::UnknownSetting;
        troubles.push(trouble);
        let shorter = leave_out(&left, at, whole_table);
        if troubles.len() >= MOST_TROUBLES || shorter == left {
            break Config::default();
        }
        left = shorter;
    };
    config.keys.retain(|name, _| {
        let known = is_command(name.get_ref());
        if !known {
            let mut trouble = describe(text, name.span().start, "no such command");
            trouble.fault = Fault::UnknownCommand;
            troubles.push(trouble);
        }
        known
    });
    troubles.sort_by_key(|t| (t.line, t.column));
    (config, troubles)
}

fn describe(text: &str, at: usize, message: &str) -> SettingFault {
    let before = text.get(..at).unwrap_or(text);
    let line_start = before.rfind('\n').map_or(0, |i| i + 1);
    let line = text
        .get(line_start..)
        .and_then(|l| l.lines().next())
        .unwrap_or_default();
    let fault = if message.starts_with("unknown field") {
        Fault::UnknownSetting
    } else if ["invalid type", "invalid value", "invalid length", "unknown variant"]
        .iter()
        .any(|start| message.starts_with(start))
        || message.ends_with("is not a key")
    {
        Fault::WrongValue
    } else {
        Fault::Syntax
    };
    SettingFault {
        line: before.matches('\n').count() + 1,
        column: before.get(line_start..).map_or(0, |b| b.chars().count()) + 1,
        fault,
        setting: line.trim().to_owned(),
        wanted: wanted(message),
    }
}

/// What the parser of TOML expected, as far as its words tell.
fn wanted(message: &str) -> Wanted {
    if message.ends_with("is not a key") {
        return Wanted::Key;
    }
    let Some((_, wanted)) = message.split_once("expected ") else {
        return Wanted::Unknown;
    };
    let wanted = wanted.lines().next().unwrap_or_default();
    if let Some(start) = wanted.find('`') {
        let names = wanted.get(start..).unwrap_or_default();
        return Wanted::OneOf(names.replace('`', "").replace(" or ", ", "));
    }
    match wanted.trim() {
        "a sequence" => Wanted::List,
        "a string" | "string" => Wanted::Text,
        "a boolean" => Wanted::YesNo,
        "a map" | "map" => Wanted::Table,
        text if text.starts_with("struct") => Wanted::Table,
        text if text.contains(['u', 'i', 'f']) && text.ends_with(|c: char| c.is_ascii_digit()) => Wanted::Number,
        _ => Wanted::Unknown,
    }
}

/// The text with the line at `at` blanked: every other place keeps its number. A table that is unknown goes with all its lines.
fn leave_out(text: &str, at: usize, whole_table: bool) -> String {
    let mut shorter = String::with_capacity(text.len());
    let mut in_table = false;
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let here = (start..start + line.len()).contains(&at) || (at >= text.len() && start + line.len() == text.len());
        let header = line.trim_start().starts_with('[');
        in_table = if here {
            whole_table && header
        } else {
            in_table && !header
        };
        if here || in_table {
            shorter.extend(line.bytes().map(|b| if b == b'\n' { '\n' } else { ' ' }));
        } else {
            shorter.push_str(line);
        }
        start += line.len();
    }
    shorter
}
