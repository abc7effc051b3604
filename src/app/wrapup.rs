//! The Wrap-up tab: the table of its sections.

mod approval;
mod archive;
pub mod close;
mod confirmations;
mod conveyance;
mod expenses;
mod inbound;
mod issue;
mod lessons;
mod left_out;
mod looked_at;
mod matters;
pub mod minutes;
mod officers;
mod returns;
mod rewordings;
mod signing;
mod solved;
mod tasks;
mod told_deadline;

use crate::{
    export::DocumentKind,
    input::section::SectionId,
    offer,
    words::{Lang, why::Why},
};

use super::{
    cx::Cx,
    desk::{self, Desk, DeskSeen, DeskWork, section::Plan},
    offer::{always, need},
    outcome::{Outcome, Request},
    tab::Tab,
};

/// The tab with its sections.
pub static PLAN: Plan = Plan {
    tab: Tab::Wrapup,
    sections: &[
        &minutes::SECTION,
        &tasks::SECTION,
        &returns::SECTION,
        &inbound::SECTION,
        &expenses::SECTION,
        &conveyance::SECTION,
        &matters::SECTION,
        &archive::SECTION,
        &lessons::SECTION,
        &close::SECTION,
    ],
    offers: &[
        offer!(GoToClose, elsewhere, |w, _, ()| desk::show(w, SectionId::Close)),
        offer!(GoToMatters, not_in_matters, |w, _, ()| desk::show(
            w,
            SectionId::Matters
        )),
        offer!(ClosingDocuments, always, show_documents),
        offer!(ExportBundle, always, archive::ask_bundle),
    ],
    shown: |_, _| {},
};

/// The tab as it is when a meeting is opened; its documents in a language.
pub fn desk(lang: Lang) -> Desk {
    Desk::new(&PLAN, &minutes::SECTION, lang)
}

/// The document of a section, which the form of exports shows first.
const fn paper_of(section: SectionId) -> DocumentKind {
    match section {
        SectionId::Returns => DocumentKind::Copies,
        SectionId::Expenses => DocumentKind::Settlement,
        SectionId::Archive | SectionId::Lessons => DocumentKind::Archive,
        SectionId::Purpose
        | SectionId::Agenda
        | SectionId::People
        | SectionId::Deliverables
        | SectionId::Checklist
        | SectionId::Equipment
        | SectionId::Duties
        | SectionId::Budget
        | SectionId::Papers
        | SectionId::Seats
        | SectionId::Notice
        | SectionId::Errors
        | SectionId::Ready
        | SectionId::Minutes
        | SectionId::Tasks
        | SectionId::Inbound
        | SectionId::Conveyance
        | SectionId::Matters
        | SectionId::Close => DocumentKind::Minutes,
    }
}

/// The key of the tab: from another tab it goes to the minutes, in this one to the section that it left for them, and back.
pub fn come(w: &mut DeskWork, is_here: bool) {
    let at = w.own.section;
    if at != SectionId::Minutes {
        w.own.left = Some(at);
        desk::show(w, SectionId::Minutes);
    } else if let Some(left) = w.own.left.filter(|_| is_here) {
        desk::show(w, left);
    }
}

/// Nothing to do where the gate is shown already.
fn elsewhere(seen: &DeskSeen) -> Result<(), Why> {
    need(seen.own.section != SectionId::Close, Why::SameState)
}

/// Nothing to do where the decisions are shown already.
fn not_in_matters(seen: &DeskSeen) -> Result<(), Why> {
    need(seen.own.section != SectionId::Matters, Why::SameState)
}

/// Makes the preview again if something changed. Called while the tab is shown.
pub fn refresh(w: &mut DeskWork, cx: &Cx) {
    let (records, revision) = (w.ledger.records(), w.ledger.revision());
    w.own.preview.refresh(records, revision, cx.now);
}

/// Asks where the document of the section is written to; any other can be chosen.
fn show_documents(w: &mut DeskWork, _: &mut Cx, (): ()) -> Outcome {
    Outcome::Open(Request::Export(paper_of(w.own.section)))
}
