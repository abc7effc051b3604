//! Everything that only Unix has: signals, stopping, hang-up, output that never waits. It knows no key and no frame.

use super::signal::Signal;
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::fs::{Mode, OFlags};
use rustix::io::Errno;
use rustix::process::{Resource, Rlimit, setrlimit};
use rustix::stdio::{stdin, stdout};
use rustix::termios::{QueueSelector, isatty, tcflush};
use signal_hook::consts::signal::SIGXFSZ;
use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGSTOP, SIGTERM, SIGTSTP, SIGWINCH};
use signal_hook::iterator::Signals;
use std::io;
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::os::unix::net::UnixStream;
use std::path::Path;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::Builder;
use std::time::Duration;

/// How long leaving waits for a terminal that does not read, before its unread output is thrown away and once more after that.
const LAST_WORDS: Timespec = Timespec {
    tv_sec: 0,
    tv_nsec: 20_000_000,
};

/// The most that is written at once through a file descriptor that waits: a terminal that says it takes output has room for more.
const SMALL_PIECE: usize = 64;

/// SIGTSTP came from outside, and no SIGCONT since.
static STOP_ASKED: AtomicBool = AtomicBool::new(false);

/// The terminal, once [`Keyboard`] stands between it and standard input.
static TERMINAL: OnceLock<OwnedFd> = OnceLock::new();
/// The keys belong to whoever has the terminal next.
static KEYS_LEFT_ALONE: AtomicBool = AtomicBool::new(false);

/// The terminal's output.
#[derive(Debug)]
pub(super) struct Output {
    /// The terminal opened once more, so that not waiting for it touches nobody else's file descriptor.
    own: Option<OwnedFd>,
}

impl Output {
    pub(super) fn open() -> Self {
        let flags = OFlags::WRONLY | OFlags::NONBLOCK | OFlags::NOCTTY | OFlags::CLOEXEC;
        let own = rustix::termios::ttyname(stdout(), Vec::new())
            .and_then(|name| rustix::fs::open(name, flags, Mode::empty()))
            .ok()
            .filter(|fd| isatty(fd));
        Self { own }
    }

    fn fd(&self) -> BorrowedFd<'_> {
        match &self.own {
            Some(own) => own.as_fd(),
            None => stdout(),
        }
    }

    /// Writes what the terminal takes at once; returns how many bytes. A terminal that has gone takes everything.
    pub(super) fn write_now(&self, bytes: &[u8]) -> usize {
        if self.own.is_some() { self.write(bytes) } else { 0 }
    }

    /// Writes what the terminal takes after [`Output::wait`]; returns how many bytes.
    pub(super) fn write(&self, bytes: &[u8]) -> usize {
        let most = if self.own.is_some() { bytes.len() } else { SMALL_PIECE };
        let mut rest = bytes.get(..most.min(bytes.len())).unwrap_or_default();
        let mut written = 0;
        while !rest.is_empty() {
            match rustix::io::write(self.fd(), rest) {
                Ok(n) => {
                    written += n;
                    rest = rest.get(n..).unwrap_or_default();
                }
                Err(Errno::INTR) => {}
                Err(Errno::AGAIN) => return written,
                Err(_) => return bytes.len(),
            }
        }
        written
    }

    /// Waits until the terminal takes output or has gone.
    pub(super) fn wait(&self) {
        let mut fds = [PollFd::from_borrowed_fd(self.fd(), PollFlags::OUT)];
        while poll(&mut fds, None) == Err(Errno::INTR) {}
    }

    /// Writes to the end, but waits only twice for a terminal that does not read: its unread output is less than its state.
    pub(super) fn write_last(&self, mut bytes: &[u8]) {
        let mut flushed = false;
        while !bytes.is_empty() {
            let mut fds = [PollFd::from_borrowed_fd(self.fd(), PollFlags::OUT)];
            match poll(&mut fds, Some(&LAST_WORDS)) {
                Ok(0) if flushed => return,
                Ok(0) => {
                    flushed = true;
                    let _ = tcflush(self.fd(), QueueSelector::OFlush);
                }
                Ok(_) => bytes = bytes.get(self.write(bytes)..).unwrap_or_default(),
                Err(Errno::INTR) => {}
                Err(_) => return,
            }
        }
    }
}

/// The input that came from the terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Came {
    /// So many bytes.
    Bytes(usize),
    /// It has another size, or a signal came.
    Size,
    /// The time is up.
    Nothing,
}

/// The keys of the terminal, read before crossterm sees them: standard input is a pipe from here to crossterm, and the terminal is
/// `/dev/tty` to it.
#[derive(Debug)]
pub(super) struct Keyboard {
    pipe: io::PipeWriter,
    sizes: UnixStream,
}

