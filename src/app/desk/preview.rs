//! The document that is previewed: its kind, style and language, and its pages, made again when the records or the choice change.

use crate::{
    domain::{records::Records, time::Stamp},
    export::{self, DocumentKind, DocumentOrder, Style},
    words::Lang,
};

use super::{super::form::Styles, layout::page_rows};

/// Rows of a printed page (GB/T 9704-2012: 22 lines of 28 characters).
const PAGE_ROWS: u16 = 22;
const PAGE_COLUMNS: u16 = 56;

/// The previewed document and its pages.
#[derive(Debug)]
pub struct Preview {
    pub kind: DocumentKind,
    pub styles: Styles,
    /// The language of the document, not of the screen.
    pub lang: Lang,
    /// The language was chosen for this meeting; else it is that of the screen.
    lang_chosen: bool,
    /// In place of the minutes: how they differ from the version that was issued last.
    pub compares: bool,
    /// The version with which they are compared.
    pub against: u32,
    /// In place of the minutes: how the wordings differ from what is under them.
    pub rewordings: bool,
    pub page: usize,
    /// The first line of the page that is shown, where the screen is lower than the page.
    pub line: usize,
    pub pages: Vec<Vec<String>>,
    /// How many checks are open of the minutes that are being written; 0 for other documents.
    pub open_checks: usize,
    /// How many notes the degree of minuting keeps out of the minutes that are shown.
    pub left_out: usize,
    /// The state of the pages: they are made again when it differs.
    made_of: Option<PagesKey>,
}

/// The key of pages: revision of the records, document, style, language, and two choices of the preview.
type PagesKey = (u64, DocumentKind, Option<Style>, Lang, (bool, bool));

impl Preview {
    /// Nothing previewed yet.
    pub fn new(lang: Lang) -> Self {
        Self {
            kind: DocumentKind::Minutes,
            styles: Styles::usual(lang),
            lang,
            lang_chosen: false,
            compares: false,
            against: 0,
            rewordings: false,
            page: 0,
            line: 0,
            pages: Vec::new(),
            open_checks: 0,
            left_out: 0,
            made_of: None,
        }
    }

    /// The language of the screen was changed: that of the documents goes with it, unless it was chosen.
    pub(in crate::app) fn follow(&mut self, screen: Lang) {
        if !self.lang_chosen {
            self.styles.follow(self.lang, screen);
            self.lang = screen;
        }
    }

    /// The documents are in this language from now on, whatever the screen speaks.
    pub(in crate::app) const fn choose(&mut self, lang: Lang) {
        self.lang_chosen = true;
        self.lang = lang;
    }

    /// Returns the order by which a document would be written.
    pub fn order(&self, kind: DocumentKind, format: export::Format, now: Stamp) -> DocumentOrder<'static> {
        DocumentOrder {
            kind,
            style: self.styles.of(kind).unwrap_or_default(),
            format,
            lang: self.lang,
            now,
            generator: export::GENERATOR,
        }
    }

    /// Whether the last of several pages holds a single line, which a shorter wording would bring back.
    pub fn has_lone_line(&self) -> bool {
        let lines = |page: &Vec<String>| page.iter().filter(|line| !line.trim().is_empty()).count();
        self.pages.len() > 1 && !self.compares && self.pages.last().is_some_and(|page| lines(page) == 1)
    }

    /// The style of the document that is previewed; none where it has only one.
    pub fn style(&self) -> Option<Style> {
        self.styles.of(self.kind)
    }

    /// Makes the pages again if the records, of this revision, or the choice changed.
    pub(in crate::app) fn refresh(&mut self, records: &Records, revision: u64, now: Stamp) {
        let issued = records.last_issued().filter(|_| self.compares);
        self.compares = issued.is_some();
        self.rewordings &= !records.rewordings.is_empty();
        let wanted = (
            revision,
            self.kind,
            self.style(),
            self.lang,
            (self.compares, self.rewordings),
        );
        if self.made_of == Some(wanted) || records.meeting().is_none() {
            return;
        }
        self.pages = match issued {
            Some(_) => {
                let (version, mut lines) = export::versions::compared(records, now).unwrap_or_default();
                self.against = version;
                if lines.is_empty() {
                    lines.push(self.lang.strings().closing.nothing_differs.to_owned());
                }
                let told = export::version_steps::told(records, self.lang);
                let lines: Vec<String> = told.into_iter().chain([String::new()]).chain(lines).collect();
                let rows = usize::from(PAGE_ROWS);
                lines.chunks(rows).map(<[String]>::to_vec).collect()
            }
            None if self.rewordings => export::rewording::compared(records, self.lang.strings())
                .chunks(usize::from(PAGE_ROWS) / 2)
                .map(<[String]>::to_vec)
                .collect(),
            None => {
                let style = self.style().unwrap_or_default();
                let mut tree = export::document(records, self.kind, style, self.lang, now);
                export::rewording::flag(&mut tree, self.lang.strings());
                export::pages(&tree, PAGE_COLUMNS, PAGE_ROWS)
            }
        };
        let by_degree = matches!(self.style(), Some(Style::Official | Style::Council | Style::Public));
        self.left_out = if self.kind == DocumentKind::Minutes && by_degree {
            export::left_out(records).len()
        } else {
            0
        };
        self.made_of = Some(wanted);
        self.page = self.page.min(self.pages.len().saturating_sub(1));
        if self.line >= self.lines() {
            self.line = 0;
        }
    }

    /// Shows the beginning.
    pub(in crate::app) const fn go_to_start(&mut self) {
        self.page = 0;
        self.line = 0;
    }

    /// Turns on by what a screen of this size shows over so many findings: within the page, then to the next.
    pub(in crate::app) fn turn_on(&mut self, size: (u16, u16), findings: usize) {
        let next = self.line + page_rows(size, findings);
        if next < self.lines() {
            self.line = next;
        } else if self.page + 1 < self.pages.len() {
            self.page += 1;
            self.line = 0;
        }
    }

    /// Turns back the same way.
    pub(in crate::app) fn turn_back(&mut self, size: (u16, u16), findings: usize) {
        let rows = page_rows(size, findings);
        if self.line > 0 {
            self.line = self.line.saturating_sub(rows);
        } else if let Some(before) = self.page.checked_sub(1) {
            self.page = before;
            self.line = self.lines().saturating_sub(1) / rows * rows;
        }
    }

    /// Lines of the shown page.
    fn lines(&self) -> usize {
        self.pages.get(self.page).map_or(0, Vec::len)
    }
}
