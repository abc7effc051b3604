//! Whether a command can run now, and if not, why. Footer, help and palette ask the same function as the dispatch.

use crate::{
    domain::{
        action::ActionState,
        meeting::{MeetingState, Recording},
    },
    input::{
        command::{Command, Why},
        scope::Scope,
    },
};

use super::{
    follow_up,
    live::{edit, session},
    model::{Cover, Model, Tab},
    prepare::{self, Section},
};

/// Whether a command can run now.
///
/// # Errors
/// Why it cannot.
pub fn available(m: &Model, command: Command) -> Result<(), Why> {
    let scope = command.row().scope;
    if writes(command) && m.saving.read_only().is_some() {
        return Err(Why::ReadOnly);
    }
    match scope {
        Scope::Meetings => of_meetings(m, command),
        Scope::Prepare => of_prepare(m, command),
        Scope::Live => of_live(m, command),
        Scope::Wrapup => of_wrapup(m, command),
        Scope::FollowUp => of_follow_up(m, command),
        Scope::Global => of_all(m, command),
        Scope::Roster => of_roster(m, command),
        Scope::List | Scope::Form | Scope::Editor | Scope::Palette | Scope::Help | Scope::Field => Ok(()),
    }
}

/// Commands that change the file.
fn writes(command: Command) -> bool {
    !matches!(
        command.row().scope,
        Scope::List | Scope::Palette | Scope::Help | Scope::Field | Scope::Global | Scope::Wrapup
    ) && !matches!(
        command,
        Command::OpenMeeting
            | Command::OpenDemo
            | Command::NextSection
            | Command::PreviousSection
            | Command::FeedBack
            | Command::FeedOn
            | Command::PeopleBack
            | Command::PeopleOn
            | Command::LeaveLine
            | Command::Complete
            | Command::OlderEntry
            | Command::NewerEntry
            | Command::LongEditor
            | Command::ShowClosed
            | Command::GoToMeeting
            | Command::CloseForm
            | Command::NextField
            | Command::PreviousField
            | Command::CloseEditor
            | Command::CloseRoster
            | Command::NextVerdict
            | Command::PreviousVerdict
            | Command::NextSheet
            | Command::EditorUp
            | Command::EditorDown
            | Command::EditorPageUp
            | Command::EditorPageDown
            | Command::NewLine
    )
}

const fn need(holds: bool, why: Why) -> Result<(), Why> {
    if holds { Ok(()) } else { Err(why) }
}

fn of_meetings(m: &Model, command: Command) -> Result<(), Why> {
    if matches!(command, Command::NewMeeting | Command::OpenDemo) {
        return Ok(());
    }
    need(m.tab == Tab::Meetings, Why::OtherTab)?;
    let row = m.meetings.chosen().ok_or(Why::NoRow)?;
    match command {
        Command::DeleteMeeting => need(!row.has_entries && row.attendees == 0, Why::NotEmpty),
        Command::PostponeMeeting | Command::CancelMeeting => {
            need(!row.meeting.state.in_session(), Why::InSession)?;
            need(!row.meeting.state.after(), Why::Over)
        }
        _ => Ok(()),
    }
}

fn of_prepare(m: &Model, command: Command) -> Result<(), Why> {
    need(m.tab == Tab::Prepare, Why::OtherTab)?;
    need(m.meeting().is_some(), Why::NoMeeting)?;
    let section = m.prepare.section;
    let rows = match section {
        Section::Purpose => 1,
        Section::Agenda => prepare::shown_items(m).len(),
        Section::People => prepare::shown_people(m).len(),
    };
    let at = m.prepare.cursor().at();
    match command {
        Command::EditRow => need(rows > 0, Why::NoRow),
        Command::DeleteRow => {
            need(section != Section::Purpose, Why::WrongKind)?;
            need(rows > 0, Why::NoRow)?;
            need(prepare::is_free(m), Why::NotEmpty)
        }
        Command::MoveRowUp | Command::MoveRowDown if section == Section::Purpose => Err(Why::WrongKind),
        Command::MoveRowUp => need(at > 0, Why::FirstRow),
        Command::MoveRowDown => need(at + 1 < rows, Why::LastRow),
        Command::MakeChair => {
            need(section == Section::People, Why::WrongKind)?;
            need(rows > 0, Why::NoRow)
        }
        Command::ImportRoster => need(section == Section::People, Why::WrongKind),
        Command::PasteList => need(section != Section::Purpose, Why::WrongKind),
        _ => Ok(()),
    }
}

