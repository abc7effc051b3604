//! The loop around the terminal: wait in one place, take in what came, draw once.

mod screen;

use std::{
    process::ExitCode,
    time::{Duration, Instant},
};

use crate::{
    app::{cx::Cx, model::Model, msg::Msg},
    ui::{eye::Eye, width},
};

use super::{
    ahead::Ahead,
    clock::{self, until_next, wait_until},
    daily::DailyLook,
    ended::Ended,
    errands,
    inbox::Inbox,
    incoming::Incoming,
    input::{Input, pointer_of},
    perform::{Asked, Link, World, msg_of, step},
    run_settings::RunSettings,
    signal::Signal,
    storage::{Event, LeftBehind, StorageOrder, thread},
    terminal::{EnterError, Suspend, Terminal},
    unix::{has_unread_keys, stop_reading},
};

/// Why a run could not begin.
#[derive(Debug, thiserror::Error)]
pub enum RunError {
    #[error(transparent)]
    Terminal(#[from] EnterError),
    #[error(transparent)]
    Io(#[from] std::io::Error),
}

/// The title of the window while no meeting is open.
const PROGRAM: &str = "huiwu";

/// Longest wait for the storage at the end; it only has to finish what it is writing.
const LAST_WAIT: Duration = Duration::from_millis(1500);

/// How long it must be quiet after a signal that ends the program, until everything that was typed before has come.
const QUIET: Duration = Duration::from_millis(20);

/// How long the hands must rest before what was typed is read: the row below the line does not flicker at every key of a word.
const READ_AFTER: Duration = Duration::from_millis(100);

/// How many messages are taken in at most before a frame is drawn: a flood of input must not look like a standstill.
const BETWEEN_FRAMES: usize = 64;

const SECOND_MS: i64 = 1000;
const MINUTE_MS: i64 = 60_000;

/// How often the file is looked at while a meeting is shown and nothing else happens.
const WATCH_MS: i64 = 2000;

/// One run of the program on one file.
struct ProgramRun<'a> {
    m: Model,
    cx: Cx,
    world: World,
    eye: Eye,
    inbox: &'a Inbox,
    /// The number of this run: answers of the storage and the errands of an earlier one are too late.
    number: u32,
    terminal: Terminal,
    daily: DailyLook,
    /// Keys and pastes typed while a meeting is being opened: they belong to that meeting and to no list before it.
    ahead: Ahead,
    /// Where the button of the mouse went down.
    pressed: Option<(u16, u16)>,
    /// Nothing has come since the last frame but text for the capture line.
    only_text: bool,
    /// When what stands in the capture line is read; text that comes before puts it off.
    read_due: Option<Instant>,
}

/// Runs the program until it is left.
///
/// # Errors
/// There is no terminal to run on.
pub fn run(start: RunSettings, inbox: &mut Inbox) -> Result<Ended, RunError> {
    let number = inbox.begin_run();
    let outbox = inbox.sender();
    let tell = move |event| drop(outbox.send(Incoming::Storage(number, event)));
    let now = clock::now();
    let zone = clock::laptop_zone(now);
    let mut m = start.model(now, zone);
    let storage = thread::start(start.setup, tell)?;
    let outbox = inbox.sender();
    let errands = errands::start(start.workbooks, move |msg| {
        drop(outbox.send(Incoming::Errand(number, msg)));
    })?;
    let title = start.terminal.window_title.then_some(PROGRAM);
    let terminal = Terminal::enter(title, inbox)?;
    let area = terminal.frames.area();
    m.shared.size = (area.width, area.height);
    width::set_ambiguous_wide(start.screen.wide);
    let world = World {
        link: Link::to_thread(storage.orders, storage.halt),
        errands,
        templates: start.templates,
        rules: start.rules,
        settings: start.settings,
        screen: None,
        state: Some(start.state),
        asked: Vec::new(),
    };
    let seed = now.ms().unsigned_abs().rotate_left(20) ^ u64::from(std::process::id());
    let cx = Cx::new(now, zone, seed);
    let mut run = ProgramRun {
        m,
        cx,
        world,
        eye: Eye::new(start.screen.theme),
        inbox,
        number,
        terminal,
        daily: DailyLook::begin(now),
        ahead: Ahead::default(),
        pressed: None,
        only_text: false,
        read_due: None,
    };
    let ended = run.until_left();
    Ok(run.close(ended))
}

impl ProgramRun<'_> {
    fn until_left(&mut self) -> Ended {
        // While the file is being opened.
        self.draw();
        loop {
            let first = self.inbox.wait(self.timeout());
            self.cx.now = clock::now();
            let is_read_due = self.read_due.is_some_and(|due| due <= Instant::now());
            self.only_text = first.is_some() || is_read_due;
            match first {
                Some(incoming) => {
                    if let Some(ended) = self.take_incoming(incoming) {
                        return ended;
                    }
                }
                None if is_read_due => {}
                None => self.take(Msg::Tick),
            }
            for _ in 1..BETWEEN_FRAMES {
                let Some(incoming) = self.inbox.take() else { break };
                if let Some(ended) = self.take_incoming(incoming) {
                    return ended;
                }
            }
            self.take_held();
            if let Some(ended) = self.take_asked() {
                return ended;
            }
            if !self.draw_typed() {
                self.draw();
            }
            self.world.send_draft();
            self.back_up_daily();
        }
    }

