//! The Wrap-up tab: the documents of the open meeting, previewed page by page, and what stands in the way of issuing them.

use strum::IntoEnumIterator;

use crate::{
    domain::{agenda::Item, fault::Fault, id::Id, record::Key, time::Stamp},
    export::{self, DocumentKind, Order, Style, checks::Finding, styles_of},
    input::section::Section,
    offer,
    words::Lang,
    words::why::Why,
};

use super::{
    cursor::{Cursor, Step},
    cx::Cx,
    effect::{Effect, Errand, ExportOrder},
    form::Form,
    forms::{self, export::Styles},
    message::Message,
    offer::{Offer, need},
    outcome::{Outcome, Place, Request},
    seen::{Seen, Work},
    tab::Tab,
};

/// Rows of a printed page (GB/T 9704-2012: 22 lines of 28 characters).
const PAGE_ROWS: u16 = 22;
const PAGE_COLUMNS: u16 = 56;

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

/// The commands of the tab.
pub const OFFERS: &[Offer<Wrapup>] = &[
    offer!(GoToFinding, chosen, go_to_finding),
    offer!(Export, shown, export_shown),
    offer!(NextStyle, style, next_style),
    offer!(NextDocument, shown, next_document),
    offer!(DocumentLanguage, shown, next_language),
    offer!(EditImprint, writable, edit_imprint),
    offer!(PageBack, shown, page_back),
    offer!(PageOn, shown, page_on),
];

impl Wrapup {
    /// Nothing previewed yet.
    pub fn new(lang: Lang) -> Self {
        Self {
            kind: DocumentKind::Minutes,
            styles: Styles::usual(lang),
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
            self.styles.follow(self.lang, screen);
            self.lang = screen;
        }
    }

    /// What would be written.
    pub fn order(&self, kind: DocumentKind, format: export::Format, now: Stamp) -> Order<'static> {
        Order {
            kind,
            style: self.styles.of(kind).unwrap_or_default(),
            format,
            lang: self.lang,
            now,
            generator: export::GENERATOR,
        }
    }

    /// Moves among the findings.
    pub fn step(&mut self, step: Step) {
        let len = self.findings.len();
        self.cursor.step(step, len);
    }

    /// The style of the document that is previewed; none where it has only one.
    pub fn style(&self) -> Option<Style> {
        self.styles.of(self.kind)
    }
}

/// Makes the preview again if the records or the choice changed. Called while the tab is shown.
pub fn refresh(work: &mut Work<'_, Wrapup>, now: Stamp) {
    let wanted = (work.ledger.revision(), work.own.kind, work.own.style(), work.own.lang);
    if work.own.made_of == Some(wanted) || work.meeting().is_none() {
        return;
    }
    let own = &mut *work.own;
    let records = work.ledger.records();
    let tree = export::document(records, own.kind, own.style().unwrap_or_default(), own.lang, now);
    own.pages = export::pages(&tree, PAGE_COLUMNS, PAGE_ROWS);
    own.findings = export::checks::findings(records);
    own.made_of = Some(wanted);
    own.page = own.page.min(own.pages.len().saturating_sub(1));
    own.cursor.clamp(own.findings.len());
}

/// Whether there is a meeting whose documents can be shown.
fn shown(seen: &Seen<'_, Wrapup>) -> Result<(), Why> {
    need(seen.meeting().is_some(), Why::NoMeeting)
}

/// The finding under the cursor: the row to be mended, if it names one, and what is wrong with it.
fn chosen(seen: &Seen<'_, Wrapup>) -> Result<(Option<Key>, Fault), Why> {
    shown(seen)?;
    need(!seen.own.findings.is_empty(), Why::NoRow)?;
    need(!seen.shared.entry_changed, Why::EditFirst)?;
    let finding = seen.own.findings.get(seen.own.cursor.at()).ok_or(Why::NoRow)?;
    Ok((finding.key, finding.fault))
}

