//! The Wrap-up tab: the table of its sections.

pub mod minutes;

use crate::words::Lang;

use super::{
    cx::Cx,
    desk::{Desk, DeskWork, section::Plan},
    tab::Tab,
};

/// What the tab is.
pub static PLAN: Plan = Plan {
    tab: Tab::Wrapup,
    sections: &[&minutes::SECTION],
    offers: &[],
    shown: |_, _| {},
};

/// The tab as it is when a meeting is opened; its documents in a language.
pub fn desk(lang: Lang) -> Desk {
    Desk::new(&PLAN, &minutes::SECTION, lang)
}

/// Makes the preview again if something changed. Called while the tab is shown.
pub fn refresh(w: &mut DeskWork, cx: &Cx) {
    let (records, revision) = (w.ledger.records(), w.ledger.revision());
    w.own.preview.refresh(records, revision, cx.now);
}
