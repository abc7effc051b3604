//! The form of an action in follow-up: state and due date.

use strum::IntoEnumIterator;

use crate::{
    capture::dates::{date_frame, due_of},
    domain::{
        action::{Action, ActionState, Due},
        question::FollowUpRow,
    },
    line::dates,
    words::Lang,
};

use crate::words::field::FieldName;

use super::super::{
    cx::Cx,
    follow_up,
    form::{Choice, Form, FormKind, Problem},
    model::Model,
};
use super::show;

/// Asks for state and due date of an action.
pub fn open(m: &mut Model, row: FollowUpRow) {
    let due = row
        .action
        .due
        .date
        .map_or_else(|| row.action.due.phrase.clone(), |date| date.to_string());
    let states = ActionState::iter().map(Choice::ActionState);
    let state = Choice::ActionState(row.action.state);
    let text = row.text.clone();
    let form = Form::new(FormKind::Action(Box::new(row)))
        .of(text)
        .choice(FieldName::State, states, &state)
        .line(FieldName::Due, &due);
    show(m, form);
}

pub(super) fn save(m: &mut Model, form: &mut Form, row: FollowUpRow, cx: &mut Cx) -> bool {
    let state = match form.chosen(FieldName::State) {
        Some(Choice::ActionState(state)) => *state,
        _ => row.action.state,
    };
    let typed = form.text(FieldName::Due);
    let before = row.action.clone();
    let same = before.due.date.map(|d| d.to_string()).as_deref() == Some(typed.as_str());
    let due = if same {
        before.due.clone()
    } else if typed.is_empty() {
        Due::default()
    } else {
        let calendar = m.ledger.records().calendar();
        let reading = dates::read(
            &typed,
            &date_frame(None, m.shared.zone, cx.now, m.shared.lang == Lang::En, &calendar),
        );
        if reading == dates::DateReading::Unreadable {
            form.complain(FieldName::Due, Problem::NotADate);
            return false;
        }
        due_of(typed, &reading, m.shared.zone.date(cx.now)).0
    };
    let closed = if state.is_open() {
        None
    } else {
        before.closed.or(Some(cx.now))
    };
    let after = Action {
        state,
        due,
        closed,
        ..before.clone()
    };
    if after != before {
        follow_up::change(m, before, after, cx);
    }
    true
}
