//! Control sequences of keyboards: xterm, VT220, rxvt, the Linux console and the CSI-u form. Knows only bytes and keys.

use super::Input;
use crate::input::key::{Code, Key};

/// What stands behind `ESC [`.
pub(super) enum Read {
    /// So many bytes, and what they mean if they mean something to us.
    Whole(usize, Option<Input>),
    /// So many bytes that are no sequence.
    Broken(usize),
    Unfinished,
}

/// Reads parameters, intermediates and the final byte (ECMA-48 §5.4).
pub(super) fn control_sequence(body: &[u8]) -> Read {
    // The Linux console's function keys and the old mouse report do not follow the standard.
    match body {
        [b'['] => return Read::Unfinished,
        [b'[', letter @ b'A'..=b'E', ..] => return Read::Whole(2, press(Code::F(letter - b'A' + 1), 1)),
        [b'M', ..] if body.len() < 4 => return Read::Unfinished,
        [b'M', ..] => return Read::Whole(4, None),
        _ => {}
    }
    let Some(end) = body.iter().position(|b| !(0x20..=0x3f).contains(b)) else {
        return Read::Unfinished;
    };
    let Some(last) = body.get(end).copied() else {
        return Read::Unfinished;
    };
    // rxvt ends shifted keys with `$` (an intermediate elsewhere) and keys with Ctrl by `^`.
    if !(0x40..=0x7e).contains(&last) {
        return Read::Broken(end);
    }
    let numbers = parameters(body.get(..end).unwrap_or_default());
    Read::Whole(end + 1, numbers.and_then(|numbers| meaning(last, &numbers)))
}

/// The numbers between semicolons; only the first of each group that colons join. Nothing for private sequences.
fn parameters(bytes: &[u8]) -> Option<Vec<u32>> {
    let text = std::str::from_utf8(bytes).ok()?;
    if text.is_empty() {
        return Some(Vec::new());
    }
    if !text.bytes().all(|b| b.is_ascii_digit() || b == b';' || b == b':') {
        return None;
    }
    let event_is_release = text.split(';').nth(1).and_then(|m| m.split(':').nth(1)) == Some("3");
    if event_is_release {
        return None;
    }
    let number = |part: &str| part.split(':').next().unwrap_or_default().parse().unwrap_or(0);
    Some(text.split(';').map(number).collect())
}

fn meaning(last: u8, numbers: &[u32]) -> Option<Input> {
    let first = numbers.first().copied().unwrap_or(1);
    let modifiers = numbers.get(1).copied().unwrap_or(1);
    match last {
        b'I' if numbers.is_empty() => Some(Input::Focus(true)),
        b'O' if numbers.is_empty() => Some(Input::Focus(false)),
        b'Z' => Some(Input::Key(Key::plain(Code::BackTab))),
        b'u' => press(from_codepoint(first)?, modifiers),
        b'~' if first == 27 => press(from_codepoint(numbers.get(2).copied()?)?, modifiers),
        b'~' => press(numbered(first)?, modifiers),
        b'^' => press(numbered(first)?, 5),
        b'a'..=b'd' if numbers.is_empty() => press(letter(last.to_ascii_uppercase())?, 2),
        _ => press(letter(last)?, modifiers),
    }
}

/// The key of `ESC O x`.
pub(super) fn function(last: u8) -> Option<Key> {
    match last {
        b'a'..=b'd' => Some(Key {
            ctrl: true,
            ..Key::plain(letter(last.to_ascii_uppercase())?)
        }),
        // The number pad in application mode.
        b'M' => Some(Key::plain(Code::Enter)),
        b'j'..=b'y' => Some(Key::plain(Code::Char(char::from(last - b'j' + b'*')))),
        _ => letter(last).map(Key::plain),
    }
}

const fn letter(last: u8) -> Option<Code> {
    Some(match last {
        b'A' => Code::Up,
        b'B' => Code::Down,
        b'C' => Code::Right,
        b'D' => Code::Left,
        b'H' => Code::Home,
        b'F' => Code::End,
        b'P' => Code::F(1),
        b'Q' => Code::F(2),
        b'R' => Code::F(3),
        b'S' => Code::F(4),
        _ => return None,
    })
}

fn numbered(number: u32) -> Option<Code> {
    Some(match number {
        1 | 7 => Code::Home,
        2 => Code::Insert,
        3 => Code::Delete,
        4 | 8 => Code::End,
        5 => Code::PageUp,
        6 => Code::PageDown,
        11..=15 => function_key(number - 10)?,
        17..=21 => function_key(number - 11)?,
        23 | 24 => function_key(number - 12)?,
        _ => return None,
    })
}

fn function_key(number: u32) -> Option<Code> {
    u8::try_from(number).ok().map(Code::F)
}

fn from_codepoint(number: u32) -> Option<Code> {
    Some(match number {
        9 => Code::Tab,
        13 | 57414 => Code::Enter,
        27 => Code::Esc,
        8 | 127 => Code::Backspace,
        // The CSI-u form keeps its own numbers for keys in the private area of Unicode.
        0xe000..=0xf8ff => return None,
        other => Code::Char(char::from_u32(other).filter(|c| !c.is_control())?),
    })
}

/// A key with xterm's modifier number: one more than the sum of shift 1, alt 2, ctrl 4.
#[allow(clippy::unnecessary_wraps, reason = "callers hand it on as it is")]
fn press(code: Code, modifiers: u32) -> Option<Input> {
    let bits = modifiers.saturating_sub(1);
    let (shift, alt, ctrl) = (bits & 1 != 0, bits & 2 != 0, bits & 4 != 0);
    let (code, shift) = match code {
        Code::Tab if shift => (Code::BackTab, false),
        Code::Char(c) if ctrl || alt => (Code::Char(c.to_ascii_lowercase()), false),
        Code::Char(c) if shift => (Code::Char(c.to_uppercase().next().unwrap_or(c)), false),
        code => (code, shift),
    };
    Some(Input::Key(Key { code, ctrl, alt, shift }))
}
