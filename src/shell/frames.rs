//! Frames: ratatui finds what changed, crossterm writes it as bytes, and the terminal takes them without anybody waiting for it.
//! Knows nothing of what is drawn.

use super::incoming::Incoming;
use super::screen_size::sane_size;
use super::turn::{in_turn, is_turn};
use super::unix::Output;
use crossterm::Command;
use crossterm::terminal::{BeginSynchronizedUpdate, Clear, ClearType, EndSynchronizedUpdate};
use ratatui::backend::{Backend, CrosstermBackend, WindowSize};
use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::{Position, Rect, Size};
use ratatui::style::Color;
use ratatui::{Terminal, TerminalOptions, Viewport};
use std::io;
use std::sync::Arc;
use std::sync::mpsc::{self, Sender};
use std::thread::Builder;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// From this size on a frame is marked as one, so that the terminal does not show half of it.
const MARKED_FROM: usize = 1024;

/// The frames of a terminal.
#[derive(Debug)]
pub struct Frames {
    terminal: Terminal<Canvas>,
    area: Rect,
    /// Nothing is known of what the terminal shows.
    blank: bool,
    /// Frames are written only as long as the terminal is ours as it was at their beginning.
    turn: u32,
    /// The terminal has not taken the last frame yet.
    busy: bool,
    colour: bool,
    /// Sequences that go out before the next frame.
    aside: Vec<u8>,
    output: Arc<Output>,
    outbox: Sender<Incoming>,
    writer: Option<Sender<Late>>,
}

/// The rest of a frame that the terminal did not take at once.
struct Late {
    turn: u32,
    bytes: Vec<u8>,
}

impl Frames {
    pub(super) fn new(output: Arc<Output>, outbox: Sender<Incoming>, colour: bool) -> io::Result<Self> {
        let area = Rect::default();
        Ok(Self {
            terminal: new_terminal(area)?,
            area,
            blank: true,
            turn: 0,
            busy: false,
            colour,
            aside: Vec::new(),
            output,
            outbox,
            writer: None,
        })
    }

    /// The cells that a frame has.
    pub const fn area(&self) -> Rect {
        self.area
    }

    /// Another size; the next frame is drawn whole.
    pub fn resize(&mut self, columns: u16, rows: u16) {
        let (columns, rows) = sane_size(columns, rows);
        self.area = Rect::new(0, 0, columns, rows);
        self.blank = true;
    }

    /// The next frame is drawn whole: for Ctrl-L, and when other programs wrote on the screen.
    pub const fn redraw(&mut self) {
        self.blank = true;
    }

    /// The terminal was taken anew: what was left of the last frame is not written any more.
    pub(super) fn begin_turn(&mut self, turn: u32) {
        self.turn = turn;
        self.busy = false;
        self.blank = true;
        self.aside.clear();
    }

    /// Has a sequence sent before the next frame, so that it never stands in the middle of one.
    pub(super) fn send_aside(&mut self, sequence: &str) {
        self.aside.extend_from_slice(sequence.as_bytes());
    }

    /// The terminal has taken the last frame, as [`Incoming::FrameTaken`] says: the next may be drawn.
    pub const fn taken(&mut self, turn: u32) {
        if self.turn == turn {
            self.busy = false;
        }
    }

    /// Draws a frame; `paint` gets an empty buffer and returns the place of the caret (`None`: it is hidden). As long as the
    /// last frame is not taken nothing is painted: draw again after [`Incoming::FrameTaken`].
    pub fn draw(&mut self, paint: impl FnOnce(&mut Buffer) -> Option<Position>) {
        if self.busy || !is_turn(self.turn) {
            return;
        }
        // Only memory is written to, so no error comes.
        let Ok(bytes) = self.encode(paint) else { return };
        let Some(taken) = in_turn(self.turn, || self.output.write_now(&bytes)) else {
            return;
        };
        if let Some(rest) = bytes.get(taken..).filter(|rest| !rest.is_empty()) {
            self.hand_over(rest.to_vec());
        }
        self.terminal.backend_mut().reuse(bytes);
    }

    /// The bytes that turn the last frame into the next.
    fn encode(&mut self, paint: impl FnOnce(&mut Buffer) -> Option<Position>) -> io::Result<Vec<u8>> {
        if std::mem::take(&mut self.blank) {
            self.terminal = new_terminal(self.area)?;
            ansi(&mut self.terminal.backend_mut().bytes, Clear(ClearType::All));
        }
        let colour = self.colour;
        self.terminal.draw(|frame| {
            let buffer = frame.buffer_mut();
            let caret = paint(buffer).filter(|p| buffer.area.contains(*p));
            if !colour {
                take_colours(buffer);
            }
            if let Some(caret) = caret {
                frame.set_cursor_position(caret);
            }
        })?;
        let mut bytes = std::mem::take(&mut self.terminal.backend_mut().bytes);
        if bytes.len() >= MARKED_FROM {
            let mut marked = Vec::with_capacity(bytes.len() + 2 * 8);
            ansi(&mut marked, BeginSynchronizedUpdate);
            marked.append(&mut bytes);
            ansi(&mut marked, EndSynchronizedUpdate);
            bytes = marked;
        }
        if !self.aside.is_empty() {
            let mut before = std::mem::take(&mut self.aside);
            before.append(&mut bytes);
            bytes = before;
        }
        Ok(bytes)
    }

