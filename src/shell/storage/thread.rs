//! The thread of the storage: takes orders in the order they come, sleeps when nothing is due. Slow questions run on a second
//! thread, one after the other.

use std::{
    io,
    sync::{
        Arc,
        mpsc::{self, Receiver, RecvTimeoutError, Sender},
    },
    thread::{Builder, JoinHandle},
    time::{Duration, Instant},
};

use super::{
    Event, Halt, Setup, Storage, StorageOrder, answers, in_pieces,
    proof::{Look, ProofResult},
};
use crate::{domain::question::Question, store::backup};

/// How many orders are taken together at most.
const BATCH: usize = 1000;

/// The thread at work. Dropping `orders` stops it as `StorageOrder::Stop` does.
#[derive(Debug)]
pub struct Threaded {
    pub orders: Sender<StorageOrder>,
    /// Stops a question that runs, so that an order does not wait behind it.
    pub halt: Halt,
    /// Ends after `Event::Stopped`.
    #[allow(dead_code, reason = "tests wait for the end of the thread with it")]
    pub handle: JoinHandle<()>,
}

/// Starts the thread, which opens the file itself. Each event is handed to `tell`.
pub fn start(setup: Setup, tell: impl Fn(Event) + Send + Sync + 'static) -> io::Result<Threaded> {
    let (orders, inbox) = mpsc::channel();
    let voice = EventSender(Arc::new(tell));
    let halt = Halt::default();
    let ours = halt.clone();
    let handle = Builder::new()
        .name("storage".to_owned())
        .spawn(move || run(setup, &inbox, &voice, ours))?;
    Ok(Threaded { orders, halt, handle })
}

/// Where events go.
#[derive(Clone)]
struct EventSender(Arc<dyn Fn(Event) + Send + Sync>);

impl EventSender {
    fn say(&self, events: impl IntoIterator<Item = Event>) {
        for event in events {
            (self.0)(event);
        }
    }
}

/// How often the thread asks for the answer of the check; acts may wait for it.
const LOOK_PAUSE: Duration = Duration::from_millis(10);

/// How long the check of the file waits after the start: it would read beside the questions for the first list and the first meeting,
/// and all three would be late. An act does not wait so long.
const HEAD_START: Duration = Duration::from_millis(150);

fn run(setup: Setup, inbox: &Receiver<StorageOrder>, voice: &EventSender, halt: Halt) {
    let mut beside = Beside {
        setup: setup.clone(),
        voice: voice.clone(),
        jobs: None,
        looks: mpsc::channel(),
        looking: false,
    };
    let (mut storage, events) = Storage::open(setup);
    storage.look_beside();
    storage.halt_by(halt);
    voice.say(events);
    let mut first_look = Some(Instant::now() + HEAD_START);
    loop {
        first_look = first_look.filter(|at| *at > Instant::now() && !storage.holds_acts());
        if first_look.is_none() {
            while let Some(look) = storage.take_look() {
                beside.look(look);
            }
        }
        if let Some(proved) = beside.proved() {
            voice.say(storage.answer(proved));
            continue;
        }
        let looked = beside.looking.then(|| Instant::now() + LOOK_PAUSE);
        let first = match storage.due().into_iter().chain(looked).chain(first_look).min() {
            None => inbox.recv().unwrap_or(StorageOrder::Stop),
            Some(at) => match inbox.recv_timeout(at.saturating_duration_since(Instant::now())) {
                Ok(order) => order,
                Err(RecvTimeoutError::Timeout) => {
                    voice.say(storage.pulse());
                    continue;
                }
                Err(RecvTimeoutError::Disconnected) => StorageOrder::Stop,
            },
        };
        let mut orders = vec![first];
        orders.extend(inbox.try_iter().take(BATCH));
        let stops = orders.contains(&StorageOrder::Stop);
        let slow = if storage.is_alone() {
            Vec::new()
        } else {
            beside.take_slow(&mut orders)
        };
        for piece in in_pieces(orders) {
            voice.say(storage.answer_all(piece));
        }
        if stops {
            return;
        }
        // After the acts that came before them are saved.
        for question in slow {
            beside.ask(question);
        }
        if storage.due().is_some_and(|at| at <= Instant::now()) {
            voice.say(storage.pulse());
        }
    }
}

/// The second thread; it starts with the first slow question.
struct Beside {
    setup: Setup,
    voice: EventSender,
    jobs: Option<Sender<Job>>,
    /// The answers of looks at the file.
    looks: (Sender<StorageOrder>, Receiver<StorageOrder>),
    looking: bool,
}

/// Work of the second thread.
enum Job {
    Ask(Question),
    Look(Look, Sender<StorageOrder>),
}

impl Beside {
    /// Takes the slow questions out of the orders.
    fn take_slow(&self, orders: &mut Vec<StorageOrder>) -> Vec<Question> {
        let mut slow = Vec::new();
        orders.retain(|order| {
            let question = match order {
                StorageOrder::Ask(question) if answers::is_slow(question) => question.clone(),
                StorageOrder::DailyBackup(now) => {
                    let due = backup::is_due(&self.setup.backups, &self.setup.path, *now);
                    if !due || self.setup.mode != crate::store::OpenMode::ReadWrite {
                        return false;
                    }
                    Question::Backup {
                        to: None,
                        now: *now,
                        asked: false,
                    }
                }
                StorageOrder::Commit(_)
                | StorageOrder::Draft(_)
                | StorageOrder::Ask(_)
                | StorageOrder::RetryNow
                | StorageOrder::Proved { .. }
                | StorageOrder::Look
                | StorageOrder::Stop => return true,
            };
            if self.setup.answers(&question) {
                slow.push(question);
            }
            false
        });
        slow
    }

    fn ask(&mut self, question: Question) {
        self.give(Job::Ask(question));
    }

    fn look(&mut self, look: Look) {
        self.looking |= look == Look::AtFile;
        self.give(Job::Look(look, self.looks.0.clone()));
    }

    /// The answer of the look at the file, once it is there.
    fn proved(&mut self) -> Option<StorageOrder> {
        let proved = self.looks.1.try_recv().ok()?;
        self.looking = false;
        Some(proved)
    }

    fn give(&mut self, job: Job) {
        if self.jobs.is_none() {
            let (jobs, inbox) = mpsc::channel();
            let (setup, voice) = (self.setup.clone(), self.voice.clone());
            let work = move || {
                for job in inbox {
                    do_job(job, &setup, &voice);
                }
            };
            // Don't wait for it at the end: an unfinished copy has no name yet, and is cleared away next time.
            self.jobs = Builder::new().name("backup".to_owned()).spawn(work).ok().map(|_| jobs);
        }
        if let Some(jobs) = &self.jobs {
            let _ = jobs.send(job);
        }
    }
}

fn do_job(job: Job, setup: &Setup, voice: &EventSender) {
    match job {
        Job::Ask(question) => voice.say([answers::answer_slow(setup, question)]),
        Job::Look(look, answer) => match look.carry_out(setup) {
            ProofResult::Order(order) => {
                let _ = answer.send(order);
            }
            ProofResult::Event(event) => voice.say([event]),
        },
    }
}
