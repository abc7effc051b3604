//! The form over the tab: shown, saved by whoever opened it, and kept beside the database while it is typed. The typed text outlives the
//! program, and is there again when the same form is opened next. Only the newest form is kept, until it is saved or thrown away.

use crate::{
    domain::{change::Act, draft::FormDraft, meeting::Meeting, record::Record, template::Template},
    words::field::FieldName,
};

use super::{
    super::{
        agenda_rows,
        cx::Cx,
        desk, follow_up,
        form::{Form, FormKind, Problem, Topic},
        forms::{action, export, imprint, kept::name_of, meeting},
        holidays,
        live::{self, session},
        meetings,
        message::{Message, RoomMessage},
        model::{Cover, Model, Tab},
        prepare::agenda,
        roster,
        seen::work,
        type_change, wrapup,
    },
    begin::create,
};

/// Shows a form over the tab, with the words of the command that opened it, or with what was typed before the program ended.
pub(super) fn show(m: &mut Model, mut form: Form) {
    form.enter(form.focus);
    take_up(m, &mut form);
    form.prefill(&std::mem::take(&mut m.prefill));
    m.cover = Cover::Form(form);
}

/// Saves the form that is open: closes it, or leaves it open with what is wrong beside the fields.
pub(super) fn save(m: &mut Model, cx: &mut Cx) {
    let Cover::Form(mut form) = std::mem::take(&mut m.cover) else {
        return;
    };
    if super::typing::say_unfit(&form, cx) {
        // Saved as it is, the text would be gone without a trace.
        form.forget_typed();
        m.cover = Cover::Form(form);
        return;
    }
    for field in &mut form.fields {
        field.problem = field.problem.take().filter(Problem::is_told_once);
    }
    let settled = m.shared.address_book.complete(&mut form, &m.ledger);
    // A form is known by the rows that it finds, so its name is asked for before they are changed.
    let name = name_of(m.ledger.records(), &form.kind);
    let person = renamed_person(m, &form);
    let strangers = if form.is_changed() {
        m.shared.address_book.strangers(&form, &m.ledger)
    } else {
        Vec::new()
    };
    if form.check_required() && settled && carry_out(m, &mut form, cx) && !cx.is_refused() {
        forget(m, name.as_ref(), cx);
        if let Some(message) = person.and_then(|person| person.told(m)) {
            cx.say(message);
        } else if let Some((before, after)) = renamed(m, &form) {
            cx.say(Message::Room(RoomMessage::RowRenamed(before, after)));
        } else if !strangers.is_empty() && cx.said().is_none() {
            cx.say(Message::Room(RoomMessage::StrangersKept(strangers)));
        }
    } else {
        m.cover = Cover::Form(form);
    }
}

/// The name that a row had, and the one that the form gave it while the meeting goes on: what is typed then was often meant for Live.
fn renamed(m: &Model, form: &Form) -> Option<(String, String)> {
    let in_session = m.meeting().is_some_and(|meeting| meeting.state.in_session());
    let of_row = in_session && matches!(form.kind, FormKind::Of(_)) && !form.subject.is_empty();
    let name = [FieldName::Name, FieldName::Title]
        .into_iter()
        .find(|name| of_row && form.field(*name).is_some())?;
    let after = form.text(name);
    (after != form.subject).then(|| (form.subject.clone(), after))
}

/// A person who gets another name by a form.
struct RenamedPerson {
    before: String,
    after: String,
    /// How many rows bear the name as a text of their own.
    reached: usize,
}

/// The person to whom the open form gives another name; `None` where it gives none.
fn renamed_person(m: &Model, form: &Form) -> Option<RenamedPerson> {
    let FormKind::Of(id) = &form.kind else { return None };
    let Topic::Row(row) = &id.topic else { return None };
    let Record::Attendee(attendee) = row.as_ref() else {
        return None;
    };
    form.field(FieldName::Name)?;
    let records = m.ledger.records();
    let before = records.person_of(attendee.id)?.name.clone();
    let after = form.text(FieldName::Name);
    (before != after && !before.is_empty()).then(|| RenamedPerson {
        reached: records.renamed(&before, &after).len(),
        before,
        after,
    })
}

impl RenamedPerson {
    /// Where the new name stands now beside the list, and where the old one stayed; `None` where the name stood nowhere else.
    fn told(self, m: &Model) -> Option<Message> {
        let left = m.ledger.records().texts_naming(&self.before, &self.after);
        (self.reached + left > 0).then_some(Message::Room(RoomMessage::PersonRenamed {
            before: self.before,
            after: self.after,
            reached: self.reached,
            left,
        }))
    }
}

