//! The palette: a line to type into, and the commands that fit, with keys, or the reason why they cannot run.

use ratatui::layout::{Position, Rect};

use crate::app::palette::{Palette, PaletteEntry, PaletteGoal};

use super::{field, paint, pen::Pen, theme, width};

/// Draws the palette; the cursor is in its line.
pub fn draw(pen: &mut Pen, area: Rect, shown: &Palette) -> Option<Position> {
    paint::cover(pen.buf, area);
    let m = pen.m;
    paint::put(pen.buf, paint::from_column(area, 1), 0, ":", theme::accent());
    let line = Rect {
        height: 1,
        ..paint::from_column(area, 3)
    };
    let caret = field::draw_line(pen.buf, line, &shown.field, theme::PLAIN);
    if shown.field.is_empty() {
        paint::put(
            pen.buf,
            paint::from_column(area, 6),
            0,
            pen.t.screen.palette_hint,
            theme::dim(),
        );
    }
    let body = paint::from_row(area, 2);
    let choices = &shown.choices;
    let at = shown.cursor.at().min(choices.len().saturating_sub(1));
    let top = paint::keep_in_view(&mut pen.eye.palette, at, usize::from(body.height), choices.len());
    for (n, PaletteEntry { goal, why }) in choices.iter().enumerate().skip(top).take(usize::from(body.height)) {
        let row = u16::try_from(n - top).unwrap_or(u16::MAX);
        let (name, label, keys) = match goal {
            PaletteGoal::Command(command) => {
                let text = pen.t.command(*command);
                let keys = m.shared.keymap.keys_of(*command);
                let keys: Vec<String> = keys.iter().take(2).map(ToString::to_string).collect();
                (text.name, text.label, keys)
            }
            PaletteGoal::Section(section) => (
                (pen.t.prepare.section)(*section),
                pen.t.screen.go_to_section,
                Vec::new(),
            ),
        };
        let mark = if n == at { ">" } else { " " };
        let head = format!("{mark}{}{}", width::pad_right(name, 18), width::pad_right(label, 24));
        let tail = why
            .as_ref()
            .map_or_else(|| keys.join(" "), |why| pen.t.why(*why).to_owned());
        let style = match (n == at, why.is_some()) {
            (true, _) => theme::chosen(),
            (false, true) => theme::dim(),
            (false, false) => theme::PLAIN,
        };
        let used = paint::put(pen.buf, body, row, &head, style);
        paint::put(pen.buf, paint::from_column(body, used), row, &tail, theme::dim());
    }
    Some(caret)
}
