//! Rules that must hold over the whole table of commands.

use std::collections::HashSet;

use huiwu::{
    input::{
        command::{Command, TABLE},
        key::{Code, Key},
    },
    words::Lang,
};

#[test]
fn keys_parse_and_terminals_can_tell_them_apart() {
    for row in TABLE {
        for name in row.keys {
            let key = Key::parse(name).unwrap();
            assert!(
                !(key.ctrl && matches!(key.code, Code::Char('i' | 'm' | 'h' | '[' | 'j'))),
                "{name} is another key"
            );
            assert!(!key.is_bare_letter(), "{name} is swallowed by an input method");
        }
    }
}

#[test]
fn no_key_means_two_things_in_one_scope() {
    let mut seen = HashSet::new();
    for row in TABLE {
        for name in row.keys {
            assert!(
                seen.insert((row.scope, Key::parse(name).unwrap())),
                "{name} stands twice in {:?}",
                row.scope
            );
        }
    }
}

#[test]
fn every_command_has_a_name_and_a_row_of_its_own_in_both_languages() {
    for lang in [Lang::En, Lang::Zh] {
        let mut names = HashSet::new();
        for row in TABLE.iter().filter(|row| row.in_palette) {
            let text = lang.strings().command(row.command);
            assert!(!text.name.is_empty() && !text.label.is_empty());
            assert!(names.insert(text.name), "{} is the name of two commands", text.name);
        }
    }
    for command in Command::all() {
        assert_eq!(command.row().command, command);
    }
}
