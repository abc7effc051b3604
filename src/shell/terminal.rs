//! Takes the terminal and gives it back on every way out: return, error, panic, signal, stop. Draws nothing.

use super::frames::Frames;
use super::inbox::Inbox;
use super::screen_size::{FALLBACK_SIZE, sane_size};
use super::sequences::{self, Multiplexer};
use super::turn;
use super::unix::{self, Output};
use crossterm::Command;
use crossterm::cursor::Show;
use crossterm::event::{DisableBracketedPaste, EnableBracketedPaste};
use crossterm::style::{Attribute, SetAttribute};
use crossterm::terminal::{
    EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode,
};
use std::fmt::Write as _;
use std::io::{self, IsTerminal as _, Write};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::ThreadId;
use std::time::Duration;

/// Ends a half-written sequence, so that what follows is read as it is meant.
const CANCEL: &str = "\x18";
static BEFORE: Mutex<Option<SavedTerminal>> = Mutex::new(None);

/// The state to put back, and the thread that took the terminal.
#[derive(Debug)]
struct SavedTerminal {
    output: Arc<Output>,
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

/// The terminal while it is ours. Dropping it gives it back.
#[derive(Debug)]
pub struct Terminal {
    /// Frames are drawn here.
    pub frames: Frames,
    output: Arc<Output>,
    title: Option<String>,
    mouse: bool,
    within: Multiplexer,
    /// The next run takes it over: it is not given back.
    handed_on: bool,
}

impl Terminal {
    /// Enters raw mode, the alternate screen and bracketed paste; the mouse only after [`Terminal::take_mouse`], and no questions to the
    /// terminal. Input comes through `inbox`. `title` names the window (control characters are dropped); `None` leaves it alone.
    ///
    /// # Errors
    /// There is no terminal, or one that cannot show a screen.
    pub fn enter(title: Option<&str>, inbox: &mut Inbox) -> Result<Self, EnterError> {
        check(|name| std::env::var_os(name))?;
        // crossterm begins to listen for changes of the size, before the size is asked for.
        crossterm::event::poll(Duration::ZERO)?;
        let output = Arc::new(Output::open());
        let colour = std::env::var_os("NO_COLOR").is_none_or(|v| v.is_empty());
        let mut terminal = Self {
            frames: Frames::new(Arc::clone(&output), inbox.sender(), colour),
            output,
            title: title.map(ToOwned::to_owned),
            mouse: false,
            within: Multiplexer::find(|name| std::env::var_os(name)),
            handed_on: false,
        };
        terminal.take()?;
        inbox.read_terminal()?;
        Ok(terminal)
    }

    /// Takes clicks and the wheel, or leaves them to the terminal, which then selects text with the mouse.
    pub fn take_mouse(&mut self, on: bool) {
        if self.mouse != on {
            self.mouse = on;
            let sequence = if on { sequences::MOUSE_ON } else { sequences::MOUSE_OFF };
            self.frames.send_aside(sequence);
        }
    }

    /// Names the window, if it is named at all.
    pub fn name_window(&mut self, name: &str) {
        if self.title.as_deref().is_some_and(|title| title != name) {
            self.title = Some(name.to_owned());
            self.frames.send_aside(&sequences::title(name));
        }
    }

    /// Gives a text to the clipboard of the terminal, with the next frame. The terminal never says whether it took it.
    pub fn copy(&mut self, text: &str) {
        self.frames.send_aside(&sequences::clipboard(text, self.within));
    }

    /// Keeps the terminal for the next [`Terminal::enter`]: what is typed until then is neither shown nor lost. The screen stays as it is.
    pub fn hand_on(mut self) {
        self.handed_on = true;
        let _held = turn::hold();
        turn::end();
        let text = CANCEL.to_owned() + &ansi(EndSynchronizedUpdate) + sequences::MOUSE_OFF;
        self.output.write_last(text.as_bytes());
    }

    /// Gives the terminal back. More than once does no harm.
    pub fn leave(&mut self) {
        restore();
    }

    /// Takes the terminal again: after [`Terminal::leave`], and on [`super::signal::Signal::Continue`]. The next frame is
    /// drawn whole.
    ///
    /// # Errors
    /// The terminal has gone: end as on a hang-up.
    pub fn resume(&mut self) -> io::Result<()> {
        // A shell may have set the terminal as it likes it while the program was stopped without a word.
        retry(disable_raw_mode)?;
        self.take()
    }

    /// Gives the terminal back and stops, as Ctrl-Z does in a shell; when continued,
    /// [`super::signal::Signal::Continue`] follows. Does nothing (false) where nobody could continue the program, and where
    /// the stop that somebody sent is over.
    pub fn suspend(&mut self, whom: Suspend) -> bool {
        let whole_job = whom == Suspend::Job;
        if !unix::may_stop(whole_job) {
            return false;
        }
        restore();
        unix::stop(whole_job);
        true
    }

