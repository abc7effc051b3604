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
fn completions_offer_documents_styles_formats_and_types() {
    let folder = tempfile::tempdir().unwrap();
    for shell in ["bash", "zsh", "fish", "powershell"] {
        let output = huiwu(folder.path(), "en", &["completions", shell]);
        let text = String::from_utf8(output.stdout).unwrap();
        for value in [
            "sign-in",
            "desk-cards",
            "door",
            "follow-up-report",
            "meetbot",
            "markdown",
            "summaries",
            "executive",
        ] {
            assert!(text.contains(value), "{shell}: {value}");
        }
    }
    // They are no closed lists: names of the screen and types of one's own are read as before.
    let said = huiwu(folder.path(), "en", &["completions", "tcsh"]);
    let said = String::from_utf8(said.stderr).unwrap();
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        assert!(said.contains(shell), "{said}");
    }
    let help = huiwu(folder.path(), "en", &["--help"]);
    assert!(String::from_utf8(help.stdout).unwrap().contains("Four worked meetings"));
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

#[test]
fn the_word_help_asks_as_the_option_does() {
    let folder = tempfile::tempdir().unwrap();
    let said = |lang, args: &[&str]| {
        let output = huiwu(folder.path(), lang, args);
        (output.status.success(), String::from_utf8(output.stdout).unwrap())
    };
    for lang in ["en", "zh"] {
        assert_eq!(said(lang, &["help"]), said(lang, &["--help"]));
        assert_eq!(said(lang, &["help", "capture"]), said(lang, &["capture", "--help"]));
        assert_eq!(
            said(lang, &["help", "import", "log"]),
            said(lang, &["import", "log", "--help"])
        );
        assert!(said(lang, &["help", "capture"]).1.contains("--at"));
        assert!(!said(lang, &["help", "nothing"]).0);
    }
}

#[test]
fn arguments_that_cannot_be_read_are_said_in_the_language_that_is_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    let cases: &[(&[&str], &str, &str)] = &[
        (
            &["new", "--titel", "x"],
            "unexpected argument '--titel'; similar: --title",
            "没有“--titel”这个参数；相近的有 --title",
        ),
        (
            &["list", "x"],
            "unexpected argument 'x'; it is called as huiwu list [OPTIONS]",
            "没有“x”这个参数；写法：huiwu list [选项]",
        ),
        (
            &["import", "roster", "last", "people.txt"],
            "unexpected argument 'people.txt'; it is called as huiwu import roster [OPTIONS] <FILE>",
            "没有“people.txt”这个参数；写法：huiwu import roster [选项] <FILE>",
        ),
        (
            &["import", "agend"],
            "unknown command 'agend'; similar: agenda",
            "没有“agend”这个命令；相近的有 agenda",
        ),
        (
            &["import", "xyz"],
            "unknown command 'xyz'; choose one of: agenda, roster",
            "没有“xyz”这个命令；可用：agenda、roster",
        ),
        (
            &["import"],
            "the command is not complete; choose one of: agenda, roster",
            "命令不完整；可用：agenda、roster",
        ),
        (
            &["gate", "last", "open"],
            "'open' does not fit <GATE>; choose one of: ready, adjourn, close",
            "<GATE> 不能是“open”；可用：ready、adjourn、close",
        ),
        (
            &["list", "--db"],
            "a value is missing behind --db <FILE>",
            "--db <FILE> 后面缺少值",
        ),
        (&["export"], "<DOCUMENT> must be given", "缺少 <DOCUMENT>"),
        (
            &["new", "--title", "x"],
            "--template <TEMPLATE>, --start <START> must be given",
            "缺少 --template <TEMPLATE>、--start <START>",
        ),
        (
            &["export", "minutes", "--public", "--style", "x"],
            "--public cannot be used together with --style <STYLE>",
            "--public 不能与 --style <STYLE> 同用",
        ),
        (
            &["list", "--plain", "--plain"],
            "--plain can be given only once",
            "--plain 只能写一次",
        ),
        (
            &["list", "--json=3"],
            "--json takes no further value: leave '3' out",
            "--json 多了一个值“3”",
        ),
    ];
    for (args, en, zh) in cases {
        for (lang, expected, end) in [
            ("en", en, "; `huiwu --help` lists what there is\n"),
            ("zh", zh, "）；`huiwu --help` 列出用法\n"),
        ] {
            let output = huiwu(folder.path(), lang, args);
            let said = String::from_utf8(output.stderr).unwrap();
            assert!(said.contains(expected) && said.ends_with(end), "{args:?}: {said}");
            assert_eq!(said.lines().count(), 1, "{said}");
            assert_eq!(output.status.code(), Some(2));
        }
    }
}

#[test]
fn help_in_chinese_has_no_english_frame_and_names_own_options_first() {
    let folder = tempfile::tempdir().unwrap();
    for args in [
        &["--help"][..],
        &["import", "log", "--help"],
        &["gate", "-h"],
        &["search", "--help"],
    ] {
        let said = String::from_utf8(huiwu(folder.path(), "zh", args).stdout).unwrap();
        for word in ["OPTIONS", "COMMAND]", "<COMMAND", "Options", "命令:", "选项:", "参数:"] {
            assert!(!said.contains(word), "{word}: {said}");
        }
        assert!(said.contains("[选项]") && said.contains("选项：\n"), "{said}");
    }
    let gate = String::from_utf8(huiwu(folder.path(), "zh", &["gate", "-h"]).stdout).unwrap();
    assert!(gate.contains("用法：huiwu gate [选项] <MEETING> <GATE>"), "{gate}");
    let places = ["  <MEETING>", "  <GATE>", "--json", "--db", "--help"].map(|text| gate.find(text).unwrap());
    assert!(places.is_sorted(), "{gate}");
    assert!(!gate.contains("缺省）"), "a meeting must be named: {gate}");
}

#[test]
fn chinese_errors_are_joined_by_chinese_signs() {
    let folder = tempfile::tempdir().unwrap();
    let said = |args: &[&str]| String::from_utf8(huiwu(folder.path(), "zh", args).stderr).unwrap();
    let new = [
        "new",
        "--template",
        "council",
        "--title",
        "会",
        "--start",
        "2026-03-05 09:00",
    ];
    said(&new);
    for (args, expected) in [
        (&["export", "nosuch"][..], "可用：minutes、record、agenda"),
        (&["export", "minutes", "--format", "zip"], "zip；可用：text、markdown"),
        (
            &[
                "new",
                "--template",
                "nosuch",
                "--title",
                "会",
                "--start",
                "2026-03-05 09:00",
            ],
            "council",
        ),
    ] {
        let said = said(args);
        assert!(
            said.contains(expected) && !said.contains(", ") && !said.contains("; "),
            "{said}"
        );
    }
}
