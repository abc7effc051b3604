//! Turns of writing: the terminal is taken and given back, and a frame belongs to one turn of having it.

use std::sync::{
    Mutex, MutexGuard, PoisonError,
    atomic::{AtomicU32, Ordering},
};

/// Counts how often the terminal was taken and given back; odd while it is ours. A frame belongs to one turn.
static TURN: AtomicU32 = AtomicU32::new(0);
/// Held while something is written, so that the last words come after the last piece of a frame.
static WRITING: Mutex<()> = Mutex::new(());

/// The terminal is taken: another turn begins. Returns its number.
pub(super) fn begin() -> u32 {
    let turn = TURN.load(Ordering::Acquire).wrapping_add(1) | 1;
    TURN.store(turn, Ordering::Release);
    turn
}

/// The terminal is given back: whatever is left of a frame is not written any more. Call it while nothing else is written.
pub(super) fn end() {
    TURN.store(TURN.load(Ordering::Acquire).wrapping_add(1) & !1, Ordering::Release);
}

/// Waits until nothing is written, and keeps it so.
pub(super) fn hold() -> MutexGuard<'static, ()> {
    WRITING.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Whether the terminal is ours, in this turn.
pub(super) fn is_turn(turn: u32) -> bool {
    turn % 2 == 1 && TURN.load(Ordering::Acquire) == turn
}

/// Writes as long as the terminal is ours in this turn; `None` when it is not any more.
pub(super) fn in_turn<T>(turn: u32, write: impl FnOnce() -> T) -> Option<T> {
    let _held = hold();
    is_turn(turn).then(write)
}
