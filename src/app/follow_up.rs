//! The Follow-up tab: the matters of all meetings, with lights and states.

use crate::{
    domain::{
        action::{Action, ActionState},
        change::{Act, Change, UndoScope},
        matter::{MatterDeed, MatterStep},
        question::{FollowUpRow, Question},
        record::Key,
    },
    offer,
    words::why::Why,
};

use super::{
    commit::commit_in,
    cursor::{Cursor, Step},
    cx::Cx,
    effect::Effect,
    forms::{
        action::form,
        matter,
        steps::{self, MatterChange},
    },
    message::Message,
    offer::{Offer, always, need},
    outcome::{Outcome, Place},
    seen::{Seen, Work},
    text::{Edit, TextField},
};

/// Rows asked for at a time.
const PAGE: u32 = 500;

/// The state of the tab.
#[derive(Debug, Default)]
pub struct FollowUp {
    pub filter: TextField,
    pub rows: Vec<FollowUpRow>,
    pub total: u32,
    pub cursor: Cursor,
    pub closed: bool,
    pub loaded: bool,
    /// The history of the chosen matter stands in place of the list: its line under the cursor, the source first.
    pub history: Option<Cursor>,
}

/// The commands of the tab.
pub const OFFERS: &[Offer<FollowUp>] = &[
    offer!(EditAction, chosen, edit),
    offer!(ActionDone, not_done, done),
    offer!(ActionWorking, not_working, |work, cx, row| set_state(
        work,
        cx,
        row,
        ActionState::Working
    )),
    offer!(ActionReopen, not_open, |work, cx, row| set_state(
        work,
        cx,
        row,
        ActionState::Open
    )),
    offer!(UrgeOwner, still_open, |_, _, row| matter::form(MatterDeed::Urge, row)),
    offer!(NoteProgress, still_open, |_, _, row| matter::form(
        MatterDeed::Progress,
        row
    )),
    offer!(AskExtension, before_due, |_, _, row| matter::form(
        MatterDeed::AskExtension,
        row
    )),
    offer!(DecideExtension, asked, |_, _, row| matter::form(
        MatterDeed::DecideExtension,
        row
    )),
    offer!(ReturnReport, reported, |_, _, row| matter::form(
        MatterDeed::Return,
        row
    )),
    offer!(Instruct, about_words, |_, _, row| matter::form(
        MatterDeed::Instruct,
        row
    )),
    offer!(MatterHistory, chosen, turn_history),
    offer!(ShowClosed, always, show_closed),
    offer!(GoToMeeting, chosen, go_to_meeting),
];

impl FollowUp {
    /// Asks for the list again.
    pub fn reload(&self, cx: &mut Cx) {
        self.ask(0, cx);
    }

    fn ask(&self, offset: u32, cx: &mut Cx) {
        cx.emit(Effect::Ask(Question::FollowUp {
            filter: self.filter.text(),
            today: cx.zone.date(cx.now),
            closed: self.closed,
            offset,
            limit: PAGE,
        }));
    }

    /// A page has come. One of another filter, or of the other list, is out of date.
    pub fn take_page(&mut self, filter: &str, closed: bool, offset: u32, rows: Vec<FollowUpRow>, total: u32) {
        if closed != self.closed || filter != self.filter.text() {
            return;
        }
        self.rows.truncate(offset as usize);
        self.rows.extend(rows);
        self.total = total;
        self.loaded = true;
        let shown = self.shown().len();
        self.cursor.clamp(shown);
    }

    /// The rows that fit the filter, as far as they are known.
    pub fn shown(&self) -> &[FollowUpRow] {
        &self.rows
    }

    /// The row under the cursor.
    pub fn chosen(&self) -> Option<&FollowUpRow> {
        self.rows.get(self.cursor.at())
    }

    /// Moves the cursor; near the end of what is known the next page is asked for.
    pub fn step(&mut self, step: Step, cx: &mut Cx) {
        if let (Some(lines), Some(row)) = (self.chosen().map(|row| row.steps.len() + 1), &mut self.history) {
            return row.step(step, lines);
        }
        let len = self.shown().len();
        self.cursor.step(step, len);
        let known = self.rows.len();
        if self.cursor.at() + 20 >= len && (known as u64) < u64::from(self.total) {
            self.ask(u32::try_from(known).unwrap_or(u32::MAX), cx);
        }
    }

    /// Types into the filter.
    pub fn type_filter(&mut self, text: &str, cx: &mut Cx) {
        self.history = None;
        self.filter.take(text);
        self.cursor.set(0);
        self.reload(cx);
    }

    /// Edits the filter.
    pub fn edit_filter(&mut self, edit: Edit, cx: &mut Cx) {
        self.filter.edit(edit);
        self.cursor.set(0);
        self.reload(cx);
    }
}

fn chosen(seen: &Seen<'_, FollowUp>) -> Result<FollowUpRow, Why> {
    seen.own.chosen().cloned().ok_or(Why::NoRow)
}

/// The row under the cursor, if words about it may be kept.
fn about_words(seen: &Seen<'_, FollowUp>) -> Result<FollowUpRow, Why> {
    let row = chosen(seen)?;
    need(!row.register_only, Why::NotKept)?;
    Ok(row)
}

