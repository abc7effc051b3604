//! Where a record is mended: a section of Prepare or Wrap-up, or its entry in Live (P6). Knows tabs, draws nothing.

use crate::domain::{entry::Entry, id::Id, record::Key};

use super::{
    cx::Cx,
    desk, live,
    model::{Model, Tab},
    prepare,
    seen::work,
    wrapup,
};

/// Goes to the tab and the row of a record; an entry is opened for editing.
pub fn go_to(m: &mut Model, key: Key, cx: &mut Cx) {
    if prepare::PLAN.section_of(m.ledger.records(), key).is_some() {
        m.tab = Tab::Prepare;
        desk::go_to(&mut work!(m, prepare), key);
    } else if wrapup::PLAN.section_of(m.ledger.records(), key).is_some() {
        m.tab = Tab::Wrapup;
        desk::go_to(&mut work!(m, wrapup), key);
    } else if let Some(entry) = entry_of(m, key) {
        m.tab = Tab::Live;
        live::open_entry(&mut work!(m, live), entry, cx);
    }
}

/// The entry in which a record was written down.
fn entry_of(m: &Model, key: Key) -> Option<Id<Entry>> {
    match key {
        Key::Entry(id) => Some(id),
        Key::Action(id) => m.ledger.records().actions.get(id).map(|action| action.entry),
        Key::Motion(id) => m.ledger.records().motions.get(id).map(|motion| motion.entry),
        Key::Decision(id) => m.ledger.records().decisions.get(id).map(|decision| decision.entry),
        _ => None,
    }
}
