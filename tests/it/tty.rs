//! A program in a pseudo-terminal: bytes in, a screen out, every wait bounded, no sleeping.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "helpers of tests fail by panicking"
)]
#![allow(dead_code, reason = "a bench of helpers for all tests of the real program")]

use portable_pty::{Child, CommandBuilder, ExitStatus, MasterPty, PtySize, native_pty_system};
use rustix::termios::{OptionalActions, SpecialCodeIndex, tcgetattr, tcsetattr};
use std::io::{Read, Write};
use std::num::NonZeroU16;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

/// Longer than any loaded machine needs; only a failing test waits so long.
pub(crate) const LIMIT: Duration = Duration::from_secs(30);

/// How much of the last output a failing wait shows: a screen alone hides what a dying program said.
const LAST_OUTPUT: usize = 1024;

/// Private modes that a program must not leave on.
const MODES: [u16; 9] = [1, 1000, 1002, 1003, 1004, 1006, 1049, 2004, 2026];

/// One program in one terminal.
pub(crate) struct Tty {
    master: Option<Box<dyn MasterPty + Send>>,
    writer: Option<Box<dyn Write + Send>>,
    child: Box<dyn Child + Send + Sync>,
    bytes: Receiver<Vec<u8>>,
    parser: vt100::Parser,
    raw: Vec<u8>,
    cooked: String,
    closing: Arc<AtomicBool>,
    /// Held by a test during which nobody reads the terminal.
    reading: Arc<Mutex<()>>,
}

impl Tty {
    /// Starts a program; the environment is the test's own and TERM=xterm-256color unless the command says otherwise.
    pub(crate) fn spawn(mut command: CommandBuilder, cols: u16, rows: u16) -> Self {
        let pair = native_pty_system().openpty(size(cols, rows)).unwrap();
        if command
            .get_env("TERM")
            .is_none_or(|term| Some(term) == std::env::var_os("TERM").as_deref())
        {
            command.env("TERM", "xterm-256color");
        }
        let cooked = line_discipline(&*pair.master);
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let mut reader = pair.master.try_clone_reader().unwrap();
        let (sender, bytes) = channel();
        let closing = Arc::new(AtomicBool::new(false));
        let over = Arc::clone(&closing);
        let reading = Arc::new(Mutex::new(()));
        let may_read = Arc::clone(&reading);
        thread::spawn(move || {
            let mut buffer = vec![0; 65536];
            loop {
                let n = match reader.read(&mut buffer) {
                    Ok(n @ 1..) => n,
                    // A signal to the tests is not the end of the terminal.
                    Err(e) if e.kind() == std::io::ErrorKind::Interrupted => continue,
                    _ => break,
                };
                drop(hold(&may_read));
                if over.load(Ordering::Acquire) || sender.send(buffer[..n].to_vec()).is_err() {
                    break;
                }
            }
        });
        Self {
            writer: Some(pair.master.take_writer().unwrap()),
            master: Some(pair.master),
            child,
            bytes,
            parser: vt100::Parser::new(at_least_one(rows), at_least_one(cols), 0),
            raw: Vec::new(),
            cooked,
            closing,
            reading,
        }
    }

    /// While this is held ([`hold`]), the terminal reads nothing but at most one piece.
    pub(crate) fn reading(&self) -> Arc<Mutex<()>> {
        Arc::clone(&self.reading)
    }

    /// Reads output for a while: for what must come late, and for what must not come.
    pub(crate) fn pause(&mut self, time: Duration) {
        let end = Instant::now() + time;
        while let Ok(bytes) = self.bytes.recv_timeout(end.saturating_duration_since(Instant::now())) {
            self.take(&bytes);
        }
    }

    /// Types, or pastes, or answers.
    pub(crate) fn send(&mut self, bytes: impl AsRef<[u8]>) {
        self.writer.as_mut().unwrap().write_all(bytes.as_ref()).unwrap();
    }

    /// Waits until the screen is as asked.
    #[track_caller]
    pub(crate) fn wait_for(&mut self, what: impl Fn(&vt100::Screen) -> bool) {
        self.wait_until(|tty| what(tty.parser.screen()));
    }

    /// Waits until a text is on the screen that cannot have been there before.
    #[track_caller]
    pub(crate) fn wait_text(&mut self, text: &str) {
        self.wait_for(|screen| screen.contents().contains(text));
    }

    /// Waits until the program has written these bytes, after `from` bytes of output.
    #[track_caller]
    pub(crate) fn wait_raw(&mut self, from: usize, what: &str) {
        self.wait_until(|tty| find_last(&tty.raw[from..], what.as_bytes()).is_some());
    }

    #[track_caller]
    fn wait_until(&mut self, done: impl Fn(&Self) -> bool) {
        let end = Instant::now() + LIMIT;
        while !done(self) {
            let left = end.saturating_duration_since(Instant::now());
            match self.bytes.recv_timeout(left) {
                Ok(bytes) => self.take(&bytes),
                Err(RecvTimeoutError::Disconnected) if done(self) => return,
                Err(e) => panic!("{e}; {}", self.account()),
            }
        }
    }