fn carry_out(m: &mut Model, form: &mut Form, cx: &mut Cx) -> bool {
    match form.kind.clone() {
        FormKind::NewMeeting => {
            let Some((template, new)) = meeting::read_new(&m.seen(&()), form, cx) else {
                return false;
            };
            create(m, &template, &new, cx);
            true
        }
        FormKind::Rename(before) => {
            let after = meeting::read_rename(&m.seen(&()), form, &before);
            if let Some(after) = after.as_ref().filter(|after| after.template != before.template) {
                type_change::begin(&mut work!(m, meetings), after.clone(), cx);
                return true;
            }
            change_meeting(m, Act::EditMeeting, *before, after, cx)
        }
        FormKind::Postpone(before) => {
            let after = meeting::read_postpone(&m.seen(&()), form, &before);
            change_meeting(m, Act::Postpone, *before, after, cx)
        }
        FormKind::Cancel(before) => {
            let after = meeting::read_cancel(form, &before);
            change_meeting(m, Act::Cancel, *before, Some(after), cx)
        }
        FormKind::ImportRoster => roster::read_file(form, cx),
        FormKind::ImportHolidays => holidays::read_file(form, cx),
        FormKind::ImportAgenda => agenda_rows::read_file(form, cx),
        FormKind::Of(id) if id.name == agenda::PASTE_NAME => {
            m.cover = Cover::Agenda(Box::new(agenda::pasted(form, &m.ledger)));
            true
        }
        FormKind::Action(row) => {
            let Some(change) = action::read(&m.seen(&()), form, &row, cx) else {
                return false;
            };
            if change.action != row.action {
                follow_up::change(&mut work!(m, follow_up), &row, change, cx);
            }
            true
        }
        FormKind::Matter(deed, row) => follow_up::carry_out(&mut work!(m, follow_up), form, deed, &row, cx),
        FormKind::MatterPaper(_) => follow_up::write_paper(&mut work!(m, follow_up), form, cx),
        FormKind::ExportTo(_) => wrapup::minutes::write_document(&mut work!(m, wrapup), form, cx),
        FormKind::CopyTo => export::save_copy(form, cx),
        FormKind::Imprint => imprint::save(&mut work!(m, wrapup), form, cx),
        FormKind::Outcome(items) => session::save_outcome(&mut work!(m, live), form, &items, cx),
        FormKind::Of(id) => match live::save_form(&mut work!(m, live), form, &id, cx) {
            Some(stored) => stored,
            // Some forms are asked in both: the tab that is shown has asked.
            None if m.tab == Tab::Wrapup => desk::done(&mut work!(m, wrapup), form, &id, cx),
            None => desk::done(&mut work!(m, prepare), form, &id, cx),
        },
        FormKind::Reopen => session::save_reopen(&mut work!(m, live), form, cx),
    }
}

/// Changes a meeting of the list as its form says; false where the form cannot be read.
fn change_meeting(m: &mut Model, act: Act, before: Meeting, after: Option<Meeting>, cx: &mut Cx) -> bool {
    let Some(after) = after else { return false };
    meetings::change(&mut work!(m, meetings), act, before, after, cx);
    true
}

/// A form is opened: what was typed into it before the program ended is put back.
pub(super) fn take_up(m: &Model, form: &mut Form) {
    let name = name_of(m.ledger.records(), &form.kind);
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
        FormKind::NewMeeting
        | FormKind::ImportRoster
        | FormKind::ImportHolidays
        | FormKind::ImportAgenda
        | FormKind::Action(_)
        | FormKind::Matter(..)
        | FormKind::ExportTo(_)
        | FormKind::CopyTo
        | FormKind::MatterPaper(_)
        | FormKind::Imprint
        | FormKind::Outcome(_)
        | FormKind::Reopen
        | FormKind::Of(_) => None,
    };
    let chosen = m.shared.templates.get(form.chosen_at(FieldName::Template));
    let makes_one = matches!(form.kind, FormKind::NewMeeting) && chosen.is_some_and(Template::register_only);
    let listed = match &form.kind {
        FormKind::Action(row) | FormKind::Matter(_, row) => row.register_only,
        FormKind::NewMeeting
        | FormKind::Rename(_)
        | FormKind::Postpone(_)
        | FormKind::Cancel(_)
        | FormKind::ImportRoster
        | FormKind::ImportHolidays
        | FormKind::ImportAgenda
        | FormKind::ExportTo(_)
        | FormKind::CopyTo
        | FormKind::MatterPaper(_)
        | FormKind::Imprint
        | FormKind::Outcome(_)
        | FormKind::Reopen
        | FormKind::Of(_) => false,
    };
    makes_one || listed || m.meeting().into_iter().chain(about).any(Meeting::register_only)
}

/// Sends the open form to the file beside the database, if something was typed since it was sent last.
pub(super) fn keep(m: &mut Model, cx: &mut Cx) {
    let Cover::Form(form) = &m.cover else {
        m.form_sent = 0;
        return;
    };
    if !form.is_changed() || form.changes() == m.form_sent {
        return;
    }
    let Some(name) = name_of(m.ledger.records(), &form.kind) else {
        return;
    };
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
pub(super) fn forget(m: &mut Model, name: Option<&String>, cx: &mut Cx) {
    if m.kept_form.as_ref().is_some_and(|kept| Some(&kept.form) == name) {
        m.kept_form = None;
        cx.keep_draft();
    }
}
