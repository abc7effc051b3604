//! Bytes from the terminal become keys, pastes and focus changes. Knows no command and never reads by itself.
//!
//! We read the terminal ourselves because crossterm's reader blocks in the middle of a sequence or of a Han character that
//! arrives in two parts, spins when the terminal has gone, and leaves input behind that its edge-triggered poll never reports.

mod sequence;

use crate::input::key::{Code, Key};

const ESC: u8 = 0x1b;
const PASTE_END: &[u8] = b"\x1b[201~";
/// No sequence of a keyboard is longer; what is longer is noise.
const LONGEST_SEQUENCE: usize = 256;

/// What a person did at the terminal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input {
    /// A key was pressed or repeats.
    Key(Key),
    /// Text came in at once: line ends are `\n`, control characters are gone.
    Paste(String),
    /// The terminal has so many columns and rows now.
    Resize(u16, u16),
    /// The window came to the front or went.
    Focus(bool),
}

/// Splits the byte stream. Keeps what is unfinished until the rest arrives or [`Decoder::settle`] is called.
#[derive(Debug, Default)]
pub struct Decoder {
    held: Vec<u8>,
    pasting: bool,
}

/// How much of the bytes one step took.
enum Step {
    Took(usize, Option<Input>),
    /// More bytes are needed to tell.
    Unfinished,
}

impl Decoder {
    /// Takes bytes as they were read and appends what they mean.
    pub fn feed(&mut self, bytes: &[u8], out: &mut Vec<Input>) {
        if !self.pasting
            && self.held.is_empty()
            && let [byte @ 0x20..=0x7e] = bytes
        {
            out.push(Input::Key(Key::plain(Code::Char(char::from(*byte)))));
            return;
        }
        let searched = self.held.len();
        self.held.extend_from_slice(bytes);
        self.run(searched, out);
    }

    /// Whether bytes wait for their rest: call [`Decoder::settle`] if none comes within [`crate::shell::wait::PATIENCE`].
    pub fn is_unfinished(&self) -> bool {
        !self.held.is_empty()
    }

    /// Whether a bracketed paste has begun and not ended.
    pub fn is_pasting(&self) -> bool {
        self.pasting
    }

    /// No more bytes came: a lone escape is the Esc key, `Esc [` is Alt-[, and of an open paste what is there is handed over.
    pub fn settle(&mut self, out: &mut Vec<Input>) {
        let held = std::mem::take(&mut self.held);
        if self.pasting {
            let keep = partial_end(&held);
            let (text, rest) = held.split_at(held.len() - keep);
            push_paste(text, out);
            self.held = rest.to_vec();
            return;
        }
        match held.as_slice() {
            [ESC] => out.push(Input::Key(Key::plain(Code::Esc))),
            [ESC, ESC] => {
                let esc = Input::Key(Key::plain(Code::Esc));
                out.extend([esc.clone(), esc]);
            }
            [ESC, byte @ (b'[' | b'O')] => out.push(Input::Key(Key {
                alt: true,
                ..Key::plain(Code::Char(char::from(*byte)))
            })),
            [] | [ESC, ..] => {}
            _ => out.push(Input::Key(Key::plain(Code::Char(char::REPLACEMENT_CHARACTER)))),
        }
    }

    fn run(&mut self, mut searched: usize, out: &mut Vec<Input>) {
        let mut at = 0;
        loop {
            if self.pasting {
                // The end marker may straddle two reads; what was looked at before is not looked at again.
                let from = at.max(searched.saturating_sub(PASTE_END.len()));
                let Some(end) = find(self.held.get(from..).unwrap_or_default(), PASTE_END).map(|i| from + i) else {
                    break;
                };
                push_paste(self.held.get(at..end).unwrap_or_default(), out);
                self.pasting = false;
                at = end + PASTE_END.len();
                continue;
            }
            let rest = self.held.get(at..).unwrap_or_default();
            match step(rest) {
                Step::Took(0, _) | Step::Unfinished => break,
                Step::Took(taken, input) => {
                    self.pasting = rest.get(..taken) == Some(b"\x1b[200~");
                    at += taken;
                    searched = at;
                    out.extend(input);
                }
            }
        }
        self.held.drain(..at);
    }
}

fn step(bytes: &[u8]) -> Step {
    match bytes {
        [] => Step::Unfinished,
        [ESC, rest @ ..] => after_escape(rest),
        [byte @ (0..0x20 | 0x7f), ..] => Step::Took(1, Some(Input::Key(control(*byte)))),
        _ => match first_char(bytes) {
            Some((c, taken)) if c.is_control() => Step::Took(taken, None),
            Some((c, taken)) => Step::Took(taken, Some(Input::Key(Key::plain(Code::Char(c))))),
            None => Step::Unfinished,
        },
    }
}

