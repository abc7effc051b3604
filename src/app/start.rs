//! The start: what memory needs, and going on where the last run stopped.

use crate::domain::{
    change::Seq, draft::Draft, id::Id, meeting::Meeting, question::Question, record::Record, time::Stamp,
    trouble::Trouble,
};

use super::{
    cx::Cx,
    effect::Effect,
    follow_up, live, meetings,
    model::{Model, Tab},
    notice::Notice,
    undo,
};

/// What the store found when it opened the file.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    pub shared: Vec<Record>,
    pub last_seq: Seq,
    pub read_only: Option<Trouble>,
    pub draft: Option<Draft>,
}

/// What the start goes on with.
#[derive(Debug, Default)]
pub struct GoingOn {
    /// Lines that were begun, each waiting for its meeting.
    drafts: Vec<Draft>,
    /// The first list has not come yet: a meeting in session is opened when it does.
    waiting: bool,
    /// It is known with which meeting the start goes on, or that there is none.
    decided: bool,
    /// The meeting in which a form was begun: it is opened in Prepare, unless another one is in session.
    prepares: Option<Id<Meeting>>,
    /// The meeting named on the command line.
    pub named: Option<Id<Meeting>>,
}

impl GoingOn {
    /// Whether it is known with which meeting the start goes on, or that there is none.
    pub(super) const fn is_decided(&self) -> bool {
        self.decided
    }

    /// Keeps a line that was begun until its meeting is open again.
    pub(super) fn set_aside(&mut self, draft: Draft) {
        if !draft.is_empty() && draft.meeting.is_some() {
            self.drafts.retain(|other| other.meeting != draft.meeting);
            self.drafts.push(draft);
        }
    }
}

/// The file is open.
pub fn opened(m: &mut Model, found: Found, cx: &mut Cx) {
    m.ledger.absorb(found.shared);
    m.ledger.set_last_seq(found.last_seq);
    m.ledger.unsaved_mut().opened();
    if let Some(meeting) = m.ledger.records().open() {
        // The other window has gone, and this one writes now: what stands here is brought up to date.
        return taken_over(m, meeting, found.read_only, found.draft, cx);
    }
    m.ledger.unsaved_mut().set_read_only(found.read_only);
    m.going_on.waiting = true;
    m.going_on.prepares = found
        .draft
        .as_ref()
        .filter(|draft| draft.form.is_some())
        .and_then(|draft| draft.meeting);
    m.kept_form = found.draft.as_ref().and_then(|draft| draft.form.clone());
    m.going_on.drafts = found.draft.into_iter().filter(Draft::has_line).collect();
    let drafted = m.going_on.drafts.first().and_then(|draft| draft.meeting);
    if let Some(meeting) = m.going_on.named.or(drafted) {
        m.going_on.waiting = false;
        m.going_on.decided = true;
        meetings::open(m, meeting, Tab::Live, cx);
    }
    cx.emit(Effect::ReadRules);
    if m.kept_form.is_some() {
        cx.say(Notice::FormKept);
    }
    cx.emit(Effect::Ask(Question::History {
        scope: crate::domain::change::Scope::File,
        before: None,
        limit: undo::PAGE,
    }));
    meetings::reload(m, cx);
}

/// A window that only read has taken the file over: everything on the screen stays, with the records as they are now.
fn taken_over(m: &mut Model, meeting: Id<Meeting>, read_only: Option<Trouble>, draft: Option<Draft>, cx: &mut Cx) {
    m.ledger.unsaved_mut().set_read_only(read_only);
    if let Some(draft) = draft {
        m.going_on.set_aside(draft);
    }
    if m.ledger.unsaved().read_only().is_none() {
        cx.say(Notice::WritesNow);
    }
    cx.emit(Effect::Ask(Question::OpenMeeting { meeting }));
    cx.emit(Effect::Ask(Question::History {
        scope: crate::domain::change::Scope::File,
        before: None,
        limit: undo::PAGE,
    }));
    meetings::reload(m, cx);
    follow_up::reload(m, cx);
}

/// The first list has come: goes on with the meeting that is in session.
pub(super) fn listed(m: &mut Model, cx: &mut Cx) {
    m.going_on.decided = true;
    if !std::mem::take(&mut m.going_on.waiting) || m.ledger.records().open().is_some() {
        return;
    }
    let running = m
        .meetings
        .rows
        .iter()
        .find(|row| row.meeting.state.in_session())
        .map(|row| row.meeting.id);
    if let Some(meeting) = running {
        meetings::open(m, meeting, Tab::Live, cx);
    } else if let Some(meeting) = m.going_on.prepares {
        meetings::open(m, meeting, Tab::Prepare, cx);
    }
}

/// The meeting named at the start is open. Long before its start it is prepared, unless a line of it was begun.
pub(super) fn opened_by_name(m: &mut Model, meeting: Id<Meeting>, now: Stamp) {
    let named = m.going_on.named.take_if(|named| *named == meeting).is_some();
    let begun = m.going_on.drafts.iter().any(|draft| draft.meeting == Some(meeting));
    if named && !begun && m.meeting().is_some_and(|meeting| meetings::is_far(meeting, now)) {
        m.tab = Tab::Prepare;
    }
}

/// The start, or the opening of a meeting, came to nothing: what is typed waits for it no longer.
pub(super) fn in_vain(m: &mut Model) {
    m.going_on.decided = true;
    m.meetings.go_to = None;
    m.meetings.then = None;
}

/// A meeting is open: takes up the line that was left unfinished in it.
pub(super) fn restore(m: &mut Model, cx: &mut Cx) {
    let place = m
        .going_on
        .drafts
        .iter()
        .position(|draft| draft.meeting == m.ledger.records().open());
    if let Some(place) = place {
        let draft = m.going_on.drafts.remove(place);
        live::restore_draft(m, &draft, cx);
    }
}
