//! Runs commands: each in the tab or dialog of its scope, then what that wants to happen next.

use crate::{
    domain::meeting::Meeting,
    input::{command::Command, scope::Scope},
    words::why::Why,
};

use super::{
    super::{
        agenda_rows,
        confirm::Confirm,
        cx::Cx,
        desk, follow_up, forms, global, help, live, meetings,
        message::{Message, RoomMessage, Tone, WordingMessage},
        model::{Cover, Model, Tab},
        offer,
        outcome::{Outcome, Place},
        palette, roster, said_list, search,
        seen::{Work, work},
        settings, succession,
        text::Edit,
    },
    available::{available, available_after},
    desks,
    list::run_list,
    outcome::carry_out,
    place::{go, go_to_tab},
    practice,
    stale::about_form_over,
    typing::{edit_field, expand},
};

/// Runs a command if it can run; else says why not.
pub(super) fn run_checked(m: &mut Model, command: Command, cx: &mut Cx) {
    if waits_for_rows(m, command) || command == Command::EditRow && goes_to_named(m, cx) {
        return;
    }
    match available(m, command) {
        Ok(()) => {
            m.prefill.clear();
            m.astray = false;
            if m.notice
                .as_ref()
                .is_some_and(|(notice, _)| notice.tone() == Tone::Refusal)
            {
                cx.hush();
            }
            let open = m.confirm.take();
            cx.answer(open);
            run_offered(m, command, cx);
        }
        Err(why) => {
            if !offers_line(m, command, cx) {
                cx.say(Message::Unavailable(command, why));
            }
        }
    }
}

/// Enter behind the whole name of a section, typed where no row of the list has it: into the filter, or, where none is, astray into the capture line.
/// The section is shown, and the name is kept nowhere. Whether that was done.
fn goes_to_named(m: &mut Model, cx: &mut Cx) -> bool {
    let Some(desk) = m.desk().filter(|_| matches!(m.cover, Cover::None)) else {
        return false;
    };
    let filter = desk.filter.text();
    let in_line = filter.is_empty() && m.astray;
    let in_filter = !filter.is_empty() && m.seen(desk).rows().is_empty();
    let typed = if in_line { m.live.field.text() } else { filter };
    let (name, rest) = typed.trim().split_once(' ').unwrap_or((typed.trim(), ""));
    let found = palette::section_named(m.tab, name, rest).filter(|_| in_line || in_filter);
    let Some(section) = found else { return false };
    m.astray = false;
    if in_line {
        live::capture::clear(&mut work!(m, live), cx);
    } else if m.tab == Tab::Prepare {
        desk::clear_filter(&mut work!(m, prepare));
    } else {
        desk::clear_filter(&mut work!(m, wrapup));
    }
    cx.hush();
    go(m, Place::Section(section), cx);
    true
}

/// Enter on a filter that finds no row: the text may have been meant for the meeting, and goes into the capture line when it is pressed
/// again. Whether that was asked or done.
fn offers_line(m: &mut Model, command: Command, cx: &mut Cx) -> bool {
    let Some(desk) = m
        .desk()
        .filter(|_| command == Command::EditRow && matches!(m.cover, Cover::None))
    else {
        return false;
    };
    let text = desk.filter.text();
    if text.trim().is_empty() || !m.seen(desk).rows().is_empty() {
        return false;
    }
    let open = m.confirm.take();
    cx.answer(open);
    let asks = RoomMessage::FilterFindsNothing(text.trim().to_owned());
    if !cx.confirmed(Confirm::of(command, Message::Room(asks))) {
        return true;
    }
    let Some(line) = live::take_stray(&mut work!(m, live), text.trim(), cx) else {
        return false;
    };
    if m.tab == Tab::Prepare {
        desk::clear_filter(&mut work!(m, prepare));
    } else {
        desk::clear_filter(&mut work!(m, wrapup));
    }
    cx.say(Message::Room(RoomMessage::InCaptureLine(line)));
    true
}

/// Runs a command without looking whether the file may be written.
fn run_offered(m: &mut Model, command: Command, cx: &mut Cx) {
    let before = m.ledger.revision();
    if let Some(tour) = &mut m.tour {
        tour.ran(command);
    }
    match route(m, command, cx) {
        Ok(outcome) => {
            if let Some((next, words)) = carry_out(m, outcome, cx) {
                run(m, next, &words, cx);
            }
        }
        Err(why) => cx.say(Message::Unavailable(command, why)),
    }
    cx.hush_if_done(before, m.ledger.revision());
}

