//! Forms of the session: how an item ended, and why a meeting is reopened.

use strum::IntoEnumIterator;

use crate::domain::{
    agenda::{Item, ItemOutcome},
    id::Id,
    records::Records,
};

use crate::words::field::FieldName;

use super::super::form::{Choice, Form, FormKind};

/// Asks how an item ended; `reason` is what was typed after the command. `None` where there is no such item.
pub fn outcome_form(records: &Records, id: Id<Item>, reason: &str) -> Option<Form> {
    let item = records.items.get(id)?;
    let options = std::iter::once(None)
        .chain(ItemOutcome::iter().map(Some))
        .map(Choice::Outcome);
    let why = if reason.is_empty() {
        item.outcome_reason.clone()
    } else {
        reason.to_owned()
    };
    let form = Form::new(FormKind::Outcome(vec![id]))
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

/// Asks once how several items ended; `and_others` names the first and how many more. `None` where there is none of them.
pub fn outcomes_form(records: &Records, items: Vec<Id<Item>>, and_others: fn(&str, usize) -> String) -> Option<Form> {
    let mut form = outcome_form(records, *items.first()?, "")?;
    if items.len() > 1 {
        form.subject = and_others(&form.subject, items.len() - 1);
        form.fill(FieldName::OutcomeReason, "");
        form.fill(FieldName::NoAction, "");
        form.kind = FormKind::Outcome(items);
    }
    Some(form)
}

/// Asks why the meeting is reopened.
pub fn reopen_form() -> Form {
    Form::new(FormKind::Reopen).line(FieldName::Reason, "").required()
}
