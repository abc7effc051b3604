//! `import log` by the real program: what each line of a log becomes, and what is said of lines that are not read.
#![allow(clippy::unwrap_used, reason = "helpers of tests fail as tests do")]

mod corrections;
mod days;
mod parts;
mod people;
mod scribes;
mod shapes;
mod votes;
mod wrapped;

use std::{fmt::Write as _, path::Path, process::Output};

use crate::program;

/// A log as the program took it in.
pub(crate) struct Imported {
    pub(crate) ok: bool,
    /// The answer, or the error.
    pub(crate) report: String,
    pub(crate) record: String,
    folder: tempfile::TempDir,
}

impl Imported {
    /// The lines of the record without their times.
    pub(crate) fn course(&self) -> Vec<String> {
        let lines = self.record.lines().filter_map(|line| line.strip_prefix("- "));
        let timed = lines.filter(|line| line.starts_with(|c: char| c.is_ascii_digit()));
        timed
            .filter_map(|line| {
                line.split_once(' ')
                    .map(|(_, text)| text.replace("**", "").replace('\\', ""))
            })
            .filter(|text| text != "Opened" && text != "Adjourned")
            .collect()
    }

    /// The titles of the items.
    pub(crate) fn topics(&self) -> Vec<String> {
        let heads = self
            .record
            .lines()
            .filter_map(|line| line.trim_start_matches('#').strip_prefix(' '));
        let numbered = heads.filter(|line| line.starts_with(|c: char| c.is_ascii_digit()));
        numbered
            .filter_map(|line| line.split_once(' ').map(|(_, title)| title.replace('\\', "")))
            .collect()
    }

    /// Returns the text behind a term of the head or the list of people; empty = it does not stand there.
    pub(crate) fn term(&self, term: &str) -> String {
        let head = format!("- **{term}**: ");
        let found = self.record.lines().find_map(|line| line.strip_prefix(&head));
        found.unwrap_or_default().replace('\\', "")
    }

    /// A document of the meeting.
    pub(crate) fn export(&self, args: &[&str]) -> String {
        let output = program::huiwu(self.folder.path(), "en", &[&["export"], args].concat());
        String::from_utf8(output.stdout).unwrap()
    }
}

/// Imports a log of a dialect under a name, and exports its record.
pub(crate) fn import_as(name: &str, dialect: &str, log: &str) -> Imported {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join(name), log).unwrap();
    let output = program::huiwu(folder.path(), "en", &["import", "log", name, "--dialect", dialect]);
    let record = program::huiwu(folder.path(), "en", &["export", "record", "--format", "markdown"]);
    let why = String::from_utf8_lossy(&record.stderr);
    assert!(
        record.status.success() || !output.status.success(),
        "the record of {name} is not written: {why}"
    );
    let said = [output.stdout, output.stderr].concat();
    Imported {
        ok: output.status.success(),
        report: String::from_utf8(said).unwrap(),
        record: String::from_utf8(record.stdout).unwrap(),
        folder,
    }
}

/// A log of scribes: Ada scribes, Bo and Cy are there. A line without a nick is Ada's; each is a minute after the one before.
pub(crate) fn scribed(lines: &[&str]) -> Imported {
    let begun = ["scribe: ada", "present+ ada, bo, cy"];
    unscribed(&[&begun, lines].concat())
}

/// The same with nothing before the lines.
pub(crate) fn unscribed(lines: &[&str]) -> Imported {
    import_as("quay-2026-03-05.log", "w3c", &stamped(lines))
}

/// A log of a robot.
pub(crate) fn robotic(lines: &[&str]) -> Imported {
    import_as("quay-2026-03-05.log", "meetbot", &stamped(lines))
}

fn stamped(lines: &[&str]) -> String {
    let mut log = String::new();
    for (minute, line) in lines.iter().enumerate() {
        let nick = if line.starts_with(['<', '*']) { "" } else { "<ada> " };
        writeln!(log, "10:{minute:02}:00 {nick}{line}").unwrap();
    }
    log
}

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
