//! Every way out gives the terminal back; every way in draws all. The program under test is this test binary itself, see `probe`.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "helpers of tests fail by panicking"
)]

use crate::tty::{LIMIT, Tty};
use huiwu::input::key::{Code, Key};
use huiwu::shell::keys::Input;
use huiwu::shell::terminal::{EnterError, Suspend, Terminal, install_panic_hook, restore};
use huiwu::shell::wait::{Signal, Waiter};
use portable_pty::CommandBuilder;
use ratatui::buffer::Buffer;
use ratatui::layout::Position;
use ratatui::style::{Color, Modifier, Style};
use std::time::Instant;

/// A small program: shows what comes in; ends with `q`, panics with `!`, stops with Ctrl-Z, empties with Ctrl-X, panics in a thread
/// with `?`.
#[test]
#[ignore = "not a test: the other tests start it in a terminal"]
fn probe() {
    let Some(folder) = std::env::var_os("PROBE_FOLDER") else {
        return;
    };
    install_panic_hook(folder.into(), |path| format!("report in {}", path.display()));
    let mut waiter = Waiter::new().unwrap();
    let mut terminal = match Terminal::enter(Some("probe\x07\x1b]0;x")) {
        Ok(terminal) => terminal,
        Err(EnterError::NoTerminal | EnterError::Dumb) => std::process::exit(2),
        Err(e) => panic!("{e}"),
    };
    let waker = waiter.waker();
    let mut seen = Seen::default();
    let code = loop {
        terminal.screen.draw(|buffer| Some(seen.paint(buffer)));
        let woken = waiter.wait(None, terminal.screen.backlog());
        match woken.signal {
            // A terminal that cannot be taken again has gone.
            Some(Signal::Continue) => match terminal.resume() {
                Ok(()) => {}
                Err(_) => break 129,
            },
            Some(Signal::Stop) => drop(terminal.suspend(Suspend::Alone)),
            Some(signal) => break i32::from(signal.exit_code()),
            None => {}
        }
        for input in waiter.drain() {
            match input {
                Input::Key(Key {
                    code: Code::Char('q'),
                    ctrl: false,
                    ..
                }) => seen.over = true,
                Input::Key(Key {
                    code: Code::Char('!'), ..
                }) => panic!("on purpose"),
                Input::Key(Key {
                    code: Code::Char('?'), ..
                }) => {
                    let waker = waker.clone();
                    drop(std::thread::spawn(move || {
                        let _waker = WakeAtEnd(waker);
                        panic!("in a thread");
                    }));
                }
                Input::Key(Key {
                    code: Code::Char('z'),
                    ctrl: true,
                    ..
                }) => drop(terminal.suspend(Suspend::Job)),
                Input::Key(Key {
                    code: Code::Char('x'),
                    ctrl: true,
                    ..
                }) => seen.text.clear(),
                Input::Resize(columns, rows) => terminal.screen.resize(columns, rows),
                Input::Key(key) => seen.text.push_str(&key.to_string()),
                other => seen.text.extend(["", &format!("{other:?}")]),
            }
        }
        seen.woken |= woken.woken;
        if woken.hangup {
            break 0;
        }
        if seen.over {
            break 7;
        }
    };
    drop(terminal);
    std::process::exit(code);
}

struct WakeAtEnd(huiwu::shell::wait::Waker);

impl Drop for WakeAtEnd {
    fn drop(&mut self) {
        self.0.wake();
    }
}

#[derive(Default)]
struct Seen {
    text: String,
    woken: bool,
    over: bool,
}

impl Seen {
    fn paint(&self, buffer: &mut Buffer) -> Position {
        let area = buffer.area;
        let style = Style::new()
            .fg(Color::Red)
            .bg(Color::Rgb(0, 0, 9))
            .add_modifier(Modifier::BOLD);
        let (x, y) = buffer.set_stringn(0, 0, format!("[{}]", self.text), usize::from(area.width), style);
        let size = format!("会议 {}×{} woken={}", area.width, area.height, self.woken);
        if area.height > 2 {
            buffer.set_stringn(0, 2, size, usize::from(area.width), Style::new());
        }
        Position {
            x: x.saturating_sub(1),
            y,
        }
    }
}

fn command(folder: &tempfile::TempDir) -> CommandBuilder {
    let mut command = CommandBuilder::new(std::env::current_exe().unwrap());
    command.args([
        "--ignored",
        "--exact",
        "terminal::probe",
        "--nocapture",
        "--test-threads=1",
    ]);
    command.env("PROBE_FOLDER", folder.path());
    command.env_remove("NO_COLOR");
    command
}

fn start() -> (Tty, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let mut tty = Tty::spawn(command(&folder), 60, 10);
    tty.wait_text("会议 60×10");
    (tty, folder)
}

