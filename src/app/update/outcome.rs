//! Carries out what a tab or a dialog wants to happen next.

use crate::{input::command::Command, words::Lang};

use super::{
    super::{
        confirm::Confirm,
        cx::Cx,
        effect::Effect,
        live,
        message::{Message, TerminalMessage},
        model::{Cover, Model},
        outcome::Outcome,
        palette,
        seen::work,
        tab::Tab,
        tour::Tour,
    },
    available::why_not,
    begin::succeed,
    copy,
    dialog::{close, open},
    form, job,
    place::{go_from, go_to_tab},
    turn,
};

/// Carries out one outcome. Returns the command that is to be run next, with the words after its name.
pub(super) fn carry_out(m: &mut Model, outcome: Outcome, cx: &mut Cx) -> Option<(Command, String)> {
    match outcome {
        Outcome::Stay => {}
        Outcome::Go(place) => {
            if matches!(m.cover, Cover::Palette(_)) {
                close(m, cx);
            }
            go_from(m, place, cx);
        }
        Outcome::Open(request) => open(m, request, cx),
        Outcome::GoAndOpen(place, request) => {
            go_from(m, place, cx);
            open(m, request, cx);
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
            note_recent(m, command, cx);
            if m.tab != Tab::Live && command.row().is_weighty && command.row().is_act {
                wait_in_line(m, command, &words, cx);
            } else {
                return Some((command, words));
            }
        }
        Outcome::Order(command, words) => {
            if takes_order(m, command, &words, cx) {
                note_recent(m, command, cx);
                return Some((command, words));
            }
        }
        Outcome::Tour => m.tour = Some(Tour::begun()),
        Outcome::Undo => turn::undo(m, cx),
        Outcome::Redo => turn::redo(m, cx),
        Outcome::Copy => copy::copy(m, cx),
        Outcome::TurnMouse => {
            m.shared.mouse = !m.shared.mouse;
            cx.say(Message::Terminal(TerminalMessage::MouseIs(m.shared.mouse)));
        }
        Outcome::StopJob => job::stop(m, cx),
        Outcome::Speak(lang) => speak(m, lang, cx),
    }
    None
}

/// A command was asked for by name: the palette offers it first from now on, in the next run too.
fn note_recent(m: &mut Model, command: Command, cx: &mut Cx) {
    if command.row().in_palette {
        m.recent.note(command);
        cx.emit(Effect::RememberRecent(m.recent.clone()));
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

/// Whether a command that was typed in the capture line is to be run: then the line is emptied. It stays if the words would come to nothing.
fn takes_order(m: &mut Model, command: Command, words: &str, cx: &mut Cx) -> bool {
    let why = why_not(m, command, words);
    if let Some(notice) = palette::refuses_words(m.meeting(), command, why, words) {
        cx.say(notice);
        return false;
    }
    live::capture::clear(&mut work!(m, live), cx);
    true
}

fn speak(m: &mut Model, lang: Lang, cx: &mut Cx) {
    m.shared.lang = lang;
    m.wrapup.preview.follow(lang);
    cx.emit(Effect::RememberLanguage);
    cx.say(Message::LanguageIs);
}
