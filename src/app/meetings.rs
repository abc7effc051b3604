//! The Meetings tab: the list of all meetings, a page at a time, filtered while typing.

use crate::{
    domain::{
        change::{Act, Change, UndoScope},
        id::Id,
        meeting::Meeting,
        question::{MeetingRow, Question, RowsWanted},
        record::Record,
        succession::Way,
    },
    input::command::Command,
    offer,
    words::why::Why,
};

use super::{
    commit::commit_in,
    confirm::Confirm,
    cursor::{Cursor, Step},
    cx::Cx,
    effect::{Effect, TypeForm},
    forms::meeting as forms,
    message::{AskingMessage, ClosingMessage, Message},
    offer::{Offer, always, need},
    outcome::{Outcome, Place},
    seen::{Seen, Work},
    tab::Tab,
    text::{Edit, TextField},
};

/// Rows asked for at a time.
pub const PAGE: u32 = 100;

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
    /// The meeting that stays chosen when the rows without a filter come.
    kept: Option<Id<Meeting>>,
    /// The command to run on the row under the cursor as soon as the rows of the typed filter have come.
    pub then: Option<Command>,
}

/// The commands of the tab.
pub const OFFERS: &[Offer<Meetings>] = &[
    offer!(OpenMeeting, chosen, open),
    offer!(NewMeeting, always, read_templates).anywhere(),
    offer!(NextMeeting, chosen, |_, cx, meeting: Meeting| ask_forerunner(
        cx,
        &meeting,
        Way::Next
    )),
    offer!(DuplicateMeeting, chosen, |_, cx, meeting: Meeting| ask_forerunner(
        cx,
        &meeting,
        Way::Duplicate
    )),
    offer!(RenameMeeting, chosen, ask_particulars),
    offer!(PostponeMeeting, movable, |_, _, meeting| forms::postpone(meeting)),
    offer!(CancelMeeting, movable, |_, _, meeting| forms::cancel(meeting)),
    offer!(DeleteMeeting, unused, delete),
    offer!(OpenDemo, always, open_demo).anywhere(),
];

impl Meetings {
    /// The row under the cursor.
    pub fn chosen(&self) -> Option<&MeetingRow> {
        self.rows.get(self.cursor.at())
    }

    /// Whether the rows are still those of another filter: a name and Enter, typed quickly, mean the row that is to come.
    pub fn is_behind(&self) -> bool {
        self.shown != self.filter.first_line()
    }

    /// Whether anything was done in a meeting since it was made, as the list told. In one that the list does not show it may well be.
    pub fn has_acts(&self, id: Id<Meeting>) -> bool {
        let row = self.rows.iter().find(|row| row.meeting.id == id);
        row.is_none_or(|row| row.has_acts)
    }

    /// The file holds no meeting at all.
    pub fn is_first_start(&self) -> bool {
        self.loaded && self.total == 0 && self.empty_file
    }

    /// The file is only now being made: it holds no meeting, and the first frame says so.
    pub const fn begin_empty(&mut self) {
        self.loaded = true;
        self.empty_file = true;
    }

    /// Asks for the first page again.
    pub fn reload(&self, cx: &mut Cx) {
        self.ask(0, cx);
    }

    /// The same; the row under the cursor stays chosen wherever it comes to stand.
    pub fn reload_at_row(&mut self, cx: &mut Cx) {
        self.kept = self.chosen().map(|row| row.meeting.id);
        self.reload(cx);
    }

    fn ask(&self, offset: u32, cx: &mut Cx) {
        let filter = self.filter.text();
        cx.emit(Effect::Ask(Question::Meetings {
            filter,
            offset,
            limit: PAGE,
        }));
    }

    /// A page has come. One for another filter is out of date.
    pub fn take_page(&mut self, filter: &str, offset: u32, rows: Vec<MeetingRow>, total: u32) {
        if filter != self.filter.text() {
            return;
        }
        filter.clone_into(&mut self.shown);
        self.rows.truncate(offset as usize);
        self.rows.extend(rows);
        self.total = total;
        self.loaded = true;
        if filter.is_empty() {
            self.empty_file = total == 0;
        }
        if let Some(at) = self
            .kept
            .and_then(|id| self.rows.iter().position(|row| row.meeting.id == id))
        {
            self.cursor.set(at);
            self.kept = None;
        }
        self.cursor.clamp(self.rows.len());
    }

    /// Empties the filter; the chosen row stays chosen.
    pub fn clear_filter(&mut self, cx: &mut Cx) {
        self.filter.set_text("");
        self.reload_at_row(cx);
    }

    /// Edits the filter.
    pub fn edit_filter(&mut self, edit: Edit, cx: &mut Cx) {
        if let Some(step) = Step::beyond(edit, &self.filter) {
            return self.step(step, cx);
        }
        if self.filter.edit(edit) {
            self.cursor.set(0);
            self.kept = None;
            self.reload(cx);
        }
    }

