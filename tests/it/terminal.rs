//! Every way out gives the terminal back; every way in draws all. The program under test is this test binary itself, see `probe`.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "helpers of tests fail by panicking"
)]

mod mouse;
mod pastes;
mod stop;
mod typed_ahead;
mod typing;

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

#[test]
fn no_colour_is_sent_where_none_is_wanted_and_the_marks_stay() {
    let folder = one_meeting();
    for (theme, no_colour) in [("dark", "1"), ("mine", "1"), ("dark", "")] {
        let config = format!("theme = '{theme}'\n[themes.mine]\ntext = 'white on #102030'\n");
        std::fs::write(folder.path().join("config.toml"), config).unwrap();
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_huiwu"));
        command.args(["--lang", "en", "--db"]);
        command.arg(folder.path().join("h.db"));
        command.arg("--config");
        command.arg(folder.path().join("config.toml"));
        command.env("HOME", folder.path());
        command.env("NO_COLOR", no_colour);
        let mut tty = Tty::spawn(command, 100, 30);
        tty.wait_text("draft");
        tty.send("\x11");
        tty.wait_exit();
        let raw = String::from_utf8_lossy(tty.raw()).into_owned();
        let coloured = raw.split("\x1b[").skip(1).any(|order| {
            let (numbers, _) = order.split_once('m').unwrap_or_default();
            let has = |start: &str| numbers.split(';').any(|n| n == start);
            numbers.bytes().all(|b| b.is_ascii_digit() || b == b';') && (has("38") || has("48") || has("36"))
        });
        assert_eq!(coloured, no_colour.is_empty(), "{theme} NO_COLOR={no_colour:?}");
        assert!(
            raw.contains("\x1b[1m") && raw.contains("\x1b[7m"),
            "bold and reverse stay"
        );
    }
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
        terminal.frames.draw(|buffer| Some(seen.paint(buffer)), |_| ());
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
            Input::Mouse(act, column, row) => {
                let _ = write!(self.text, "{act:?}({column},{row})");
                return;
            }
            Input::Resize(columns, rows) => return terminal.frames.resize(columns, rows),
        };
        match (key.code, key.ctrl) {
            (Code::Char('5'), _) if key.alt => terminal.take_mouse(true),
            (Code::Char('6'), _) if key.alt => terminal.take_mouse(false),
            (Code::Char('7'), _) if key.alt => terminal.name_window("办公会\x07x"),
            (Code::Char('8'), _) if key.alt => terminal.copy("会议"),
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
