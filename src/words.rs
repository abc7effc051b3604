//! Every text that a person sees, in both languages side by side: one file a subject, one row a text.
//!
//! A language is a column of the tables; a row that lacks it does not compile.

mod rows;

mod chinese;
pub mod cli;
pub mod document;
pub mod domain;
pub mod export;
pub mod field;
pub mod notices;
pub mod prepare;
pub mod remarks;
pub mod roster;
pub mod screen;
pub mod template;
pub mod troubles;
pub mod why;

use self::{
    cli::Cli, domain::Domain, export::ExportText, field::FieldName, notices::Notices, prepare::Preparation,
    remarks::Remarks, roster::RosterText, rows::words, screen::Screen, template::TemplateText, troubles::Troubles,
    why::Why,
};
use crate::input::command::{Command, Text};

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
            Self::En => &Strings::EN,
            Self::Zh => &Strings::ZH,
        }
    }
}

words! {
    /// Every text of one language.
    #[derive(Debug)]
    pub struct Strings;

    lang -> Lang: { Lang::En } | { Lang::Zh };
    domain = Domain;
    screen = Screen;
    notices = Notices;
    remarks = Remarks;
    troubles = Troubles;
    prepare = Preparation;
    export = ExportText;
    cli = Cli;
    roster = RosterText;
    template = TemplateText;
}

impl Strings {
    /// The name and label of a command.
    pub fn command(&self, command: Command) -> Text {
        let row = command.row();
        match self.lang {
            Lang::En => row.english,
            Lang::Zh => row.chinese,
        }
    }

    /// Why a command cannot run now.
    pub const fn why(&self, why: Why) -> &'static str {
        why.word(self.lang)
    }

    /// The name of a form field.
    pub const fn field(&self, name: FieldName) -> &'static str {
        name.word(self.lang)
    }
}
