//! Moves in whatever list is shown, and the filter over it.

use crate::input::command::Command;

use super::super::{
    cursor::Step,
    cx::Cx,
    desk, forms, live,
    message::{Message, RoomMessage},
    model::{Cover, Model, Tab},
    roster,
    seen::work,
};
use super::practice;

pub(super) fn run_list(m: &mut Model, command: Command, cx: &mut Cx) {
    let Some(step) = Step::of(command) else {
        return clear_filter(m, cx);
    };
    let said = m.said.len();
    match &mut m.cover {
        Cover::Help(help, _) => return help.step(step),
        Cover::Said(list, _) => return list.cursor.step(step, said),
        Cover::Practice(page, _) => return practice::step(page, step),
        Cover::Roster(preview) => return roster::step(preview, step),
        Cover::Succession(list) => return list.step(step),
        Cover::Agenda(preview) => return preview.step(step),
        Cover::Settings(settings) => return settings.step(step, cx),
        Cover::Search(search, _) => return search.step(step, cx),
        Cover::Form(form) => {
            form.step(step);
            return forms::follow(form);
        }
        Cover::None | Cover::Palette(_) => {}
    }
    match m.tab {
        Tab::Meetings => m.meetings.step(step, cx),
        Tab::Prepare => desk::step(&mut work!(m, prepare), step),
        Tab::Wrapup => desk::step(&mut work!(m, wrapup), step),
        Tab::FollowUp => m.follow_up.step(step, cx),
        Tab::Live => live::panel::step(&mut work!(m, live), step, cx),
    }
}

fn clear_filter(m: &mut Model, cx: &mut Cx) {
    cx.hush();
    empty_filter(m, m.tab, cx);
}

fn empty_filter(m: &mut Model, tab: Tab, cx: &mut Cx) {
    match tab {
        Tab::Meetings => {
            m.meetings.clear_filter(cx);
        }
        Tab::Prepare => desk::clear_filter(&mut work!(m, prepare)),
        Tab::Wrapup => desk::clear_filter(&mut work!(m, wrapup)),
        Tab::FollowUp => m.follow_up.clear(cx),
        Tab::Live => {}
    }
}

/// Empties the filter of a tab that was left. Text that fitted no row was meant for another place: it stays where it was typed, and that is
/// told.
pub(super) fn leave(m: &mut Model, tab: Tab, cx: &mut Cx) {
    let (typed, fits) = match tab {
        Tab::Meetings => (m.meetings.filter.text(), !m.meetings.rows.is_empty()),
        Tab::Prepare => (m.prepare.filter.text(), !m.seen(&m.prepare).rows().is_empty()),
        Tab::FollowUp => (m.follow_up.filter.text(), !m.follow_up.shown().is_empty()),
        Tab::Wrapup => (m.wrapup.filter.text(), !m.seen(&m.wrapup).rows().is_empty()),
        Tab::Live => return,
    };
    if typed.is_empty() {
        return;
    }
    if m.tab == Tab::Live && !fits {
        return cx.say(Message::Room(RoomMessage::StaysInFilter(typed)));
    }
    empty_filter(m, tab, cx);
}
