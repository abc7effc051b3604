//! `import case` takes back what `export case` wrote, and nothing else.

use std::{
    path::{Path, PathBuf},
    process::{Command, Output},
};

use huiwu::{
    domain::{case_fault::CaseFault, id::Id, meeting::Meeting, record::Record, records::Records, time::Stamp},
    export::{DocumentKind, DocumentOrder, Format, Style, case, render},
    words::Lang,
};
use proptest::prelude::*;
use serde_json::Value;

use crate::disk::rows::{Dice, record};

fn exported(records: &Records) -> String {
    let order = DocumentOrder {
        kind: DocumentKind::Case,
        style: Style::default(),
        format: Format::Json,
        lang: Lang::En,
        now: Stamp::from_ms(1_796_000_000_000),
        generator: "test",
    };
    String::from_utf8(render(records, &order).unwrap()).unwrap()
}

/// The meeting of the rows made by chance.
const MEETING: i64 = 1;

/// The records of a case that was taken in.
fn taken_in(text: &str) -> Records {
    let case = case::adopt(text, None).unwrap();
    let mut records = Records::default();
    records.absorb(case.records);
    records.set_open(case.meeting);
    records
}

/// A meeting with rows made by chance, none of them secret.
fn by_chance(seed: u64) -> Records {
    let mut dice = Dice::new(seed);
    let mut records = Records::default();
    let meeting = Meeting::draft(
        Id::from_raw(MEETING),
        "A",
        Stamp::from_ms(1_790_000_000_000),
        "Europe/Berlin".parse().unwrap(),
    );
    records.absorb([Record::from(meeting)]);
    for _ in 0..60 {
        let row = record(&mut dice);
        if !matches!(row, Record::Meeting(_) | Record::Setting(_) | Record::Holiday(_)) {
            records.absorb([row]);
        }
    }
    records.set_open(Id::from_raw(MEETING));
    records
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn what_is_written_is_read_back_row_by_row(seed in any::<u64>()) {
        // The texts by chance hold what no text may hold: taken in once, they are clean.
        let text = exported(&taken_in(&exported(&by_chance(seed))));
        prop_assert_eq!(exported(&taken_in(&text)), text);
    }

    #[test]
    fn new_identifiers_change_nothing_else(seed in any::<u64>()) {
        let text = exported(&by_chance(seed));
        let same = case::adopt(&text, None).unwrap();
        let mut next = 1_000_i64;
        let mut mint = || { next += 1; next };
        let other = case::adopt(&text, Some(&mut mint)).unwrap();
        prop_assert_eq!(same.records.len(), other.records.len());
        for (row, renewed) in same.records.iter().zip(&other.records) {
            let is_shared = matches!(row, Record::Series(_) | Record::Unit(_) | Record::Person(_));
            prop_assert_eq!(row.key() == renewed.key(), is_shared);
            prop_assert!(renewed.meeting().is_none_or(|meeting| meeting == other.meeting));
        }
    }

    #[test]
    fn a_file_that_was_cut_or_changed_is_read_whole_or_refused(seed in 0..40_u64, at in 0..1000_usize, sign in "[0-9a-z\"{}\\[\\],:]") {
        let text = exported(&by_chance(seed));
        let mut at = text.len() * at / 1000;
        while !text.is_char_boundary(at) { at -= 1; }
        prop_assert!(at + 2 > text.len() || case::adopt(&text[..at], None).is_err());
        let changed = format!("{}{sign}{}", &text[..at], &text[at..]);
        // Nothing but an answer is asked for: a letter in a text is another text.
        let _ = case::adopt(&changed, None);
    }
}

/// The exported case of a small meeting, with one value replaced.
fn changed(pointer: &str, value: Value) -> String {
    let mut file: Value = serde_json::from_str(&exported(&by_chance(3))).unwrap();
    *file.pointer_mut(pointer).unwrap() = value;
    file.to_string()
}

#[test]
fn whatever_does_not_fit_is_refused_with_its_place() {
    let place = |pointer: &str, value: Value| match case::adopt(&changed(pointer, value), None) {
        Err(CaseFault::Misfit { place, .. } | CaseFault::OtherMeeting(place)) => place,
        other => format!("{other:?}"),
    };
    let file: Value = serde_json::from_str(&exported(&by_chance(3))).unwrap();
    let rows = file["records"].as_array().unwrap();
    let at = rows.iter().position(|row| row.get("Meeting").is_some()).unwrap();
    let row = |field: &str| format!("/records/{at}/Meeting/{field}");
    let named = |field: &str| format!("records[{at}].Meeting{field}");
    assert_eq!(place(&row("title"), 7.into()), named(".title"));
    assert_eq!(place(&row("start"), "yesterday".into()), named(".start"));
    assert_eq!(place(&row("start"), 1_790_000_000_000_i64.into()), named(".start"));
    assert_eq!(place(&row("id"), 1.into()), named(".id"));
    assert_eq!(place(&row("length_min"), (-1).into()), named(".length_min"));
    assert_eq!(place(&row("state"), "asleep".into()), named(".state"));
    assert_eq!(place(&row("quorum/num"), Value::Null), named(".quorum.num"));
    assert_eq!(place(&row("zone"), "Mars/Base".into()), format!("records[{at}]"));
    assert_eq!(
        place(&format!("/records/{at}/Meeting"), serde_json::json!({ "x": 1 })),
        named("")
    );
    assert_eq!(place(&format!("/records/{at}"), 3.into()), format!("records[{at}]"));
    assert_eq!(place("/records", 3.into()), "records");
    assert_eq!(
        place("/meeting", "2".into()),
        format!(
            "records[{}]",
            rows.iter()
                .position(|row| { row.get("Series").or(row.get("Unit")).or(row.get("Person")).is_none() })
                .unwrap()
        )
    );
    assert_eq!(place("/version", "1".into()), "version");
}

