//! Waiting in one place: the terminal, our own threads, signals and the clock. Decides nothing.

use super::keys::{Decoder, Input};
use super::terminal;
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::Errno;
use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGTERM, SIGTSTP, SIGWINCH};
use std::io::{self, Read, Write};
use std::os::fd::{AsFd, BorrowedFd};
use std::os::unix::net::UnixStream;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

/// How long a lone escape may be the beginning of a sequence.
pub const PATIENCE: Duration = Duration::from_millis(20);
/// How long a paste may stand still before its part is handed over.
const PASTE_PATIENCE: Duration = Duration::from_secs(1);
/// One call brings no more than this, so that a flood of input still shows frames.
const ONE_GO: usize = 64 * 1024;

/// A signal that the loop has to answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Signal {
    /// SIGTERM: end cleanly, exit code 143.
    Terminate,
    /// SIGINT from outside (the key Ctrl-C is a key): end cleanly, exit code 130.
    Interrupt,
    /// SIGHUP: the terminal goes; end cleanly, exit code 129.
    Hangup,
    /// SIGTSTP: give the terminal back and stop.
    Stop,
    /// SIGCONT: take the terminal again and draw everything.
    Continue,
}

impl Signal {
    /// The exit code of a program that ends because of it: 128 and its number, as shells count.
    pub const fn exit_code(self) -> u8 {
        match self {
            Self::Hangup => 129,
            Self::Interrupt => 130,
            Self::Stop | Self::Continue => 0,
            Self::Terminate => 143,
        }
    }
}

/// Why waiting ended; several may hold at once.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[allow(clippy::struct_excessive_bools, reason = "each is a fact of its own, read by name")]
pub struct Woken {
    /// [`Waiter::drain`] has something.
    pub input: bool,
    /// A [`Waker`] called: look into the channels.
    pub woken: bool,
    /// The signal that came; further ones come with the next wait.
    pub signal: Option<Signal>,
    /// The terminal has gone: end now, draw nothing.
    pub hangup: bool,
    /// The terminal takes output again: draw.
    pub writable: bool,
    /// The time is up.
    pub timed_out: bool,
}

/// Ends a wait from another thread. Cheap: calls before the waiter looks cost one atomic each.
#[derive(Debug, Clone)]
pub struct Waker {
    line: Arc<UnixStream>,
    called: Arc<AtomicBool>,
}

impl Waker {
    /// Ends the wait; call it after the message is in its channel.
    pub fn wake(&self) {
        if !self.called.swap(true, Ordering::AcqRel) {
            // A full pipe wakes as well as one more byte would.
            let _ = (&*self.line).write(&[1]);
        }
    }
}

/// Everything that the program waits for.
#[derive(Debug)]
pub struct Waiter {
    wake_end: UnixStream,
    waker: Waker,
    signal_end: UnixStream,
    flags: Vec<(Option<Signal>, Arc<AtomicBool>)>,
    decoder: Decoder,
    queue: Vec<Input>,
    settle_at: Option<Instant>,
    readable: bool,
    gone: bool,
    signals_left: bool,
    buffer: Box<[u8]>,
}

impl Waiter {
    /// Starts to listen for signals; do it before the terminal is entered.
    ///
    /// # Errors
    /// No file descriptors are left.
    pub fn new() -> io::Result<Self> {
        let (wake_end, wake_line) = UnixStream::pair()?;
        wake_end.set_nonblocking(true)?;
        wake_line.set_nonblocking(true)?;
        let (signal_end, signal_line) = UnixStream::pair()?;
        signal_end.set_nonblocking(true)?;
        let mut flags = Vec::new();
        // In the order in which they are answered. A terminal that goes sends SIGHUP and SIGCONT together: ending comes first.
        for (number, signal) in [
            (SIGTERM, Some(Signal::Terminate)),
            (SIGHUP, Some(Signal::Hangup)),
            (SIGINT, Some(Signal::Interrupt)),
            (SIGCONT, Some(Signal::Continue)),
            (SIGTSTP, Some(Signal::Stop)),
            (SIGWINCH, None),
        ] {
            let flag = Arc::new(AtomicBool::new(false));
            // The flag first: whoever is woken by the pipe finds it set.
            signal_hook::flag::register(number, Arc::clone(&flag))?;
            signal_hook::low_level::pipe::register(number, signal_line.try_clone()?)?;
            flags.push((signal, flag));
        }
        Ok(Self {
            wake_end,
            waker: Waker {
                line: Arc::new(wake_line),
                called: Arc::new(AtomicBool::new(false)),
            },
            signal_end,
            flags,
            decoder: Decoder::default(),
            queue: Vec::new(),
            settle_at: None,
            readable: false,
            gone: false,
            signals_left: false,
            buffer: vec![0; 16 * 1024].into_boxed_slice(),
        })
    }

    /// A handle with which a thread ends the wait.
    pub fn waker(&self) -> Waker {
        self.waker.clone()
    }

    /// Waits until something happens, or for `timeout` (none: for ever). `backlog` is [`super::screen::Screen::backlog`]:
    /// the terminal's output if it has not yet taken the last frame.
    pub fn wait(&mut self, timeout: Option<Duration>, backlog: Option<BorrowedFd<'_>>) -> Woken {
        let asked = timeout.map(|t| Instant::now() + t);
        loop {
            if self.gone {
                return Woken {
                    hangup: true,
                    ..Woken::default()
                };
            }
            let woken = self.poll_once(self.next_due(asked), backlog);
            if woken != Woken::default() {
                return woken;
            }
            if asked.is_some_and(|due| due <= Instant::now()) {
                return Woken {
                    timed_out: true,
                    ..woken
                };
            }
        }
    }

