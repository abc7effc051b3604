//! The archive bundle: one ZIP with the documents, the case, the files that the records name, a catalogue, a text that explains it, and a
//! manifest (docs/rules.md §archive). It can be read and verified without this program.
//!
//! It is made in two steps, because only the shell reads files: [`plan`] says what belongs in it, [`BundlePlan::complete`] takes what was
//! found of the files and makes catalogue, manifest and text. The same records and files make the same bytes.

pub mod check;
mod catalogue;
mod complete;
mod entry;
mod pack;

pub use entry::{BundleContent, BundleEntry};
pub use pack::write;

use std::{collections::BTreeMap, io};

use super::{
    digest::Digest,
    letters::{capitalised, safe},
    offer::{OFFERS, formats_of},
    order::{DocumentKind, DocumentOrder, Format, Style, WriteError},
};
use crate::{
    domain::{minutes_version::VersionStep, records::Records},
    words::Lang,
};

/// The name of the manifest.
pub const MANIFEST: &str = "SHA256SUMS";
const CASE: &str = "case.json";

/// Counts the pages of a document of the open meeting.
pub(super) type PageCounter = fn(&Records, &DocumentOrder<'_>) -> usize;

/// Renders a document of the open meeting.
pub(super) type Renderer = fn(&Records, &DocumentOrder<'_>) -> Result<Vec<u8>, WriteError>;

/// The steps of a bundle: before each document so many are made, of so many; an error ends the work.
pub type BundleSteps<'s> = dyn FnMut(usize, usize) -> io::Result<()> + 's;

/// A file that is named in the records.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WantedFile {
    /// The path, as the records have it.
    pub path: String,
    /// The SHA-256 that was recorded; empty: none was.
    known: String,
}

/// A file as it was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundFile {
    /// The SHA-256 of its content.
    pub hash: String,
    /// Its length in bytes.
    pub length: u64,
}

/// A row of the catalogue.
#[derive(Debug, Clone, PartialEq, Eq)]
struct CatalogueRow {
    /// Code, reference, responsible, kind, title, date, secrecy, pages, period, state, remark.
    cells: [String; 11],
    file: RowFile,
}

/// The file of a row of the catalogue.
#[derive(Debug, Clone, PartialEq, Eq)]
enum RowFile {
    None,
    /// A file that the records name, by its place among the wanted ones.
    Wanted(usize),
    /// A file that is made, by its name in the bundle.
    Made(String),
}

/// A document of the bundle: what it is, in which file, how many pages it has.
#[derive(Debug, Clone, PartialEq, Eq)]
struct BundlePaper {
    kind: DocumentKind,
    file: String,
    pages: usize,
}

/// The content of a bundle, before the files are read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BundlePlan {
    lang: Lang,
    title: String,
    register_only: bool,
    generator: String,
    /// Names with their bytes: documents and case.
    made: BTreeMap<String, Vec<u8>>,
    /// The names of the made files with what they are.
    told: Vec<(String, String)>,
    /// The documents, each in the first of its formats.
    papers: Vec<BundlePaper>,
    rows: Vec<CatalogueRow>,
    /// The files that the records name.
    pub wanted: Vec<WantedFile>,
}

/// A bundle that is ready to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CompleteBundle {
    pub entries: Vec<BundleEntry>,
    /// The paths of the files that are not in it.
    pub left_out: Vec<String>,
}

/// The kinds that are of no use in an archive.
const UNFILED: [DocumentKind; 2] = [DocumentKind::DeskCards, DocumentKind::Case];

/// Says what belongs into the bundle of the open meeting.
///
/// # Errors
/// A document cannot be written.
pub(super) fn plan(
    records: &Records,
    order: &DocumentOrder<'_>,
    makers: (Renderer, PageCounter),
    steps: &mut BundleSteps,
) -> Result<BundlePlan, WriteError> {
    let safe_records = super::codes::registered(records, order.lang);
    let shown = safe_records.as_ref().unwrap_or(records);
    let mut plan = BundlePlan {
        lang: order.lang,
        title: String::new(),
        register_only: false,
        generator: order.generator.to_owned(),
        made: BTreeMap::new(),
        told: Vec::new(),
        papers: Vec::new(),
        rows: Vec::new(),
        wanted: Vec::new(),
    };
    if let Some(meeting) = shown.meeting() {
        plan.title = safe(&meeting.title).replace('\n', " ");
        plan.register_only = meeting.register_only();
    }
    // The time of the meeting, not of the export: the same records make the same bytes.
    let now = records
        .meeting()
        .map_or(order.now, |meeting| meeting.adjourned.unwrap_or(meeting.start));
    let order = DocumentOrder { now, ..*order };
    plan.documents(shown, records, &order, (makers, steps))?;
    if let Some(digest) = Digest::new(shown, order.lang) {
        plan.catalogue(&digest);
    }
    Ok(plan)
}