/// Opens the matter; on the first line of its history, goes to the line from which it comes.
fn edit(work: &mut Work<'_, FollowUp>, cx: &mut Cx, row: FollowUpRow) -> Outcome {
    match &work.own.history {
        Some(line) if line.at() == 0 => go_to_meeting(work, cx, row),
        _ => form(&work.seen(), row).into(),
    }
}

fn turn_history(work: &mut Work<'_, FollowUp>, _: &mut Cx, _: FollowUpRow) {
    work.own.history = match work.own.history {
        Some(_) => None,
        None => Some(Cursor::default()),
    };
}

fn in_another(seen: &Seen<'_, FollowUp>, state: ActionState) -> Result<FollowUpRow, Why> {
    let row = chosen(seen)?;
    need(row.action.state != state, Why::SameState)?;
    Ok(row)
}

fn not_done(seen: &Seen<'_, FollowUp>) -> Result<FollowUpRow, Why> {
    in_another(seen, ActionState::Done)
}

fn not_working(seen: &Seen<'_, FollowUp>) -> Result<FollowUpRow, Why> {
    in_another(seen, ActionState::Working)
}

fn not_open(seen: &Seen<'_, FollowUp>) -> Result<FollowUpRow, Why> {
    in_another(seen, ActionState::Open)
}

fn still_open(seen: &Seen<'_, FollowUp>) -> Result<FollowUpRow, Why> {
    let row = chosen(seen)?;
    need(row.action.state.is_open(), Why::ActionClosed)?;
    Ok(row)
}

/// An extension is asked before the day it is due (docs/rules.md §follow-up).
fn before_due(seen: &Seen<'_, FollowUp>) -> Result<FollowUpRow, Why> {
    let row = still_open(seen)?;
    let due = row.action.due.date.ok_or(Why::NoDueDate)?;
    need(seen.shared.zone.date(seen.shared.now) < due, Why::ExtensionTooLate)?;
    need(row.asked_extension().is_none(), Why::ExtensionWaits)?;
    Ok(row)
}

fn asked(seen: &Seen<'_, FollowUp>) -> Result<FollowUpRow, Why> {
    let row = still_open(seen)?;
    need(row.asked_extension().is_some(), Why::NoExtension)?;
    Ok(row)
}

fn reported(seen: &Seen<'_, FollowUp>) -> Result<FollowUpRow, Why> {
    let row = still_open(seen)?;
    need(row.action.state == ActionState::Reported, Why::NotReported)?;
    Ok(row)
}

fn show_closed(work: &mut Work<'_, FollowUp>, cx: &mut Cx, (): ()) {
    work.own.closed = !work.own.closed;
    work.own.reload(cx);
}

/// Goes to the entry in which the action was written down.
fn go_to_meeting(_: &mut Work<'_, FollowUp>, _: &mut Cx, row: FollowUpRow) -> Outcome {
    Outcome::Go(Place::RecordOf(row.action.meeting, Key::Action(row.action.id)))
}

/// One key where the meeting is light; else the proof is asked for, and then who verified it.
fn done(work: &mut Work<'_, FollowUp>, cx: &mut Cx, row: FollowUpRow) -> Outcome {
    if !row.formal {
        set_state(work, cx, row, ActionState::Done);
        return Outcome::Stay;
    }
    let deed = match row.action.state {
        ActionState::Reported => MatterDeed::Verify,
        ActionState::Open | ActionState::Working | ActionState::Done | ActionState::Cancelled => MatterDeed::Report,
    };
    matter::form(deed, row).into()
}

fn set_state(work: &mut Work<'_, FollowUp>, cx: &mut Cx, row: FollowUpRow, state: ActionState) {
    let closed = (!state.is_open()).then_some(cx.now);
    let action = Action {
        state,
        closed,
        ..row.action.clone()
    };
    let kind = MatterStep::into_state(state);
    let steps = vec![steps::step(&row, kind, work.ledger.clerk(), String::new(), None, cx)];
    let made = None;
    change(work, &row, MatterChange { action, steps, made }, cx);
    cx.say(Message::ActionSet(row.text, state));
}

/// A step was taken: it is stored and said.
pub fn step_taken(work: &mut Work<'_, FollowUp>, row: &FollowUpRow, after: MatterChange, cx: &mut Cx) {
    let last = after.steps.iter().rfind(|step| step.action == row.action.id);
    let last = last.map(|step| step.kind);
    change(work, row, after, cx);
    if let Some(step) = last {
        cx.say(Message::StepTaken(step, row.text.clone()));
    }
}

/// Changes an action, also one of a meeting that is not open.
pub fn change(work: &mut Work<'_, FollowUp>, before: &FollowUpRow, after: MatterChange, cx: &mut Cx) {
    if work.records().open() != Some(before.action.meeting) {
        work.ledger.absorb([before.action.clone().into()]);
    }
    let MatterChange { action, steps, made } = after;
    for row in &mut work.own.rows {
        if row.action.id == action.id {
            row.action = action.clone();
            row.steps
                .extend(steps.iter().filter(|step| step.action == action.id).cloned());
        }
    }
    let parts: Change = [Change::put(action)]
        .into_iter()
        .chain(made.map(Change::put))
        .chain(steps.into_iter().map(Change::put))
        .collect();
    commit_in(work.ledger, UndoScope::File, Act::EditAction, parts, cx);
    work.own.reload(cx);
}