    /// Gives the terminal back and waits for what the storage and the errands still have to finish.
    fn close(mut self, ended: Ended) -> Ended {
        if matches!(ended, Ended::Demo { .. } | Ended::Back) {
            self.terminal.hand_on();
        } else {
            self.terminal.leave();
        }
        if matches!(ended, Ended::Quit(_)) {
            stop_reading();
        }
        let _ = self.world.order(StorageOrder::Stop);
        self.world.errands.finish(LAST_WAIT);
        let mut left = LeftBehind::default();
        while let Some(event) = self.inbox.wait_for_storage(self.number, Instant::now() + LAST_WAIT) {
            if let Event::Stopped(behind) = event {
                left = behind;
                break;
            }
        }
        ended.with(&self.m.ledger, left)
    }

    /// Takes in one message; how the run ended, if it did.
    fn take_incoming(&mut self, incoming: Incoming) -> Option<Ended> {
        self.only_text &= matches!(incoming, Incoming::Inputs(_));
        match incoming {
            Incoming::Inputs(inputs) => {
                for input in inputs {
                    self.take_or_hold(input);
                }
            }
            Incoming::Signal(signal) => return self.take_signal(signal),
            Incoming::Gone => {
                self.take_last(false);
                return Some(Ended::Quit(ExitCode::from(Signal::Hangup.exit_code())));
            }
            Incoming::FrameTaken(turn) => self.terminal.frames.taken(turn),
            Incoming::Storage(number, event) if number == self.number => self.take_event(event),
            Incoming::Errand(number, msg) if number == self.number => self.take(msg),
            Incoming::Storage(..) | Incoming::Errand(..) => {}
        }
        None
    }

    fn take(&mut self, msg: Msg) {
        step(&mut self.m, msg, &mut self.cx, &mut self.world);
    }

    /// Keys and pastes in their order, once no meeting is being opened; the terminal's own news at once.
    fn take_or_hold(&mut self, input: Input) {
        if matches!(input, Input::Key(_) | Input::Paste(_) | Input::Mouse(..)) {
            self.ahead.held.push_back(input);
            self.take_held();
        } else {
            self.take_input(input);
        }
    }

    fn take_input(&mut self, input: Input) {
        match input {
            Input::Key(key) => self.take(Msg::Key(key)),
            Input::Paste(text) => self.take(Msg::Paste(text)),
            // Given back, it may still tell what it was asked for before.
            Input::Mouse(..) if !self.m.shared.mouse => {}
            Input::Mouse(act, column, row) => {
                if let Some(pointer) = pointer_of(&self.eye.hits, &mut self.pressed, act, (column, row)) {
                    self.take(Msg::Pointer(pointer));
                }
            }
            Input::Resize(columns, rows) => {
                self.terminal.frames.resize(columns, rows);
                self.take_size();
            }
        }
        self.only_text &= self.m.live.is_unread();
    }

    /// Takes in what was typed ahead, up to a key that opens a meeting, until its meeting is there or cannot come.
    fn take_held(&mut self) {
        while !self.ahead.must_wait(self.m.is_opening(), self.cx.now)
            && let Some(input) = self.ahead.held.pop_front()
        {
            self.take_input(input);
        }
    }