/// The documents without rows, which would only say that there is nothing.
fn is_empty(records: &Records, kind: DocumentKind) -> bool {
    let none = [
        (DocumentKind::SeatPlan, records.seat_plans.is_empty()),
        (DocumentKind::Duties, records.duty_posts.is_empty()),
        (DocumentKind::Checklist, records.checklist.is_empty()),
        (DocumentKind::Budget, records.budget_lines.is_empty()),
        (
            DocumentKind::Settlement,
            records.expenses.is_empty() && records.budget_lines.is_empty(),
        ),
        (DocumentKind::Copies, records.paper_copies.is_empty()),
    ];
    none.contains(&(kind, true))
}

/// The formats in which a document is archived: to be looked at, to be worked with, and as a table where it is one.
const ARCHIVED: [Format; 4] = [Format::Docx, Format::Html, Format::Markdown, Format::Csv];

impl BundlePlan {
    fn documents(
        &mut self,
        shown: &Records,
        records: &Records,
        order: &DocumentOrder<'_>,
        ((render, pages), steps): ((Renderer, PageCounter), &mut BundleSteps),
    ) -> Result<(), WriteError> {
        let t = order.lang.strings();
        let style = match order.lang {
            Lang::Zh => Style::Official,
            Lang::En => Style::Council,
        };
        let kinds = OFFERS.iter().map(|offer| offer.kind);
        let kinds = kinds.filter(|kind| !UNFILED.contains(kind) && !is_empty(shown, *kind));
        let filed = kinds.flat_map(|kind| ARCHIVED.map(|format| (kind, format)));
        let filed: Vec<_> = filed
            .filter(|(kind, format)| formats_of(*kind).contains(format))
            .collect();
        for (done, (kind, format)) in filed.iter().copied().enumerate() {
            steps(done, filed.len() + 1).map_err(WriteError::Bytes)?;
            let own = DocumentOrder {
                kind,
                style,
                format,
                ..*order
            };
            let name = format!("documents/{}.{}", <&str>::from(kind), format.extension());
            // The first format of a document is the one that the catalogue names.
            if self.papers.last().is_none_or(|paper| paper.kind != kind) {
                self.papers.push(BundlePaper {
                    kind,
                    file: name.clone(),
                    pages: pages(records, &own),
                });
            }
            self.told.push((name.clone(), capitalised(kind.name(t))));
            self.made.insert(name, render(records, &own)?);
        }
        steps(filed.len(), filed.len() + 1).map_err(WriteError::Bytes)?;
        let issued = shown.minutes_versions.iter();
        for version in issued.filter(|row| row.step == VersionStep::Issued && !row.text.is_empty()) {
            let name = format!("documents/minutes-version-{}.md", version.version);
            self.told.push((name.clone(), (t.bundle.version)(version.version)));
            self.made.insert(name, safe(&version.text).into_bytes());
        }
        let case = DocumentOrder {
            kind: DocumentKind::Case,
            format: Format::Json,
            ..*order
        };
        self.made.insert(CASE.to_owned(), render(records, &case)?);
        Ok(())
    }
}

/// The bundle as bytes, none of the wanted files in it.
pub(super) fn alone(
    records: &Records,
    order: &DocumentOrder<'_>,
    makers: (Renderer, PageCounter),
) -> Result<Vec<u8>, WriteError> {
    let bundle = plan(records, order, makers, &mut |_, _| Ok(()))?.complete(&[])?;
    let mut nothing = |_| Err(io::ErrorKind::NotFound.into());
    let out = write(&bundle.entries, io::Cursor::new(Vec::new()), &mut nothing)?;
    Ok(out.into_inner())
}
