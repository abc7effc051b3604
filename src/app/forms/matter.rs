//! The forms of the steps of an action: progress, extension, urging, proof, verification (docs/rules.md §follow-up).

use crate::{
    domain::{
        action::{Action, ActionState, Due, MatterOrigin},
        matter::{MatterDeed, MatterEvent, MatterStep},
        question::FollowUpRow,
    },
    words::field::FieldName,
};

use super::{
    super::{
        cx::Cx,
        form::{Choice, Form, FormKind, Problem},
        seen::Seen,
    },
    action::{read_due, typed_due},
    owners::{is_owner, read_owners, somebody_else},
    proofs,
    steps::{MatterChange, step},
};

/// Asks for what a deed needs.
pub fn form(deed: MatterDeed, row: FollowUpRow) -> Form {
    let asked = row.asked_extension().and_then(|step| step.date);
    let (leader, lead) = (row.action.leader.clone(), row.lead().to_owned());
    let form = Form::new(FormKind::Matter(deed, Box::new(row)));
    match deed {
        MatterDeed::Progress => form.line(FieldName::Progress, "").required(),
        MatterDeed::AskExtension => form
            .line(FieldName::NewDue, "")
            .required()
            .line(FieldName::Reason, "")
            .required()
            .line(FieldName::RequestedBy, &lead)
            .required(),
        MatterDeed::DecideExtension => {
            let options = [true, false].map(Choice::YesNo);
            form.choice(FieldName::Granted, options, &Choice::YesNo(true))
                .line(
                    FieldName::NewDue,
                    &asked.map(|date| date.to_string()).unwrap_or_default(),
                )
                .line(FieldName::DecidedBy, "")
                .required()
                .line(FieldName::Remark, "")
        }
        MatterDeed::Urge => form
            .line(FieldName::UrgedThrough, "")
            .required()
            .line(FieldName::Answer, ""),
        MatterDeed::Report => form
            .line(FieldName::ProofText, "")
            .required()
            .line(FieldName::VerifiedBy, ""),
        MatterDeed::Verify => form
            .line(FieldName::VerifiedBy, "")
            .required()
            .line(FieldName::Remark, ""),
        MatterDeed::Return => form.line(FieldName::Remark, "").required(),
        MatterDeed::Instruct => form
            .line(FieldName::Instruction, "")
            .required()
            .line(FieldName::Leader, &leader)
            .required()
            .line(FieldName::Lead, &lead)
            .line(FieldName::Helpers, "")
            .line(FieldName::Due, ""),
    }
}

/// Asks for what a deed needs about several matters. Each is reported with a proof of its own.
pub fn form_of_many(deed: MatterDeed, first: FollowUpRow, others: &[FollowUpRow]) -> Form {
    let rows: Vec<&FollowUpRow> = std::iter::once(&first).chain(others).collect();
    let proofs = proofs::asked(&rows);
    let form = form(deed, first);
    if deed == MatterDeed::Report && !others.is_empty() {
        return form.in_lines(FieldName::ProofText, &proofs);
    }
    form
}

/// The proof of each matter of a form about several, in their order; nothing for other deeds. `None` with what is wrong beside the field:
/// a matter without a proof, or one whose owner would verify it or decide about it.
pub fn proofs_of_many(form: &mut Form, deed: MatterDeed, rows: &[&FollowUpRow]) -> Option<Vec<String>> {
    let field = match deed {
        MatterDeed::Report | MatterDeed::Verify => FieldName::VerifiedBy,
        MatterDeed::DecideExtension => FieldName::DecidedBy,
        MatterDeed::Progress
        | MatterDeed::AskExtension
        | MatterDeed::Urge
        | MatterDeed::Return
        | MatterDeed::Instruct => return Some(Vec::new()),
    };
    let name = form.text(field);
    if let Some(own) = rows.iter().find(|row| is_owner(row, &name)) {
        form.complain(field, Problem::OwnWorkOf(own.register_number()));
        return None;
    }
    if deed != MatterDeed::Report {
        return Some(Vec::new());
    }
    match proofs::read(&form.text(FieldName::ProofText), rows) {
        Ok(proofs) => Some(proofs),
        Err(number) => {
            form.complain(FieldName::ProofText, Problem::NoProofOf(number));
            None
        }
    }
}

