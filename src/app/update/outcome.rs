//! Carries out what a tab or a dialog wants to happen next.

use crate::{
    domain::{
        change::{Act, Change, UndoScope},
        id::Id,
        meeting::Meeting,
        question::Question,
        record::{Key, Record},
        succession::Succession,
        template::{NewMeeting, Template},
    },
    input::command::Command,
    words::Lang,
};

use super::{
    super::{
        commit::commit_in,
        confirm::Confirm,
        cx::Cx,
        desk,
        effect::Effect,
        forms::{export, kept::name_of},
        help::Help,
        holidays, live,
        message::Message,
        model::{Cover, Model},
        opening::{Loading, Opening},
        outcome::{Outcome, Place, Request},
        palette::{self, Palette},
        place, prepare, roster,
        seen::work,
        tab::Tab,
        wrapup,
    },
    form, spoken, turn,
    typing::about_form_over,
};

/// Carries out one outcome.
pub(super) fn carry_out(m: &mut Model, outcome: Outcome, cx: &mut Cx) {
    match outcome {
        Outcome::Stay => {}
        Outcome::Go(place) => go(m, place, cx),
        Outcome::Open(request) => open(m, request),
        Outcome::GoAndOpen(place, request) => {
            go(m, place, cx);
            open(m, request);
        }
        Outcome::Close => close(m, cx),
        Outcome::Save => form::save(m, cx),
        Outcome::Succeed => {
            if let Cover::Succession(list) = std::mem::take(&mut m.cover) {
                succeed(m, &list.plan, cx);
            }
        }
        Outcome::Run(command, words) => {
            close(m, cx);
            if m.tab != Tab::Live && command.row().is_weighty && command.row().is_act {
                wait_in_line(m, command, &words, cx);
            } else {
                spoken::run(m, command, &words, cx);
            }
        }
        Outcome::Order(command, words) => order(m, command, &words, cx),
        Outcome::Undo => turn::undo(m, cx),
        Outcome::Redo => turn::redo(m, cx),
        Outcome::Speak(lang) => speak(m, lang, cx),
    }
}

/// A command that ends something was typed in another tab: it waits in the capture line, where Enter runs it.
fn wait_in_line(m: &mut Model, command: Command, words: &str, cx: &mut Cx) {
    let typed = format!(":{} {words}", m.shared.words().command(command).name);
    if !m.live.field.is_empty() || m.live.editing.is_some() {
        return cx.say(Message::RunsInLive(command));
    }
    go_to_tab(m, Tab::Live, cx);
    live::type_text(&mut work!(m, live), typed.trim_end(), cx);
    cx.ask(Confirm::of(Command::Send, Message::RunsOnRepeat(command)));
}

/// Runs a command that was typed in the capture line; the line stays if its words would come to nothing.
fn order(m: &mut Model, command: Command, words: &str, cx: &mut Cx) {
    let why = spoken::why_not(m, command, words);
    if let Some(notice) = palette::refuses_words(m.meeting(), command, why, words) {
        return cx.say(notice);
    }
    live::capture::clear(&mut work!(m, live), cx);
    spoken::run(m, command, words, cx);
}

/// Opens a dialog over the tab.
fn open(m: &mut Model, request: Request) {
    match request {
        Request::Form(asked) => form::show(m, *asked),
        Request::Export(kind) => form::show(m, export::form(m.wrapup.preview.styles, m.meeting(), kind)),
        Request::ImportRoster => form::show(m, roster::form()),
        Request::ImportHolidays => form::show(m, holidays::form()),
        Request::Palette => m.cover = Cover::Palette(Palette::default()),
        Request::Help => m.cover = Cover::Help(Help::of(m.scopes(), std::mem::take(&mut m.cover))),
    }
}

/// Closes the dialog; what the help page lay over is there again, and the text of a form is not kept.
pub(super) fn close(m: &mut Model, cx: &mut Cx) {
    match std::mem::take(&mut m.cover) {
        Cover::Help(help) => m.cover = *help.under,
        Cover::Form(open) => {
            let name = name_of(m.ledger.records(), &open.kind);
            form::forget(m, name.as_ref(), cx);
            about_form_over(m, cx);
        }
        Cover::Palette(_) => spoken::about_command_over(m, cx),
        Cover::Roster(_) | Cover::Succession(_) | Cover::None => {}
    }
}

