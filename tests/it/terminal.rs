//! Every way out gives the terminal back; every way in draws all. The program under test is this test binary itself, see `probe`.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "helpers of tests fail by panicking"
)]

use crate::tty::{LIMIT, Tty, hold};
use huiwu::input::key::Code;
use huiwu::shell::clock;
use huiwu::shell::inbox::Inbox;
use huiwu::shell::incoming::Incoming;
use huiwu::shell::input::Input;
use huiwu::shell::signal::Signal;
use huiwu::shell::terminal::{EnterError, Suspend, Terminal, install_panic_hook, restore};
use portable_pty::CommandBuilder;
use ratatui::buffer::Buffer;
use ratatui::layout::Position;
use ratatui::style::{Color, Modifier, Style};
use std::fmt::Write as _;
use std::time::{Duration, Instant};

/// A small program: shows what comes in; ends with `q`, panics with `!`, stops with Ctrl-Z, empties with Ctrl-X, panics in a thread
/// with `?`.
#[test]
#[ignore = "not a test: the other tests start it in a terminal"]
fn probe() {
    let Some(folder) = std::env::var_os("PROBE_FOLDER") else {
        return;
    };
    install_panic_hook(folder.into(), |path| format!("report in {}", path.display()));
    let mut inbox = Inbox::open().unwrap();
    let mut terminal = match Terminal::enter(Some("probe\x07\x1b]0;x"), &mut inbox) {
        Ok(terminal) => terminal,
        Err(EnterError::NoTerminal | EnterError::Dumb) => std::process::exit(2),
        Err(e) => panic!("{e}"),
    };
    let mut seen = Seen::default();
    let code = loop {
        terminal.frames.draw(|buffer| Some(seen.paint(buffer)));
        match inbox.wait(None).unwrap() {
            Incoming::Inputs(inputs) => {
                for input in inputs {
                    seen.take(input, &mut terminal, &inbox);
                }
            }
            // A terminal that cannot be taken again has gone.
            Incoming::Signal(Signal::Continue) if terminal.resume().is_err() => break 129,
            Incoming::Signal(Signal::Continue) => seen.continued += 1,
            Incoming::Signal(Signal::Stop) => {
                terminal.suspend(Suspend::Alone);
            }
            Incoming::Signal(signal) => break i32::from(signal.exit_code()),
            Incoming::Gone => break 0,
            Incoming::FrameTaken(turn) => terminal.frames.taken(turn),
            Incoming::Errand(..) => seen.woken = true,
            Incoming::Storage(..) => {}
        }
        if seen.over {
            break 7;
        }
    };
    drop(terminal);
    std::process::exit(code);
}

struct WakeAtEnd(std::sync::mpsc::Sender<Incoming>);

impl Drop for WakeAtEnd {
    fn drop(&mut self) {
        let _ = self.0.send(Incoming::Errand(1, huiwu::app::msg::Msg::Tick));
    }
}

#[derive(Default)]
struct Seen {
    text: String,
    continued: usize,
    woken: bool,
    over: bool,
}

impl Seen {
    fn take(&mut self, input: Input, terminal: &mut Terminal, inbox: &Inbox) {
        let key = match input {
            Input::Key(key) => key,
            Input::Paste(text) => {
                let _ = write!(self.text, "Paste({text:?})");
                return;
            }
            Input::Resize(columns, rows) => return terminal.frames.resize(columns, rows),
        };
        match (key.code, key.ctrl) {
            (Code::Char('q'), false) => self.over = true,
            (Code::Char('!'), _) => panic!("on purpose"),
            (Code::Char('?'), _) => {
                let at_end = WakeAtEnd(inbox.sender());
                drop(std::thread::spawn(move || {
                    let _at_end = at_end;
                    panic!("in a thread");
                }));
            }
            (Code::Char('z'), true) => {
                terminal.suspend(Suspend::Job);
            }
            (Code::Char('x'), true) => self.text.clear(),
            _ => self.text.push_str(&key.to_string()),
        }
    }

