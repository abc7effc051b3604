//! The Meetings tab: the list of all meetings, a page at a time, filtered while typing.

use crate::{
    domain::{
        change::{Act, Change, Scope as UndoScope},
        id::Id,
        meeting::Meeting,
        question::{MeetingRow, Question},
        record::Record,
        time::Stamp,
    },
    input::{command::Command, scope::Scope},
};

use super::{
    commit::commit_in,
    confirm::Confirm,
    cursor::{Cursor, Step},
    cx::Cx,
    effect::Effect,
    forms,
    model::{Model, Tab},
    notice::Notice,
    text::{Edit, TextField},
};

/// Rows asked for at a time.
pub const PAGE: u32 = 200;

/// The state of the tab.
#[derive(Debug, Default)]
pub struct Meetings {
    pub filter: TextField,
    pub rows: Vec<MeetingRow>,
    pub total: u32,
    pub cursor: Cursor,
    /// Whether the first page has come, so that an empty list means an empty file.
    pub loaded: bool,
    /// Whether the list without a filter was empty.
    empty_file: bool,
    /// The filter that the rows were asked with.
    shown: String,
    /// What is to be done with the row under the cursor as soon as the rows of the typed filter have come.
    pub(super) then: Option<Command>,
    /// The tab to go to when the meeting that was asked for is open.
    pub go_to: Option<Tab>,
}

impl Meetings {
    /// The row under the cursor.
    pub fn chosen(&self) -> Option<&MeetingRow> {
        self.rows.get(self.cursor.at())
    }

    /// Whether the rows are still those of another filter: a name and Enter, typed quickly, mean the row that is to come.
    pub fn is_behind(&self) -> bool {
        self.shown != self.filter.first_line()
    }

    /// Whether something was put into a meeting since it was made. One that the list does not show may well be used.
    pub fn is_used(&self, id: Id<Meeting>) -> bool {
        let row = self.rows.iter().find(|row| row.meeting.id == id);
        row.is_none_or(|row| row.has_entries || row.attendees > 0)
    }

    /// The file holds no meeting at all.
    pub fn is_first_start(&self) -> bool {
        self.loaded && self.total == 0 && self.empty_file
    }
}

/// Asks for the first page again.
pub fn reload(m: &Model, cx: &mut Cx) {
    ask(m, 0, cx);
}

fn ask(m: &Model, offset: u32, cx: &mut Cx) {
    let filter = m.meetings.filter.text();
    cx.emit(Effect::Ask(Question::Meetings {
        filter,
        offset,
        limit: PAGE,
    }));
}

/// A page has come. One for another filter is out of date.
pub fn take(m: &mut Model, filter: &str, offset: u32, rows: Vec<MeetingRow>, total: u32) {
    if filter != m.meetings.filter.text() {
        return;
    }
    let list = &mut m.meetings;
    filter.clone_into(&mut list.shown);
    list.rows.truncate(offset as usize);
    list.rows.extend(rows);
    list.total = total;
    list.loaded = true;
    if filter.is_empty() {
        list.empty_file = total == 0;
    }
    list.cursor.clamp(list.rows.len());
}

/// Typing filters.
pub fn edit_filter(m: &mut Model, edit: Edit, cx: &mut Cx) {
    if m.meetings.filter.edit(edit) {
        m.meetings.cursor.set(0);
        reload(m, cx);
    }
}

/// Typing filters.
pub fn type_filter(m: &mut Model, text: &str, cx: &mut Cx) {
    m.meetings.filter.take(text);
    m.meetings.cursor.set(0);
    reload(m, cx);
}

/// Moves the cursor; near the end of what is known the next page is asked for.
pub fn step(m: &mut Model, step: Step, cx: &mut Cx) {
    let known = m.meetings.rows.len();
    m.meetings.cursor.step(step, known);
    let near_end = m.meetings.cursor.at() + 20 >= known;
    if near_end && (known as u64) < u64::from(m.meetings.total) {
        ask(m, u32::try_from(known).unwrap_or(u32::MAX), cx);
    }
}

