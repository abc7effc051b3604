//! The real program without a screen, in a folder of its own: nothing of the machine's user is read or written.
#![allow(clippy::unwrap_used, reason = "helpers of tests fail by panicking")]

use std::{
    io::Write as _,
    path::Path,
    process::{Command, Output, Stdio},
};

/// Runs it on `h.db` in the folder, in a language.
pub(crate) fn huiwu(folder: &Path, lang: &str, args: &[&str]) -> Output {
    command(folder, lang, args).output().unwrap()
}

/// As [`huiwu`], with these lines on its standard input.
pub(crate) fn huiwu_reading(command: &mut Command, lines: &str) -> Output {
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(lines.as_bytes()).unwrap();
    child.wait_with_output().unwrap()
}

/// The program with its arguments and surroundings, not started yet.
pub(crate) fn command(folder: &Path, lang: &str, args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_huiwu"));
    command
        .args(["--lang", lang])
        .args(args)
        .current_dir(folder)
        .env("HUIWU_DB", folder.join("h.db"))
        .env("HUIWU_CONFIG", folder.join("config.toml"))
        .env("XDG_STATE_HOME", folder)
        .env("HOME", folder);
    command
}