    fn take(&mut self, bytes: &[u8]) {
        self.parser.process(bytes);
        self.raw.extend_from_slice(bytes);
    }

    /// Returns the account of a failing wait: the screen, and the last output as it came.
    fn account(&self) -> String {
        let from = self.raw.len().saturating_sub(LAST_OUTPUT);
        format!(
            "the screen shows:\n{}\nthe last output was:\n{}",
            self.screen().contents(),
            self.raw[from..].escape_ascii()
        )
    }

    /// The screen after what was read up to now.
    pub(crate) fn screen(&self) -> &vt100::Screen {
        self.parser.screen()
    }

    /// Row and column of the hardware cursor, from 0.
    pub(crate) fn cursor(&self) -> (u16, u16) {
        self.screen().cursor_position()
    }

    /// Every byte that the program wrote and that was read up to now.
    pub(crate) fn raw(&self) -> &[u8] {
        &self.raw
    }

    pub(crate) fn pid(&self) -> u32 {
        self.child.process_id().unwrap()
    }

    /// Sends a signal by its name: `TERM`, `STOP`.
    pub(crate) fn signal(&self, name: &str) {
        let sent = std::process::Command::new("kill")
            .args([format!("-{name}"), self.pid().to_string()])
            .status();
        assert!(sent.unwrap().success(), "kill -{name}");
    }

    pub(crate) fn kill9(&mut self) {
        self.signal("KILL");
        self.wait_exit();
    }

    pub(crate) fn resize(&mut self, cols: u16, rows: u16) {
        self.parser
            .screen_mut()
            .set_size(at_least_one(rows), at_least_one(cols));
        self.master.as_ref().unwrap().resize(size(cols, rows)).unwrap();
    }

    /// The window is closed: every handle of the terminal's other end goes.
    pub(crate) fn close(&mut self) {
        let name = self.master.as_ref().and_then(|m| m.tty_name()).unwrap();
        let slave = std::fs::OpenOptions::new().read(true).write(true).open(name);
        let mut slave = slave.unwrap();
        // The writer types a line end and the end-of-file key when it goes, unless there is no such key.
        let mut settings = tcgetattr(&slave).unwrap();
        settings.special_codes[SpecialCodeIndex::VEOF] = 0;
        tcsetattr(&slave, OptionalActions::Now, &settings).unwrap();
        self.writer = None;
        self.master = None;
        // The reader sits in a read: one byte of output lets it see that it is over.
        self.closing.store(true, Ordering::Release);
        slave.write_all(&[0]).unwrap();
    }

    /// Waits for the end of the program and reads the rest of its output.
    #[track_caller]
    pub(crate) fn wait_exit(&mut self) -> ExitStatus {
        let end = Instant::now() + LIMIT;
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                while let Ok(bytes) = self.bytes.recv_timeout(Duration::from_millis(20)) {
                    self.take(&bytes);
                }
                return status;
            }
            assert!(Instant::now() < end, "still running; {}", self.account());
            if let Ok(bytes) = self.bytes.recv_timeout(Duration::from_millis(2)) {
                self.take(&bytes);
            } else {
                thread::yield_now();
            }
        }
    }

    /// Returns the traces that a program left in the terminal; empty if all is as it was.
    pub(crate) fn left(&self) -> Vec<String> {
        let mut left = Vec::new();
        let now = self.master.as_ref().map_or_else(String::new, |m| line_discipline(&**m));
        if now != self.cooked {
            left.push(format!("line discipline {} instead of {}", now, self.cooked));
        }
        for mode in MODES {
            let last = |end: char| find_last(&self.raw, format!("\x1b[?{mode}{end}").as_bytes());
            if last('h') > last('l') {
                left.push(format!("mode {mode} on"));
            }
        }
        let screen = self.screen();
        if screen.hide_cursor() {
            left.push("cursor hidden".into());
        }
        if screen.fgcolor() != vt100::Color::Default || screen.bold() || screen.inverse() {
            left.push("pen not plain".into());
        }
        left
    }
}

impl Drop for Tty {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Holds the lock, whatever became of who held it before.
pub(crate) fn hold(lock: &Mutex<()>) -> MutexGuard<'_, ()> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}

fn at_least_one(cells: u16) -> NonZeroU16 {
    NonZeroU16::new(cells).unwrap_or(NonZeroU16::MIN)
}

fn size(cols: u16, rows: u16) -> PtySize {
    PtySize {
        rows,
        cols,
        pixel_width: 0,
        pixel_height: 0,
    }
}

fn line_discipline(master: &dyn MasterPty) -> String {
    master.get_termios().map_or_else(String::new, |t| {
        format!(
            "{:?} {:?} {:?} {:?}",
            t.input_flags, t.output_flags, t.control_flags, t.local_flags
        )
    })
}

fn find_last(bytes: &[u8], what: &[u8]) -> Option<usize> {
    bytes.windows(what.len()).rposition(|w| w == what)
}
