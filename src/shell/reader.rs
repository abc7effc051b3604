//! The thread that reads the terminal. Where the system allows it, the bytes pass [`KeyBytes`] on their way to crossterm, which otherwise
//! waits for ever for the end of a paste.

use super::{
    incoming::Incoming,
    input::Input,
    key_bytes::KeyBytes,
    unix::{Came, Keyboard},
};
use crossterm::event::{self, Event};
use std::{
    io,
    sync::mpsc::{SendError, Sender},
    thread::Builder,
    time::{Duration, Instant},
};

/// Long enough for crossterm to look into what it has read already, which it does not with a time of nothing; it spends the
/// whole time looking.
const A_LOOK: Duration = Duration::from_micros(5);

/// The system may put the thread to sleep for the whole of a look. A look that took longer than this is repeated.
const LONG_LOOK: Duration = Duration::from_micros(15);

/// Bytes that make an event are looked for so long: they are there.
const SURE_LOOK: Duration = Duration::from_millis(5);

/// After keys it looks once more, so that none can lie unseen until the next one is typed.
const SECOND_LOOK: Duration = Duration::from_millis(50);

/// One message brings no more than this, so that a flood of input still shows frames.
const MOST: usize = 1024;

/// Text that is typed, and what an input method sends at once, is no longer than this, in bytes.
const TYPED: usize = 256;

/// So many bytes are read at once.
const PIECE: usize = 4096;

/// Starts to read the terminal. The thread ends with [`Incoming::Gone`] when it can no longer be read.
pub(super) fn start_reader(outbox: Sender<Incoming>) -> io::Result<()> {
    let keyboard = Keyboard::take();
    Builder::new().name("input".to_owned()).spawn(move || {
        // Also after a panic in the decoder: without keys the program must not stay.
        let outbox = SaysGone(outbox);
        let _ = match keyboard {
            Some(keyboard) => read_keyboard(&keyboard, &outbox),
            None => read_terminal(&outbox),
        };
    })?;
    Ok(())
}

struct SaysGone(Sender<Incoming>);

impl SaysGone {
    fn send(&self, inputs: Vec<Input>) -> io::Result<()> {
        if inputs.is_empty() {
            return Ok(());
        }
        let sent = self.0.send(Incoming::Inputs(inputs));
        sent.map_err(|SendError(_)| io::Error::from(io::ErrorKind::BrokenPipe))
    }
}

impl Drop for SaysGone {
    fn drop(&mut self) {
        let _ = self.0.send(Incoming::Gone);
    }
}

/// Leaves the reading to crossterm. Returns when the terminal can no longer be read.
fn read_terminal(outbox: &SaysGone) -> io::Result<()> {
    loop {
        let mut inputs = Vec::new();
        inputs.extend(Input::of_event(event::read()?));
        // An input method sends several characters at once.
        while inputs.len() < MOST && event::poll(A_LOOK)? {
            inputs.extend(Input::of_event(event::read()?));
        }
        outbox.send(inputs)?;
    }
}

/// Reads the bytes, and gives crossterm what [`KeyBytes`] lets through. Returns when the terminal can no longer be read.
fn read_keyboard(keyboard: &Keyboard, outbox: &SaysGone) -> io::Result<()> {
    let mut bytes = KeyBytes::default();
    let mut piece = [0; PIECE];
    let mut whole = Vec::new();
    let mut last = Instant::now();
    let mut look_again = false;
    loop {
        let left = bytes.patience().map(|most| most.saturating_sub(last.elapsed()));
        let wait = left.into_iter().chain(look_again.then_some(SECOND_LOOK)).min();
        let seen_all = !look_again;
        match keyboard.read(&mut piece, wait)? {
            Came::Bytes(length) => {
                let read = piece.get(..length).unwrap_or_default();
                bytes.pass(read, last.elapsed(), length == PIECE, &mut whole);
                last = Instant::now();
                look_again = true;
            }
            Came::Size => look_again = true,
            Came::Nothing => {
                look_again = false;
                if bytes.patience().is_some_and(|most| last.elapsed() >= most) {
                    bytes.give_up(&mut whole);
                    look_again = true;
                }
            }
        }
        let mut rest = whole.as_slice();
        if let Some(chars) = chars_of_text(rest).filter(|_| seen_all && bytes.is_whole()) {
            let taken = keyboard.hand_on(rest)?;
            rest = rest.get(taken..).unwrap_or_default();
            if rest.is_empty() {
                look_again = !take_text(chars, outbox)?;
                whole.clear();
                continue;
            }
        }
        let mut first = if bytes.is_whole() && !whole.is_empty() {
            SURE_LOOK
        } else {
            A_LOOK
        };
        loop {
            let taken = keyboard.hand_on(rest)?;
            rest = rest.get(taken..).unwrap_or_default();
            while let inputs = take_events(first)?
                && !inputs.is_empty()
            {
                outbox.send(inputs)?;
                first = A_LOOK;
            }
            if rest.is_empty() {
                break;
            }
        }
        whole.clear();
    }
}

/// The number of characters of a short text without a control character: each is one event. `None`: it is no such text.
fn chars_of_text(bytes: &[u8]) -> Option<usize> {
    let text = str::from_utf8(bytes).ok()?;
    let short = !text.is_empty() && text.len() <= TYPED;
    (short && !text.contains(char::is_control)).then(|| text.chars().count())
}

/// Sends the events that crossterm makes of a text of so many characters. Whether all came: then nothing lies unseen.
fn take_text(chars: usize, outbox: &SaysGone) -> io::Result<bool> {
    let mut left = chars;
    let mut inputs = Vec::with_capacity(chars);
    while left > 0 && event::poll(SURE_LOOK)? {
        let event = event::read()?;
        left -= usize::from(matches!(event, Event::Key(_)));
        inputs.extend(Input::of_event(event));
    }
    outbox.send(inputs)?;
    Ok(left == 0)
}

/// The events that crossterm makes of what it was given, as many as one message brings; it waits so long for the first.
fn take_events(first: Duration) -> io::Result<Vec<Input>> {
    let mut inputs = Vec::new();
    let mut look = first;
    while inputs.len() < MOST {
        let began = Instant::now();
        if event::poll(look)? {
            inputs.extend(Input::of_event(event::read()?));
        } else if look > A_LOOK || began.elapsed() < LONG_LOOK {
            break;
        }
        look = A_LOOK;
    }
    Ok(inputs)
}
