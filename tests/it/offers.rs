//! The tables of offers against the table of commands.

use huiwu::{
    app::{cursor::Step, text::Edit, update::available::offered},
    input::{
        command::{Command, TABLE},
        scope::Scope,
    },
};

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
        assert!(Edit::of(command).is_some(), "{command:?} edits nothing");
    }
    for command in listed(Scope::List) {
        let moves = Step::of(command).is_some();
        assert_eq!(moves, command != Command::ClearFilter, "{command:?}");
    }
}
