//! Going somewhere: to a tab, a section, a meeting, or to where a record is mended. Knows tabs, draws nothing.

use crate::{
    domain::{entry::Entry, id::Id, meeting::Meeting, question::Question, record::Key},
    input::{command::Command, section::SectionId},
    words::why::Why,
};

use super::super::{
    cx::Cx,
    desk::{self, row::RowMark},
    effect::Effect,
    live,
    message::Message,
    model::{Cover, Model, Tab},
    opening::{Loading, Opening},
    outcome::Place,
    prepare,
    seen::work,
    wrapup,
};

/// Goes to where a check of Wrap-up is settled. Where a line or a form is opened for it, [`come_back`] shows the checks again.
pub(super) fn go_from(m: &mut Model, place: Place, cx: &mut Cx) {
    let is_check = m.tab == Tab::Wrapup && matches!(place, Place::Record(_));
    go(m, place, cx);
    let led = is_check && m.tab != Tab::Wrapup && is_at_work(m, m.tab);
    m.back_from = led.then_some(m.tab);
}

/// Whether a line or a form is open in a tab.
const fn is_at_work(m: &Model, tab: Tab) -> bool {
    !matches!(m.cover, Cover::None) || m.confirm.is_some() || matches!(tab, Tab::Live) && m.live.editing.is_some()
}

/// Shows the checks of Wrap-up again where the line or the form to which one led is saved or left. Another tab that was gone to since stays.
pub(super) fn come_back(m: &mut Model, cx: &mut Cx) {
    let Some(led) = m.back_from else { return };
    if m.tab != led {
        m.back_from = None;
        return;
    }
    if !is_at_work(m, led) {
        m.back_from = None;
        m.tab = Tab::Wrapup;
        desk::enter(&mut work!(m, wrapup), cx);
    }
}

/// Goes somewhere.
pub(super) fn go(m: &mut Model, place: Place, cx: &mut Cx) {
    if matches!(m.cover, Cover::Search(..)) {
        if m.cover.holds_work() {
            return cx.say(Message::Unavailable(Command::GoToFound, Why::FormFirst));
        }
        m.cover = Cover::None;
    }
    match place {
        Place::Tab(tab) => go_to_tab(m, tab, cx),
        Place::Section(section) => {
            m.tab = if wrapup::PLAN.has(section) {
                Tab::Wrapup
            } else {
                Tab::Prepare
            };
            match m.tab {
                Tab::Wrapup => desk::show(&mut work!(m, wrapup), section),
                Tab::Meetings | Tab::Prepare | Tab::Live | Tab::FollowUp => desk::show(&mut work!(m, prepare), section),
            }
        }
        Place::Card(field) => {
            m.tab = Tab::Prepare;
            prepare::point_at(&mut work!(m, prepare), field);
        }
        Place::Finding(kind, key) => {
            m.tab = Tab::Prepare;
            let mut prepare = work!(m, prepare);
            desk::show(&mut prepare, SectionId::Errors);
            let slips = prepare.seen().findings().slips.clone();
            if let Some(slip) = slips.iter().find(|slip| slip.kind == kind && slip.key == key) {
                prepare.point_at_mark(&RowMark::Slip(slip.mark()));
            }
        }
        Place::Meeting(meeting, tab) => {
            if m.open() == Some(meeting) {
                // The notice was about the list.
                cx.hush();
                m.tab = tab;
            } else {
                load(m, loading(meeting, tab), cx);
            }
        }
        Place::Record(key) => go_to(m, key, cx),
        Place::Wording(motion) => {
            m.tab = Tab::Live;
            live::ask_wording(&mut work!(m, live), motion, cx);
        }
        Place::RecordOf(meeting, key) => {
            if m.open() == Some(meeting) {
                go(m, Place::Meeting(meeting, Tab::Live), cx);
                arrive(m, key, cx);
            } else {
                let then = Some(key);
                load(
                    m,
                    Loading {
                        then,
                        ..loading(meeting, Tab::Live)
                    },
                    cx,
                );
            }
        }
    }
}

const fn loading(meeting: Id<Meeting>, tab: Tab) -> Loading {
    Loading {
        meeting,
        tab,
        then: None,
        by_name: false,
    }
}

/// Asks for the rows of a meeting.
pub(super) fn load(m: &mut Model, loading: Loading, cx: &mut Cx) {
    m.opening = Opening::Loading(loading);
    cx.emit(Effect::Ask(Question::OpenMeeting {
        meeting: loading.meeting,
    }));
}

/// The meeting of a record is open: goes on to the record, unless that would throw away an entry that is being changed.
pub(super) fn arrive(m: &mut Model, key: Key, cx: &mut Cx) {
    if m.ledger.records().row(key).is_some() && !m.live.holds_change() {
        go_to(m, key, cx);
    }
}

/// Goes to a tab; lists across meetings are asked for again.
pub(super) fn go_to_tab(m: &mut Model, tab: Tab, cx: &mut Cx) {
    m.cover = Cover::None;
    let is_here = m.tab == tab;
    if !is_here {
        // The notice was about the other tab.
        cx.hush();
    }
    m.tab = tab;
    match tab {
        Tab::Meetings => m.meetings.reload(cx),
        Tab::FollowUp => m.follow_up.reload(cx),
        Tab::Prepare => desk::enter(&mut work!(m, prepare), cx),
        Tab::Wrapup => {
            wrapup::come(&mut work!(m, wrapup), is_here);
            desk::enter(&mut work!(m, wrapup), cx);
            if let Some(meeting) = m.open() {
                cx.emit(Effect::Ask(Question::Neighbours { meeting }));
            }
        }
        Tab::Live => {}
    }
}

/// Goes to the tab and the row of a record; an entry is opened for editing.
fn go_to(m: &mut Model, key: Key, cx: &mut Cx) {
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
#[expect(clippy::wildcard_enum_match_arm, reason = "other rows are written down in no entry")]
fn entry_of(m: &Model, key: Key) -> Option<Id<Entry>> {
    match key {
        Key::Entry(id) => Some(id),
        Key::Action(id) => m.ledger.records().actions.get(id).map(|action| action.entry),
        Key::MatterEvent(id) => {
            let step = m.ledger.records().matter_events.get(id)?;
            let action = m.ledger.records().actions.get(step.action)?;
            Some(action.entry)
        }
        Key::Motion(id) => m.ledger.records().motions.get(id).map(|motion| motion.entry),
        Key::Decision(id) => m.ledger.records().decisions.get(id).map(|decision| decision.entry),
        _ => None,
    }
}
