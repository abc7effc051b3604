//! The thread that reads the terminal.

use super::{incoming::Incoming, input::Input};
use crossterm::event;
use std::{io, sync::mpsc::Sender, thread::Builder, time::Duration};

/// Long enough for crossterm to look into what it has read already, which it does not with a time of nothing; it spends the
/// whole time looking.
const A_LOOK: Duration = Duration::from_micros(5);

/// One message brings no more than this, so that a flood of input still shows frames.
const MOST: usize = 1024;

/// Starts to read the terminal. The thread ends with [`Incoming::Gone`] when it can no longer be read.
pub(super) fn start_reader(outbox: Sender<Incoming>) -> io::Result<()> {
    Builder::new().name("input".to_owned()).spawn(move || {
        // Also after a panic in the decoder: without keys the program must not stay.
        let outbox = SaysGone(outbox);
        while let Ok(inputs) = read() {
            if !inputs.is_empty() && outbox.0.send(Incoming::Inputs(inputs)).is_err() {
                return;
            }
        }
    })?;
    Ok(())
}

struct SaysGone(Sender<Incoming>);

impl Drop for SaysGone {
    fn drop(&mut self) {
        let _ = self.0.send(Incoming::Gone);
    }
}

/// Waits for an event and takes what has come with it: an input method sends several characters at once.
fn read() -> io::Result<Vec<Input>> {
    let mut inputs = Vec::new();
    inputs.extend(Input::of_event(event::read()?));
    while inputs.len() < MOST && event::poll(A_LOOK)? {
        inputs.extend(Input::of_event(event::read()?));
    }
    Ok(inputs)
}
