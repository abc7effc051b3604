//! The Prepare tab: the table of its sections, and going from one to another.

pub mod agenda;
mod budget;
mod checklist;
mod deliverables;
mod duties;
mod errors;
pub mod equipment;
pub mod files;
pub mod findings;
pub mod listed;
mod notice;
mod papers;
mod people;
pub mod purpose;
pub mod ready;
mod rows;
mod seats;
pub mod section;

use crate::{
    domain::record::Key,
    export::DocumentKind,
    input::{command::Command, section::Section as SectionId},
    offer,
    words::{field::FieldName, why::Why},
};

pub use self::section::{Prepare, PrepareSeen, PrepareWork, SectionRow};
use self::section::{Progress, Section};
use super::{
    cursor::Step,
    cx::Cx,
    form::{Form, FormId},
    offer::{Offer, always, find, need},
    outcome::{Outcome, Request},
    text::Edit,
};

/// The sections, in the order of work.
pub static SECTIONS: [&Section; 13] = [
    &purpose::SECTION,
    &agenda::SECTION,
    &people::SECTION,
    &deliverables::SECTION,
    &checklist::SECTION,
    &equipment::SECTION,
    &duties::SECTION,
    &budget::SECTION,
    &papers::SECTION,
    &seats::SECTION,
    &notice::SECTION,
    &errors::SECTION,
    &ready::SECTION,
];

/// What can be done in every section, beside what is done with rows.
static OFFERS: &[Offer<Prepare>] = &[
    offer!(GoToGate, elsewhere, go_to_gate),
    offer!(NextSection, always, next_section),
    offer!(PreviousSection, always, previous_section),
    offer!(Documents, always, ask_document),
];

impl Default for Prepare {
    fn default() -> Self {
        let first = purpose::place_of(purpose::FIRST).unwrap_or(0);
        Self::at(&purpose::SECTION, first)
    }
}

/// The section of an identifier.
fn section(id: SectionId) -> &'static Section {
    let found = SECTIONS.iter().find(|section| section.id == id);
    found.copied().unwrap_or(&purpose::SECTION)
}

/// The section in which a record is mended; none for records of other tabs.
pub fn section_of(key: Key) -> Option<SectionId> {
    let found = SECTIONS.iter().find(|section| (section.holds)(key));
    found.map(|section| section.id)
}

/// What a row of any section is called, in the language of the screen; empty where it has no name.
pub fn name_of(seen: &PrepareSeen, key: Key) -> String {
    let mut kinds = SECTIONS.iter().flat_map(|section| section.kinds);
    let name = kinds.find_map(|kind| (kind.name)(seen, key));
    name.unwrap_or_default()
}

/// How far each section is, in their order.
pub fn progress(seen: &PrepareSeen) -> std::rc::Rc<Vec<Progress>> {
    let make = || SECTIONS.iter().map(|section| (section.progress)(seen)).collect();
    seen.own.progress.get(seen.findings_key(), make)
}

/// The offer of a command: in the shown section, or in all of them.
fn offered(seen: &PrepareSeen, command: Command) -> Option<&'static Offer<Prepare>> {
    find(seen.own.shown.offers, command)
        .or_else(|| find(rows::OFFERS, command))
        .or_else(|| find(OFFERS, command))
}

/// Whether a command of the tab can run now.
///
/// # Errors
/// Why it cannot.
pub fn available(seen: &PrepareSeen, command: Command) -> Result<(), Why> {
    need(seen.meeting().is_some(), Why::NoMeeting)?;
    let offer = offered(seen, command).ok_or(Why::OtherSection)?;
    (offer.ask)(seen)
}

/// Runs a command of the tab; one that cannot run does nothing.
pub fn run(w: &mut PrepareWork, command: Command, cx: &mut Cx) -> Outcome {
    let offer = offered(&w.seen(), command);
    let outcome = offer.and_then(|offer| (offer.run)(w, cx).ok());
    w.clamp();
    outcome.unwrap_or_default()
}

