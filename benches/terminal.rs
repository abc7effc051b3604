//! `cargo bench --bench terminal`: the program in a pseudo-terminal. Start to first frame, key to frame, Enter to saved.

#![allow(clippy::expect_used, reason = "a benchmark that cannot run says why and ends")]

use std::{
    io::{Read, Write},
    sync::mpsc::{Receiver, channel},
    time::{Duration, Instant},
};

use portable_pty::{CommandBuilder, PtySize, native_pty_system};

const PROGRAM: &str = env!("CARGO_BIN_EXE_huiwu");
const ROWS: u16 = 36;
const COLUMNS: u16 = 120;
/// Longest wait for anything.
const PATIENCE: Duration = Duration::from_secs(10);

struct Terminal {
    screen: vt100::Parser,
    output: Receiver<Vec<u8>>,
    input: Box<dyn Write + Send>,
    child: Box<dyn portable_pty::Child + Send + Sync>,
    _master: Box<dyn portable_pty::MasterPty + Send>,
}

/// A size as the screen model takes it.
fn cells(n: u16) -> std::num::NonZeroU16 {
    std::num::NonZeroU16::new(n).unwrap_or(std::num::NonZeroU16::MIN)
}

impl Terminal {
    fn start(db: &std::path::Path) -> Self {
        let size = PtySize {
            rows: ROWS,
            cols: COLUMNS,
            pixel_width: 0,
            pixel_height: 0,
        };
        let pair = native_pty_system().openpty(size).expect("a pseudo-terminal");
        let mut command = CommandBuilder::new(PROGRAM);
        command.args(["--db", &db.to_string_lossy(), "--lang", "en", "last"]);
        command.env("TERM", "xterm-256color");
        command.env("XDG_CONFIG_HOME", db.with_file_name("config"));
        command.env("XDG_STATE_HOME", db.with_file_name("state"));
        let child = pair.slave.spawn_command(command).expect("the program");
        drop(pair.slave);
        let mut reader = pair.master.try_clone_reader().expect("a reader");
        let (send, output) = channel();
        std::thread::spawn(move || {
            let mut bytes = vec![0; 65_536];
            while let Ok(n @ 1..) = reader.read(&mut bytes) {
                if send.send(bytes.get(..n).unwrap_or_default().to_vec()).is_err() {
                    break;
                }
            }
        });
        let input = pair.master.take_writer().expect("a writer");
        let screen = vt100::Parser::new(cells(ROWS), cells(COLUMNS), 0);
        Self {
            screen,
            output,
            input,
            child,
            _master: pair.master,
        }
    }

    fn send(&mut self, text: &str) {
        self.input
            .write_all(text.as_bytes())
            .and_then(|()| self.input.flush())
            .expect("a terminal that takes keys");
    }

    /// The time until the screen satisfies `holds`.
    fn wait(&mut self, holds: impl Fn(&vt100::Screen) -> bool) -> Duration {
        let start = Instant::now();
        while !holds(self.screen.screen()) {
            let rest = PATIENCE.checked_sub(start.elapsed()).expect("it was shown in time");
            let bytes = self.output.recv_timeout(rest).expect("more output");
            self.screen.process(&bytes);
        }
        start.elapsed()
    }
}

fn report(what: &str, times: &mut [Duration]) {
    times.sort();
    let at = |percent: usize| {
        times
            .get((times.len() * percent / 100).min(times.len() - 1))
            .copied()
            .unwrap_or_default()
    };
    let row = format!(
        "{what:<28} p50 {:>9.3?}  p95 {:>9.3?}  p99 {:>9.3?}  n {}",
        at(50),
        at(95),
        at(99),
        times.len()
    );
    writeln!(std::io::stdout(), "{row}").expect("standard output");
}

fn main() {
    let folder = tempfile::tempdir().expect("a folder");
    let db = folder.path().join("bench.db");
    let made = std::process::Command::new(PROGRAM)
        .args([
            "--db",
            &db.to_string_lossy(),
            "new",
            "--template",
            "project",
            "--title",
            "Bench",
            "--start",
            "2026-03-04T09:00",
        ])
        .output()
        .expect("the program");
    assert!(made.status.success(), "a meeting to type into");
    let mut starts = Vec::new();
    let mut keys = Vec::new();
    let mut saves = Vec::new();
    for round in 0..10 {
        let start = Instant::now();
        let mut terminal = Terminal::start(&db);
        terminal.wait(|screen| screen.contents().contains("Enter save line"));
        starts.push(start.elapsed());
        for n in 0..20 {
            let word = format!("r{round}n{n}x");
            for c in word.chars() {
                // The letters may stand elsewhere on the screen; the caret moves only by this key.
                let (row, column) = terminal.screen.screen().cursor_position();
                let start = Instant::now();
                terminal.send(&c.to_string());
                terminal.wait(|screen| screen.cursor_position() == (row, column + 1));
                keys.push(start.elapsed());
            }
            let start = Instant::now();
            terminal.send("\r");
            // Saved: the line stands in the feed without the pending sign.
            terminal.wait(|screen| {
                screen
                    .rows(0, COLUMNS)
                    .any(|row| row.contains(&word) && row.contains("│ ") && !row.contains("│*"))
            });
            saves.push(start.elapsed());
        }
        terminal.send("\x11");
        terminal.child.wait().expect("an end");
    }
    report("start to first frame", &mut starts);
    report("key to frame", &mut keys);
    report("Enter to saved", &mut saves);
}
