//! Sequences that a terminal is sent beside frames: the mouse, the title of its window, a text for its clipboard. Writes nothing itself.

use std::fmt::Write as _;

/// Clicks and the wheel are told, with places beyond the 223rd column; the way of the mouse is not, which would wake the program all the time.
pub const MOUSE_ON: &str = "\x1b[?1000h\x1b[?1006h";
/// The mouse is the terminal's again.
pub const MOUSE_OFF: &str = "\x1b[?1006l\x1b[?1000l";
/// The window's own title waits on the terminal's stack of titles.
pub const KEEP_TITLE: &str = "\x1b[22;2t";
/// Emptied first, for terminals without a stack of titles.
pub const GIVE_TITLE_BACK: &str = "\x1b]2;\x07\x1b[23;2t";

/// Characters of a title, at most.
const LONGEST_TITLE: usize = 100;
/// GNU screen passes on no longer pieces.
const SCREEN_PIECE: usize = 240;

/// The program between this one and the terminal, which passes on only what is wrapped for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Multiplexer {
    None,
    Tmux,
    Screen,
}

impl Multiplexer {
    /// Finds it by the environment.
    pub fn find(env: impl Fn(&str) -> Option<std::ffi::OsString>) -> Self {
        let is_set = |name| env(name).is_some_and(|value| !value.is_empty());
        if is_set("TMUX") {
            Self::Tmux
        } else if is_set("STY") {
            Self::Screen
        } else {
            Self::None
        }
    }
}

/// The title of the window; control characters are dropped.
pub fn title(text: &str) -> String {
    let clean: String = text.chars().filter(|c| !c.is_control()).take(LONGEST_TITLE).collect();
    format!("\x1b]2;{clean}\x07")
}

/// A text for the clipboard (OSC 52). Within tmux it goes both ways, since settings allow one or the other: to tmux, which keeps it and
/// passes it on (`set-clipboard on`), and through it (`allow-passthrough on`).
pub fn clipboard(text: &str, within: Multiplexer) -> String {
    let bare = format!("\x1b]52;c;{}\x07", base64(text.as_bytes()));
    match within {
        Multiplexer::None => bare,
        Multiplexer::Tmux => format!("\x1bPtmux;{}\x1b\\{bare}", bare.replace('\x1b', "\x1b\x1b")),
        Multiplexer::Screen => {
            let mut wrapped = String::with_capacity(bare.len() * 2);
            let mut rest = bare.as_str();
            while !rest.is_empty() {
                // All of it is ASCII.
                let (piece, after) = rest.split_at(rest.len().min(SCREEN_PIECE));
                let _ = write!(wrapped, "\x1bP{piece}\x1b\\");
                rest = after;
            }
            wrapped
        }
    }
}

/// Base64 with padding (RFC 4648 §4).
fn base64(bytes: &[u8]) -> String {
    const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let sign = |value: u32| SIGNS.get((value & 63) as usize).map_or('A', |sign| char::from(*sign));
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for piece in bytes.chunks(3) {
        let byte = |n: usize| piece.get(n).map_or(0, |byte| u32::from(*byte));
        let value = byte(0) << 16 | byte(1) << 8 | byte(2);
        text.push(sign(value >> 18));
        text.push(sign(value >> 12));
        text.push(if piece.len() > 1 { sign(value >> 6) } else { '=' });
        text.push(if piece.len() > 2 { sign(value) } else { '=' });
    }
    text
}
