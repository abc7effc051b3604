//! Owns the store: commits in order and retries by itself, keeps the newest draft, answers questions. It never waits, otherwise a
//! locked file would stop the answers. Tests call it in place; `storage/thread.rs` puts it on its own thread.

mod addressed;
mod answers;
mod indexing;
mod keep;
mod opening;
mod other_window;
mod proof;
mod queue;
mod soundness;
mod speech;
pub mod thread;
mod walk;

use std::{
    collections::VecDeque,
    num::NonZeroU16,
    path::PathBuf,
    time::{Duration, Instant},
};

pub use self::keep::{is_left_behind, is_to_be_made};
use self::{keep::Keep, queue::Queue, soundness::ProofState, walk::Indexing};
pub use self::{
    speech::{Event, LeftBehind, Opened, StorageOrder},
    walk::Halt,
};
use super::lock::Lock;
use crate::{
    domain::{draft::Draft, question::Question, time::Stamp, trouble::Trouble},
    store::{OpenMode, Store, backup, is_of_another},
};

/// The file, how it is opened, and its backups.
#[derive(Debug, Clone)]
pub struct Setup {
    pub path: PathBuf,
    pub mode: OpenMode,
    /// The folder of the backups.
    pub backups: PathBuf,
    /// How many backups are kept; `None` = none is made that nobody asked for, and none is removed.
    pub keep: Option<NonZeroU16>,
    /// How long another window of the program is waited for, and another program that holds the file.
    pub patience: Duration,
    /// An act is saved at once or not at all: nothing is tried again, or kept beside the file for the next start.
    pub at_once: bool,
}

impl Setup {
    /// Returns the usual places: backups in a folder beside the file.
    pub fn new(path: PathBuf, mode: OpenMode) -> Self {
        let backups = path.with_file_name("backups");
        Self {
            path,
            mode,
            backups,
            keep: Some(backup::KEPT),
            patience: Duration::ZERO,
            at_once: false,
        }
    }

    /// Whether a question is answered at all: a backup that nobody asked for is not made where none are kept.
    fn answers(&self, question: &Question) -> bool {
        self.keep.is_some() || !matches!(question, Question::Backup { asked: false, .. })
    }
}

/// How soon a question that met a locked file is asked again.
const ASK_AGAIN: Duration = Duration::from_millis(20);

/// The store, with the acts, drafts and questions that wait for it.
#[derive(Debug)]
pub struct Storage {
    setup: Setup,
    mode: OpenMode,
    store: Option<Store>,
    queue: Queue,
    keep: Keep,
    /// Questions that could not be answered yet.
    asked: VecDeque<Question>,
    ask_at: Option<Instant>,
    /// The trouble of the last attempt to open.
    closed_by: Option<Trouble>,
    open_at: Option<Instant>,
    lock: Lock,
    proof: ProofState,
    /// The newest draft, while it is not known whether the file is sound.
    held_draft: Option<Draft>,
    /// Whole files are read by another thread.
    beside: bool,
    /// The newest good copy is to be looked for.
    wants_copy: bool,
    /// The mark of the file that changes when another window writes.
    seen: Option<i64>,
    /// The acts that were last said to be in memory alone.
    unkept: usize,
    indexing: Indexing,
}

impl Storage {
    /// Takes the lock and opens the file; the events say how it went.
    pub fn open(setup: Setup) -> (Self, Vec<Event>) {
        let lock = match setup.mode {
            // Nothing is put beside a file of something else.
            OpenMode::ReadWrite if is_of_another(&setup.path) => Lock::Unknown,
            OpenMode::ReadWrite => Lock::wait(&setup.path, setup.patience),
            OpenMode::ReadOnly | OpenMode::Beside => Lock::Unknown,
        };
        let mode = if matches!(lock, Lock::Theirs) {
            OpenMode::ReadOnly
        } else {
            setup.mode
        };
        let mut storage = Self {
            mode,
            store: None,
            queue: Queue::of_acts(setup.at_once),
            keep: Keep::default(),
            asked: VecDeque::new(),
            ask_at: None,
            closed_by: None,
            open_at: None,
            lock,
            proof: ProofState::default(),
            held_draft: None,
            beside: false,
            wants_copy: false,
            seen: None,
            unkept: 0,
            indexing: Indexing::default(),
            setup,
        };
        let events = storage.try_open();
        (storage, events)
    }

    /// Returns the store while it is open.
    pub const fn store(&self) -> Option<&Store> {
        self.store.as_ref()
    }

    /// Whether an act is saved at once or not at all.
    pub const fn is_at_once(&self) -> bool {
        self.setup.at_once
    }

    /// Carries out one order.
    pub fn answer(&mut self, order: StorageOrder) -> Vec<Event> {
        self.answer_all(vec![order])
    }