/// Opens a meeting, to go to a tab with it.
pub fn open(m: &mut Model, id: Id<Meeting>, tab: Tab, cx: &mut Cx) {
    if m.ledger.records().open() == Some(id) {
        // What was said was about the list.
        cx.hush();
        m.tab = tab;
        return;
    }
    m.meetings.go_to = Some(tab);
    cx.emit(Effect::Ask(Question::OpenMeeting { meeting: id }));
}

/// Longer than this before its start a meeting is still prepared.
const SOON_MS: i64 = 60 * 60_000;

/// Whether a meeting has not begun, and begins not soon.
pub fn is_far(meeting: &Meeting, now: Stamp) -> bool {
    meeting.state.before() && meeting.start.since(now) > SOON_MS
}

/// The tab in which work on a meeting goes on.
pub fn tab_of(meeting: &Meeting, now: Stamp) -> Tab {
    if meeting.state.after() {
        Tab::Wrapup
    } else if is_far(meeting, now) {
        Tab::Prepare
    } else {
        Tab::Live
    }
}

/// Whether a command works on a row that has not come yet; it is run when it has.
pub fn waits(m: &mut Model, command: Command) -> bool {
    let waits = m.tab == Tab::Meetings
        && m.meetings.is_behind()
        && command.row().scope == Scope::Meetings
        && !matches!(command, Command::NewMeeting | Command::OpenDemo);
    if waits {
        m.meetings.then = Some(command);
    }
    waits
}

/// A command of this tab.
pub fn run(m: &mut Model, command: Command, cx: &mut Cx) {
    if command != Command::DeleteMeeting {}
    let chosen = m.meetings.chosen().map(|row| row.meeting.clone());
    match (command, chosen) {
        (Command::NewMeeting, _) => cx.emit(Effect::ReadTemplates),
        (Command::OpenDemo, _) => cx.emit(Effect::OpenDemo),
        (Command::OpenMeeting, Some(meeting)) => open(m, meeting.id, tab_of(&meeting, cx.now), cx),
        (Command::RenameMeeting, Some(meeting)) => forms::meeting::open_rename(m, meeting),
        (Command::PostponeMeeting, Some(meeting)) => forms::meeting::open_postpone(m, meeting),
        (Command::CancelMeeting, Some(meeting)) => forms::meeting::open_cancel(m, meeting),
        (Command::DeleteMeeting, Some(meeting)) => delete(m, &meeting, cx),
        _ => {}
    }
}

/// Deletes a meeting; asked first. Its rows are read, whether it is open or not.
fn delete(m: &Model, meeting: &Meeting, cx: &mut Cx) {
    let Some(row) = m.meetings.chosen().cloned() else {
        return;
    };
    let asks = Confirm::of(Command::DeleteMeeting, Notice::DeleteOnRepeat(Box::new(row))).about(meeting.id);
    if cx.confirmed(asks) {
        cx.emit(Effect::Ask(Question::Rows { meeting: meeting.id }));
    }
}

/// The rows of the meeting that is to be deleted have come: all of them go in one act, so that undo brings all of them back.
pub fn delete_rows(m: &mut Model, meeting: Id<Meeting>, rows: Vec<Record>, cx: &mut Cx) {
    // What points at other rows goes first.
    let drops: Change = rows.iter().rev().map(|row| Change::Drop(row.key())).collect();
    let open = m.ledger.records().open() == Some(meeting);
    if open {
        m.ledger.close_meeting();
        super::live::reset(m, None);
    }
    m.ledger.absorb(rows);
    commit_in(&mut m.ledger, UndoScope::File, Act::DeleteMeeting, drops, cx);
    cx.say(Notice::Deleted);
    reload(m, cx);
}

/// Changes a meeting from the list, also one that is not open.
pub fn change(m: &mut Model, act: Act, before: Meeting, after: Meeting, cx: &mut Cx) {
    m.ledger.absorb([before.into()]);
    commit_in(&mut m.ledger, UndoScope::File, act, after, cx);
    reload(m, cx);
}