impl Keyboard {
    /// Stands between the terminal and crossterm, which must have looked at standard input before. `None`: crossterm goes on reading by
    /// itself, because there would be no `/dev/tty` for it, or terminals cannot be waited for (macOS).
    pub(super) fn take() -> Option<Self> {
        if cfg!(target_os = "macos") || TERMINAL.get().is_some() || !isatty(stdin()) {
            return None;
        }
        // Only the terminal that is `/dev/tty` for this program tells its group.
        rustix::termios::tcgetpgrp(stdin()).ok()?;
        std::fs::File::open("/dev/tty").ok()?;
        let terminal = rustix::io::fcntl_dupfd_cloexec(stdin(), 3).ok()?;
        let (sizes, changed) = UnixStream::pair().ok()?;
        let (keys, pipe) = io::pipe().ok()?;
        for end in [sizes.as_fd(), changed.as_fd(), keys.as_fd(), pipe.as_fd()] {
            rustix::io::ioctl_fionbio(end, true).ok()?;
        }
        signal_hook::low_level::pipe::register(SIGWINCH, changed).ok()?;
        rustix::stdio::dup2_stdin(keys).ok()?;
        let _ = TERMINAL.set(terminal);
        Some(Self { pipe, sizes })
    }

    /// Waits for bytes, at most so long.
    ///
    /// # Errors
    /// The terminal has gone.
    pub(super) fn read(&self, bytes: &mut [u8], wait: Option<Duration>) -> io::Result<Came> {
        let terminal = terminal();
        let mut fds = [
            PollFd::from_borrowed_fd(terminal, PollFlags::IN),
            PollFd::from_borrowed_fd(self.sizes.as_fd(), PollFlags::IN),
        ];
        let wait = wait.and_then(|time| Timespec::try_from(time).ok());
        match poll(&mut fds, wait.as_ref()) {
            Ok(0) => return Ok(Came::Nothing),
            Ok(_) => {}
            Err(Errno::INTR) => return Ok(Came::Size),
            Err(e) => return Err(e.into()),
        }
        while KEYS_LEFT_ALONE.load(Ordering::Acquire) {
            std::thread::park();
        }
        let [keys, sizes] = fds.map(|fd| fd.revents());
        if keys.contains(PollFlags::IN) {
            return match rustix::io::read(terminal, bytes) {
                Ok(0) => Err(io::ErrorKind::UnexpectedEof.into()),
                Ok(length) => Ok(Came::Bytes(length)),
                Err(Errno::INTR | Errno::AGAIN) => Ok(Came::Size),
                Err(e) => Err(e.into()),
            };
        }
        if !keys.is_empty() {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        if sizes.contains(PollFlags::IN) {
            let _ = rustix::io::read(&self.sizes, &mut [0; 64][..]);
        }
        Ok(Came::Size)
    }

    /// Gives crossterm as many of the bytes as it has room for; returns how many.
    ///
    /// # Errors
    /// Crossterm has lost standard input.
    pub(super) fn hand_on(&self, bytes: &[u8]) -> io::Result<usize> {
        if bytes.is_empty() {
            return Ok(0);
        }
        match rustix::io::write(&self.pipe, bytes) {
            Ok(length) => Ok(length),
            Err(Errno::INTR | Errno::AGAIN) => Ok(0),
            Err(e) => Err(e.into()),
        }
    }
}

/// The descriptor that keys come from.
fn terminal() -> BorrowedFd<'static> {
    TERMINAL.get().map_or_else(stdin, AsFd::as_fd)
}

/// Whether keys come from a terminal, also after standard input became a pipe.
pub(super) fn keys_are_typed() -> bool {
    isatty(terminal())
}

/// Whether keys have come that nobody has read yet.
pub(super) fn has_unread_keys() -> bool {
    let mut fds = [PollFd::from_borrowed_fd(terminal(), PollFlags::IN)];
    let now = Timespec { tv_sec: 0, tv_nsec: 0 };
    poll(&mut fds, Some(&now)).is_ok_and(|n| n > 0)
}

/// Takes standard input away from the thread that reads it: keys typed from now on belong to whoever has the terminal next.
pub(super) fn stop_reading() {
    KEYS_LEFT_ALONE.store(true, Ordering::Release);
    // A pipe that nobody writes to: the thread waits for it until the program ends.
    if let Ok((reader, writer)) = io::pipe()
        && rustix::stdio::dup2_stdin(reader).is_ok()
    {
        std::mem::forget(writer);
    }
}

