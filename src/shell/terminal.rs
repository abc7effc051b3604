//! Takes the terminal and gives it back on every way out: return, error, panic, signal, stop. Draws nothing.

use super::screen::Screen;
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::fs::{Mode, OFlags};
use rustix::io::Errno;
use rustix::termios::{OptionalActions, QueueSelector, Termios, isatty, tcflush, tcgetattr, tcgetwinsize, tcsetattr};
use std::fmt::Write as _;
use std::io::{self, Write};
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::ThreadId;

/// Alternate screen, bracketed paste; no mouse (text stays selectable) and no questions to the terminal.
const ENTER: &[u8] = b"\x1b[?1049h\x1b[?2004h";
/// Ends a half-written sequence first (CAN); pen, cursor, paste, frame mark, alternate screen.
const LEAVE: &[u8] = b"\x18\x1b[?2026l\x1b[m\x1b[?25h\x1b[?2004l\x1b[?1049l";
/// How long leaving may wait for a terminal that does not read before its unread output is thrown away, and then once more.
const LAST_WORDS_MS: i64 = 20;
const FALLBACK_SIZE: (u16, u16) = (80, 24);
/// More cells than this no screen has; a wrong size must not eat the memory.
const WIDEST: u16 = 2000;

static ENTERED: AtomicBool = AtomicBool::new(false);
static BEFORE: Mutex<Option<Before>> = Mutex::new(None);

/// What has to be put back, and who took it.
#[derive(Debug)]
struct Before {
    cooked: Termios,
    output: Output,
    titled: bool,
    thread: ThreadId,
}

/// Why there is no screen.
#[derive(Debug, thiserror::Error)]
pub enum EnterError {
    /// stdin or stdout is a file or a pipe: one plain sentence and exit code 2.
    #[error("standard input and output are not a terminal")]
    NoTerminal,
    /// TERM=dumb: one plain sentence and exit code 2.
    #[error("the terminal cannot place text (TERM=dumb)")]
    Dumb,
    /// The terminal refuses.
    #[error(transparent)]
    Io(#[from] io::Error),
}

/// Where frames go. Opened once more where possible, so that not waiting for the terminal touches nobody else's file descriptor.
#[derive(Debug, Clone)]
pub(super) struct Output(Option<Arc<OwnedFd>>);

impl Output {
    fn open() -> Self {
        let flags = OFlags::WRONLY | OFlags::NONBLOCK | OFlags::NOCTTY | OFlags::CLOEXEC;
        let own = rustix::termios::ttyname(rustix::stdio::stdout(), Vec::new())
            .and_then(|name| rustix::fs::open(name, flags, Mode::empty()));
        Self(own.ok().filter(|fd| isatty(fd)).map(Arc::new))
    }

    pub(super) fn fd(&self) -> BorrowedFd<'_> {
        match &self.0 {
            Some(own) => own.as_fd(),
            None => rustix::stdio::stdout(),
        }
    }

    /// Writes what the terminal takes now; returns how much. A terminal that has gone takes everything.
    pub(super) fn write(&self, mut bytes: &[u8]) -> usize {
        let all = bytes.len();
        while !bytes.is_empty() {
            match rustix::io::write(self.fd(), bytes) {
                Ok(n) => bytes = bytes.get(n..).unwrap_or_default(),
                Err(Errno::INTR) => {}
                Err(Errno::AGAIN) => return all - bytes.len(),
                Err(_) => return all,
            }
        }
        all
    }