    /// Types into the filter.
    pub fn type_filter(&mut self, text: &str, cx: &mut Cx) {
        self.filter.take(text);
        self.cursor.set(0);
        self.kept = None;
        self.reload(cx);
    }

    /// Moves the cursor; near the end of what is known the next page is asked for.
    pub fn step(&mut self, step: Step, cx: &mut Cx) {
        let known = self.rows.len();
        self.cursor.step(step, known);
        let near_end = self.cursor.at() + 20 >= known;
        if near_end && (known as u64) < u64::from(self.total) {
            self.ask(u32::try_from(known).unwrap_or(u32::MAX), cx);
        }
    }
}

fn chosen(seen: &Seen<'_, Meetings>) -> Result<Meeting, Why> {
    seen.own.chosen().map(|row| row.meeting.clone()).ok_or(Why::NoRow)
}

/// The chosen meeting, if its start can still be another one, or none.
fn movable(seen: &Seen<'_, Meetings>) -> Result<Meeting, Why> {
    let meeting = chosen(seen)?;
    need(!meeting.state.in_session(), Why::InSession)?;
    need(!meeting.state.after(), Why::Over)?;
    Ok(meeting)
}

/// The chosen row, if nothing was put into its meeting yet, nor anything else done in it.
fn unused(seen: &Seen<'_, Meetings>) -> Result<MeetingRow, Why> {
    let row = seen.own.chosen().ok_or(Why::NoRow)?;
    let has_acts = seen.ledger.has_acts(row.meeting.id).unwrap_or(row.has_acts);
    need(!has_acts && !row.has_entries && row.attendees == 0, Why::NotEmpty)?;
    Ok(row.clone())
}

fn open(_: &mut Work<'_, Meetings>, cx: &mut Cx, meeting: Meeting) -> Outcome {
    Outcome::Go(Place::Meeting(meeting.id, Tab::of(&meeting, cx.now)))
}

/// Begins a meeting; in the demo, which is thrown away, only when it is asked for twice.
fn read_templates(work: &mut Work<'_, Meetings>, cx: &mut Cx, (): ()) {
    let asks = Confirm::of(Command::NewMeeting, Message::Asking(AskingMessage::MadeInDemo));
    if work.shared.is_demo && !cx.confirmed(asks) {
        return;
    }
    cx.emit(Effect::ReadTemplates(TypeForm::New));
}

fn ask_particulars(_: &mut Work<'_, Meetings>, cx: &mut Cx, meeting: Meeting) {
    cx.emit(Effect::ReadTemplates(TypeForm::Rename(Box::new(meeting))));
}

/// Asks for the rows from which the next meeting is made, whether the last one is open or not.
fn ask_forerunner(cx: &mut Cx, meeting: &Meeting, way: Way) {
    // The items of the type tell standing ones from single matters.
    cx.emit(Effect::ReadCards);
    cx.emit(Effect::Ask(Question::Forerunner {
        meeting: meeting.id,
        way,
    }));
}

fn open_demo(_: &mut Work<'_, Meetings>, cx: &mut Cx, (): ()) {
    cx.emit(Effect::OpenDemo { tour: false });
}

/// Deletes a meeting; asked first. Its rows are read, whether it is open or not.
fn delete(_: &mut Work<'_, Meetings>, cx: &mut Cx, row: MeetingRow) {
    let meeting = row.meeting.id;
    let asks = Confirm::of(Command::DeleteMeeting, Message::DeleteOnRepeat(Box::new(row))).about(meeting);
    if cx.confirmed(asks) {
        cx.emit(Effect::Ask(Question::Rows {
            meeting,
            wanted: RowsWanted::Deleted,
        }));
    }
}

/// Deletes the rows of a meeting that is not open, in one act, so that undo brings all of them back.
pub fn delete_rows(work: &mut Work<'_, Meetings>, rows: Vec<Record>, cx: &mut Cx) {
    // Rows that point at other rows go first.
    let drops: Change = rows.iter().rev().map(|row| Change::Drop(row.key())).collect();
    work.ledger.absorb(rows);
    commit_in(work.ledger, UndoScope::File, Act::DeleteMeeting, drops, cx);
    cx.say(Message::Deleted);
    work.own.reload(cx);
}

/// Changes a meeting from the list, also one that is not open.
pub fn change(work: &mut Work<'_, Meetings>, act: Act, before: Meeting, after: Meeting, cx: &mut Cx) {
    let mut rows = work.own.rows.iter();
    let issued = rows.any(|row| row.meeting.id == before.id && row.minutes_issued);
    if issued && work.records().open() != Some(before.id) && before != after {
        return cx.refuse(Message::Closing(ClosingMessage::MinutesStand));
    }
    work.ledger.absorb([before.into()]);
    commit_in(work.ledger, UndoScope::File, act, after, cx);
    work.own.reload_at_row(cx);
}
