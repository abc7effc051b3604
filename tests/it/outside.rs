//! Input of the command line from outside: arguments, links, pipes, devices, settings that cannot be read, many at once.
#![allow(clippy::unwrap_used, reason = "helpers of tests fail as tests do")]
#![cfg(unix)]

use std::{
    ffi::OsStr,
    fs,
    io::{Read as _, Write as _},
    os::unix::{ffi::OsStrExt as _, fs::symlink},
    path::PathBuf,
    process::{Child, Command, Output, Stdio},
};

/// A home of its own, with a file of one meeting.
struct Home {
    folder: tempfile::TempDir,
}

impl Home {
    fn empty() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
        }
    }

    fn with_a_meeting() -> Self {
        let home = Self::empty();
        let made = home.run(NEW.iter());
        assert!(made.status.success(), "{made:?}");
        home
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn command(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_huiwu"));
        command
            .current_dir(self.folder.path())
            .args(["--lang", "en"])
            .env_clear()
            .env("HOME", self.folder.path())
            .env("HUIWU_DB", self.path("huiwu.db"))
            .stdin(Stdio::null());
        command
    }

    fn run(&self, args: impl IntoIterator<Item = impl AsRef<OsStr>>) -> Output {
        self.command().args(args).output().unwrap()
    }

    fn pipe(&self, name: &str) -> PathBuf {
        let path = self.path(name);
        assert!(Command::new("mkfifo").arg(&path).status().unwrap().success());
        path
    }
}

const NEW: [&str; 7] = [
    "new",
    "--template",
    "council",
    "--title",
    "Budget",
    "--start",
    "2026-12-01T09:00",
];

/// One plain sentence, and the exit code for errors.
fn refused(output: &Output) -> String {
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(2), "{said}");
    assert_eq!(said.lines().count(), 1, "{said}");
    assert!(!said.contains("panicked"), "{said}");
    said
}

#[test]
fn arguments_that_are_no_text_are_refused() {
    let home = Home::with_a_meeting();
    let odd = OsStr::from_bytes(b"\xff");
    for before in [
        &["list"][..],
        &["show"],
        &["check"],
        &["capture", "--meeting"],
        &["export"],
        &["export", "minutes", "--meeting"],
        &["gate"],
        &["new", "--template", "council", "--start", "2026-12-01T09:00", "--title"],
        &["import"],
        &["follow-up"],
        &["--lang"],
    ] {
        let args: Vec<&OsStr> = before.iter().map(OsStr::new).chain([odd]).collect();
        refused(&home.run(args));
    }
}

#[test]
fn a_name_that_sqlite_would_take_for_no_file_is_a_file() {
    for name in [
        ":memory:",
        "file:x",
        "file::memory:?cache=shared",
        "file:a.db?mode=memory",
        "file:b.db?mode=ro&cache=private",
        "file:%41.db",
        ":memory:x",
        ":MEMORY:",
        "?",
        "#memory",
        "c.db?vfs=memdb",
        ":temp:",
        "sqlite:e.db",
        "x%20y",
        "'; DROP TABLE meetings; --",
        "file:数据",
    ] {
        let home = Home::empty();
        let made = home.command().args(["--db", name]).args(NEW).output().unwrap();
        assert!(made.status.success(), "{made:?}");
        let listed = home.command().args(["--db", name, "list"]).output().unwrap();
        assert!(String::from_utf8_lossy(&listed.stdout).contains("Budget"), "{name}");
        assert!(home.path(name).is_file(), "{name}");
    }
}

#[test]
fn pipes_and_devices_are_refused_at_once() {
    let home = Home::with_a_meeting();
    let pipe = home.pipe("p");
    for odd in [pipe.to_str().unwrap(), "/dev/zero"] {
        for args in [
            &["import", "agenda", odd][..],
            &["import", "roster", odd],
            &["import", "holidays", odd],
            &["import", "log", odd],
            &["restore", odd],
            &["--db", odd, "list"],
            &["--db", odd, "check"],
            &["--db", odd, "capture"],
        ] {
            refused(&home.run(args));
        }
    }
}

#[test]
fn pipes_among_our_own_files_hold_nothing_up() {
    let home = Home::with_a_meeting();
    for side in ["huiwu.db-draft", "huiwu.db-pending", "huiwu.db-lock"] {
        let _ = fs::remove_file(home.path(side));
        home.pipe(side);
    }
    fs::create_dir_all(home.path(".config/huiwu/templates")).unwrap();
    home.pipe(".config/huiwu/templates/own.toml");
    let mut child = spawn(&home, &["capture", "--at", "09:00"]);
    child.stdin.take().unwrap().write_all(b"good morning\n").unwrap();
    assert!(child.wait_with_output().unwrap().status.success());
}