fn of_roster(m: &Model, command: Command) -> Result<(), Why> {
    match (&m.cover, command) {
        (Cover::Roster(preview), Command::NextSheet) => need(preview.sheet().2 > 1, Why::OneSheet),
        _ => Ok(()),
    }
}

fn of_live(m: &Model, command: Command) -> Result<(), Why> {
    let meeting = m.meeting().ok_or(Why::NoMeeting)?;
    let state = meeting.state;
    match command {
        Command::OpenSession => need(state.before(), Why::AlreadyOpen),
        Command::Recess => {
            need(!state.before(), Why::NotOpened)?;
            need(state != MeetingState::Recess, Why::InRecess)?;
            need(state == MeetingState::Live, Why::Over)
        }
        Command::Resume => need(state == MeetingState::Recess, Why::NotInRecess),
        Command::Adjourn => need(state.in_session(), Why::NotInSession),
        Command::Reopen => need(
            matches!(state, MeetingState::Wrapping | MeetingState::Closed),
            Why::NotAdjourned,
        ),
        Command::MarkRecording => need(!state.before(), Why::NotOpened),
        Command::RecorderStart => {
            need(meeting.recording != Recording::Forbidden, Why::RecordingForbidden)?;
            need(session::running_recorder(m).is_none(), Why::RecorderRuns)
        }
        Command::RecorderStop => need(session::running_recorder(m).is_some(), Why::NoRecorder),
        Command::NextItem => need(session::following_item(m).is_some(), Why::NoItem),
        Command::Outcome | Command::NoAction => need(m.records.current_item().is_some(), Why::NoItem),
        Command::ArriveNew => need(edit::last_unknown_name(m).is_some(), Why::NoName),
        Command::AllPresent => need(m.live.view.head.present < m.live.view.head.expected, Why::AllHere),
        Command::ToDecision
        | Command::ToAction
        | Command::ToQuestion
        | Command::ToRequirement
        | Command::ToMotion
        | Command::ToIncident
        | Command::ToNote
        | Command::Strike => need(edit::target(m).is_some(), Why::NothingSelected),
        _ => Ok(()),
    }
}

fn of_wrapup(m: &Model, command: Command) -> Result<(), Why> {
    need(m.tab == Tab::Wrapup, Why::OtherTab)?;
    need(m.meeting().is_some(), Why::NoMeeting)?;
    match command {
        Command::GoToFinding => need(!m.wrapup.findings.is_empty(), Why::NoRow),
        Command::NextStyle => need(m.wrapup.kind == crate::export::DocumentKind::Minutes, Why::WrongKind),
        _ => Ok(()),
    }
}

fn of_follow_up(m: &Model, command: Command) -> Result<(), Why> {
    need(m.tab == Tab::FollowUp, Why::OtherTab)?;
    if command == Command::ShowClosed {
        return Ok(());
    }
    let row = follow_up::chosen(m).ok_or(Why::NoRow)?;
    match command {
        Command::ActionDone => need(row.action.state != ActionState::Done, Why::SameState),
        Command::ActionWorking => need(row.action.state != ActionState::Working, Why::SameState),
        Command::ActionReopen => need(row.action.state != ActionState::Open, Why::SameState),
        _ => Ok(()),
    }
}

fn of_all(m: &Model, command: Command) -> Result<(), Why> {
    match command {
        Command::TabPrepare | Command::TabLive | Command::TabWrapup => need(m.meeting().is_some(), Why::NoMeeting),
        Command::Undo => {
            need(m.saving.read_only().is_none(), Why::ReadOnly)?;
            let typed = m.tab == Tab::Live && m.live.field.can_undo();
            need(typed || m.history.get(m.undo_scope()).can_undo(), Why::NothingToUndo)
        }
        Command::Redo => {
            need(m.saving.read_only().is_none(), Why::ReadOnly)?;
            let typed = m.tab == Tab::Live && m.live.field.can_redo();
            need(typed || m.history.get(m.undo_scope()).can_redo(), Why::NothingToRedo)
        }
        Command::Retry => need(m.saving.trouble().is_some(), Why::NothingWaits),
        _ => Ok(()),
    }
}
