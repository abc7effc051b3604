//! Events of crossterm become keys, pastes and sizes. Knows no command.

use crate::{
    app::pointer::Pointer,
    input::key::{Code, Key},
    ui::hits::Hits,
};
use crossterm::event::{Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers, MouseButton, MouseEvent, MouseEventKind};

/// An act of a person at the terminal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input {
    /// A key was pressed or repeats.
    Key(Key),
    /// Text came in at once: line ends are `\n`, control characters are gone.
    Paste(String),
    /// The mouse, over a cell.
    Mouse(MouseAct, u16, u16),
    /// The terminal has so many columns and rows now.
    Resize(u16, u16),
}

/// An act of the mouse. Its way over the screen is not told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MouseAct {
    /// The left button goes down.
    Press,
    /// It is let go.
    Release,
    WheelUp,
    WheelDown,
}

impl Input {
    /// Returns the meaning of an event; `None` for other buttons of the mouse, the focus, released keys and keys that no terminal of today sends.
    pub fn of_event(event: Event) -> Option<Self> {
        match event {
            Event::Key(event) => key_of(event).map(Self::Key),
            Event::Paste(text) => Some(clean_paste(&text))
                .filter(|text| !text.is_empty())
                .map(Self::Paste),
            Event::Resize(columns, rows) => Some(Self::Resize(columns, rows)),
            Event::Mouse(event) => mouse_act(event).map(|act| Self::Mouse(act, event.column, event.row)),
            Event::FocusGained | Event::FocusLost => None,
        }
    }
}

/// The meaning of an act of the mouse over what was drawn last. A click is where the button went down and was let go: one that is drawn
/// over the screen is meant to select text.
pub fn pointer_of(
    hits: &Hits,
    pressed: &mut Option<(u16, u16)>,
    act: MouseAct,
    (column, row): (u16, u16),
) -> Option<Pointer> {
    match act {
        MouseAct::Press => {
            *pressed = Some((column, row));
            None
        }
        MouseAct::Release => match pressed.take()? {
            down if down == (column, row) => hits.click(column, row),
            _ => Some(Pointer::Drag),
        },
        MouseAct::WheelUp => hits.wheel(column, row, false),
        MouseAct::WheelDown => hits.wheel(column, row, true),
    }
}

const fn mouse_act(event: MouseEvent) -> Option<MouseAct> {
    match event.kind {
        MouseEventKind::Down(MouseButton::Left) => Some(MouseAct::Press),
        MouseEventKind::Up(MouseButton::Left) => Some(MouseAct::Release),
        MouseEventKind::ScrollUp => Some(MouseAct::WheelUp),
        MouseEventKind::ScrollDown => Some(MouseAct::WheelDown),
        MouseEventKind::Down(_)
        | MouseEventKind::Up(_)
        | MouseEventKind::Drag(_)
        | MouseEventKind::Moved
        | MouseEventKind::ScrollLeft
        | MouseEventKind::ScrollRight => None,
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
