//! Routes a message to the one place that handles it; knows no details.

mod answers;
pub mod available;
mod begin;
mod caret;
mod copy;
mod desks;
mod dialog;
mod errands;
mod form;
pub mod job;
mod keys;
mod list;
pub mod mouse;
mod pasted_agenda;
mod outcome;
mod place;
mod practice;
mod reading;
mod run;
mod settings;
pub mod spoken;
mod stale;
mod start;
mod turn;
mod typing;

use crate::domain::{draft::Draft, meeting::Meeting};

use super::{
    cx::{Cx, SpokenMessage},
    desk,
    effect::{Effect, TypeForm},
    forms,
    live::read_typed,
    message::Message,
    model::{Cover, Model, Tab},
    msg::Msg,
    prepare, roster,
    said_log::SaidThing,
    seen::work,
    tour::TourSeen,
    wrapup,
};

pub use begin::{create, succeed};
use run::run_checked;
use typing::type_text;

/// Whether a message is text that is typed.
fn is_typed(msg: &Msg) -> bool {
    matches!(msg, Msg::Paste(_)) || matches!(msg, Msg::Key(key) if key.typed().is_some())
}

/// Whether a message comes from the clerk, or from the clock that ticks where nobody types; others come from the store and the errands.
const fn comes_by_hand(msg: &Msg) -> bool {
    matches!(
        msg,
        Msg::Key(_) | Msg::Paste(_) | Msg::Pointer(_) | Msg::Do(_) | Msg::ReadLine | Msg::Tick
    )
}

/// A pasted line without the break at its end, which would make a long text of it.
fn without_last_break(text: &str) -> &str {
    let line = text.trim_end_matches(['\n', '\r']);
    if line.is_empty() || line.contains(['\n', '\r']) {
        text
    } else {
        line
    }
}

/// Takes in one message. After text was typed into the line, [`Msg::ReadLine`] is to follow once the text is on the screen.
pub fn update(m: &mut Model, msg: Msg, cx: &mut Cx) {
    m.shared.now = cx.now;
    let by_hand = comes_by_hand(&msg);
    if by_hand {
        m.live.know_people(&m.ledger);
    }
    if !is_typed(&msg) {
        // All else goes by the reading of the whole line.
        read_typed(&mut work!(m, live), cx.now);
    }
    if matches!(msg, Msg::Pointer(_)) {
        let locked = m.is_locked();
        m.shared.touched = cx.now;
        if locked {
            return;
        }
    }
    if let Msg::Key(key) = &msg {
        m.pointed = None;
        let locked = m.is_locked();
        m.shared.touched = cx.now;
        // Text is taken in as ever; any other key only shows the screen again: nobody sees what it would do.
        if locked && key.typed().is_none() {
            return;
        }
    }
    let (tab, cover, act) = (m.tab, m.cover.tag(), m.ledger.last_act());
    let section = m.desk().map(|desk| desk.section);
    let was_key = matches!(msg, Msg::Key(_));
    take(m, msg, cx);
    place::come_back(m, cx);
    reading::look(m, cx);
    // The line of another window comes into one that is emptied, not into one that was just entered.
    if was_key && m.ledger.last_act() == act {
        start::offer_line(m, cx);
    }
    if m.ledger.last_act() != act {
        caret::settle_filters(m);
    }
    if m.tab != tab {
        list::leave(m, tab, cx);
    }
    // A notice from before a form opened or closed, or of another section, has nothing to do with what is there now.
    let other = |section| m.desk().is_some_and(|desk| desk.section != section);
    let is_elsewhere = m.cover.tag() != cover || section.is_some_and(other);
    if is_elsewhere && cx.said().is_none() {
        cx.hush();
    }
    form::keep(m, cx);
    if by_hand {
        m.live.refresh(&m.ledger, cx.now);
    } else {
        m.live.refresh_view(&m.ledger, cx.now);
    }
    match m.tab {
        Tab::Prepare => desk::settle(&mut work!(m, prepare)),
        Tab::Wrapup => wrapup::refresh(&mut work!(m, wrapup), cx),
        Tab::Meetings | Tab::Live | Tab::FollowUp => {}
    }
    if let Cover::Agenda(preview) = &mut m.cover {
        preview.refresh(&m.ledger);
    }
    if let Cover::Roster(preview) = &mut m.cover {
        roster::refresh(preview, &m.ledger);
    }
    spoken::refresh(m, cx);
    follow_tour(m);
    m.shared.job = m.job.as_ref().map(|job| job.number);
    m.shared.entry_changed = m.live.holds_change();
    if cx.take_drafts() {
        cx.emit(Effect::KeepDraft(unfinished(m)));
    }
    settle(m, cx);
}

