//! The look of one kind of text, and the looks of all kinds together: what a theme is made of. Knows no frame.

use ratatui::style::{Color, Modifier};
use strum::{EnumIter, EnumString, IntoStaticStr};

/// Colour, background and attributes of one kind of text. `Color::Reset` is the colour of the terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TextLook {
    pub fg: Color,
    pub bg: Color,
    pub attributes: Modifier,
}

impl TextLook {
    /// Text as the terminal writes it.
    pub const PLAIN: Self = Self::of(Color::Reset, Modifier::empty());

    /// A look on the terminal's own background.
    pub const fn of(fg: Color, attributes: Modifier) -> Self {
        Self {
            fg,
            bg: Color::Reset,
            attributes,
        }
    }

    /// Reads words as `cyan bold`, `#ffd700 on black`, `245 italic`, `reversed`. None if one of them is neither a colour nor an attribute,
    /// or if a colour is named twice.
    pub fn parse(words: &str) -> Option<Self> {
        let mut look = Self::PLAIN;
        let (mut has_fg, mut has_bg, mut on) = (false, false, false);
        for word in words.split_whitespace() {
            let word = word.to_ascii_lowercase();
            if word == "on" && !on && !has_bg {
                on = true;
            } else if let (false, Some(attribute)) = (on, attribute(&word)) {
                look.attributes |= attribute;
            } else {
                let colour = colour(&word)?;
                let (slot, taken) = if on {
                    (&mut look.bg, &mut has_bg)
                } else {
                    (&mut look.fg, &mut has_fg)
                };
                if std::mem::replace(taken, true) {
                    return None;
                }
                *slot = colour;
                on = false;
            }
        }
        (!on).then_some(look)
    }

    /// This look with the colours and attributes of another one laid over it.
    #[must_use]
    pub fn under(self, over: Self) -> Self {
        let given = |over, under| if over == Color::Reset { under } else { over };
        Self {
            fg: given(over.fg, self.fg),
            bg: given(over.bg, self.bg),
            attributes: self.attributes | over.attributes,
        }
    }
}

fn attribute(word: &str) -> Option<Modifier> {
    Some(match word {
        "bold" => Modifier::BOLD,
        "dim" => Modifier::DIM,
        "italic" => Modifier::ITALIC,
        "underlined" => Modifier::UNDERLINED,
        "reversed" => Modifier::REVERSED,
        _ => return None,
    })
}

fn colour(word: &str) -> Option<Color> {
    if word == "default" {
        return Some(Color::Reset);
    }
    word.parse().ok()
}

/// A kind of text, by the name that a theme gives it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumIter, EnumString, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Role {
    /// Ordinary text, and the screen behind it.
    Text,
    /// Text that stands out without being wrong.
    Strong,
    /// Text that is done, or beside the point.
    Dim,
    /// Headings and the tab you are in.
    Accent,
    /// Faults.
    Wrong,
    /// The chosen row, laid over what it holds.
    Chosen,
}

/// The looks of all kinds of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Looks {
    pub text: TextLook,
    pub strong: TextLook,
    pub dim: TextLook,
    pub accent: TextLook,
    pub wrong: TextLook,
    pub chosen: TextLook,
    /// Lines and signs are drawn with ASCII.
    pub ascii: bool,
}

impl Looks {
    /// Returns the look of a kind of text.
    #[allow(dead_code, reason = "tests measure contrast with it")]
    pub const fn of(&self, role: Role) -> TextLook {
        match role {
            Role::Text => self.text,
            Role::Strong => self.strong,
            Role::Dim => self.dim,
            Role::Accent => self.accent,
            Role::Wrong => self.wrong,
            Role::Chosen => self.chosen,
        }
    }

    /// Gives a kind of text another look.
    pub const fn set(&mut self, role: Role, look: TextLook) {
        match role {
            Role::Text => self.text = look,
            Role::Strong => self.strong = look,
            Role::Dim => self.dim = look,
            Role::Accent => self.accent = look,
            Role::Wrong => self.wrong = look,
            Role::Chosen => self.chosen = look,
        }
    }
}
