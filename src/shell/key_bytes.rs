//! The bytes of the terminal on their way to crossterm, which waits for ever for the end of a paste or of a sequence: here each gets one.
//! Knows how crossterm cuts what it reads, and no key.

use std::time::Duration;

/// The marks around a paste.
const PASTE: &[u8] = b"\x1b[200~";
const END_OF_PASTE: &[u8] = b"\x1b[201~";

/// A paste of which nothing comes for so long is over. Long enough for a link that stalls, short enough for the person who waits.
const PASTE_PAUSE: Duration = Duration::from_secs(1);

/// A key by itself within a paste, after so long a silence, was pressed by somebody who wants to get out.
const KEY_PAUSE: Duration = Duration::from_millis(150);

/// A sequence of which nothing comes for so long is no key.
const SEQUENCE_PAUSE: Duration = Duration::from_millis(500);

/// No key has a longer sequence.
const LONGEST_SEQUENCE: usize = 64;

/// So much pasted text is handed on as one paste; what follows is the next.
const LONGEST_PASTE: usize = 4 << 20;

/// Nobody types so many bytes at once: after a paste that was given up, they are the rest of it.
const NOT_TYPED: usize = 256;

/// A sequence that a key may send is no longer.
const LONGEST_KEY: usize = 8;

/// Hands bytes on in wholes: keys, sequences, characters. Only of a paste the beginning goes before its end.
#[derive(Debug, Default)]
pub struct KeyBytes {
    /// The beginning of a sequence or character, without its end.
    held: Vec<u8>,
    /// Within a paste: how many bytes of it were handed on, and how many of the last ones begin its end mark.
    paste: Option<(usize, usize)>,
    /// The last paste was given up, and its end mark is still to come.
    unended: bool,
}

impl KeyBytes {
    /// Takes bytes that came after so long a silence, and adds to `out` what crossterm may see of them. `more`: others are there already.
    pub fn pass(&mut self, bytes: &[u8], silence: Duration, more: bool, out: &mut Vec<u8>) {
        if self.paste.is_some_and(|(_, mark)| mark == 0) && silence >= KEY_PAUSE && is_one_key(bytes) {
            self.end_paste(out);
        } else if std::mem::take(&mut self.unended) && bytes.len() >= NOT_TYPED {
            self.begin_paste(out);
        }
        for (at, &byte) in bytes.iter().enumerate() {
            match self.paste {
                Some((length, mark)) => self.within_paste(byte, length, mark, out),
                None => self.outside(byte, more || at + 1 < bytes.len(), out),
            }
        }
    }

    /// How long to wait for the rest of what has begun; `None` where nothing has, or where waiting does no harm.
    pub fn patience(&self) -> Option<Duration> {
        if self.paste.is_some() {
            return Some(PASTE_PAUSE);
        }
        self.held.starts_with(b"\x1b").then_some(SEQUENCE_PAUSE)
    }

    /// Whether everything that came was handed on whole.
    pub fn is_whole(&self) -> bool {
        self.held.is_empty() && self.paste.is_none()
    }

    /// Gives up waiting: a paste ends here, a sequence was none. A lone Esc is the key.
    pub fn give_up(&mut self, out: &mut Vec<u8>) {
        if self.paste.is_some() {
            self.end_paste(out);
        }
        if self.held == b"\x1b" {
            out.push(0x1b);
        }
        self.held.clear();
    }

    fn begin_paste(&mut self, out: &mut Vec<u8>) {
        out.extend_from_slice(PASTE);
        self.paste = Some((0, 0));
    }

    fn end_paste(&mut self, out: &mut Vec<u8>) {
        out.extend_from_slice(END_OF_PASTE);
        self.paste = None;
        self.unended = true;
    }

    fn within_paste(&mut self, byte: u8, length: usize, mark: usize, out: &mut Vec<u8>) {
        let begins_character = byte & 0xc0 != 0x80;
        if length >= LONGEST_PASTE && mark == 0 && begins_character {
            out.extend_from_slice(END_OF_PASTE);
            self.begin_paste(out);
            return self.within_paste(byte, 0, 0, out);
        }
        out.push(byte);
        let mark = if END_OF_PASTE.get(mark) == Some(&byte) {
            mark + 1
        } else {
            // Only the first byte of the mark is an Esc.
            usize::from(byte == 0x1b)
        };
        self.paste = (mark < END_OF_PASTE.len()).then_some((length + 1, mark));
    }

    fn outside(&mut self, byte: u8, more: bool, out: &mut Vec<u8>) {
        // A control character belongs to no sequence and no character: it is the next key.
        if byte < 0x20 && !self.held.is_empty() && self.held != b"\x1b" && !self.held.starts_with(b"\x1b[M") {
            self.held.clear();
        }
        // Nor does anything but its own kind of byte belong to a character.
        if self.wants_rest_of_character() && byte & 0xc0 != 0x80 {
            self.held.clear();
        }
        // Esc before another key that begins with Esc is a key by itself, for which crossterm wants two.
        if byte == 0x1b && self.held == b"\x1b" {
            self.held.clear();
            out.extend_from_slice(b"\x1b\x1b");
        }
        self.held.push(byte);
        if self.held == b"\x1b" && !more {
            // By itself it is the key.
            out.append(&mut self.held);
        } else if self.held == PASTE {
            self.held.clear();
            self.begin_paste(out);
        } else if self.held == END_OF_PASTE {
            // The paste was given up before.
            self.held.clear();
        } else if self.held.len() > LONGEST_SEQUENCE {
            self.held.clear();
        } else if is_complete(&self.held) {
            out.append(&mut self.held);
        }
    }

    fn wants_rest_of_character(&self) -> bool {
        let character = self.held.strip_prefix(b"\x1b").unwrap_or(&self.held);
        character.first().is_some_and(|first| *first >= 0xc0)
    }
}

/// Whether crossterm makes something of the bytes, or throws them away, without waiting for another.
fn is_complete(bytes: &[u8]) -> bool {
    match bytes {
        [] | [0x1b] | [0x1b, b'[' | b'O'] => false,
        [0x1b, b'[', rest @ ..] => match rest {
            [b'[', ..] => rest.len() >= 2,
            // The mouse as X10 has it: three bytes of any value.
            [b'M', ..] => rest.len() >= 4,
            [b'<', .., last] => matches!(last, b'm' | b'M'),
            [b'?', .., last] => matches!(last, b'u' | b'c'),
            [b'0'..=b'9', .., last] => (0x40..=0x7e).contains(last),
            [b'<' | b'?' | b'0'..=b'9'] => false,
            _ => true,
        },
        [0x1b, character @ ..] | character => {
            character.len() >= character.first().copied().map_or(0, length_of_character)
        }
    }
}

/// How many bytes the character has that begins with this one; 1 for those that begin none.
const fn length_of_character(first: u8) -> usize {
    match first {
        0xc0..=0xdf => 2,
        0xe0..=0xef => 3,
        0xf0..=0xf7 => 4,
        _ => 1,
    }
}

/// Whether bytes that came by themselves are one key that types no text.
fn is_one_key(bytes: &[u8]) -> bool {
    match bytes {
        [b'\t' | b'\n' | b'\r'] => false,
        [byte] => *byte < 0x20,
        [0x1b, ..] => bytes.len() <= LONGEST_KEY && !bytes.starts_with(b"\x1b[20") && is_complete(bytes),
        _ => false,
    }
}
