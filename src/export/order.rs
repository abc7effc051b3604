//! The order for a document: its kind, style, format and language; and why it could not be written.

use serde::Serialize;
use strum::{EnumIter, EnumString, IntoStaticStr};

use super::document::CardSize;
use crate::{
    domain::time::Stamp,
    words::{Lang, Strings},
};

/// A kind of document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, EnumIter, EnumString, IntoStaticStr)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum DocumentKind {
    /// 会议纪要: what was settled, for execution.
    Minutes,
    /// 会议记录: what was said and done, for the file (docs/rules.md §record).
    Record,
    /// 议程: the order of the meeting.
    Agenda,
    /// 会议通知
    Notice,
    /// 会议指南: what a participant needs.
    Guide,
    /// 参会人员名单
    Roster,
    /// 签到表
    SignIn,
    /// 桌签
    DeskCards,
    /// 座次图
    SeatPlan,
    /// 会务分工表
    Duties,
    /// 会务清单
    Checklist,
    /// 会议经费预算表
    Budget,
    /// 会议经费决算表
    Settlement,
    /// 文件份号登记表
    Copies,
    /// 归档文件目录; as ZIP the whole bundle.
    Archive,
    /// Everything, for machines.
    Case,
}

impl DocumentKind {
    /// Its name in words.
    pub const fn name(self, strings: &Strings) -> &'static str {
        let (screen, words) = (&strings.screen, &strings.export.words);
        match self {
            Self::Minutes => screen.minutes,
            Self::Record => screen.record,
            Self::Agenda => words.agenda,
            Self::Notice => words.notice,
            Self::Guide => words.guide,
            Self::Roster => words.roster,
            Self::SignIn => words.sign_in,
            Self::DeskCards => words.desk_cards,
            Self::SeatPlan => words.seat_plan,
            Self::Duties => words.duties,
            Self::Checklist => words.checklist,
            Self::Budget => words.budget,
            Self::Settlement => strings.closing.papers.settlement,
            Self::Copies => strings.closing.papers.copies,
            Self::Archive => strings.closing.papers.archive,
            Self::Case => screen.case,
        }
    }
}

/// The style of minutes, or the size of desk cards. Other kinds have one style only and ignore it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, EnumIter, EnumString, IntoStaticStr)]
#[serde(rename_all = "lowercase")]
#[strum(serialize_all = "lowercase")]
pub enum Style {
    #[default]
    Official,
    Council,
    MeetBot,
    Actions,
    /// As the language usually writes minutes, without what was dealt with in closed parts.
    Public,
    /// Desk cards of 210 × 140 mm.
    #[serde(rename = "210x140")]
    #[strum(serialize = "210x140")]
    Card210,
    #[serde(rename = "200x100")]
    #[strum(serialize = "200x100")]
    Card200,
    #[serde(rename = "297x105")]
    #[strum(serialize = "297x105")]
    Card297,
}

impl Style {
    /// The size of cards, the usual one for what is no size.
    pub(super) const fn card(self) -> CardSize {
        match self {
            Self::Card200 => CardSize::Small,
            Self::Card297 => CardSize::Long,
            Self::Card210 | Self::Official | Self::Council | Self::MeetBot | Self::Actions | Self::Public => {
                CardSize::Standard
            }
        }
    }
}

/// A format.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, EnumIter, EnumString, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum Format {
    #[strum(to_string = "text", serialize = "txt")]
    Text,
    #[strum(to_string = "markdown", serialize = "md")]
    Markdown,
    Html,
    Json,
    /// Word.
    Docx,
    /// A spreadsheet.
    Xlsx,
    Csv,
    /// Calendars.
    Ics,
    /// The archive bundle.
    Zip,
}

impl Format {
    /// The usual ending of a file name, without the dot.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Text => "txt",
            Self::Markdown => "md",
            Self::Html => "html",
            Self::Json => "json",
            Self::Docx => "docx",
            Self::Xlsx => "xlsx",
            Self::Csv => "csv",
            Self::Ics => "ics",
            Self::Zip => "zip",
        }
    }

    /// Whether a terminal must not be given it.
    pub const fn is_binary(self) -> bool {
        matches!(self, Self::Docx | Self::Xlsx | Self::Zip)
    }
}

/// The program and its version, as it signs what it made.
pub const GENERATOR: &str = concat!("huiwu ", env!("CARGO_PKG_VERSION"));

/// An order for a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DocumentOrder<'a> {
    pub kind: DocumentKind,
    pub style: Style,
    pub format: Format,
    pub lang: Lang,
    pub now: Stamp,
    /// The program and its version, as it signs what it made.
    pub generator: &'a str,
}

/// Why a document could not be written.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    #[error("{0} is not written as {1}")]
    NotOffered(&'static str, &'static str),
    #[error("{0}")]
    Spreadsheet(#[from] rust_xlsxwriter::XlsxError),
    #[error("{0}")]
    Csv(#[from] ::csv::Error),
    #[error("{0}")]
    Package(#[from] zip::result::ZipError),
    #[error("{0}")]
    Bytes(#[from] std::io::Error),
}
