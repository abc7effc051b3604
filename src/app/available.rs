//! Whether a command can run now, and if not, why. Footer, help and palette ask the same function as the dispatch.

use crate::{
    domain::{
        action::ActionState,
        meeting::{MeetingState, Recording},
    },
    input::{command::Command, scope::Scope},
    words::why::Why,
};

use crate::{
    capture::{newcomer::nameless, recorder},
    line::reading::What,
};

use super::{
    caret, follow_up,
    live::{edit, newcomer, session, view::current_item},
    model::{Cover, Model, Tab},
    palette, prepare,
    text::TextField,
};

/// Whether a command can run now.
///
/// # Errors
/// Why it cannot.
pub fn available(m: &Model, command: Command) -> Result<(), Why> {
    let scope = command.row().scope;
    if command.row().writes && m.ledger.unsaved().read_only().is_some() && !orders(m, command) {
        return Err(if m.ledger.unsaved().closed().is_some() {
            Why::NotOpen
        } else {
            Why::ReadOnly
        });
    }
    match scope {
        Scope::Meetings => of_meetings(m, command),
        Scope::Prepare
        | Scope::Agenda
        | Scope::People
        | Scope::Deliverables
        | Scope::Checklist
        | Scope::Equipment
        | Scope::Budget
        | Scope::Papers
        | Scope::Seats
        | Scope::Notice
        | Scope::Errors
        | Scope::Ready => of_prepare(m, command),
        Scope::Live => of_live(m, command),
        Scope::Wrapup => of_wrapup(m, command),
        Scope::FollowUp => of_follow_up(m, command),
        Scope::Global => of_all(m, command),
        Scope::Roster => of_roster(m, command),
        Scope::List | Scope::Form | Scope::Editor | Scope::Palette | Scope::Help | Scope::Field => Ok(()),
    }
}

/// Whether a command of the palette or the help page can run once that is closed, which is when it would.
///
/// # Errors
/// Why it cannot.
pub fn available_after(m: &Model, command: Command) -> Result<(), Why> {
    let beneath = match &m.cover {
        Cover::Palette(_) => &Cover::None,
        Cover::Help(help) => &help.under,
        other => other,
    };
    match command {
        Command::Undo | Command::Redo => turn_back(m, command, beneath),
        _ => available(m, command),
    }
}

/// Whether Enter runs a command that is typed in the line, and that one can run: so commands work where nothing is written.
fn orders(m: &Model, command: Command) -> bool {
    if command == Command::SaveForm {
        return matches!(&m.cover, Cover::Form(form) if !form.kind.writes());
    }
    if command != Command::Send || m.live.editing.is_some() {
        return false;
    }
    let Some(What::Command { name, rest }) = m.live.hint.reading.as_ref().map(|reading| &reading.what) else {
        return false;
    };
    name.is_empty() && rest.is_empty()
        || palette::meant(m, name, rest).is_ok_and(|meant| meant != Command::Send && available(m, meant).is_ok())
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

/// Commands of the Prepare tab; one of them goes there.
fn of_prepare(m: &Model, command: Command) -> Result<(), Why> {
    if m.tab != Tab::Prepare {
        need(command == Command::GoToGate, Why::OtherTab)?;
        return need(m.meeting().is_some(), Why::NoMeeting);
    }
    prepare::available(&m.seen(&m.prepare), command)
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
        Command::OlderEntry | Command::NewerEntry => need(!m.live.holds_change(), Why::EditFirst),
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
            need(recorder::running(m.ledger.records()).is_none(), Why::RecorderRuns)
        }
        Command::RecorderStop => need(recorder::running(m.ledger.records()).is_some(), Why::NoRecorder),
        Command::NextItem => need(session::following_item(m).is_some(), Why::NoItem),
        Command::Outcome | Command::NoAction => need(current_item(&m.live, &m.ledger).is_some(), Why::NoItem),
        Command::ArriveNew => {
            let named = nameless(m.ledger.records()).is_some() || newcomer::nameless_in_line(m).is_some();
            need(named, Why::NoName)
        }
        Command::AllPresent => need(m.live.view.head.present < m.live.view.head.expected, Why::AllHere),
        Command::ToDecision
        | Command::ToAction
        | Command::ToQuestion
        | Command::ToRequirement
        | Command::ToMotion
        | Command::ToIncident
        | Command::ToNote => need(
            edit::target(m).is_some(),
            if m.live.editing.is_some() {
                Why::WrongKind
            } else {
                Why::NothingSelected
            },
        ),
        Command::Strike => need(edit::strike_target(m).is_some(), Why::NothingSelected),
        _ => Ok(()),
    }
}

fn of_wrapup(m: &Model, command: Command) -> Result<(), Why> {
    need(m.tab == Tab::Wrapup, Why::OtherTab)?;
    need(m.meeting().is_some(), Why::NoMeeting)?;
    match command {
        Command::GoToFinding => {
            need(!m.wrapup.findings.is_empty(), Why::NoRow)?;
            need(!m.live.holds_change(), Why::EditFirst)
        }
        Command::EditImprint => need(m.ledger.unsaved().read_only().is_none(), Why::ReadOnly),
        Command::NextStyle => need(m.wrapup.style().is_some(), Why::WrongKind),
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
    let leaves = matches!(
        command,
        Command::TabMeetings
            | Command::TabPrepare
            | Command::TabLive
            | Command::TabWrapup
            | Command::TabFollowUp
            | Command::Palette
            | Command::CopyElsewhere
            | Command::OpenBackup
    );
    need(!(leaves && m.cover.holds_work()), Why::FormFirst)?;
    match command {
        Command::TabPrepare | Command::TabLive | Command::TabWrapup => {
            // Where none is open, the one under the cursor of the list is meant.
            let meant = m.tab == Tab::Meetings && m.meetings.chosen().is_some();
            need(m.meeting().is_some() || meant, Why::NoMeeting)
        }
        Command::Undo | Command::Redo => turn_back(m, command, &m.cover),
        Command::OpenBackup => need(m.ledger.unsaved().copy().is_some(), Why::NoCopy),
        Command::Retry => need(m.ledger.unsaved().trouble().is_some(), Why::NothingWaits),
        _ => Ok(()),
    }
}

/// What was typed can be taken back anywhere; acts only where what they did is seen, and in a file that may be written.
fn turn_back(m: &Model, command: Command, cover: &Cover) -> Result<(), Why> {
    let (field, acts) = (caret::field_in(m, cover), m.ledger.undo_list(m.undo_scope()));
    let (typed, acts, nothing) = if command == Command::Undo {
        let typed = field.is_some_and(TextField::can_undo);
        (typed, acts.can_undo(), Why::NothingToUndo)
    } else {
        let typed = field.is_some_and(TextField::can_redo);
        (typed, acts.can_redo(), Why::NothingToRedo)
    };
    let restored = command == Command::Undo && matches!(cover, Cover::Form(form) if form.is_restored());
    if typed || restored {
        return Ok(());
    }
    need(cover.shows_acts(), nothing)?;
    need(m.ledger.unsaved().read_only().is_none(), Why::ReadOnly)?;
    need(acts, nothing)
}
