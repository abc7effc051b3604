//! Documents: pure functions of the records. Never sees the store.
//!
//! The tree of a document is made once ([`document()`]); each format is a writer of that tree, in a file of its own.
//! JSON is written from the records instead, so that other programs need not read prose.

pub mod case;
pub mod checks;
pub mod digest;
pub mod document;
mod html;
mod json;
mod lines;
mod markdown;
mod minutes;
mod record;
mod redact;
pub mod roll;
mod text;
mod wording;
mod wrap;

use serde::Serialize;
use strum::{EnumIter, EnumString, IntoStaticStr};

use crate::{
    domain::{records::Records, time::Stamp},
    i18n::Lang,
};
use digest::Digest;
use document::{Block, Document, Layout, Run};

/// What is made of a meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, EnumIter, EnumString, IntoStaticStr)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum DocumentKind {
    /// 会议纪要: what was settled, for execution.
    Minutes,
    /// 会议记录: what was said and done, for the file (domain.md §2.1).
    Record,
    /// Everything, for machines.
    Case,
}

/// The style of minutes. Other kinds have one style only and ignore it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, EnumIter, EnumString, IntoStaticStr)]
#[serde(rename_all = "lowercase")]
#[strum(serialize_all = "lowercase")]
pub enum Style {
    #[default]
    Official,
    Council,
    MeetBot,
    Actions,
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
}

impl Format {
    /// The usual ending of a file name, without the dot.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Text => "txt",
            Self::Markdown => "md",
            Self::Html => "html",
            Self::Json => "json",
        }
    }
}

/// One row of the table of documents: a kind, whether it has styles, and its formats with the usual one first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Offer {
    pub kind: DocumentKind,
    pub styles: &'static [Style],
    pub formats: &'static [Format],
}

/// Every document there is. JSON of minutes is the same in every style.
pub const OFFERS: &[Offer] = &[
    Offer {
        kind: DocumentKind::Minutes,
        styles: &[Style::Official, Style::Council, Style::MeetBot, Style::Actions],
        formats: &[Format::Text, Format::Markdown, Format::Html, Format::Json],
    },
    Offer {
        kind: DocumentKind::Record,
        styles: &[],
        formats: &[Format::Text, Format::Markdown, Format::Html, Format::Json],
    },
    Offer {
        kind: DocumentKind::Case,
        styles: &[],
        formats: &[Format::Json],
    },
];

/// Whether a document of this kind is written in this format.
pub fn is_offered(kind: DocumentKind, format: Format) -> bool {
    OFFERS
        .iter()
        .any(|offer| offer.kind == kind && offer.formats.contains(&format))
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

/// Writes a document of the open meeting. A case is JSON whatever is asked for.
pub fn render(records: &Records, order: &Order<'_>) -> String {
    let safe = redact::registered(records, order.lang);
    let records = safe.as_ref().unwrap_or(records);
    if order.kind == DocumentKind::Case {
        return case::write(records, order);
    }
    match order.format {
        Format::Json => json::write(records, order),
        format => {
            let document = build(records, order);
            match format {
                Format::Markdown => markdown::write(&document),
                Format::Html => html::write(&document, order.generator),
                Format::Text | Format::Json => text::write(&document),
            }
        }
    }
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
