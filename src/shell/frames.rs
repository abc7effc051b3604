//! Frames: ratatui finds what changed in a row, crossterm writes it as bytes, and the terminal takes them without anybody waiting for
//! it. Knows nothing of what is drawn.
//!
//! `ratatui::Terminal` would ask for the width of every cell of the screen at each key. Most keys change two rows, so only rows that
//! differ are given to ratatui's comparison.

use super::incoming::Incoming;
use super::screen_size::sane_size;
use super::turn::{in_turn, is_turn};
use super::unix::Output;
use crossterm::Command;
use crossterm::cursor::{Hide, MoveTo, Show};
use crossterm::terminal::{BeginSynchronizedUpdate, Clear, ClearType, EndSynchronizedUpdate};
use ratatui::backend::{Backend as _, CrosstermBackend};
use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::{Position, Rect};
use ratatui::style::Color;
use std::io;
use std::ops::Range;
use std::sync::Arc;
use std::sync::mpsc::{self, Sender};
use std::thread::Builder;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// So many rows are copied at once at most: the memory for a whole frame would be taken from the system anew each time.
const BAND: u16 = 8;

/// From this size on a frame is marked as one, so that the terminal does not show half of it.
const MARKED_FROM: usize = 1024;

/// The frames of a terminal.
#[derive(Debug)]
pub struct Frames {
    area: Rect,
    /// The frame that the terminal shows, as it was painted; `None`: nothing is known of what it shows.
    shown: Option<Buffer>,
    /// Where the caret of that frame stands; `None`: it is hidden.
    caret: Option<Position>,
    /// The cells for the next frame.
    next: Buffer,
    /// The bytes of the last frame, to be used again.
    bytes: Vec<u8>,
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
    pub(super) fn new(output: Arc<Output>, outbox: Sender<Incoming>, colour: bool) -> Self {
        Self {
            area: Rect::default(),
            shown: None,
            caret: None,
            next: Buffer::default(),
            bytes: Vec::new(),
            turn: 0,
            busy: false,
            colour,
            aside: Vec::new(),
            output,
            outbox,
            writer: None,
        }
    }

    /// The cells that a frame has.
    pub const fn area(&self) -> Rect {
        self.area
    }

    /// Another size; the next frame is drawn whole.
    pub fn resize(&mut self, columns: u16, rows: u16) {
        let (columns, rows) = sane_size(columns, rows);
        self.area = Rect::new(0, 0, columns, rows);
        self.shown = None;
    }

    /// The next frame is drawn whole: for Ctrl-L, for another look, and when other programs wrote on the screen.
    pub fn redraw(&mut self) {
        self.shown = None;
    }

