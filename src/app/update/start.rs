//! The start: what memory needs, and going on where the last run stopped.

use crate::domain::{
    change::UndoScope, door::DOOR_SETTING, draft::Draft, id::Id, meeting::Meeting, question::Question, time::Stamp,
    trouble::Trouble,
};

use super::{
    super::{
        cx::Cx,
        effect::Effect,
        live,
        message::{FileMessage, Message},
        model::{Cover, Model},
        opening::{FileFindings, Loading, Opening, Start},
        said_log::SaidThing,
        seen::work,
        tab::{Tab, is_far},
        undo,
    },
    place::load,
};

/// The file is open.
pub(super) fn opened(m: &mut Model, found: FileFindings, cx: &mut Cx) {
    m.ledger.absorb(found.shared);
    m.ledger.set_last_seq(found.last_seq);
    m.ledger.unsaved_mut().opened();
    if let Some(meeting) = m.open() {
        // The other window has gone, and this one writes now: what stands here is brought up to date.
        return taken_over(m, meeting, found.read_only, found.draft, cx);
    }
    m.ledger.unsaved_mut().set_read_only(found.read_only);
    m.ledger.unsaved_mut().netless = found.netless;
    let named = match &m.opening {
        Opening::Starting(start) => start.named,
        Opening::Loading(_) | Opening::Open => None,
    };
    let drafted = found.draft.as_ref().and_then(|draft| draft.meeting);
    let form = found.draft.as_ref().and_then(|draft| draft.form.clone());
    let line = found.draft.filter(Draft::has_line);
    let waits = named.or(line.as_ref().and_then(|draft| draft.meeting));
    m.opening = Opening::Starting(Start {
        named,
        file_open: true,
        prepares: drafted.filter(|_| form.is_some()),
    });
    m.kept_form = form;
    if let Some(line) = line {
        m.set_aside.keep(line);
    }
    if let Some(meeting) = waits {
        load(
            m,
            Loading {
                meeting,
                tab: Tab::Live,
                then: None,
                by_name: named.is_some(),
            },
            cx,
        );
    }
    cx.emit(Effect::ReadRules);
    match (m.kept_form.is_some(), m.shown_notice().is_some()) {
        // A fault that was told at the start stays to be read.
        (true, true) => m.log(SaidThing::Message(Message::FormKept), m.shared.now),
        (true, false) => cx.say(Message::FormKept),
        (false, _) => {}
    }
    if let Some(path) = found.put_away {
        cx.say(Message::File(FileMessage::PutAway(path)));
    } else if found.waiting > 0 {
        cx.say(Message::File(FileMessage::WaitBeside(found.waiting)));
    }
    m.meetings.reload(cx);
}

/// Asks for the newest acts of the file.
fn ask_history(cx: &mut Cx) {
    cx.emit(Effect::Ask(Question::History {
        scope: UndoScope::File,
        before: None,
        limit: undo::PAGE,
    }));
}

/// A window that only read has taken the file over: everything on the screen stays, with the records as they are now.
fn taken_over(m: &mut Model, meeting: Id<Meeting>, read_only: Option<Trouble>, draft: Option<Draft>, cx: &mut Cx) {
    m.ledger.unsaved_mut().set_read_only(read_only);
    if let Some(draft) = draft {
        m.set_aside.keep(draft);
    }
    if m.ledger.unsaved().read_only().is_none() {
        cx.say(Message::WritesNow);
    }
    cx.emit(Effect::Ask(Question::OpenMeeting { meeting }));
    ask_history(cx);
    m.meetings.reload(cx);
    m.follow_up.reload(cx);
}

/// The first list has come: goes on with the meeting that is in session, else with the one in which a form was begun. The acts of the
/// file, which may be long, are read after all that is shown.
pub(super) fn listed(m: &mut Model, cx: &mut Cx) {
    let Some(start) = m.opening.take_start() else { return };
    if m.open().is_none() {
        go_on(m, start, cx);
    }
    ask_history(cx);
}

fn go_on(m: &mut Model, start: Start, cx: &mut Cx) {
    let running = m.meetings.rows.iter().find(|row| row.meeting.state.in_session());
    let running = running.map(|row| (row.meeting.id, Tab::Live));
    let prepared = start.prepares.map(|id| (id, Tab::Prepare));
    // The file of the door holds one meeting, for its check-in.
    let door = m.meetings.rows.first().filter(|_| is_door(m));
    let door = door.map(|row| (row.meeting.id, Tab::Live));
    if let Some((meeting, tab)) = door.or(running).or(prepared) {
        m.opening = Opening::loading(meeting, tab);
        cx.emit(Effect::Ask(Question::OpenMeeting { meeting }));
    }
}

/// The tab in which an opened meeting is shown. One named at the start is prepared long before its own, unless a line of it was begun.
pub(super) fn tab_for(m: &Model, loaded: Option<Loading>, now: Stamp) -> Tab {
    let Some(loaded) = loaded else { return m.tab };
    let far = m.meeting().is_some_and(|meeting| is_far(meeting, now));
    if loaded.by_name && far && !m.set_aside.holds(loaded.meeting) && !is_door(m) {
        Tab::Prepare
    } else {
        loaded.tab
    }
}

/// Whether the file is the one of the desk at the door.
fn is_door(m: &Model) -> bool {
    m.ledger.records().setting(DOOR_SETTING).is_some()
}

/// The meeting of the door is open: its check-in fills the screen.
pub(super) fn open_door(m: &mut Model, cx: &mut Cx) {
    if is_door(m) && m.tab == Tab::Live && m.live.open_panel().is_none() {
        live::panel::check_in::turn_full(&mut work!(m, live), cx);
    }
}

/// The start, or the opening of a meeting, came to nothing: what is typed waits for it no longer.
pub(super) fn in_vain(m: &mut Model) {
    m.opening = Opening::Open;
    m.meetings.then = None;
}

/// A meeting is open: takes up the line that was left unfinished in it.
pub(super) fn restore(m: &mut Model, cx: &mut Cx) {
    let Some(draft) = m.set_aside.take(m.open()) else {
        return;
    };
    // Somebody types here already: nobody pressed Enter on the other line, so that it is offered and not entered.
    if m.live.field.is_empty() && m.live.editing.is_none() {
        live::restore(&mut work!(m, live), &draft, cx);
    } else if draft.text != m.live.field.text() {
        m.set_aside.keep(draft);
        cx.say(Message::File(FileMessage::LineWaits));
    }
}

/// Takes up the line that waits beside the one of the open meeting, once that one is empty.
pub(super) fn offer_line(m: &mut Model, cx: &mut Cx) {
    let waits = m.open().is_some_and(|meeting| m.set_aside.holds(meeting));
    let is_free = m.live.field.is_empty() && m.live.editing.is_none() && m.tab == Tab::Live;
    if waits && is_free && !m.is_opening() && matches!(m.cover, Cover::None) {
        restore(m, cx);
    }
}
