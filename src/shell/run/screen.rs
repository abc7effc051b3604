//! The frames of a run: whole ones, and text for the capture line before anything is made of it.

use std::time::Instant;

use super::{PROGRAM, ProgramRun, READ_AFTER};
use crate::{
    app::msg::Msg,
    ui::{self, width},
};

impl ProgramRun<'_> {
    /// Shows what was typed into the capture line before anything is made of it, and once the hands rest what is made of it. False: the
    /// whole frame is to be drawn.
    pub(super) fn draw_typed(&mut self) -> bool {
        let due = self.read_due.take();
        if !self.m.live.is_unread() {
            return false;
        }
        let theme = self.eye.theme;
        let dress = |rows: &mut _| theme.dress(rows);
        let line = ui::echo_area(&self.m, &self.eye);
        let mut caret = None;
        let line = line.filter(|line| {
            let paint = |rows: &mut _| {
                caret = ui::echo(rows, *line, &self.m);
                caret
            };
            self.terminal.frames.patch(*line, paint, dress)
        });
        let alone = self.only_text && self.m.tour.is_none() && self.world.screen.is_none();
        let line = line.filter(|_| alone);
        let now = Instant::now();
        if line.is_some() && due.is_none_or(|due| now < due) {
            self.read_due = Some(now + READ_AFTER);
            return true;
        }
        self.take(Msg::ReadLine);
        let Some(line) = line else {
            return false;
        };
        let Self { m, eye, terminal, .. } = self;
        let screen = terminal.frames.area();
        let paint = |rows: &mut _| {
            ui::draw_read(rows, (screen, line), m, eye);
            caret
        };
        terminal.frames.patch(ui::read_area(screen, line), paint, dress)
    }

    /// Draws the whole frame.
    pub(super) fn draw(&mut self) {
        if let Some(screen) = self.world.screen.take() {
            width::set_ambiguous_wide(screen.wide);
            self.eye.theme = screen.theme;
            self.eye.feed = None;
            self.terminal.frames.redraw();
        }
        let Self { m, eye, terminal, .. } = self;
        terminal.take_mouse(m.shared.mouse);
        terminal.name_window(m.meeting().map_or(PROGRAM, |meeting| meeting.title.as_str()));
        let theme = eye.theme;
        let dress = |rows: &mut _| theme.dress(rows);
        terminal.frames.draw(|buf| ui::draw_plain(buf, m, eye), dress);
    }
}