    /// Carries out orders that came together: acts in one transaction, then the newest draft. The draft goes last, otherwise a line
    /// could be gone from both.
    pub fn answer_all(&mut self, orders: Vec<StorageOrder>) -> Vec<Event> {
        let mut events = Vec::new();
        let mut draft = None;
        let mut fresh = false;
        let newest = orders.iter().rposition(is_search);
        for (n, order) in orders.into_iter().enumerate() {
            match order {
                StorageOrder::Commit(commit) => {
                    self.queue.push(commit);
                    fresh = true;
                }
                StorageOrder::Draft(newer) => draft = Some(newer),
                // Nobody waits for what was typed before.
                StorageOrder::Ask(Question::Search { .. }) if newest != Some(n) => {}
                StorageOrder::Ask(question) => {
                    events.extend(self.save(std::mem::take(&mut fresh)));
                    events.extend(self.ask(question));
                }
                StorageOrder::DailyBackup(now) => events.extend(self.daily(now)),
                StorageOrder::RetryNow => {
                    self.closed_by = None;
                    events.extend(self.open_again());
                    self.queue.speak_again();
                    fresh = true;
                }
                StorageOrder::Proved { damaged } => {
                    events.extend(self.proved(damaged));
                    fresh = true;
                }
                StorageOrder::Look => events.extend(self.look()),
                StorageOrder::Stop => {
                    events.extend(self.prove_last());
                    events.extend(self.save(true));
                    if let Some(last) = draft.take() {
                        self.keep_draft(last);
                    }
                    events.push(self.stop());
                    return events;
                }
            }
        }
        events.extend(self.save(fresh));
        if let Some(draft) = draft {
            self.keep_draft(draft);
        }
        events
    }

    /// Does the work that has come due.
    pub fn pulse(&mut self) -> Vec<Event> {
        let now = Instant::now();
        let mut events = Vec::new();
        if self.open_at.is_some_and(|at| at <= now) {
            events.extend(self.open_again());
        }
        events.extend(self.save(false));
        if self.ask_at.is_some_and(|at| at <= now) {
            self.ask_at = None;
            for question in std::mem::take(&mut self.asked) {
                events.extend(self.ask(question));
            }
        }
        self.keep.pulse(now);
        events.extend(self.index());
        events
    }

    /// Returns when [`Storage::pulse`] is due; `None` = never, no wake-up is needed.
    pub fn due(&self) -> Option<Instant> {
        let saving = self.store.as_ref().and_then(|_| self.queue.due());
        // Without a thread nobody wakes it up: a question makes what is left.
        let indexing = self.indexing.due().filter(|_| self.beside && self.store.is_some());
        [self.open_at, saving, self.ask_at, self.keep.due(), indexing]
            .into_iter()
            .flatten()
            .min()
    }

    /// Tries to save what waits: at once for a fresh act, else when it is due.
    fn save(&mut self, fresh: bool) -> Vec<Event> {
        // Acts are numbered after `Opened`, so none come before.
        if self.store.is_none() {
            return Vec::new();
        }
        let held = self.holds_back();
        if !fresh && self.queue.due().is_none_or(|at| at > Instant::now()) {
            return Vec::new();
        }
        // A command has waited for the file already, and ends with what it could not save.
        if self.setup.at_once && self.queue.is_failing() {
            return Vec::new();
        }
        let mut events = if self.queue.len() == 0 {
            Vec::new()
        } else {
            self.prove()
        };
        let Some(store) = self.store.as_mut().filter(|_| !held) else {
            return events;
        };
        self.keep.rewrite(&self.setup.path, &self.queue);
        events.extend(self.queue.save(store));
        if self.queue.is_failing_by(&Trouble::Damaged) {
            events.extend(self.close_damaged());
        }
        self.keep_acts();
        let unkept = self.keep.unkept(&self.queue);
        if unkept != std::mem::replace(&mut self.unkept, unkept) {
            events.push(Event::Unkept(unkept));
        }
        self.index_after();
        events
    }

    /// Keeps the acts that wait beside the file, and drops them once they are in it. Those of a command are not kept: it says that they
    /// are not saved, and is given again.
    fn keep_acts(&mut self) {
        if !self.setup.at_once || self.queue.len() == 0 {
            self.keep.acts(&self.queue);
        }
    }

    /// How many acts that wait beside a file are not in it.
    pub fn waits_beside(&self) -> usize {
        let Some(store) = &self.store else { return 0 };
        keep::acts_beside(&self.setup.path)
            .iter()
            .filter(|commit| !store.holds(commit).unwrap_or(false))
            .count()
    }

    /// Why the path does not lead to the open file any more; `None` while it does.
    pub(super) fn lost_place(&self) -> Option<Trouble> {
        let store = self.store.as_ref().filter(|store| store.read_only().is_none())?;
        store.lost_place()
    }

    fn daily(&mut self, now: Stamp) -> Vec<Event> {
        if self.store.as_ref().is_some_and(|store| store.read_only().is_none())
            && backup::is_due(&self.setup.backups, &self.setup.path, now)
        {
            self.ask(Question::Backup {
                to: None,
                now,
                asked: false,
            })
        } else {
            Vec::new()
        }
    }

    fn stop(&mut self) -> Event {
        self.keep_acts();
        self.keep.sync();
        let lost = self.lost_place();
        let unkept = self.keep.unkept(&self.queue);
        if let Some(store) = self.store.take() {
            store.tidy();
        }
        self.lock = Lock::Unknown;
        Event::Stopped(LeftBehind {
            waiting: self.queue.len() - unkept,
            unkept,
            lost,
        })
    }
}

const fn is_search(order: &StorageOrder) -> bool {
    matches!(order, StorageOrder::Ask(Question::Search { .. }))
}

/// Orders that came together, in pieces that end with a question: its answer does not wait for those of the questions behind it, such as a
/// meeting that is opened for the list of all. Searches stay together: only the newest of them is answered.
pub fn in_pieces(orders: Vec<StorageOrder>) -> Vec<Vec<StorageOrder>> {
    let mut pieces = Vec::new();
    let mut piece = Vec::new();
    for order in orders {
        let ends = matches!(order, StorageOrder::Ask(_)) && !is_search(&order);
        piece.push(order);
        if ends {
            pieces.push(std::mem::take(&mut piece));
        }
    }
    if !piece.is_empty() {
        pieces.push(piece);
    }
    pieces
}