    /// Everything that was typed, pasted or resized up to now, in order. May be empty: half a character, or half a paste.
    pub fn drain(&mut self) -> Vec<Input> {
        if self.readable {
            self.readable = false;
            self.read_terminal();
        }
        std::mem::take(&mut self.queue)
    }

    fn next_due(&self, asked: Option<Instant>) -> Option<Duration> {
        if self.signals_left || !self.queue.is_empty() {
            return Some(Duration::ZERO);
        }
        let due = match (asked, self.settle_at) {
            (Some(a), Some(b)) => Some(a.min(b)),
            (a, b) => a.or(b),
        };
        due.map(|due| due.saturating_duration_since(Instant::now()))
    }

    fn poll_once(&mut self, timeout: Option<Duration>, backlog: Option<BorrowedFd<'_>>) -> Woken {
        let tty = rustix::stdio::stdin();
        let gone = PollFlags::HUP | PollFlags::ERR | PollFlags::NVAL;
        let mut fds = [
            PollFd::from_borrowed_fd(tty, PollFlags::IN),
            PollFd::from_borrowed_fd(self.wake_end.as_fd(), PollFlags::IN),
            PollFd::from_borrowed_fd(self.signal_end.as_fd(), PollFlags::IN),
            PollFd::from_borrowed_fd(backlog.unwrap_or(tty), PollFlags::OUT),
        ];
        let count = if backlog.is_some() { 4 } else { 3 };
        let spec = timeout.and_then(|t| Timespec::try_from(t).ok());
        let polled = poll(fds.get_mut(..count).unwrap_or_default(), spec.as_ref());
        if polled.is_err_and(|e| e != Errno::INTR) {
            self.gone = true;
        }
        let [input, wake, signal, output] = match polled {
            Ok(_) => [0, 1, 2, 3].map(|i| fds.get(i).map_or(PollFlags::empty(), PollFd::revents)),
            Err(_) => [PollFlags::empty(); 4],
        };
        let mut woken = Woken {
            input: input.contains(PollFlags::IN),
            woken: wake.intersects(PollFlags::IN),
            hangup: input.intersects(gone) || output.intersects(gone) || self.gone,
            writable: output.intersects(PollFlags::OUT),
            ..Woken::default()
        };
        self.readable = woken.input;
        self.gone |= woken.hangup;
        if woken.woken {
            empty(&self.wake_end);
            // After the pipe is empty and before the caller looks into the channels: no call is lost.
            self.waker.called.swap(false, Ordering::AcqRel);
        }
        if !signal.is_empty() || self.signals_left || polled.is_err() {
            empty(&self.signal_end);
            woken.signal = self.take_signal();
        }
        if !woken.input && self.settle_at.is_some_and(|due| due <= Instant::now()) {
            self.decoder.settle(&mut self.queue);
            self.settle_at = None;
        }
        woken.input |= !self.queue.is_empty();
        woken
    }

    /// The first signal that is pending. A changed size becomes input; a stop before a continue is over.
    fn take_signal(&mut self) -> Option<Signal> {
        self.signals_left = false;
        let mut taken = None;
        let mut resized = false;
        for (signal, flag) in &self.flags {
            let stale = *signal == Some(Signal::Stop) && taken == Some(Signal::Continue);
            if taken.is_some() && signal.is_some() && !stale {
                self.signals_left |= flag.load(Ordering::Acquire);
                continue;
            }
            if flag.swap(false, Ordering::AcqRel) && !stale {
                taken = taken.or(*signal);
                resized |= signal.is_none();
            }
        }
        if resized {
            let (columns, rows) = terminal::size();
            self.queue.retain(|input| !matches!(input, Input::Resize(..)));
            self.queue.push(Input::Resize(columns, rows));
        }
        taken
    }

    fn read_terminal(&mut self) {
        let tty = rustix::stdio::stdin();
        let mut total = 0;
        loop {
            let read = rustix::io::read(tty, &mut *self.buffer);
            match read {
                Ok(0) => self.gone = true,
                Ok(n) => {
                    let bytes = self.buffer.get(..n).unwrap_or_default();
                    self.decoder.feed(bytes, &mut self.queue);
                    total += n;
                    // A terminal hands over at most 4 KiB at a time: a short read was the last.
                    if n >= 1024 && total < ONE_GO && is_readable(tty) {
                        continue;
                    }
                }
                Err(Errno::INTR) => continue,
                Err(Errno::AGAIN) => {}
                Err(_) => self.gone = true,
            }
            break;
        }
        self.settle_at = self.decoder.patience().map(|patience| Instant::now() + patience);
    }
}

impl Decoder {
    fn patience(&self) -> Option<Duration> {
        match (self.is_unfinished(), self.is_pasting()) {
            (false, _) => None,
            (true, true) => Some(PASTE_PATIENCE),
            (true, false) => Some(PATIENCE),
        }
    }
}

fn is_readable(fd: BorrowedFd<'_>) -> bool {
    let mut fds = [PollFd::from_borrowed_fd(fd, PollFlags::IN)];
    let now = Timespec { tv_sec: 0, tv_nsec: 0 };
    poll(&mut fds, Some(&now)).is_ok_and(|n| n > 0)
}

fn empty(mut pipe: &UnixStream) {
    let mut bytes = [0; 64];
    while pipe.read(&mut bytes).is_ok_and(|n| n == bytes.len()) {}
}
