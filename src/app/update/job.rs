//! Work beside the typing: how far it is, and stopping it. The line that is typed is never touched.

use super::super::{
    cx::Cx,
    effect::Effect,
    form::FormKind,
    message::{Message, TerminalMessage},
    model::{Cover, Model, Tab},
};
use crate::domain::job::JobProgress;

/// The work with this number is over.
pub(super) fn over(m: &mut Model, number: u32) {
    if m.job.as_ref().is_some_and(|job| job.number == number) {
        m.job = None;
    }
}

/// The work was stopped; nothing of it is left.
pub(super) fn stopped(m: &mut Model, progress: JobProgress, cx: &mut Cx) {
    over(m, progress.number);
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
