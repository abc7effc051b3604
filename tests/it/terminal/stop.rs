//! Stopping and going on: Ctrl-Z, the suspend command, a stop from outside.

use super::{command, one_meeting, start};
use crate::tty::Tty;
use portable_pty::CommandBuilder;
use std::time::Duration;

/// A shell with job control.
fn shell(folder: &std::path::Path) -> Tty {
    let mut shell = CommandBuilder::new("sh");
    shell.arg("-i");
    shell.env("PS1", "ready> ");
    shell.env("HOME", folder);
    shell.env_remove("ENV");
    let mut tty = Tty::spawn(shell, 100, 30);
    tty.wait_text("ready>");
    tty
}

/// The program that the shell runs.
fn job_of(tty: &Tty) -> String {
    let children = std::process::Command::new("pgrep")
        .args(["-P", &tty.pid().to_string()])
        .output()
        .unwrap();
    String::from_utf8(children.stdout).unwrap().trim().to_owned()
}

#[test]
fn a_stopped_program_gives_the_terminal_back_and_takes_it_again() {
    let folder = tempfile::tempdir().unwrap();
    let mut tty = shell(folder.path());
    let argv = command(&folder)
        .get_argv()
        .iter()
        .map(|part| part.to_string_lossy().into_owned())
        .collect::<Vec<_>>();
    tty.send(format!("PROBE_FOLDER={} {}\n", folder.path().display(), argv.join(" ")));
    tty.wait_text("会议 100×30");
    tty.send("x");
    tty.wait_text("[x]");
    let job = job_of(&tty);
    for round in 1..=4 {
        let before = tty.raw().len();
        if round % 2 == 0 {
            let sent = std::process::Command::new("kill").args(["-TSTP", &job]).status();
            assert!(sent.unwrap().success());
        } else {
            tty.send("\x1a");
        }
        tty.wait_for(|screen| !screen.alternate_screen());
        // The screen shows prompts of earlier rounds; before the new one the shell may not read lines yet.
        tty.wait_raw(before, "Stopped");
        tty.wait_raw(before, "ready>");
        assert!(!tty.screen().bracketed_paste() && !tty.screen().hide_cursor());
        // Cooked again: the shell reads a line.
        tty.send(format!("echo round-$(( {round} * 11 ))\r"));
        tty.wait_text(&format!("round-{}", round * 11));
        tty.send("fg\r");
        tty.wait_text(&format!("continued {round}"));
        assert!(tty.screen().alternate_screen() && tty.screen().bracketed_paste());
        tty.send(round.to_string());
        tty.wait_text(&format!("{round}]"));
        // Once is once: the stop is not carried out again after the continue.
        tty.pause(Duration::from_millis(100));
        assert!(tty.screen().alternate_screen());
    }
    tty.wait_text("[x1234]");
    let before = tty.raw().len();
    tty.send("q");
    tty.wait_raw(before, "ready>");
    tty.send("exit\r");
    tty.wait_exit();
}

#[test]
fn the_suspend_command_stops_and_fg_goes_on() {
    let folder = one_meeting();
    let mut tty = shell(folder.path());
    let db = folder.path().join("h.db");
    let program = env!("CARGO_BIN_EXE_huiwu");
    tty.send(format!("{program} --db {} --lang en last\n", db.display()));
    tty.wait_text("[F4 Live]");
    tty.send("half a ");
    tty.wait_text("half a");
    let before = tty.raw().len();
    tty.send("\x0b\x15:suspend\r");
    tty.wait_for(|screen| !screen.alternate_screen());
    tty.wait_raw(before, "ready>");
    tty.send("fg\r");
    tty.wait_for(|screen| screen.alternate_screen() && screen.contents().contains("[F4 Live]"));
    tty.send("a line after it");
    tty.wait_text("a line after it");
    let before = tty.raw().len();
    tty.send("\x11");
    tty.wait_raw(before, "ready>");
    tty.send("exit\r");
    tty.wait_exit();
}

#[test]
fn a_stop_from_outside_draws_everything_again() {
    let (mut tty, _folder) = start();
    tty.send("x");
    tty.wait_text("[x]");
    let before = tty.raw().len();
    tty.signal("STOP");
    tty.signal("CONT");
    tty.send("y");
    tty.wait_text("[xy]");
    // Another thread may be the one that takes the signal, so that the key is seen first: the whole frame comes after it.
    tty.wait_raw(before, "\x1b[2J");
    // Nobody could continue the leader of a session: Ctrl-Z does nothing here.
    tty.send("\x1az");
    tty.wait_text("[xyz]");
}