/// The style of the shown document, where it has several.
fn style(seen: &Seen<'_, Wrapup>) -> Result<Style, Why> {
    shown(seen)?;
    seen.own.style().ok_or(Why::WrongKind)
}

/// Whether the open meeting can be changed.
fn writable(seen: &Seen<'_, Wrapup>) -> Result<(), Why> {
    shown(seen)?;
    need(seen.ledger.unsaved().read_only().is_none(), Why::ReadOnly)
}

fn page_back(work: &mut Work<'_, Wrapup>, _: &mut Cx, (): ()) {
    work.own.page = work.own.page.saturating_sub(1);
}

fn page_on(work: &mut Work<'_, Wrapup>, _: &mut Cx, (): ()) {
    work.own.page = (work.own.page + 1).min(work.own.pages.len().saturating_sub(1));
}

fn next_style(work: &mut Work<'_, Wrapup>, _: &mut Cx, style: Style) {
    let styles = styles_of(work.own.kind).iter().copied();
    work.own.styles.set(next_of(styles, style));
}

fn next_document(work: &mut Work<'_, Wrapup>, _: &mut Cx, (): ()) {
    work.own.kind = next_of(DocumentKind::iter(), work.own.kind);
    work.own.page = 0;
}

fn next_language(work: &mut Work<'_, Wrapup>, _: &mut Cx, (): ()) {
    work.own.lang_chosen = true;
    work.own.lang = if work.own.lang == Lang::En { Lang::Zh } else { Lang::En };
}

fn export_shown(work: &mut Work<'_, Wrapup>, _: &mut Cx, (): ()) -> Outcome {
    forms::export::form(work.own.styles, work.meeting(), work.own.kind).into()
}

/// Writes the document that its form asks for. The form closes when that is done: a path that was refused is mended, not typed again.
pub fn write_document(work: &mut Work<'_, Wrapup>, form: &mut Form, cx: &mut Cx) -> bool {
    let Some(chosen) = forms::export::read(form) else {
        return false;
    };
    if let Some(style) = chosen.style {
        work.own.styles.set(style);
    }
    let order = work.own.order(chosen.kind, chosen.format, cx.now);
    match export::render(work.records(), &order) {
        Ok(bytes) => cx.emit(Effect::Errand(Errand::Export(ExportOrder {
            path: chosen.path,
            bytes,
            overwrite: chosen.overwrite,
        }))),
        Err(error) => cx.say(Message::ExportFailed(error.to_string())),
    }
    false
}

fn edit_imprint(work: &mut Work<'_, Wrapup>, _: &mut Cx, (): ()) -> Outcome {
    forms::imprint::form(work.records()).into()
}

/// The choice after this one; the ends meet.
fn next_of<T: PartialEq>(all: impl Iterator<Item = T> + Clone, value: T) -> T {
    let mut after = all.clone().skip_while(|other| *other != value).skip(1);
    after.next().or_else(|| all.clone().next()).unwrap_or(value)
}

/// Goes where a finding is mended. What is missing of the meeting as a whole: it is adjourned in Live, and people are put on the
/// list first of all.
fn go_to_finding(work: &mut Work<'_, Wrapup>, _: &mut Cx, (key, fault): (Option<Key>, Fault)) -> Outcome {
    match key {
        None if fault == Fault::NotAdjourned => Outcome::Go(Place::Tab(Tab::Live)),
        None => Outcome::Go(Place::Section(Section::People)),
        Some(key) => match as_item(key).and_then(|id| forms::session::outcome_form(work.records(), id, "")) {
            Some(form) => Outcome::GoAndOpen(Place::Record(key), Request::Form(Box::new(form))),
            None => Outcome::Go(Place::Record(key)),
        },
    }
}

/// The item that a key names.
const fn as_item(key: Key) -> Option<Id<Item>> {
    if let Key::Item(id) = key { Some(id) } else { None }
}
