//! The Wrap-up tab: the documents of the open meeting, previewed page by page, and what stands in the way of issuing them.

use strum::IntoEnumIterator;

use crate::{
    domain::{fault::Fault, record::Key, time::Stamp},
    export::{self, DocumentKind, Order, Style, checks::Finding, styles_of},
    input::{command::Command, section::Section},
    words::Lang,
};

use super::{
    cursor::{Cursor, Step},
    cx::Cx,
    forms,
    model::{Model, Tab},
};

/// Rows of a printed page (GB/T 9704-2012: 22 lines of 28 characters, domain.md §2.2).
const PAGE_ROWS: u16 = 22;
const PAGE_COLUMNS: u16 = 56;

/// The style of minutes and the size of cards: each stays while the other document is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Styles {
    minutes: Style,
    card: Style,
}

impl Styles {
    /// The style of a kind; none where it has only one.
    pub fn of(self, kind: DocumentKind) -> Option<Style> {
        let chosen = if kind == DocumentKind::DeskCards {
            self.card
        } else {
            self.minutes
        };
        styles_of(kind).contains(&chosen).then_some(chosen)
    }

    /// Takes a style for the documents that have it.
    pub fn set(&mut self, style: Style) {
        if styles_of(DocumentKind::DeskCards).contains(&style) {
            self.card = style;
        } else {
            self.minutes = style;
        }
    }
}

/// The state of the tab.
#[derive(Debug)]
pub struct Wrapup {
    pub kind: DocumentKind,
    pub styles: Styles,
    /// The language of the document, not of the screen.
    pub lang: Lang,
    /// The language was chosen for this meeting; else it is that of the screen.
    lang_chosen: bool,
    pub page: usize,
    pub pages: Vec<Vec<String>>,
    pub findings: Vec<Finding>,
    pub cursor: Cursor,
    /// What the preview was made from.
    made_of: Option<(u64, DocumentKind, Option<Style>, Lang)>,
}

impl Wrapup {
    /// Nothing previewed yet.
    pub fn new(lang: Lang) -> Self {
        Self {
            kind: DocumentKind::Minutes,
            styles: Styles {
                minutes: usual_style(lang),
                card: Style::Card210,
            },
            lang,
            lang_chosen: false,
            page: 0,
            pages: Vec::new(),
            findings: Vec::new(),
            cursor: Cursor::default(),
            made_of: None,
        }
    }

    /// The language of the screen was changed: that of the documents goes with it, unless it was chosen.
    pub(super) fn follow(&mut self, screen: Lang) {
        if !self.lang_chosen {
            if self.styles.minutes == usual_style(self.lang) {
                self.styles.minutes = usual_style(screen);
            }
            self.lang = screen;
        }
    }

    /// The style of the document that is previewed; none where it has only one.
    pub fn style(&self) -> Option<Style> {
        self.styles.of(self.kind)
    }
}

/// How minutes are usually written in a language.
const fn usual_style(lang: Lang) -> Style {
    match lang {
        Lang::Zh => Style::Official,
        Lang::En => Style::Council,
    }
}

/// Makes the preview again if the records or the choice changed. Called before the tab is drawn, not at every key.
pub fn refresh(m: &mut Model, now: Stamp) {
    let wanted = (m.ledger.revision(), m.wrapup.kind, m.wrapup.style(), m.wrapup.lang);
    if m.tab != Tab::Wrapup || m.wrapup.made_of == Some(wanted) || m.meeting().is_none() {
        return;
    }
    let w = &m.wrapup;
    let tree = export::document(m.ledger.records(), w.kind, w.style().unwrap_or_default(), w.lang, now);
    m.wrapup.pages = export::pages(&tree, PAGE_COLUMNS, PAGE_ROWS);
    m.wrapup.findings = export::checks::findings(m.ledger.records());
    m.wrapup.made_of = Some(wanted);
    let (pages, findings) = (m.wrapup.pages.len(), m.wrapup.findings.len());
    m.wrapup.page = m.wrapup.page.min(pages.saturating_sub(1));
    m.wrapup.cursor.clamp(findings);
}

/// What would be written.
pub fn order(m: &Model, kind: DocumentKind, format: export::Format, now: Stamp) -> Order<'static> {
    Order {
        kind,
        style: m.wrapup.styles.of(kind).unwrap_or_default(),
        format,
        lang: m.wrapup.lang,
        now,
        generator: export::GENERATOR,
    }
}

/// Moves among the findings.
pub fn step(m: &mut Model, step: Step) {
    let len = m.wrapup.findings.len();
    m.wrapup.cursor.step(step, len);
}

/// A command of this tab.
pub fn run(m: &mut Model, command: Command, cx: &mut Cx) {
    let pages = m.wrapup.pages.len();
    match command {
        Command::PageBack => m.wrapup.page = m.wrapup.page.saturating_sub(1),
        Command::PageOn => m.wrapup.page = (m.wrapup.page + 1).min(pages.saturating_sub(1)),
        Command::NextStyle => {
            if let Some(style) = m.wrapup.style() {
                let styles = styles_of(m.wrapup.kind).iter().copied();
                m.wrapup.styles.set(next_of(styles, style));
            }
        }
        Command::NextDocument => {
            m.wrapup.kind = next_of(DocumentKind::iter(), m.wrapup.kind);
            m.wrapup.page = 0;
        }
        Command::DocumentLanguage => {
            m.wrapup.lang_chosen = true;
            m.wrapup.lang = if m.wrapup.lang == Lang::En { Lang::Zh } else { Lang::En };
        }
        Command::Export => forms::export::open(m, m.wrapup.kind),
        Command::EditImprint => forms::imprint::open(m),
        Command::GoToFinding => go_to(m, cx),
        _ => {}
    }
}

/// The choice after this one; the ends meet.
fn next_of<T: PartialEq>(all: impl Iterator<Item = T> + Clone, value: T) -> T {
    let mut after = all.clone().skip_while(|other| *other != value).skip(1);
    after.next().or_else(|| all.clone().next()).unwrap_or(value)
}

/// What is missing of the meeting as a whole: it is adjourned in Live, and people are put on the list first of all.
fn go_to_whole(m: &mut Model, fault: Fault) {
    if fault == Fault::NotAdjourned {
        m.tab = Tab::Live;
    } else {
        m.tab = Tab::Prepare;
        super::prepare::show(&mut super::seen::work!(m, prepare), Section::People);
    }
}

/// Enter on a finding goes to the place where it is mended (P6).
fn go_to(m: &mut Model, cx: &mut Cx) {
    let Some(finding) = m.wrapup.findings.get(m.wrapup.cursor.at()) else {
        return;
    };
    let Some(key) = finding.key else {
        return go_to_whole(m, finding.fault);
    };
    super::place::go_to(m, key, cx);
    if let Key::Item(id) = key {
        forms::session::open_outcome(m, id, "");
    }
}