    fn take(&mut self) -> io::Result<()> {
        let before = SavedTerminal {
            output: Arc::clone(&self.output),
            titled: self.title.is_some(),
            thread: std::thread::current().id(),
        };
        // Noted first: from here on every way out puts it back.
        let handed_on = BEFORE.lock().unwrap_or_else(PoisonError::into_inner).replace(before);
        let keeps_title = handed_on.is_none_or(|before| !before.titled);
        let turn = turn::begin();
        retry(enable_raw_mode)?;
        let (columns, rows) = size();
        self.frames.begin_turn(turn);
        self.frames.resize(columns, rows);
        let mut text = ansi(EnterAlternateScreen) + &ansi(EnableBracketedPaste);
        if let Some(title) = &self.title {
            if keeps_title {
                text.push_str(sequences::KEEP_TITLE);
            }
            text.push_str(&sequences::title(title));
        }
        if self.mouse {
            text.push_str(sequences::MOUSE_ON);
        }
        self.output.write_last(text.as_bytes());
        Ok(())
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        if !self.handed_on {
            restore();
        }
    }
}

/// The processes that stop.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Suspend {
    /// The whole job: a person pressed the key.
    Job,
    /// Only this program: somebody sent it SIGTSTP.
    Alone,
}

/// Puts the terminal back as it was found. Safe at any time, from any thread, any number of times; never panics.
pub fn restore() {
    let before = BEFORE.lock().unwrap_or_else(PoisonError::into_inner).take();
    if let Some(before) = before {
        before.put_back();
    }
}

impl SavedTerminal {
    fn put_back(&self) {
        let _held = turn::hold();
        turn::end();
        let mut text = CANCEL.to_owned() + &ansi(EndSynchronizedUpdate);
        text += &ansi(SetAttribute(Attribute::Reset));
        text += &ansi(Show);
        text.push_str(sequences::MOUSE_OFF);
        text += &ansi(DisableBracketedPaste);
        text += &ansi(LeaveAlternateScreen);
        if self.titled {
            text.push_str(sequences::GIVE_TITLE_BACK);
        }
        self.output.write_last(text.as_bytes());
        let _ = retry(disable_raw_mode);
    }
}

fn ansi(command: impl Command) -> String {
    let mut text = String::new();
    // Only memory is written to.
    let _ = command.write_ansi(&mut text);
    text
}

/// Tries again when a signal comes in between: right after a stop and a continue that says nothing about the terminal.
fn retry(mut set: impl FnMut() -> io::Result<()>) -> io::Result<()> {
    loop {
        match set() {
            Err(e) if e.kind() == io::ErrorKind::Interrupted => {}
            done => return done,
        }
    }
}

/// Whether a screen can be shown at all.
fn check(env: impl Fn(&str) -> Option<std::ffi::OsString>) -> Result<(), EnterError> {
    if !unix::keys_are_typed() || !io::stdout().is_terminal() {
        return Err(EnterError::NoTerminal);
    }
    if env("TERM").is_some_and(|term| term == "dumb") {
        return Err(EnterError::Dumb);
    }
    Ok(())
}

/// Columns and rows of the terminal; 80×24 if it does not know.
pub fn size() -> (u16, u16) {
    let (columns, rows) = crossterm::terminal::size().unwrap_or(FALLBACK_SIZE);
    sane_size(columns, rows)
}

/// On a panic: the terminal first, then a report in `folder` (made if missing), then its name in the words of `say`.
/// A panic of another thread leaves the screen alone and only writes the report.
pub fn install_panic_hook(folder: PathBuf, say: fn(&Path) -> String) {
    std::panic::set_hook(Box::new(move |panic| {
        let ours = BEFORE.try_lock().map_or(true, |b| {
            b.as_ref().is_none_or(|b| b.thread == std::thread::current().id())
        });
        if ours {
            // Not `restore`: the lock may be held by what panicked.
            let before = BEFORE.try_lock().ok().and_then(|mut b| b.take());
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

/// Leaves out what a panic quotes: it may be what the clerk typed, and the report is a file like any other.
fn without_quotes(text: &str) -> String {
    let mut left = String::with_capacity(text.len());
    let mut until = None;
    for c in text.chars() {
        match until {
            Some(end) if c == end => {
                until = None;
                left.push('…');
                left.push(c);
            }
            Some(_) => {}
            None => {
                left.push(c);
                until = matches!(c, '`' | '"' | '\'').then_some(c);
            }
        }
    }
    left
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
    let said = without_quotes(&panic.to_string());
    let _ = writeln!(text, "huiwu {}\n{said}", env!("CARGO_PKG_VERSION"));
    let _ = writeln!(text, "thread {:?}", std::thread::current().name());
    let _ = writeln!(text, "{}", std::backtrace::Backtrace::force_capture());
    super::paths::create_file(&path)?.write_all(text.as_bytes())?;
    Ok(path)
}
