//! Owns the store: commits in order and retries by itself, keeps the newest draft, answers questions. It never waits, otherwise a
//! locked file would stop the answers. Tests call it in place; `storage/thread.rs` puts it on its own thread.

mod answers;
mod indexing;
mod keep;
mod other_window;
mod proof;
mod queue;
mod soundness;
mod speech;
pub mod thread;
mod walk;

use std::{
    collections::VecDeque,
    path::PathBuf,
    time::{Duration, Instant},
};

pub use self::keep::is_left_behind;
use self::{keep::Keep, queue::Queue, soundness::ProofState, walk::Indexing};
pub use self::{
    speech::{Event, Opened, StorageOrder},
    walk::Halt,
};
use super::lock::Lock;
use crate::{
    domain::{draft::Draft, question::Question, time::Stamp, trouble::Trouble},
    store::{OpenMode, OpenOptions, Store, StoreError, backup, schema},
};

/// The file, how it is opened, and its backups.
#[derive(Debug, Clone)]
pub struct Setup {
    pub path: PathBuf,
    pub mode: OpenMode,
    /// The folder of the backups.
    pub backups: PathBuf,
    /// How many backups are kept.
    pub keep: usize,
    /// How long another window of the program is waited for.
    pub patience: Duration,
}

impl Setup {
    /// Returns the usual places: backups in a folder beside the file.
    pub fn new(path: PathBuf, mode: OpenMode) -> Self {
        let backups = path.with_file_name("backups");
        Self {
            path,
            mode,
            backups,
            keep: backup::KEPT,
            patience: Duration::ZERO,
        }
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
            queue: Queue::default(),
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

    fn try_open(&mut self) -> Vec<Event> {
        let plan = OpenOptions {
            mode: self.mode,
            patience: Duration::ZERO,
            migrations: schema::MIGRATIONS,
        };
        self.open_at = None;
        if self.proof != ProofState::Damaged {
            let writes = self.mode == OpenMode::ReadWrite;
            self.proof = if writes { ProofState::Due } else { ProofState::Sound };
        }
        let mut found = keep::open(&self.setup.path, &self.setup.backups, &plan);
        if matches!(found, Err(StoreError::OldReadOnly { .. })) && self.bring_up_to_date(&plan) {
            found = Store::open_with(&self.setup.path, &plan);
        }
        let mut damaged = Vec::new();
        if let Err(error) = &found
            && error.is_damage()
            && self.mode == OpenMode::ReadWrite
        {
            // Open it for reading: a part of a damaged file may be readable.
            self.mode = OpenMode::ReadOnly;
            damaged = self.close_damaged();
            let mode = self.mode;
            found = keep::open(&self.setup.path, &self.setup.backups, &OpenOptions { mode, ..plan });
        }
        match found.and_then(|store| self.take_in(store)) {
            Ok(opened) => {
                self.closed_by = None;
                let mut events = vec![Event::Opened(Box::new(opened))];
                events.append(&mut damaged);
                events.extend(self.save(true));
                self.ask_at = (!self.asked.is_empty()).then(Instant::now);
                events
            }
            Err(error) => {
                self.store = None;
                let trouble = error.trouble();
                let news = self.closed_by.as_ref() != Some(&trouble);
                self.open_at = queue::patience(&trouble).map(|wait| Instant::now() + wait);
                self.closed_by = Some(trouble.clone());
                let mut events = damaged;
                if news {
                    events.insert(0, Event::OpenFailed(trouble));
                    events.extend(self.notice_damage(&error));
                }
                events
            }
        }
    }

    /// Migrates an older file that is to be read only, if nobody else has it open.
    fn bring_up_to_date(&self, plan: &OpenOptions<'_>) -> bool {
        let lock = match self.lock {
            Lock::Unknown => Lock::take(&self.setup.path),
            Lock::Ours(_) | Lock::Theirs => return false,
        };
        let writing = OpenOptions {
            mode: OpenMode::ReadWrite,
            patience: plan.patience,
            migrations: plan.migrations,
        };
        // Closed as it is: whoever opens it to write looks whether it is sound.
        matches!(lock, Lock::Ours(_)) && Store::open_with(&self.setup.path, &writing).is_ok()
    }

    fn open_again(&mut self) -> Vec<Event> {
        if self.store.is_none() {
            self.try_open()
        } else {
            Vec::new()
        }
    }

    /// Reads the rows that memory needs, and the files beside the database.
    fn take_in(&mut self, store: Store) -> Result<Opened, StoreError> {
        let shared = store.load_shared()?;
        let mut last_seq = store.last_seq()?;
        let theirs = matches!(self.lock, Lock::Theirs).then_some(Trouble::Locked);
        let copy = (self.setup.mode == OpenMode::ReadOnly).then_some(Trouble::Backup);
        let read_only = theirs.or(copy).or_else(|| store.read_only().cloned());
        if read_only.is_some() {
            self.proof = if self.proof == ProofState::Damaged {
                self.proof
            } else {
                ProofState::Sound
            };
        }
        self.seen = store.data_version().ok();
        let mut draft = None;
        if read_only.is_none() {
            self.indexing.begin();
            let waiting = self.keep.open(&self.setup.path);
            last_seq = self.queue.restore(waiting, &store, last_seq)?;
            draft = self
                .keep
                .last_draft()
                .filter(|draft| draft.change.is_some() || !self.was_entered(&store, draft));
        }
        let shared = self.queue.overlay(shared, None);
        let waiting = keep::waiting_beside(&self.setup.path, read_only.as_ref());
        self.store = Some(store);
        Ok(Opened {
            shared,
            last_seq,
            netless: read_only.is_none() && self.keep.is_missing(),
            read_only,
            draft,
            waiting,
            put_away: self.keep.put_away(),
        })
    }

    /// Returns whether the line of a draft was entered just before the program ended.
    fn was_entered(&self, store: &Store, draft: &Draft) -> bool {
        let (Some(meeting), Some(at)) = (draft.meeting, draft.first_key) else {
            return false;
        };
        self.queue.holds_line(meeting, &draft.text, at) || store.holds_line(meeting, &draft.text, at).unwrap_or(false)
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
        let mut events = if self.queue.len() == 0 {
            Vec::new()
        } else {
            self.prove()
        };
        let Some(store) = self.store.as_mut().filter(|_| !held) else {
            return events;
        };
        events.extend(self.queue.save(store));
        if self.queue.is_failing_by(&Trouble::Damaged) {
            events.extend(self.close_damaged());
        }
        self.keep.acts(&self.queue);
        let unkept = self.keep.unkept(&self.queue);
        if unkept != std::mem::replace(&mut self.unkept, unkept) {
            events.push(Event::Unkept(unkept));
        }
        self.index_after();
        events
    }

    fn daily(&mut self, now: Stamp) -> Vec<Event> {
        if self.store.as_ref().is_some_and(|store| store.read_only().is_none())
            && backup::is_due(&self.setup.backups, &self.setup.path, now)
        {
            self.ask(Question::Backup { to: None, now }).into_iter().collect()
        } else {
            Vec::new()
        }
    }

    fn stop(&mut self) -> Event {
        self.keep.acts(&self.queue);
        self.keep.sync();
        if let Some(store) = self.store.take() {
            store.tidy();
        }
        self.lock = Lock::Unknown;
        Event::Stopped {
            waiting: self.queue.len(),
        }
    }
}

const fn is_search(order: &StorageOrder) -> bool {
    matches!(order, StorageOrder::Ask(Question::Search { .. }))
}