    /// Gives the rest of a frame to the thread that waits for the terminal.
    fn hand_over(&mut self, bytes: Vec<u8>) {
        if self.writer.is_none() {
            self.writer = start_writer(Arc::clone(&self.output), self.outbox.clone()).ok();
        }
        let late = Late { turn: self.turn, bytes };
        self.busy = self.writer.as_ref().is_some_and(|writer| writer.send(late).is_ok());
        // Without the thread the terminal lacks this rest: what follows is drawn over everything.
        self.blank |= !self.busy;
    }
}

fn new_terminal(area: Rect) -> io::Result<Terminal<Canvas>> {
    let viewport = Viewport::Fixed(area);
    Terminal::with_options(Canvas::default(), TerminalOptions { viewport })
}

fn start_writer(output: Arc<Output>, outbox: Sender<Incoming>) -> io::Result<Sender<Late>> {
    let (sender, frames) = mpsc::channel::<Late>();
    Builder::new().name("output".to_owned()).spawn(move || {
        for Late { turn, bytes } in frames {
            let mut rest = bytes.as_slice();
            while !rest.is_empty() && is_turn(turn) {
                output.wait();
                let taken = in_turn(turn, || output.write(rest));
                rest = taken.and_then(|taken| rest.get(taken..)).unwrap_or_default();
            }
            let _ = outbox.send(Incoming::FrameTaken(turn));
        }
    })?;
    Ok(sender)
}

fn ansi(bytes: &mut Vec<u8>, command: impl Command) {
    let mut text = String::new();
    // Only memory is written to.
    let _ = command.write_ansi(&mut text);
    bytes.extend_from_slice(text.as_bytes());
}

/// crossterm keeps `NO_COLOR` by itself, but then its colours take bold and reverse with them: none are given to it.
fn take_colours(buffer: &mut Buffer) {
    for cell in &mut buffer.content {
        (cell.fg, cell.bg) = (Color::Reset, Color::Reset);
    }
}

/// crossterm's backend over memory, with two cautions: a control character is a blank, and after a character of doubtful width
/// the place of the next is said.
#[derive(Debug, Default)]
struct Canvas {
    bytes: Vec<u8>,
}

static BLANK: Cell = Cell::EMPTY;

impl Canvas {
    /// Takes a buffer back for the next frame.
    fn reuse(&mut self, mut bytes: Vec<u8>) {
        bytes.clear();
        self.bytes = bytes;
    }

    const fn crossterm(&mut self) -> CrosstermBackend<&mut Vec<u8>> {
        CrosstermBackend::new(&mut self.bytes)
    }
}

impl Backend for Canvas {
    type Error = io::Error;

    fn draw<'a, I: Iterator<Item = (u16, u16, &'a Cell)>>(&mut self, content: I) -> io::Result<()> {
        let mut cells = content.peekable();
        while cells.peek().is_some() {
            let mut doubtful = false;
            // crossterm says the place of the first cell that it is given.
            self.crossterm().draw(std::iter::from_fn(|| {
                if doubtful {
                    return None;
                }
                let (x, y, cell) = cells.next()?;
                doubtful = is_doubtful(cell.symbol());
                let odd = cell.symbol().is_empty() || cell.symbol().chars().any(char::is_control);
                Some((x, y, if odd { &BLANK } else { cell }))
            }))?;
        }
        Ok(())
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        self.crossterm().hide_cursor()
    }

    fn show_cursor(&mut self) -> io::Result<()> {
        self.crossterm().show_cursor()
    }

    /// The terminal is asked nothing: where it does not answer, the program would wait.
    fn get_cursor_position(&mut self) -> io::Result<Position> {
        Err(io::ErrorKind::Unsupported.into())
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> io::Result<()> {
        self.crossterm().set_cursor_position(position)
    }

    fn clear(&mut self) -> io::Result<()> {
        self.crossterm().clear()
    }

    fn clear_region(&mut self, region: ratatui::backend::ClearType) -> io::Result<()> {
        self.crossterm().clear_region(region)
    }

    fn size(&self) -> io::Result<Size> {
        Err(io::ErrorKind::Unsupported.into())
    }

    fn window_size(&mut self) -> io::Result<WindowSize> {
        Err(io::ErrorKind::Unsupported.into())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Whether terminals disagree about the width. Lines and blocks are left out: where they are wide, the grid is broken anyway.
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
