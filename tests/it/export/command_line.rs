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
