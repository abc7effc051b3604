//! The help page: keys and commands of where you are, dim with the reason where one cannot run now.

use ratatui::layout::{Position, Rect};

use crate::app::{help::Help, update::available::available_after};

use super::{paint, pen::Pen, theme, width};

/// Draws the help page.
pub fn draw(pen: &mut Pen, area: Rect, shown: &Help) -> Option<Position> {
    paint::cover(pen.buf, area);
    let s = &pen.t.screen;
    paint::put(pen.buf, paint::from_column(area, 1), 0, s.help_title, theme::accent());
    let body = paint::from_row(area, 2);
    let signs = if shown.has_signs() { s.signs } else { &[] };
    let commands = shown.commands();
    let at = shown.cursor.at();
    let top = paint::keep_in_view(&mut pen.eye.help, at, usize::from(body.height), commands.len());
    let m = pen.m;
    let mut place = Some(Position { x: area.x, y: area.y });
    let height = usize::from(body.height);
    for (n, (sign, meaning)) in signs.iter().enumerate().skip(top).take(height) {
        let row = u16::try_from(n - top).unwrap_or(u16::MAX);
        let mark = if n == at { ">" } else { " " };
        let style = if n == at { theme::chosen() } else { theme::PLAIN };
        paint::put(
            pen.buf,
            body,
            row,
            &format!("{mark}{} {meaning}", width::pad_right(sign, 24)),
            style,
        );
        if n == at {
            place = Some(Position {
                x: body.x,
                y: body.y + row,
            });
        }
    }
    let listed = commands
        .iter()
        .enumerate()
        .map(|(n, command)| (n + signs.len(), command));
    for (n, command) in listed
        .skip_while(|(n, _)| *n < top)
        .take_while(|(n, _)| *n < top + height)
    {
        let row = u16::try_from(n - top).unwrap_or(u16::MAX);
        let text = pen.t.command(*command);
        let keys: Vec<String> = m
            .shared
            .keymap
            .keys_of(*command)
            .iter()
            .map(ToString::to_string)
            .collect();
        let why = if command.row().in_palette {
            available_after(m, *command).err()
        } else {
            None
        };
        let mark = if n == at { ">" } else { " " };
        let keys = width::pad_right(&format!("{} ", keys.join(" ")), 20);
        let name = width::pad_right(&format!(":{}", text.name), 20);
        let label = width::pad_right(text.label, 24);
        let reason = why.map(|why| pen.t.why(why)).unwrap_or_default();
        let style = if n == at { theme::chosen() } else { theme::PLAIN };
        let style = if why.is_some() && n != at { theme::dim() } else { style };
        // On a narrow screen the reason takes the place of the name.
        let hidden = !command.row().in_palette || (area.width < 100 && !reason.is_empty());
        let name = if hidden { String::new() } else { name };
        paint::put(pen.buf, body, row, &format!("{mark}{keys}{label}{name}{reason}"), style);
        if n == at {
            place = Some(Position {
                x: body.x,
                y: body.y + row,
            });
        }
    }
    place
}
