//! `import log` by the real program: the day of the log, and the same log once more.
#![allow(clippy::unwrap_used, reason = "helpers of tests fail as tests do")]

use std::{path::Path, process::Output};

use crate::program;

const LOG: &str = "\
12:02:26 <ann> #startmeeting Board
12:02:26 <zodbot> Meeting started Wed Jun 10 12:02:26 2020 UTC.
12:03:00 <ann> #topic Budget
12:04:00 <bob> #agreed We keep it
12:05:00 <ann> #endmeeting
";

fn huiwu(folder: &Path, args: &[&str]) -> Output {
    program::huiwu(folder, "en", args)
}

#[test]
fn a_log_is_of_the_day_it_says_and_is_taken_in_twice_only_when_asked() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    std::fs::write(folder.join("board.log"), LOG).unwrap();
    let import = ["import", "log", "board.log", "--dialect", "meetbot"];
    let list = || String::from_utf8(huiwu(folder, &["list"]).stdout).unwrap();
    let first = huiwu(
        folder,
        &[
            "new",
            "--template",
            "council",
            "--title",
            "T",
            "--start",
            "2026-12-01T09:00",
        ],
    );
    assert!(first.status.success(), "{first:?}");
    assert!(huiwu(folder, &import).status.success());
    assert!(list().contains("2020-06-10"), "{}", list());
    let again = huiwu(folder, &import);
    let said = String::from_utf8_lossy(&again.stderr).into_owned();
    assert!(!again.status.success() && said.contains("--again"), "{said}");
    assert_eq!(list().matches("2020-06-10").count(), 1);
    assert!(huiwu(folder, &[&import[..], &["--again"]].concat()).status.success());
    assert_eq!(list().matches("2020-06-10").count(), 2);
}
