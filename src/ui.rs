//! Draws the model. The only layer that knows ratatui, apart from the text field.

pub mod board;
pub mod chrome;
mod footer;
pub mod eye;
pub mod field;
pub mod follow_up;
pub mod form;
pub mod help;
pub mod hits;
pub mod list;
pub mod live;
pub mod marked_text;
pub mod meetings;
mod notice;
pub mod paint;
pub mod palette;
pub mod pen;
pub mod desk;
pub mod prepare;
pub mod agenda_rows;
pub mod practice;
mod problem;
pub mod roster;
pub mod said;
pub mod search;
pub mod settings;
mod small;
pub mod succession;
pub mod theme;
pub mod tour;
pub mod width;
pub mod words;
pub mod wrap;
pub mod wrapup;

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use crate::app::{
    model::{Cover, Model, Tab},
    pointer::ScreenSpot,
};

use eye::Eye;
use pen::Pen;

/// Smaller than this only that sentence and the line being typed are shown.
const SMALLEST: (u16, u16) = (20, 6);

/// Draws one frame; returns where the hardware cursor stands, which is where an input method opens its window.
#[allow(
    dead_code,
    reason = "tests look at whole frames; the terminal has the rows dressed that changed"
)]
pub fn draw(buf: &mut Buffer, m: &Model, eye: &mut Eye) -> Option<Position> {
    let caret = draw_plain(buf, m, eye);
    eye.theme.dress(buf);
    caret
}

/// As [`draw`], without the look of the theme.
pub fn draw_plain(buf: &mut Buffer, m: &Model, eye: &mut Eye) -> Option<Position> {
    let area = buf.area;
    draw_parts(buf, m, eye).map(|at| within(area, at))
}

/// Where [`echo`] may show what was typed, before anything is made of it and the frame is drawn anew; `None`: the line has moved, or
/// has not the caret.
pub fn echo_area(m: &Model, eye: &Eye) -> Option<Rect> {
    let shown = m.tab == Tab::Live && matches!(m.cover, Cover::None) && !m.is_locked();
    live::echo_area(m, eye).filter(|_| shown)
}

/// Draws the text of the capture line over the frame that was drawn last; returns the place of the caret.
pub fn echo(buf: &mut Buffer, line: Rect, m: &Model) -> Option<Position> {
    Some(live::echo(buf, line, m)).map(|at| within(buf.area, at))
}

/// The rows under the capture line, which [`draw_read`] draws anew when the line was read whose text [`echo`] has shown in `line`.
pub fn read_area(screen: Rect, line: Rect) -> Rect {
    paint::from_row(screen, line.bottom().saturating_sub(screen.y))
}

/// Draws the rows of [`read_area`] over blank ones, as [`draw_plain`] would. Nothing over them changes by text typed into the line.
pub fn draw_read(buf: &mut Buffer, (screen, line): (Rect, Rect), m: &Model, eye: &mut Eye) {
    eye.hits.forget(buf.area);
    buf.reset();
    let mut pen = Pen {
        buf,
        m,
        t: m.shared.lang.strings(),
        eye,
    };
    let body = chrome::body(&pen, screen);
    let free = chrome::free_below(&pen);
    live::draw_read(&mut pen, (body, free), line);
    chrome::draw_foot(&mut pen, screen);
}

/// Where a text fills its row to the edge there is no cell behind it.
fn within(area: Rect, at: Position) -> Position {
    Position {
        x: at.x.min(area.right().saturating_sub(1)),
        y: at.y.min(area.bottom().saturating_sub(1)),
    }
}

fn draw_parts(buf: &mut Buffer, m: &Model, eye: &mut Eye) -> Option<Position> {
    let area = buf.area;
    eye.hits.clear();
    eye.line = None;
    let mut pen = Pen {
        buf,
        m,
        t: m.shared.lang.strings(),
        eye,
    };
    if area.width == 0 || area.height == 0 {
        return None;
    }
    if m.is_locked() {
        return Some(draw_locked(&mut pen, area));
    }
    if area.width < SMALLEST.0 || area.height < SMALLEST.1 {
        return Some(draw_tiny(&mut pen, area));
    }
    chrome::draw(&mut pen, area);
    let whole = chrome::body(&pen, area);
    let caret = draw_body(&mut pen, whole);
    chrome::draw_foot(&mut pen, area);
    caret
}

/// Draws the tab, or what lies over it; returns the place of the caret.
fn draw_body(pen: &mut Pen, area: Rect) -> Option<Position> {
    let m = pen.m;
    let body = tour::draw(pen, area);
    let free = if body == area { chrome::free_below(pen) } else { 0 };
    let in_tab = match m.tab {
        Tab::Meetings => meetings::draw(pen, body),
        Tab::Prepare => desk::draw(pen, body, &m.prepare),
        Tab::Live => live::draw(pen, body, free),
        Tab::Wrapup => desk::draw(pen, body, &m.wrapup),
        Tab::FollowUp => follow_up::draw(pen, body),
    };
    if !matches!(m.cover, Cover::None) {
        pen.eye.hits.note(body, ScreenSpot::List);
        pen.eye.line = None;
    }
    match &m.cover {
        Cover::None => in_tab,
        Cover::Form(shown) => form::draw(pen, body, shown),
        Cover::Palette(shown) => palette::draw(pen, body, shown),
        Cover::Roster(shown) => roster::draw(pen, body, shown),
        Cover::Succession(shown) => succession::draw(pen, body, shown),
        Cover::Agenda(shown) => agenda_rows::draw(pen, body, shown),
        Cover::Help(shown, _) => help::draw(pen, body, shown),
        Cover::Settings(shown) => settings::draw(pen, body, shown),
        Cover::Search(shown, _) => search::draw(pen, body, shown),
        Cover::Said(shown, _) => said::draw(pen, body, shown),
        Cover::Practice(shown, _) => Some(practice::draw(pen, body, shown)),
    }
}

/// Nothing but the code of the meeting, and how the screen comes back.
fn draw_locked(pen: &mut Pen, area: Rect) -> Position {
    let code = pen.m.meeting().map_or("", |meeting| meeting.title.as_str());
    let row = paint::from_column(area, u16::from(area.width > 1));
    paint::put(pen.buf, row, 0, code, theme::strong());
    paint::put(pen.buf, row, 1, pen.t.screen.locked, theme::PLAIN);
    Position {
        x: row.x,
        y: (area.y + 2).min(area.bottom() - 1),
    }
}

/// No room for a screen: the least size, and the line being typed. Everything goes on working.
fn draw_tiny(pen: &mut Pen, area: Rect) -> Position {
    let text = (pen.t.terminal.small)(area.width, area.height);
    let types = pen.m.tab == Tab::Live;
    let above = paint::top_rows(area, area.height - u16::from(types));
    for (row, part) in (0..above.height).zip(wrap::wrap(&text, area.width)) {
        paint::put(pen.buf, above, row, part, theme::PLAIN);
    }
    if !types {
        return area.as_position();
    }
    let line = paint::from_row(area, area.height - 1);
    let m = pen.m;
    field::typed_line(pen, line, m.live.caret_field(), theme::PLAIN)
}