/// Starts the thread that tells of signals.
///
/// # Errors
/// There are no file descriptors or threads left.
pub(super) fn listen(tell: impl Fn(Signal) + Send + 'static) -> io::Result<()> {
    let mut signals = Signals::new([SIGTERM, SIGHUP, SIGINT, SIGTSTP, SIGCONT])?;
    Builder::new().name("signals".to_owned()).spawn(move || {
        loop {
            let came: Vec<i32> = signals.wait().collect();
            // A terminal that goes sends SIGHUP and SIGCONT together: ending comes first. A stop before a continue is over.
            for (number, signal) in [
                (SIGTERM, Signal::Terminate),
                (SIGHUP, Signal::Hangup),
                (SIGINT, Signal::Interrupt),
                (SIGTSTP, Signal::Stop),
                (SIGCONT, Signal::Continue),
            ] {
                if !came.contains(&number) {
                    continue;
                }
                if matches!(signal, Signal::Stop | Signal::Continue) {
                    STOP_ASKED.store(signal == Signal::Stop, Ordering::Release);
                }
                tell(signal);
            }
        }
    })?;
    Ok(())
}

/// Starts the thread that calls `gone` once the terminal has gone, also where no SIGHUP says so: crossterm's reader would spin.
///
/// # Errors
/// There are no threads left.
pub(super) fn watch_for_hangup(gone: impl FnOnce() + Send + 'static) -> io::Result<()> {
    // Its own: standard input becomes a pipe.
    let terminal = rustix::io::fcntl_dupfd_cloexec(stdin(), 3)?;
    Builder::new().name("hang-up".to_owned()).spawn(move || {
        loop {
            // Hang-up is reported without being asked for.
            let mut fds = [PollFd::new(&terminal, PollFlags::empty())];
            match poll(&mut fds, None) {
                Err(Errno::INTR) => {}
                Ok(_) if fds[0].revents().intersects(PollFlags::HUP | PollFlags::ERR) => return gone(),
                // A terminal that cannot be watched: the reader meets its end.
                Ok(_) | Err(_) => return,
            }
        }
    })?;
    Ok(())
}

/// Whether a stop is still asked for, if it came as SIGTSTP, and somebody could end it.
pub(super) fn may_stop(whole_job: bool) -> bool {
    (whole_job || STOP_ASKED.swap(false, Ordering::AcqRel)) && somebody_can_continue_us()
}

/// Stops, at once or as soon as the system comes to it; when continued, [`Signal::Continue`] follows.
pub(super) fn stop(whole_job: bool) {
    if whole_job {
        // A script around the program stops as well. SIGTSTP would come back to this program too, perhaps only after it was continued.
        let _ = rustix::process::kill_current_process_group(rustix::process::Signal::STOP);
    } else {
        let _ = signal_hook::low_level::raise(SIGSTOP);
    }
}

/// The kernel's rule for orphaned process groups: without a shell of the same session above it, a stopped program stays so.
/// The leader of a session may stand outside our namespace of processes (a container): its number is 0 then, which rustix
/// takes for impossible, hence nix.
fn somebody_can_continue_us() -> bool {
    use nix::unistd::{Pid, getpid, getppid, getsid};
    let session = |of| getsid(Some(of)).unwrap_or(Pid::from_raw(0));
    let ours = session(getpid());
    ours.as_raw() != 0 && ours == session(getppid())
}

/// Limits this process to so many bytes of memory and seconds of processor time, and lets it leave no core file.
pub(super) fn limit_this_process(memory: u64, processor: u64) {
    let limits = [(Resource::As, memory), (Resource::Cpu, processor), (Resource::Core, 0)];
    for (of, most) in limits {
        let limit = Rlimit {
            current: Some(most),
            maximum: Some(most),
        };
        let _ = setrlimit(of, limit);
    }
}

/// Has a file that grows beyond the limit of this process fail as on a full disk; the system would end the program, and leave the terminal
/// as it is.
pub(super) fn take_long_files_for_full_disk() {
    let seen = std::sync::Arc::new(AtomicBool::new(false));
    let _ = signal_hook::flag::register(SIGXFSZ, seen);
}

/// Whether files can be made in a folder.
pub(super) fn may_write(folder: &Path) -> bool {
    rustix::fs::access(folder, rustix::fs::Access::WRITE_OK).is_ok()
}

/// The free bytes on the disk of a file that is or will be; `None` = not known.
pub(super) fn free_room(file: &Path) -> Option<u64> {
    let there = file.ancestors().find(|place| place.exists())?;
    let found = rustix::fs::statvfs(there).ok()?;
    Some(found.f_bavail.saturating_mul(found.f_frsize))
}
