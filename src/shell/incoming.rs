//! The messages that wake the loop.

use super::{input::Input, signal::Signal, storage::Event};
use crate::app::msg::Msg;

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
