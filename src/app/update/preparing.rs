//! Commands of the Prepare tab, which is gone to where one of them works from elsewhere.

use super::super::{
    cx::Cx,
    model::{Model, Tab},
    outcome::Outcome,
    prepare,
    seen::work,
};
use crate::input::command::Command;

/// Runs a command of the tab or of its shown section.
pub(super) fn run(m: &mut Model, command: Command, cx: &mut Cx) -> Outcome {
    let away = m.tab != Tab::Prepare;
    m.tab = Tab::Prepare;
    if away && command == Command::GoToGate {
        prepare::go_to_gate(&mut work!(m, prepare), cx, ());
        return Outcome::Stay;
    }
    let outcome = prepare::run(&mut work!(m, prepare), command, cx);
    prepare::clamp(&mut work!(m, prepare));
    outcome
}
