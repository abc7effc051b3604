//! Stands for `unix.rs` elsewhere, as far as std goes: there are no such signals, no stop and no hang-up, and output waits.

use super::signal::Signal;
use std::io::{self, IsTerminal as _, Write, stdout};
use std::time::Duration;

/// The terminal's output.
#[derive(Debug)]
pub(super) struct Output;

impl Output {
    pub(super) const fn open() -> Self {
        Self
    }

    /// Nothing is written without waiting.
    #[expect(clippy::unused_self, reason = "the shape of the other system's")]
    pub(super) const fn write_now(&self, _: &[u8]) -> usize {
        0
    }

    /// Writes everything, however long it takes. A terminal that has gone takes everything.
    #[expect(clippy::unused_self, reason = "the shape of the other system's")]
    pub(super) fn write(&self, bytes: &[u8]) -> usize {
        let mut out = stdout();
        let _ = out.write_all(bytes).and_then(|()| out.flush());
        bytes.len()
    }

    /// Waiting is left to the write.
    #[expect(clippy::unused_self, reason = "the shape of the other system's")]
    pub(super) const fn wait(&self) {}

    pub(super) fn write_last(&self, bytes: &[u8]) {
        self.write(bytes);
    }
}

/// The input that came from the terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Came {
    Bytes(usize),
    Size,
    Nothing,
}

/// Crossterm reads by itself: pastes come in no brackets that could stay open.
#[derive(Debug)]
pub(super) struct Keyboard;

impl Keyboard {
    /// There is none.
    pub(super) const fn take() -> Option<Self> {
        None
    }

    #[expect(
        clippy::unused_self,
        clippy::unnecessary_wraps,
        reason = "the shape of the other system's"
    )]
    pub(super) const fn read(&self, _: &mut [u8], _: Option<Duration>) -> io::Result<Came> {
        Ok(Came::Nothing)
    }

    #[expect(
        clippy::unused_self,
        clippy::unnecessary_wraps,
        reason = "the shape of the other system's"
    )]
    pub(super) const fn hand_on(&self, bytes: &[u8]) -> io::Result<usize> {
        Ok(bytes.len())
    }
}

/// Whether keys come from a terminal.
pub(super) fn keys_are_typed() -> bool {
    io::stdin().is_terminal()
}

/// Nobody can tell.
pub(super) const fn has_unread_keys() -> bool {
    false
}

/// The thread that reads goes with the program.
pub(super) const fn stop_reading() {}

#[expect(clippy::unnecessary_wraps, reason = "the shape of the other system's")]
pub(super) fn listen(_: impl Fn(Signal) + Send + 'static) -> io::Result<()> {
    Ok(())
}

#[expect(clippy::unnecessary_wraps, reason = "the shape of the other system's")]
pub(super) fn watch_for_hangup(_: impl FnOnce() + Send + 'static) -> io::Result<()> {
    Ok(())
}

pub(super) const fn may_stop(_: bool) -> bool {
    false
}

pub(super) const fn stop(_: bool) {}

/// There are no such limits: the reader waits only so long for the child.
pub(super) const fn limit_this_process(_: u64, _: u64) {}

/// There is no such limit.
pub(super) const fn take_long_files_for_full_disk() {}

/// Whether files can be made in a folder.
pub(super) fn may_write(folder: &std::path::Path) -> bool {
    std::fs::metadata(folder).is_ok_and(|found| !found.permissions().readonly())
}

/// Nobody can tell.
pub(super) const fn free_room(_: &std::path::Path) -> Option<u64> {
    None
}
