//! The tables of offers against the table of commands.

use huiwu::{
    app::{
        cursor::Step,
        live::panel::{PANELS, PanelId},
        prepare,
        text::Edit,
        update::available::offered,
        wrapup,
    },
    input::{
        command::{Command, TABLE},
        scope::Scope,
        section::SectionId,
    },
};
use strum::IntoEnumIterator;

/// The commands that are listed for a scope, in order of their names.
fn listed(scope: Scope) -> Vec<Command> {
    let rows = TABLE.iter().filter(|row| row.scope == scope);
    let mut commands: Vec<Command> = rows.map(|row| row.command).collect();
    commands.sort_unstable();
    commands
}

#[test]
fn each_command_has_exactly_one_offer_in_its_scope() {
    for row in TABLE {
        if let Some(mut commands) = offered(row.scope) {
            commands.sort_unstable();
            assert_eq!(commands, listed(row.scope), "offers of {:?}", row.scope);
        }
    }
}

#[test]
fn each_command_of_fields_and_lists_is_an_edit_or_a_move() {
    for command in listed(Scope::Field) {
        let edits = Edit::of(command).is_some();
        assert_eq!(edits, command != Command::Expand, "{command:?}");
    }
    for command in listed(Scope::List) {
        let moves = Step::of(command).is_some();
        assert_eq!(moves, command != Command::ClearFilter, "{command:?}");
    }
}

#[test]
fn each_panel_stands_in_the_table_once() {
    for id in PanelId::iter() {
        let rows = PANELS.iter().filter(|panel| panel.id == id).count();
        assert_eq!(rows, 1, "{id:?}");
    }
}

#[test]
fn each_section_belongs_to_one_tab() {
    for id in SectionId::iter() {
        assert_ne!(prepare::PLAN.has(id), wrapup::PLAN.has(id), "{id:?}");
    }
}

#[test]
fn each_scope_of_its_own_has_commands() {
    let of_sections = SectionId::iter().filter_map(SectionId::scope);
    let of_panels = PANELS.iter().filter_map(|panel| panel.scope);
    for scope in of_sections.chain(of_panels) {
        assert_ne!(listed(scope), Vec::new(), "{scope:?}");
    }
}
