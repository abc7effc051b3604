//! Commands of the tabs made of sections; the gate of Prepare is gone to from everywhere.

use super::super::{
    cx::Cx,
    desk,
    model::{Model, Tab},
    outcome::Outcome,
    prepare,
    seen::work,
};
use crate::input::command::Command;

/// Runs a command of the shown tab or of its shown section.
pub(super) fn run(m: &mut Model, command: Command, cx: &mut Cx) -> Outcome {
    if command == Command::GoToGate && m.tab != Tab::Prepare {
        m.tab = Tab::Prepare;
        prepare::go_to_gate(&mut work!(m, prepare), cx, ());
        return Outcome::Stay;
    }
    match m.tab {
        Tab::Prepare => desk::run(&mut work!(m, prepare), command, cx),
        Tab::Wrapup => desk::run(&mut work!(m, wrapup), command, cx),
        Tab::Meetings | Tab::Live | Tab::FollowUp => Outcome::Stay,
    }
}
