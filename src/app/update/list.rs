//! Moves in whatever list is shown, and the filter over it.

use crate::input::command::Command;

use super::super::{
    cursor::Step,
    cx::Cx,
    follow_up, meetings,
    model::{Cover, Model, Tab},
    prepare, roster,
    seen::work,
    wrapup,
};

pub(super) fn run_list(m: &mut Model, command: Command, cx: &mut Cx) {
    let step = match command {
        Command::Up => Step::Up,
        Command::Down => Step::Down,
        Command::PageUp => Step::PageUp,
        Command::PageDown => Step::PageDown,
        Command::First => Step::First,
        Command::Last => Step::Last,
        _ => return clear_filter(m, cx),
    };
    let signs = m.shared.lang.strings().screen.signs.len();
    match &mut m.cover {
        Cover::Help(help) => {
            return help
                .cursor
                .step(step, help.commands().len() + if help.has_signs() { signs } else { 0 });
        }
        Cover::Roster(preview) => return roster::step(preview, step),
        _ => {}
    }
    match m.tab {
        Tab::Meetings => meetings::step(m, step, cx),
        Tab::Prepare => prepare::step(&mut work!(m, prepare), step),
        Tab::Wrapup => wrapup::step(m, step),
        Tab::FollowUp => follow_up::step(m, step, cx),
        Tab::Live => {}
    }
}

fn clear_filter(m: &mut Model, cx: &mut Cx) {
    cx.hush();
    match m.tab {
        Tab::Meetings => {
            m.meetings.filter.set_text("");
            meetings::reload(m, cx);
        }
        Tab::Prepare => prepare::clear_filter(&mut work!(m, prepare)),
        Tab::FollowUp => m.follow_up.filter.set_text(""),
        Tab::Live | Tab::Wrapup => {}
    }
}