/// Does what a message asks for by itself; what follows from every message comes after it.
fn take(m: &mut Model, msg: Msg, cx: &mut Cx) {
    match msg {
        Msg::Key(key) => keys::press(m, key, cx),
        Msg::Paste(text) => type_text(m, without_last_break(&text), cx),
        Msg::Pointer(pointer) => mouse::point(m, pointer, cx),
        Msg::Job(progress) => job::told(m, progress, cx),
        Msg::JobOver(number) => job::over(m, number),
        Msg::JobStopped(progress) => job::stopped(m, progress, cx),
        Msg::Do(command) => run_checked(m, command, cx),
        // Read already, as before every message but text.
        Msg::ReadLine => {}
        Msg::Tick => {
            m.age_notice(cx.now);
        }
        Msg::Resize(columns, rows) => m.shared.size = (columns, rows),
        Msg::Saved(seq) => m.ledger.unsaved_mut().saved(seq),
        Msg::SaveFailed { trouble, .. } => {
            // Clear the notice: the banner below it says why saving failed.
            cx.hush();
            m.log(SaidThing::Trouble(trouble.clone()), cx.now);
            m.ledger.unsaved_mut().failed(trouble);
        }
        Msg::OpenFailed(trouble) => {
            start::in_vain(m);
            m.log(SaidThing::Trouble(trouble.clone()), cx.now);
            m.ledger.unsaved_mut().not_opened(trouble);
        }
        Msg::Unkept(acts) => m.ledger.unsaved_mut().unkept = acts,
        Msg::Recovered => {
            m.log(SaidThing::Recovered, cx.now);
            m.ledger.unsaved_mut().recovered();
        }
        Msg::Opened(found) => start::opened(m, *found, cx),
        Msg::Answer(answer) => answers::take(m, answer, cx),
        Msg::Damaged { copy } => {
            // Clear the notice: the banner below it says what is wrong with the file.
            cx.hush();
            m.ledger.unsaved_mut().damaged(copy);
        }
        Msg::Changed { shared } => reading::changed(m, shared, cx),
        Msg::Looked { lost } => {
            if m.ledger.unsaved_mut().set_lost(lost.clone())
                && let Some(trouble) = lost
            {
                // Clear the notice: the banner below it says what is wrong with the file.
                cx.hush();
                m.log(SaidThing::Trouble(trouble), cx.now);
            }
        }
        Msg::Templates {
            templates,
            faults,
            wanted,
        } => {
            if !faults.is_empty() {
                cx.say(Message::TemplateFaults(faults));
            }
            m.shared.templates = forms::meeting::in_order(templates, m.shared.lang);
            let form = match wanted {
                TypeForm::New => forms::meeting::new(&m.shared, cx.now),
                TypeForm::Rename(meeting) => forms::meeting::rename(*meeting, &m.shared),
            };
            form::show(m, form);
        }
        Msg::Settings(found) => settings::show(m, *found),
        Msg::Fitted(fit) => settings::fit(m, *fit),
        Msg::SettingsWritten(result) => settings::written(m, result, cx),
        Msg::Cards(templates) => m.shared.templates = forms::meeting::in_order(templates, m.shared.lang),
        Msg::Rules { rules, faults } => {
            m.ledger.set_rules(rules);
            if !faults.is_empty() {
                cx.say(Message::RuleFaults(faults));
            }
        }
        Msg::FileRead { key, asked, path, hash } => {
            prepare::files::read(&mut m.ledger, key, (&asked, &path), hash, cx);
        }
        Msg::Sheets { path, result } => errands::take_sheets(m, path, result, cx),
        Msg::List(reading) => errands::take_list(m, &reading, cx),
        Msg::AgendaFile { path, result } => errands::take_agenda(m, path, result, cx),
        Msg::Holidays { path, result } => errands::take_holidays(m, path, result, cx),
        Msg::Taught { lesson, result } => errands::taught(m, lesson, result, cx),
        Msg::Exported { path, result } => errands::exported(m, path, result, cx),
    }
}

/// The tour goes on when what it asks for was done.
fn follow_tour(m: &mut Model) {
    if m.is_opening() {
        return;
    }
    let newest = m.ledger.records().entries.rows().last();
    let seen = TourSeen {
        tab: m.tab,
        newest: newest.map(|entry| (entry.id, entry.kind)),
    };
    if let Some(tour) = &mut m.tour {
        tour.look(&seen);
    }
}

/// Returns what is typed, but not entered or saved, as it outlives the program: the capture line and the form that was begun last.
fn unfinished(m: &Model) -> Draft {
    let line = m.live.unfinished(m.open());
    // An empty line leaves its place to the one that waits beside it.
    let beside = m.set_aside.of(m.open()).filter(|_| !line.has_line());
    let draft = Draft {
        form: m.kept_form.clone(),
        ..beside.cloned().unwrap_or(line)
    };
    if !m.meeting().is_some_and(Meeting::register_only) {
        return draft;
    }
    // No text of a register-only meeting may reach the disk (docs/rules.md §secrecy).
    Draft {
        text: String::new(),
        caret: 0,
        change: None,
        ..draft
    }
}

/// Shows what was said and asked.
fn settle(m: &mut Model, cx: &mut Cx) {
    match cx.take_word() {
        SpokenMessage::Same => {}
        SpokenMessage::Nothing => m.notice = None,
        // The invented people of the page on the capture line are no part of what happened.
        SpokenMessage::Said(notice) if matches!(m.cover, Cover::Practice(..)) => m.notice = Some((notice, cx.now)),
        SpokenMessage::Said(notice) => m.say(notice, cx.now),
    }
    if let Some(asked) = cx.take_asked() {
        m.log(SaidThing::Question(asked.words.clone()), cx.now);
        m.confirm = Some(asked);
        m.notice = None;
    }
}
