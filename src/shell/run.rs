//! The loop around the terminal: wait in one place, take in what came, draw once.

use std::{
    collections::VecDeque,
    path::PathBuf,
    process::ExitCode,
    sync::mpsc::Receiver,
    time::{Duration, Instant},
};

use crate::{
    app::{cx::Cx, model::Model, msg::Msg, notice::Notice},
    domain::{house::House, id::Id, meeting::Meeting, setting_fault::SettingFault, time::Stamp},
    input::keymap::Keymap,
    ui::{self, eye::Eye, theme::Theme},
    words::Lang,
};

use super::{
    clock, errands,
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
    /// The name of the settings file, and what of it does not hold.
    pub faults: (String, Vec<SettingFault>),
    pub theme: Theme,
    pub house: House,
    /// The meeting to go to.
    pub meeting: Option<Id<Meeting>>,
}

/// How a run ended.
#[derive(Debug)]
pub enum Ended {
    Quit(ExitCode),
    /// The clerk wants the demo.
    Demo,
    /// The file is damaged, and the clerk wants to read its newest good copy.
    Backup(PathBuf),
    /// As `Quit`, from a file that is damaged; its newest good copy.
    Damaged(ExitCode, Option<PathBuf>),
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

/// How long keys wait at most for a meeting that is being opened: a file that is slow must not look dead.
const HOLD_MS: i64 = 1500;

/// How long after the start the daily copy is made.
const BACKUP_AFTER_MS: i64 = 20_000;

/// Keys and pastes that wait.
#[derive(Default)]
struct Ahead {
    held: VecDeque<Input>,
    /// Until when they wait for the meeting that is being opened.
    until: Option<Stamp>,
}

impl Ahead {
    /// Whether they go on waiting.
    fn must_wait(&mut self, opening: bool, now: Stamp) -> bool {
        if opening {
            now < *self.until.get_or_insert_with(|| now.plus_ms(HOLD_MS))
        } else {
            self.until = None;
            false
        }
    }
}

/// One run of the program on one file.
struct Run {
    m: Model,
    cx: Cx,
    world: World,
    eye: Eye,
    events: Receiver<Event>,
    /// What came of work on other files.
    done: Receiver<Msg>,
    terminal: Terminal,
    /// When the daily copy is due; it must not take the disk from the first minutes' keys.
    backup_due: Option<Stamp>,
    /// What was typed while a meeting is being opened: it belongs to that meeting and to no list before it.
    ahead: Ahead,
}

/// Runs the program until it is left.
///
/// # Errors
/// There is no terminal to run on.
pub fn run(start: Start) -> Result<Ended, RunError> {
    let mut waiter = Waiter::new()?;
    let waker = waiter.waker();
    let storage = thread::start(start.setup, move || waker.wake())?;
    let waker = waiter.waker();
    let (errands, done) = errands::start(move || waker.wake())?;
    let terminal = Terminal::enter(Some("huiwu"))?;
    let now = clock::now();
    let zone = clock::laptop_zone(now);
    let mut m = Model::new(start.lang, start.keymap, now, zone);
    m.ledger.set_clerk(start.clerk);
    m.shared.usual_region = start.region;
    m.ledger.set_house(start.house);
    m.going_on.named = start.meeting;
    m.shared.size = terminal::size();
    let (file, faults) = start.faults;
    if !faults.is_empty() {
        m.notice = Some((Notice::SettingFaults(file, faults), now));
    }
    let world = World {
        link: Link::Thread(storage.orders),
        errands,
        templates: start.templates,
        rules: start.rules,
        state: Some(start.state),
        asked: Vec::new(),
    };
    let seed = now.ms().unsigned_abs().rotate_left(20) ^ u64::from(std::process::id());
    let cx = Cx::new(now, zone, seed);
    let mut run = Run {
        m,
        cx,
        world,
        eye: Eye::new(start.theme),
        events: storage.events,
        done,
        terminal,
        backup_due: Some(now.plus_ms(BACKUP_AFTER_MS)),
        ahead: Ahead::default(),
    };
    let ended = run.until_left(&mut waiter);
    run.terminal.leave();
    let _ = run.world.order(Order::Stop);
    run.world.errands.finish(&run.done, LAST_WAIT);
    while let Ok(event) = run.events.recv_timeout(LAST_WAIT) {
        if matches!(event, Event::Stopped { .. }) {
            break;
        }
    }
    Ok(match ended {
        Ended::Quit(code) if run.m.ledger.unsaved().is_damaged() => {
            Ended::Damaged(code, run.m.ledger.unsaved().copy().map(PathBuf::from))
        }
        ended => ended,
    })
}

impl Run {
    fn until_left(&mut self, waiter: &mut Waiter) -> Ended {
        loop {
            let timeout = self.timeout();
            let woken = waiter.wait(timeout, self.terminal.screen.backlog());
            self.cx.now = clock::now();
            let ended = if woken.hangup {
                Some(Ended::Quit(ExitCode::from(129)))
            } else {
                self.take_signal(woken)
            };
            if let Some(ended) = ended {
                self.take_last(waiter.drain());
                return ended;
            }
            if woken.timed_out {
                self.take(Msg::Tick);
            }
            for input in waiter.drain() {
                self.take_or_hold(input);
            }
            while let Ok(event) = self.events.try_recv() {
                self.take_event(event);
            }
            while let Ok(msg) = self.done.try_recv() {
                self.take(msg);
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

    /// Keys and pastes in their order, once no meeting is being opened; the terminal's own news at once.
    fn take_or_hold(&mut self, input: Input) {
        if matches!(input, Input::Key(_) | Input::Paste(_)) {
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
            Input::Resize(columns, rows) => {
                self.terminal.screen.resize(columns, rows);
                let area = self.terminal.screen.area();
                self.take(Msg::Resize(area.width, area.height));
            }
            Input::Focus(_) => {}
        }
    }

    /// Takes in what was typed ahead, up to a key that opens a meeting, until its meeting is there or cannot come.
    fn take_held(&mut self) {
        while !self.ahead.must_wait(self.m.is_opening(), self.cx.now)
            && let Some(input) = self.ahead.held.pop_front()
        {
            self.take_input(input);
        }
    }

    /// The end: what was typed up to now still goes where it belongs, so that it is kept as entered lines or as a draft.
    fn take_last(&mut self, inputs: Vec<Input>) {
        for input in inputs {
            self.take_or_hold(input);
        }
        let until = Instant::now() + LAST_WAIT;
        while !self.ahead.held.is_empty()
            && self.m.is_opening()
            && let Ok(event) = self
                .events
                .recv_timeout(until.saturating_duration_since(Instant::now()))
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
                Asked::Backup => {
                    if let Some(copy) = self.m.ledger.unsaved().copy() {
                        return Some(Ended::Backup(copy.to_owned()));
                    }
                }
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
        // Once it is over, the keys have gone on and there is nothing to wait for.
        let hold = self
            .ahead
            .until
            .filter(|until| *until > now)
            .map(|until| wait_until(until, now));
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
