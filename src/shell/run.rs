//! The loop around the terminal: wait in one place, take in what came, draw once.

use std::{path::PathBuf, process::ExitCode, sync::mpsc::Receiver, time::Duration};

use crate::{
    app::{cx::Cx, model::Model, msg::Msg},
    domain::{change::Seq, id::Id, meeting::Meeting, time::Stamp},
    i18n::Lang,
    input::keymap::Keymap,
    ui::{self, eye::Eye},
};

use super::{
    clock,
    keys::Input,
    perform::{Asked, Link, World, msg_of, step},
    storage::{Event, Order, Setup, thread},
    terminal::{self, EnterError, Suspend, Terminal},
    wait::{Signal, Waiter, Woken},
};

/// What the program is started with.
#[derive(Debug)]
pub struct Start {
    pub setup: Setup,
    pub lang: Lang,
    pub keymap: Keymap,
    pub clerk: String,
    pub state: PathBuf,
    pub templates: PathBuf,
    pub rules: PathBuf,
    /// The region of new budgets; empty: the national one.
    pub region: String,
    /// The meeting to go to.
    pub meeting: Option<Id<Meeting>>,
}

/// How a run ended.
#[derive(Debug)]
pub enum Ended {
    Quit(ExitCode),
    /// The clerk wants the demo.
    Demo,
}

