//! Cells become bytes: as few as possible, and none that a plain VT terminal does not know.

use ratatui::buffer::{Buffer, Cell, CellWidth};
use ratatui::layout::Position;
use ratatui::style::{Color, Modifier};
use std::io::Write;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// A run of blanks from this length on is erased instead of written.
const ERASE_FROM: u16 = 8;

/// What the terminal's pen is set to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Pen {
    fg: Color,
    bg: Color,
    modifier: Modifier,
}

const PLAIN: Pen = Pen {
    fg: Color::Reset,
    bg: Color::Reset,
    modifier: Modifier::empty(),
};

const ATTRIBUTES: [(Modifier, u8); 9] = [
    (Modifier::BOLD, 1),
    (Modifier::DIM, 2),
    (Modifier::ITALIC, 3),
    (Modifier::UNDERLINED, 4),
    (Modifier::SLOW_BLINK, 5),
    (Modifier::RAPID_BLINK, 6),
    (Modifier::REVERSED, 7),
    (Modifier::HIDDEN, 8),
    (Modifier::CROSSED_OUT, 9),
];

/// Knows where the terminal's cursor stands and which pen it has, from frame to frame.
#[derive(Debug)]
pub(super) struct Encoder {
    colour: bool,
    pen: Pen,
    at: Option<Position>,
    cursor_hidden: bool,
}

impl Encoder {
    pub(super) const fn new(colour: bool) -> Self {
        Self {
            colour,
            pen: PLAIN,
            at: None,
            cursor_hidden: false,
        }
    }

    /// Clears the screen; nothing is known of the terminal before.
    pub(super) fn start_over(&mut self, out: &mut Vec<u8>) {
        *self = Self::new(self.colour);
        out.extend_from_slice(b"\x1b[m\x1b[?25h\x1b[2J");
    }

    /// The bytes that turn `shown` into `next`.
    pub(super) fn cells(&mut self, shown: &Buffer, next: &Buffer, out: &mut Vec<u8>) {
        let width = next.area.width;
        let mut changes = shown.diff_iter(next).peekable();
        while let Some((x, y, cell)) = changes.next() {
            self.go(x, y, out);
            self.take_pen(cell, out);
            if is_blank(cell) && self.pen == PLAIN {
                let blank = |x: u16| {
                    next.cell((x, y))
                        .is_some_and(|c| is_blank(c) && self.pen_of(c) == PLAIN)
                };
                let mut run = 1;
                loop {
                    let changed = changes.next_if(|(cx, cy, _)| (*cx, *cy) == (x + run, y) && blank(*cx));
                    // The other half of a wide character goes with it: the buffers say nothing of it, and a terminal that
                    // erases the first half alone keeps the second.
                    let half = || shown.cell((x + run - 1, y)).is_some_and(|c| c.cell_width() > 1) && blank(x + run);
                    if changed.is_none() && !half() {
                        break;
                    }
                    run += 1;
                }
                self.blanks(run, width, out);
                continue;
            }
            self.symbol(cell, width, out);
        }
    }

    /// The caret's place at the end of a frame.
    pub(super) fn caret(&mut self, caret: Option<Position>, out: &mut Vec<u8>) {
        match caret {
            Some(p) => {
                self.go(p.x, p.y, out);
                if self.cursor_hidden {
                    out.extend_from_slice(b"\x1b[?25h");
                }
            }
            None if !self.cursor_hidden => out.extend_from_slice(b"\x1b[?25l"),
            None => {}
        }
        self.cursor_hidden = caret.is_none();
    }

    fn go(&mut self, x: u16, y: u16, out: &mut Vec<u8>) {
        let here = Position { x, y };
        if self.at != Some(here) {
            // Writing into a vector cannot fail.
            let _ = write!(out, "\x1b[{};{}H", u32::from(y) + 1, u32::from(x) + 1);
            self.at = Some(here);
        }
    }

    fn blanks(&mut self, run: u16, width: u16, out: &mut Vec<u8>) {
        let Some(at) = self.at else { return };
        if run < ERASE_FROM {
            out.resize(out.len() + usize::from(run), b' ');
            self.advance(run, width);
        } else if at.x + run >= width {
            out.extend_from_slice(b"\x1b[K");
        } else {
            let _ = write!(out, "\x1b[{run}X");
        }
    }