/// Goes somewhere.
pub(super) fn go(m: &mut Model, place: Place, cx: &mut Cx) {
    match place {
        Place::Tab(tab) => go_to_tab(m, tab, cx),
        Place::Section(section) => {
            m.tab = if wrapup::PLAN.has(section) {
                Tab::Wrapup
            } else {
                Tab::Prepare
            };
            match m.tab {
                Tab::Wrapup => desk::show(&mut work!(m, wrapup), section),
                _ => desk::show(&mut work!(m, prepare), section),
            }
        }
        Place::Card(field) => {
            m.tab = Tab::Prepare;
            prepare::point_at(&mut work!(m, prepare), field);
        }
        Place::Meeting(meeting, tab) => {
            if m.open() == Some(meeting) {
                // What was said was about the list.
                cx.hush();
                m.tab = tab;
            } else {
                load(m, loading(meeting, tab), cx);
            }
        }
        Place::Record(key) => place::go_to(m, key, cx),
        Place::RecordOf(meeting, key) => {
            if m.open() == Some(meeting) {
                go(m, Place::Meeting(meeting, Tab::Live), cx);
                arrive(m, key, cx);
            } else {
                let then = Some(key);
                load(
                    m,
                    Loading {
                        then,
                        ..loading(meeting, Tab::Live)
                    },
                    cx,
                );
            }
        }
    }
}

const fn loading(meeting: Id<Meeting>, tab: Tab) -> Loading {
    Loading {
        meeting,
        tab,
        then: None,
        by_name: false,
    }
}

/// Asks for the rows of a meeting.
pub(super) fn load(m: &mut Model, loading: Loading, cx: &mut Cx) {
    m.opening = Opening::Loading(loading);
    cx.emit(Effect::Ask(Question::OpenMeeting {
        meeting: loading.meeting,
    }));
}

/// The meeting of a record is open: goes on to the record, unless that would throw away an entry that is being changed.
pub(super) fn arrive(m: &mut Model, key: Key, cx: &mut Cx) {
    if m.ledger.records().row(key).is_some() && !m.live.holds_change() {
        place::go_to(m, key, cx);
    }
}

/// Goes to a tab; lists across meetings are asked for again.
pub(super) fn go_to_tab(m: &mut Model, tab: Tab, cx: &mut Cx) {
    m.cover = Cover::None;
    if m.tab != tab {
        // What was said was about the other tab.
        cx.hush();
    }
    m.tab = tab;
    match tab {
        Tab::Meetings => m.meetings.reload(cx),
        Tab::FollowUp => m.follow_up.reload(cx),
        Tab::Prepare => desk::enter(&mut work!(m, prepare), cx),
        Tab::Wrapup => desk::enter(&mut work!(m, wrapup), cx),
        Tab::Live => {}
    }
}

fn speak(m: &mut Model, lang: Lang, cx: &mut Cx) {
    m.shared.lang = lang;
    m.wrapup.preview.follow(lang);
    cx.emit(Effect::RememberLanguage);
    cx.say(Message::LanguageIs);
}

/// Makes a meeting from a template and opens it.
pub fn create(m: &mut Model, template: &Template, new: &NewMeeting, cx: &mut Cx) -> Id<Meeting> {
    let (id, change) = template.instantiate(new, cx.now, cx.ids());
    begin(m, id, change, Vec::new(), cx);
    id
}

/// Makes the next meeting of a series, or a duplicate, of what comes over, and opens it.
pub fn succeed(m: &mut Model, plan: &Succession, cx: &mut Cx) -> Id<Meeting> {
    let (id, change) = plan.change(cx.now, cx.ids());
    begin(m, id, change, plan.address_book(), cx);
    cx.say(Message::MeetingCarried(plan.counts()));
    id
}

/// Stores a new meeting and opens it; `people` are rows of the address book that it needs.
fn begin(m: &mut Model, id: Id<Meeting>, change: Change, people: Vec<Record>, cx: &mut Cx) {
    let now = cx.now;
    let left = m.open();
    m.ledger.close_meeting();
    m.leave_meeting(left);
    m.ledger.absorb(people);
    commit_in(&mut m.ledger, UndoScope::File, Act::NewMeeting, change, cx);
    m.ledger.open_new(id);
    m.tab = m.meeting().map_or(m.tab, |meeting| Tab::of(meeting, now));
    m.prepare = prepare::desk(m.shared.lang);
    m.wrapup = wrapup::desk(m.shared.lang);
    m.meetings.reload(cx);
}
