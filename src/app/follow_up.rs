//! The Follow-up tab: the actions of all meetings, with lights and states.

use crate::{
    domain::{
        action::{Action, ActionState},
        change::{Act, Scope},
        id::Id,
        question::{FollowUpRow, Question},
        record::Key,
    },
    input::command::Command,
};

use super::{
    commit::commit_in,
    cursor::{Cursor, Step},
    cx::Cx,
    effect::Effect,
    forms, meetings,
    model::{Model, Tab},
    notice::Notice,
    place,
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
    /// The action to whose entry the way leads, once its meeting is open.
    pub(super) go_on: Option<Id<Action>>,
}

/// Asks for the list again.
pub fn reload(m: &Model, cx: &mut Cx) {
    ask(m, 0, cx);
}

fn ask(m: &Model, offset: u32, cx: &mut Cx) {
    cx.emit(Effect::Ask(Question::FollowUp {
        closed: m.follow_up.closed,
        offset,
        limit: PAGE,
    }));
}

/// A page has come.
pub fn take(m: &mut Model, closed: bool, offset: u32, rows: Vec<FollowUpRow>, total: u32) {
    if closed != m.follow_up.closed {
        return;
    }
    m.follow_up.rows.truncate(offset as usize);
    m.follow_up.rows.extend(rows);
    m.follow_up.total = total;
    m.follow_up.loaded = true;
    let shown = shown(m).len();
    m.follow_up.cursor.clamp(shown);
}

/// The rows that fit the filter: every word in wording, owner, meeting or number.
pub fn shown(m: &Model) -> Vec<&FollowUpRow> {
    let filter = m.follow_up.filter.text().to_lowercase();
    let words: Vec<&str> = filter.split_whitespace().collect();
    m.follow_up
        .rows
        .iter()
        .filter(|row| words.iter().all(|word| fits(row, word)))
        .collect()
}

fn fits(row: &FollowUpRow, word: &str) -> bool {
    row.text.to_lowercase().contains(word)
        || row.meeting_title.to_lowercase().contains(word)
        || row.owners.iter().any(|owner| owner.to_lowercase().contains(word))
        || row.action.due.date.is_some_and(|date| date.to_string().contains(word))
        || format!("a{}", row.action.number) == word
}

/// The row under the cursor.
pub fn chosen(m: &Model) -> Option<FollowUpRow> {
    shown(m).get(m.follow_up.cursor.at()).map(|row| (*row).clone())
}

/// Moves the cursor.
pub fn step(m: &mut Model, step: Step, cx: &mut Cx) {
    let len = shown(m).len();
    m.follow_up.cursor.step(step, len);
    let known = m.follow_up.rows.len();
    if m.follow_up.cursor.at() + 20 >= len && (known as u64) < u64::from(m.follow_up.total) {
        ask(m, u32::try_from(known).unwrap_or(u32::MAX), cx);
    }
}

/// Typing filters.
pub fn type_filter(m: &mut Model, text: &str) {
    m.follow_up.filter.take(text);
    m.follow_up.cursor.set(0);
}

/// Typing filters.
pub fn edit_filter(m: &mut Model, edit: Edit) {
    m.follow_up.filter.edit(edit);
    m.follow_up.cursor.set(0);
}

/// A command of this tab.
pub fn run(m: &mut Model, command: Command, cx: &mut Cx) {
    if command == Command::ShowClosed {
        m.follow_up.closed = !m.follow_up.closed;
        return reload(m, cx);
    }
    let Some(row) = chosen(m) else { return };
    match command {
        Command::EditAction => forms::action::open(m, row),
        Command::ActionDone => set_state(m, row, ActionState::Done, cx),
        Command::ActionWorking => set_state(m, row, ActionState::Working, cx),
        Command::ActionReopen => set_state(m, row, ActionState::Open, cx),
        Command::GoToMeeting => {
            m.follow_up.go_on = Some(row.action.id);
            meetings::open(m, row.action.meeting, Tab::Live, cx);
            if m.ledger.records().open() == Some(row.action.meeting) {
                opened(m, cx);
            }
        }
        _ => {}
    }
}

/// The meeting of an action is open: goes on to the entry in which the action was written down.
pub fn opened(m: &mut Model, cx: &mut Cx) {
    if let Some(action) = m.follow_up.go_on.take()
        && m.ledger.records().actions.get(action).is_some()
        && !m.live.holds_change()
    {
        place::go_to(m, Key::Action(action), cx);
    }
}

fn set_state(m: &mut Model, row: FollowUpRow, state: ActionState, cx: &mut Cx) {
    let closed = (!state.is_open()).then_some(cx.now);
    let after = Action {
        state,
        closed,
        ..row.action.clone()
    };
    change(m, row.action, after, cx);
    cx.say(Notice::ActionSet(row.text, state));
}

/// Changes an action, also one of a meeting that is not open.
pub fn change(m: &mut Model, before: Action, after: Action, cx: &mut Cx) {
    let own = m.ledger.records().open() == Some(before.meeting);
    if !own {
        m.ledger.absorb([before.into()]);
    }
    for row in &mut m.follow_up.rows {
        if row.action.id == after.id {
            row.action = after.clone();
        }
    }
    commit_in(&mut m.ledger, Scope::File, Act::EditAction, after, cx);
    reload(m, cx);
}