    /// Writes to the end, but waits only twice for a terminal that does not read: what it has not read is less than its state.
    fn write_last(&self, mut bytes: &[u8]) {
        let mut flushed = false;
        let patience = Timespec {
            tv_sec: 0,
            tv_nsec: LAST_WORDS_MS * 1_000_000,
        };
        loop {
            let mut fds = [PollFd::from_borrowed_fd(self.fd(), PollFlags::OUT)];
            if bytes.is_empty() {
                return;
            }
            match poll(&mut fds, Some(&patience)) {
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

/// The terminal while it is ours. Dropping it gives it back.
#[derive(Debug)]
pub struct Terminal {
    /// Frames are drawn here.
    pub screen: Screen,
    output: Output,
    cooked: Termios,
    title: Option<String>,
}

impl Terminal {
    /// Raw mode, alternate screen, bracketed paste. `title` names the window (control characters are dropped); none leaves it alone.
    ///
    /// # Errors
    /// There is no terminal, or one that cannot show a screen.
    pub fn enter(title: Option<&str>) -> Result<Self, EnterError> {
        check(|name| std::env::var_os(name))?;
        let cooked = tcgetattr(rustix::stdio::stdin()).map_err(io::Error::from)?;
        let output = Output::open();
        let colour = std::env::var_os("NO_COLOR").is_none_or(|v| v.is_empty());
        let mut terminal = Self {
            screen: Screen::new(output.clone(), size(), colour),
            output,
            cooked,
            title: title.map(clean_title),
        };
        terminal.take()?;
        Ok(terminal)
    }

    /// Gives the terminal back. More than once does no harm.
    pub fn leave(&mut self) {
        restore();
    }

    /// Takes the terminal again: after [`Terminal::leave`], and on [`super::wait::Signal::Continue`]. The next frame is drawn whole.
    ///
    /// # Errors
    /// The terminal has gone: end as on a hang-up.
    pub fn resume(&mut self) -> io::Result<()> {
        self.take()?;
        let (columns, rows) = size();
        self.screen.resize(columns, rows);
        self.screen.forget_backlog();
        Ok(())
    }

    /// Gives the terminal back and stops, as Ctrl-Z does in a shell; returns when continued. The wait that follows brings
    /// [`super::wait::Signal::Continue`]. Does nothing (false) where nobody could continue us.
    pub fn suspend(&mut self, whom: Suspend) -> bool {
        if !somebody_can_continue_us() {
            return false;
        }
        restore();
        if whom == Suspend::Job {
            // A script around us stops as well; our own handler only notes it.
            let _ = rustix::process::kill_current_process_group(rustix::process::Signal::TSTP);
        }
        let _ = signal_hook::low_level::raise(signal_hook::consts::SIGSTOP);
        true
    }

    fn take(&mut self) -> io::Result<()> {
        let mut raw = self.cooked.clone();
        raw.make_raw();
        let before = Before {
            cooked: self.cooked.clone(),
            output: self.output.clone(),
            titled: self.title.is_some(),
            thread: std::thread::current().id(),
        };
        // Noted first: from here on every way out puts it back.
        *BEFORE.lock().unwrap_or_else(PoisonError::into_inner) = Some(before);
        ENTERED.store(true, Ordering::Release);
        set_discipline(&raw)?;
        let mut bytes = ENTER.to_vec();
        if let Some(title) = &self.title {
            bytes.extend_from_slice(format!("\x1b[22;0t\x1b]2;{title}\x07").as_bytes());
        }
        self.output.write_last(&bytes);
        Ok(())
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        restore();
    }
}

/// Who stops.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Suspend {
    /// The whole job: a person pressed the key.
    Job,
    /// Only this program: somebody sent it SIGTSTP.
    Alone,
}

/// Whether the terminal is ours now.
pub(super) fn is_entered() -> bool {
    ENTERED.load(Ordering::Acquire)
}

/// Puts the terminal back as it was found. Safe at any time, from any thread, any number of times; never panics.
pub fn restore() {
    let before = BEFORE.lock().unwrap_or_else(PoisonError::into_inner).take();
    ENTERED.store(false, Ordering::Release);
    if let Some(before) = before {
        before.put_back();
    }
}

impl Before {
    fn put_back(&self) {
        let mut bytes = LEAVE.to_vec();
        if self.titled {
            // Emptied for terminals without a stack of titles.
            bytes.extend_from_slice(b"\x1b]2;\x07\x1b[23;0t");
        }
        self.output.write_last(&bytes);
        let _ = set_discipline(&self.cooked);
    }
}

/// Tried again when a signal comes in between: right after a stop and a continue that says nothing about the terminal.
fn set_discipline(termios: &Termios) -> rustix::io::Result<()> {
    rustix::io::retry_on_intr(|| tcsetattr(rustix::stdio::stdin(), OptionalActions::Now, termios))
}

/// Whether a screen can be shown at all.
fn check(env: impl Fn(&str) -> Option<std::ffi::OsString>) -> Result<(), EnterError> {
    if !isatty(rustix::stdio::stdin()) || !isatty(rustix::stdio::stdout()) {
        return Err(EnterError::NoTerminal);
    }
    if env("TERM").is_some_and(|term| term == "dumb") {
        return Err(EnterError::Dumb);
    }
    Ok(())
}

/// Columns and rows of the terminal; 80×24 if it does not know.
pub fn size() -> (u16, u16) {
    let found = tcgetwinsize(rustix::stdio::stdout()).map(|w| (w.ws_col, w.ws_row));
    let (columns, rows) = found.unwrap_or(FALLBACK_SIZE);
    sane_size(columns, rows)
}

pub(super) fn sane_size(columns: u16, rows: u16) -> (u16, u16) {
    match (columns, rows) {
        (0, _) | (_, 0) => FALLBACK_SIZE,
        (columns, rows) => (columns.min(WIDEST), rows.min(WIDEST)),
    }
}

fn clean_title(title: &str) -> String {
    title.chars().filter(|c| !c.is_control()).take(100).collect()
}

/// The kernel's rule for orphaned process groups: without a shell of the same session above us, a stop would be for ever.
/// The leader of a session may stand outside our namespace of processes (a container): its number is 0 then, which rustix
/// takes for impossible, hence nix.
fn somebody_can_continue_us() -> bool {
    use nix::unistd::{Pid, getpid, getppid, getsid};
    let session = |of| getsid(Some(of)).unwrap_or(Pid::from_raw(0));
    let ours = session(getpid());
    ours.as_raw() != 0 && ours == session(getppid())
}

/// On a panic: the terminal first, then a report in `folder` (made if missing), then its name in the words of `say`.
/// A panic of another thread leaves the screen alone and only writes the report: the loop learns of it by the closed channel.
pub fn install_panic_hook(folder: PathBuf, say: fn(&Path) -> String) {
    std::panic::set_hook(Box::new(move |panic| {
        let ours = BEFORE.try_lock().map_or(true, |b| {
            b.as_ref().is_none_or(|b| b.thread == std::thread::current().id())
        });
        if ours {
            // Not `restore`: the lock may be held by what panicked.
            let before = BEFORE.try_lock().ok().and_then(|mut b| b.take());
            ENTERED.store(false, Ordering::Release);
            if let Some(before) = before {
                before.put_back();
            }
        }
        let report = write_report(&folder, panic);
        if ours {
            let words = report.map_or_else(|_| format!("huiwu: {panic}"), |path| say(&path));
            let _ = writeln!(io::stderr(), "{words}");
        }
    }));
}

fn write_report(folder: &Path, panic: &std::panic::PanicHookInfo<'_>) -> io::Result<PathBuf> {
    super::paths::make_folder(folder)?;
    let now = super::clock::now();
    let stamp = super::clock::laptop_zone(now)
        .ymd_hm(now)
        .replace(':', "")
        .replace(' ', "-");
    let path = folder.join(format!("panic-{stamp}-{}.txt", std::process::id()));
    let mut text = String::new();
    let _ = writeln!(text, "huiwu {}\n{panic}", env!("CARGO_PKG_VERSION"));
    let _ = writeln!(text, "thread {:?}", std::thread::current().name());
    let _ = writeln!(text, "{}", std::backtrace::Backtrace::force_capture());
    super::paths::create_file(&path)?.write_all(text.as_bytes())?;
    Ok(path)
}
