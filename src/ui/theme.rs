//! Colours and signs. Nothing is told by colour alone: every state has a word or a mark of its own.

use ratatui::{
    buffer::{Buffer, Cell},
    style::{Color, Modifier, Style},
};

/// How the screen looks (`theme` in the settings).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Theme {
    #[default]
    Dark,
    /// For a light background: cyan is not read there.
    Light,
    /// No colours, nothing dimmed.
    HighContrast,
    /// Lines and signs drawn with ASCII, for consoles that draw the others two columns wide or not at all.
    Ascii,
}

impl Theme {
    /// Turns a finished frame, drawn as for [`Theme::Dark`], into this look. Widths stay as they are.
    pub fn dress(self, buf: &mut Buffer) {
        match self {
            Self::Dark => {}
            Self::Light => buf
                .content
                .iter_mut()
                .filter(|cell| cell.fg == ACCENT)
                .for_each(|cell| {
                    cell.set_fg(Color::Blue);
                }),
            Self::HighContrast => buf.content.iter_mut().for_each(without_colours),
            Self::Ascii => buf.content.iter_mut().for_each(in_ascii),
        }
    }
}

/// Faults are underlined where they cannot be red.
fn without_colours(cell: &mut Cell) {
    let mut modifier = cell.modifier.difference(Modifier::DIM);
    if cell.fg == WRONG {
        modifier |= Modifier::UNDERLINED;
    }
    cell.set_style(Style::reset().add_modifier(modifier));
}

fn in_ascii(cell: &mut Cell) {
    let sign = match cell.symbol() {
        "─" | "–" | "—" => "-",
        "│" => "|",
        "…" => "~",
        "·" => ".",
        "→" => ">",
        "←" => "<",
        "↑" => "^",
        "↓" => "v",
        "×" => "x",
        "“" | "”" => "\"",
        "‘" | "’" => "'",
        _ => return,
    };
    cell.set_symbol(sign);
}

/// Where you are.
pub const ACCENT: Color = Color::Cyan;
/// Faults.
pub const WRONG: Color = Color::Red;

/// Ordinary text.
pub const PLAIN: Style = Style::new();

/// Headings and the tab you are in.
pub const fn accent() -> Style {
    Style::new().fg(ACCENT).add_modifier(Modifier::BOLD)
}

/// Text that stands out without being wrong.
pub const fn strong() -> Style {
    Style::new().add_modifier(Modifier::BOLD)
}

/// Text that is done, or beside the point.
pub const fn dim() -> Style {
    Style::new().add_modifier(Modifier::DIM)
}

/// Faults.
pub const fn wrong() -> Style {
    Style::new().fg(WRONG).add_modifier(Modifier::BOLD)
}

/// The chosen row; it also carries a `>`.
pub const fn chosen() -> Style {
    Style::new().add_modifier(Modifier::REVERSED)
}
