//! The form that was begun, as it is kept beside the database: what is typed into it outlives the program, and is there again
//! when the same form is opened next. Only the newest form is kept, until it is saved or thrown away.

use crate::{
    domain::{draft::FormDraft, id::Id, meeting::Meeting, template::Template},
    words::field::FieldName,
};

use super::super::{
    cx::Cx,
    form::{Form, FormKind},
    model::{Cover, Model},
};

/// Which form it is, so that it is known again in the next run; none for forms that only name a file.
pub fn name_of(m: &Model, kind: &FormKind) -> Option<String> {
    let meeting = m.ledger.records().open().map_or(0, Id::raw);
    Some(match kind {
        FormKind::ImportRoster | FormKind::ImportHolidays | FormKind::ExportTo(_) | FormKind::CopyTo => return None,
        FormKind::NewMeeting => "new meeting".to_owned(),
        FormKind::Rename(of) => format!("rename {}", of.id.raw()),
        FormKind::Postpone(of) => format!("postpone {}", of.id.raw()),
        FormKind::Cancel(of) => format!("cancel {}", of.id.raw()),
        FormKind::Action(row) => format!("action {}", row.action.id.raw()),
        FormKind::Of(id) => {
            let name = id.draft(|key| m.ledger.records().row(key).is_some());
            format!("{meeting} {name}")
        }
        FormKind::Imprint => format!("{meeting} imprint"),
        FormKind::Outcome(item) => format!("{meeting} outcome {}", item.raw()),
        FormKind::Reopen => format!("{meeting} reopen"),
    })
}

/// A form is opened: what was typed into it before the program ended is put back.
pub(super) fn take_up(m: &Model, form: &mut Form) {
    let name = name_of(m, &form.kind);
    if let Some(kept) = m.kept_form.as_ref().filter(|kept| Some(&kept.form) == name.as_ref()) {
        form.restore(|field| {
            let known = kept.fields.iter().find(|(name, _)| name == <&str>::from(field));
            known.map(|(_, text)| text.clone())
        });
    }
}

/// Whether nothing that is typed into a form may reach the disk before it is saved: the open meeting is register-only, or the one
/// that the form is about.
fn is_secret(m: &Model, form: &Form) -> bool {
    let about = match &form.kind {
        FormKind::Rename(of) | FormKind::Postpone(of) | FormKind::Cancel(of) => Some(of.as_ref()),
        _ => None,
    };
    let chosen = m.shared.templates.get(form.chosen_at(FieldName::Template));
    let makes_one = matches!(form.kind, FormKind::NewMeeting) && chosen.is_some_and(Template::register_only);
    makes_one || m.meeting().into_iter().chain(about).any(Meeting::register_only)
}

/// Sends the open form to the file beside the database, if something was typed since it was sent last.
pub fn keep(m: &mut Model, cx: &mut Cx) {
    let Cover::Form(form) = &m.cover else {
        m.form_sent = 0;
        return;
    };
    if !form.is_changed() || form.changes() == m.form_sent {
        return;
    }
    let Some(name) = name_of(m, &form.kind) else { return };
    if is_secret(m, form) {
        // The title may have been typed before a secret type was chosen.
        return forget(m, Some(&name), cx);
    }
    let fields = form
        .fields
        .iter()
        .map(|field| (<&str>::from(field.name).to_owned(), field.value.kept()))
        .collect();
    m.form_sent = form.changes();
    m.kept_form = Some(FormDraft { form: name, fields });
    cx.keep_draft();
}

/// The form of this name was saved, or thrown away.
pub fn forget(m: &mut Model, name: Option<&String>, cx: &mut Cx) {
    if m.kept_form.as_ref().is_some_and(|kept| Some(&kept.form) == name) {
        m.kept_form = None;
        cx.keep_draft();
    }
}
