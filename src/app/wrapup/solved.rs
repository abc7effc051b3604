//! Whether the problem was solved for which the meeting was called, and what is left of it (docs/rules.md §purpose).

use strum::IntoEnumIterator;

use crate::{
    domain::{change::Act, function::Solved, meeting::Meeting},
    input::command::Command,
    words::{field::FieldName, why::Why},
};

use super::super::{
    commit::commit,
    cx::Cx,
    desk::{
        DeskSeen, DeskWork,
        section::{FormRow, open},
    },
    form::{Choice, Problem, Topic},
    offer::need,
    outcome::Outcome,
};

/// The meeting that was held and named a problem.
pub(super) fn held(seen: &DeskSeen) -> Result<Meeting, Why> {
    let meeting = seen.meeting().ok_or(Why::NoMeeting)?;
    need(meeting.state.after(), Why::NotAdjourned)?;
    need(!meeting.problem.trim().is_empty(), Why::NoProblemNamed)?;
    Ok(meeting.clone())
}

pub(super) fn ask(_: &mut DeskWork, _: &mut Cx, meeting: Meeting) -> Outcome {
    ask_about(&meeting)
}

fn ask_about(meeting: &Meeting) -> Outcome {
    let none = std::iter::once(Choice::Solved(None));
    let answers = none.chain(Solved::iter().map(Some).map(Choice::Solved));
    let mut form = SOLVED.form(Topic::Meeting).of(&meeting.title);
    form.about.clone_from(&meeting.problem);
    open(
        form.choice(FieldName::Solved, answers, &Choice::Solved(meeting.solved))
            .line(FieldName::Remark, &meeting.unsolved),
    )
}

/// Asks about the open meeting, where it can be asked.
pub(super) fn ask_open(w: &DeskWork) -> Outcome {
    held(&w.seen()).map_or(Outcome::Stay, |meeting| ask_about(&meeting))
}

pub(super) const SOLVED: FormRow = FormRow {
    name: "lessons.solved",
    title: |t| t.command(Command::SayIfSolved).label,
    done: |w, form, _, cx| {
        let Some(Choice::Solved(Some(solved))) = form.chosen(FieldName::Solved).cloned() else {
            form.complain(FieldName::Solved, Problem::Missing);
            return false;
        };
        if let Some(meeting) = w.meeting().cloned() {
            let after = Meeting {
                solved: Some(solved),
                unsolved: form.text(FieldName::Remark),
                ..meeting
            };
            commit(w.ledger, Act::EditMeeting, after, cx);
        }
        true
    },
};
