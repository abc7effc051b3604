//! Answers of the store, taken into the model.

use crate::domain::{
    question::{Answer, Question, RowsWanted},
    trouble::Trouble,
};

use super::super::{
    cx::Cx,
    desk,
    effect::Effect,
    follow_up, meetings,
    message::{FileMessage, Message, WordingMessage},
    model::{Cover, Model},
    prepare,
    seen::work,
    succession::SuccessionList,
    tab::Tab,
    type_change, wrapup,
};
use super::{errands, place::arrive, run::run_checked, start, turn};

/// An answer of the store.
#[expect(clippy::too_many_lines, reason = "one arm an answer")]
pub(super) fn take(m: &mut Model, answer: Answer, cx: &mut Cx) {
    match answer {
        Answer::Meetings {
            filter,
            offset,
            rows,
            total,
        } => {
            m.meetings.take_page(&filter, offset, rows, total);
            start::listed(m, cx);
            if !m.meetings.is_behind()
                && let Some(command) = m.meetings.then.take()
            {
                run_checked(m, command, cx);
            }
        }
        Answer::Opened {
            meeting,
            rows,
            history,
            neighbours,
        } if m.ledger.records().open() == Some(meeting) => {
            // Another window has written: what is typed, chosen and scrolled here stays.
            m.ledger.open_meeting(meeting, rows, history);
            m.ledger.set_neighbours(*neighbours);
            desk::clamp(&mut work!(m, prepare));
            desk::clamp(&mut work!(m, wrapup));
            start::restore(m, cx);
        }
        Answer::Opened {
            meeting,
            rows,
            history,
            neighbours,
        } => {
            let left = m.ledger.records().open();
            m.ledger.open_meeting(meeting, rows, history);
            m.ledger.set_neighbours(*neighbours);
            m.leave_meeting(left);
            m.prepare = prepare::desk(m.shared.lang);
            m.wrapup = wrapup::desk(m.shared.lang);
            let loaded = m.opening.take_loaded(meeting);
            m.tab = start::tab_for(m, loaded, cx.now);
            m.live.refresh_view(&m.ledger, cx.now);
            if m.set_aside.holds(meeting) {
                m.live.know_people(&m.ledger);
            }
            start::restore(m, cx);
            start::open_door(m, cx);
            if let Some(key) = loaded.and_then(|loaded| loaded.then) {
                arrive(m, key, cx);
            }
        }
        Answer::Neighbours { meeting, neighbours } => {
            if m.open() == Some(meeting) {
                m.ledger.set_neighbours(*neighbours);
            }
        }
        Answer::Rows {
            wanted: RowsWanted::OtherType(after),
            rows,
            ..
        } => type_change::take_rows(&mut work!(m, meetings), *after, rows, cx),
        Answer::Rows {
            meeting,
            wanted: RowsWanted::Deleted,
            rows,
        } => {
            if m.open() == Some(meeting) {
                m.ledger.close_meeting();
                m.leave_meeting(None);
            }
            meetings::delete_rows(&mut work!(m, meetings), rows, cx);
        }
        // A clerk who went elsewhere meanwhile has given it up.
        Answer::Forerunner { way, from } => {
            if m.tab == Tab::Meetings && matches!(m.cover, Cover::None) {
                let order = m.ledger.records().house.date_order;
                match SuccessionList::of(way, *from, (&m.shared, order)) {
                    Some(list) => m.cover = Cover::Succession(Box::new(list)),
                    None => cx.say(Message::QuestionFailed(Trouble::NoMeeting)),
                }
            }
        }
        Answer::History { scope, before, history } => turn::take_history(m, scope, before.is_none(), history, cx),
        Answer::FollowUp {
            filter,
            closed,
            offset,
            rows,
            total,
        } => m.follow_up.take_page(&filter, closed, offset, rows, total),
        Answer::Found { text, below, page } => {
            if let Cover::Search(search, _) = searching(&mut m.cover) {
                search.take_page(&text, below, page);
            }
        }
        Answer::MatterPaper { filter, rows } => follow_up::take_paper(&mut work!(m, follow_up), filter, rows),
        Answer::Indexing { .. } => {}
        // The daily copy is made in silence; one that was asked for is told of.
        Answer::BackedUp { path } => {
            if std::mem::take(&mut m.backup_asked) {
                cx.say(Message::File(FileMessage::BackedUp(path)));
            }
        }
        Answer::Copied { path } => errands::copied(m, Ok(path), cx),
        Answer::Checked { faults, disagreeing } => {
            if disagreeing.is_empty() {
                return cx.say(Message::Checked(faults));
            }
            cx.say(Message::Wording(WordingMessage::IndexDisagreed(disagreeing.len())));
            cx.emit(Effect::Ask(Question::IndexAgain { meetings: disagreeing }));
        }
        Answer::Failed {
            question: Question::CopyElsewhere { .. },
            trouble,
        } => errands::copied(m, Err(trouble), cx),
        Answer::Failed { question, trouble } => {
            if matches!(question, Question::OpenMeeting { .. } | Question::Meetings { .. }) {
                start::in_vain(m);
            }
            // The red line says so, with the copy that would take its place.
            if trouble != Trouble::Damaged || !m.ledger.unsaved().is_damaged() {
                cx.say(Message::QuestionFailed(trouble));
            }
        }
    }
}

/// The search, also where the help page lies over it.
fn searching(cover: &mut Cover) -> &mut Cover {
    match cover {
        Cover::Help(_, under) | Cover::Said(_, under) | Cover::Practice(_, under) => under,
        other @ (Cover::None
        | Cover::Form(_)
        | Cover::Palette(_)
        | Cover::Roster(_)
        | Cover::Succession(_)
        | Cover::Agenda(_)
        | Cover::Settings(_)
        | Cover::Search(..)) => other,
    }
}