#[test]
fn a_row_that_stands_there_twice_is_refused() {
    let mut file: Value = serde_json::from_str(&exported(&by_chance(3))).unwrap();
    let rows = file["records"].as_array_mut().unwrap();
    let again = rows[0].clone();
    let count = rows.len();
    rows.push(again);
    assert_eq!(
        case::adopt(&file.to_string(), None),
        Err(CaseFault::Twice(format!("records[{count}]")))
    );
}

fn huiwu(folder: &Path, db: &str, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_huiwu"))
        .args(["--lang", "en", "--db", db])
        .args(args)
        .current_dir(folder)
        .env("HUIWU_CONFIG", folder.join("config.toml"))
        .env("XDG_STATE_HOME", folder)
        .env("HOME", folder)
        .env("TZ", "Asia/Shanghai")
        .output()
        .unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned() + &String::from_utf8_lossy(&output.stdout)
}

/// A folder with a meeting in `a.db` and its case.
fn office() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let run = |args: &[&str]| {
        let output = huiwu(folder.path(), "a.db", args);
        assert!(output.status.success(), "{}", said(&output));
    };
    run(&[
        "new",
        "--template",
        "executive",
        "--title",
        "办公会",
        "--start",
        "2026-12-01T09:00",
    ]);
    std::fs::write(
        folder.path().join("people.csv"),
        "姓名,单位\n秦岚,办公室\n顾远,财务处\n",
    )
    .unwrap();
    run(&["import", "roster", "people.csv"]);
    run(&["export", "case", "-o", "case.json"]);
    let case = folder.path().join("case.json");
    (folder, case)
}

#[test]
fn a_meeting_goes_from_one_file_into_another_and_is_the_same_there() {
    let (folder, case) = office();
    let output = huiwu(folder.path(), "b.db", &["import", "case", "case.json"]);
    assert!(
        output.status.success() && said(&output).contains("办公会"),
        "{}",
        said(&output)
    );
    let again = huiwu(folder.path(), "b.db", &["export", "case"]);
    let without_time = |text: &str| -> Vec<String> {
        text.lines()
            .filter(|line| !line.contains("\"exported\""))
            .map(str::to_owned)
            .collect()
    };
    let before = std::fs::read_to_string(case).unwrap();
    assert_eq!(
        without_time(&String::from_utf8_lossy(&again.stdout)),
        without_time(&before)
    );
    let check = huiwu(folder.path(), "b.db", &["check"]);
    assert!(check.status.success(), "{}", said(&check));
}

#[test]
fn a_meeting_that_is_there_is_refused_unless_asked_for_again() {
    let (folder, _) = office();
    let output = huiwu(folder.path(), "a.db", &["import", "case", "case.json"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(
        said(&output).contains("--again") && said(&output).lines().count() == 1,
        "{}",
        said(&output)
    );
    let output = huiwu(folder.path(), "a.db", &["import", "case", "case.json", "--again"]);
    assert!(output.status.success(), "{}", said(&output));
    let list = said(&huiwu(folder.path(), "a.db", &["list"]));
    assert_eq!(list.lines().count(), 2, "{list}");
    assert!(huiwu(folder.path(), "a.db", &["check"]).status.success());
}

#[test]
fn a_damaged_or_foreign_file_is_refused_in_one_sentence_and_changes_nothing() {
    let (folder, case) = office();
    let whole = std::fs::read_to_string(&case).unwrap();
    let half: String = whole.chars().take(whole.chars().count() / 2).collect();
    let bad = [
        ("half", half.as_str(), ":"),
        ("other", "{\"format\":\"huiwu-minutes\",\"version\":1}", "huiwu-minutes"),
        ("newer", "{\"format\":\"huiwu-case\",\"version\":9}", "9"),
        ("none", "[]", "export case"),
        ("text", "hello", ":1:1"),
    ];
    for (name, text, part) in bad {
        std::fs::write(folder.path().join(name), text).unwrap();
        let output = huiwu(folder.path(), "b.db", &["import", "case", name]);
        let said = said(&output);
        assert_eq!(output.status.code(), Some(2), "{name}");
        assert!(said.contains(part) && said.lines().count() == 1, "{said}");
        assert!(!folder.path().join("b.db").exists(), "{name}");
    }
    assert_eq!(
        huiwu(folder.path(), "b.db", &["import", "case", "nowhere.json"])
            .status
            .code(),
        Some(2)
    );
}

#[test]
fn signs_that_no_screen_may_get_are_left_out_on_the_way_in() {
    let (folder, case) = office();
    let text = std::fs::read_to_string(&case)
        .unwrap()
        .replace("\"办公会\"", "\"办\\u001b[31m公\\u202e会\"");
    std::fs::write(&case, text).unwrap();
    assert!(
        huiwu(folder.path(), "b.db", &["import", "case", "case.json"])
            .status
            .success()
    );
    let output = huiwu(folder.path(), "b.db", &["export", "case"]);
    assert!(String::from_utf8_lossy(&output.stdout).contains("\"办公会\""));
}
