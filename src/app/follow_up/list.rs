//! The list of matters: what is known of it, the cursor, the filter, the marks. Knows no command.

use std::collections::HashSet;

use crate::domain::{
    action::Action,
    house::LightRule,
    id::Id,
    question::{FollowUpRow, Question},
    records::Records,
    report::Report,
};

use super::super::{
    cursor::{Cursor, Step},
    cx::Cx,
    effect::Effect,
    forms::steps::MatterChange,
    text::{Edit, TextField},
};
use super::paper::PaperPreview;

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
    /// The marked matters, by their identifiers: the next command is for all of them that are shown.
    pub marked: HashSet<Id<Action>>,
    /// Asked for before the last rows were known.
    waiting: WaitingSteps,
    /// The matter that the cursor goes with when the list comes; `None` = it goes to the first row, for the filter was changed.
    follows: Option<Id<Action>>,
    /// The other rows for which the open form was asked.
    pub(in crate::app) asked: Vec<FollowUpRow>,
    /// The history of the chosen matter stands in place of the list: its line under the cursor, the source first.
    pub history: Option<Cursor>,
    /// When a light turns yellow, as the settings say.
    pub lights: LightRule,
    /// A paper about the matters that fit the filter stands in place of the list.
    pub paper: Option<PaperPreview>,
    /// The report whose file is being written.
    pub(super) reported: Option<Report>,
}

/// Steps that wait for the last rows.
#[derive(Debug, Default)]
struct WaitingSteps {
    /// All that fit the filter are marked.
    marks_rest: bool,
    /// The cursor goes to the last row.
    goes_to_end: bool,
}

impl FollowUp {
    /// Asks for the list again.
    pub fn reload(&mut self, cx: &mut Cx) {
        self.follows = self.chosen().map(|row| row.action.id);
        let known = u32::try_from(self.rows.len()).unwrap_or(u32::MAX);
        self.ask(0, known.max(PAGE), cx);
    }

    /// Asks for the rows of another filter, from the first one on.
    fn ask_anew(&mut self, cx: &mut Cx) {
        self.cursor.set(0);
        self.follows = None;
        self.ask(0, PAGE, cx);
    }

    fn ask(&self, offset: u32, limit: u32, cx: &mut Cx) {
        cx.emit(Effect::Ask(Question::FollowUp {
            filter: self.filter.text(),
            today: cx.zone.date(cx.now),
            lights: self.lights,
            closed: self.closed,
            offset,
            limit,
        }));
    }

    /// A page has come. One of another filter, or of the other list, is out of date. The cursor stays on its matter, wherever that is
    /// sorted to: the next key is meant for it.
    pub fn take_page(&mut self, filter: &str, closed: bool, offset: u32, rows: Vec<FollowUpRow>, total: u32) {
        if closed != self.closed || filter != self.filter.text() {
            return;
        }
        self.rows.truncate(offset as usize);
        self.rows.extend(rows);
        self.total = total;
        self.loaded = true;
        if self.is_whole() && std::mem::take(&mut self.waiting.marks_rest) {
            self.marked.extend(self.rows.iter().map(|row| row.action.id));
        }
        let follows = self.follows.take();
        let at = follows.and_then(|id| self.rows.iter().position(|row| row.action.id == id));
        if let Some(at) = at {
            self.cursor.set(at);
        }
        let shown = self.shown().len();
        if self.is_whole() && std::mem::take(&mut self.waiting.goes_to_end) {
            self.cursor.set(shown.saturating_sub(1));
        }
        self.cursor.clamp(shown);
    }

    /// Whether the marks of all rows wait for rows that are still being read: a command would leave those out.
    pub(in crate::app) const fn awaits_marks(&self) -> bool {
        self.waiting.marks_rest
    }

    fn is_whole(&self) -> bool {
        self.rows.len() as u64 >= u64::from(self.total)
    }

    /// The rows that fit the filter, as far as they are known.
    pub fn shown(&self) -> &[FollowUpRow] {
        &self.rows
    }

