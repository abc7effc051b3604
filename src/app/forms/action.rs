//! The form of an action in follow-up: state and due date.

use strum::IntoEnumIterator;

use crate::{
    capture::dates::{date_frame, due_of},
    domain::{
        action::{Action, ActionState, Due},
        question::FollowUpRow,
        time::Stamp,
    },
    line::dates,
    words::Lang,
};

use crate::words::field::FieldName;

use super::super::{
    form::{Choice, Form, FormKind, Problem},
    seen::Seen,
};

/// Asks for state and due date of an action.
pub fn form(row: FollowUpRow) -> Form {
    let due = row
        .action
        .due
        .date
        .map_or_else(|| row.action.due.phrase.clone(), |date| date.to_string());
    // Where proof is asked for, "reported" and "done" come about by it.
    let (now, formal) = (row.action.state, row.formal);
    let by_proof = |state: &ActionState| matches!(state, ActionState::Reported | ActionState::Done);
    let states = ActionState::iter().filter(|state| !formal || *state == now || !by_proof(state));
    let states = states.map(Choice::ActionState).collect::<Vec<_>>();
    let state = Choice::ActionState(row.action.state);
    let text = row.text.clone();
    Form::new(FormKind::Action(Box::new(row)))
        .of(text)
        .choice(FieldName::State, states, &state)
        .line(FieldName::Due, &due)
}

/// The action as the form says it is; `None` with what is wrong beside the field.
pub fn read(seen: &Seen<'_, ()>, form: &mut Form, row: &FollowUpRow, now: Stamp) -> Option<Action> {
    let before = &row.action;
    let state = match form.chosen(FieldName::State) {
        Some(Choice::ActionState(state)) => *state,
        _ => before.state,
    };
    let typed = form.text(FieldName::Due);
    let same = before.due.date.map(|d| d.to_string()).as_deref() == Some(typed.as_str());
    let due = if same {
        before.due.clone()
    } else if typed.is_empty() {
        Due::default()
    } else {
        let Some(due) = read_due(seen, &typed, now) else {
            form.complain(FieldName::Due, Problem::NotADate);
            return None;
        };
        due
    };
    let today = seen.shared.zone.date(now);
    let was_due = row.action.due.date.filter(|date| row.formal && *date < today);
    if was_due.is_some_and(|date| due.date.is_none_or(|new| new > date)) {
        form.complain(FieldName::Due, Problem::PastDue);
        return None;
    }
    let closed = if state.is_open() {
        None
    } else {
        before.closed.or(Some(now))
    };
    Some(Action {
        state,
        due,
        closed,
        ..before.clone()
    })
}

/// A due date as it is typed; `None` if it cannot be read.
pub fn read_due(seen: &Seen<'_, ()>, typed: &str, now: Stamp) -> Option<Due> {
    let calendar = seen.records().calendar();
    let ways = (seen.shared.lang == Lang::En, seen.records().house.date_order);
    let frame = date_frame(None, seen.shared.zone, now, ways, &calendar);
    let reading = dates::read(typed, &frame);
    let is_read = reading != dates::DateReading::Unreadable;
    is_read.then(|| due_of(typed.to_owned(), &reading, seen.shared.zone.date(now)).0)
}
