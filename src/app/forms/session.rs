//! Forms of the session: how an item ended, and why a meeting is reopened.

use strum::IntoEnumIterator;

use crate::domain::{
    agenda::{Item, Outcome},
    id::Id,
    records::Records,
};

use crate::words::field::FieldName;

use super::super::{
    cx::Cx,
    form::{Choice, Form, FormKind},
    live,
    model::Model,
};
use super::show;

/// Asks how an item ended; `reason` is what was typed after the command. `None` where there is no such item.
pub fn outcome_form(records: &Records, id: Id<Item>, reason: &str) -> Option<Form> {
    let item = records.items.get(id)?;
    let options = std::iter::once(None)
        .chain(Outcome::iter().map(Some))
        .map(Choice::Outcome);
    let why = if reason.is_empty() {
        item.outcome_reason.clone()
    } else {
        reason.to_owned()
    };
    let form = Form::new(FormKind::Outcome(id))
        .of(format!(
            "{} {}",
            records.item_number(id).unwrap_or_default(),
            item.title
        ))
        .choice(FieldName::Outcome, options, &Choice::Outcome(item.outcome))
        .line(FieldName::OutcomeReason, &why)
        .line(FieldName::NoAction, &item.no_action_reason);
    Some(form)
}

/// Opens it over the tab.
pub fn open_outcome(m: &mut Model, id: Id<Item>, reason: &str) {
    if let Some(form) = outcome_form(m.ledger.records(), id, reason) {
        show(m, form);
    }
}

pub(super) fn save_outcome(m: &mut Model, form: &Form, item: Id<Item>, cx: &mut Cx) -> bool {
    let outcome = match form.chosen(FieldName::Outcome) {
        Some(Choice::Outcome(outcome)) => *outcome,
        _ => None,
    };
    let set = (
        outcome,
        form.text(FieldName::OutcomeReason),
        form.text(FieldName::NoAction),
    );
    live::session::set_outcome(m, item, set, cx);
    true
}

/// Asks why the meeting is reopened.
pub fn open_reopen(m: &mut Model) {
    show(m, Form::new(FormKind::Reopen).line(FieldName::Reason, "").required());
}

pub(super) fn save_reopen(m: &mut Model, form: &Form, cx: &mut Cx) -> bool {
    live::session::reopen(m, &form.text(FieldName::Reason), cx);
    true
}
