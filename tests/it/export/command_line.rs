//! `export` by the real program: sizes of cards, and limits beside the settings.

use std::{
    path::Path,
    process::{Command, Output},
};

fn huiwu(folder: &Path, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_huiwu"))
        .args(["--lang", "en"])
        .args(args)
        .current_dir(folder)
        .env("HUIWU_DB", folder.join("data").join("h.db"))
        .env("HUIWU_CONFIG", folder.join("config.toml"))
        .env("XDG_STATE_HOME", folder)
        .env("HOME", folder)
        .output()
        .unwrap()
}

/// A folder with a meeting and one guest.
fn office() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let new = [
        "new",
        "--template",
        "project",
        "--title",
        "A",
        "--start",
        "2026-12-01T09:00",
    ];
    assert!(huiwu(folder.path(), &new).status.success());
    std::fs::write(folder.path().join("people.csv"), "姓名,单位\n秦岚,办公室\n").unwrap();
    assert!(
        huiwu(folder.path(), &["import", "roster", "people.csv"])
            .status
            .success()
    );
    folder
}

#[test]
fn the_size_of_cards_is_a_style_and_a_style_of_minutes_is_refused() {
    let folder = office();
    let output = huiwu(
        folder.path(),
        &["export", "desk-cards", "--style", "297x105", "--format", "html"],
    );
    assert!(String::from_utf8_lossy(&output.stdout).contains("--w:297mm;--h:105mm"));
    for (document, style) in [("desk-cards", "council"), ("minutes", "297x105"), ("desk-cards", "a4")] {
        let output = huiwu(folder.path(), &["export", document, "--style", style]);
        assert_eq!(output.status.code(), Some(2), "{document} {style}");
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(said.contains(style) && said.lines().count() == 1, "{said}");
    }
}

#[test]
fn a_broken_file_of_limits_is_named_and_the_document_is_written_all_the_same() {
    let folder = office();
    std::fs::create_dir(folder.path().join("rules")).unwrap();
    std::fs::write(folder.path().join("rules/own.toml"), "[[region]]\nid = 3\n").unwrap();
    let output = huiwu(folder.path(), &["export", "budget"]);
    assert!(output.status.success());
    assert_eq!(
        String::from_utf8_lossy(&output.stderr).trim(),
        "own.toml:2 id: not a value of this key"
    );
    assert!(String::from_utf8_lossy(&output.stdout).contains("Budget: A"));
}

