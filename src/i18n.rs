//! The words of the program in both languages. A text that is missing in one of them does not compile.
//!
//! One struct a subject (`i18n/export.rs` …), its English in `i18n/en/export.rs`, its Chinese in `i18n/zh/export.rs`.

pub mod cli;
pub mod command;
pub mod domain;
pub mod en;
pub mod export;
pub mod prepare;
pub mod roster;
pub mod screen;
pub mod template;
pub mod zh;

use crate::input::{
    command::{Command, Why},
    field::FieldName,
};

/// A language of the screen or of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Lang {
    #[default]
    En,
    Zh,
}

impl Lang {
    /// From `en`, `zh`, `zh_CN.UTF-8` and the like; other languages read English.
    pub fn from_code(code: &str) -> Self {
        if code.to_ascii_lowercase().starts_with("zh") {
            Self::Zh
        } else {
            Self::En
        }
    }

    /// `en` or `zh`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Zh => "zh",
        }
    }

    /// The texts of this language.
    pub const fn strings(self) -> &'static Strings {
        match self {
            Self::En => &en::STRINGS,
            Self::Zh => &zh::STRINGS,
        }
    }
}

/// Every text of one language.
#[derive(Debug)]
pub struct Strings {
    pub lang: Lang,
    command: fn(Command) -> command::Text,
    why: fn(Why) -> &'static str,
    field: fn(FieldName) -> &'static str,
    pub domain: domain::Domain,
    pub screen: screen::Screen,
    pub prepare: prepare::Preparation,
    pub export: export::ExportText,
    pub cli: cli::Cli,
    pub roster: roster::RosterText,
    pub template: template::TemplateText,
}

impl Strings {
    /// The name and label of a command.
    pub fn command(&self, command: Command) -> command::Text {
        (self.command)(command)
    }

    /// Why a command cannot run now.
    pub fn why(&self, why: Why) -> &'static str {
        (self.why)(why)
    }

    /// The name of a form field.
    pub fn field(&self, name: FieldName) -> &'static str {
        (self.field)(name)
    }
}
