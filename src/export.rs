//! Documents: pure functions of the records. Never sees the store.
//!
//! The tree of a document is made once ([`document()`]); each format is a writer of that tree, in a file of its own.
//! JSON is written from the records instead, so that other programs need not read prose.

mod agenda;
mod budget;
pub mod case;
mod checklist;
pub mod checks;
mod csv;
mod desk_cards;
pub mod digest;
pub mod document;
mod docx;
mod duties;
mod face;
mod guide;
mod html;
mod ics;
mod json;
mod lines;
mod markdown;
mod minutes;
mod notice;
mod offer;
mod prepared;
mod record;
mod redact;
pub mod roll;
mod roster;
mod seat_plan;
mod sheets;
mod sign_in;
mod text;
mod wording;
mod wrap;
mod xlsx;

pub use offer::{OFFERS, Offer, formats_of, is_offered, style_for, styles_of};

use serde::Serialize;
use strum::{EnumIter, EnumString, IntoStaticStr};

use crate::{
    domain::{records::Records, time::Stamp},
    i18n::{Lang, Strings},
};
use digest::Digest;
use document::{Block, CardSize, Document, Layout, Run};
use sheets::Sheet;

/// What is made of a meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, EnumIter, EnumString, IntoStaticStr)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum DocumentKind {
    /// 会议纪要: what was settled, for execution.
    Minutes,
    /// 会议记录: what was said and done, for the file (domain.md §2.1).
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
    const fn card(self) -> CardSize {
        match self {
            Self::Card200 => CardSize::Small,
            Self::Card297 => CardSize::Long,
            _ => CardSize::Standard,
        }
    }
}

/// What is written.
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
        }
    }

    /// Whether a terminal must not be given it.
    pub const fn is_binary(self) -> bool {
        matches!(self, Self::Docx | Self::Xlsx)
    }
}

/// The program and its version, as it signs what it made.
pub const GENERATOR: &str = concat!("huiwu ", env!("CARGO_PKG_VERSION"));

/// What is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Order<'a> {
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

/// Writes a document of the open meeting. A case is JSON whatever is asked for.
///
/// # Errors
/// If the document is not offered in this format, or is too large for it.
pub fn render(records: &Records, order: &Order<'_>) -> Result<Vec<u8>, WriteError> {
    let safe = redact::registered(records, order.lang);
    let records = safe.as_ref().unwrap_or(records);
    if order.kind == DocumentKind::Case {
        return Ok(case::write(records, order).into_bytes());
    }
    if !is_offered(order.kind, order.format) {
        return Err(WriteError::NotOffered(order.kind.into(), order.format.into()));
    }
    match order.format {
        Format::Json => Ok(json::write(records, order).into_bytes()),
        Format::Text => Ok(text::write(&build(records, order)).into_bytes()),
        Format::Markdown => Ok(markdown::write(&build(records, order)).into_bytes()),
        Format::Html => Ok(html::write(&build(records, order), order.generator).into_bytes()),
        Format::Docx => docx::write(&build(records, order), order.generator),
        Format::Xlsx => xlsx::write(&tables(records, order), &build(records, order), order),
        Format::Csv => csv::write(&tables(records, order)),
        Format::Ics => {
            let digest = Digest::new(records, order.lang);
            Ok(digest
                .map(|digest| ics::write(&digest, order))
                .unwrap_or_default()
                .into_bytes())
        }
    }
}

fn tables(records: &Records, order: &Order<'_>) -> Vec<Sheet> {
    let digest = Digest::new(records, order.lang);
    digest.map(|digest| sheets::of(&digest, order.kind)).unwrap_or_default()
}

/// The tree of a document of the open meeting. A case has no tree of its own: it shows the record.
pub fn document(records: &Records, kind: DocumentKind, style: Style, lang: Lang, now: Stamp) -> Document {
    let safe = redact::registered(records, lang);
    let records = safe.as_ref().unwrap_or(records);
    build(
        records,
        &Order {
            kind,
            style,
            format: Format::Text,
            lang,
            now,
            generator: "",
        },
    )
}

fn build(records: &Records, order: &Order<'_>) -> Document {
    let Some(digest) = Digest::new(records, order.lang) else {
        return blank(order.lang);
    };
    match order.kind {
        DocumentKind::Minutes => minutes::document(&digest, order.style),
        DocumentKind::Record | DocumentKind::Case => record::document(&digest),
        DocumentKind::Agenda => agenda::document(&digest),
        DocumentKind::Notice => notice::document(&digest, order.now),
        DocumentKind::Guide => guide::document(&digest),
        DocumentKind::Roster => roster::document(&digest),
        DocumentKind::SignIn => sign_in::document(&digest),
        DocumentKind::DeskCards => desk_cards::document(&digest, order.style.card()),
        DocumentKind::SeatPlan => seat_plan::document(&digest),
        DocumentKind::Duties => duties::document(&digest),
        DocumentKind::Checklist => checklist::document(&digest),
        DocumentKind::Budget => budget::document(&digest),
    }
}

/// What is shown where no meeting is open.
fn blank(lang: Lang) -> Document {
    let words = &lang.strings().export.words;
    let mut document = Document::titled(lang, Layout::Prose, words.untitled);
    document.push(Block::Notice(vec![Run::plain(words.no_meeting)]));
    document
}

/// A document page by page for the preview: lines of at most `width` columns, at most `rows` a page. Official Chinese
/// minutes take 56 columns and 22 rows, so that pages break as on paper (domain.md §2.2).
pub fn pages(document: &Document, width: u16, rows: u16) -> Vec<Vec<String>> {
    lines::paginate(
        lines::lay(document, &lines::Measure::hard(usize::from(width))),
        usize::from(rows),
    )
}