/// Carries out a form of a section; false with what is wrong beside its field.
pub fn done(w: &mut PrepareWork, form: &mut Form, id: &FormId, cx: &mut Cx) -> bool {
    let forms = SECTIONS.iter().flat_map(|section| section.forms);
    let kinds = SECTIONS.iter().flat_map(|section| section.kinds);
    let of_row = kinds.map(|kind| (kind.form, kind.done));
    let mut table = forms.map(|form| (form.name, form.done)).chain(of_row);
    match table.find(|(name, _)| *name == id.name) {
        Some((_, done)) => done(w, form, &id.topic, cx),
        None => true,
    }
}

/// The names of all forms, as drafts are kept under them.
pub fn form_names() -> Vec<&'static str> {
    let of_section = |section: &&'static Section| {
        let kinds = section.kinds.iter().map(|kind| kind.form);
        kinds.chain(section.forms.iter().map(|form| form.name))
    };
    SECTIONS.iter().flat_map(of_section).collect()
}

/// The tab is shown: files may have changed in the meantime.
pub fn enter(w: &mut PrepareWork, cx: &mut Cx) {
    files::check(w.records(), cx);
    w.own.sort_anew();
    w.clamp();
}

/// After each message: findings that are being answered stay where they are.
pub fn settle(w: &mut PrepareWork) {
    if w.own.section == SectionId::Errors {
        w.keep_order();
    }
}

/// Moves the cursor of the shown section.
pub fn step(w: &mut PrepareWork, step: Step) {
    w.step(step);
}

/// Keeps the cursor inside its list.
pub fn clamp(w: &mut PrepareWork) {
    w.clamp();
}

/// Typing filters the shown section; the card has no filter.
pub fn type_filter(w: &mut PrepareWork, text: &str) {
    if w.own.section != SectionId::Purpose {
        w.own.filter.take(text);
        w.clamp();
    }
}

/// An edit in the filter.
pub fn edit_filter(w: &mut PrepareWork, edit: Edit) {
    w.own.filter.edit(edit);
    w.clamp();
}

/// Empties the filter.
pub fn clear_filter(w: &mut PrepareWork) {
    w.own.filter.set_text("");
    w.clamp();
}

/// Shows a section, with its whole list.
pub fn show(w: &mut PrepareWork, id: SectionId) {
    w.show(section(id));
}

/// Goes to a field of the purpose card.
pub fn point_at(w: &mut PrepareWork, field: FieldName) {
    show(w, SectionId::Purpose);
    if let Some(at) = purpose::place_of(field) {
        w.own.cursor_mut().set(at);
    }
}

/// Goes to a record: its section, its row. The seat of a device's result or of a copy is the row of the device or the paper.
pub fn go_to(w: &mut PrepareWork, key: Key) {
    if let Some(section) = section_of(key) {
        show(w, section);
        w.point_at(key);
    }
}

/// Nothing to do where the gate is shown already.
fn elsewhere(seen: &PrepareSeen) -> Result<(), Why> {
    need(seen.own.section != SectionId::Ready, Why::SameState)
}

/// Shows the gate; the files of the deliverables are read again.
pub fn go_to_gate(w: &mut PrepareWork, cx: &mut Cx, (): ()) {
    show(w, SectionId::Ready);
    files::check(w.ledger.records(), cx);
}

fn next_section(w: &mut PrepareWork, cx: &mut Cx, (): ()) {
    turn(w, 1, cx);
}

fn previous_section(w: &mut PrepareWork, cx: &mut Cx, (): ()) {
    turn(w, SECTIONS.len() - 1, cx);
}

/// Shows the section so many places further; the ends meet.
fn turn(w: &mut PrepareWork, places: usize, cx: &mut Cx) {
    let at = SECTIONS.iter().position(|section| section.id == w.own.section);
    let next = SECTIONS.iter().cycle().nth(at.unwrap_or(0) + places);
    if let Some(section) = next {
        w.show(section);
    }
    if matches!(w.own.section, SectionId::Deliverables | SectionId::Ready) {
        files::check(w.ledger.records(), cx);
    }
}

const fn ask_document(_: &mut PrepareWork, _: &mut Cx, (): ()) -> Outcome {
    Outcome::Open(Request::Export(DocumentKind::Agenda))
}
