//! Refusals of the command line are in the words of the language that was asked for, with the next step.
#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests fail as tests do")]

use std::{
    path::Path,
    process::{Command, Stdio},
};

fn said(home: &Path, args: &[&str]) -> String {
    let file = if args.first() == Some(&"--db") {
        &[][..]
    } else {
        &["--db", "h.db"]
    };
    let output = Command::new(env!("CARGO_BIN_EXE_huiwu"))
        .args(["--lang", "zh"])
        .args(file)
        .args(args)
        .current_dir(home)
        .env_clear()
        .env("HOME", home)
        .stdin(Stdio::null())
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(2), "{args:?}");
    String::from_utf8(output.stderr).unwrap()
}

/// The words of a sentence in Latin letters that are no name: nothing quoted, no path, no command.
fn foreign(said: &str) -> Vec<&str> {
    let outside = said.split('`').step_by(2);
    let words = outside.flat_map(|part| part.split(|c: char| !c.is_ascii_alphanumeric() && !"./-_".contains(c)));
    let known = ["huiwu", "JSON"];
    words
        .filter(|word| word.chars().filter(char::is_ascii_alphabetic).count() > 2)
        .filter(|word| !word.contains(['.', '/']) && !known.contains(word))
        .collect()
}

#[test]
fn a_refusal_in_chinese_has_no_english_sentence_in_it() {
    let folder = tempfile::tempdir().unwrap();
    let home = folder.path();
    for title in ["港口一", "港口二"] {
        let made = Command::new(env!("CARGO_BIN_EXE_huiwu"))
            .args([
                "--db",
                "h.db",
                "new",
                "--template",
                "council",
                "--start",
                "2026-03-03T09:00",
            ])
            .args(["--title", title])
            .current_dir(home)
            .env_clear()
            .env("HOME", home)
            .output()
            .unwrap();
        assert!(made.status.success());
    }
    std::fs::write(home.join("a.txt"), "x").unwrap();
    std::fs::create_dir(home.join("a")).unwrap();
    for args in [
        &["show", "无此会"][..],
        &["show", "港口"],
        &["gate", "港口", "ready"],
        &["capture", "--meeting", "无此会"],
        &["export", "minutes", "--meeting", "无此会"],
        &["export", "minutes", "--meeting", "港口一", "-o", "none/x.md"],
        &["export", "minutes", "--meeting", "港口一", "-o", "a.txt/x.md"],
        &["export", "minutes", "--meeting", "港口一", "-o", "a.txt"],
        &["export", "archive", "--meeting", "港口一", "-o", "none/x.zip"],
        &["backup", "none/x.db"],
        &["backup", "a.txt"],
        &["restore", "none.db"],
        &["restore", "a.txt"],
        &["restore", "a"],
        &["import", "agenda", "none.txt"],
        &["import", "roster", "a"],
        &["import", "log", "none.log"],
        &["import", "case", "a.txt"],
        &["--db", "a.txt", "list"],
        &["--db", "a", "list"],
        &["--db", "none.db", "list"],
    ] {
        let said = said(home, args);
        assert_eq!(foreign(&said), [""; 0], "{args:?}: {said}");
        assert_eq!(
            said.lines().filter(|line| !line.contains("已标为草稿")).count(),
            1,
            "{said}"
        );
    }
}

#[test]
fn a_folder_that_is_not_there_is_not_taken_for_the_file_that_is() {
    let folder = tempfile::tempdir().unwrap();
    let home = folder.path();
    let made = Command::new(env!("CARGO_BIN_EXE_huiwu"))
        .args(["--db", "h.db", "new", "--template", "council", "--title", "A"])
        .args(["--start", "2026-03-03T09:00"])
        .current_dir(home)
        .env_clear()
        .env("HOME", home)
        .output()
        .unwrap();
    assert!(made.status.success());
    assert!(said(home, &["backup", "none/x.db"]).contains("所在文件夹不存在"));
    assert!(said(home, &["export", "minutes", "-o", "none/x.md"]).contains("所在文件夹不存在"));
}
