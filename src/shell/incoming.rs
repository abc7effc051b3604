//! The one channel of the loop: keys, signals, the storage and errands send into it. It decides nothing.

use super::{input::Input, storage::Event, unix};
use crate::app::msg::Msg;
use std::{
    io,
    sync::mpsc::{self, Receiver, Sender},
    time::{Duration, Instant},
};

/// A signal that the loop answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Signal {
    /// SIGTERM: end cleanly, exit code 143.
    Terminate,
    /// SIGINT from outside (the key Ctrl-C is a key): end cleanly, exit code 130.
    Interrupt,
    /// SIGHUP: the terminal goes; end cleanly, exit code 129.
    Hangup,
    /// SIGTSTP: give the terminal back and stop.
    Stop,
    /// SIGCONT: take the terminal again and draw everything.
    Continue,
}

impl Signal {
    /// The exit code of a program that ends because of it: 128 and its number, as shells count.
    pub const fn exit_code(self) -> u8 {
        match self {
            Self::Hangup => 129,
            Self::Interrupt => 130,
            Self::Stop | Self::Continue => 0,
            Self::Terminate => 143,
        }
    }
}

/// A message that wakes the loop.
#[derive(Debug)]
pub enum Incoming {
    /// Everything that was typed, pasted or resized and had come when the first of it was read, in order.
    Inputs(Vec<Input>),
    Signal(Signal),
    /// The terminal has gone, or can no longer be read: end, draw nothing.
    Gone,
    /// The terminal has taken a frame that it did not take at once; the number of the turn that it belongs to.
    FrameTaken(u32),
    /// From the storage of the run with this number; another run's is too late.
    Storage(u32, Event),
    /// From the errands of the run with this number.
    Errand(u32, Msg),
}

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
        super::input::start_reader(self.sender())?;
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