    fn take_size(&mut self) {
        let area = self.terminal.frames.area();
        self.take(Msg::Resize(area.width, area.height));
    }

    /// The end: what was typed up to now still goes where it belongs, so that it is kept as entered lines or as a draft.
    /// `unread`: keys may still lie in the terminal.
    fn take_last(&mut self, unread: bool) {
        let until = Instant::now() + LAST_WAIT;
        while unread && Instant::now() < until {
            match self.inbox.wait(Some(QUIET)) {
                Some(Incoming::Inputs(inputs)) => inputs.into_iter().for_each(|input| self.take_or_hold(input)),
                Some(Incoming::Storage(number, event)) if number == self.number => self.take_event(event),
                Some(Incoming::Gone) => break,
                None if !has_unread_keys() => break,
                _ => {}
            }
        }
        self.take_held();
        while !self.ahead.held.is_empty()
            && self.m.is_opening()
            && let Some(event) = self.inbox.wait_for_storage(self.number, until)
        {
            self.take_event(event);
            self.take_held();
        }
    }

    fn take_event(&mut self, event: Event) {
        if let Some(msg) = msg_of(event) {
            self.take(msg);
        }
    }

    fn take_signal(&mut self, signal: Signal) -> Option<Ended> {
        match signal {
            Signal::Terminate | Signal::Hangup | Signal::Interrupt => {
                self.take_last(true);
                return Some(Ended::Quit(ExitCode::from(signal.exit_code())));
            }
            Signal::Stop => {
                self.world.send_draft();
                self.terminal.suspend(Suspend::Alone);
            }
            Signal::Continue => {
                if self.terminal.resume().is_err() {
                    return Some(Ended::Quit(ExitCode::from(Signal::Hangup.exit_code())));
                }
                self.take_size();
            }
        }
        None
    }

    fn take_asked(&mut self) -> Option<Ended> {
        for asked in std::mem::take(&mut self.world.asked) {
            match asked {
                Asked::Quit if self.m.shared.goes_back => return Some(Ended::Back),
                Asked::Quit if self.may_leave() => return Some(Ended::Quit(ExitCode::SUCCESS)),
                Asked::Quit => {}
                Asked::Demo { tour } => return Some(Ended::Demo { tour }),
                Asked::Backup => {
                    if let Some(copy) = self.m.ledger.unsaved().copy() {
                        return Some(Ended::Backup(copy.to_owned()));
                    }
                }
                Asked::Copy(text) => self.terminal.copy(&text),
                Asked::Redraw => self.terminal.frames.redraw(),
                Asked::Suspend => {
                    self.world.send_draft();
                    self.terminal.suspend(Suspend::Job);
                }
            }
        }
        None
    }

    /// Looks once more whether the file is at its place: false if it is not, and the clerk did not know when they left.
    fn may_leave(&mut self) -> bool {
        let knew = self.m.ledger.unsaved().lost().is_some();
        self.world.order(StorageOrder::Look);
        let until = Instant::now() + LAST_WAIT;
        while let Some(event) = self.inbox.wait_for_storage(self.number, until) {
            let looked = matches!(event, Event::Looked { .. });
            self.take_event(event);
            if looked {
                break;
            }
        }
        knew || !self.m.ledger.unsaved().is_at_risk()
    }

    /// Has a copy made if one is due, and it is time to look.
    fn back_up_daily(&mut self) {
        if self.daily.take(self.cx.now) {
            self.world.order(StorageOrder::DailyBackup(self.cx.now));
        }
    }

    /// How long to wait at most: to the next second where clocks run, to the next look at the file while a meeting is shown, else to the
    /// next minute of the clock in the header, and to the daily copy.
    fn timeout(&self) -> Option<Duration> {
        let now = clock::now();
        let step = if self.m.ticks() {
            SECOND_MS
        } else if self.m.watches() {
            WATCH_MS
        } else {
            MINUTE_MS
        };
        let tick = until_next(step, now);
        let copy = wait_until(self.daily.due(), now);
        // Once it is over, the keys have gone on and there is nothing to wait for.
        let hold = self
            .ahead
            .until
            .filter(|until| *until > now)
            .map(|until| wait_until(until, now));
        let read = self.read_due.map(|due| due.saturating_duration_since(Instant::now()));
        hold.into_iter().chain(read).chain([tick, copy]).min()
    }
}
