//! A folder in which nothing can be made or written: the file in it is shown and read, and what cannot be read of it is said.
#![cfg(unix)]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "helpers of tests fail as tests do"
)]

use std::{
    fs::{self, Permissions},
    os::unix::fs::PermissionsExt as _,
    path::Path,
    process::{Command, Output},
};

use huiwu::{
    store::{OpenMode, Store},
    words::Lang,
};
use portable_pty::CommandBuilder;

use crate::{support::Clerk, tty::Tty};

/// The words that start the program so that the rights of files hold for it; `None` where that cannot be had.
fn program() -> Option<Vec<&'static str>> {
    let program = env!("CARGO_BIN_EXE_huiwu");
    if !rustix::process::geteuid().is_root() {
        return Some(vec![program]);
    }
    // The superuser may write anywhere.
    let nobody = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"];
    let mut tried = Command::new(nobody[0]);
    let tried = tried.args(&nobody[1..]).arg(program).arg("--version");
    let can = tried.output().is_ok_and(|output| output.status.success());
    can.then(|| nobody.into_iter().chain([program]).collect())
}

fn rights(path: &Path, mode: u32) {
    fs::set_permissions(path, Permissions::from_mode(mode)).unwrap();
}

/// Closes the folder and all in it for writing.
fn closed(folder: &Path) {
    for entry in fs::read_dir(folder).unwrap() {
        rights(&entry.unwrap().path(), 0o444);
    }
    rights(folder, 0o555);
}

fn run(folder: &Path, lang: &str, args: &[&str]) -> Option<Output> {
    let program = program()?;
    let mut command = Command::new(program[0]);
    command.args(&program[1..]).args(["--lang", lang, "--db"]);
    command.arg(folder.join("h.db")).args(args).env_clear();
    Some(
        command
            .env("PATH", "/usr/bin:/bin")
            .env("HOME", "/nowhere")
            .output()
            .unwrap(),
    )
}

/// A meeting with a line; with its log, or closed as the program leaves a file.
fn meeting(with_log: bool) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let mut clerk = Clerk::new(Lang::En);
    clerk.meeting("council", "Harbour", &["Rosa Lindt"]);
    clerk.enter("rosa: the last line that was kept");
    if with_log {
        for side in ["huiwu.db", "huiwu.db-wal"] {
            fs::copy(clerk.path(side), folder.path().join(side.replace("huiwu", "h"))).unwrap();
        }
    } else {
        let store = Store::open(&clerk.file(), OpenMode::ReadOnly).unwrap();
        store.backup_to(&folder.path().join("h.db")).unwrap();
        // In the write-ahead mode, as the program leaves it.
        drop(Store::open(&folder.path().join("h.db"), OpenMode::ReadWrite).unwrap());
    }
    closed(folder.path());
    folder
}

fn open_again(folder: &Path) {
    rights(folder, 0o755);
}

#[test]
fn a_closed_file_is_shown_on_the_screen_and_read_by_the_commands() {
    let folder = meeting(false);
    for args in [&["list"][..], &["show", "last"], &["check"]] {
        let Some(output) = run(folder.path(), "en", args) else {
            return;
        };
        assert!(output.status.success(), "{args:?}: {output:?}");
    }
    let Some(program) = program() else { return };
    for (lang, told) in [("en", "read-only"), ("zh", "只读")] {
        let mut command = CommandBuilder::new(program[0]);
        command.args(&program[1..]);
        command.args(["--lang", lang, "--db"]);
        command.arg(folder.path().join("h.db"));
        command.env("HOME", "/nowhere");
        command.cwd("/");
        let mut tty = Tty::spawn(command, 100, 30);
        tty.wait_text("Harbour");
        tty.wait_for(|screen| screen.contents().to_lowercase().contains(told));
        assert!(!tty.screen().contents().contains("unable to open"));
        tty.send("\x11");
        assert!(tty.wait_exit().success());
    }
    open_again(folder.path());
}

#[test]
fn a_log_that_cannot_be_read_there_is_not_left_out_without_a_word() {
    let folder = meeting(true);
    for lang in ["en", "zh"] {
        for args in [
            &["list"][..],
            &["show", "last"],
            &["export", "minutes"],
            &["check"],
            &["search", "kept"],
        ] {
            let Some(output) = run(folder.path(), lang, args) else {
                return;
            };
            let said = String::from_utf8(output.stderr).unwrap();
            assert_eq!(output.status.code(), Some(2), "{lang} {args:?}: {said}");
            assert_eq!(said.lines().count(), 1, "{said}");
        }
    }
    open_again(folder.path());
}