#[test]
fn keys_arrive_and_the_cursor_stands_at_the_caret() {
    let (mut tty, _folder) = start();
    tty.send("ab会");
    tty.wait_text("[ab会]");
    assert_eq!(tty.cursor(), (0, 5));
    tty.send("\x1b[200~x\ry\x1b[201~");
    tty.wait_text("Paste(\"x\\ny\")");
    tty.send([0xe4]);
    tty.send([0xbc, 0x9a]);
    tty.wait_text("会]");
    tty.send("\x1b");
    tty.wait_text("Esc]");
    let before = tty.raw().len();
    tty.send("c");
    tty.wait_text("Escc]");
    let frame = String::from_utf8_lossy(&tty.raw()[before..]).into_owned();
    assert!(frame.len() < 60 && !frame.contains("?25"), "{frame:?}");
    tty.send("q");
    assert_eq!(tty.wait_exit().exit_code(), 7);
    assert_eq!(tty.left(), Vec::<String>::new());
}

#[test]
fn what_is_typed_behind_an_endless_escape_string_arrives() {
    let (mut tty, _folder) = start();
    tty.send(format!("\x1b]0{}", "a".repeat(3000)));
    tty.wait_text("aaaaaaaaaa");
    tty.send("\x18");
    tty.wait_text("[]");
    tty.send("q");
    assert_eq!(tty.wait_exit().exit_code(), 7);
}

#[test]
fn erasing_takes_wide_characters_whole() {
    let (mut tty, _folder) = start();
    tty.send("abcdefghij检");
    tty.wait_text("[abcdefghij检]");
    let before = tty.raw().len();
    tty.send("\x18");
    tty.wait_text("[]");
    // Nine letters, two cells of the wide one, the bracket: to erase ten would leave half a character in some terminals.
    tty.wait_raw(before, "\x1b[12X");
    tty.send("q");
    assert_eq!(tty.wait_exit().exit_code(), 7);
}

#[test]
fn signals_end_it_with_their_code_and_the_terminal_as_it_was() {
    for (name, code) in [("TERM", 143), ("INT", 130), ("HUP", 129)] {
        let (mut tty, _folder) = start();
        tty.signal(name);
        assert_eq!(tty.wait_exit().exit_code(), code, "{name}");
        assert_eq!(tty.left(), Vec::<String>::new(), "{name}");
    }
}

#[test]
fn a_panic_gives_the_terminal_back_and_names_its_report() {
    let (mut tty, folder) = start();
    tty.send("!");
    tty.wait_exit();
    assert_eq!(tty.left(), Vec::<String>::new());
    let raw = String::from_utf8_lossy(tty.raw()).into_owned();
    let (_, after) = raw.split_once("\x1b[?1049l").unwrap();
    assert!(after.contains("report in "), "{after}");
    let report = std::fs::read_dir(folder.path()).unwrap().next().unwrap().unwrap();
    assert!(std::fs::read_to_string(report.path()).unwrap().contains("on purpose"));
}

#[test]
fn a_panic_in_another_thread_leaves_the_screen_alone() {
    let (mut tty, folder) = start();
    tty.send("?");
    tty.wait_text("woken=true");
    tty.send("ok");
    tty.wait_text("[ok]");
    assert!(tty.screen().alternate_screen());
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    tty.send("q");
    assert_eq!(tty.wait_exit().exit_code(), 7);
}

#[test]
fn a_closed_window_ends_it() {
    let (mut tty, _folder) = start();
    let before = Instant::now();
    tty.close();
    tty.wait_exit();
    assert!(before.elapsed() < LIMIT);
}

#[test]
fn a_terminal_that_goes_without_a_signal_ends_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut shell = CommandBuilder::new("sh");
    shell.args(["-c", "trap '' HUP; \"$@\"; exit $?", "sh"]);
    for part in command(&folder).get_argv() {
        shell.arg(part);
    }
    shell.env("PROBE_FOLDER", folder.path());
    let mut tty = Tty::spawn(shell, 60, 10);
    tty.wait_text("会议 60×10");
    tty.close();
    let code = tty.wait_exit().exit_code();
    assert!(code == 0 || code == 129, "{code}");
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

/// The program on a file of its own, in a terminal.
fn huiwu(folder: &std::path::Path, args: &[&str]) -> Tty {
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_huiwu"));
    command.arg("--db");
    command.arg(folder.join("h.db"));
    command.args(["--lang", "en"]);
    command.args(args);
    command.env("HOME", folder);
    Tty::spawn(command, 100, 30)
}

/// A meeting in a new file.
fn one_meeting() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let new = "new --template project --title T --start 2020-12-01T09:00";
    let made = huiwu(folder.path(), &new.split(' ').collect::<Vec<_>>()).wait_exit();
    assert!(made.success());
    folder
}

#[test]
fn what_is_typed_before_the_named_meeting_is_there_belongs_to_it() {
    let folder = one_meeting();
    let mut tty = huiwu(folder.path(), &["last"]);
    // From here on Enter arrives as Enter; nothing is read from the file yet.
    tty.wait_for(vt100::Screen::alternate_screen);
    tty.send("typed ahead\r");
    tty.wait_text("opened by this line");
    assert!(tty.screen().contents().contains("typed ahead"));
    tty.send("\x11");
    assert!(tty.wait_exit().success());
}