    fn symbol(&mut self, cell: &Cell, width: u16, out: &mut Vec<u8>) {
        let symbol = cell.symbol();
        if let [0x20..=0x7e] = symbol.as_bytes() {
            out.extend_from_slice(symbol.as_bytes());
            self.advance(1, width);
            return;
        }
        if symbol.is_empty() || symbol.chars().any(char::is_control) {
            out.push(b' ');
            self.advance(1, width);
            return;
        }
        out.extend_from_slice(symbol.as_bytes());
        if is_doubtful(symbol) {
            self.at = None;
        } else {
            self.advance(cell.cell_width(), width);
        }
    }

    /// At the right edge terminals differ in where the cursor is.
    fn advance(&mut self, columns: u16, width: u16) {
        self.at = self
            .at
            .map(|p| Position { x: p.x + columns, ..p })
            .filter(|p| p.x < width);
    }

    fn pen_of(&self, cell: &Cell) -> Pen {
        Pen {
            fg: if self.colour { cell.fg } else { Color::Reset },
            bg: if self.colour { cell.bg } else { Color::Reset },
            modifier: cell.modifier,
        }
    }

    fn take_pen(&mut self, cell: &Cell, out: &mut Vec<u8>) {
        let wanted = self.pen_of(cell);
        if wanted == self.pen {
            return;
        }
        out.extend_from_slice(b"\x1b[");
        let mut from = self.pen;
        // Attributes are only taken away together.
        if wanted == PLAIN || !wanted.modifier.contains(from.modifier) {
            out.extend_from_slice(if wanted == PLAIN { b"" } else { b"0;" });
            from = PLAIN;
        }
        for (modifier, number) in ATTRIBUTES {
            if wanted.modifier.contains(modifier) && !from.modifier.contains(modifier) {
                let _ = write!(out, "{number};");
            }
        }
        if wanted.fg != from.fg {
            colour(wanted.fg, 30, out);
        }
        if wanted.bg != from.bg {
            colour(wanted.bg, 40, out);
        }
        if out.last() == Some(&b';') {
            out.pop();
        }
        out.push(b'm');
        self.pen = wanted;
    }
}

fn colour(colour: Color, base: u8, out: &mut Vec<u8>) {
    let named = |n: u8| Some(if n < 8 { base + n } else { base + 52 + n });
    let number = match colour {
        Color::Reset => Some(base + 9),
        Color::Black => named(0),
        Color::Red => named(1),
        Color::Green => named(2),
        Color::Yellow => named(3),
        Color::Blue => named(4),
        Color::Magenta => named(5),
        Color::Cyan => named(6),
        Color::Gray => named(7),
        Color::DarkGray => named(8),
        Color::LightRed => named(9),
        Color::LightGreen => named(10),
        Color::LightYellow => named(11),
        Color::LightBlue => named(12),
        Color::LightMagenta => named(13),
        Color::LightCyan => named(14),
        Color::White => named(15),
        Color::Indexed(_) | Color::Rgb(..) => None,
    };
    let _ = match (number, colour) {
        (Some(number), _) => write!(out, "{number};"),
        (None, Color::Indexed(i)) => write!(out, "{};5;{i};", base + 8),
        (None, Color::Rgb(r, g, b)) => write!(out, "{};2;{r};{g};{b};", base + 8),
        (None, _) => Ok(()),
    };
}

fn is_blank(cell: &Cell) -> bool {
    cell.symbol() == " "
}

/// Whether terminals disagree about the width: the place of the next cell is then said, not presumed, so that the rest of the
/// row stands right whatever the terminal does. Lines and blocks are left out: who draws them wide has a broken grid anyway.
fn is_doubtful(symbol: &str) -> bool {
    let mut chars = symbol.chars();
    let (Some(first), rest) = (chars.next(), chars.next()) else {
        return true;
    };
    rest.is_some()
        || (!('\u{2500}'..='\u{259f}').contains(&first) && first.width() != first.width_cjk())
        || ('\u{1f000}'..'\u{20000}').contains(&first)
        || symbol.width() == 0
}
