//! Lines for screen readers: every value with its name, no columns, no frames.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "helpers of tests fail by panicking"
)]

use std::fs;

use crate::program::{command, huiwu, huiwu_reading};

fn office(lang: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let run = |args: &[&str]| {
        let output = huiwu(folder.path(), lang, args);
        assert!(output.status.success(), "{args:?}: {output:?}");
    };
    run(&[
        "new",
        "--template",
        "committee",
        "--title",
        "Harbour",
        "--start",
        "2026-03-02T09:00",
    ]);
    fs::write(folder.path().join("people.csv"), "name\nRosa Lindt\n").unwrap();
    run(&["import", "roster", "people.csv"]);
    let lines = "+rosa\n=We build the quay\n!Ask the bank @Rosa Lindt ~2026-03-09\n";
    let output = huiwu_reading(
        &mut command(folder.path(), lang, &["capture", "--at", "2026-03-02T09:00"]),
        lines,
    );
    assert!(output.status.success(), "{output:?}");
    folder
}

fn said(folder: &tempfile::TempDir, lang: &str, args: &[&str]) -> String {
    let output = huiwu(folder.path(), lang, args);
    assert!(matches!(output.status.code(), Some(0 | 1)), "{output:?}");
    let text = String::from_utf8(output.stdout).unwrap();
    for line in text.lines() {
        assert!(!line.contains("  ") && line == line.trim(), "no columns: {line:?}");
        assert!(!line.contains(['│', '─', '|']), "no frames: {line:?}");
    }
    text
}

#[test]
fn lists_say_what_each_value_is() {
    let folder = office("en");
    let list = said(&folder, "en", &["list", "--plain"]);
    assert!(
        list.starts_with("Meeting 1 of 1; title: Harbour; start: 2026-03-02 09:00; state: in session; "),
        "{list}"
    );
    assert_eq!(
        said(&folder, "en", &["--plain"]),
        list,
        "the program itself gives the list"
    );
    let matters = said(&folder, "en", &["follow-up", "--plain"]);
    assert!(
        matters.starts_with("Matter 1 of 1; task: Ask the bank; owner: Rosa Lindt; due: 2026-03-09; state: "),
        "{matters}"
    );
    let found = said(&folder, "en", &["search", "quay", "--plain"]);
    assert!(
        found.starts_with("Found 1 of 1; kind: decision; text: We build the quay; time: 09:00; "),
        "{found}"
    );
    let missing = said(&folder, "en", &["gate", "last", "close", "--plain"]);
    assert!(missing.starts_with("Missing 1 of "), "{missing}");
    let record = said(&folder, "en", &["show", "last", "--plain"]);
    assert!(record.contains("We build the quay"), "{record}");
    assert_eq!(said(&folder, "en", &["--plain", "last"]), record);
}

#[test]
fn the_same_in_chinese() {
    let folder = office("zh");
    let list = said(&folder, "zh", &["list", "--plain"]);
    assert!(
        list.starts_with("第1次，共1次会议；名称：Harbour；开始：2026-03-02 09:00；状态："),
        "{list}"
    );
    assert!(said(&folder, "zh", &["follow-up", "--plain"]).contains("；责任人：Rosa Lindt；期限：2026-03-09；"));
    assert!(said(&folder, "zh", &["search", "quay", "--plain"]).contains("；类别：决定；"));
}

#[test]
fn empty_lists_say_so() {
    let folder = tempfile::tempdir().unwrap();
    let _ = huiwu(
        folder.path(),
        "en",
        &[
            "new",
            "--template",
            "committee",
            "--title",
            "T",
            "--start",
            "2026-03-02T09:00",
        ],
    );
    assert_eq!(
        said(&folder, "en", &["follow-up", "--plain"]),
        "There is nothing to follow up.\n"
    );
}