#[test]
fn what_is_typed_before_the_meeting_in_session_is_found_belongs_to_it() {
    let folder = one_meeting();
    let mut tty = huiwu(folder.path(), &["last"]);
    tty.wait_text("[F4 Live]");
    tty.send("\x1bo");
    tty.wait_text("in session");
    tty.send("\x11");
    assert!(tty.wait_exit().success());
    let mut tty = huiwu(folder.path(), &[]);
    tty.wait_for(vt100::Screen::alternate_screen);
    tty.send("typed ahead\r");
    tty.wait_text("[F4 Live]");
    tty.wait_text("typed ahead");
    // And what follows Enter on a row of the list belongs to the meeting of that row.
    tty.send("\x1bOQ");
    tty.wait_text("[F2 Meetings]");
    tty.send("\x1bOS\x1bOQ\rand quickly\r");
    tty.wait_text("and quickly");
    assert!(tty.screen().contents().contains("[F4 Live]"));
    tty.send("\x11");
    assert!(tty.wait_exit().success());
}

#[test]
fn a_meeting_that_begins_much_later_is_prepared() {
    let folder = tempfile::tempdir().unwrap();
    let new = "new --template project --title T --start 2099-12-01T09:00";
    let made = huiwu(folder.path(), &new.split(' ').collect::<Vec<_>>()).wait_exit();
    assert!(made.success());
    let mut tty = huiwu(folder.path(), &["last"]);
    tty.wait_text("[F3 Prepare]");
    tty.send("\x11");
    assert!(tty.wait_exit().success());
}

#[test]
fn a_name_and_enter_typed_at_once_open_the_meeting_of_that_name() {
    let folder = one_meeting();
    let new = "new --template project --title Other --start 2020-12-24T09:00";
    let made = huiwu(folder.path(), &new.split(' ').collect::<Vec<_>>()).wait_exit();
    assert!(made.success());
    let mut tty = huiwu(folder.path(), &[]);
    tty.wait_text("Other");
    tty.send("oth\rhello\r");
    tty.wait_text("opened by this line");
    let head = tty.screen().contents().lines().next().unwrap().to_owned();
    assert!(head.contains("· Other ·"), "{head}");
    tty.send("\x11");
    assert!(tty.wait_exit().success());
}

#[test]
fn without_a_meeting_in_session_what_is_typed_ahead_filters_the_list() {
    let folder = one_meeting();
    let mut tty = huiwu(folder.path(), &[]);
    tty.wait_for(vt100::Screen::alternate_screen);
    tty.send("typed ahead");
    tty.wait_text("filter typed ahead");
    tty.send("\x11");
    assert!(tty.wait_exit().success());
}

#[test]
fn a_signal_before_the_meeting_is_there_takes_nothing_that_was_typed() {
    for signal in ["TERM", "HUP"] {
        let folder = one_meeting();
        let mut tty = huiwu(folder.path(), &["last"]);
        tty.wait_for(vt100::Screen::alternate_screen);
        tty.send("entered\rhalf a line");
        tty.signal(signal);
        tty.wait_exit();
        let mut tty = huiwu(folder.path(), &["last"]);
        tty.wait_text("half a line");
        assert!(tty.screen().contents().contains("entered"), "{signal}");
        tty.send("\x11");
        assert!(tty.wait_exit().success());
    }
}

#[test]
fn sizes_down_to_one_cell_and_of_nothing() {
    let (mut tty, _folder) = start();
    tty.resize(1, 1);
    tty.send("ab");
    tty.resize(0, 0);
    tty.resize(50, 5);
    tty.wait_text("会议 50×5");
    tty.wait_text("[ab]");
    tty.send("q");
    assert_eq!(tty.wait_exit().exit_code(), 7);
    assert_eq!(tty.left(), Vec::<String>::new());
}

#[test]
fn without_a_terminal_or_with_a_dumb_one_it_does_not_start() {
    let folder = tempfile::tempdir().unwrap();
    let mut dumb = command(&folder);
    dumb.env("TERM", "dumb");
    let mut tty = Tty::spawn(dumb, 60, 10);
    assert_eq!(tty.wait_exit().exit_code(), 2);
    assert_eq!(tty.left(), Vec::<String>::new());
    assert!(!tty.raw().contains(&0x1b));
    let mut shell = CommandBuilder::new("sh");
    shell.args(["-c", "\"$@\" </dev/null; exit $?", "sh"]);
    for part in command(&folder).get_argv() {
        shell.arg(part);
    }
    shell.env("PROBE_FOLDER", folder.path());
    assert_eq!(Tty::spawn(shell, 60, 10).wait_exit().exit_code(), 2);
}

#[test]
fn giving_back_what_was_never_taken_does_nothing() {
    restore();
    restore();
}
