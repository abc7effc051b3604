//! `import roster` by the real program: the verdicts row by row, a dry run, errors of one sentence.

use std::{path::Path, process::Output};

use super::fixture;
use crate::program;

fn huiwu(folder: &Path, args: &[&str]) -> Output {
    program::huiwu(folder, "zh", args)
}

/// Returns the output of the program, which must have succeeded.
#[track_caller]
fn said(folder: &Path, args: &[&str]) -> String {
    let output = huiwu(folder, args);
    let (out, err) = (text(&output.stdout), text(&output.stderr));
    assert!(output.status.success(), "{out}{err}");
    out
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// A folder with a meeting.
fn office() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let args = [
        "new",
        "--template",
        "project",
        "--title",
        "例会",
        "--start",
        "2026-12-01T09:00",
    ];
    said(folder.path(), &args);
    folder
}

#[test]
fn a_roster_is_taken_in_with_a_word_for_every_row() {
    let folder = office();
    let folder = folder.path();
    std::fs::write(folder.join("r1.csv"), fixture::r1()).unwrap();
    let dry = said(folder, &["import", "roster", "r1.csv", "--dry-run"]);
    assert_eq!(dry.lines().count(), 44 + 1);
    assert!(
        dry.contains("第6行  新增  ") && dry.contains("电话 1.38E+10 已失真，未存"),
        "{dry}"
    );
    assert!(dry.contains("第44行  略过  合计：42人  合计或注"), "{dry}");
    assert!(
        dry.ends_with("新增 42  更改 0  相同 0  存疑 3  略过 2  未存（--dry-run）\n"),
        "{dry}"
    );
    let stored = said(folder, &["import", "roster", "r1.csv"]);
    assert!(
        stored.ends_with("新增 42  更改 0  相同 0  存疑 3  略过 2\n"),
        "{stored}"
    );
    let again = said(folder, &["import", "roster", "r1.csv", "--meeting", "例会"]);
    assert!(again.ends_with("新增 0  更改 0  相同 42  存疑 3  略过 2\n"), "{again}");
    assert!(said(folder, &["list", "--json"]).contains("\"attendees\": 42"));
}

#[test]
fn the_sheet_can_be_named_or_numbered() {
    let folder = office();
    let folder = folder.path();
    std::fs::write(folder.join("r2.xlsx"), fixture::r2()).unwrap();
    let first = said(folder, &["import", "roster", "r2.xlsx", "--dry-run"]);
    assert!(first.starts_with("工作表 参会名单（1/3）\n"), "{first}");
    for sheet in ["工作人员", "2"] {
        let staff = said(folder, &["import", "roster", "r2.xlsx", "--sheet", sheet, "--dry-run"]);
        assert!(staff.contains("新增 2  "), "{staff}");
    }
}

#[test]
fn what_cannot_be_read_is_one_sentence_and_changes_nothing() {
    let folder = office();
    let folder = folder.path();
    std::fs::write(folder.join("r2.xlsx"), fixture::r2()).unwrap();
    std::fs::write(folder.join("bad.xlsx"), b"PK\x03\x04 damaged").unwrap();
    std::fs::write(folder.join("empty.csv"), b"").unwrap();
    let before = std::fs::read(folder.join("h.db")).unwrap();
    for (args, sentence) in [
        (vec!["bad.xlsx"], "huiwu: bad.xlsx 已损坏；请用办公软件打开后另存\n"),
        (vec!["empty.csv"], "huiwu: empty.csv 是空的；未改动任何内容\n"),
        (vec!["none.csv"], "huiwu: 找不到 none.csv；请检查路径\n"),
        (
            vec!["r2.xlsx", "--sheet", "名册"],
            "huiwu: 没有工作表 名册；可用：参会名单、工作人员、Sheet3\n",
        ),
        (vec!["r2.xlsx", "--sheet", "3"], "huiwu: r2.xlsx 中没有可导入的内容\n"),
    ] {
        let output = huiwu(folder, &[&["import", "roster"], args.as_slice()].concat());
        assert_eq!(
            (output.status.code(), text(&output.stderr).as_str()),
            (Some(2), sentence)
        );
        assert_eq!(text(&output.stdout), "");
    }
    assert_eq!(std::fs::read(folder.join("h.db")).unwrap(), before);
}

#[test]
fn a_column_is_what_the_clerk_says_it_is() {
    let folder = office();
    let folder = folder.path();
    let list = "姓名,片区,头衔\n张三,城东,科长\n李四,城西,副科长\n";
    std::fs::write(folder.join("list.csv"), list).unwrap();
    let plain = said(folder, &["import", "roster", "list.csv", "--dry-run"]);
    assert!(plain.contains("片区＝记入备注"), "{plain}");
    for told in [["片区=单位", "头衔=职务"], ["2=unit", "3=post"], ["B＝单位", "c=职务"]] {
        let args = [
            "import",
            "roster",
            "list.csv",
            "--column",
            told[0],
            "--column",
            told[1],
            "--dry-run",
        ];
        let taken = said(folder, &args);
        assert!(taken.contains("第2行  新增  张三  城东 · 科长"), "{told:?}: {taken}");
    }
    let passed = said(
        folder,
        &["import", "roster", "list.csv", "--column", "片区=不取", "--dry-run"],
    );
    assert!(!passed.contains("城东"), "{passed}");
}

#[test]
fn a_column_that_is_not_there_is_refused_with_those_that_are() {
    let folder = office();
    let folder = folder.path();
    std::fs::write(folder.join("list.csv"), "姓名,片区\n张三,城东\n李四,城西\n").unwrap();
    for (told, part) in [
        ("社区=单位", "没有这一列；现有：姓名＝姓名"),
        ("9=单位", "没有这一列"),
        ("片区=星座", "不能识别"),
        ("片区", "不能识别"),
    ] {
        let output = huiwu(folder, &["import", "roster", "list.csv", "--column", told]);
        assert_eq!(output.status.code(), Some(2), "{told}");
        let err = text(&output.stderr);
        assert!(err.contains(part) && err.lines().count() == 1, "{told}: {err}");
    }
    assert!(said(folder, &["list", "--json"]).contains("\"attendees\": 0"));
}
