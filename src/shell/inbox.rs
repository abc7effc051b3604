//! The one channel of the loop: keys, signals, the storage and errands send into it. It decides nothing.

use super::{incoming::Incoming, reader, storage::Event, unix};
use std::{
    io,
    sync::mpsc::{self, Receiver, Sender},
    time::{Duration, Instant},
};

/// The receiving end, one for the whole program: the threads that read the terminal and listen for signals outlive a run.
#[derive(Debug)]
pub struct Inbox {
    sender: Sender<Incoming>,
    receiver: Receiver<Incoming>,
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
            receiver,
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
        match time {
            Some(time) => self.receiver.recv_timeout(time).ok(),
            None => self.receiver.recv().ok(),
        }
    }

    /// The next, if it is there.
    pub fn take(&self) -> Option<Incoming> {
        self.receiver.try_recv().ok()
    }

    /// The next event of the storage of a run; `None` when the time is up. Everything else that comes meanwhile is too late.
    pub(super) fn wait_for_storage(&self, run: u32, until: Instant) -> Option<Event> {
        loop {
            let left = until.saturating_duration_since(Instant::now());
            if let Incoming::Storage(number, event) = self.wait(Some(left))?
                && number == run
            {
                return Some(event);
            }
        }
    }
}
