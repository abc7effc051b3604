//! Help, completions and the manual page: in either language, of every command.
#![allow(clippy::unwrap_used, reason = "helpers of tests fail as tests do")]

use clap::Command;
use huiwu::{
    shell::cli::help::{asked, command},
    words::{Lang, help::in_chinese},
};

use crate::program::huiwu;

/// The words that lead to every command and argument that is shown.
fn paths(command: &Command, path: &str, found: &mut Vec<String>) {
    found.push(path.to_owned());
    let arguments = command.get_arguments().filter(|arg| !arg.is_hide_set());
    found.extend(
        arguments
            .filter(|arg| !matches!(arg.get_id().as_str(), "help" | "version"))
            .map(|arg| format!("{path}:{}", arg.get_id())),
    );
    for sub in command.get_subcommands().filter(|sub| !sub.is_hide_set()) {
        let below = if path.is_empty() {
            sub.get_name().to_owned()
        } else {
            format!("{path} {}", sub.get_name())
        };
        paths(sub, &below, found);
    }
}

#[test]
fn every_command_and_argument_has_its_help_in_chinese() {
    let mut found = Vec::new();
    paths(&command(Lang::En), "", &mut found);
    let missing: Vec<_> = found.iter().filter(|path| in_chinese(path).is_empty()).collect();
    assert!(missing.is_empty(), "{missing:?}");
    command(Lang::Zh).debug_assert();
}

#[test]
fn help_is_said_in_the_language_that_is_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    let said = |lang, args: &[&str]| {
        let output = huiwu(folder.path(), lang, args);
        assert!(output.status.success(), "{output:?}");
        String::from_utf8(output.stdout).unwrap()
    };
    let (zh, en) = (said("zh", &["--help"]), said("en", &["--help"]));
    assert!(
        zh.contains("用法：") && zh.contains("命令") && zh.contains("演示会议"),
        "{zh}"
    );
    assert!(
        !zh.contains("Usage") && !zh.contains("Commands:") && !zh.contains("Options:"),
        "{zh}"
    );
    assert!(en.contains("Usage:") && !en.contains("用法"), "{en}");
    let export = said("zh", &["export", "--help"]);
    assert!(export.contains("从不覆盖") && !export.contains("default"), "{export}");
    assert_eq!(asked(&["huiwu".into(), "--lang=zh".into()]), Some(Lang::Zh));
    assert_eq!(asked(&["huiwu".into(), "list".into()]), None);
}

#[test]
fn completions_name_every_command_in_each_shell() {
    let folder = tempfile::tempdir().unwrap();
    for shell in ["bash", "zsh", "fish", "powershell"] {
        let output = huiwu(folder.path(), "en", &["completions", shell]);
        assert!(output.status.success(), "{output:?}");
        let text = String::from_utf8(output.stdout).unwrap();
        for name in ["demo", "follow-up", "doctor", "completions"] {
            assert!(text.contains(name), "{shell}: {name}");
        }
    }
    assert!(!folder.path().join("h.db").exists(), "nothing is opened for it");
}

#[test]
fn the_manual_has_a_page_of_the_program_and_of_each_command() {
    let folder = tempfile::tempdir().unwrap();
    let page = |args: &[&str]| huiwu(folder.path(), "en", &[&["man"], args].concat());
    let whole = String::from_utf8(page(&[]).stdout).unwrap();
    assert!(whole.contains(".TH huiwu") && whole.contains("doctor"), "{whole}");
    let export = String::from_utf8(page(&["export"]).stdout).unwrap();
    assert!(
        export.contains("huiwu\\-export") || export.contains("huiwu-export"),
        "{export}"
    );
    assert_eq!(page(&["nonsense"]).status.code(), Some(2));
}
