//! Minutes and the other documents: previewed page by page, beside what is to be looked at before they are issued.

use strum::IntoEnumIterator;

use crate::{
    domain::{agenda::Item, fault::Fault, id::Id, record::Key},
    export::{self, DocumentKind, Style, checks::Finding, styles_of},
    input::section::Section as SectionId,
    offer,
    words::{Lang, why::Why},
};

use super::super::{
    cx::Cx,
    desk::{
        DeskSeen, DeskWork, SectionRow,
        section::{Progress, Section},
    },
    effect::{Effect, Errand, ExportOrder},
    form::Form,
    forms,
    message::Message,
    offer::{always, need},
    outcome::{Outcome, Place, Request},
    tab::Tab,
};

pub(super) static SECTION: Section = Section {
    rows,
    progress,
    edit: go_to_finding,
    is_filtered: false,
    offers: &[
        offer!(Export, always, export_shown),
        offer!(NextStyle, style, next_style),
        offer!(NextDocument, always, next_document),
        offer!(DocumentLanguage, always, next_language),
        offer!(EditImprint, writable, edit_imprint),
        offer!(PageBack, always, page_back),
        offer!(PageOn, always, page_on),
    ],
    ..Section::of(SectionId::Minutes)
};

/// What is to be looked at; nothing of it is ticked.
fn rows(seen: &DeskSeen) -> Vec<SectionRow> {
    let findings = export::checks::findings(seen.records());
    findings.into_iter().map(SectionRow::Finding).collect()
}

/// The findings, none of which is done while it stands.
fn progress(seen: &DeskSeen) -> Progress {
    let all = export::checks::findings(seen.records()).len();
    Progress { done: 0, all }
}

/// The style of the shown document, where it has several.
fn style(seen: &DeskSeen) -> Result<Style, Why> {
    seen.own.preview.style().ok_or(Why::WrongKind)
}

/// Whether the open meeting can be changed.
fn writable(seen: &DeskSeen) -> Result<(), Why> {
    need(seen.ledger.unsaved().read_only().is_none(), Why::ReadOnly)
}

fn page_back(w: &mut DeskWork, _: &mut Cx, (): ()) {
    w.own.preview.page = w.own.preview.page.saturating_sub(1);
}

fn page_on(w: &mut DeskWork, _: &mut Cx, (): ()) {
    let preview = &mut w.own.preview;
    preview.page = (preview.page + 1).min(preview.pages.len().saturating_sub(1));
}

fn next_style(w: &mut DeskWork, _: &mut Cx, style: Style) {
    let styles = styles_of(w.own.preview.kind).iter().copied();
    w.own.preview.styles.set(next_of(styles, style));
}

fn next_document(w: &mut DeskWork, _: &mut Cx, (): ()) {
    w.own.preview.kind = next_of(DocumentKind::iter(), w.own.preview.kind);
    w.own.preview.page = 0;
}

fn next_language(w: &mut DeskWork, _: &mut Cx, (): ()) {
    let other = if w.own.preview.lang == Lang::En {
        Lang::Zh
    } else {
        Lang::En
    };
    w.own.preview.choose(other);
}

fn export_shown(w: &mut DeskWork, _: &mut Cx, (): ()) -> Outcome {
    forms::export::form(w.own.preview.styles, w.meeting(), w.own.preview.kind).into()
}

/// Writes the document that its form asks for. The form closes when that is done: a path that was refused is mended, not typed again.
pub fn write_document(w: &mut DeskWork, form: &mut Form, cx: &mut Cx) -> bool {
    let Some(chosen) = forms::export::read(form) else {
        return false;
    };
    if let Some(style) = chosen.style {
        w.own.preview.styles.set(style);
    }
    let order = w.own.preview.order(chosen.kind, chosen.format, cx.now);
    w.own.preview.open_checks = if chosen.kind == DocumentKind::Minutes {
        export::checks::open(w.ledger.records())
    } else {
        0
    };
    match export::render(w.records(), &order) {
        Ok(bytes) => cx.emit(Effect::Errand(Errand::Export(ExportOrder {
            path: chosen.path,
            bytes,
            overwrite: chosen.overwrite,
        }))),
        Err(error) => cx.say(Message::ExportFailed(error.to_string())),
    }
    false
}

fn edit_imprint(w: &mut DeskWork, _: &mut Cx, (): ()) -> Outcome {
    forms::imprint::form(w.records()).into()
}

/// The choice after this one; the ends meet.
fn next_of<T: PartialEq>(all: impl Iterator<Item = T> + Clone, value: T) -> T {
    let mut after = all.clone().skip_while(|other| *other != value).skip(1);
    after.next().or_else(|| all.clone().next()).unwrap_or(value)
}

/// Goes where a finding is mended. What is missing of the meeting as a whole: it is adjourned in Live, and people are put on the
/// list first of all.
fn go_to_finding(w: &mut DeskWork, row: Option<SectionRow>) -> Outcome {
    let Some(SectionRow::Finding(Finding { key, fault, .. })) = row else {
        return Outcome::Stay;
    };
    match key {
        None if fault == Fault::NotAdjourned => Outcome::Go(Place::Tab(Tab::Live)),
        None => Outcome::Go(Place::Section(SectionId::People)),
        Some(key) => match as_item(key).and_then(|id| forms::session::outcome_form(w.records(), id, "")) {
            Some(form) => Outcome::GoAndOpen(Place::Record(key), Request::Form(Box::new(form))),
            None => Outcome::Go(Place::Record(key)),
        },
    }
}

/// The item that a key names.
const fn as_item(key: Key) -> Option<Id<Item>> {
    if let Key::Item(id) = key { Some(id) } else { None }
}
