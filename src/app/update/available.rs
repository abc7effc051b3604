//! Whether a command can run now, and if not, why. Footer, help and palette ask the same function as the dispatch.

use crate::{
    input::{command::Command, scope::Scope},
    line::reading::What,
    words::why::Why,
};

use super::{
    super::{
        agenda_rows,
        confirm::About,
        desk, follow_up, forms,
        global::{self, Global},
        help, live, meetings,
        message::{FileMessage, Message},
        model::{Cover, Model, Tab},
        offer::{self, need},
        palette, roster, said_list, search, settings, succession,
        text::TextField,
    },
    caret, practice,
};

/// Whether a command can run now.
///
/// # Errors
/// Why it cannot.
pub fn available(m: &Model, command: Command) -> Result<(), Why> {
    ask(m, command).map_err(|why| {
        // The rows are there: a filter that was left behind hides them.
        if why == Why::NoRow && hides_all(m) {
            Why::NothingFits
        } else {
            why
        }
    })
}

/// Whether the filter of the shown list leaves nothing of it.
fn hides_all(m: &Model) -> bool {
    let desk = |desk: &desk::Desk| !desk.filter.is_empty() && m.seen(desk).rows().is_empty();
    match m.tab {
        Tab::Meetings => !m.meetings.filter.is_empty() && m.meetings.chosen().is_none(),
        Tab::FollowUp => !m.follow_up.filter.is_empty() && m.follow_up.chosen().is_none(),
        Tab::Prepare => desk(&m.prepare),
        Tab::Wrapup => desk(&m.wrapup),
        Tab::Live => false,
    }
}

fn ask(m: &Model, command: Command) -> Result<(), Why> {
    let scope = command.row().scope;
    if command.row().writes && m.ledger.unsaved().read_only().is_some() && !orders(m, command) {
        return Err(if m.ledger.unsaved().closed().is_some() {
            Why::NotOpen
        } else {
            Why::ReadOnly
        });
    }
    match scope {
        Scope::Meetings => {
            let here = m.tab == Tab::Meetings;
            offer::ask(meetings::OFFERS, here, &m.seen(&m.meetings), command)
        }
        Scope::Prepare
        | Scope::Wrapup
        | Scope::Desk
        | Scope::Minutes
        | Scope::Returns
        | Scope::Inbound
        | Scope::Expenses
        | Scope::Conveyance
        | Scope::Matters
        | Scope::Archive
        | Scope::Lessons
        | Scope::Close
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
        | Scope::Ready => of_desk(m, command),
        Scope::Live
        | Scope::Editor
        | Scope::CheckIn
        | Scope::RollCall
        | Scope::Incidents
        | Scope::Rounds
        | Scope::Gate
        | Scope::Queue
        | Scope::Recorders
        | Scope::Posts
        | Scope::Copies
        | Scope::Media => live::available(&m.seen(&m.live), command),
        Scope::FollowUp => {
            let here = m.tab == Tab::FollowUp;
            offer::ask(follow_up::OFFERS, here, &m.seen(&m.follow_up), command)
        }
        Scope::Global => offer::ask(global::OFFERS, true, &m.seen(&m.global(&m.cover)), command),
        Scope::Form
        | Scope::Palette
        | Scope::Help
        | Scope::Said
        | Scope::Practice
        | Scope::Roster
        | Scope::Succession
        | Scope::AgendaRows
        | Scope::Settings
        | Scope::Search => of_dialog(m, command),
        Scope::List | Scope::Field => Ok(()),
    }
}

/// Whether a command of the palette or the help page can run once that is closed, which is when it would.
///
/// # Errors
/// Why it cannot.
pub fn available_after(m: &Model, command: Command) -> Result<(), Why> {
    let beneath = match &m.cover {
        Cover::Palette(_) => &Cover::None,
        Cover::Help(_, under) | Cover::Said(_, under) | Cover::Practice(_, under) => under,
        other @ (Cover::None
        | Cover::Form(_)
        | Cover::Roster(_)
        | Cover::Succession(_)
        | Cover::Agenda(_)
        | Cover::Settings(_)
        | Cover::Search(..)) => other,
    };
    if matches!(command, Command::Undo | Command::Redo) {
        offer::ask(global::OFFERS, true, &m.seen(&m.global(beneath)), command)
    } else {
        available(m, command)
    }
}

/// Why a command cannot run with these words after its name; `None` if it can.
pub(super) fn why_not(m: &mut Model, command: Command, rest: &str) -> Option<Why> {
    let before = std::mem::replace(&mut m.live.words, rest.to_owned());
    let why = available_after(m, command).err();
    m.live.words = before;
    why
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
        || palette::meant(m.tab, name, rest).is_ok_and(|meant| meant != Command::Send && available(m, meant).is_ok())
}

