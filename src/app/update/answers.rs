//! What the store answered, taken into the model.

use crate::domain::question::{Answer, Question};

use super::super::{
    cx::Cx, follow_up, forms, live, meetings, model::Model, notice::Notice, prepare, seen::work, start, undo, wrapup,
};
use super::run_checked;

/// An answer of the store.
pub(super) fn take(m: &mut Model, answer: Answer, cx: &mut Cx) {
    match answer {
        Answer::Meetings {
            filter,
            offset,
            rows,
            total,
        } => {
            meetings::take(m, &filter, offset, rows, total);
            start::listed(m, cx);
            if !m.meetings.is_behind()
                && let Some(command) = m.meetings.then.take()
            {
                run_checked(m, command, cx);
            }
        }
        Answer::Opened { meeting, rows, history } if m.ledger.records().open() == Some(meeting) => {
            // Another window has written: what is typed, chosen and scrolled here stays.
            m.ledger.open_meeting(meeting, rows, history);
            prepare::clamp(&mut work!(m, prepare));
            start::restore(m, cx);
        }
        Answer::Opened { meeting, rows, history } => {
            let left = m.ledger.records().open();
            m.ledger.open_meeting(meeting, rows, history);
            live::reset(m, left);
            m.prepare = prepare::Prepare::default();
            m.wrapup = wrapup::Wrapup::new(m.shared.lang);
            m.tab = m.meetings.go_to.take().unwrap_or(m.tab);
            start::opened_by_name(m, meeting, cx.now);
            live::view::refresh(&mut m.live, &m.ledger, cx.now);
            start::restore(m, cx);
            follow_up::opened(m, cx);
        }
        Answer::Rows { meeting, rows } => meetings::delete_rows(m, meeting, rows, cx),
        Answer::History { scope, before, history } => undo::take(m, scope, before.is_none(), history, cx),
        Answer::FollowUp {
            closed,
            offset,
            rows,
            total,
        } => follow_up::take(m, closed, offset, rows, total),
        Answer::People { .. } => {}
        // The daily copy is made in silence; one that was asked for is told of.
        Answer::BackedUp { path } => {
            if std::mem::take(&mut m.backup_asked) {
                cx.say(Notice::BackedUp(path));
            }
        }
        Answer::Copied { path } => forms::export::copied(m, Ok(path), cx),
        Answer::Checked { faults } => cx.say(Notice::Checked(faults)),
        Answer::Failed {
            question: Question::CopyElsewhere { .. },
            trouble,
        } => forms::export::copied(m, Err(trouble), cx),
        Answer::Failed { question, trouble } => {
            if matches!(question, Question::OpenMeeting { .. } | Question::Meetings { .. }) {
                start::in_vain(m);
            }
            cx.say(Notice::QuestionFailed(trouble));
        }
    }
}