    /// The terminal was taken anew: what was left of the last frame is not written any more.
    pub(super) fn begin_turn(&mut self, turn: u32) {
        self.turn = turn;
        self.busy = false;
        self.shown = None;
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

    /// Draws a frame; `paint` gets an empty buffer and returns the place of the caret (`None`: it is hidden). `dress` turns painted
    /// rows into their look; after another look, call [`Self::redraw`]. As long as the last frame is not taken nothing is painted:
    /// draw again after [`Incoming::FrameTaken`].
    pub fn draw(&mut self, paint: impl FnOnce(&mut Buffer) -> Option<Position>, dress: impl Fn(&mut Buffer)) {
        if self.busy || !is_turn(self.turn) {
            return;
        }
        if self.next.area == self.area {
            self.next.reset();
        } else {
            self.next = Buffer::empty(self.area);
        }
        let caret = paint(&mut self.next).filter(|place| self.area.contains(*place));
        let (shown, painted) = (self.shown.take(), std::mem::take(&mut self.next));
        // Only memory is written to, so no error comes.
        let Ok(bytes) = self.encode(shown.as_ref(), &painted, caret, dress) else {
            return;
        };
        self.next = shown.unwrap_or_default();
        self.shown = Some(painted);
        self.send(bytes);
    }

    /// Draws the rows of a part of the frame that is shown anew; `paint` gets them as they are. False: no frame is shown, or it is not taken
    /// yet, and nothing was painted.
    pub fn patch(
        &mut self,
        part: Rect,
        paint: impl FnOnce(&mut Buffer) -> Option<Position>,
        dress: impl Fn(&mut Buffer),
    ) -> bool {
        let Some(shown) = &self.shown else { return false };
        if self.busy || !is_turn(self.turn) || part.intersection(self.area) != part {
            return false;
        }
        let rows = part.top()..part.bottom();
        let before = rows_of(shown, &rows);
        let mut after = before.clone();
        let caret = paint(&mut after).filter(|place| self.area.contains(*place));
        // Only memory is written to, so no error comes.
        let Ok(bytes) = self.encode(Some(&before), &after, caret, dress) else {
            return false;
        };
        if let Some(shown) = &mut self.shown
            && let Some(cells) = shown.content.get_mut(cells_of(shown.area, &rows))
        {
            cells.clone_from_slice(&after.content);
        }
        self.send(bytes);
        true
    }

    /// The bytes that turn some rows as they are shown into these, and bring the caret to its place; without the first, all of a frame.
    fn encode(
        &mut self,
        before: Option<&Buffer>,
        after: &Buffer,
        caret: Option<Position>,
        dress: impl Fn(&mut Buffer),
    ) -> io::Result<Vec<u8>> {
        let mut bytes = std::mem::take(&mut self.bytes);
        bytes.clear();
        if before.is_none() {
            ansi(&mut bytes, Clear(ClearType::All));
        }
        for rows in changed_rows(before, after) {
            let before = before.map(|before| rows_of(before, &rows));
            self.write_rows(&mut bytes, before, rows_of(after, &rows), &dress)?;
        }
        if bytes.is_empty() && caret == self.caret {
            return Ok(bytes);
        }
        self.caret = caret;
        put_caret(&mut bytes, caret);
        if bytes.len() >= MARKED_FROM {
            let mut marked = Vec::with_capacity(bytes.len() + 2 * 8);
            ansi(&mut marked, BeginSynchronizedUpdate);
            marked.append(&mut bytes);
            ansi(&mut marked, EndSynchronizedUpdate);
            bytes = marked;
        }
        Ok(bytes)
    }

    /// Writes what differs between some rows as they are shown and as they are to be; without the first, whatever is not blank.
    fn write_rows(
        &self,
        bytes: &mut Vec<u8>,
        before: Option<Buffer>,
        after: Buffer,
        dress: impl Fn(&mut Buffer),
    ) -> io::Result<()> {
        let dressed = |mut rows: Buffer| {
            dress(&mut rows);
            if !self.colour {
                take_colours(&mut rows);
            }
            rows
        };
        let after = dressed(after);
        let before = before.map_or_else(|| Buffer::empty(after.area), dressed);
        write_cells(bytes, before.diff_iter(&after))
    }

    /// Sends the bytes of a frame, behind the sequences that were to go out before it.
    fn send(&mut self, mut bytes: Vec<u8>) {
        if !self.aside.is_empty() {
            let mut before = std::mem::take(&mut self.aside);
            before.append(&mut bytes);
            bytes = before;
        }
        if bytes.is_empty() {
            self.bytes = bytes;
            return;
        }
        let Some(taken) = in_turn(self.turn, || self.output.write_now(&bytes)) else {
            return;
        };
        if let Some(rest) = bytes.get(taken..).filter(|rest| !rest.is_empty()) {
            self.hand_over(rest.to_vec());
        }
        self.bytes = bytes;
    }

    /// Gives the rest of a frame to the thread that waits for the terminal.
    fn hand_over(&mut self, bytes: Vec<u8>) {
        if self.writer.is_none() {
            self.writer = start_writer(Arc::clone(&self.output), self.outbox.clone()).ok();
        }
        let late = Late { turn: self.turn, bytes };
        self.busy = self.writer.as_ref().is_some_and(|writer| writer.send(late).is_ok());
        // Without the thread the terminal lacks this rest: what follows is drawn over everything.
        if !self.busy {
            self.shown = None;
        }
    }
}

/// The rows in which two frames differ, those beside each other together, up to a band of them; without a first frame all rows.
fn changed_rows(shown: Option<&Buffer>, next: &Buffer) -> Vec<Range<u16>> {
    let width = usize::from(next.area.width).max(1);
    let mut runs: Vec<Range<u16>> = Vec::new();
    let mut before = shown.map(|shown| shown.content.chunks(width));
    for (row, cells) in (0..next.area.height).zip(next.content.chunks(width)) {
        let same =
            |before: &[Cell]| before.len() == cells.len() && before.iter().zip(cells).all(|(a, b)| is_same(a, b));
        if before.as_mut().and_then(Iterator::next).is_some_and(same) {
            continue;
        }
        match runs
            .last_mut()
            .filter(|run| run.end == row && run.len() < usize::from(BAND))
        {
            Some(run) => run.end = row + 1,
            None => runs.push(row..row + 1),
        }
    }
    runs
}

/// Whether two cells look the same. ratatui says it too, at twice the cost: nearly every sign is one byte long.
fn is_same(a: &Cell, b: &Cell) -> bool {
    let same_sign = match (a.symbol().as_bytes(), b.symbol().as_bytes()) {
        ([a], [b]) => a == b,
        (a, b) => a == b,
    };
    same_sign && (a.modifier, a.fg, a.bg, a.diff_option) == (b.modifier, b.fg, b.bg, b.diff_option)
}

/// Some rows of a frame, at their places.
fn rows_of(frame: &Buffer, rows: &Range<u16>) -> Buffer {
    Buffer {
        area: Rect {
            y: frame.area.y + rows.start,
            height: rows.end - rows.start,
            ..frame.area
        },
        content: frame
            .content
            .get(cells_of(frame.area, rows))
            .unwrap_or_default()
            .to_vec(),
    }
}

/// The places of some rows among the cells of a frame.
fn cells_of(frame: Rect, rows: &Range<u16>) -> Range<usize> {
    let width = usize::from(frame.width);
    usize::from(rows.start) * width..usize::from(rows.end) * width
}

fn put_caret(bytes: &mut Vec<u8>, caret: Option<Position>) {
    match caret {
        Some(place) => {
            ansi(bytes, Show);
            ansi(bytes, MoveTo(place.x, place.y));
        }
        None => ansi(bytes, Hide),
    }
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

static BLANK: Cell = Cell::EMPTY;

/// Writes cells as crossterm does, with two cautions: a control character is a blank, and after a character of doubtful width the place
/// of the next is said.
fn write_cells<'a>(bytes: &mut Vec<u8>, cells: impl Iterator<Item = (u16, u16, &'a Cell)>) -> io::Result<()> {
    let mut cells = cells.peekable();
    while cells.peek().is_some() {
        let mut doubtful = false;
        // crossterm says the place of the first cell that it is given.
        CrosstermBackend::new(&mut *bytes).draw(std::iter::from_fn(|| {
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