    fn paint(&self, buffer: &mut Buffer) -> Position {
        let area = buffer.area;
        let style = Style::new()
            .fg(Color::Red)
            .bg(Color::Rgb(0, 0, 9))
            .add_modifier(Modifier::BOLD);
        // The end of a long text, and how long it is.
        let skipped = self.text.chars().count().saturating_sub(28);
        let shown: String = self.text.chars().skip(skipped).collect();
        let (x, y) = buffer.set_stringn(0, 0, format!("[{shown}]"), usize::from(area.width), style);
        let size = format!("会议 {}×{} woken={}", area.width, area.height, self.woken);
        if area.height > 2 {
            buffer.set_stringn(0, 2, size, usize::from(area.width), Style::new());
            let counts = format!("length {} continued {}", self.text.chars().count(), self.continued);
            buffer.set_stringn(0, 1, counts, usize::from(area.width), Style::new());
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
    tty.send("\x1b");
    tty.wait_text("Esc]");
    let before = tty.raw().len();
    tty.send("c");
    tty.wait_text("Escc]");
    let frame = String::from_utf8_lossy(&tty.raw()[before..]).into_owned();
    assert!(frame.len() < 200 && !frame.contains("\x1b[2J"), "{frame:?}");
    tty.send("q");
    assert_eq!(tty.wait_exit().exit_code(), 7);
    assert_eq!(tty.left(), Vec::<String>::new());
}

#[test]
fn what_is_typed_behind_an_endless_escape_string_arrives() {
    for start_of_string in ["\x1b]0", "\x1bP1$r", "\x1b_0"] {
        let (mut tty, _folder) = start();
        tty.send(format!("{start_of_string}{}", "a".repeat(3000)));
        tty.wait_text("aaaaaaaaaa]");
        tty.send("\x18");
        tty.wait_text("[]");
        tty.send("q");
        assert_eq!(tty.wait_exit().exit_code(), 7);
    }
}

#[test]
fn keys_of_usual_terminals() {
    for (bytes, names) in [
        ("\r\t\x7f\x08", "EnterTabBackspaceBackspace"),
        ("\x01\x00\x1f\n", "Ctrl-ACtrl-SpaceCtrl-_Ctrl-J"),
        ("\x1b[A\x1bOB\x1b[1;5C\x1b[1;2D", "↑↓Ctrl-→Shift-←"),
        ("\x1bOP\x1b[[B\x1b[15~\x1b[24~\x1b[11~", "F1F2F5F12F1"),
        ("\x1b[Z\x1b[H\x1b[4~\x1b[5~\x1b[6~", "Shift-TabHomeEndPgUpPgDn"),
        ("\x1b[3~\x1b[2~", "DelIns"),
        ("\x1bx\x1b\r\x1b[1;3A\x1b会", "Alt-XAlt-EnterAlt-↑Alt-会"),
        ("\x1b[13;5u\x1b[97;5u", "Ctrl-EnterCtrl-A"),
        ("\x1b[I\x1b[O\x1b[<0;5;5M\x1b[M !!x\x1b[?1;2cy", "xy"),
        ("a\x1b", "aEsc"),
    ] {
        let (mut tty, _folder) = start();
        tty.send(bytes);
        tty.wait_text(&format!("[{names}]"));
    }
}

#[test]
fn the_rest_of_a_character_may_come_later() {
    let (mut tty, _folder) = start();
    let (first, rest) = "会".as_bytes().split_at(1);
    tty.send(first);
    tty.pause(Duration::from_millis(300));
    assert!(tty.screen().contents().contains("[]"));
    tty.send(rest);
    tty.wait_text("[会]");
    let (first, rest) = "议".as_bytes().split_at(2);
    tty.send(first);
    tty.pause(Duration::from_millis(300));
    tty.send(rest);
    tty.wait_text("[会议]");
}

#[test]
fn a_burst_without_paste_marks_arrives_whole() {
    let (mut tty, _folder) = start();
    tty.send("ab会议纪要".repeat(500));
    tty.wait_text("length 3000");
    tty.wait_text("ab会议纪要]");
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
    // Nine letters, two cells of the wide one, the bracket: one blank less would leave half a character in some terminals.
    tty.wait_raw(before, &" ".repeat(12));
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

/// Fills everything between the program and the terminal.
fn flood(tty: &mut Tty) {
    for n in 0..200 {
        tty.resize(60 - n % 2, 10);
        tty.send("a");
        tty.pause(Duration::from_millis(4));
    }
}

#[test]
fn a_terminal_that_stops_reading_does_not_hold_a_signal_back() {
    let (mut tty, _folder) = start();
    let reading = tty.reading();
    let held = hold(&reading);
    flood(&mut tty);
    tty.signal("TERM");
    assert_eq!(tty.wait_exit().exit_code(), 143);
    drop(held);
    tty.pause(Duration::from_millis(200));
    assert_eq!(tty.left(), Vec::<String>::new());
}

#[test]
fn a_terminal_that_reads_again_shows_the_newest_frame() {
    let (mut tty, _folder) = start();
    let reading = tty.reading();
    let held = hold(&reading);
    flood(&mut tty);
    tty.send("b");
    tty.resize(60, 10);
    drop(held);
    tty.wait_text("length 201");
    tty.wait_text("aab]");
    tty.wait_text("会议 60×10");
    tty.send("q");
    assert_eq!(tty.wait_exit().exit_code(), 7);
    assert_eq!(tty.left(), Vec::<String>::new());
}

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

/// A meeting in a new file. It begins now: a line opens it without being asked for twice.
fn one_meeting() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    make_meeting(folder.path(), "T");
    folder
}

fn make_meeting(folder: &std::path::Path, title: &str) {
    let now = clock::now();
    let start = clock::laptop_zone(now).ymd_hm(now).replace(' ', "T");
    let new = ["new", "--template", "project", "--title", title, "--start", &start];
    assert!(huiwu(folder, &new).wait_exit().success());
}

#[test]
fn what_is_typed_before_the_named_meeting_is_there_belongs_to_it() {
    let folder = one_meeting();
    let mut tty = huiwu(folder.path(), &["last"]);
    // From here on Enter arrives as Enter; nothing is read from the file yet.
    tty.wait_for(vt100::Screen::alternate_screen);
    tty.send("typed ahead\r");
    tty.wait_text("The meeting is open");
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
    make_meeting(folder.path(), "Other");
    let mut tty = huiwu(folder.path(), &[]);
    tty.wait_text("Other");
    tty.send("oth\rhello\r");
    tty.wait_text("The meeting is open");
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

/// How often the threads of a program have waited for something: each wake adds one.
#[cfg(target_os = "linux")]
fn wakes(tty: &Tty) -> u64 {
    let threads = std::fs::read_dir(format!("/proc/{}/task", tty.pid())).unwrap();
    let status = threads.map(|thread| std::fs::read_to_string(thread.unwrap().path().join("status")).unwrap());
    status
        .flat_map(|text| {
            let of_thread = text.lines().find_map(|line| {
                line.strip_prefix("voluntary_ctxt_switches:")?
                    .trim()
                    .parse::<u64>()
                    .ok()
            });
            of_thread.into_iter().collect::<Vec<_>>()
        })
        .sum()
}

#[cfg(target_os = "linux")]
#[test]
fn nothing_wakes_while_the_list_of_meetings_is_idle() {
    let folder = one_meeting();
    let mut tty = huiwu(folder.path(), &[]);
    tty.wait_text("[F2 Meetings]");
    let idle = Duration::from_secs(3);
    let woken = (0..3).map(|_| {
        tty.pause(Duration::from_millis(1500));
        let before = wakes(&tty);
        tty.pause(idle);
        wakes(&tty) - before
    });
    // The clock of the header moves once a minute: at most one of the three times.
    let woken: Vec<u64> = woken.collect();
    assert!(woken.iter().filter(|n| **n == 0).count() >= 2, "{woken:?}");
}
