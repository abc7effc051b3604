//! The form of a matter in follow-up: state, due date, wording, who answers for it. Every change is a line of its history.

use strum::IntoEnumIterator;

use crate::{
    capture::dates::{date_frame, due_of},
    domain::{
        action::{Action, ActionState, Due},
        matter::{MatterEvent, MatterStep},
        question::FollowUpRow,
        time::Stamp,
    },
    line::dates,
    words::{Lang, field::FieldName},
};

use super::{
    super::{
        cx::Cx,
        form::{Choice, Form, FormKind, Problem},
        seen::Seen,
    },
    owners::{read_owners, somebody_else},
    steps::{MatterChange, step},
};

/// Builds the form with everything that can be changed about a matter; for a register-only meeting without its texts.
pub fn form<T>(seen: &Seen<'_, T>, row: FollowUpRow) -> Form {
    let due = due_words(&row.action.due);
    // Where proof is asked for, "reported" and "done" come about by it.
    let (now, formal) = (row.action.state, row.formal);
    let by_proof = |state: &ActionState| matches!(state, ActionState::Reported | ActionState::Done);
    let states = ActionState::iter().filter(|state| !formal || *state == now || !by_proof(state));
    let states = states.map(Choice::ActionState).collect::<Vec<_>>();
    let state = Choice::ActionState(row.action.state);
    let (text, action) = (row.text.clone(), row.action.clone());
    let (lead, helpers) = (row.lead().to_owned(), row.helpers().join(seen.words().export.comma));
    let secret = row.register_only;
    let form = Form::new(FormKind::Action(Box::new(row)))
        .choice(FieldName::State, states, &state)
        .line(FieldName::Due, &due)
        .line(FieldName::Lead, &lead)
        .line(FieldName::Helpers, &helpers);
    if secret {
        return form.line(FieldName::DecidedBy, "");
    }
    form.line(FieldName::Leader, &action.leader)
        .line(FieldName::Wording, &text)
        .line(FieldName::FiledNumber, &action.filed)
        .line(FieldName::DecidedBy, "")
        .line(FieldName::Reason, "")
}

/// Whether a change is decided by somebody, with a reason: a matter is cancelled, or put off after its meeting.
fn is_decided(row: &FollowUpRow, state: ActionState, due: &Due) -> bool {
    let before = &row.action;
    let cancelled = state == ActionState::Cancelled && before.state != state;
    cancelled || is_put_off(row, due)
}

fn is_put_off(row: &FollowUpRow, due: &Due) -> bool {
    let later = |before| due.date.is_none_or(|new| new > before);
    row.is_over && row.formal && row.action.due.date.is_some_and(later)
}

/// The person who decided so, and why; `None` with what is missing beside the field.
fn decision(form: &mut Form, row: &FollowUpRow) -> Option<(String, String)> {
    let (by, why) = (form.text(FieldName::DecidedBy), form.text(FieldName::Reason));
    let mut whole = true;
    for (name, text) in [(FieldName::Reason, &why), (FieldName::DecidedBy, &by)] {
        if form.field(name).is_some() && text.is_empty() {
            form.complain(name, Problem::Missing);
            whole = false;
        }
    }
    if !whole {
        return None;
    }
    Some((somebody_else(form, FieldName::DecidedBy, row)?, why))
}

fn due_words(due: &Due) -> String {
    due.date.map_or_else(|| due.phrase.clone(), |date| date.to_string())
}

