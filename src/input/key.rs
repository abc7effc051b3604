//! Keys as the program knows them: parsed, printed, told apart the way terminals can.

use std::fmt;

/// The key that was pressed, without modifiers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Code {
    Char(char),
    F(u8),
    Enter,
    Tab,
    BackTab,
    Esc,
    Backspace,
    Delete,
    Insert,
    Left,
    Right,
    Up,
    Down,
    Home,
    End,
    PageUp,
    PageDown,
}

/// One key press. Shift is kept only for keys that are not characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Key {
    pub code: Code,
    pub ctrl: bool,
    pub alt: bool,
    pub shift: bool,
}

impl Key {
    /// A key without modifiers.
    pub const fn plain(code: Code) -> Self {
        Self {
            code,
            ctrl: false,
            alt: false,
            shift: false,
        }
    }

    /// Ctrl and a letter.
    pub const fn ctrl(letter: char) -> Self {
        Self {
            code: Code::Char(letter),
            ctrl: true,
            alt: false,
            shift: false,
        }
    }

    /// The character that this key types into a field.
    pub const fn typed(self) -> Option<char> {
        match self.code {
            Code::Char(c) if !self.ctrl && !self.alt => Some(c),
            Code::Char(_)
            | Code::F(_)
            | Code::Enter
            | Code::Tab
            | Code::BackTab
            | Code::Esc
            | Code::Backspace
            | Code::Delete
            | Code::Insert
            | Code::Left
            | Code::Right
            | Code::Up
            | Code::Down
            | Code::Home
            | Code::End
            | Code::PageUp
            | Code::PageDown => None,
        }
    }

    /// Whether this is a bare letter or Han character, which an input method may swallow.
    pub fn is_bare_letter(self) -> bool {
        self.typed().is_some_and(char::is_alphabetic)
    }

    /// Reads `f5`, `ctrl-t`, `alt-up`, `shift-tab`, `enter`, `x`.
    ///
    /// # Errors
    /// The name that is not a key.
    pub fn parse(name: &str) -> Result<Self, String> {
        let lower = name.to_ascii_lowercase();
        let mut rest = lower.as_str();
        let mut key = Self::plain(Code::Esc);
        loop {
            if let Some(r) = rest.strip_prefix("ctrl-") {
                (key.ctrl, rest) = (true, r);
            } else if let Some(r) = rest.strip_prefix("alt-") {
                (key.alt, rest) = (true, r);
            } else if let Some(r) = rest.strip_prefix("shift-") {
                (key.shift, rest) = (true, r);
            } else {
                break;
            }
        }
        key.code = match rest {
            "enter" => Code::Enter,
            "tab" if key.shift => Code::BackTab,
            "tab" => Code::Tab,
            "esc" => Code::Esc,
            "backspace" => Code::Backspace,
            "delete" => Code::Delete,
            "insert" => Code::Insert,
            "left" => Code::Left,
            "right" => Code::Right,
            "up" => Code::Up,
            "down" => Code::Down,
            "home" => Code::Home,
            "end" => Code::End,
            "pageup" => Code::PageUp,
            "pagedown" => Code::PageDown,
            "space" => Code::Char(' '),
            other => Self::parse_char_or_function(other).ok_or_else(|| name.to_owned())?,
        };
        if key.code == Code::BackTab || matches!(key.code, Code::Char(_)) {
            key.shift = false;
        }
        Ok(key)
    }

    fn parse_char_or_function(name: &str) -> Option<Code> {
        let mut chars = name.chars();
        match (chars.next(), chars.as_str()) {
            (Some(c), "") => Some(Code::Char(c)),
            (Some('f'), number) => number.parse().ok().filter(|n| (1..=12).contains(n)).map(Code::F),
            _ => None,
        }
    }
}

impl fmt::Display for Key {
    /// `F5`, `Ctrl-T`, `Alt-Up`: as footers and documents print it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.ctrl {
            f.write_str("Ctrl-")?;
        }
        if self.alt {
            f.write_str("Alt-")?;
        }
        if self.shift {
            f.write_str("Shift-")?;
        }
        match self.code {
            Code::Char(' ') => f.write_str("Space"),
            Code::Char(c) if self.ctrl || self.alt => write!(f, "{}", c.to_ascii_uppercase()),
            Code::Char(c) => write!(f, "{c}"),
            Code::F(n) => write!(f, "F{n}"),
            Code::Enter => f.write_str("Enter"),
            Code::Tab => f.write_str("Tab"),
            Code::BackTab => f.write_str("Shift-Tab"),
            Code::Esc => f.write_str("Esc"),
            Code::Backspace => f.write_str("Backspace"),
            Code::Delete => f.write_str("Del"),
            Code::Insert => f.write_str("Ins"),
            Code::Left => f.write_str("←"),
            Code::Right => f.write_str("→"),
            Code::Up => f.write_str("↑"),
            Code::Down => f.write_str("↓"),
            Code::Home => f.write_str("Home"),
            Code::End => f.write_str("End"),
            Code::PageUp => f.write_str("PgUp"),
            Code::PageDown => f.write_str("PgDn"),
        }
    }
}
