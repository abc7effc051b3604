//! Commands of the Prepare tab, and what they want to happen next.

use super::super::{
    cx::Cx,
    forms, holidays,
    model::{Model, Tab},
    outcome::{Outcome, Place, Request},
    place, prepare, roster,
    seen::work,
};
use crate::input::command::Command;

/// Runs a command of the tab or of its shown section.
pub(super) fn run(m: &mut Model, command: Command, cx: &mut Cx) {
    let away = m.tab != Tab::Prepare;
    m.tab = Tab::Prepare;
    if away && command == Command::GoToGate {
        return prepare::go_to_gate(&mut work!(m, prepare), cx, ());
    }
    let outcome = prepare::run(&mut work!(m, prepare), command, cx);
    follow(m, outcome, cx);
    prepare::clamp(&mut work!(m, prepare));
}

fn follow(m: &mut Model, outcome: Outcome, cx: &mut Cx) {
    match outcome {
        Outcome::Stay => {}
        Outcome::Go(Place::Record(key)) => place::go_to(m, key, cx),
        Outcome::Go(Place::Section(section)) => prepare::show(&mut work!(m, prepare), section),
        Outcome::Go(Place::Card(field)) => prepare::point_at(&mut work!(m, prepare), field),
        Outcome::Go(Place::Tab(tab) | Place::Meeting(_, tab)) => super::go_to(m, tab, cx),
        Outcome::Open(Request::Form(form)) => forms::show(m, *form),
        Outcome::Open(Request::Export(kind)) => forms::export::open(m, kind),
        Outcome::Open(Request::ImportRoster) => roster::ask(m),
        Outcome::Open(Request::ImportHolidays) => holidays::ask(m),
        Outcome::Open(Request::Palette) => super::palette::open(m),
    }
}
