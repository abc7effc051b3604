//! Colours and signs. Nothing is told by colour alone: every state has a word or a mark of its own. Everything is drawn with the styles
//! at the end of this file, which name kinds of text; a theme turns them into looks when the frame is finished.

pub mod look;

use ratatui::{
    buffer::{Buffer, Cell, CellDiffOption},
    style::{Color, Modifier, Style},
};

use super::width::is_ambiguous_wide;
use look::{Looks, TextLook};

/// How the screen looks (`theme` in the settings).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Theme {
    #[default]
    Dark,
    /// For a light background.
    Light,
    /// No colours, nothing dimmed.
    HighContrast,
    /// Lines and signs drawn with ASCII, for consoles that draw the others two columns wide or not at all.
    Ascii,
    /// One of the user's.
    Own(Looks),
}

/// The themes that the program ships, by the names that settings give them.
pub const SHIPPED: [(&str, Theme); 4] = [
    ("dark", Theme::Dark),
    ("light", Theme::Light),
    ("high-contrast", Theme::HighContrast),
    ("ascii", Theme::Ascii),
];

const BOLD: Modifier = Modifier::BOLD;

impl Theme {
    /// Returns the looks of this theme. In the first two every text has a contrast of 4.5 : 1 at least. So a fault has a fixed
    /// red on dark, where red often is too dark, and dimmed text a fixed grey: some terminals dim until nobody reads it.
    pub const fn looks(self) -> Looks {
        let dark = Looks {
            text: TextLook::PLAIN,
            strong: TextLook::of(Color::Reset, BOLD),
            dim: TextLook::of(Color::Indexed(247), Modifier::empty()),
            accent: TextLook::of(Color::Cyan, BOLD),
            wrong: TextLook::of(Color::Indexed(203), BOLD),
            chosen: TextLook::of(Color::Reset, Modifier::REVERSED),
            ascii: false,
        };
        match self {
            Self::Dark => dark,
            Self::Light => Looks {
                dim: TextLook::of(Color::Indexed(241), Modifier::empty()),
                accent: TextLook::of(Color::Blue, BOLD),
                wrong: TextLook::of(Color::Red, BOLD),
                ..dark
            },
            Self::HighContrast => Looks {
                dim: TextLook::PLAIN,
                accent: TextLook::of(Color::Reset, BOLD),
                wrong: TextLook::of(Color::Reset, BOLD.union(Modifier::UNDERLINED)),
                ..dark
            },
            // Old consoles take the numbers of the greys for other orders, such as blinking.
            Self::Ascii => Looks {
                dim: TextLook::of(Color::Reset, Modifier::DIM),
                ascii: true,
                ..dark
            },
            Self::Own(looks) => looks,
        }
    }

    /// Turns a finished frame into this look. Widths stay as they are: lines are drawn with ASCII, too, where the terminal would give two
    /// cells to each of their signs.
    pub fn dress(self, buf: &mut Buffer) {
        let looks = self.looks();
        let wide = is_ambiguous_wide();
        // Cells beside each other mostly are of one kind.
        let mut last = LastDressed::default();
        for cell in &mut buf.content {
            last.dress(&looks, cell);
            if looks.ascii || (wide && is_line(cell)) {
                in_ascii(cell);
            }
        }
    }
}

/// The attributes by which kinds of text are told apart, and which a theme replaces; others stay.
const TOLD_BY: Modifier = BOLD.union(Modifier::DIM).union(Modifier::REVERSED);

/// The kind of text that was dressed last, and its look.
#[derive(Default)]
struct LastDressed(Option<(Color, Modifier, TextLook)>);

impl LastDressed {
    fn dress(&mut self, looks: &Looks, cell: &mut Cell) {
        let look = match self.0 {
            Some((fg, told, look)) if fg == cell.fg && told == cell.modifier => look,
            Some(_) | None => {
                let look = look_of(looks, cell);
                self.0 = Some((cell.fg, cell.modifier, look));
                look
            }
        };
        cell.fg = look.fg;
        cell.bg = look.bg;
        cell.modifier = look.attributes;
    }
}

/// The look of a cell, with the attributes that no theme replaces.
fn look_of(looks: &Looks, cell: &Cell) -> TextLook {
    let told = cell.modifier;
    let look = if cell.fg == WRONG {
        looks.wrong
    } else if cell.fg == ACCENT {
        looks.accent
    } else if told.contains(Modifier::DIM) {
        looks.dim
    } else if told.contains(BOLD) {
        looks.strong
    } else {
        looks.text
    };
    let bg = if look.bg == Color::Reset {
        looks.text.bg
    } else {
        look.bg
    };
    let look = TextLook { bg, ..look };
    let look = if told.contains(Modifier::REVERSED) {
        look.under(looks.chosen)
    } else {
        look
    };
    TextLook {
        attributes: told.difference(TOLD_BY).union(look.attributes),
        ..look
    }
}

/// Whether the cell is part of a line, which is drawn sign by sign.
fn is_line(cell: &Cell) -> bool {
    matches!(cell.symbol(), "─" | "│") && cell.diff_option == CellDiffOption::None
}

fn in_ascii(cell: &mut Cell) {
    let sign = match cell.symbol() {
        "─" | "–" | "—" => "-",
        "│" => "|",
        "…" => "~",
        "·" => ".",
        "→" | "›" => ">",
        "»" => "+",
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
