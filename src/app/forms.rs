//! What each form asks, and what happens when it is saved.

pub mod action;
pub mod export;
pub mod imprint;
pub mod kept;
pub mod meeting;
pub mod money;
pub mod offers;
pub mod session;

mod read;

use std::path::PathBuf;

use crate::{
    domain::{change::Act, meeting::Meeting},
    words::field::FieldName,
};

use self::read::{read_moment, read_number};
use super::{
    cx::Cx,
    follow_up,
    form::{Form, FormKind},
    live::session as acts,
    meetings,
    model::{Cover, Model},
    seen::work,
    text::Edit,
    update::create,
};

/// Shows a form over the tab, with the words of the command that opened it, or with what was typed before the program ended.
pub(super) fn show(m: &mut Model, mut form: Form) {
    form.enter(form.focus);
    kept::take_up(m, &mut form);
    form.prefill(&std::mem::take(&mut m.prefill));
    m.cover = Cover::Form(form);
}

/// An edit in the focused field, and what follows from it in others.
pub fn edit(form: &mut Form, edit: Edit) {
    form.edit(edit);
    follow(form);
}

/// A sign typed into a choice, and what follows from it. Whether it means anything there.
pub fn choose(form: &mut Form, typed: char) -> bool {
    let chosen = form.choose(typed);
    follow(form);
    chosen
}

/// What follows in other fields from what was typed or chosen in one.
pub fn follow(form: &mut Form) {
    if matches!(form.kind, FormKind::ExportTo(_)) {
        export::follow(form);
    }
}

/// Saves the form that is open: closes it, or leaves it open with what is wrong beside the fields.
pub fn save(m: &mut Model, cx: &mut Cx) {
    let Cover::Form(mut form) = std::mem::take(&mut m.cover) else {
        return;
    };
    for field in &mut form.fields {
        field.problem = None;
    }
    // A form is known by the rows that it finds, so its name is asked for before they are changed.
    let name = kept::name_of(m, &form.kind);
    if form.check_required() && carry_out(m, &mut form, cx) {
        kept::forget(m, name.as_ref(), cx);
    } else {
        m.cover = Cover::Form(form);
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
        FormKind::ImportRoster => super::roster::read_file(form, cx),
        FormKind::ImportHolidays => super::holidays::read_file(form, cx),
        FormKind::Action(row) => {
            let Some(after) = action::read(&m.seen(&()), form, &row.action, cx.now) else {
                return false;
            };
            if after != row.action {
                follow_up::change(&mut work!(m, follow_up), row.action, after, cx);
            }
            true
        }
        FormKind::ExportTo(_) => export::save(m, form, cx),
        FormKind::CopyTo => export::save_copy(form, cx),
        FormKind::Imprint => imprint::save(m, form, cx),
        FormKind::Outcome(item) => acts::save_outcome(&mut work!(m, live), form, item, cx),
        FormKind::Of(id) => super::prepare::done(&mut work!(m, prepare), form, &id, cx),
        FormKind::Reopen => acts::save_reopen(&mut work!(m, live), form, cx),
    }
}

/// Changes a meeting of the list as its form says; false where the form cannot be read.
fn change_meeting(m: &mut Model, act: Act, before: Meeting, after: Option<Meeting>, cx: &mut Cx) -> bool {
    let Some(after) = after else { return false };
    meetings::change(&mut work!(m, meetings), act, before, after, cx);
    true
}

/// The file of a form. A path that was dragged into the terminal may come in quotation marks.
pub(super) fn typed_path(form: &Form) -> PathBuf {
    PathBuf::from(form.text(FieldName::Path).trim_matches(['"', '\'', ' ']))
}
