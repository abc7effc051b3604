//! Colours and signs. Nothing is told by colour alone: every state has a word or a mark of its own.

use ratatui::style::{Color, Modifier, Style};

/// Where you are.
pub const ACCENT: Color = Color::Cyan;
/// What is wrong.
pub const WRONG: Color = Color::Red;

/// Ordinary text.
pub const PLAIN: Style = Style::new();

/// Headings and the tab you are in.
pub const fn accent() -> Style {
    Style::new().fg(ACCENT).add_modifier(Modifier::BOLD)
}

/// What stands out without being wrong.
pub const fn strong() -> Style {
    Style::new().add_modifier(Modifier::BOLD)
}

/// What is done, or beside the point.
pub const fn dim() -> Style {
    Style::new().add_modifier(Modifier::DIM)
}

/// What is wrong.
pub const fn wrong() -> Style {
    Style::new().fg(WRONG).add_modifier(Modifier::BOLD)
}

/// The chosen row; it also carries a `>`.
pub const fn chosen() -> Style {
    Style::new().add_modifier(Modifier::REVERSED)
}
