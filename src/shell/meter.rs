//! How far an errand is, told a few times a second, and whether it is to stop. Knows no file.

use std::{
    io::{self, Read},
    sync::{
        Arc,
        atomic::{AtomicU32, Ordering},
    },
    time::{Duration, Instant},
};

use crate::domain::job::{JobKind, JobProgress};

/// Work that is over sooner is not told at all.
const FIRST: Duration = Duration::from_millis(300);
/// Longer than any work.
const NEVER: Duration = Duration::from_secs(365 * 24 * 3600);
/// Between two tellings.
const BETWEEN: Duration = Duration::from_millis(250);

/// The measure of one errand.
pub struct Meter<'a> {
    tell: &'a dyn Fn(JobProgress),
    progress: JobProgress,
    /// The number of the errand that is to stop.
    halt: Arc<AtomicU32>,
    due: Instant,
    told: bool,
    done: u64,
    all: Option<u64>,
}

impl<'a> Meter<'a> {
    /// A measure of the errand with this number, told to `tell`.
    pub fn new(number: u32, kind: JobKind, name: String, halt: Arc<AtomicU32>, tell: &'a dyn Fn(JobProgress)) -> Self {
        Self {
            tell,
            progress: JobProgress {
                number,
                kind,
                name,
                percent: None,
            },
            halt,
            due: Instant::now() + FIRST,
            told: false,
            done: 0,
            all: None,
        }
    }

    /// A measure that nobody looks at, of work that is not stopped.
    pub fn silent(nobody: &'a dyn Fn(JobProgress)) -> Self {
        Self {
            due: Instant::now() + NEVER,
            ..Self::new(1, JobKind::Writing, String::new(), Arc::default(), nobody)
        }
    }

    /// So many bytes are to be done.
    pub const fn expect(&mut self, all: u64) {
        self.all = Some(all);
        self.done = 0;
    }

    /// So many steps of so many are done.
    ///
    /// # Errors
    /// The errand is to stop.
    pub fn reach(&mut self, done: usize, all: usize) -> io::Result<()> {
        self.expect(all as u64);
        self.add(done as u64)
    }

    /// Tells of the work before it begins: it is one long step.
    pub fn announce(&mut self) {
        if !self.told && self.due > Instant::now() && self.due <= Instant::now() + FIRST {
            self.due = Instant::now() + BETWEEN;
            self.told = true;
            (self.tell)(self.progress.clone());
        }
    }

    /// So many bytes more are done.
    ///
    /// # Errors
    /// The errand is to stop.
    pub fn add(&mut self, bytes: u64) -> io::Result<()> {
        self.done = self.done.saturating_add(bytes);
        if self.is_halted() {
            return Err(io::Error::other("stopped"));
        }
        if Instant::now() >= self.due {
            self.due = Instant::now() + BETWEEN;
            self.progress.percent = self.all.map(|all| percent(self.done, all));
            self.told = true;
            (self.tell)(self.progress.clone());
        }
        Ok(())
    }

    /// Whether the errand is to stop.
    pub fn is_halted(&self) -> bool {
        self.halt.load(Ordering::Acquire) == self.progress.number
    }

    /// Whether anything was told.
    pub const fn was_told(&self) -> bool {
        self.told
    }

    /// The state that was told last.
    pub fn into_progress(self) -> JobProgress {
        self.progress
    }
}

fn percent(done: u64, all: u64) -> u8 {
    let part = u128::from(done) * 100 / u128::from(all.max(1));
    u8::try_from(part.min(100)).unwrap_or(100)
}

/// A reader whose bytes are counted.
pub(super) struct Metered<'m, 'a, R> {
    pub(super) inner: R,
    pub(super) meter: &'m mut Meter<'a>,
}

impl<R: Read> Read for Metered<'_, '_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(buffer)?;
        self.meter.add(read as u64)?;
        Ok(read)
    }
}
