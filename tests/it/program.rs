//! The real program without a screen, in a folder of its own: nothing of the machine's user is read or written.
#![allow(clippy::unwrap_used, reason = "helpers of tests fail by panicking")]

use std::{
    path::Path,
    process::{Command, Output},
};

/// Runs it on `h.db` in the folder, in a language.
pub(crate) fn huiwu(folder: &Path, lang: &str, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_huiwu"))
        .args(["--lang", lang])
        .args(args)
        .current_dir(folder)
        .env("HUIWU_DB", folder.join("h.db"))
        .env("HUIWU_CONFIG", folder.join("config.toml"))
        .env("XDG_STATE_HOME", folder)
        .env("HOME", folder)
        .output()
        .unwrap()
}
