//! The Prepare tab: the table of its sections.

pub mod agenda;
mod budget;
mod deliverables;
mod duties;
mod errors;
pub mod equipment;
pub mod files;
mod notice;
mod officers;
mod papers;
mod past;
pub mod people;
pub mod purpose;
pub mod ready;
mod settle;
mod placing;
mod round_time;
mod seats;

use crate::{
    export::DocumentKind,
    input::section::SectionId,
    offer,
    words::{Lang, field::FieldName, why::Why},
};

use super::{
    checklist,
    cx::Cx,
    desk::{self, Desk, DeskSeen, DeskWork, SectionRow, section::Plan},
    offer::{always, need},
    outcome::{Outcome, Request},
    tab::Tab,
};

/// The tab with its sections.
pub static PLAN: Plan = Plan {
    tab: Tab::Prepare,
    sections: &[
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
    ],
    offers: &[
        offer!(GoToGate, elsewhere, go_to_gate),
        offer!(AllSections, always, show_all),
        offer!(Documents, always, ask_document),
    ],
    shown: look_at_files,
};

/// The tab as it is when a meeting is opened; its documents in a language.
pub fn desk(lang: Lang) -> Desk {
    Desk::new(&PLAN, &purpose::SECTION, lang)
}

/// Files may have changed in the meantime.
fn look_at_files(w: &mut DeskWork, cx: &mut Cx) {
    files::check(w.records(), cx);
}

/// Goes to a field of the purpose card.
pub fn point_at(w: &mut DeskWork, field: FieldName) {
    desk::show(w, SectionId::Purpose);
    let at = w.seen().rows().iter().position(|row| *row == SectionRow::Field(field));
    if let Some(at) = at {
        w.own.cursor_mut().set(at);
    }
}

/// Nothing to do where the gate is shown already.
fn elsewhere(seen: &DeskSeen) -> Result<(), Why> {
    need(seen.own.section != SectionId::Ready, Why::SameState)
}

/// Shows the gate; the files of the deliverables are read again.
pub fn go_to_gate(w: &mut DeskWork, cx: &mut Cx, (): ()) {
    desk::show(w, SectionId::Ready);
    files::check(w.ledger.records(), cx);
}

/// Shows also the sections that the type does not have, or hides them again.
const fn show_all(w: &mut DeskWork, _: &mut Cx, (): ()) {
    w.own.is_whole = !w.own.is_whole;
}

const fn ask_document(_: &mut DeskWork, _: &mut Cx, (): ()) -> Outcome {
    Outcome::Open(Request::Export(DocumentKind::Agenda))
}