/// Why a run could not begin.
#[derive(Debug, thiserror::Error)]
pub enum RunError {
    #[error(transparent)]
    Terminal(#[from] EnterError),
    #[error(transparent)]
    Io(#[from] std::io::Error),
}

/// Longest wait for the storage at the end; it only has to finish what it is writing.
const LAST_WAIT: Duration = Duration::from_millis(1500);

/// How long keys wait at most for the meeting that was named: a file that is slow must not look dead.
const HOLD_MS: i64 = 1500;

/// How long after the start the daily copy is made.
const BACKUP_AFTER_MS: i64 = 20_000;

/// One run of the program on one file.
struct Run {
    m: Model,
    cx: Cx,
    world: World,
    eye: Eye,
    events: Receiver<Event>,
    terminal: Terminal,
    /// When the daily copy is due; it must not take the disk from the first minutes' keys.
    backup_due: Option<Stamp>,
    /// Until when keys wait for the meeting that was named; what is typed ahead belongs to it and to no list before it.
    hold_until: Option<Stamp>,
    held: Vec<Input>,
}

/// Runs the program until it is left.
///
/// # Errors
/// There is no terminal to run on.
pub fn run(start: Start) -> Result<Ended, RunError> {
    let mut waiter = Waiter::new()?;
    let waker = waiter.waker();
    let storage = thread::start(start.setup, move || waker.wake())?;
    let terminal = Terminal::enter(Some("huiwu"))?;
    let now = clock::now();
    let zone = clock::zone_at(now);
    let mut m = Model::new(start.lang, start.keymap, now, zone);
    m.clerk = start.clerk;
    m.usual_region = start.region;
    m.going_on.named = start.meeting;
    m.size = terminal::size();
    let hold_until = start.meeting.map(|_| now.plus_ms(HOLD_MS));
    let world = World {
        link: Link::Thread(storage.orders),
        templates: start.templates,
        rules: start.rules,
        state: Some(start.state),
        asked: Vec::new(),
    };
    let seed = now.ms().unsigned_abs().rotate_left(20) ^ u64::from(std::process::id());
    let cx = Cx::new(now, zone, seed, Seq::default());
    let mut run = Run {
        m,
        cx,
        world,
        eye: Eye::default(),
        events: storage.events,
        terminal,
        backup_due: Some(now.plus_ms(BACKUP_AFTER_MS)),
        hold_until,
        held: Vec::new(),
    };
    let ended = run.until_left(&mut waiter);
    run.terminal.leave();
    let _ = run.world.order(Order::Stop);
    while let Ok(event) = run.events.recv_timeout(LAST_WAIT) {
        if matches!(event, Event::Stopped { .. }) {
            break;
        }
    }
    Ok(ended)
}

impl Run {
    fn until_left(&mut self, waiter: &mut Waiter) -> Ended {
        loop {
            let timeout = self.timeout();
            let woken = waiter.wait(timeout, self.terminal.screen.backlog());
            self.cx.now = clock::now();
            if woken.hangup {
                return Ended::Quit(ExitCode::from(129));
            }
            if let Some(ended) = self.take_signal(woken) {
                return ended;
            }
            if woken.timed_out {
                self.take(Msg::Tick);
            }
            for input in waiter.drain() {
                self.take_input(input);
            }
            while let Ok(event) = self.events.try_recv() {
                self.take_event(event);
            }
            self.take_held();
            if let Some(ended) = self.take_asked() {
                return ended;
            }
            self.draw();
            self.back_up_daily();
        }
    }

    fn take(&mut self, msg: Msg) {
        step(&mut self.m, msg, &mut self.cx, &mut self.world);
    }

    fn take_input(&mut self, input: Input) {
        if self.hold_until.is_some() && matches!(input, Input::Key(_) | Input::Paste(_)) {
            self.held.push(input);
            return;
        }
        match input {
            Input::Key(key) => self.take(Msg::Key(key)),
            Input::Paste(text) => self.take(Msg::Paste(text)),
            Input::Resize(columns, rows) => {
                self.terminal.screen.resize(columns, rows);
                let area = self.terminal.screen.area();
                self.take(Msg::Resize(area.width, area.height));
            }
            Input::Focus(_) => {}
        }
    }

    /// Takes in what was typed ahead once its meeting is there, or cannot come.
    fn take_held(&mut self) {
        let over = self.hold_until.is_some_and(|until| self.cx.now >= until);
        if over || self.m.records.open().is_some() {
            self.hold_until = None;
            for input in std::mem::take(&mut self.held) {
                self.take_input(input);
            }
        }
    }

    fn take_event(&mut self, event: Event) {
        if matches!(event, Event::OpenFailed(_)) {
            self.hold_until = self.hold_until.map(|_| self.cx.now);
        }
        if let Some(msg) = msg_of(event) {
            self.take(msg);
        }
    }

    fn take_signal(&mut self, woken: Woken) -> Option<Ended> {
        match woken.signal? {
            signal @ (Signal::Terminate | Signal::Hangup | Signal::Interrupt) => {
                return Some(Ended::Quit(ExitCode::from(signal.exit_code())));
            }
            Signal::Stop => {
                self.terminal.suspend(Suspend::Alone);
            }
            Signal::Continue => {
                if self.terminal.resume().is_err() {
                    return Some(Ended::Quit(ExitCode::from(129)));
                }
                let (columns, rows) = terminal::size();
                self.take(Msg::Resize(columns, rows));
            }
        }
        None
    }

    fn take_asked(&mut self) -> Option<Ended> {
        for asked in std::mem::take(&mut self.world.asked) {
            match asked {
                Asked::Quit => return Some(Ended::Quit(ExitCode::SUCCESS)),
                Asked::Demo => return Some(Ended::Demo),
                Asked::Redraw => self.terminal.screen.redraw(),
                Asked::Suspend => {
                    self.terminal.suspend(Suspend::Job);
                }
            }
        }
        None
    }

    fn draw(&mut self) {
        let Self { m, eye, terminal, .. } = self;
        terminal.screen.draw(|buf| ui::draw(buf, m, eye));
    }

    /// Once, when the start is over.
    fn back_up_daily(&mut self) {
        if self.backup_due.is_some_and(|due| self.cx.now >= due) {
            self.backup_due = None;
            self.world.order(Order::DailyBackup(self.cx.now));
        }
    }

    /// How long to wait at most: to the next second where a clock is shown, and to the daily copy.
    fn timeout(&self) -> Option<Duration> {
        let now = clock::now();
        let tick = self.m.ticks().then(|| until_next_second(now.ms()));
        let copy = self.backup_due.map(|due| wait_until(due, now));
        let hold = self.hold_until.map(|until| wait_until(until, now));
        tick.into_iter().chain(copy).chain(hold).min()
    }
}

fn wait_until(due: Stamp, now: Stamp) -> Duration {
    Duration::from_millis(u64::try_from(due.since(now)).unwrap_or(0))
}

/// The time until the clock shows another second.
fn until_next_second(ms: i64) -> Duration {
    Duration::from_millis(u64::try_from(1000 - ms.rem_euclid(1000)).unwrap_or(1000))
}
