//! The one channel of the loop: keys, signals, the storage and errands send into it. It decides nothing.

use super::{incoming::Incoming, reader, storage::Event, unix};
use std::{
    cell::RefCell,
    collections::VecDeque,
    io,
    sync::mpsc::{self, Receiver, Sender},
    time::{Duration, Instant},
};

/// The messages in the order in which they came, with those that were passed over while one of the storage was waited for.
#[derive(Debug)]
pub struct Arrivals {
    receiver: Receiver<Incoming>,
    passed: RefCell<VecDeque<Incoming>>,
}

impl Arrivals {
    /// The messages of a channel.
    pub const fn of(receiver: Receiver<Incoming>) -> Self {
        Self {
            receiver,
            passed: RefCell::new(VecDeque::new()),
        }
    }

    /// Waits for the next; `None` when the time is up. Without a time it waits for ever.
    pub fn wait(&self, time: Option<Duration>) -> Option<Incoming> {
        self.passed_over().or_else(|| match time {
            Some(time) => self.receiver.recv_timeout(time).ok(),
            None => self.receiver.recv().ok(),
        })
    }

    /// The next, if it is there.
    pub fn take(&self) -> Option<Incoming> {
        self.passed_over().or_else(|| self.receiver.try_recv().ok())
    }

    /// The next event of the storage of a run; `None` when the time is up. Everything else that comes meanwhile stays for [`Arrivals::wait`].
    pub fn wait_for_storage(&self, run: u32, until: Instant) -> Option<Event> {
        loop {
            let left = until.saturating_duration_since(Instant::now());
            match self.receiver.recv_timeout(left).ok()? {
                Incoming::Storage(number, event) if number == run => return Some(event),
                // Another run's is too late.
                Incoming::Storage(..) => {}
                other @ (Incoming::Inputs(_)
                | Incoming::Signal(_)
                | Incoming::Gone
                | Incoming::FrameTaken(_)
                | Incoming::Errand(..)) => self.pass(other),
            }
        }
    }

    fn passed_over(&self) -> Option<Incoming> {
        self.passed.borrow_mut().pop_front()
    }

    fn pass(&self, incoming: Incoming) {
        self.passed.borrow_mut().push_back(incoming);
    }
}

/// The receiving end, one for the whole program: the threads that read the terminal and listen for signals outlive a run.
#[derive(Debug)]
pub struct Inbox {
    sender: Sender<Incoming>,
    arrivals: Arrivals,
    run: u32,
    reading: bool,
}

impl Inbox {
    /// Makes the channel and listens for signals; do it before the terminal is entered, and once.
    ///
    /// # Errors
    /// There are no file descriptors or threads left.
    pub fn open() -> io::Result<Self> {
        let (sender, receiver) = mpsc::channel();
        let outbox = sender.clone();
        unix::listen(move |signal| drop(outbox.send(Incoming::Signal(signal))))?;
        Ok(Self {
            sender,
            arrivals: Arrivals::of(receiver),
            run: 0,
            reading: false,
        })
    }

    /// A sending end.
    pub fn sender(&self) -> Sender<Incoming> {
        self.sender.clone()
    }

    /// Begins another run of the program on another file; returns its number.
    pub(super) const fn begin_run(&mut self) -> u32 {
        self.run += 1;
        self.run
    }

    /// Starts the threads that read the terminal and watch it, unless they run.
    pub(super) fn read_terminal(&mut self) -> io::Result<()> {
        if self.reading {
            return Ok(());
        }
        let outbox = self.sender();
        unix::watch_for_hangup(move || drop(outbox.send(Incoming::Gone)))?;
        reader::start_reader(self.sender())?;
        self.reading = true;
        Ok(())
    }

    /// Waits for the next; `None` when the time is up. Without a time it waits for ever.
    pub fn wait(&self, time: Option<Duration>) -> Option<Incoming> {
        self.arrivals.wait(time)
    }

    /// The next, if it is there.
    pub fn take(&self) -> Option<Incoming> {
        self.arrivals.take()
    }

    /// The next event of the storage of a run, as [`Arrivals::wait_for_storage`] finds it.
    pub(super) fn wait_for_storage(&self, run: u32, until: Instant) -> Option<Event> {
        self.arrivals.wait_for_storage(run, until)
    }
}
