//! The form of what stands at the head and at the foot of official minutes.

use strum::IntoEnumIterator;

use crate::{
    domain::{
        change::{Act, Change},
        imprint::{Imprint, MOST_COPIES, Urgency},
        meeting::Meeting,
        records::Records,
    },
    words::field::FieldName,
};

use super::{
    super::{
        commit::commit,
        cx::Cx,
        form::{Choice, Form, FormKind, Problem},
        seen::Work,
    },
    read::{read_moment, read_number},
};

/// Asks, with what is known.
pub fn form(records: &Records) -> Form {
    let known = records.imprint();
    let text = |read: fn(&Imprint) -> &str| known.map_or("", read).to_owned();
    let number = known.map(|row| row.copy_number).filter(|number| *number > 0);
    let printed = known.and_then(|row| row.printed);
    Form::new(FormKind::Imprint)
        .line(
            FieldName::CopyNumber,
            &number.map(|number| format!("{number:06}")).unwrap_or_default(),
        )
        .line(FieldName::SecretFor, &text(|row| &row.secret_for))
        .choice(
            FieldName::Urgency,
            Urgency::iter().map(Choice::Urgency),
            &Choice::Urgency(known.map(|row| row.urgency).unwrap_or_default()),
        )
        .line(FieldName::CopiedTo, &text(|row| &row.copied_to))
        .line(FieldName::PrintedBy, &text(|row| &row.printed_by))
        .line(
            FieldName::PrintedOn,
            &printed.map(|day| day.to_string()).unwrap_or_default(),
        )
        .line(
            FieldName::Body,
            records.meeting().map_or("", |meeting| meeting.body.as_str()),
        )
        .line(
            FieldName::Issue,
            records.meeting().map_or("", |meeting| meeting.issue.as_str()),
        )
}

/// Stores it; false with what is wrong beside the field. Where nothing is set any more the row goes.
pub fn save<T>(work: &mut Work<'_, T>, form: &mut Form, cx: &mut Cx) -> bool {
    let Ok(number) = read_number(form, FieldName::CopyNumber) else {
        return false;
    };
    if number.is_some_and(|number| number > MOST_COPIES) {
        form.complain(FieldName::CopyNumber, Problem::OutOfRange);
        return false;
    }
    let printed = if form.text(FieldName::PrintedOn).is_empty() {
        None
    } else {
        let Some(moment) = read_moment(&work.seen(), form, FieldName::PrintedOn, None) else {
            return false;
        };
        Some(work.seen().zone().date(moment))
    };
    let Some(meeting) = work.records().open() else {
        return true;
    };
    let before = work.records().imprint().cloned();
    let id = before.as_ref().map_or_else(|| cx.mint(), |row| row.id);
    let after = Imprint {
        copy_number: number.unwrap_or(0),
        secret_for: form.text(FieldName::SecretFor),
        urgency: match form.chosen(FieldName::Urgency) {
            Some(Choice::Urgency(urgency)) => *urgency,
            _ => Urgency::None,
        },
        copied_to: form.text(FieldName::CopiedTo),
        printed_by: form.text(FieldName::PrintedBy),
        printed,
        ..Imprint::blank(id, meeting)
    };
    let blank = after == Imprint::blank(id, meeting);
    let mut parts: Vec<Change> = Vec::new();
    match before {
        None if blank => {}
        Some(before) if before == after => {}
        Some(_) if blank => parts.push(Change::Drop(id.into())),
        _ => parts.push(Change::put(after)),
    }
    // The body that meets and the number of the issue are fields of the meeting.
    if let Some(before) = work.records().meeting() {
        let named = Meeting {
            body: form.text(FieldName::Body),
            issue: form.text(FieldName::Issue),
            ..before.clone()
        };
        if named != *before {
            parts.push(Change::put(named));
        }
    }
    if !parts.is_empty() {
        commit(work.ledger, Act::EditRow, Change::Batch(parts), cx);
    }
    true
}