    /// The row under the cursor.
    pub fn chosen(&self) -> Option<&FollowUpRow> {
        self.rows.get(self.cursor.at())
    }

    /// The marked rows among those shown, in their order.
    pub fn marked_rows(&self) -> impl Iterator<Item = &FollowUpRow> {
        self.rows.iter().filter(|row| self.marked.contains(&row.action.id))
    }

    /// Marks a row, or takes its mark away.
    pub(in crate::app) fn turn_mark(&mut self, id: Id<Action>) {
        if !self.marked.remove(&id) {
            self.marked.insert(id);
        }
    }

    /// Marks all rows that fit the filter, also those that are not known yet; where all are marked, none. Returns how many are marked.
    pub(in crate::app) fn mark_all(&mut self, cx: &mut Cx) -> u32 {
        if self.rows.iter().all(|row| self.marked.contains(&row.action.id)) {
            self.marked.clear();
            return 0;
        }
        self.marked.extend(self.rows.iter().map(|row| row.action.id));
        if !self.is_whole() {
            self.waiting.marks_rest = true;
            self.ask(u32::try_from(self.rows.len()).unwrap_or(u32::MAX), u32::MAX, cx);
        }
        self.total
    }

    /// Shows matters as they were kept, until the list comes: of a register-only meeting that is less than what was typed.
    pub(super) fn show(&mut self, records: &Records, changed: impl IntoIterator<Item = MatterChange>) {
        for MatterChange { action, steps, .. } in changed {
            let Some(row) = self.rows.iter_mut().find(|row| row.action.id == action.id) else {
                continue;
            };
            let own = steps.iter().filter(|step| step.action == action.id);
            let kept = own.filter_map(|step| records.matter_events.get(step.id).cloned());
            row.steps.extend(kept);
            if let Some(action) = records.actions.get(action.id) {
                row.action.clone_from(action);
            }
        }
    }

    /// Leaves what stands in place of the list; whether something did.
    pub(in crate::app) fn uncover(&mut self) -> bool {
        self.paper.take().is_some() | self.history.take().is_some()
    }

    /// Esc: leaves what stands in place of the list, else empties the filter, else takes the marks away.
    pub(in crate::app) fn clear(&mut self, cx: &mut Cx) {
        if self.uncover() {
            return;
        }
        if self.filter.is_empty() {
            self.marked.clear();
        }
        self.waiting = WaitingSteps::default();
        self.filter.set_text("");
        self.reload(cx);
    }

    /// Moves the cursor; near the end of what is known the next page is asked for.
    pub fn step(&mut self, step: Step, cx: &mut Cx) {
        if let Some(paper) = &mut self.paper {
            return paper.step(step);
        }
        if let (Some(lines), Some(line)) = (self.rows.get(self.cursor.at()), &mut self.history) {
            return line.step(step, lines.steps.len() + 1);
        }
        let len = self.shown().len();
        self.cursor.step(step, len);
        let known = self.rows.len();
        self.waiting.goes_to_end = step == Step::Last && !self.is_whole();
        if self.waiting.goes_to_end {
            self.ask(u32::try_from(known).unwrap_or(u32::MAX), u32::MAX, cx);
        } else if self.cursor.at() + 20 >= len && !self.is_whole() {
            self.ask(u32::try_from(known).unwrap_or(u32::MAX), PAGE, cx);
        }
    }

    /// Types into the filter.
    pub fn type_filter(&mut self, text: &str, cx: &mut Cx) {
        self.uncover();
        self.waiting = WaitingSteps::default();
        self.filter.take(text);
        self.ask_anew(cx);
    }

    /// Edits the filter.
    pub fn edit_filter(&mut self, edit: Edit, cx: &mut Cx) {
        if let Some(step) = Step::beyond(edit, &self.filter) {
            return self.step(step, cx);
        }
        self.waiting = WaitingSteps::default();
        self.filter.edit(edit);
        self.ask_anew(cx);
    }
}