#[test]
fn settings_that_cannot_be_read_are_told_and_the_defaults_hold() {
    let home = Home::with_a_meeting();
    fs::create_dir_all(home.path("folder")).unwrap();
    let pipe = home.pipe("p");
    for odd in ["folder", pipe.to_str().unwrap(), "/dev/zero"] {
        let listed = home.run(["--config", odd, "list"]);
        assert!(listed.status.success(), "{listed:?}");
        let said = String::from_utf8_lossy(&listed.stderr);
        assert!(said.contains("is no ordinary file; the usual settings hold"), "{said}");
        assert!(String::from_utf8_lossy(&listed.stdout).contains("Budget"));
    }
}

#[test]
fn what_is_quoted_from_outside_cannot_reach_the_terminal() {
    let home = Home::with_a_meeting();
    fs::write(home.path("c.toml"), "\u{1b}[31m = 1\ntheme = \"\u{9b}31m\u{202e}\"\n").unwrap();
    fs::create_dir_all(home.path("rules")).unwrap();
    fs::write(home.path("rules/a\u{1b}[31m.toml"), "x = 1\n").unwrap();
    let listed = home.run(["--config", "c.toml", "list"]);
    assert!(listed.status.success());
    let said = String::from_utf8_lossy(&listed.stderr).into_owned();
    assert!(said.contains("c.toml:1") && said.contains("a.toml"), "{said:?}");
    assert!(
        !said.chars().any(|c| c.is_control() && c != '\n' || c == '\u{202e}'),
        "{said:?}"
    );
}

#[test]
fn a_link_to_the_file_leads_to_everything_beside_it() {
    let home = Home::empty();
    fs::create_dir(home.path("real")).unwrap();
    fs::write(home.path("real/x.db"), b"").unwrap();
    symlink("real/x.db", home.path("l.db")).unwrap();
    let on_link = |args: &[&str]| home.command().args(["--db", "l.db"]).args(args).output().unwrap();
    assert!(on_link(&NEW).status.success());
    let beside: Vec<_> = fs::read_dir(home.folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.starts_with("l.db"))
        .collect();
    assert_eq!(beside, ["l.db"]);
    assert!(home.path("real/x.db-draft").is_file());
    assert!(on_link(&["backup", "copy.db"]).status.success());
    assert!(on_link(&["restore", "copy.db"]).status.success());
    assert!(home.path("l.db").symlink_metadata().unwrap().is_symlink());
}

fn spawn(home: &Home, args: &[&str]) -> Child {
    home.command()
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap()
}

#[test]
fn every_line_is_kept_though_nobody_reads_the_answers() {
    let home = Home::with_a_meeting();
    let mut child = spawn(&home, &["capture", "--at", "09:00"]);
    let mut first = [0; 1];
    let mut into = child.stdin.take().unwrap();
    into.write_all(b"line 0\n").unwrap();
    let mut answers = child.stdout.take().unwrap();
    answers.read_exact(&mut first).unwrap();
    drop(answers);
    for n in 1..200 {
        into.write_all(format!("line {n}\n").as_bytes()).unwrap();
    }
    drop(into);
    assert!(child.wait().unwrap().success());
    let record = home.run(["show", "last"]).stdout;
    let record = String::from_utf8(record).unwrap();
    assert!((0..200).all(|n| record.contains(&format!("line {n}"))), "{record}");
}

#[test]
fn several_captures_at_once_wait_for_each_other() {
    let home = Home::with_a_meeting();
    let mut children: Vec<Child> = (0..8).map(|_| spawn(&home, &["capture", "--at", "09:00"])).collect();
    for (n, child) in children.iter_mut().enumerate() {
        let mut into = child.stdin.take().unwrap();
        into.write_all(format!("line {n}\n").as_bytes()).unwrap();
    }
    for child in children {
        let ended = child.wait_with_output().unwrap();
        assert!(ended.status.success(), "{ended:?}");
    }
    let record = String::from_utf8(home.run(["show", "last"]).stdout).unwrap();
    assert!((0..8).all(|n| record.contains(&format!("line {n}"))), "{record}");
}

#[test]
fn an_agenda_comes_from_standard_input() {
    let home = Home::with_a_meeting();
    let mut child = spawn(&home, &["import", "agenda", "-"]);
    child.stdin.take().unwrap().write_all(b"Plant sale (20 min)\n").unwrap();
    assert!(child.wait_with_output().unwrap().status.success());
    let agenda = home.run(["export", "agenda"]).stdout;
    assert!(String::from_utf8(agenda).unwrap().contains("Plant sale"));
}

#[test]
fn a_document_is_not_written_through_a_link() {
    let home = Home::with_a_meeting();
    fs::write(home.path("victim"), "keep me").unwrap();
    symlink("victim", home.path("out.md")).unwrap();
    refused(&home.run(["export", "agenda", "-o", "out.md"]));
    assert_eq!(fs::read_to_string(home.path("victim")).unwrap(), "keep me");
}