fn after_escape(rest: &[u8]) -> Step {
    match rest {
        [] | [b'O' | ESC] => Step::Unfinished,
        [b'[', body @ ..] => match sequence::control_sequence(body) {
            sequence::Read::Unfinished if body.len() > LONGEST_SEQUENCE => Step::Took(body.len() + 2, None),
            sequence::Read::Unfinished => Step::Unfinished,
            sequence::Read::Broken(taken) => Step::Took(taken + 2, None),
            sequence::Read::Whole(taken, input) => Step::Took(taken + 2, input),
        },
        [b'O', last, ..] => match sequence::function(*last) {
            Some(key) => Step::Took(3, Some(Input::Key(key))),
            None => Step::Took(2, Some(Input::Key(alt(Key::plain(Code::Char('O')))))),
        },
        // An answer to a question that some earlier program asked: nobody typed it.
        [b']' | b'P' | b'_', b'0'..=b'9' | b'>' | b'!' | b'?' | b'$', ..] => match string_end(rest) {
            Some(taken) => Step::Took(taken + 1, None),
            None if rest.len() > LONGEST_SEQUENCE => Step::Took(1, None),
            None => Step::Unfinished,
        },
        // The first escape is a key of its own if the second starts something else than a sequence.
        [ESC, ..] => Step::Took(1, Some(Input::Key(Key::plain(Code::Esc)))),
        _ => match step(rest) {
            Step::Took(taken, Some(Input::Key(key))) => Step::Took(taken + 1, Some(Input::Key(alt(key)))),
            Step::Took(taken, input) => Step::Took(taken + 1, input),
            Step::Unfinished => Step::Unfinished,
        },
    }
}

const fn alt(key: Key) -> Key {
    Key { alt: true, ..key }
}

/// A control byte. `Ctrl-H`, `Ctrl-I`, `Ctrl-M` and `Ctrl-[` are the keys that terminals cannot tell from them.
const fn control(byte: u8) -> Key {
    match byte {
        0 => Key::ctrl(' '),
        0x08 | 0x7f => Key::plain(Code::Backspace),
        b'\t' => Key::plain(Code::Tab),
        b'\r' => Key::plain(Code::Enter),
        ESC => Key::plain(Code::Esc),
        1..=0x1a => Key::ctrl((byte | 0x60) as char),
        _ => Key::ctrl((byte | 0x40) as char),
    }
}

/// The first character and its length; the replacement character for bytes that are no text; nothing if its rest is missing.
fn first_char(bytes: &[u8]) -> Option<(char, usize)> {
    let head = bytes.get(..bytes.len().min(4)).unwrap_or_default();
    let (valid, error) = match std::str::from_utf8(head) {
        Ok(text) => (text, None),
        Err(e) => {
            let text = head.get(..e.valid_up_to()).and_then(|h| std::str::from_utf8(h).ok());
            (text.unwrap_or_default(), Some(e))
        }
    };
    if let Some(c) = valid.chars().next() {
        return Some((c, c.len_utf8()));
    }
    let broken = error.and_then(|e| e.error_len())?;
    Some((char::REPLACEMENT_CHARACTER, broken))
}

/// The length of a string sequence with its end: `ESC \` or the bell.
fn string_end(bytes: &[u8]) -> Option<usize> {
    let bell = bytes.iter().position(|b| *b == 7).map(|i| i + 1);
    let terminator = find(bytes, b"\x1b\\").map(|i| i + 2);
    match (bell, terminator) {
        (Some(a), Some(b)) => Some(a.min(b)),
        (a, b) => a.or(b),
    }
}

fn find(bytes: &[u8], what: &[u8]) -> Option<usize> {
    let first = *what.first()?;
    let mut from = 0;
    while let Some(i) = bytes.get(from..)?.iter().position(|b| *b == first) {
        if bytes.get(from + i..)?.starts_with(what) {
            return Some(from + i);
        }
        from += i + 1;
    }
    None
}

/// How many of the last bytes may be the beginning of the end marker.
fn partial_end(bytes: &[u8]) -> usize {
    (1..PASTE_END.len())
        .rev()
        .find(|n| PASTE_END.get(..*n).is_some_and(|start| bytes.ends_with(start)))
        .unwrap_or(0)
}

fn push_paste(bytes: &[u8], out: &mut Vec<Input>) {
    let text = clean_paste(&String::from_utf8_lossy(bytes));
    if !text.is_empty() {
        out.push(Input::Paste(text));
    }
}

/// Text as it may be kept: every line end is `\n`, no control characters but that and the tab.
pub fn clean_paste(text: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\r' => {
                chars.next_if_eq(&'\n');
                clean.push('\n');
            }
            '\n' | '\t' => clean.push(c),
            c if c.is_control() => {}
            c => clean.push(c),
        }
    }
    clean
}