/// Commands of the dialog that is shown.
fn of_dialog(m: &Model, command: Command) -> Result<(), Why> {
    match &m.cover {
        Cover::None => Err(Why::OtherTab),
        Cover::Form(form) => offer::ask(forms::offers::OFFERS, true, &m.seen(form), command),
        Cover::Palette(palette) => offer::ask(palette::OFFERS, true, &m.seen(palette), command),
        Cover::Help(help, _) => offer::ask(help::OFFERS, true, &m.seen(help), command),
        Cover::Said(list, _) => offer::ask(said_list::OFFERS, true, &m.seen(list), command),
        Cover::Practice(page, _) => offer::ask(practice::OFFERS, true, &m.seen(&**page), command),
        Cover::Roster(preview) => offer::ask(roster::OFFERS, true, &m.seen(&**preview), command),
        Cover::Succession(list) => offer::ask(succession::OFFERS, true, &m.seen(&**list), command),
        Cover::Agenda(preview) => offer::ask(agenda_rows::OFFERS, true, &m.seen(&**preview), command),
        Cover::Settings(settings) => offer::ask(settings::OFFERS, true, &m.seen(&**settings), command),
        Cover::Search(search, _) => offer::ask(search::OFFERS, true, &m.seen(&**search), command),
    }
}

/// The commands that the tables offer, by the scope they are listed for; `None` for scopes without a table.
#[allow(dead_code, reason = "tests hold the command table against it")]
pub fn offered(scope: Scope) -> Option<Vec<Command>> {
    match scope {
        Scope::Meetings => Some(offer::commands(meetings::OFFERS)),
        Scope::Live
        | Scope::Editor
        | Scope::CheckIn
        | Scope::RollCall
        | Scope::Incidents
        | Scope::Rounds
        | Scope::Gate
        | Scope::Queue
        | Scope::Recorders
        | Scope::Posts
        | Scope::Copies
        | Scope::Media => Some(
            live::commands()
                .into_iter()
                .filter(|c| c.row().scope == scope)
                .collect(),
        ),
        Scope::FollowUp => Some(offer::commands(follow_up::OFFERS)),
        Scope::Global => Some(offer::commands(global::OFFERS)),
        Scope::Form => Some(offer::commands(forms::offers::OFFERS)),
        Scope::Palette => Some(offer::commands(palette::OFFERS)),
        Scope::Help => Some(offer::commands(help::OFFERS)),
        Scope::Said => Some(offer::commands(said_list::OFFERS)),
        Scope::Practice => Some(offer::commands(practice::OFFERS)),
        Scope::Roster => Some(offer::commands(roster::OFFERS)),
        Scope::Succession => Some(offer::commands(succession::OFFERS)),
        Scope::AgendaRows => Some(offer::commands(agenda_rows::OFFERS)),
        Scope::Settings => Some(offer::commands(settings::OFFERS)),
        Scope::Search => Some(offer::commands(search::OFFERS)),
        Scope::Desk
        | Scope::Prepare
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
        | Scope::Ready
        | Scope::Minutes
        | Scope::Returns
        | Scope::Inbound
        | Scope::Expenses
        | Scope::Conveyance
        | Scope::Matters
        | Scope::Archive
        | Scope::Lessons
        | Scope::Close
        | Scope::Wrapup
        | Scope::List
        | Scope::Field => None,
    }
}

/// Commands of a tab made of sections; one of them goes there.
fn of_desk(m: &Model, command: Command) -> Result<(), Why> {
    match m.desk() {
        Some(desk) if command != Command::GoToGate || m.tab == Tab::Prepare => desk::available(&m.seen(desk), command),
        _ => {
            need(command == Command::GoToGate, Why::OtherTab)?;
            need(m.meeting().is_some(), Why::NoMeeting)
        }
    }
}

impl Model {
    /// Returns the state that the global commands look at, with this dialog shown.
    pub(in crate::app) fn global(&self, cover: &Cover) -> Global {
        let listed = self.meetings.chosen().filter(|_| self.tab == Tab::Meetings);
        Global {
            holds_work: self.cover.holds_work(),
            chosen: listed.map(|row| row.meeting.id),
            undo: turn_back(self, Command::Undo, cover),
            redo: turn_back(self, Command::Redo, cover),
            at_stake: at_stake(self),
            backup_asked: false,
            is_first_start: self.meetings.is_first_start(),
        }
    }
}

/// The gravest of what would be lost if the program ended now.
fn at_stake(m: &Model) -> Option<(About, Message)> {
    let unsaved = m.ledger.unsaved();
    let lost = unsaved.lost().filter(|_| unsaved.is_at_risk());
    if let Some(lost) = lost {
        let says = FileMessage::QuitWithoutFile(lost.clone());
        Some((About::Unsaved, Message::File(says)))
    } else if unsaved.is_at_risk() {
        let says = FileMessage::QuitLoses(unsaved.unkept);
        Some((About::Unsaved, Message::File(says)))
    } else if unsaved.trouble().is_some() && unsaved.waiting() > 0 {
        Some((About::Unsaved, Message::QuitWhileUnsaved(unsaved.waiting())))
    } else if unsaved.read_only().is_some() && !m.live.field.is_empty() {
        Some((About::Line, Message::QuitWhileTyped))
    } else if m.cover.holds_work() {
        Some((About::Form, Message::QuitOverForm))
    } else {
        None
    }
}

/// Whether undo or redo has something to turn: typed text anywhere, acts only where their effect is seen, in a file that may be written.
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