/// Runs a command in the tab or dialog of its scope.
fn route(m: &mut Model, command: Command, cx: &mut Cx) -> Result<Outcome, Why> {
    match command.row().scope {
        Scope::Global => run_global(m, command, cx),
        Scope::Meetings => offer::run(meetings::OFFERS, &mut work!(m, meetings), command, cx),
        Scope::FollowUp => offer::run(follow_up::OFFERS, &mut work!(m, follow_up), command, cx),
        Scope::Form
        | Scope::Palette
        | Scope::Help
        | Scope::Said
        | Scope::Practice
        | Scope::Roster
        | Scope::Succession
        | Scope::AgendaRows
        | Scope::Settings
        | Scope::Search => run_dialog(m, command, cx),
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
        | Scope::Ready => Ok(desks::run(m, command, cx)),
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
        | Scope::Media => {
            if m.tab != Tab::Live {
                go_to_tab(m, Tab::Live, cx);
            }
            // Tab completes a name; where none is offered, the snippet before the caret.
            if command == Command::Complete && m.live.hint.completion.names.is_empty() && expand(m, cx) {
                return Ok(Outcome::Stay);
            }
            live::run(&mut work!(m, live), command, cx)
        }
        Scope::List => {
            run_list(m, command, cx);
            Ok(Outcome::Stay)
        }
        Scope::Field if command == Command::Expand => {
            if !expand(m, cx) {
                cx.say(Message::Wording(WordingMessage::NoSnippet));
            }
            Ok(Outcome::Stay)
        }
        Scope::Field => {
            if let Some(edit) = Edit::of(command) {
                edit_field(m, edit, cx);
            }
            Ok(Outcome::Stay)
        }
    }
}

fn run_global(m: &mut Model, command: Command, cx: &mut Cx) -> Result<Outcome, Why> {
    let mut own = m.global(&m.cover);
    let mut work = Work {
        own: &mut own,
        ledger: &mut m.ledger,
        shared: &m.shared,
    };
    let outcome = offer::run(global::OFFERS, &mut work, command, cx);
    m.backup_asked |= own.backup_asked;
    outcome
}

/// Runs a command of the dialog that is shown.
fn run_dialog(m: &mut Model, command: Command, cx: &mut Cx) -> Result<Outcome, Why> {
    if matches!(m.cover, Cover::Form(_)) {
        about_form_over(m, cx);
    }
    let (ledger, shared) = (&mut m.ledger, &m.shared);
    match &mut m.cover {
        Cover::None => Err(Why::OtherTab),
        Cover::Form(own) => offer::run(forms::offers::OFFERS, &mut Work { own, ledger, shared }, command, cx),
        Cover::Palette(own) => offer::run(palette::OFFERS, &mut Work { own, ledger, shared }, command, cx),
        Cover::Help(own, _) => offer::run(help::OFFERS, &mut Work { own, ledger, shared }, command, cx),
        Cover::Said(own, _) => offer::run(said_list::OFFERS, &mut Work { own, ledger, shared }, command, cx),
        Cover::Practice(own, _) => {
            let own = &mut **own;
            offer::run(practice::OFFERS, &mut Work { own, ledger, shared }, command, cx)
        }
        Cover::Succession(own) => offer::run(
            succession::OFFERS,
            &mut Work {
                own: &mut **own,
                ledger,
                shared,
            },
            command,
            cx,
        ),
        Cover::Settings(own) => offer::run(
            settings::OFFERS,
            &mut Work {
                own: &mut **own,
                ledger,
                shared,
            },
            command,
            cx,
        ),
        Cover::Search(own, _) => offer::run(
            search::OFFERS,
            &mut Work {
                own: &mut **own,
                ledger,
                shared,
            },
            command,
            cx,
        ),
        Cover::Agenda(own) => offer::run(
            agenda_rows::OFFERS,
            &mut Work {
                own: &mut **own,
                ledger,
                shared,
            },
            command,
            cx,
        ),
        Cover::Roster(own) => offer::run(
            roster::OFFERS,
            &mut Work {
                own: &mut **own,
                ledger,
                shared,
            },
            command,
            cx,
        ),
    }
}

/// Whether a command works on a row of the list that has not come yet; it is run when it has.
fn waits_for_rows(m: &mut Model, command: Command) -> bool {
    let offer = offer::find(meetings::OFFERS, command);
    let waits = m.tab == Tab::Meetings && m.meetings.is_behind() && offer.is_some_and(|offer| !offer.anywhere);
    if waits {
        m.meetings.then = Some(command);
    }
    waits
}

/// Whether a command that was typed can run now.
///
/// # Errors
/// The message when it cannot.
fn may_run(m: &Model, command: Command) -> Result<(), Message> {
    available_after(m, command).map_err(|why| Message::Unavailable(command, why))
}

/// Runs a command; text after its name goes to those that take one.
pub(super) fn run(m: &mut Model, command: Command, rest: &str, cx: &mut Cx) {
    if !rest.is_empty() && m.meeting().is_some_and(Meeting::register_only) && !palette::is_time(rest) {
        return cx.say(Message::RegisterOnly);
    }
    // Words may make of a command what can run: they correct an act that is on record.
    if command.row().scope == Scope::Live {
        rest.clone_into(&mut m.live.words);
    }
    if let Err(notice) = may_run(m, command) {
        m.live.words.clear();
        m.live.ordered = None;
        return cx.say(notice);
    }
    if command.row().scope != Scope::Live {
        rest.clone_into(&mut m.prefill);
    }
    run_offered(m, command, cx);
}
