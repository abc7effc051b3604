//! The page on the capture line: the signs with an example each, over the Live tab of a room in which nothing is stored.

use ratatui::layout::{Position, Rect};

use crate::app::model::Practice;

use super::{eye::Eye, live, paint, pen::Pen, theme, width};

/// From this width on each sign stands with its meaning.
const WIDE: u16 = 100;
/// Cells of a sign.
const SIGN: usize = 25;
/// Cells of an example.
const EXAMPLE: usize = 40;
/// Below this height there is room for the line alone.
const LEAST: u16 = 14;
/// Rows of the room, at least and at most.
const ROOM: (u16, u16) = (7, 12);

/// Draws the page; the cursor is in the line of the room.
pub fn draw(pen: &mut Pen, area: Rect, shown: &Practice) -> Position {
    paint::cover(pen.buf, area);
    if area.height < LEAST {
        return draw_room(pen, area, shown);
    }
    let a = &pen.t.asking;
    let head = paint::from_column(area, 1);
    let used = paint::put(pen.buf, head, 0, a.practice_title, theme::accent());
    let people = a.practice_people.join(" · ");
    // Names that have no room behind the title stand under it, whole.
    let beside = usize::from(used) + 2 + width::cells(&people) < usize::from(area.width);
    let (column, row) = if beside { (used + 2, 0) } else { (0, 1) };
    paint::put(pen.buf, paint::from_column(head, column), row, &people, theme::dim());
    // Where the meanings have no column of their own, that of the chosen sign stands here.
    let meaning = pen
        .t
        .screen
        .signs
        .get(shown.cursor.at())
        .map_or("", |(_, meaning)| meaning);
    let second = if area.width < WIDE { meaning } else { a.practice_how };
    paint::put(pen.buf, head, row + 1, second, theme::dim());
    let rest = paint::from_row(area, row + 2);
    let room = (rest.height / 2).clamp(ROOM.0, ROOM.1).min(rest.height);
    let list = Rect {
        height: rest.height - room,
        ..rest
    };
    draw_signs(pen, list, shown);
    let below = paint::from_row(rest, list.height);
    paint::rule(pen.buf, below, 0);
    draw_room(pen, paint::from_row(below, 1), shown)
}

/// The Live tab of the room.
fn draw_room(pen: &mut Pen, area: Rect, shown: &Practice) -> Position {
    // The feed of the room is drawn anew: the picture that is kept is that of the true one.
    let mut eye = Eye::new(pen.eye.theme);
    let mut inner = Pen {
        buf: pen.buf,
        m: &shown.room,
        t: pen.t,
        eye: &mut eye,
    };
    live::draw(&mut inner, area, 0).unwrap_or(Position { x: area.x, y: area.y })
}

/// Each sign with its meaning and its example.
fn draw_signs(pen: &mut Pen, area: Rect, shown: &Practice) {
    let signs = pen.t.screen.signs.iter().zip(pen.t.asking.examples);
    let at = shown.cursor.at();
    let height = usize::from(area.height);
    let top = paint::keep_in_view(&mut pen.eye.practice, at, height, pen.t.screen.signs.len());
    for (n, ((sign, meaning), example)) in signs.enumerate().skip(top).take(height) {
        let row = u16::try_from(n - top).unwrap_or(u16::MAX);
        let chosen = n == at;
        let style = if chosen { theme::chosen() } else { theme::PLAIN };
        let sign = format!("{}{}", if chosen { ">" } else { " " }, width::pad_right(sign, SIGN));
        let mut used = paint::put(pen.buf, area, row, &sign, style);
        let wide = area.width >= WIDE;
        let padded = width::pad_right(example, EXAMPLE);
        let example = if wide { padded.as_str() } else { *example };
        used += paint::put(pen.buf, paint::from_column(area, used), row, example, style) + 1;
        if wide {
            paint::put(pen.buf, paint::from_column(area, used), row, meaning, theme::dim());
        }
    }
}