/// The action and its steps as the form says; `None` with what is wrong beside the field.
pub fn read<T>(
    seen: &Seen<'_, T>,
    form: &mut Form,
    deed: MatterDeed,
    row: &FollowUpRow,
    cx: &mut Cx,
) -> Option<MatterChange> {
    let mut change = MatterChange {
        action: row.action.clone(),
        steps: Vec::new(),
        made: None,
    };
    if deed == MatterDeed::Instruct {
        return instruct(seen, form, row, cx);
    }
    let (clerk, now) = (seen.ledger.clerk().to_owned(), cx.now);
    let mut add = |kind, by: &str, text: String, date| change.steps.push(step(row, kind, by, text, date, cx));
    match deed {
        MatterDeed::Progress => {
            add(MatterStep::Progress, &clerk, form.text(FieldName::Progress), None);
            if row.action.state == ActionState::Open {
                change.action.state = ActionState::Working;
            }
        }
        MatterDeed::AskExtension => {
            let date = later_day(seen, form, row)?;
            let reason = form.text(FieldName::Reason);
            let by = form.text(FieldName::RequestedBy);
            add(MatterStep::ExtensionAsked, &by, reason, Some(date));
        }
        MatterDeed::DecideExtension => {
            let by = somebody_else(form, FieldName::DecidedBy, row)?;
            let remark = form.text(FieldName::Remark);
            if form.chosen(FieldName::Granted) == Some(&Choice::YesNo(true)) {
                let date = later_day(seen, form, row)?;
                add(MatterStep::ExtensionGranted, &by, remark, row.action.due.date);
                change.action.due = Due {
                    phrase: date.to_string(),
                    date: Some(date),
                    time: None,
                };
            } else {
                add(MatterStep::ExtensionRefused, &by, remark, None);
            }
        }
        MatterDeed::Urge => {
            add(MatterStep::Urged, &clerk, form.text(FieldName::UrgedThrough), None);
            let answer = form.text(FieldName::Answer);
            if !answer.is_empty() {
                add(MatterStep::Answered, &clerk, answer, None);
            }
        }
        MatterDeed::Report => {
            let verifier = somebody_else(form, FieldName::VerifiedBy, row)?;
            add(MatterStep::Reported, &clerk, form.text(FieldName::ProofText), None);
            change.action.state = ActionState::Reported;
            if !verifier.is_empty() {
                add(MatterStep::Verified, &verifier, String::new(), None);
                change.action.state = ActionState::Done;
            }
        }
        MatterDeed::Verify => {
            let verifier = somebody_else(form, FieldName::VerifiedBy, row)?;
            add(MatterStep::Verified, &verifier, form.text(FieldName::Remark), None);
            change.action.state = ActionState::Done;
        }
        MatterDeed::Return => {
            add(MatterStep::Returned, &clerk, form.text(FieldName::Remark), None);
            change.action.state = ActionState::Working;
        }
        MatterDeed::Instruct => {}
    }
    if !change.action.state.is_open() {
        change.action.closed = Some(now);
    }
    Some(change)
}

/// Files the instruction of a leader about a matter as a matter of its own, which refers to it.
fn instruct<T>(seen: &Seen<'_, T>, form: &mut Form, row: &FollowUpRow, cx: &mut Cx) -> Option<MatterChange> {
    let due = typed_due(seen, form, FieldName::Due, cx.now)?;
    let (text, leader) = (form.text(FieldName::Instruction), form.text(FieldName::Leader));
    let about = &row.action;
    let made = Action {
        id: cx.mint(),
        number: row.instructions.saturating_add(1),
        owners: read_owners(seen, form, about.meeting, &about.owners, &row.owners),
        due,
        state: ActionState::Open,
        closed: None,
        origin: MatterOrigin::Instruction,
        parent: Some(about.id),
        task: text.clone(),
        leader: leader.clone(),
        filed: String::new(),
        ..about.clone()
    };
    let said = step(row, MatterStep::Instructed, &leader, text, None, cx);
    let filed = MatterEvent {
        action: made.id,
        ..step(row, MatterStep::Filed, seen.ledger.clerk(), String::new(), None, cx)
    };
    Some(MatterChange {
        action: about.clone(),
        steps: vec![said, filed],
        made: Some(made),
    })
}

/// The new day, which is after the old one.
fn later_day<T>(seen: &Seen<'_, T>, form: &mut Form, row: &FollowUpRow) -> Option<chrono::NaiveDate> {
    let typed = form.text(FieldName::NewDue);
    let Some(date) = read_due(seen, &typed, seen.shared.now).and_then(|due| due.date) else {
        form.complain(FieldName::NewDue, Problem::NotADate);
        return None;
    };
    if row.action.due.date.is_some_and(|due| date <= due) {
        form.complain(FieldName::NewDue, Problem::NotLater);
        return None;
    }
    Some(date)
}