/// The matter as the form says it is, with the lines of its history; `None` with what is wrong beside the field.
pub fn read(seen: &Seen<'_, ()>, form: &mut Form, row: &FollowUpRow, cx: &mut Cx) -> Option<MatterChange> {
    let before = &row.action;
    let state = match form.chosen(FieldName::State) {
        Some(Choice::ActionState(state)) => *state,
        _ => before.state,
    };
    let due = if due_words(&before.due) == form.text(FieldName::Due) {
        before.due.clone()
    } else {
        typed_due(seen, form, FieldName::Due, cx.now)?
    };
    let today = seen.shared.zone.date(cx.now);
    let was_due = before
        .due
        .date
        .filter(|date| row.formal && (*date < today || row.is_over && *date == today));
    if was_due.is_some_and(|date| due.date.is_none_or(|new| new > date)) {
        form.complain(FieldName::Due, Problem::PastDue);
        return None;
    }
    let decided = if is_decided(row, state, &due) {
        Some(decision(form, row)?)
    } else {
        None
    };
    let closed = (!state.is_open()).then(|| before.closed.unwrap_or(cx.now));
    let mut action = Action {
        state,
        due,
        closed,
        owners: read_owners(seen, form, before.meeting, &before.owners, &row.owners),
        ..before.clone()
    };
    if !row.register_only {
        action.leader = form.text(FieldName::Leader);
        action.filed = form.text(FieldName::FiledNumber);
        let wording = form.text(FieldName::Wording);
        if wording != row.text {
            // The wording of the line counts again where it is typed as it stands there.
            action.task = if wording == row.source.text {
                String::new()
            } else {
                wording
            };
        }
    }
    let steps = changes(seen, form, row, &action, decided, cx);
    Some(MatterChange {
        action,
        steps,
        made: None,
    })
}

/// The lines of the history that say what was changed.
fn changes(
    seen: &Seen<'_, ()>,
    form: &Form,
    row: &FollowUpRow,
    after: &Action,
    decided: Option<(String, String)>,
    cx: &mut Cx,
) -> Vec<MatterEvent> {
    let (before, words) = (&row.action, seen.words());
    let clerk = seen.ledger.clerk();
    let mut steps = Vec::new();
    let put_off = decided.is_some() && is_put_off(row, &after.due);
    if before.state != after.state {
        let cancelled = decided.clone().filter(|_| after.state == ActionState::Cancelled);
        let (by, why) = cancelled.unwrap_or_else(|| (clerk.to_owned(), String::new()));
        steps.push(step(row, MatterStep::into_state(after.state), &by, why, None, cx));
    }
    if let Some((by, why)) = decided.filter(|_| put_off) {
        let kind = MatterStep::ExtensionGranted;
        steps.push(step(row, kind, &by, why, before.due.date, cx));
    }
    let mut say = |name: FieldName, old: &str, new: &str, date| {
        let text = (words.follow_up.changed)(words.field(name).to_owned(), old.to_owned(), new.to_owned());
        steps.push(step(row, MatterStep::Changed, clerk, text, date, cx));
    };
    if before.due != after.due && !put_off {
        say(FieldName::Due, &due_words(&before.due), &due_words(&after.due), None);
    }
    if before.owners != after.owners {
        let comma = words.export.comma;
        let named = [form.text(FieldName::Lead), form.text(FieldName::Helpers)];
        let named: Vec<String> = named.into_iter().filter(|name| !name.is_empty()).collect();
        say(FieldName::Lead, &row.owners.join(comma), &named.join(comma), None);
    }
    if before.leader != after.leader {
        say(FieldName::Leader, &before.leader, &after.leader, None);
    }
    if before.task != after.task {
        say(FieldName::Wording, &row.text, &form.text(FieldName::Wording), None);
    }
    if before.filed != after.filed {
        say(FieldName::FiledNumber, &before.filed, &after.filed, None);
    }
    steps
}

/// The due date in a field, none where it is empty; `None` with what is wrong beside the field.
pub fn typed_due<T>(seen: &Seen<'_, T>, form: &mut Form, name: FieldName, now: Stamp) -> Option<Due> {
    let typed = form.text(name);
    if typed.is_empty() {
        return Some(Due::default());
    }
    let due = read_due(seen, &typed, now);
    if due.is_none() {
        form.complain(name, Problem::NotADate);
    }
    due
}

/// A due date as it is typed; `None` if it cannot be read.
pub fn read_due<T>(seen: &Seen<'_, T>, typed: &str, now: Stamp) -> Option<Due> {
    let calendar = seen.records().calendar();
    let ways = (seen.shared.lang == Lang::En, seen.records().house.date_order);
    let frame = date_frame(None, seen.shared.zone, now, ways, &calendar);
    let reading = dates::read(typed, &frame);
    let is_read = reading != dates::DateReading::Unreadable;
    is_read.then(|| due_of(typed.to_owned(), &reading, seen.shared.zone.date(now)).0)
}
