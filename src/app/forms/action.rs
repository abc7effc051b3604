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
    let states = ActionState::iter().map(Choice::ActionState);
    let state = Choice::ActionState(row.action.state);
    let text = row.text.clone();
    Form::new(FormKind::Action(Box::new(row)))
        .of(text)
        .choice(FieldName::State, states, &state)
        .line(FieldName::Due, &due)
}

/// The action as the form says it is; `None` with what is wrong beside the field.
pub fn read(seen: &Seen<'_, ()>, form: &mut Form, before: &Action, now: Stamp) -> Option<Action> {
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
        let calendar = seen.records().calendar();
        let reading = dates::read(
            &typed,
            &date_frame(
                None,
                seen.shared.zone,
                now,
                (seen.shared.lang == Lang::En, seen.records().house.date_order),
                &calendar,
            ),
        );
        if reading == dates::DateReading::Unreadable {
            form.complain(FieldName::Due, Problem::NotADate);
            return None;
        }
        due_of(typed, &reading, seen.shared.zone.date(now)).0
    };
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
