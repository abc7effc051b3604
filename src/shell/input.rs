//! Events of crossterm become keys, pastes and sizes. Knows no command.

use crate::input::key::{Code, Key};
use crossterm::event::{Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

/// An act of a person at the terminal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input {
    /// A key was pressed or repeats.
    Key(Key),
    /// Text came in at once: line ends are `\n`, control characters are gone.
    Paste(String),
    /// The terminal has so many columns and rows now.
    Resize(u16, u16),
}

impl Input {
    /// Returns the meaning of an event; `None` for the mouse, the focus, released keys and keys that no terminal of today sends.
    pub fn of_event(event: Event) -> Option<Self> {
        match event {
            Event::Key(event) => key_of(event).map(Self::Key),
            Event::Paste(text) => Some(clean_paste(&text))
                .filter(|text| !text.is_empty())
                .map(Self::Paste),
            Event::Resize(columns, rows) => Some(Self::Resize(columns, rows)),
            Event::FocusGained | Event::FocusLost | Event::Mouse(_) => None,
        }
    }
}

fn key_of(event: KeyEvent) -> Option<Key> {
    if event.kind == KeyEventKind::Release {
        return None;
    }
    let ctrl = event.modifiers.contains(KeyModifiers::CONTROL);
    let shift = event.modifiers.contains(KeyModifiers::SHIFT);
    let code = match event.code {
        KeyCode::Char(c) => char_of(c, ctrl, shift)?,
        KeyCode::F(n @ 1..=12) => Code::F(n),
        KeyCode::Enter => Code::Enter,
        KeyCode::Tab if shift => Code::BackTab,
        KeyCode::Tab => Code::Tab,
        KeyCode::BackTab => Code::BackTab,
        KeyCode::Esc => Code::Esc,
        KeyCode::Backspace => Code::Backspace,
        KeyCode::Delete => Code::Delete,
        KeyCode::Insert => Code::Insert,
        KeyCode::Left => Code::Left,
        KeyCode::Right => Code::Right,
        KeyCode::Up => Code::Up,
        KeyCode::Down => Code::Down,
        KeyCode::Home => Code::Home,
        KeyCode::End => Code::End,
        KeyCode::PageUp => Code::PageUp,
        KeyCode::PageDown => Code::PageDown,
        KeyCode::F(_)
        | KeyCode::Null
        | KeyCode::CapsLock
        | KeyCode::ScrollLock
        | KeyCode::NumLock
        | KeyCode::PrintScreen
        | KeyCode::Pause
        | KeyCode::Menu
        | KeyCode::KeypadBegin
        | KeyCode::Media(_)
        | KeyCode::Modifier(_) => return None,
    };
    Some(Key {
        code,
        ctrl: ctrl && code != Code::Backspace,
        alt: event.modifiers.contains(KeyModifiers::ALT),
        shift: shift && !matches!(code, Code::BackTab | Code::Char(_)),
    })
}

/// A character as the key it is: Ctrl-H is what some terminals send for Backspace, and crossterm names four control characters
/// after the digits of the VT220.
fn char_of(c: char, ctrl: bool, shift: bool) -> Option<Code> {
    Some(match c {
        'h' if ctrl => Code::Backspace,
        '4' if ctrl => Code::Char('\\'),
        '5' if ctrl => Code::Char(']'),
        '6' if ctrl => Code::Char('^'),
        '7' if ctrl => Code::Char('_'),
        c if c.is_control() => return None,
        c if shift && !ctrl => Code::Char(c.to_uppercase().next().unwrap_or(c)),
        c => Code::Char(c),
    })
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