/// Runs `capture` with lines; the answers.
fn captured(folder: &Path, lines: &str) -> Vec<String> {
    use std::io::Write as _;
    let mut child = Command::new(env!("CARGO_BIN_EXE_huiwu"))
        .args(["--lang", "en", "capture", "--at", "09:30"])
        .env("HUIWU_DB", folder.join("data").join("h.db"))
        .env("HUIWU_CONFIG", folder.join("config.toml"))
        .env("XDG_STATE_HOME", folder)
        .env("HOME", folder)
        .stdin(std::process::Stdio::piped())
        .stdout(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(lines.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    String::from_utf8_lossy(&output.stdout)
        .lines()
        .map(str::to_owned)
        .collect()
}

#[test]
fn every_captured_line_has_an_answer_without_keys() {
    let folder = office();
    let answers = captured(folder.path(), "=first\n\nnobody here: words\n:adjourn\nlate words\n");
    assert_eq!(answers.len(), 5, "{answers:?}");
    assert_eq!(answers[1], "empty line, nothing kept");
    assert!(
        !answers
            .iter()
            .any(|answer| answer.contains('↑') || answer.contains("Alt-")),
        "{answers:?}"
    );
    assert!(answers[4].ends_with("(after the adjournment)"), "{answers:?}");
}

#[test]
fn an_ending_that_is_not_ours_is_refused_with_those_that_are() {
    let folder = office();
    for name in ["x.pdf", "x.odt"] {
        let output = huiwu(folder.path(), &["export", "minutes", "-o", name]);
        assert_eq!(output.status.code(), Some(2));
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(said.contains(".txt .md .html") && said.lines().count() == 1, "{said}");
        assert!(!folder.path().join(name).exists());
    }
}

#[test]
fn arguments_that_cannot_be_read_are_said_in_one_sentence() {
    let folder = office();
    for args in [&["new"][..], &["frobnicate", "a", "b"], &["list", "--jsonx"]] {
        let output = huiwu(folder.path(), args);
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(said.lines().count() == 1 && said.contains("huiwu --help"), "{said}");
    }
}

#[test]
fn a_reader_that_has_had_enough_ends_it_quietly() {
    let folder = office();
    // More than a pipe holds.
    captured(folder.path(), &"many words about nothing in particular\n".repeat(1500));
    let mut child = Command::new(env!("CARGO_BIN_EXE_huiwu"))
        .args(["show", "last"])
        .env("HUIWU_DB", folder.path().join("data").join("h.db"))
        .env("HOME", folder.path())
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success());
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
}

#[test]
fn check_of_a_damaged_file_says_what_to_do() {
    let folder = office();
    captured(folder.path(), &"many words about nothing in particular\n".repeat(200));
    let file = folder.path().join("data").join("h.db");
    let mut bytes = std::fs::read(&file).unwrap();
    // Behind the pages of the empty tables.
    let from = bytes.len() * 5 / 6 / 4096 * 4096;
    bytes.iter_mut().skip(from).take(8192).for_each(|byte| *byte = 0xA5);
    std::fs::write(&file, bytes).unwrap();
    let output = huiwu(folder.path(), &["check"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("huiwu restore"));
}

#[test]
fn an_option_that_a_document_has_no_use_for_is_refused_in_one_sentence() {
    let folder = office();
    let before = std::fs::read_dir(folder.path()).unwrap().count();
    for (document, options) in [
        ("follow-up", &["--public"][..]),
        ("follow-up", &["--style", "public"]),
        ("follow-up", &["--degree", "everything"]),
        ("follow-up", &["--number", "3"]),
        ("urge", &["--to", "the mayor"]),
        ("urge", &["--public"]),
        ("follow-up-report", &["--public"]),
        ("door", &["--format", "md"]),
        ("door", &["--public"]),
        ("door", &["--filter", "open"]),
        ("minutes", &["--filter", "open"]),
        ("minutes", &["--number", "3"]),
        ("record", &["--to", "the mayor"]),
        ("agenda", &["--degree", "everything"]),
        ("record", &["--degree", "decisions"]),
        ("archive", &["--degree", "everything"]),
        ("record", &["--public"]),
    ] {
        let output = if document == "archive" { "x.zip" } else { "x.txt" };
        for (lang, refusal) in [("en", "has no use for"), ("zh", "用不到")] {
            let args = [&["export", document, "-o", output][..], options].concat();
            let output = crate::program::command(folder.path(), lang, &args)
                .env("HUIWU_DB", folder.path().join("data").join("h.db"))
                .output()
                .unwrap();
            assert_eq!(output.status.code(), Some(2), "{args:?}: {output:?}");
            let said = String::from_utf8_lossy(&output.stderr).into_owned();
            let whole = said.contains(refusal) && said.contains(options[0]) && said.contains(document);
            assert!(whole && said.lines().count() == 1, "{args:?}: {said}");
            assert_eq!(
                std::fs::read_dir(folder.path()).unwrap().count(),
                before,
                "{args:?}: a file was written"
            );
        }
    }
    // An option with a use is taken.
    for args in [
        &["export", "follow-up", "--filter", "open"][..],
        &["export", "urge", "--filter", "open"],
        &["export", "follow-up-report", "--number", "3", "--to", "the mayor"],
        &["export", "minutes", "--public", "--degree", "everything"],
        &["export", "desk-cards", "--style", "297x105", "--format", "html"],
    ] {
        let output = huiwu(folder.path(), args);
        assert!(output.status.success(), "{args:?}: {output:?}");
    }
}

#[test]
fn a_list_that_cannot_be_read_whole_is_no_empty_list() {
    let folder = office();
    captured(folder.path(), "!Order the sand @秦岚\n");
    let file = folder.path().join("data").join("h.db");
    let db = rusqlite::Connection::open(&file).unwrap();
    let spoiled =
        "PRAGMA ignore_check_constraints = 1; UPDATE meetings SET state = 'odd'; UPDATE actions SET state = 'odd'";
    db.execute_batch(spoiled).unwrap();
    drop(db);
    for args in [
        &["list"][..],
        &["list", "--json"],
        &["follow-up"],
        &["follow-up", "--json"],
        &["export", "follow-up"],
    ] {
        let output = huiwu(folder.path(), args);
        assert_eq!(output.status.code(), Some(2), "{args:?}: {output:?}");
        assert!(output.stdout.is_empty(), "{args:?}: {output:?}");
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(said.lines().count(), 1, "{args:?}: {said}");
    }
}

#[test]
fn the_list_counts_the_tasks_that_follow_up_lists() {
    let folder = office();
    captured(
        folder.path(),
        "!Order the sand @秦岚\n!Paint the door\n!Call the harbour\n:strike\n",
    );
    let of = |args: &[&str]| -> serde_json::Value {
        let output = huiwu(folder.path(), args);
        assert!(output.status.success(), "{output:?}");
        serde_json::from_slice(&output.stdout).unwrap()
    };
    let matters = of(&["follow-up", "--json"]);
    let listed = of(&["list", "--json"]);
    assert_eq!(matters["matters"].as_array().unwrap().len(), 2, "{matters}");
    assert_eq!(listed["meetings"][0]["open_actions"], 2, "{listed}");
}
