//! Draws the model. The only layer that knows ratatui, apart from the text field.

pub mod board;
pub mod chrome;
pub mod eye;
pub mod field;
pub mod follow_up;
pub mod form;
pub mod help;
pub mod list;
pub mod live;
pub mod marked_text;
pub mod meetings;
pub mod paint;
pub mod palette;
pub mod pen;
pub mod desk;
pub mod prepare;
pub mod agenda_rows;
pub mod practice;
pub mod roster;
pub mod said;
pub mod search;
pub mod settings;
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

use crate::app::model::{Cover, Model, Tab};

use eye::Eye;
use pen::Pen;

/// Smaller than this only the line being typed is shown.
const SMALLEST: (u16, u16) = (20, 6);

/// Draws one frame; returns where the hardware cursor stands, which is where an input method opens its window.
pub fn draw(buf: &mut Buffer, m: &Model, eye: &mut Eye) -> Option<Position> {
    let caret = draw_plain(buf, m, eye);
    eye.theme.dress(buf);
    caret
}

fn draw_plain(buf: &mut Buffer, m: &Model, eye: &mut Eye) -> Option<Position> {
    let area = buf.area;
    let mut pen = Pen {
        buf,
        m,
        t: m.shared.lang.strings(),
        eye,
    };
    if area.width == 0 || area.height == 0 {
        return None;
    }
    if area.width < SMALLEST.0 || area.height < SMALLEST.1 {
        return Some(draw_tiny(&mut pen, area));
    }
    if m.is_locked() {
        return Some(draw_locked(&mut pen, area));
    }
    let body = chrome::draw(&mut pen, area);
    let body = tour::draw(&mut pen, body);
    let in_tab = match m.tab {
        Tab::Meetings => meetings::draw(&mut pen, body),
        Tab::Prepare => desk::draw(&mut pen, body, &m.prepare),
        Tab::Live => live::draw(&mut pen, body),
        Tab::Wrapup => desk::draw(&mut pen, body, &m.wrapup),
        Tab::FollowUp => follow_up::draw(&mut pen, body),
    };
    match &m.cover {
        Cover::None => in_tab,
        Cover::Form(shown) => form::draw(&mut pen, body, shown),
        Cover::Palette(shown) => palette::draw(&mut pen, body, shown),
        Cover::Roster(shown) => roster::draw(&mut pen, body, shown),
        Cover::Succession(shown) => succession::draw(&mut pen, body, shown),
        Cover::Agenda(shown) => agenda_rows::draw(&mut pen, body, shown),
        Cover::Help(shown, _) => help::draw(&mut pen, body, shown),
        Cover::Settings(shown) => settings::draw(&mut pen, body, shown),
        Cover::Search(shown, _) => search::draw(&mut pen, body, shown),
        Cover::Said(shown, _) => said::draw(&mut pen, body, shown),
        Cover::Practice(shown, _) => Some(practice::draw(&mut pen, body, shown)),
    }
}

/// Nothing but the code of the meeting, and how the screen comes back.
fn draw_locked(pen: &mut Pen, area: Rect) -> Position {
    let code = pen.m.meeting().map_or("", |meeting| meeting.title.as_str());
    let row = paint::from_column(area, 1);
    paint::put(pen.buf, row, 0, code, theme::strong());
    paint::put(pen.buf, row, 1, pen.t.screen.locked, theme::PLAIN);
    Position {
        x: row.x,
        y: area.y + 2,
    }
}

/// No room for a screen: the line being typed, or a word that says so. Everything goes on working.
fn draw_tiny(pen: &mut Pen, area: Rect) -> Position {
    if pen.m.tab == Tab::Live {
        let row = Rect {
            y: area.bottom() - 1,
            height: 1,
            ..area
        };
        return field::draw_line(pen.buf, row, pen.m.live.caret_field(), theme::PLAIN);
    }
    paint::put(pen.buf, area, 0, pen.t.screen.too_small, theme::PLAIN);
    Position { x: area.x, y: area.y }
}
