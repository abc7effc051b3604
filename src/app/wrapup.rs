//! The Wrap-up tab: the table of its sections.

mod archive;
pub mod close;
mod confirmations;
mod conveyance;
mod expenses;
mod inbound;
mod issue;
mod lessons;
mod matters;
pub mod minutes;
mod returns;
mod tasks;

use crate::{
    input::section::SectionId,
    offer,
    words::{Lang, why::Why},
};

use super::{
    cx::Cx,
    desk::{self, Desk, DeskSeen, DeskWork, section::Plan},
    offer::need,
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
    ],
    shown: |_, _| {},
};

/// The tab as it is when a meeting is opened; its documents in a language.
pub fn desk(lang: Lang) -> Desk {
    Desk::new(&PLAN, &minutes::SECTION, lang)
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
