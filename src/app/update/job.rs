//! Work beside the typing: how far it is, and stopping it. The line that is typed is never touched.

use super::{
    super::{
        cx::Cx,
        effect::Effect,
        form::{Form, FormKind},
        forms::{kept::name_of, read::typed_path},
        message::{Message, TerminalMessage},
        model::{Cover, Model, Tab},
        prepare::people,
    },
    form,
};
use crate::domain::job::{JobKind, JobProgress};

/// The work is told of. The form that asked for it has done its part and closes, so that typing goes on.
pub(super) fn told(m: &mut Model, progress: JobProgress, cx: &mut Cx) {
    if let Cover::Form(form) = &m.cover
        && asked_for(form, &progress)
    {
        // The pasted text is kept until it is stored.
        if !people::is_list(&form.kind) {
            let name = name_of(m.ledger.records(), &form.kind);
            form::forget(m, name.as_ref(), cx);
        }
        if let Cover::Form(form) = std::mem::take(&mut m.cover) {
            m.handed = Some(form);
        }
    }
    m.job = Some(progress);
}

/// Whether a form waits for this work.
fn asked_for(form: &Form, progress: &JobProgress) -> bool {
    if people::is_list(&form.kind) {
        return progress.kind == JobKind::Listing;
    }
    let waits = match form.kind {
        FormKind::ExportTo(_) | FormKind::MatterPaper(_) => {
            matches!(progress.kind, JobKind::Writing | JobKind::Bundling)
        }
        FormKind::ImportRoster => progress.kind == JobKind::Reading,
        FormKind::NewMeeting
        | FormKind::Rename(_)
        | FormKind::Postpone(_)
        | FormKind::Cancel(_)
        | FormKind::ImportHolidays
        | FormKind::ImportAgenda
        | FormKind::Action(_)
        | FormKind::Matter(..)
        | FormKind::CopyTo
        | FormKind::Imprint
        | FormKind::Outcome(_)
        | FormKind::Reopen
        | FormKind::Of(_) => false,
    };
    let path = typed_path(form);
    waits
        && path
            .file_name()
            .is_some_and(|name| name.to_string_lossy() == progress.name.as_str())
}

/// The work of a closed form has failed: the form is there again, unless something else is done by now.
pub(super) fn give_back(m: &mut Model) {
    let is_free = matches!(m.cover, Cover::None) && (m.tab != Tab::Live || m.live.field.is_empty());
    if let Some(form) = m.handed.take().filter(|_| is_free) {
        m.cover = Cover::Form(form);
    }
}

/// The work with this number is over.
pub(super) fn over(m: &mut Model, number: u32) {
    if m.job.as_ref().is_some_and(|job| job.number == number) {
        m.job = None;
    }
}

/// The work was stopped; nothing of it is left.
pub(super) fn stopped(m: &mut Model, progress: JobProgress, cx: &mut Cx) {
    over(m, progress.number);
    m.handed.take_if(|form| !people::is_list(&form.kind));
    give_back(m);
    cx.say(Message::Terminal(TerminalMessage::JobStopped(progress.name)));
}

/// Asks the work to stop.
pub(super) fn stop(m: &Model, cx: &mut Cx) {
    if let Some(job) = &m.job {
        cx.emit(Effect::StopJob(job.number));
        cx.say(Message::Terminal(TerminalMessage::JobStopping(job.name.clone())));
    }
}

/// Whether Esc stops the work: the form that waits for it is open, or Esc has nothing to leave here.
pub fn takes_esc(m: &Model) -> bool {
    if m.job.is_none() || m.confirm.is_some() {
        return false;
    }
    match (&m.cover, m.tab) {
        (Cover::Form(form), _) => matches!(
            form.kind,
            FormKind::ExportTo(_)
                | FormKind::MatterPaper(_)
                | FormKind::ImportRoster
                | FormKind::ImportAgenda
                | FormKind::ImportHolidays
        ),
        (Cover::None, Tab::Live) => {
            let live = &m.live;
            live.field.is_empty() && live.editing.is_none() && live.shown.is_none() && live.scroll == 0
        }
        (Cover::None, Tab::Meetings) => m.meetings.filter.is_empty(),
        (Cover::None, Tab::Prepare) => m.prepare.filter.is_empty() && m.prepare.marked.is_empty(),
        (Cover::None, Tab::Wrapup) => m.wrapup.filter.is_empty() && m.wrapup.marked.is_empty(),
        (Cover::None, Tab::FollowUp) => {
            let list = &m.follow_up;
            list.filter.is_empty() && list.marked.is_empty() && list.history.is_none() && list.paper.is_none()
        }
        _ => false,
    }
}
