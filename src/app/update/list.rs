//! Moves in whatever list is shown, and the filter over it.

use crate::input::command::Command;

use super::super::{
    cursor::Step,
    cx::Cx,
    desk, live,
    model::{Cover, Model, Tab},
    roster,
    seen::work,
};

pub(super) fn run_list(m: &mut Model, command: Command, cx: &mut Cx) {
    let Some(step) = Step::of(command) else {
        return clear_filter(m, cx);
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
        Tab::Meetings => m.meetings.step(step, cx),
        Tab::Prepare => desk::step(&mut work!(m, prepare), step),
        Tab::Wrapup => desk::step(&mut work!(m, wrapup), step),
        Tab::FollowUp => m.follow_up.step(step, cx),
        Tab::Live => live::panel::step(&mut work!(m, live), step),
    }
}

fn clear_filter(m: &mut Model, cx: &mut Cx) {
    cx.hush();
    match m.tab {
        Tab::Meetings => {
            m.meetings.filter.set_text("");
            m.meetings.reload(cx);
        }
        Tab::Prepare => desk::clear_filter(&mut work!(m, prepare)),
        Tab::Wrapup => desk::clear_filter(&mut work!(m, wrapup)),
        Tab::FollowUp => m.follow_up.filter.set_text(""),
        Tab::Live => {}
    }
}
