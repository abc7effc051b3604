//! Two buffers and the bytes that turn one into the other: a frame is one write, with the caret at its end. Knows nothing of what is drawn.
//!
//! Why not `ratatui::Terminal`: it asks for the size, hides or shows the cursor and flushes several times a frame, and it waits for
//! a terminal that does not read. Here a frame that is not taken waits in memory, and the program goes on.

mod encode;

use super::terminal::{self, Output};
use encode::Encoder;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use std::os::fd::BorrowedFd;

/// From this size on a frame is marked as one, so that the terminal does not show half of it.
const MARKED_FROM: usize = 1024;
const BEGIN: &[u8] = b"\x1b[?2026h";
const END: &[u8] = b"\x1b[?2026l";

/// The terminal's cells as they are and as they shall be.
#[derive(Debug)]
pub struct Screen {
    output: Output,
    shown: Buffer,
    next: Buffer,
    encoder: Encoder,
    /// Nothing is known of what the terminal shows.
    blank: bool,
    pending: Vec<u8>,
    written: usize,
}

impl Screen {
    pub(super) fn new(output: Output, (columns, rows): (u16, u16), colour: bool) -> Self {
        let area = Rect::new(0, 0, columns, rows);
        Self {
            output,
            shown: Buffer::empty(area),
            next: Buffer::empty(area),
            encoder: Encoder::new(colour),
            blank: true,
            pending: Vec::with_capacity(16 * 1024),
            written: 0,
        }
    }

    /// The cells that a frame has.
    pub fn area(&self) -> Rect {
        self.next.area
    }

    /// Another size; the next frame is drawn whole.
    pub fn resize(&mut self, columns: u16, rows: u16) {
        let (columns, rows) = terminal::sane_size(columns, rows);
        let area = Rect::new(0, 0, columns, rows);
        if area != self.next.area {
            self.next = Buffer::empty(area);
        }
        self.redraw();
    }

    /// The next frame is drawn whole: for Ctrl-L, after a stop, and when other programs wrote on the screen.
    pub fn redraw(&mut self) {
        self.blank = true;
    }

    /// What was not taken of the last frame is not sent any more.
    pub(super) fn forget_backlog(&mut self) {
        self.pending.clear();
        self.written = 0;
    }

    /// The terminal's output while it has not taken the last frame; [`super::wait::Waiter::wait`] watches it.
    pub fn backlog(&self) -> Option<BorrowedFd<'_>> {
        (self.written < self.pending.len()).then(|| self.output.fd())
    }

    /// Draws a frame; `paint` gets an empty buffer and returns the place of the caret (none: it is hidden).
    /// While the last frame is not taken nothing is painted: call again when [`super::wait::Woken::writable`] holds.
    /// Returns the bytes of the frame.
    pub fn draw(&mut self, paint: impl FnOnce(&mut Buffer) -> Option<Position>) -> usize {
        if !terminal::is_entered() || !self.flush() {
            return 0;
        }
        self.next.reset();
        let caret = paint(&mut self.next).filter(|p| self.next.area.contains(*p));
        self.encode(caret);
        std::mem::swap(&mut self.shown, &mut self.next);
        let bytes = self.pending.len();
        self.flush();
        bytes
    }

    fn encode(&mut self, caret: Option<Position>) {
        self.pending.clear();
        self.written = 0;
        self.pending.extend_from_slice(BEGIN);
        let start = self.pending.len();
        if self.blank {
            self.blank = false;
            self.shown.resize(self.next.area);
            self.shown.reset();
            self.encoder.start_over(&mut self.pending);
        }
        self.encoder.cells(&self.shown, &self.next, &mut self.pending);
        self.encoder.caret(caret, &mut self.pending);
        if self.pending.len() - start < MARKED_FROM {
            self.pending.drain(..start);
        } else {
            self.pending.extend_from_slice(END);
        }
    }

    /// Hands over what is left of the last frame; false if the terminal does not take all of it now.
    fn flush(&mut self) -> bool {
        let rest = self.pending.get(self.written..).unwrap_or_default();
        self.written += self.output.write(rest);
        if self.written < self.pending.len() {
            return false;
        }
        self.pending.clear();
        self.written = 0;
        true
    }
}
